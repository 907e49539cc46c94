/** Whoever writes to the database behind the product's back is found out by verify-log, or by a head kept elsewhere. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Change,
  type ChangeKind,
  change,
  changeKinds,
  idFor,
  isCreating,
  type Noun,
  nounOf,
  nounsByPage,
  tableNouns,
} from "#domain";
import { type Anchor, anchorsFrom, headLine } from "#store/anchors";
import { chainHash, type LogRow, logRowFrom, rootHash } from "#store/change-log";
import type { Transaction } from "#store/database";
import type { Difference } from "#store/difference";
import { saveProgram } from "#store/found-program";
import { columnDefaults, tableDifference } from "#store/replayed-state";
import { tables } from "#store/tables";
import { type Verification, verifyLog, verifyWithin } from "#store/verify-log";
import { clearwater } from "../../prisma/seed/clearwater/index.ts";
import { authorshipOf } from "../../prisma/seed/story.ts";
import { today } from "../fixtures/small-program.ts";
import { entityArbitraries } from "./arbitrary-entity.ts";
import { doIt, type FreshStore, foundIn, freshStore, homes } from "./stores.ts";

const creatingKind = (noun: Noun) =>
  changeKinds.find((kind) => nounOf(kind) === noun && isCreating(kind)) as ChangeKind;

/** Report bodies come with the demo, whose reports are really published. */
const everyNoun: readonly Noun[] = [
  ...tableNouns,
  ...nounsByPage.filter((noun) => noun !== "reportBody"),
];

type Tampering = (transaction: Transaction) => Promise<unknown>;
const sql =
  (...statements: string[]): Tampering =>
  async (transaction) => {
    for (const statement of statements) await transaction.$executeRawUnsafe(statement);
  };

