import { dayNumberOf, isDay } from "./day.ts";
import {
  DAY_MILLISECONDS,
  FIRST_MILLISECOND,
  HOUR_MILLISECONDS,
  LAST_MILLISECOND,
} from "./instant.ts";

/*
 * A wall time is written as milliseconds, as if the clock on the wall were showing UTC.
 * An offset is wall time minus instant, in milliseconds (east of Greenwich is positive).
 */

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();
const REMEMBERED = 20_000;
/** No clock has ever been further from UTC than this. */
const FURTHEST = 16 * HOUR_MILLISECONDS;

/** True for the name of an IANA time zone this machine knows. Bare offsets ("+02:00") are none. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    zoneOf(text);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows at this moment. @throws RangeError for a zone that Intl does not know. */
export function wallAt(zoneName: string, milliseconds: number): number {
  return milliseconds + offsetAt(zoneOf(zoneName), milliseconds);
}

/**
 * The moment at which the wall clock shows this time. A time shown twice (clocks go back) means its first showing;
 * a time never shown (clocks go forward) means the moment of the jump. So later wall times never come before
 * earlier ones.
 * @throws RangeError for a zone that Intl does not know.
 */
export function momentOf(zoneName: string, wall: number): number {
  const zone = zoneOf(zoneName);
  const before = offsetAt(zone, wall - FURTHEST);
  const first = wall - before;
  if (offsetAt(zone, first) === before) return first;
  const after = offsetAt(zone, wall + FURTHEST);
  const second = wall - after;
  if (offsetAt(zone, second) === after) return second;
  return jumpBetween(zone, second, first);
}

/**
 * Wall time that never runs backwards: while the clock shows an hour for the second time it stands still at that
 * hour's end. Working time is measured on it, so a repeated hour counts once.
 * @throws RangeError for a zone that Intl does not know.
 */
export function steadyWallAt(zoneName: string, milliseconds: number): number {
  const wall = wallAt(zoneName, milliseconds);
  const first = momentOf(zoneName, wall);
  if (first >= milliseconds) return wall;
  const zone = zoneOf(zoneName);
  const jump = jumpBetween(zone, first, milliseconds);
  return jump + offsetAt(zone, first);
}

/** The first moment after `from` whose offset is no longer that of `from`; it lies by `to`. */
function jumpBetween(zone: Zone, from: number, to: number): number {
  const before = offsetAt(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Asking Intl is slow, so offsets are remembered at the edges of UTC days and hours. Equal edges
 * mean no jump between them; jumps inside an hour exist (Lord Howe: at half past) and are asked.
 */
function offsetAt(zone: Zone, milliseconds: number): number {
  for (const span of [DAY_MILLISECONDS, HOUR_MILLISECONDS]) {
    const edge = Math.floor(milliseconds / span) * span;
    const offset = offsetAtEdge(zone, edge);
    if (offset === offsetAtEdge(zone, edge + span)) return offset;
  }
  return measuredOffset(zone, milliseconds);
}

function offsetAtEdge(zone: Zone, milliseconds: number): number {
  const known = zone.offsets.get(milliseconds);
  if (known !== undefined) return known;
  const offset = measuredOffset(zone, milliseconds);
  if (zone.offsets.size >= REMEMBERED) zone.offsets.clear();
  zone.offsets.set(milliseconds, offset);
  return offset;
}

/** Near the ends of the calendar the offset of a day further in stands for all beyond, where years have five digits. */
function measuredOffset(zone: Zone, asked: number): number {
  const milliseconds = Math.min(
    Math.max(asked, FIRST_MILLISECOND + DAY_MILLISECONDS),
    LAST_MILLISECOND - DAY_MILLISECONDS,
  );
  const part: Record<string, string> = {};
  for (const { type, value } of zone.format.formatToParts(milliseconds)) part[type] = value;
  const day = `${(part.year ?? "").padStart(4, "0")}-${part.month}-${part.day}`;
  if (!isDay(day)) throw new RangeError(`No day lies at ${milliseconds} ms.`);
  const seconds = Number(part.hour) * 3_600 + Number(part.minute) * 60 + Number(part.second);
  const wall = dayNumberOf(day) * DAY_MILLISECONDS + seconds * 1_000;
  return wall - Math.floor(milliseconds / 1_000) * 1_000;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}
