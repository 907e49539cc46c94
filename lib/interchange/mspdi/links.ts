import type { LinkType } from "#domain";
import { quoted, roundDays } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { RawLink } from "../plan-draft.ts";
import type { ActivityReading } from "./activities.ts";
import type { Measure } from "./units.ts";
import { daysOfMinutes, isElapsedFormat, isPercentFormat } from "./units.ts";
import type { XmlNode } from "./xml-node.ts";
import { children, isSet, numberOf, textOf } from "./xml-node.ts";

/** Microsoft's numbers for the four types. */
const linkTypes: readonly LinkType[] = ["FF", "FS", "SF", "SS"];

/** Every predecessor element of the plan, and how many there are (those left out here included). */
export function readLinks(
  reading: ActivityReading,
  measure: Measure,
  ledger: Ledger,
): { links: readonly RawLink[]; count: number } {
  const durations = new Map<string, number>();
  for (const { activity } of reading.kept) durations.set(activity.key, activity.durationDays ?? 0);
  const links: RawLink[] = [];
  let ordinal = 0;
  for (const { activity, node } of reading.kept)
    for (const element of children(node, "PredecessorLink")) {
      ordinal++;
      const { key, row } = activity;
      const link = readLink(element, key, row, ordinal, durations, measure, ledger);
      if (link) links.push(link);
    }
  for (const { key, row, node } of reading.dropped)
    for (const element of children(node, "PredecessorLink")) {
      ordinal++;
      const from = textOf(element, "PredecessorUID")?.trim() ?? "?";
      ledger.leaveOut("link", row, key, `${from} → ${key}`, "Its row was left out.");
    }
  return { links, count: ordinal };
}

function readLink(
  element: XmlNode,
  toKey: string,
  row: number,
  ordinal: number,
  durations: ReadonlyMap<string, number>,
  measure: Measure,
  ledger: Ledger,
): RawLink | null {
  const fromKey = textOf(element, "PredecessorUID")?.trim() ?? "";
  const kept = keptType(element, fromKey);
  if ("reason" in kept) {
    ledger.leaveOut("link", row, toKey, null, kept.reason);
    return null;
  }
  const lag = numberOf(element, "LinkLag") ?? 0;
  const format = numberOf(element, "LagFormat");
  const percent = isPercentFormat(format);
  const elapsed = isElapsedFormat(format);
  // Percentages are whole numbers, times are tenths of a minute.
  const lagDays = percent
    ? roundDays(((durations.get(fromKey) ?? 0) * lag) / 100)
    : daysOfMinutes(lag / 10, elapsed, measure);
  return {
    fromKey,
    toKey,
    linkType: kept.linkType,
    lagDays,
    lagPercent: percent && lag !== 0 ? lag : null,
    lagElapsed: elapsed && lag !== 0,
    row,
    ordinal,
  };
}

/** The type of a link that can be kept, or why it is left out. */
function keptType(
  element: XmlNode,
  fromKey: string,
): { readonly linkType: LinkType } | { readonly reason: string } {
  if (isSet(element, "CrossProject")) {
    const file = textOf(element, "CrossProjectName");
    const named = file
      ?.split(/[\\/]+/)
      .slice(-2)
      .join("/");
    return {
      reason: `The predecessor is in another plan${named ? ` (${quoted(named)})` : ""}. Add it as a dependency from outside the program.`,
    };
  }
  if (fromKey === "") return { reason: "The link names no predecessor." };
  const type = numberOf(element, "Type") ?? 1;
  const linkType = linkTypes[type];
  return linkType === undefined
    ? { reason: `The link type ${type} isn't one of the four known types.` }
    : { linkType };
}
