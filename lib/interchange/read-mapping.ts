import { listed, oneLine, quoted } from "./foreign-text.ts";
import type { ColumnMapping, ColumnRole } from "./plan-draft.ts";
import { columnRoles, wordsOf } from "./plan-draft.ts";

/** What somebody said about a file: columns with roles as they wrote them, and answers to questions. */
export interface SaidOfPlan {
  /** Heading and role, in the order they were said; an empty role means that the column is not read. */
  readonly columns: readonly (readonly [heading: string, role: string])[];
  readonly dateOrder: string | null;
  readonly references: string | null;
}

export type MappingReading =
  | { readonly ok: true; readonly mapping: ColumnMapping }
  | { readonly ok: false; readonly sentence: string };

/** The role of that name, written as in code or in words; null for every other text. */
export function roleCalled(text: string): ColumnRole | null {
  const word = text.trim().toLowerCase();
  return columnRoles.find((role) => role.toLowerCase() === word || wordsOf(role) === word) ?? null;
}

/** What was said, as a mapping; or the sentence about what cannot be understood. */
export function readMapping(said: SaidOfPlan): MappingReading {
  const roles: Partial<Record<ColumnRole, string[]>> = {};
  const notRead: string[] = [];
  for (const [written, text] of said.columns) {
    const heading = oneLine(written);
    const role = roleCalled(text);
    if (role) roles[role] = [...(roles[role] ?? []), heading];
    else if (text.trim() === "") notRead.push(heading);
    else {
      const known = listed(columnRoles.map(wordsOf), columnRoles.length);
      return {
        ok: false,
        sentence: `A column can't be read as ${quoted(text)} (${quoted(heading)}). Choose one of these: ${known}.`,
      };
    }
  }
  const { dateOrder, references } = said;
  if (dateOrder !== null && dateOrder !== "day-first" && dateOrder !== "month-first")
    return {
      ok: false,
      sentence: `The order of dates can't be ${quoted(dateOrder)}. Use day-first or month-first.`,
    };
  return { ok: true, mapping: { roles, dateOrder, references, notRead } };
}
