/** An evidence pack of a gate: it holds as it was downloaded, and whatever is changed in it is named. */
import { createHash, randomBytes } from "node:crypto";
import {
  createWriteStream,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addCriterionEvidence,
  asFirstRecorded,
  assessCriterion,
  type Command,
  type CommandInput,
  change,
  decideGate,
  type ProgramId,
  type Situation,
  signGate,
} from "#domain";
import { checkPack, type KeptHead } from "#server/packs/check-pack";
import { packCheckLines } from "#server/packs/check-words";
import { evidencePack } from "#server/packs/evidence-pack";
import { anchorsFrom } from "#store/anchors";
import type { NewFile } from "#store/files/file-place";
import { filesOf } from "#store/files/files";
import { logAbout, logHashAt } from "#store/pages";
import { currentProgram, type Store } from "#store/store";
import { transact } from "#store/transact";
import { verifyLog } from "#store/verify-log";
import { decision } from "../fixtures/deciding.ts";
import { freshEscalation } from "../fixtures/fresh.ts";
import { edited, packedTo, unpacked, withNewManifest } from "../fixtures/pack-files.ts";
import { as, smallHistory, today } from "../fixtures/small-program.ts";
import { type FreshStore, foundIn, freshStore, homes, request } from "./stores.ts";

const directory = mkdtempSync(join(tmpdir(), "packs-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const somewhere = () => join(directory, `${crypto.randomUUID()}.zip`);

const report = randomBytes(200_000);
const hostileName = "..\\..\\Bericht „final“ \u202Efdp.pdf";

const fileOf = (bytes: Buffer, name: string): NewFile => ({
  file: {
    id: crypto.randomUUID(),
    name,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    type: "application/pdf",
    cut: false,
  },
  async *read() {
    yield bytes;
  },
});

describe.each(homes)("evidence packs on $name", (home) => {
  let fresh: FreshStore;
  let store: Store;
  let id: ProgramId;
  let pack: string;

  const act = async <C extends CommandInput>(
    command: Command<C>,
    input: NoInfer<C>,
    who: Situation,
    files: readonly NewFile[] = [],
  ) => {
    const outcome = await transact(store, {
      programId: id,
      command,
      input,
      actor: who.actor,
      situation: () => who,
      commandId: null,
      requestId: "test",
      files,
    });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome.findings));
  };

  const packedFor = async (memberId: string, read?: () => AsyncIterable<Uint8Array>) => {
    const path = somewhere();
    const program = await currentProgram(store, id);
    const gate = program?.gate.get("G-1");
    if (!program || !gate) throw new Error("There is no G-1");
    const { client } = store.database;
    const { content, bytes } = await evidencePack(
      program,
      { title: "Gate G-1", key: "G-1", gates: [gate] },
      as(memberId),
      {
        rowsAbout: (subjects) => logAbout(client, id, subjects, program.version),
        headHash: async () => (await logHashAt(client, id, program.version)) ?? "",
        filesOf: async (ids) => (read ? () => read() : filesOf(client, store.files, id, ids)),
      },
    );
    await pipeline(Readable.from(content), createWriteStream(path));
    return { path, bytes };
  };

  const problemsOf = async (path: string, kept: readonly KeptHead[] = []) =>
    (await checkPack(path, kept)).problems;

  beforeAll(async () => {
    fresh = await freshStore(home);
    ({ store } = fresh);
    id = await foundIn(store, "packed", smallHistory);
    const file = fileOf(report, "Validation report.pdf");
    await act(
      addCriterionEvidence,
      {
        subjectId: "CR-2",
        kind: "TEST",
        title: "Validation report",
        link: "",
        occurredDay: today,
        file: file.file,
      },
      as("M4"),
      [file],
    );
    for (const criterionId of ["CR-2", "CR-3"])
      await act(
        assessCriterion,
        {
          criterionId,
          result: "MET",
          reason: '=HYPERLINK("https://evil.example") <script>alert(1)</script>',
          evidence: {
            kind: "DOCUMENT",
            title: "<img src=x onerror=alert(1)>",
            link: "https://small.example/run",
            occurredDay: today,
          },
        },
        as("M4"),
      );
    const deciderIds = ["M1", "M6"];
    await act(decideGate, decision({ outcome: "GO", deciderIds }), as("M1"));
    await act(signGate, { gateId: "G-1" }, as("M6"));
    const made = await packedFor("M8");
    pack = made.path;
  });
  afterAll(async () => {
    await fresh.close();
  });

  it("holds, names who signed, and is as long as was said before its first byte", async () => {
    const check = await checkPack(pack, []);
    expect(check.problems).toEqual([]);
    const said = packCheckLines(check, 0).join("\n");
    expect(said).toContain("This pack holds.");
    expect(said).toContain("G-1 Platform can carry a pilot: GD-1 Go, stands, signed by Ada Lind");
    expect(said).toContain("Finn Saar");
    const { path, bytes } = await packedFor("M8");
    expect(statSync(path).size).toBe(bytes);
  });

  it("carries the file as it was kept, under a name that leads nowhere", async () => {
    const files = await unpacked(pack);
    const entry = "files/EV-2-v1-Validation report.pdf";
    expect(files.get(entry)?.equals(report)).toBe(true);
    expect(files.get("index.csv")?.toString()).toContain(entry);
    expect(files.get("index.html")?.toString()).toContain(
      encodeURIComponent("EV-2-v1-Validation report.pdf"),
    );
  });

  it("has a page without anything that runs, and tables without formulas", async () => {
    const files = await unpacked(pack);
    const page = files.get("index.html")?.toString() ?? "";
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/<script|<img/i);
    expect(page).toContain("default-src 'none'");
  });

  it("holds when it was packed again, compressed", async () => {
    expect(await problemsOf(await packedTo(somewhere(), await unpacked(pack), true))).toEqual([]);
  });

  it("names a changed byte, a missing entry and an added one", async () => {
    const files = await unpacked(pack);
    const entry = "files/EV-2-v1-Validation report.pdf";
    const changed = Buffer.from(report);
    changed[7] = (changed[7] ?? 0) ^ 1;
    const altered = await packedTo(somewhere(), new Map([...files, [entry, changed]]));
    expect(await problemsOf(altered)).toEqual([
      `${entry} was changed: its SHA-256 isn't the one in the manifest.`,
    ]);
    const without = new Map([...files].filter(([name]) => name !== entry));
    expect(await problemsOf(await packedTo(somewhere(), without))).toEqual([
      `${entry} is missing.`,
    ]);
    const more = new Map([...files, ["files/more.pdf", report]]);
    expect(await problemsOf(await packedTo(somewhere(), more))).toEqual([
      "files/more.pdf was added: the manifest doesn't name it.",
    ]);
  });

  it("names a changed decision, although the manifest was written anew", async () => {
    const files = edited(await unpacked(pack), "records/G-1.json", (text) =>
      text.replaceAll('"outcome":"GO"', '"outcome":"STOP"'),
    );
    expect(await problemsOf(await packedTo(somewhere(), withNewManifest(files)))).toEqual([
      'records/G-1.json: G-1 says outcome "STOP", but its log says "GO".',
      'records/G-1.json: GD-1 says outcome "STOP", but its log says "GO".',
    ]);
  });

  it("names a row of the log that was changed, and a file that was exchanged with its records", async () => {
    const files = await unpacked(pack);
    const log = edited(files, "log/G-1.jsonl", (text) =>
      text.replaceAll('"outcome":"GO"', '"outcome":"STOP"'),
    );
    const problems = await problemsOf(await packedTo(somewhere(), withNewManifest(log)));
    expect(problems.join("\n")).toMatch(
      /log\/G-1\.jsonl, row \d+ \(gate-decision-proposed GD-1\): Its content gives another hash/,
    );
    const entry = "files/EV-2-v1-Validation report.pdf";
    const other = withNewManifest(new Map([...files, [entry, randomBytes(100)]]));
    expect(await problemsOf(await packedTo(somewhere(), other))).toEqual([
      `${entry} isn't the file that was recorded: the log gives it another SHA-256.`,
    ]);
    const more = withNewManifest(new Map([...files, ["files/more.pdf", report]]));
    expect(await problemsOf(await packedTo(somewhere(), more))).toEqual([
      "files/more.pdf doesn't belong to the pack: no record names it.",
    ]);
  });

  it("is compared with kept heads, and its rows with the database", async () => {
    const heads = (await unpacked(pack)).get("log-heads.txt")?.toString() ?? "";
    const anchors = anchorsFrom(heads);
    expect(anchors.length).toBeGreaterThan(5);
    expect((await verifyLog(store.database.client, anchors)).firstDifference).toBeNull();
    const check = await checkPack(pack, anchors);
    expect([check.compared, check.problems]).toEqual([anchors.length, []]);
    const [first] = anchors;
    if (!first) throw new Error("There are no heads");
    const other = { ...first, hash: "0".repeat(64) };
    expect(await problemsOf(pack, [other])).toEqual([
      `Row ${first.seq} of the log has another hash than the kept head says: it was rewritten.`,
    ]);
  });

  it("says clearly of a file that it is no pack, cut off, or a bomb", async () => {
    const text = somewhere();
    writeFileSync(text, "This is a letter and no pack.");
    await expect(checkPack(text, [])).rejects.toThrow("isn't a whole ZIP file");
    const { path: cut, bytes } = await packedFor("M8");
    truncateSync(cut, bytes - 5_000);
    await expect(checkPack(cut, [])).rejects.toThrow("isn't a whole ZIP file");
    await expect(checkPack(join(directory, "none.zip"), [])).rejects.toThrow("There is no file");
    const foreign = await packedTo(somewhere(), new Map([["letter.txt", Buffer.from("Dear all")]]));
    await expect(checkPack(foreign, [])).rejects.toThrow("isn't a Throughline evidence pack");
    const bomb = await packedTo(
      somewhere(),
      new Map([["zeros", Buffer.alloc(90 * 1024 * 1024)]]),
      true,
    );
    await expect(checkPack(bomb, [])).rejects.toThrow("looks like a ZIP bomb");
  });

  it("leaves out what is told in confidence, for whoever may not read it", async () => {
    const file = fileOf(report, hostileName);
    const { cut: _cut, ...kept } = file.file;
    const told = [
      change("escalation-opened", "E-1", {
        ...freshEscalation({
          title: "Pressure on the validators",
          kind: "CONCERN",
          confidential: true,
          openedById: "M3",
          openedAt: as("M3").now,
          firstSeenDay: today,
        }),
      }),
      change("evidence-added", "EV-9", {
        ...asFirstRecorded,
        subjectNoun: "escalation",
        subjectId: "E-1",
        supports: ["CR-2"],
        kind: "DOCUMENT",
        title: "Minutes of a talk",
        link: "",
        file: { ...kept, type: "application/pdf" },
        occurredDay: today,
        recordedAt: as("M3").now,
        recordedById: "M3",
        reconstructed: false,
        removedReason: null,
      }),
    ];
    await transact(store, { ...request(id, () => told), files: [file] });
    const secret = "files/EV-9-v1-__.._Bericht „final“ _fdp.pdf";
    const entrusted = (await packedFor("M1")).path;
    const names = [...(await unpacked(entrusted)).keys()].filter((name) => name.includes("EV-9"));
    expect(names).toEqual([secret]);
    expect(await problemsOf(entrusted)).toEqual([]);
    const open = (await packedFor("M8")).path;
    const all = [...(await unpacked(open))].map(([name, bytes]) => name + bytes.toString("latin1"));
    expect(all.join("\n")).not.toMatch(/EV-9|E-1\b|Minutes of a talk|Pressure/);
    expect(await problemsOf(open)).toEqual([]);
  });

  it("breaks off where a file is not what it was, so that nobody takes a part for the whole", async () => {
    const broken = packedFor("M8", async function* () {
      yield report.subarray(0, 70_000);
      throw new Error("A file is not what it was when it was kept.");
    });
    await expect(broken).rejects.toThrow("A file is not what it was when it was kept.");
    const short = packedFor("M8", async function* () {
      yield report.subarray(0, 70_000);
    });
    await expect(short).rejects.toThrow();
  });
});
