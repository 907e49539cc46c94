import type { LinkType } from "#domain";
import { parseNumber } from "../foreign-text.ts";
import type { WorkingMeasure } from "./duration-text.ts";
import { daysIn, unitOf, usualMeasure } from "./duration-text.ts";

/** One link as a cell writes it: `12FS+2d`. */
export interface LinkText {
  readonly key: string;
  readonly linkType: LinkType;
  readonly lagDays: number;
  readonly lagPercent: number | null;
  readonly lagElapsed: boolean;
}

// Tools write the types in their language: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian.
const typeWords: ReadonlyMap<string, LinkType> = new Map(
  (
    [
      ["FS", "FS EA FD FC FI TI EB ZR ОН"],
      ["SS", "SS AA DD CC II BB RR НН"],
      ["FF", "FF EE TT ZZ ОО"],
      ["SF", "SF AE DF CF IF IT BE RZ НО"],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word): [string, LinkType] => [word, type])),
);
const types = [...typeWords.keys()].join("|");

const shape = new RegExp(
  `^(?<key>.+?)\\s*-?\\s*(?<type>${types})?\\s*(?:(?<sign>[+-])\\s*(?<amount>\\d+(?:[.,]\\d+)?)\\s*(?<unit>%|e%|(?!(?:${types})$)\\p{L}{1,8}[?.]?)?)?$`,
  "iu",
);

/** GanttProject: `1-FS=P-2D`; “>” stands for a link that may stretch. */
const ganttProject = /^(?<key>.+?)-(?<type>FS|SS|FF|SF)[=>]P(?<lag>-?\d+(?:\.\d+)?)D$/i;
/** Primavera: `A1010: SS 5d`. */
const primavera = /^(?<key>[^:]+):\s*(?<type>FS|SS|FF|SF)\s*(?<lag>[+-]?\s*\d.*)?$/i;
/** Others put the type in brackets: `12 (FS+2d)`. */
const bracketed = new RegExp(`^(?<key>.+?)\\s*[([](?<rest>(?:${types})[^)\\]]*)[)\\]]$`, "iu");

/** The notations of other tools, in the one of Microsoft Project. */
function inUsualNotation(text: string): string {
  const gantt = ganttProject.exec(text)?.groups;
  if (gantt?.lag) return `${gantt.key}${gantt.type}${signed(gantt.lag)}d`;
  const p6 = primavera.exec(text)?.groups;
  if (p6) return `${p6.key?.trim()}${p6.type}${p6.lag ? signed(p6.lag) : ""}`;
  const inside = bracketed.exec(text)?.groups;
  return inside ? `${inside.key}${inside.rest}` : text;
}

const signed = (lag: string): string => (/^[+-]/.test(lag) ? lag : `+${lag}`);

const isNumber = (text: string): boolean => /^\d+(\.\d+)*$/.test(text);

/** What the links of a cell name, before it is known which texts are keys. */
export function roughKeys(cell: string): readonly string[] {
  return splitLinks(cell, () => false).map((part) => {
    const usual = inUsualNotation(part);
    const { key = "", type, sign } = shape.exec(usual)?.groups ?? {};
    return (type || sign) && isNumber(key) ? key : usual;
  });
}

/**
 * Reads one link. `isKey` decides where a key ends: “ABC-12” is a key, not ABC with a lead of 12.
 * A link that names no type has the `usualType`. Null for an empty text or an unknown unit.
 */
