/** A backup moves everything between both kinds of database, and what is damaged or foreign changes nothing. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  activityLines,
  arcPage,
  asProgramId,
  cadencePage,
  calendarPage,
  change,
  escalationBoard,
  noteLines,
  outcomeList,
  type Program,
  reportArchive,
  type Situation,
  settingsPage,
  sprintsPage,
  steeringReport,
  today as todayView,
  workstreamList,
} from "#domain";
import { countAttempt } from "#store/attempts";
import { isCarried, tablesBeside, tablesInOrder } from "#store/carried-tables";
import { type Client, Prisma } from "#store/database";
import { saveProgram } from "#store/found-program";
import { readProgram } from "#store/load-program";
import { carryOutTask, type Task } from "#store/maintenance";
import { logPage, progressNotes, reportBody } from "#store/pages";
import { issueLink, setPassword } from "#store/secrets";
import { currentProgram, openStore, type Store } from "#store/store";
import { tables } from "#store/tables";
import { verifyLog } from "#store/verify-log";
import { demoFiles } from "../../prisma/seed/clearwater/evidence-kept.ts";
import { clearwater } from "../../prisma/seed/clearwater/index.ts";
import { authorshipOf } from "../../prisma/seed/story.ts";
import { instant, today } from "../fixtures/small-program.ts";
import { doIt, type FreshStore, foundIn, freshStore, homes, now } from "./stores.ts";

const [embedded, server = embedded] = homes;
if (!embedded || !server) throw new Error("There is no database to test on");

/** From each kind to the other; where there is no server, from one embedded database to another. */
const ways = [
  { from: embedded, to: server },
  ...(server === embedded ? [] : [{ from: server, to: embedded }]),
];

const tasks = {
  backup: (file: string): Task => ({ task: "backup", file }),
  restore: (file: string, replace = false): Task => ({ task: "restore", file, replace }),
};

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "throughline-backup-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function fillWithDemo(store: Store): Promise<void> {
  const stories = clearwater(today);
  for (const { told, program } of [stories.directory, stories.program]) {
    const history = told.map((one) => ({ changes: [one.change], authorship: authorshipOf(one) }));
    const files = program === stories.program.program ? demoFiles : [];
    await saveProgram(store, program.id, history, { files });
  }
  const { client } = store.database;
  await setPassword(client, "P1", "argon2id-hash", now);
  const expiresAt = instant("2026-12-01T09:00:00.000Z");
  await issueLink(client, { personId: "P2", tokenHash: "token", issuedAt: now, expiresAt });
  await countAttempt(client, "person:1", 15);
  await client.pulseTally.create({ data: { programId: "clearwater", pulseId: "PU9", ones: 2 } });
}

/** Everything a reader could see: programs, views over them, the log and what is kept by page. */
async function everythingSeen(client: Client) {
  const heads = await client.program.findMany({
    orderBy: { id: "asc" },
    omit: { epoch: true },
  });
  const programs = [];
  for (const { id } of heads) {
    const program = await readProgram(client, asProgramId(id));
    if (!program) throw new Error(`${id} is gone`);
    programs.push({ program, screens: id === "directory" ? null : await screens(client, program) });
  }
  const credentials = await client.credential.findMany();
  const tallies = await client.pulseTally.findMany();
  const files = await client.fileBody.findMany();
  const pieces = await client.filePiece.findMany();
  return { heads, programs, credentials, tallies, files, pieces };
}

async function screens(client: Client, program: Program) {
  const lead = [...program.member.values()].find(({ roles }) => roles.includes("EATP"));
  if (!lead) throw new Error("Nobody leads the program");
  const { personId, name } = lead;
  const situation: Situation = {
    actor: { kind: "person", personId, name, administrator: true },
    ...{ now: program.facts.demoNow ?? now, today },
  };
  const views = [todayView, workstreamList, outcomeList, sprintsPage, escalationBoard];
  const more = [cadencePage, calendarPage, settingsPage, arcPage, reportArchive];
  const rows = await logPage(client, program.id, { limit: 10_000 });
  const reports = [];
  for (const { id } of program.report.values()) {
    const own = await reportBody(client, program.id, id);
    reports.push(steeringReport(program, id, situation, { own, corrected: null }));
  }
  const notes = await progressNotes(client, program.id, { limit: 10_000 });
  return {
    views: [...views, ...more].map((view) => view(program, situation)),
    activity: activityLines(program, rows, situation),
    notes: noteLines(program, notes, situation),
    reports,
  };
}