describe.each(homes)("tampering with the database, on $name", (home) => {
  let fresh: FreshStore;
  let untouched: Verification;

  beforeAll(async () => {
    fresh = await freshStore(home);
    const { client } = fresh.store.database;
    const entities = await entityArbitraries(client);
    const one = everyNoun.map(
      (noun, seed) =>
        ({
          kind: creatingKind(noun),
          id: idFor(noun, 1),
          set: fc.sample(entities(noun), { numRuns: 1, seed })[0],
        }) as Change,
    );
    await foundIn(fresh.store, "every", one);
    const id = await foundIn(fresh.store, "plain");
    for (const purpose of ["one", "two", "three"])
      await doIt(fresh.store, id, () => [change("program-edited", id, { purpose })]);
    untouched = await verifyLog(client);
  }, 180_000);
  afterAll(() => fresh.close());

  const found = (tampering: Tampering, anchors: readonly Anchor[] = []) =>
    differenceAfter(fresh, tampering, anchors);
  const keptHeads = () => anchorsFrom(untouched.heads.map(headLine).join("\n"));

  it("finds nothing where nobody tampered, with the heads kept elsewhere too", async () => {
    expect(untouched.firstDifference).toBeNull();
    expect(await found(sql(), keptHeads())).toBeNull();
  });

  it.each(everyNoun)(
    "a row of %s that was changed, removed or added beside the log",
    async (noun) => {
      const { name, fields } = tables[noun];
      const inTable = (tampering: Tampering) =>
        afterTampering(fresh, tampering, async (transaction) => {
          const defaults = await columnDefaults(transaction);
          return (await tableDifference(transaction, noun, "every", defaults)).difference;
        });
      const row = { programId: "every", table: name, row: idFor(noun, 1) };
      expect(await inTable(sql(`DELETE FROM "${name}" WHERE "programId" = 'every'`))).toMatchObject(
        {
          ...row,
          field: null,
          why: expect.stringContaining("the table doesn't have it"),
        },
      );
      const copy = `jsonb_populate_record(NULL::"${name}", to_jsonb(t) || '{"id": "X-1"}')`;
      const unique = noun === "person" ? ` || '{"email": "x"}'` : "";
      const added = await inTable(
        sql(
          `INSERT INTO "${name}" SELECT r.* FROM "${name}" t, ${copy.replace(`'{"id": "X-1"}'`, `'{"id": "X-1"}'${unique}`)} r WHERE t."programId" = 'every'`,
        ),
      );
      expect(added).toMatchObject({ ...row, row: "X-1" });
      expect(added?.why).toContain("the log doesn't record it");
      const field =
        fields.find((each) => /reason|text|note|title|name|goal|Id$/i.test(each)) ?? fields[0];
      const changed = await inTable(
        sql(`UPDATE "${name}" SET "${field}" = 'tampered' WHERE "programId" = 'every'`),
      );
      expect(changed).toMatchObject({ ...row, field });
      expect(changed?.why).toMatch(/The log says .*, the table says "tampered"\./);
    },
  );

  it("a state table emptied beside the log, and facts changed", async () => {
    expect(await found(sql(`DELETE FROM "Deliverable"`))).toMatchObject({ table: "Deliverable" });
    expect(await found(sql(`UPDATE "Facts" SET "purpose" = 'another'`))).toMatchObject({
      table: "Facts",
      field: "purpose",
    });
  });

  it("the end of a log cut off with the head set back: by the tables, or by a kept head", async () => {
    const cut = (last: number) =>
      sql(
        `DELETE FROM "ChangeLog" WHERE "programId" = 'plain' AND "seq" > ${last}`,
        `UPDATE "Program" p SET "version" = ${last}, "headHash" = l."hash" FROM "ChangeLog" l
          WHERE p."id" = 'plain' AND l."programId" = 'plain' AND l."seq" = ${last}`,
      );
    expect(await found(cut(2))).toMatchObject({
      ...{ programId: "plain", table: "Facts", row: "plain", field: "purpose" },
      why: `The log says "one", the table says "three".`,
    });
    const consistent: Tampering = async (transaction) => {
      await cut(2)(transaction);
      await sql(`UPDATE "Facts" SET "purpose" = 'one' WHERE "id" = 'plain'`)(transaction);
    };
    expect(await found(consistent)).toBeNull();
    expect(await found(consistent, keptHeads())).toMatchObject({
      ...{ programId: "plain", table: "ChangeLog", row: "4" },
      why: expect.stringContaining("cut off"),
    });
  });

  it("a whole chain rewritten: by a kept head", async () => {
    const rewritten = rewrite("plain", (row) => ({ ...row, actorName: "somebody else" }));
    expect(await found(rewritten)).toBeNull();
    expect(await found(rewritten, keptHeads())).toMatchObject({
      ...{ programId: "plain", table: "ChangeLog", field: "hash" },
      why: expect.stringContaining("rewritten"),
    });
  });

  it("a program deleted: by what it left behind, or by a kept head", async () => {
    expect(await found(sql(`DELETE FROM "Program" WHERE "id" = 'plain'`))).toMatchObject({
      ...{ programId: "plain", table: "ChangeLog", row: "1" },
      why: expect.stringContaining("is gone"),
    });
    expect(
      await found(
        sql(
          `DELETE FROM "Program" WHERE "id" = 'plain'`,
          `DELETE FROM "ChangeLog" WHERE "programId" = 'plain'`,
        ),
      ),
    ).toMatchObject({ programId: "plain", table: "Facts" });
    const whole = sql(
      `DELETE FROM "Program" WHERE "id" = 'plain'`,
      `DELETE FROM "ChangeLog" WHERE "programId" = 'plain'`,
      `DELETE FROM "Facts" WHERE "programId" = 'plain'`,
    );
    expect(await found(whole)).toBeNull();
    expect(await found(whole, keptHeads())).toMatchObject({
      programId: "plain",
      why: expect.stringContaining("the program no longer exists"),
    });
  });

  it("an altered prevHash alone", async () => {
    const altered = `UPDATE "ChangeLog" SET "prevHash" = repeat('0', 64) WHERE "programId" = 'plain' AND "seq" = 3`;
    expect(await found(sql(altered))).toMatchObject({
      ...{ programId: "plain", table: "ChangeLog", row: "3" },
      why: expect.stringContaining("The row before it has the hash"),
    });
  });

  it("what a log older than a column doesn't say has to be the column's default", async () => {
    const older = rewrite("plain", (row) => {
      const { rhythmRevision: _, ...set } = { ...row.set } as Record<string, unknown>;
      return { ...row, set };
    });
    expect(await found(older)).toBeNull();
    const changed: Tampering = async (transaction) => {
      await older(transaction);
      await sql(`UPDATE "Facts" SET "rhythmRevision" = 7 WHERE "id" = 'plain'`)(transaction);
    };
    expect(await found(changed)).toMatchObject({
      ...{ programId: "plain", table: "Facts", field: "rhythmRevision" },
      why: "The log says 0, the table says 7.",
    });
  });
});

