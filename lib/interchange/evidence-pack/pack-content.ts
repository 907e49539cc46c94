import type { LoggedChange, PackedGate } from "#domain";

/** A row of the log as a pack carries it: everything its hash covers. */
export interface PackedRow extends LoggedChange {
  readonly programId: string;
  readonly commandId: string | null;
  readonly prevHash: string;
  readonly hash: string;
}

export interface PackAbout {
  readonly programId: string;
  readonly program: string;
  /** "G-7 Deployment readiness U2", "Gates of cycle 1". */
  readonly title: string;
  readonly madeAt: string;
  /** Who downloaded it; what they may not read is left out. */
  readonly madeBy: string;
  /** Of all times in the index. */
  readonly zone: string;
  /** Where the log ended when the pack was made. */
  readonly logHead: { readonly seq: number; readonly hash: string };
}

export interface GateContent {
  readonly gate: PackedGate;
  readonly rows: readonly PackedRow[];
}

/** Noun → id → fields, as the rows of the log leave them. */
export type Records = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

/** What the rows say in the end: each thing with the fields that were last written. */
export function recordsFrom(
  rows: readonly Pick<PackedRow, "noun" | "subjectId" | "set">[],
): Records {
  const records: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { noun, subjectId, set } of rows) {
    const things = records[noun] ?? {};
    records[noun] = things;
    things[subjectId] = { ...things[subjectId], ...set };
  }
  return records;
}