describe.each(ways)("a backup from $from.name restored to $to.name", ({ from, to }) => {
  let source: FreshStore;
  let target: FreshStore;
  let file: string;

  beforeAll(async () => {
    [source, target] = [await freshStore(from), await freshStore(to)];
    await fillWithDemo(source.store);
    file = join(directory, `${from.name}.throughline`);
  }, 180_000);
  afterAll(async () => {
    await source.close();
    await target.close();
  });

  it("shows the same pages, notes, reports, log and heads; secrets of the moment stay behind", async () => {
    const backedUp = await carryOutTask(source.store, tasks.backup(file));
    expect(backedUp.exitCode, backedUp.lines.join("\n")).toBe(0);
    const restored = await carryOutTask(target.store, tasks.restore(file));
    expect(restored.exitCode, restored.lines.join("\n")).toBe(0);
    const headLines = (lines: readonly string[]) =>
      lines.filter((line) => line.startsWith("log-head"));
    expect(headLines(restored.lines)).toHaveLength(2);
    expect(headLines(restored.lines)).toEqual(headLines(backedUp.lines));
    const [here, there] = [source.store.database.client, target.store.database.client];
    const kept = await everythingSeen(here);
    expect(kept.pieces.length).toBeGreaterThan(0);
    expect(await everythingSeen(there)).toStrictEqual(kept);
    expect(await there.setUpLink.count({})).toBe(0);
    expect(await there.signInAttempt.count({})).toBe(0);
    expect((await verifyLog(there)).firstDifference).toBeNull();
  });

  it("goes on writing where it was restored, and refuses to be overwritten unasked", async () => {
    const id = asProgramId("clearwater");
    const before = await currentProgram(target.store, id);
    await doIt(target.store, id, () => [change("program-edited", id, { purpose: "restored" })]);
    const after = await currentProgram(target.store, id);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    const refused = await carryOutTask(target.store, tasks.restore(file));
    expect(refused.exitCode).toBe(2);
    expect(refused.lines[0]).toMatch(/isn't empty: it holds "Clearwater.*add --replace/);
    expect(await currentProgram(target.store, id)).toBe(after);
    await expect(
      target.store.database.client.$executeRawUnsafe(`DELETE FROM "ChangeLog"`),
    ).rejects.toThrow("refused");
    const again = await carryOutTask(source.store, tasks.backup(file));
    expect(again).toEqual({ exitCode: 2, lines: [`${file} already exists. Choose another name.`] });
  });

  it("replaces everything when asked, also what another server holds in memory", async () => {
    const id = asProgramId("clearwater");
    const other = target.place.kind === "server" ? await openStore(target.place) : target.store;
    await foundIn(target.store, "extra");
    expect((await currentProgram(other, id))?.facts.purpose).toBe("restored");
    const replaced = await carryOutTask(target.store, tasks.restore(file, true));
    expect(replaced.exitCode, replaced.lines.join("\n")).toBe(0);
    expect((await currentProgram(other, id))?.facts.purpose).not.toBe("restored");
    expect(await currentProgram(target.store, "extra")).toBeNull();
    await doIt(other, id, () => [change("program-edited", id, { purpose: "from the other" })]);
    expect((await currentProgram(target.store, id))?.facts.purpose).toBe("from the other");
    expect((await verifyLog(target.store.database.client)).firstDifference).toBeNull();
    if (other !== target.store) await other.database.close();
  });
});

describe("what can't be restored", () => {
  let source: FreshStore;
  let target: FreshStore;
  let lines: string[];
  let file: string;
  let count = 0;

  beforeAll(async () => {
    [source, target] = [await freshStore(embedded), await freshStore(embedded)];
    await foundIn(source.store, "small");
    const whole = join(directory, "whole");
    await carryOutTask(source.store, tasks.backup(whole));
    lines = gunzipSync(readFileSync(whole)).toString("utf8").trimEnd().split("\n");
  }, 180_000);
  afterAll(async () => {
    await source.close();
    await target.close();
  });
  beforeEach(() => {
    count += 1;
    file = join(directory, `broken-${count}`);
  });

  async function refusal(): Promise<string> {
    const { exitCode, lines: said } = await carryOutTask(target.store, tasks.restore(file));
    expect(exitCode).toBe(2);
    expect(await target.store.database.client.program.count({})).toBe(0);
    return said.join("\n");
  }
  /** How an archive heads each table that this migration or a later one created. */
  function tablesCreatedFrom(first: string): ReadonlySet<string> {
    const folder = "prisma/migrations";
    const later = readdirSync(folder).filter((name) => /^\d/.test(name) && name >= first);
    const created = later.flatMap((name) =>
      [
        ...readFileSync(join(folder, name, "migration.sql"), "utf8").matchAll(
          /CREATE TABLE "(\w+)"/g,
        ),
      ].map(([, table]) => JSON.stringify(["table", table])),
    );
    return new Set(created);
  }
  const packed = (text: readonly string[]) => gzipSync(`${text.join("\n")}\n`);

  it("a file that isn't there, is no archive, or is another gzip", async () => {
    expect(await refusal()).toBe(`There is no file ${file}. Nothing was changed.`);
    writeFileSync(file, "hello");
    expect(await refusal()).toBe(`${file} isn't a Throughline backup. Nothing was changed.`);
    writeFileSync(file, packed(["hello", "world"]));
    expect(await refusal()).toContain("isn't a Throughline backup");
    writeFileSync(file, "");
    expect(await refusal()).toMatch(/cut off/);
  });

  it("a file that was cut off, as bytes or at a line", async () => {
    const bytes = packed(lines);
    for (const length of [20, bytes.length >> 1, bytes.length - 4]) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(await refusal()).toMatch(/cut off: its end is missing/);
    }
    writeFileSync(file, packed(lines.slice(0, -1)));
    expect(await refusal()).toMatch(/cut off: its end is missing/);
  });

  it("a file that was altered, also where the gzip is sound", async () => {
    const bytes = packed(lines);
    const at = bytes.length - 6;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await refusal()).toMatch(/damaged or was altered/);
    writeFileSync(file, packed(lines.map((line) => line.replace('"Tested"', '"Altered"'))));
    expect(await refusal()).toMatch(/damaged or was altered/);
    writeFileSync(file, packed(lines.filter((line) => !line.includes('"kind"'))));
    expect(await refusal()).toMatch(/damaged or was altered/);
  });

  it("a file of a newer format or a newer schema", async () => {
    const [first = "", ...rest] = lines;
    const header = JSON.parse(first);
    const withHeader = (more: object) => packed([JSON.stringify({ ...header, ...more }), ...rest]);
    writeFileSync(file, withHeader({ format: 2 }));
    expect(await refusal()).toMatch(/another version of Throughline \(backup format 2;/);
    const later = { name: "29990101000000_later", checksum: "0" };
    writeFileSync(file, withHeader({ migrations: [...header.migrations, later] }));
    expect(await refusal()).toMatch(/newer version of Throughline.*29990101000000_later/);
  });

  it("a backup of a database that was tampered with: it says so, and is refused", async () => {
    const tampered = await freshStore(embedded);
    await foundIn(tampered.store, "small");
    await tampered.store.database.client.facts.updateMany({ data: { purpose: "another" } });
    const made = await carryOutTask(tampered.store, tasks.backup(file));
    expect(made.exitCode).toBe(1);
    expect(made.lines.join("\n")).toMatch(/can't be restored.*field purpose/s);
    expect(await refusal()).toMatch(/don't match its change log.*field purpose/s);
    await tampered.close();
  });

  it("but an archive of an older schema is brought up to date, beside, and restored", async () => {
    const before = "20261127112326_restore_epochs";
    const [first = "", ...rest] = lines;
    const header = JSON.parse(first);
    const migrations = header.migrations.filter(({ name }: { name: string }) => name < before);
    const newer = tablesCreatedFrom(before);
    const older = [JSON.stringify({ ...header, migrations }), ...rest.slice(0, -1)]
      .filter((line) => !newer.has(line))
      .map((line) => line.replace(/, "epoch": "[^"]*"|"epoch": "[^"]*", /, ""));
    const sha256 = createHash("sha256")
      .update(`${older.join("\n")}\n`)
      .digest("hex");
    const rows = JSON.parse(rest.at(-1) ?? "")[1].rows;
    writeFileSync(file, packed([...older, JSON.stringify(["end", { rows, sha256 }])]));
    const fresh = await freshStore(embedded);
    const { exitCode, lines: said } = await carryOutTask(fresh.store, tasks.restore(file));
    expect(exitCode, said.join("\n")).toBe(0);
    expect((await currentProgram(fresh.store, "small"))?.facts.name).toBe("Tested");
    expect(migrations.length).toBeLessThan(header.migrations.length);
    await fresh.close();
  });

  it("counts what the first start founds as empty", async () => {
    const fresh = await freshStore(embedded);
    const person = { name: "", email: "", title: "", comesFor: "", administrator: true };
    const never = { passwordSetAt: null, linkIssuedAt: null, sessionsValidFrom: null };
    await foundIn(fresh.store, "directory", [
      change("person-added", "P1", { ...person, active: true, ...never }),
    ]);
    writeFileSync(file, packed(lines));
    const { exitCode, lines: said } = await carryOutTask(fresh.store, tasks.restore(file));
    expect(exitCode, said.join("\n")).toBe(0);
    expect(await fresh.store.database.client.program.count({})).toBe(1);
    await fresh.close();
  });
});

describe("an installation of the first edition", () => {
  const installation = join(
    import.meta.dirname,
    "../fixtures/installations/schema-20261123011000.throughline",
  );

  it.each(homes)(
    "comes forward to $name: its log proves its tables, its reports open, it goes on writing",
    async (home) => {
      const { store, close } = await freshStore(home);
      const { exitCode, lines } = await carryOutTask(store, tasks.restore(installation));
      expect(exitCode, lines.join("\n")).toBe(0);
      const unchanged = async () => {
        const { firstDifference, reports } = await verifyLog(store.database.client);
        expect(firstDifference).toBeNull();
        return reports;
      };
      expect(await unchanged()).toBeGreaterThan(2);

      const { programs } = await everythingSeen(store.database.client);
      const reports = programs.flatMap(({ screens }) => screens?.reports ?? []);
      expect(reports.length).toBeGreaterThan(2);
      for (const report of reports) expect(report).toMatchObject({ kind: "report" });

      const id = asProgramId("clearwater");
      await doIt(store, id, () => [change("program-edited", id, { purpose: "brought forward" })]);
      await unchanged();
      await close();
    },
    120_000,
  );
});

describe("the tables of the schema", () => {
  it("are each carried by a backup, or stay behind for a reason", async () => {
    const fresh = await freshStore(embedded);
    const stored = await fresh.store.database.client.$transaction((one) => tablesInOrder(one));
    await fresh.close();
    expect(stored.map(({ name }) => name).sort()).toEqual(Object.keys(Prisma.ModelName).sort());
    const ofNouns = new Set(Object.values(tables).map(({ name }) => name));
    const unnamed = stored.filter(({ name }) => !ofNouns.has(name) && !(name in tablesBeside));
    expect(unnamed).toEqual([]);
    for (const [name, fate] of Object.entries(tablesBeside))
      expect(isCarried(name) || (fate !== "carried" && fate.stays.length > 20)).toBe(true);
  });
});
