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

/** A value as it is printed; long texts are cut where they begin to differ from nothing a person can read. */
export function printed(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 160 ? `${text.slice(0, 160)}… (${counted(text.length, "character")})` : text;
}

export const hashPrinted = (hash: string): string => `${hash.slice(0, 16)}…`;

export function sentenceOfDifference({ programId, table, row, field, why }: Difference): string {
  const place = [`program ${programId}`, `table ${table}`, `row ${row}`];
  if (field !== null) place.push(`field ${field}`);
  return `First difference: ${place.join(", ")}. ${why}`;
}
