/** What JSON and PostgreSQL would drop on the way is dropped before it is applied, so that both see the same. */
import type { Change } from "#domain";
import { changeOf } from "./change-log.ts";

/** NUL and halves of surrogate pairs have no place in a PostgreSQL text; a pasted one must not fail a whole command. */
const unstorable = /\\u0000|\\ud[89a-f]/;

/** Whether PostgreSQL can hold, and so look for, this text. */
export const isStorableText = (text: string): boolean => !/\0|\p{Surrogate}/u.test(text);

/** The same changes without such characters, and without fields that are named but undefined. */
export function storable(changes: readonly Change[]): readonly Change[] {
  // Almost always there is nothing to do, and the text of the changes shows it at a glance.
  const clean = !unstorable.test(JSON.stringify(changes));
  if (clean && !changes.some(({ set }) => Object.values(set).includes(undefined))) return changes;
  return changes.map((change) =>
    changeOf({ kind: change.kind, subjectId: change.id, set: cleanedFields(change.set) }),
  );
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string")
    return value.replaceAll("\u0000", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value;
  return cleanedFields(value);
}

function cleanedFields(fields: object): Record<string, unknown> {
  const members = Object.entries(fields).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [cleaned(key), cleaned(member)]));
}
