import { createHash } from "node:crypto";
import type { Posted, Typed, UploadedFile } from "#domain";
import { isEnvelope } from "#domain";
import type { Uploads } from "./uploads.ts";
import { isTicket, noUploads } from "./uploads.ts";

/** Names that would reach into an object's machinery instead of its fields. */
const poisonous = new Set(["__proto__", "constructor", "prototype"]);

/** What was typed into a form, and the files that came with it, by field; what belongs to the form itself is left out. */
export function postedIn(form: FormData, uploads: Uploads = noUploads): Posted {
  const fields: Record<string, string | readonly string[] | UploadedFile> = {};
  for (const [name, values] of valuesByName(form)) {
    if (isEnvelope(name) || poisonous.has(name)) continue;
    const texts = values.filter((value) => typeof value === "string");
    const [only] = texts;
    const upload = uploads.get(name);
    if (upload) fields[name] = upload.file;
    else if (only !== undefined) fields[name] = texts.length > 1 ? texts : only;
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

/** What was typed, to be shown again where the form was not done. */
export function typedIn(fields: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, values] of valuesByName(fields)) {
    if (name.startsWith("$") || name in Object.prototype) continue;
    // What stands in the place of a file is nothing that somebody typed, and good for this one request.
    const texts = values
      .filter((value) => typeof value === "string")
      .filter((one) => !isTicket(one));
    if (texts.length > 0) typed[name] = texts;
  }
  return typed;
}

/** One value for one content of a form, whatever its id and the version it was opened at. */
export function digestOfTyped(typed: Typed, uploads: Uploads): string {
  const files = [...uploads].map(([name, { file }]) => [name, [file.name, file.sha256]] as const);
  const content = [...Object.entries(typed), ...files]
    .filter(([name]) => !["commandId", "openedAt", "askedAt"].includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