describe.each(homes)("tampering with published reports, on $name", (home) => {
  let fresh: FreshStore;
  beforeAll(async () => {
    fresh = await freshStore(home);
    const { told, program } = clearwater(today).program;
    const history = told.map((each) => ({
      changes: [each.change],
      authorship: authorshipOf(each),
    }));
    await saveProgram(fresh.store, program.id, history);
  }, 180_000);
  afterAll(() => fresh.close());

  const found = (tampering: Tampering) => differenceAfter(fresh, tampering, []);

  it("finds nothing in the demo as it was played", async () => {
    const { firstDifference, reports } = await verifyLog(fresh.store.database.client);
    expect({ firstDifference, reports }).toEqual({ firstDifference: null, reports: 3 });
  });

  it("a report's text altered, alone or with its hash", async () => {
    const altered = `UPDATE "ReportBody" SET "snapshot" = replace("snapshot", 'Sensor', 'Censor')`;
    expect(await found(sql(altered))).toMatchObject({ table: "ReportBody", field: "snapshot" });
    const withHash = `UPDATE "ReportBody" SET "hash" = encode(sha256("snapshot"::bytea), 'hex')`;
    expect(await found(sql(altered, withHash))).toMatchObject({ table: "ReportBody" });
    expect(await found(sql(`UPDATE "ReportBody" SET "headSeq" = 1`))).toMatchObject({
      ...{ table: "ReportBody", field: "headSeq" },
    });
  });

  it("a whole chain rewritten, by the heads that the reports carry", async () => {
    const rewritten = rewrite("clearwater", (row) => ({ ...row, actorName: "somebody else" }));
    expect(await found(rewritten)).toMatchObject({ table: "ReportBody", field: "headHash" });
  });
});

/** What verify-log says after the tampering, which is then undone. */
const differenceAfter = (fresh: FreshStore, tampering: Tampering, anchors: readonly Anchor[]) =>
  afterTampering(
    fresh,
    tampering,
    async (transaction) => (await verifyWithin(transaction, anchors)).firstDifference,
  );

async function afterTampering(
  fresh: FreshStore,
  tampering: Tampering,
  look: (transaction: Transaction) => Promise<Difference | null>,
) {
  const undo = new Error("undo");
  const differences: (Difference | null)[] = [];
  const tampered = fresh.store.database.client.$transaction(
    async (transaction) => {
      // No trigger and no reference stands in the way of who owns the database.
      await transaction.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
      await tampering(transaction);
      differences.push(await look(transaction));
      throw undo;
    },
    { timeout: 60_000 },
  );
  await expect(tampered).rejects.toBe(undo);
  return differences[0];
}

/** Changes rows of a log and makes every hash fit again, up to the program's head. */
function rewrite(programId: string, edit: (row: LogRow) => LogRow): Tampering {
  return async (transaction) => {
    const rows = await transaction.$queryRaw<{ row: LogRow }[]>`
      SELECT to_jsonb(t) AS row FROM "ChangeLog" t WHERE "programId" = ${programId} ORDER BY "seq"`;
    let prevHash = rootHash(programId);
    const rewritten = rows.map(({ row }) => {
      const { prevHash: _, hash: __, ...content } = edit(logRowFrom(row));
      const next = { ...content, prevHash, hash: chainHash(prevHash, content) };
      prevHash = next.hash;
      return next;
    });
    await transaction.$executeRaw`DELETE FROM "ChangeLog" WHERE "programId" = ${programId}`;
    await transaction.$executeRaw`INSERT INTO "ChangeLog"
      SELECT * FROM jsonb_populate_recordset(NULL::"ChangeLog", ${JSON.stringify(rewritten)}::jsonb)`;
    await transaction.$executeRaw`UPDATE "Program" SET "headHash" = ${prevHash} WHERE "id" = ${programId}`;
  };
}
