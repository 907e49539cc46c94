/** From what a browser or an API sends to a command: shape only. Whether it may be done is the domain's answer. */
import { z } from "zod";
import { isEnvelope } from "#domain";

/** Field name → what is wrong with it, in the person's words. */
export type FieldMessages = Readonly<Record<string, string>>;

export type Read<C> =
  | { readonly ok: true; readonly command: C }
  | { readonly ok: false; readonly fields: FieldMessages };

export interface Form<C> {
  /** Reads posted fields; a field sent several times arrives as a list. */
  read(form: FormData): Read<C>;
}

/** Names that would reach into an object's machinery instead of its fields. */
const poisonous = new Set(["__proto__", "constructor", "prototype"]);

/** A form from a zod object whose keys are the field names; `acknowledge` belongs to every form. */
export function formOf<S extends z.ZodRawShape>(shape: S) {
  const schema = z.object({ ...shape, acknowledge: z.string().max(4000).optional() });
  type C = z.output<typeof schema>;
  return {
    read(form: FormData): Read<C> {
      const fields: Record<string, unknown> = {};
      for (const [name, values] of valuesByName(form)) {
        if (isEnvelope(name) || poisonous.has(name)) continue;
        fields[name] = values.length > 1 ? values : values[0];
      }
      const result = schema.safeParse(fields);
      if (result.success) return { ok: true, command: result.data };
      const messages: Record<string, string> = {};
      for (const issue of result.error.issues) {
        const name = String(issue.path[0] ?? "form");
        messages[name] ??= issue.message;
      }
      return { ok: false, fields: messages };
    },
  } satisfies Form<C>;
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

/** The same fields, arranged as the command wants them. */
export const reshaped = <A, B>(form: Form<A>, arrange: (fields: A) => B): Form<B> => ({
  read(posted) {
    const read = form.read(posted);
    return read.ok ? { ok: true, command: arrange(read.command) } : read;
  },
});
