/** PostgreSQL has no place for NUL in a text, nor for half a surrogate pair; a pasted one must not fail a whole deed. */
import type { Change } from "#domain";

const unstorable = /\\u0000|\\ud[89a-f]/;

/** The same changes, without characters that cannot be stored. */
export function storable(changes: readonly Change[]): readonly Change[] {
  // Almost always there is nothing to do, and the text of a change shows it at a glance.
  if (!unstorable.test(JSON.stringify(changes))) return changes;
  return changes.map((change) => ({ ...change, set: cleaned(change.set) }) as Change);
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string")
    return value.replaceAll("\u0000", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [cleaned(key), cleaned(member)]),
  );
}
