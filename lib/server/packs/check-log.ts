/** Whether the log extract of a gate is sound by itself: every hash, every link between neighbours. */

import { z } from "zod";
import { asProgramId, instantFrom, isChangeKind } from "#domain";
import type { PackedRow } from "#interchange/evidence-pack/pack-content";
import { chainHash, type LogRow, rootHash } from "../store/change-log.ts";

const rowShape = z.object({
  programId: z.string().transform(asProgramId),
  seq: z.number().int(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  deed: z.string(),
  kind: z.string().refine(isChangeKind),
  noun: z.custom<LogRow["noun"]>((noun) => typeof noun === "string"),
  subjectId: z.string(),
  set: z.record(z.string(), z.unknown()),
  before: z.record(z.string(), z.unknown()).nullable(),
  overriddenRules: z.array(z.string()),
  commandId: z.string().nullable(),
  requestId: z.string(),
  at: z.iso.datetime().transform((at) => instantFrom(Date.parse(at))),
  prevHash: z.string(),
  hash: z.string(),
});

export interface LogCheck {
  readonly rows: readonly PackedRow[];
  readonly problems: readonly string[];
}

/** The rows of an extract, one per line, with what is wrong with them; rows that can't be read are left out. */
export function checkLog(entry: string, text: string, programId: string): LogCheck {
  const rows: LogRow[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const row = rowFrom(line);
    if (row === null) {
      problems.push(`${entry}, line ${index + 1}: this isn't a row of a change log.`);
      continue;
    }
    const why = objectionTo(row, rows.at(-1), programId);
    if (why !== null)
      problems.push(`${entry}, row ${row.seq} (${row.kind} ${row.subjectId}): ${why}`);
    rows.push(row);
  }
  return { rows, problems };
}

function rowFrom(line: string): LogRow | null {
  try {
    return rowShape.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function objectionTo(row: LogRow, previous: LogRow | undefined, programId: string): string | null {
  const { prevHash, hash, ...content } = row;
  if (row.programId !== programId) return `It belongs to the program ${row.programId}.`;
  if (chainHash(prevHash, content) !== hash)
    return "Its content gives another hash than the row says. It was changed.";
  if (previous && row.seq <= previous.seq) return "It isn't in the order of the log.";
  if (row.seq === 1 && prevHash !== rootHash(programId))
    return "It says that it is the first row, but it doesn't begin a log.";
  return previous && row.seq === previous.seq + 1 && previous.hash !== prevHash
    ? "It doesn't continue the row before it."
    : null;
}
