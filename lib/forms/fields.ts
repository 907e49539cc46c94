/** Kinds of fields that forms are made of; messages are what a person reads beside the field. */

import { z } from "zod";
import type { Day } from "#domain";
import { counted, dayUnread, readDay } from "#domain";

/** What a browser sends for a field that may be missing, once or several times. */
const posted = z.union([z.string(), z.array(z.string())]).optional();

const single = (value: string | readonly string[] | undefined): string =>
  (typeof value === "string" ? value : (value?.[0] ?? "")).trim();

const several = (value: string | readonly string[] | undefined): string[] =>
  (value === undefined ? [] : typeof value === "string" ? [value] : [...value])
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

const longest = 4000;

/** Free text that must say something. */
export const text = (what = "This", most = longest) =>
  posted.transform(single).pipe(
    z
      .string()
      .min(1, `${what} is needed.`)
      .max(most, `${what} is longer than ${counted(most, "character")}.`),
  );

/** Free text that may stay empty. */
export const optionalText = (most = longest) =>
  posted.transform(single).pipe(z.string().max(most, `Longer than ${counted(most, "character")}.`));

/** The id of something in the program; whether it exists is the domain's question. */
export const id = (what = "A choice") => text(what, 200);

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

/** One of a closed list. */
export const choice = <const V extends string>(values: readonly V[], what = "A choice") =>
  posted.transform((value, context): V => {
    const chosen = single(value);
    const known = values.find((one) => one === chosen);
    if (known !== undefined) return known;
    context.addIssue({
      code: "custom",
      message:
        chosen === ""
          ? `${what} is needed.`
          : `"${chosen.slice(0, 60)}" is not one of the choices.`,
    });
    return z.NEVER;
  });

export const optionalChoice = <const V extends string>(values: readonly V[]) =>
  posted.transform((value, context): V | null => {
    const chosen = single(value);
    if (chosen === "") return null;
    const known = values.find((one) => one === chosen);
    if (known !== undefined) return known;
    context.addIssue({
      code: "custom",
      message: `"${chosen.slice(0, 60)}" is not one of the choices.`,
    });
    return z.NEVER;
  });

export const choices = <const V extends string>(values: readonly V[], what = "Choices") =>
  posted.transform((value, context): readonly V[] => {
    const chosen = several(value);
    const known = values.filter((one) => chosen.includes(one));
    if (known.length === new Set(chosen).size) return known;
    context.addIssue({ code: "custom", message: `${what} holds a value that is not in the list.` });
    return z.NEVER;
  });

/** A calendar day: YYYY-MM-DD as the browser sends it, or as somebody writes it. */
export const day = (what = "A day") =>
  posted.transform((value, context): Day => {
    const written = single(value);
    const read = readDay(written);
    if (read !== null) return read;
    context.addIssue({
      code: "custom",
      message: written === "" ? `${what} is needed.` : dayUnread(written),
    });
    return z.NEVER;
  });

export const optionalDay = () =>
  posted.transform((value, context): Day | null => {
    const written = single(value);
    if (written === "") return null;
    const read = readDay(written);
    if (read !== null) return read;
    context.addIssue({
      code: "custom",
      message: dayUnread(written),
    });
    return z.NEVER;
  });

function numberFrom(written: string): number | null {
  if (!/^[+-]?\d{1,9}([.,]\d{1,6})?$/.test(written)) return null;
  return Number(written.replace(",", "."));
}

/** A number; decimal comma or point. */
export const number = (what = "A number") =>
  posted.transform((value, context): number => {
    const written = single(value);
    const read = numberFrom(written);
    if (read !== null) return read;
    context.addIssue({
      code: "custom",
      message: written === "" ? `${what} is needed.` : `"${written.slice(0, 40)}" is not a number.`,
    });
    return z.NEVER;
  });

export const optionalNumber = () =>
  posted.transform((value, context): number | null => {
    const written = single(value);
    if (written === "") return null;
    const read = numberFrom(written);
    if (read !== null) return read;
    context.addIssue({ code: "custom", message: `"${written.slice(0, 40)}" is not a number.` });
    return z.NEVER;
  });

/** A checkbox: sent means yes. */
export const flag = () =>
  posted.transform((value): boolean => ["on", "true", "yes", "1"].includes(single(value)));

/** A text area read line by line, empty lines left out. */
export const lines = (what = "At least one line", least = 0) =>
  posted
    .transform((value): readonly string[] =>
      several(value)
        .flatMap((entry) => entry.split(/\r?\n/))
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .pipe(z.array(z.string().max(longest)).min(least, `${what} is needed.`));

/** Repeated rows: the same field name sent once per row, kept in order, blanks included. */
export const column = () =>
  posted.transform((value): readonly string[] =>
    (value === undefined ? [] : typeof value === "string" ? [value] : value).map((entry) =>
      entry.trim(),
    ),
  );
