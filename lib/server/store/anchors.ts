/** Heads of the log that were kept outside the database: what nobody with the database alone can rewrite. */
import type { Transaction } from "./database.ts";
import { type Difference, hashPrinted } from "./difference.ts";

/** Where a program's log ends. */
export interface LogHead {
  readonly programId: string;
  readonly name: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Anchor {
  readonly programId: string;
  readonly seq: number;
  /** Whole, or as many of its first digits as a printed report shows. */
  readonly hash: string;
}

/** A line that starts like a head but can't be read. */
export class AnchorUnreadable extends Error {
  constructor(line: number, text: string) {
    super(
      `We couldn't read line ${line} of the kept heads: "${text.slice(0, 80)}". ` +
        "A head line reads: log-head PROGRAM SEQUENCE HASH.",
    );
    this.name = "AnchorUnreadable";
  }
}

/** One line to keep elsewhere. */
export const headLine = ({ programId, seq, hash }: Anchor): string =>
  `log-head ${programId} ${seq} ${hash}`;

/**
 * The heads in a text: lines that begin with `log-head`; every other line may say what it likes.
 * @throws AnchorUnreadable for a head line that isn't whole.
 */
export function anchorsFrom(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim().split(/\s+/);
    if (words[0] !== "log-head") continue;
    const [, programId, seq = "", hash = ""] = words;
    const whole = /^[0-9a-f]{16,64}$/.test(hash) && /^[1-9][0-9]{0,8}$/.test(seq);
    if (!programId || !whole) throw new AnchorUnreadable(index + 1, line.trim());
    anchors.push({ programId, seq: Number(seq), hash: hash.toLowerCase() });
  }
  return anchors;
}

/** The first kept head that the log no longer has. */
export async function anchorDifference(
  transaction: Transaction,
  heads: readonly LogHead[],
  anchors: readonly Anchor[],
): Promise<Difference | null> {
  for (const { programId, seq, hash } of anchors) {
    const place = { programId, table: "ChangeLog", row: String(seq), field: null };
    const head = heads.find((one) => one.programId === programId);
    if (!head)
      return {
        ...place,
        why: "A head of this program was kept, but the program no longer exists.",
      };
    const [row] = await transaction.$queryRaw<{ hash: string }[]>`
      SELECT "hash" FROM "ChangeLog" WHERE "programId" = ${programId} AND "seq" = ${seq}`;
    if (!row)
      return {
        ...place,
        why: `This row was the head when it was kept, but the log now ends at row ${head.seq}: its end was cut off.`,
      };
    if (!row.hash.startsWith(hash))
      return {
        ...place,
        field: "hash",
        why: `The kept head has the hash ${hashPrinted(hash)}, but the row now has ${hashPrinted(row.hash)}: the log was rewritten.`,
      };
  }
  return null;
}
