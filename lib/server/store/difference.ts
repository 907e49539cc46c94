/** What verify-log finds: the first place where the database does not say what its log says. */
import { counted } from "#domain";

export interface Difference {
  readonly programId: string;
  readonly table: string;
  /** The sequence number in the log, the id everywhere else. */
  readonly row: string;
  readonly field: string | null;
  /** A whole sentence: what the log says and what is stored. */
  readonly why: string;
}

/** Two values as they are printed; of long texts the place where they begin to differ. */
export function printedApart(one: unknown, other: unknown): readonly [string, string] {
  const [first, second] = [JSON.stringify(one ?? null), JSON.stringify(other ?? null)];
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  const from = Math.max(0, same - 40);
  return [excerpt(first, from), excerpt(second, from)];
}

const shownCharacters = 160;

function excerpt(text: string, from: number): string {
  if (text.length <= shownCharacters) return text;
  const start = Math.min(from, text.length);
  const end = start + shownCharacters;
  const cut = `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  return `${cut} (${counted(text.length, "character")})`;
}

export const hashPrinted = (hash: string): string => `${hash.slice(0, 16)}…`;

export function sentenceOfDifference({ programId, table, row, field, why }: Difference): string {
  const place = [`program ${programId}`, `table ${table}`, `row ${row}`];
  if (field !== null) place.push(`field ${field}`);
  return `First difference: ${place.join(", ")}. ${why}`;
}
