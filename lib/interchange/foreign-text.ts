/** Small certainties about text that somebody else wrote. */
import { listed as allListed } from "#domain";

const NAME_LIMIT = 300;
const NOTES_LIMIT = 20_000;
/** In a sentence, a foreign word is quoted up to here. */
const QUOTE_LIMIT = 80;

// Control and bidirectional-override characters, which could hide or reorder what a screen shows, and halves of
// characters, which no database takes.
const INVISIBLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line, no invisible characters, single blanks. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Several lines, no invisible characters; null when nothing is left. */
export function manyLines(text: string): string | null {
  const clean = text.replace(INVISIBLE, "").replace(/\r\n?/g, "\n").trim();
  return clean === "" ? null : shorten(clean, NOTES_LIMIT);
}

/** Cut to a length without halving a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole}…`;
}

/** A name fit for a heading, and whether it had to be cut. */
export function fitName(text: string): { name: string; cut: boolean } {
  const name = oneLine(text);
  return { name: shorten(name, NAME_LIMIT), cut: name.length > NAME_LIMIT };
}

/** A foreign word inside one of our sentences. */
export function quoted(text: string): string {
  return `“${shorten(oneLine(text), QUOTE_LIMIT)}”`;
}

/** “a, b and c”, at most `most` of them named. */
export function listed(words: readonly string[], most = 6): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  return allListed(rest > 0 ? [...shown, `${rest} more`] : shown);
}

/** A finite number written with point or comma, or null. */
export function parseNumber(text: string): number | null {
  const bare = text.trim().replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare)) return null;
  const value = Number(bare);
  return Number.isFinite(value) ? value : null;
}

/** Rounded to a hundredth of a day, so that tenths of minutes do not show as 0.33333. */
export function roundDays(days: number): number {
  return Math.round(days * 100) / 100 + 0;
}
