/** kill -9 at any instant: no acknowledged command is lost, no half command is kept, and the chain still verifies. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyAll, asProgramId, change, emptyProgram } from "#domain";
import { changeOf, type LogRow } from "#store/change-log";
import type { Client, Place } from "#store/database";
import { readProgram } from "#store/load-program";
import { openStore } from "#store/store";
import { verifyLog } from "#store/verify-log";
import { freshDeliverable, freshWorkstream } from "../fixtures/fresh.ts";
import { foundIn, freshPlace, homes } from "./stores.ts";

const rounds = 10;
const commandsPerRoundAtLeast = 3;
const id = asProgramId("killed");
const stream = change(
  "workstream-created",
  "W1",
  freshWorkstream({ name: "Platform", pillars: ["TECHNOLOGY"] }),
);
const deliverable = change(
  "deliverable-created",
  "DL01",
  freshDeliverable({ title: "Zone", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
);

describe.each(homes)("a process killed in the middle of its commands, on $name", (home) => {
  let place: Place;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    if (home.server === null) {
      const directory = mkdtempSync(join(tmpdir(), "throughline-kill-"));
      place = { kind: "embedded", directory };
      remove = async () => rmSync(directory, { recursive: true, force: true });
    } else {
      ({ place, remove } = await freshPlace(home));
    }
    const store = await openStore(place);
    await foundIn(store, id, [stream, deliverable]);
    await store.database.close();
  });
  afterAll(() => remove());

  it(`loses nothing it acknowledged and keeps nothing by halves, ${rounds} times`, {
    timeout: 300_000,
  }, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      acknowledged.push(...(await killedAfterAWhile(place, `round-${round}`)));
      const store = await openStore(place);
      await expectWhole(store.database.client, acknowledged);
      await store.database.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * commandsPerRoundAtLeast);
  });

  it.runIf(home.server !== null)(
    "and two processes at once share one log",
    { timeout: 120_000 },
    async () => {
      const before = await versionOf(place);
      await Promise.all(["left", "right"].map((name) => finished(spawnDoer(place, name, 60))));
      expect(await versionOf(place)).toBe(before + 2 * 60 * 3);
      const store = await openStore(place);
      await expectWhole(store.database.client, []);
      await store.database.close();
    },
  );
});

async function versionOf(place: Place): Promise<number> {
  const store = await openStore(place);
  const program = await readProgram(store.database.client, id);
  await store.database.close();
  return program?.version ?? 0;
}

async function expectWhole(client: Client, acknowledged: readonly string[]): Promise<void> {
  const rows = await client.$queryRaw<Pick<LogRow, "kind" | "subjectId" | "set" | "commandId">[]>`
    SELECT "kind", "subjectId", "set", "commandId" FROM "ChangeLog" WHERE "programId" = ${id} ORDER BY "seq"`;
  const rowsOf = new Map<string, number>();
  for (const { commandId } of rows) {
    if (commandId !== null) rowsOf.set(commandId, (rowsOf.get(commandId) ?? 0) + 1);
  }
  expect(acknowledged.filter((commandId) => !rowsOf.has(commandId))).toEqual([]);
  expect([...rowsOf.values()].filter((count) => count !== 3)).toEqual([]);

  const program = await readProgram(client, id);
  if (!program) throw new Error("the program is gone");
  expect(program.deliverable.get("DL01")?.returnCount).toBe(rowsOf.size);
  expect(await client.progressNote.count({ where: { programId: id } })).toBe(rowsOf.size);
  expect(applyAll(emptyProgram(id, program.facts), rows.map(changeOf))).toStrictEqual(program);
  expect((await verifyLog(client)).firstDifference).toBeNull();
}

/** Lets a process work until some instant after its first commands, then ends it without asking. */
async function killedAfterAWhile(place: Place, name: string): Promise<string[]> {
  const doer = spawnDoer(place, name);
  const lines = linesOf(doer);
  const gone = finished(doer);
  for await (const line of lines.arriving) if (line.endsWith(`-${commandsPerRoundAtLeast}`)) break;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
  doer.kill("SIGKILL");
  await gone.catch(() => undefined);
  return lines.complete().filter((line) => line !== "ready");
}

function spawnDoer(place: Place, name: string, most?: number): ChildProcess {
  const words = [JSON.stringify(place), name, ...(most === undefined ? [] : [String(most)])];
  return spawn(process.execPath, ["--import", "tsx", "tests/store/doer.ts", ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`ended with ${code}`)),
    );
  });
}

/** Lines as they arrive; a last one cut off by the kill does not count as said. */
function linesOf(child: ChildProcess) {
  let said = "";
  let wake: () => void = () => undefined;
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    wake();
  });
  child.once("close", () => wake());
  const complete = () => said.split("\n").slice(0, -1);
  async function* arriving() {
    for (let next = 0; ; ) {
      const lines = complete();
      while (next < lines.length) yield lines[next++] ?? "";
      if (child.exitCode !== null) return;
      await new Promise<void>((resolve) => {
        wake = () => resolve();
      });
    }
  }
  return { arriving: arriving(), complete };
}
