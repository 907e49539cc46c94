/**
 * Kinds of fields that a command's input is made of. Each reads what is posted, says what is wrong beside its field,
 * and carries the limits that a form shows.
 */
import { z } from "zod";
import type { Day } from "../calendar/index.ts";
import { dayUnread, readDay } from "../calendar/index.ts";
import { counted, uncapital } from "../wording.ts";
import type { UploadedFile } from "./uploaded-file.ts";
import { trimmed } from "./visible-text.ts";

/** Posted fields by name; one that was sent several times is a list. A file is what the server found of it. */
export type Posted = Readonly<Record<string, string | readonly string[] | UploadedFile>>;

/** Field name → what is wrong with it, in the person's words. */
export type FieldMessages = Readonly<Record<string, string>>;

export type InputRead<I> =
  | { readonly ok: true; readonly input: I }
  | { readonly ok: false; readonly fields: FieldMessages };

/** What a form knows of a field before it is sent; names and meanings are HTML's own. */
export interface FieldLimits {
  readonly required?: true;
  readonly maxLength?: number;
}

const limits = z.registry<FieldLimits>();

/** Fields that hold a reason: that it is long enough is asked of every command that has one. */
const reasons = z.registry<{ readonly reason: true }>();

/** The longest text a field takes where nothing else is said, in characters. */
const longest = 4000;

/** What a browser sends for a field that may be missing, once or several times. */
export const posted = z.union([z.string(), z.array(z.string())]).optional();

type PostedValue = z.output<typeof posted>;

const single = (value: PostedValue): string =>
  trimmed(typeof value === "string" ? value : (value?.[0] ?? ""));

const several = (value: PostedValue): string[] =>
  (value === undefined ? [] : typeof value === "string" ? [value] : [...value])
    .map(trimmed)
    .filter((entry) => entry !== "");

/** An input from its fields; `acknowledge`, the reason for continuing in spite of warnings, belongs to every one. */
export const inputOf = <S extends z.ZodRawShape>(shape: S) =>
  z.object({
    ...shape,
    acknowledge: z
      .string("Give one reason for continuing.")
      .max(longest, tooLong(longest))
      .optional(),
  });

/**
 * What an input is read as. Fields named in `L` may be left out by whoever gives the command in code; a form that does
 * not send them is read as if they were empty.
 */
export type InputOf<S extends z.ZodType, L extends keyof z.output<S> = never> = [L] extends [never]
  ? z.output<S>
  : Omit<z.output<S>, L> & { readonly [K in L]?: z.output<S>[K] | undefined };

/** What fields that several inputs share are read as. */
export type FieldsOf<
  S extends z.ZodRawShape,
  L extends keyof z.output<z.ZodObject<S>> = never,
> = InputOf<z.ZodObject<S>, L>;

/** Reads an input from posted fields. Names that are no field of it are left out. */
export function readInput<I>(input: z.ZodType<I>, fields: Posted): InputRead<I> {
  const result = input.safeParse(fields);
  if (result.success) return { ok: true, input: result.data };
  const messages: Record<string, string> = {};
  for (const issue of result.error.issues) {
    messages[String(issue.path[0] ?? "form")] ??= issue.message;
  }
  return { ok: false, fields: messages };
}

/** The posted fields of an input, also where it is arranged out of them. */
function fieldsOf(input: z.ZodType): readonly (readonly [name: string, field: unknown])[] {
  if (input instanceof z.ZodPipe && input.in instanceof z.ZodType) return fieldsOf(input.in);
  return input instanceof z.ZodObject ? Object.entries<unknown>(input.shape) : [];
}

export const fieldNamesOf = (input: z.ZodType): readonly string[] =>
  fieldsOf(input).map(([name]) => name);

/** Names of the fields that hold a reason. */
export const reasonFieldsOf = (input: z.ZodType): readonly string[] =>
  fieldsOf(input).flatMap(([name, field]) =>
    field instanceof z.ZodType && reasons.has(field) ? [name] : [],
  );

/** The limits of each field of an input, by name; fields without limits are left out. */
export const limitsOf = (input: z.ZodType): Readonly<Record<string, FieldLimits>> =>
  Object.fromEntries(
    fieldsOf(input).flatMap(([name, field]) => {
      const own = limitsIn(field);
      return own ? [[name, own]] : [];
    }),
  );

/** What a field is made into leaves it its limits. */
function limitsIn(field: unknown): FieldLimits | undefined {
  if (!(field instanceof z.ZodType)) return undefined;
  return limits.get(field) ?? (field instanceof z.ZodPipe ? limitsIn(field.in) : undefined);
}

const entryMissing = (what: string): string => `Enter ${uncapital(what)}.`;

const choiceMissing = (what: string): string => `Choose ${uncapital(what)}.`;

const tooLong = (most: number): string => `Too long. Use at most ${counted(most, "character")}.`;

/** A field that has to hold one value. `read` gives the value, or null where the text holds none. */
const required = <T>(
  missing: string,
  read: (text: string) => T | null,
  wrong: (text: string) => string,
) =>
  posted
    .transform((value, context): T => {
      const text = single(value);
      const found = read(text);
      if (found !== null) return found;
      context.addIssue({
        code: "custom",
        message: text === "" ? missing : wrong(text),
      });
      return z.NEVER;
    })
    .register(limits, { required: true });

/** A field that may stay empty; then it is null. */
const optional = <T>(read: (text: string) => T | null, wrong: (text: string) => string) =>
  posted.transform((value, context): T | null => {
    const text = single(value);
    if (text === "") return null;
    const found = read(text);
    if (found === null) context.addIssue({ code: "custom", message: wrong(text) });
    return found;
  });

