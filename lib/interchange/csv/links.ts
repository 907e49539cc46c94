import { counted, plural } from "#domain";
import { listed, quoted, roundDays } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { RawLink } from "../plan-draft.ts";
import type { FlatReading } from "./activities.ts";
import type { LinkText } from "./link-text.ts";
import { readDirection, readLinkText, splitLinks } from "./link-text.ts";
import type { FindRow } from "./outline.ts";
import type { FlatRow, LinkCell } from "./row-reader.ts";
import type { TargetOf } from "./target-rows.ts";

export interface CsvLinks {
  readonly links: readonly RawLink[];
  readonly count: number;
  /** Links that both ends tell. */
  readonly twice: number;
}

/**
 * The links of all predecessor and successor cells. A link that both ends tell (as Jira does) counts
 * once; one that could mean two rows is left out and listed.
 */
export function readCsvLinks(
  { rows, dropped }: FlatReading,
  find: FindRow,
  target: TargetOf,
  ledger: Ledger,
): CsvLinks {
  const reader = new LinkReader(find, target, ledger);
  for (const row of rows) {
    for (const cell of row.predecessors) reader.read(row, cell, "waits");
    for (const cell of row.successors) reader.read(row, cell, "holds");
  }
  for (const row of dropped) reader.tellDropped(row);
  noteLags(reader.links, ledger);
  return { links: reader.links, count: reader.count, twice: reader.twice };
}

class LinkReader {
  readonly links: RawLink[] = [];
  count = 0;
  twice = 0;
  readonly #both = new Set<string>();
  readonly #find: FindRow;
  readonly #target: TargetOf;
  readonly #ledger: Ledger;

  constructor(find: FindRow, target: TargetOf, ledger: Ledger) {
    this.#find = find;
    this.#target = target;
    this.#ledger = ledger;
  }

  readonly #isKey = (text: string): boolean =>
    this.#target(text).kind !== "nothing" || this.#ledger.gone(text) !== null;

  read(row: FlatRow, cell: LinkCell, usual: "waits" | "holds"): void {
    for (const part of splitLinks(cell.text, this.#isKey)) {
      const { direction, rest } = this.#isKey(part)
        ? { direction: usual, rest: part }
        : readDirection(part, usual);
      const link = readLinkText(rest, this.#isKey, cell.linkType);
      if (direction === null) {
        this.#leaveOut(
          row,
          part,
          `${quoted(part)} sets no order, so it isn't imported as a dependency.`,
        );
        continue;
      }
      if (!link) {
        this.#leaveOut(
          row,
          part,
          `We couldn't read the link ${quoted(part)}. Write it like 12FS+2d.`,
        );
        continue;
      }
      const other = this.#target(link.key);
      if (other.kind === "doubt") this.#leaveOut(row, part, other.reason);
      else {
        const key = other.kind === "row" ? other.row.activity.key : link.key;
        this.#keep(row, link, key, direction === "holds");
      }
    }
  }

  #keep(row: FlatRow, link: LinkText, other: string, backwards: boolean): void {
    const own = row.activity.key;
    const [fromKey, toKey] = backwards ? [own, other] : [other, own];
    const mark = JSON.stringify([fromKey, toKey, link.linkType, link.lagDays, link.lagPercent]);
    const side = `${mark}${backwards ? ">" : "<"}`;
    if (this.#both.has(`${mark}${backwards ? "<" : ">"}`) && !this.#both.has(side)) {
      this.#both.add(side);
      this.twice++;
      return;
    }
    this.#both.add(side);
    this.count++;
    this.links.push({
      fromKey,
      toKey,
      linkType: link.linkType,
      lagDays: lagOf(link, fromKey, this.#find),
      lagPercent: link.lagPercent,
      lagElapsed: link.lagElapsed,
      row: row.activity.row,
      ordinal: this.count,
    });
  }

  /** The row was left out, and with it every link in its cells. */
  tellDropped(row: FlatRow): void {
    for (const cell of [...row.predecessors, ...row.successors])
      for (const part of splitLinks(cell.text, this.#isKey))
        this.#leaveOut(row, part, "Its row was left out.", null);
  }

  #leaveOut({ activity }: FlatRow, text: string, reason: string, name: string | null = ""): void {
    this.count++;
    const shown = name === null ? text : `${text} → ${quoted(activity.name)}`;
    this.#ledger.leaveOut("link", activity.row, activity.key, shown, reason);
  }
}

function lagOf(link: LinkText, fromKey: string, find: FindRow): number {
  if (link.lagPercent === null) return link.lagDays;
  const duration = find(fromKey)?.activity.durationDays ?? 0;
  return roundDays((duration * link.lagPercent) / 100);
}

function noteLags(links: readonly RawLink[], ledger: Ledger): void {
  const percent = links.filter(({ lagPercent }) => lagPercent !== null);
  const elapsed = links.filter(({ lagElapsed, lagPercent }) => lagElapsed && lagPercent === null);
  const rowsOf = (some: readonly RawLink[]): string => listed(some.map(({ row }) => String(row)));
  if (percent.length > 0)
    ledger.note(
      `${counted(percent.length, "lag is", "lags are")} given as a percentage of the predecessor's duration and ${plural(percent.length, "was", "were")} converted to working days (row ${rowsOf(percent)}).`,
    );
  if (elapsed.length > 0)
    ledger.note(
      `${counted(elapsed.length, "lag is", "lags are")} given in calendar time and ${plural(elapsed.length, "was", "were")} converted to working days (row ${rowsOf(elapsed)}).`,
    );
}
