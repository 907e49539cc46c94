/**
 * Proves that a database says what its change logs say: recomputes every chain of hashes, replays every log and
 * compares each state table and each published report with it, and checks heads that were kept elsewhere.
 */
import { isChangeKind, nounOf } from "#domain";
import { type Anchor, anchorDifference, type LogHead } from "./anchors.ts";
import { chainHash, type LogContent, type LogRow, logRowFrom, rootHash } from "./change-log.ts";
import type { Client, Transaction } from "./database.ts";
import { type Difference, hashPrinted } from "./difference.ts";
import { atOneMoment } from "./one-moment.ts";
import { columnDefaults, ownerlessRow, stateDifference } from "./replayed-state.ts";
import { reportDifference } from "./report-heads.ts";

export interface Verification {
  readonly programs: number;
  /** Rows of the logs whose hash was recomputed. */
  readonly rows: number;
  /** Rows of the state tables that were compared with the replayed log. */
  readonly stateRows: number;
  readonly reports: number;
  readonly heads: readonly LogHead[];
  readonly firstDifference: Difference | null;
  readonly anchors: readonly Anchor[];
}

const portion = 2_000;

/** Reads one moment, page by page; memory does not grow with the log. */
export const verifyLog = (client: Client, anchors: readonly Anchor[] = []): Promise<Verification> =>
  atOneMoment(client, (transaction) => verifyWithin(transaction, anchors));

/** The same inside a transaction that is under way. */
export async function verifyWithin(
  transaction: Transaction,
  anchors: readonly Anchor[] = [],
): Promise<Verification> {
  const heads = await headsOf(transaction);
  const defaults = await columnDefaults(transaction);
  const found = { programs: heads.length, rows: 0, stateRows: 0, reports: 0, heads, anchors };
  for (const head of heads) {
    const chain = await chainDifference(transaction, head);
    found.rows += chain.rows;
    if (chain.difference) return { ...found, firstDifference: chain.difference };
    const state = await stateDifference(transaction, head.programId, defaults);
    found.stateRows += state.rows;
    if (state.difference) return { ...found, firstDifference: state.difference };
    const reports = await reportDifference(transaction, head.programId);
    found.reports += reports.rows;
    if (reports.difference) return { ...found, firstDifference: reports.difference };
  }
  const firstDifference =
    (await ownerlessRow(transaction)) ?? (await anchorDifference(transaction, heads, anchors));
  return { ...found, firstDifference };
}

const headsOf = (transaction: Transaction): Promise<LogHead[]> =>
  transaction.$queryRaw<LogHead[]>`
    SELECT p."id" AS "programId", coalesce(f."name", '') AS "name", p."version" AS "seq", p."headHash" AS "hash"
    FROM "Program" p LEFT JOIN "Facts" f ON f."programId" = p."id" AND f."id" = p."id" ORDER BY p."id"`;

async function chainDifference(transaction: Transaction, head: LogHead) {
  let seq = 0;
  let hash = rootHash(head.programId);
  const broken = (table: string, row: number | string, why: string) => ({
    rows: seq,
    difference: { programId: head.programId, table, row: String(row), field: null, why },
  });
  for (;;) {
    const found = await transaction.$queryRaw<{ row: LogRow }[]>`
      SELECT to_jsonb(t) AS row FROM "ChangeLog" t
      WHERE "programId" = ${head.programId} AND "seq" > ${seq} ORDER BY "seq" LIMIT ${portion}`;
    if (found.length === 0) break;
    for (const { row } of found) {
      const why = objection(logRowFrom(row), seq + 1, hash);
      if (why) return broken("ChangeLog", seq + 1, why);
      seq = row.seq;
      hash = row.hash;
    }
  }
  if (seq !== head.seq)
    return broken(
      seq < head.seq ? "ChangeLog" : "Program",
      seq < head.seq ? seq + 1 : head.programId,
      `The program is at version ${head.seq}, but its log ends at row ${seq}.`,
    );
  if (hash !== head.hash)
    return broken(
      "Program",
      head.programId,
      `Row ${seq} of the log has the hash ${hashPrinted(hash)}, but the program's head says ${hashPrinted(head.hash)}.`,
    );
  return { rows: seq, difference: null };
}

function objection(row: LogRow, expected: number, prevHash: string): string | null {
  if (row.seq !== expected) return `This row is missing from the log; the next one is ${row.seq}.`;
  if (row.prevHash !== prevHash)
    return `The row before it has the hash ${hashPrinted(prevHash)}, but this row says ${hashPrinted(row.prevHash)}.`;
  const { prevHash: _, hash, ...content } = row;
  const recomputed = chainHash(prevHash, content satisfies LogContent);
  if (recomputed !== hash)
    return `Its content gives the hash ${hashPrinted(recomputed)}, but the row says ${hashPrinted(hash)}.`;
  if (!isChangeKind(row.kind) || nounOf(row.kind) !== row.noun)
    return `This version doesn't know the change "${row.kind}" of "${row.noun}".`;
  return null;
}
