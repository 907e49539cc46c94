import type { LinkType } from "#domain";
import { parseNumber } from "../foreign-text.ts";
import { daysIn, unitOf, usualMeasure, type WorkingMeasure } from "./duration-text.ts";

/** One link as a cell writes it: `12FS+2d`. */
export interface LinkText {
  readonly key: string;
  readonly linkType: LinkType;
  readonly lagDays: number;
  readonly lagPercent: number | null;
  readonly lagElapsed: boolean;
}

// Microsoft Project writes the types in its own language: English, German, French, Spanish.
const typeWords: ReadonlyMap<string, LinkType> = new Map(
  Object.entries({
    FS: "FS",
    EA: "FS",
    FD: "FS",
    FC: "FS",
    SS: "SS",
    AA: "SS",
    DD: "SS",
    CC: "SS",
    FF: "FF",
    EE: "FF",
    SF: "SF",
    AE: "SF",
    DF: "SF",
    CF: "SF",
  } as const),
);

const shape =
  /^(?<key>.+?)\s*(?<type>FS|SS|FF|SF|EA|AA|EE|AE|FD|DD|DF|FC|CC|CF)?\s*(?:(?<sign>[+-])\s*(?<amount>\d+(?:[.,]\d+)?)\s*(?<unit>%|e%|(?!(?:FS|SS|FF|SF|EA|AA|EE|AE|FD|DD|DF|FC|CC|CF)$)\p{L}{1,8}[?.]?)?)?$/iu;

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
  const found = shape.exec(bare)?.groups;
  const { key = "", type, sign, amount, unit } = found ?? {};
  if (!found || (!type && !sign)) return plain;
  // Without a type only a bare number may carry a lag: 12+2d.
  if (!type && !/^\d+$/.test(key)) return plain;
  const linkType = typeWords.get((type ?? "").toUpperCase()) ?? usualType;
  if (!isKey(key) && !/^\d+$/.test(key)) return { ...plain, key: bare };
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
const comma =
  /,(?!\d+\s*(?!(?:FS|SS|FF|SF|EA|AA|EE|AE|FD|DD|DF|FC|CC|CF)\b)(?:e?%|\p{L}{1,8}[?.]?)\s*(?:,|$))/iu;

/** Cuts a cell with several links apart: by `;` or line break, else by `,` where it is no decimal comma. */
export function splitLinks(cell: string, isKey: (text: string) => boolean): readonly string[] {
  if (isKey(cell.trim())) return [cell.trim()];
  const parts = /[;\n]/.test(cell) ? cell.split(/[;\n]/) : cell.split(comma);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
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