const requiredText = (missing: string, most: number) =>
  posted
    .transform(single)
    .pipe(z.string().min(1, missing).max(most, tooLong(most)))
    .register(limits, { required: true, maxLength: most });

/** Free text that must say something; `what` completes "Enter …". */
export const text = (what = "a text", most = longest) => requiredText(entryMissing(what), most);

/** Why something is done, in the person's words; the command asks whether it is long enough (T-03). */
export const reason = (what = "a reason", most = longest) =>
  text(what, most).register(reasons, { reason: true });

/** Free text that may stay empty. */
export const optionalText = (most = longest) =>
  posted
    .transform(single)
    .pipe(z.string().max(most, tooLong(most)))
    .register(limits, { maxLength: most });

/** Free text that may stay empty; then it is null. */
export const textOrNull = (most = longest) =>
  optionalText(most).transform((written): string | null => (written === "" ? null : written));

/** The id of something in the program; whether it exists is asked of the program, not of the text. */
export const id = (what = "one") => requiredText(choiceMissing(what), 200);

/** The id of something in the program, or null when nothing was chosen; anything over 200 characters is cut off. */
export const optionalId = () =>
  posted.transform((value): string | null => {
    const chosen = single(value);
    return chosen === "" ? null : chosen.slice(0, 200);
  });

/** Several ids: checkboxes, a multiple select, or one text separated by commas or blanks. */
export const ids = () =>
  posted.transform((value): readonly string[] => [
    ...new Set(
      several(value)
        .flatMap((entry) => entry.split(/[\s,;]+/))
        .filter((entry) => entry !== ""),
    ),
  ]);

const oneOf =
  <const V extends string>(values: readonly V[]) =>
  (text: string): V | null =>
    values.find((one) => one === text) ?? null;

const notAChoice = (text: string): string =>
  `"${text.slice(0, 60)}" isn't in the list. Choose from the list.`;

/** One of a closed list. */
export const choice = <const V extends string>(values: readonly V[], what = "one") =>
  required(choiceMissing(what), oneOf(values), notAChoice);

/** One of a closed list; null when nothing was chosen. */
export const optionalChoice = <const V extends string>(values: readonly V[]) =>
  optional(oneOf(values), notAChoice);

/** Any number of a closed list, in the order of the list and each once; a value outside the list is an error. */
export const choices = <const V extends string>(values: readonly V[], what = "These") =>
  posted.transform((value, context): readonly V[] => {
    const chosen = several(value);
    const known = values.filter((one) => chosen.includes(one));
    if (known.length === new Set(chosen).size) return known;
    context.addIssue({ code: "custom", message: `${what} must be chosen from the list.` });
    return z.NEVER;
  });

/** A calendar day: YYYY-MM-DD as the browser sends it, or as somebody writes it. */
export const day = (what = "a date") => required<Day>(entryMissing(what), readDay, dayUnread);

/** A calendar day, read as `day` reads it; null when the field is empty. */
export const optionalDay = () => optional<Day>(readDay, dayUnread);

function numberFrom(written: string): number | null {
  if (!/^[+-]?\d{1,9}([.,]\d{1,6})?$/.test(written)) return null;
  return Number(written.replace(",", "."));
}

const notANumber = (text: string): string =>
  `We couldn't read the number "${text.slice(0, 40)}". Use digits, such as 3 or 2.5.`;

/** A number; decimal comma or point. */
export const number = (what = "a number") => required(entryMissing(what), numberFrom, notANumber);

/** A number, read as `number` reads it; null when the field is empty. */
export const optionalNumber = () => optional(numberFrom, notANumber);

/** A checkbox: sent means yes. */
export const flag = () =>
  posted.transform((value): boolean => ["on", "true", "yes", "1"].includes(single(value)));

/** A text area read line by line, each line once, empty ones left out. */
export const lines = (what = "at least one line", least = 0) =>
  posted
    .transform((value): readonly string[] =>
      several(value)
        .flatMap((entry) => entry.split(/\r?\n/))
        .map(trimmed)
        .filter((line, at, all) => line !== "" && all.indexOf(line) === at),
    )
    .pipe(z.array(z.string().max(longest)).min(least, entryMissing(what)).readonly());

/** Repeated rows: the same field name sent once per row, kept in order, blanks included. */
export const column = () =>
  posted.transform((value): readonly string[] =>
    (value === undefined ? [] : typeof value === "string" ? [value] : value).map(trimmed),
  );

/** Where an input that is arranged out of several fields says what is wrong; zod's own context is one. */
export interface Complaints {
  addIssue(issue: { code: "custom"; path: string[]; message: string }): void;
}

/** Says what is wrong with one field; the input is then not read. */
export const complain = (to: Complaints, field: string, message: string): void =>
  to.addIssue({ code: "custom", path: [field], message });

/**
 * Reads rows whose fields carry their key behind a dot, such as "value.ATTENTION"; for inputs that keep all that is
 * posted (`catchall`). A row with something wrong in it is left out, with its complaint.
 */
export function readRows<K extends string, S extends z.ZodRawShape>(
  row: z.ZodObject<S>,
  keys: readonly K[],
  sent: Readonly<Record<string, unknown>>,
  complaints: Complaints,
): readonly (readonly [K, z.output<z.ZodObject<S>>])[] {
  return keys.flatMap((key) => {
    const own = Object.keys(row.shape).map((name) => [name, sent[`${name}.${key}`]]);
    const result = row.safeParse(Object.fromEntries(own));
    if (result.success) return [[key, result.data] as const];
    for (const { path, message } of result.error.issues)
      complain(complaints, `${String(path[0])}.${key}`, message);
    return [];
  });
}
