import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { applyAll, canonicalJson, change, type ProgramId } from "#domain";
import { logRows } from "#store/change-log";
import type { Client } from "#store/database";
import { readProgram } from "#store/load-program";
import { verifyLog } from "#store/verify-log";
import { writeRows } from "#store/write-rows";
import { freshReport } from "../fixtures/fresh.ts";
import { day } from "../fixtures/small-program.ts";
import { authorship, doIt, type FreshStore, foundIn, freshStore, homes, now } from "./stores.ts";

const purposes = ["one", "two", "three", "four"];

describe.each(homes)("the change log, on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;
  let id: ProgramId;

  beforeAll(async () => {
    fresh = await freshStore(home);
    client = fresh.store.database.client;
    await foundIn(fresh.store, "another");
    id = await foundIn(fresh.store, "logged");
    for (const purpose of purposes) {
      await doIt(fresh.store, id, () => [change("program-edited", id, { purpose })]);
    }
  });
  afterAll(() => fresh.close());

  it.each([
    `UPDATE "ChangeLog" SET "deed" = 'another'`,
    `DELETE FROM "ChangeLog"`,
    `TRUNCATE "ChangeLog"`,
    `TRUNCATE "ReportBody"`,
  ])("refuses %s", async (statement) => {
    await expect(client.$executeRawUnsafe(statement)).rejects.toThrow("refused");
    expect(await client.changeLog.count()).toBe(purposes.length + 2);
  });

  it("refuses to change or remove a published body", async () => {
    await doIt(fresh.store, id, () => [report, body]);
    const update = client.$executeRawUnsafe(`UPDATE "ReportBody" SET "snapshot" = '{}'`);
    await expect(update).rejects.toThrow("refused");
    await expect(client.$executeRawUnsafe(`DELETE FROM "ReportBody"`)).rejects.toThrow("refused");
    expect(await client.reportBody.findMany()).toMatchObject([{ snapshot: '{"as":"published"}' }]);
  });

  it("verifies when nobody touched it", async () => {
    const { programs, rows, firstDifference } = await verifyLog(client);
    expect(firstDifference).toBeNull();
    expect({ programs, rows }).toEqual({ programs: 2, rows: purposes.length + 4 });
  });

  it("writes nothing when the program is at another version than the one that was judged", async () => {
    const stored = await readProgram(client, id);
    if (!stored) throw new Error("the program is gone");
    for (const version of [stored.version - 1, stored.version + 1]) {
      const judged = { ...stored, version };
      const edited = [change("program-edited", id, { purpose: "lost" })];
      const rows = logRows({ ...judged, version: 900 + version }, "0", edited, authorship);
      const after = applyAll(judged, edited);
      const writing = client.$transaction((one) => writeRows(one, judged, after, rows));
      await expect(writing).rejects.toThrow(`was not at version ${version} when it was written`);
    }
    expect(await readProgram(client, id)).toEqual(stored);
    expect((await verifyLog(client)).firstDifference).toBeNull();
  });

  describe("touched behind the triggers' back", () => {
    const undo: string[] = [];
    afterEach(async () => {
      for (const statement of undo.splice(0)) await behindTheTriggers(statement);
      expect((await verifyLog(client)).firstDifference).toBeNull();
    });

    it("names the row whose content was changed", async () => {
      await behindTheTriggers(
        `UPDATE "ChangeLog" SET "set" = '{"purpose": "better"}' WHERE ${row(3)}`,
      );
      undo.push(`UPDATE "ChangeLog" SET "set" = '{"purpose": "two"}' WHERE ${row(3)}`);
      const { firstDifference } = await verifyLog(client);
      expect(firstDifference).toMatchObject({ programId: id, table: "ChangeLog", row: "3" });
      expect(firstDifference?.why).toContain("Its content gives");
    });

    it.each([
      ["actorName", "'somebody else'"],
      ["at", `"at" + interval '1 ms'`],
      ["overriddenRules", `ARRAY['I-44']`],
      ["commandId", "'another form'"],
      ["before", "NULL"],
    ])("notices another %s", async (column, value) => {
      await behindTheTriggers(`CREATE TABLE "Kept" AS SELECT * FROM "ChangeLog" WHERE ${row(4)}`);
      await behindTheTriggers(`UPDATE "ChangeLog" SET "${column}" = ${value} WHERE ${row(4)}`);
      undo.push(
        `UPDATE "ChangeLog" c SET "${column}" = k."${column}" FROM "Kept" k WHERE c."programId" = k."programId" AND c."seq" = k."seq"`,
        `DROP TABLE "Kept"`,
      );
      expect((await verifyLog(client)).firstDifference).toMatchObject({
        programId: id,
        table: "ChangeLog",
        row: "4",
      });
    });

    it("names the row that is missing in the middle", async () => {
      await behindTheTriggers(`CREATE TABLE "Kept" AS SELECT * FROM "ChangeLog" WHERE ${row(2)}`);
      await behindTheTriggers(`DELETE FROM "ChangeLog" WHERE ${row(2)}`);
      undo.push(`INSERT INTO "ChangeLog" SELECT * FROM "Kept"`, `DROP TABLE "Kept"`);
      const { firstDifference } = await verifyLog(client);
      expect(firstDifference).toMatchObject({ programId: id, table: "ChangeLog", row: "2" });
      expect(firstDifference?.why).toContain("missing");
    });

    it("names the row that was cut off the end", async () => {
      const last = purposes.length + 3;
      await behindTheTriggers(
        `CREATE TABLE "Kept" AS SELECT * FROM "ChangeLog" WHERE ${row(last)}`,
      );
      await behindTheTriggers(`DELETE FROM "ChangeLog" WHERE ${row(last)}`);
      undo.push(`INSERT INTO "ChangeLog" SELECT * FROM "Kept"`, `DROP TABLE "Kept"`);
      expect((await verifyLog(client)).firstDifference).toMatchObject({
        programId: id,
        table: "ChangeLog",
        row: String(last),
      });
    });

    it("notices a row whose hash was recomputed, by the row after it", async () => {
      await behindTheTriggers(`CREATE TABLE "Kept" AS SELECT * FROM "ChangeLog" WHERE ${row(3)}`);
      await behindTheTriggers(`UPDATE "ChangeLog" SET "hash" = repeat('a', 64) WHERE ${row(3)}`);
      await behindTheTriggers(
        `UPDATE "ChangeLog" SET "prevHash" = repeat('a', 64) WHERE ${row(4)}`,
      );
      undo.push(
        `UPDATE "ChangeLog" c SET "prevHash" = k."hash" FROM "Kept" k WHERE c."programId" = k."programId" AND c."seq" = 4`,
        `UPDATE "ChangeLog" c SET "hash" = k."hash" FROM "Kept" k WHERE c."programId" = k."programId" AND c."seq" = k."seq"`,
        `DROP TABLE "Kept"`,
      );
      expect((await verifyLog(client)).firstDifference).toMatchObject({
        programId: id,
        table: "ChangeLog",
        row: "3",
      });
    });

    const row = (seq: number) => `"programId" = 'logged' AND "seq" = ${seq}`;
  });

  async function behindTheTriggers(statement: string): Promise<void> {
    await client.$executeRawUnsafe(`ALTER TABLE "ChangeLog" DISABLE TRIGGER USER`);
    try {
      await client.$executeRawUnsafe(statement);
    } finally {
      await client.$executeRawUnsafe(`ALTER TABLE "ChangeLog" ENABLE TRIGGER USER`);
    }
  }
});

describe("canonical JSON", () => {
  it("is the same text for equal values, whatever the order of their keys", () => {
    const one = { b: [1, { z: null, a: "ä" }], a: undefined, c: 1e21 };
    const other = { c: 1e21, b: [1, { a: "ä", z: null }] };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"b":[1,{"a":"ä","z":null}],"c":1e+21}');
  });
});

const report = change(
  "report-drafted",
  "R1",
  freshReport({
    periodStart: day("2026-11-02"),
    periodEnd: day("2026-11-15"),
    state: "PUBLISHED",
    hash: createHash("sha256").update('{"as":"published"}').digest("hex"),
  }),
);
const body = change("report-body-stored", "R3", {
  reportId: "R1",
  format: 2,
  snapshot: '{"as":"published"}',
  hash: createHash("sha256").update('{"as":"published"}').digest("hex"),
  publishedAt: now,
  headSeq: null,
  headHash: null,
});
