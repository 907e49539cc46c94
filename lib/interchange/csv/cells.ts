import { oneLine } from "../foreign-text.ts";
import type { DecimalSign } from "./number-style.ts";
import { readNumber } from "./number-style.ts";

const nobody = new Set([
  "",
  "-",
  "–",
  "?",
  "none",
  "n/a",
  "na",
  "unassigned",
  "nobody",
  "tbd",
  "tba",
  "[]",
]);

/** A person as a cell writes them. */
export interface OwnerText {
  readonly name: string;
  readonly email: string | null;
}

/** “Anna Smith <anna@x.org>; Bob [50%]” → two people. A comma parts names where the column holds `many`, else only where no name has one. */
export function readOwnerCell(cell: string, many: boolean): readonly OwnerText[] {
  const parts = (many ? /[;\n|,]/ : /[;\n|]/).test(cell)
    ? cell.split(many ? /[;\n|,]/ : /[;\n|]/)
    : splitByComma(cell);
  return parts.map(readOwner).filter((owner) => owner !== null);
}

/** “Smith, Anna” is one person; “anna@x.org, bob@x.org” and “Anna Smith, Bob Jones” are two. */
function splitByComma(cell: string): readonly string[] {
  const parts = cell.split(",").map((part) => part.trim());
  const whole = (part: string): boolean => /@|\S\s+\S|\[\d+%\]/.test(part);
  return parts.length > 2 || parts.every(whole) ? parts : [cell];
}

function readOwner(part: string): OwnerText | null {
  const text = oneLine(part).replace(/\s*\[\d{1,4}([.,]\d+)?\s*%\]\s*$/, "");
  const angled = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text);
  const name = (angled?.[1] || angled?.[2] || text)
    .replace(/^"(.*)"$/, "$1")
    .slice(0, 120)
    .trim();
  if (nobody.has(name.toLowerCase())) return null;
  const email = angled?.[2] ?? (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(name) ? name : null);
  return { name, email: email?.toLowerCase() ?? null };
}

/** yes, true, 1, x … in a few languages. */
export function readYes(cell: string): boolean {
  return /^(yes|y|true|1|x|ja|oui|si|sí|sim)$/i.test(cell.trim());
}

/** “45%”, “45” or “0.45” → 45. A fraction is taken for one only with a point in it. */
export function readPercent(cell: string, decimal: DecimalSign): number | null {
  const text = cell.trim();
  const number = readNumber(text.replace(/\s*%$/, ""), decimal);
  if (number === null || number < 0) return null;
  const percent = !text.endsWith("%") && /[.,]/.test(text) && number <= 1 ? number * 100 : number;
  return percent <= 100 ? Math.round(percent * 10) / 10 : null;
}

/** The name of a row that sums up those above it. */
export const saysTotal = (name: string): boolean =>
  /^(grand )?totals?:?$|^sum(me|a)?:?$|^gesamt(summe)?:?$|^totaux?:?$|^totale:?$/i.test(
    name.trim(),
  );
