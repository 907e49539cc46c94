import type { Posted } from "#domain";
import { isEnvelope } from "#domain";

/** Names that would reach into an object's machinery instead of its fields. */
const poisonous = new Set(["__proto__", "constructor", "prototype"]);

/** What was typed into a form, by field; what belongs to the form itself, and files, are left out. */
export function postedIn(form: FormData): Posted {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, values] of valuesByName(form)) {
    if (isEnvelope(name) || poisonous.has(name)) continue;
    const texts = values.filter((value) => typeof value === "string");
    const [only] = texts;
    if (only !== undefined) fields[name] = texts.length > 1 ? texts : only;
  }
  return fields;
}

/** All values of each name, in one pass however many fields there are. */
export function valuesByName(form: FormData): ReadonlyMap<string, readonly FormDataEntryValue[]> {
  const byName = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    const values = byName.get(name);
    if (values) values.push(value);
    else byName.set(name, [value]);
  }
  return byName;
}
