import { quoted, roundDays } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { RawLink } from "../sound-links.ts";
import type { FlatReading } from "./activities.ts";
import { type LinkText, readLinkText, splitLinks } from "./link-text.ts";
import type { FindRow } from "./outline.ts";
import type { FlatRow, LinkCell } from "./row-reader.ts";

/**
 * The links of all predecessor and successor cells. A link that both ends tell (as Jira does) counts
 * once. Without a key column, bare numbers are row numbers counted from the first row below the
 * headings, as Smartsheet writes them.
 */
export function readCsvLinks(
  { rows, dropped }: FlatReading,
  find: FindRow,
  keyed: boolean,
  ledger: Ledger,
): { links: readonly RawLink[]; count: number; told: number } {
  const links: RawLink[] = [];
  const both = new Set<string>();
  let count = 0;
  let told = 0;

  const target = (text: string): FlatRow | null => {
    const ordinal = !keyed && /^\d{1,6}$/.test(text) ? rows[Number(text) - 1] : undefined;
    return ordinal ?? find(text);
  };
  const isKey = (text: string): boolean => target(text) !== null || ledger.gone(text) !== null;

  const read = (row: FlatRow, cell: LinkCell, backwards: boolean): void => {
    for (const text of splitLinks(cell.text, isKey)) {
      const link = readLinkText(text, isKey, cell.linkType);
      if (!link) {
        count++;
        ledger.leaveOut(
          "link",
          row.activity.row,
          row.activity.key,
          text,
          `${quoted(text)} is no link; write it like 12FS+2d.`,
        );
        continue;
      }
      const other = target(link.key)?.activity.key ?? link.key;
      const own = row.activity.key;
      const [fromKey, toKey] = backwards ? [own, other] : [other, own];
      const mark = JSON.stringify([fromKey, toKey, link.linkType, link.lagDays, link.lagPercent]);
      const side = `${mark}${backwards ? ">" : "<"}`;
      if (both.has(`${mark}${backwards ? "<" : ">"}`) && !both.has(side)) {
        both.add(side);
        told++;
        continue;
      }
      both.add(side);
      count++;
      links.push({
        fromKey,
        toKey,
        linkType: link.linkType,
        lagDays: lagOf(link, fromKey, find),
        lagPercent: link.lagPercent,
        lagElapsed: link.lagElapsed,
        row: row.activity.row,
        ordinal: count,
      });
    }
  };
  for (const row of rows) {
    for (const cell of row.predecessors) read(row, cell, false);
    for (const cell of row.successors) read(row, cell, true);
  }
  for (const { activity, predecessors, successors } of dropped)
    for (const text of [...predecessors, ...successors].flatMap((cell) =>
      splitLinks(cell.text, isKey),
    )) {
      count++;
      ledger.leaveOut(
        "link",
        activity.row,
        activity.key,
        text,
        "The row it stands in was left out.",
      );
    }
  return { links, count, told };
}

function lagOf(link: LinkText, fromKey: string, find: FindRow): number {
  if (link.lagPercent === null) return link.lagDays;
  const duration = find(fromKey)?.activity.durationDays ?? 0;
  return roundDays((duration * link.lagPercent) / 100);
}
