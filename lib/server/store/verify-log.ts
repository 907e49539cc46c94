/** Recomputes the chain of hashes over every program's log. Any changed, missing or added row breaks it. */

import { chainHash, type LogContent, type LogRow, logRowFrom, rootHash } from "./change-log.ts";
import type { Client } from "./database.ts";

export interface Break {
  readonly programId: string;
  /** The first row that does not fit; one past the end when rows are missing there. */
  readonly seq: number;
  readonly why: string;
}

export interface Verification {
  readonly programs: number;
  readonly rows: number;
  readonly firstBreak: Break | null;
}

const portion = 2_000;

/** Streams the log; memory does not grow with its length. */
export async function verifyLog(client: Client): Promise<Verification> {
  const heads = await client.program.findMany({ orderBy: { id: "asc" } });
  const orphan = await client.$queryRaw<{ programId: string; seq: number }[]>`
    SELECT "programId", min("seq")::int AS seq FROM "ChangeLog"
    WHERE "programId" NOT IN (SELECT "id" FROM "Program") GROUP BY 1 ORDER BY 1 LIMIT 1`;
  let rows = 0;
  for (const head of heads) {
    const result = await verifyProgram(client, head);
    rows += result.rows;
    if (result.firstBreak) return { programs: heads.length, rows, firstBreak: result.firstBreak };
  }
  const [lost] = orphan;
  const firstBreak = lost ? { ...lost, why: "the program this row belongs to is gone" } : null;
  return { programs: heads.length, rows, firstBreak };
}

async function verifyProgram(
  client: Client,
  head: { id: string; version: number; headHash: string },
) {
  let seq = 0;
  let hash = rootHash(head.id);
  const broken = (at: number, why: string) => ({
    rows: seq,
    firstBreak: { programId: head.id, seq: at, why },
  });
  for (;;) {
    const found = await client.$queryRaw<{ row: LogRow }[]>`
      SELECT to_jsonb(t) AS row FROM "ChangeLog" t
      WHERE "programId" = ${head.id} AND "seq" > ${seq} ORDER BY "seq" LIMIT ${portion}`;
    if (found.length === 0) break;
    for (const { row } of found) {
      const why = objection(logRowFrom(row), seq + 1, hash);
      if (why) return broken(row.seq === seq + 1 ? row.seq : seq + 1, why);
      seq = row.seq;
      hash = row.hash;
    }
  }
  if (seq !== head.version) {
    return broken(
      Math.min(seq, head.version) + 1,
      `the program is at version ${head.version}, its log ends at ${seq}`,
    );
  }
  if (hash !== head.headHash)
    return broken(seq, "the program's head holds another hash than its last row");
  return { rows: seq, firstBreak: null };
}

function objection(row: LogRow, expected: number, prevHash: string): string | null {
  if (row.seq !== expected) return `row ${expected} is missing, the next one is ${row.seq}`;
  if (row.prevHash !== prevHash) return "it does not carry the hash of the row before it";
  const { prevHash: _, hash, ...content } = row;
  const recomputed = chainHash(prevHash, content satisfies LogContent);
  return recomputed === hash
    ? null
    : `its content gives ${recomputed.slice(0, 12)}…, its hash says ${hash.slice(0, 12)}…`;
}
