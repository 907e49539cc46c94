/** Identity. Inside a program ids are readable and sequential (DL15, E-2); nothing is ever deleted, so they are never reused. */
import type { Noun } from "../nouns.ts";

declare const brand: unique symbol;
export type Branded<T, B extends string> = T & { readonly [brand]: B };

export type ProgramId = Branded<string, "ProgramId">;

/** Branding at the border, after a check; the only casts of the domain live here. */
export const asProgramId = (text: string): ProgramId => text as ProgramId;

/** What a finding, a change or evidence speaks about. */
export interface Ref {
  readonly noun: Noun;
  readonly id: string;
}

/** "deliverable:DL15", a key for maps and sets; unique in the program. */
export const refKey = (ref: Ref): string => `${ref.noun}:${ref.id}`;

/** The order of ids: numbers in them count as numbers, so DL2 comes before DL10 and DL100. Never 0 for different ids. */
export function compareIds(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  // Where they part within a number, the whole of the number is compared.
  while (at > 0 && isDigit(a[at - 1])) at--;
  const [one, other] = [numberAt(a, at), numberAt(b, at)];
  if (one !== "" && other !== "") {
    const [bare, otherBare] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
    if (bare.length !== otherBare.length) return bare.length - otherBare.length;
    if (bare !== otherBare) return bare < otherBare ? -1 : 1;
  }
  return compareText(a, b);
}

/** The order of texts, sign by sign; 0 for the same text. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isDigit = (sign: string | undefined): boolean =>
  sign !== undefined && sign >= "0" && sign <= "9";

function numberAt(text: string, from: number): string {
  let end = from;
  while (isDigit(text[end])) end++;
  return text.slice(from, end);
}