export function readLinkText(
  text: string,
  isKey: (text: string) => boolean,
  usualType: LinkType = "FS",
  measure: WorkingMeasure = usualMeasure,
): LinkText | null {
  const bare = text.trim();
  if (bare === "") return null;
  const plain: LinkText = {
    key: bare,
    linkType: usualType,
    lagDays: 0,
    lagPercent: null,
    lagElapsed: false,
  };
  if (isKey(bare)) return plain;
  const found = shape.exec(inUsualNotation(bare))?.groups;
  const { key = "", type, sign, amount, unit } = found ?? {};
  if (!found || (!type && !sign)) return plain;
  // Without a type only a bare number may carry a lag: 12+2d.
  if (!type && !isNumber(key)) return plain;
  const linkType = typeWords.get((type ?? "").toUpperCase()) ?? usualType;
  if (!isKey(key) && !isNumber(key)) return { ...plain, key: bare };
  if (amount === undefined) return { ...plain, key, linkType };
  const number = (parseNumber(amount) ?? 0) * (sign === "-" ? -1 : 1);
  if (unit === "%" || unit === "e%")
    return { key, linkType, lagDays: 0, lagPercent: number, lagElapsed: unit === "e%" };
  const known = unitOf(unit ?? "d");
  if (!known) return null;
  return {
    key,
    linkType,
    lagDays: daysIn(number, known.unit, known.elapsed, measure),
    lagPercent: null,
    lagElapsed: known.elapsed,
  };
}

/** A comma that separates; the one in “12FS+2,5d” does not. */
const comma = new RegExp(
  `,(?!\\d+\\s*(?!(?:${types})\\b)(?:e?%|\\p{L}{1,8}[?.]?)\\s*(?:,|$))`,
  "iu",
);

/**
 * Cuts a cell with several links apart: by `;` or line break, else by `,` where it is no decimal comma
 * and no part of a name that `isKey` knows.
 */
export function splitLinks(cell: string, isKey: (text: string) => boolean): readonly string[] {
  if (isKey(cell.trim())) return [cell.trim()];
  const cut = /[;\n]/.test(cell);
  const parts = (cut ? cell.split(/[;\n]/) : cell.split(comma))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return cut ? parts : withCommas(parts, isKey);
}

/** Names may have commas of their own: the longest run of parts that is one name is one part. */
function withCommas(parts: readonly string[], isKey: (text: string) => boolean): readonly string[] {
  if (parts.length < 2 || parts.length > 50) return parts;
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    let end = parts.length;
    while (end > at + 1 && !isKey(parts.slice(at, end).join(", "))) end--;
    joined.push(parts.slice(at, end).join(", "));
    at = end - 1;
  }
  return joined;
}

const waits =
  /^(?:is )?(?:blocked by|depends on|dependent on|preceded by|waits for|waiting for|after|follows)\b\s*:?\s+(?=\S)/i;
const holds =
  /^(?:is )?(?:blocks|blocking|precedes|predecessor of|depended on by|before)\b\s*:?\s+(?=\S)/i;
const noOrder =
  /^(?:is )?(?:relates? to|related to|duplicates?|duplicated by|clones?|cloned by|causes?|caused by|split (?:to|from))\b\s*:?\s+(?=\S)/i;

/** “blocks WW-3”, “is blocked by WW-2”: a cell that says in words which way its links point. */
export const saysDirection = (cell: string): boolean => waits.test(cell) || holds.test(cell);

/** A link said in words, “blocks WW-3”: which way it points (null: it sets no order) and what it names. */
export function readDirection(
  text: string,
  usual: "waits" | "holds",
): { readonly direction: "waits" | "holds" | null; readonly rest: string } {
  if (waits.test(text)) return { direction: "waits", rest: text.replace(waits, "") };
  if (holds.test(text)) return { direction: "holds", rest: text.replace(holds, "") };
  if (noOrder.test(text)) return { direction: null, rest: text.replace(noOrder, "") };
  return { direction: usual, rest: text };
}

/** Writes links the way Microsoft Project does, to be read back by `readLinkText`. */
export function writeLinkTexts(links: readonly LinkText[]): string {
  return links
    .map(({ key, linkType, lagDays, lagPercent, lagElapsed }) => {
      if (lagPercent !== null)
        return `${key}${linkType}${lagPercent < 0 ? "-" : "+"}${Math.abs(lagPercent)}${lagElapsed ? "e%" : "%"}`;
      const lag = lagDays === 0 ? "" : `${lagDays < 0 ? "-" : "+"}${Math.abs(lagDays)}d`;
      return `${key}${linkType === "FS" && lag === "" ? "" : linkType}${lag}`;
    })
    .join(";");
}
