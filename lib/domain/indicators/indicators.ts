/** Readings of the leading indicators as they were recorded. */
import { compareDays } from "../calendar/index.ts";
import type { IndicatorReading } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import type { Indicator } from "../vocabulary.ts";

/** Readings of each indicator, oldest first. */
export const readingsByIndicator: (
  program: Program,
) => ReadonlyMap<Indicator, readonly IndicatorReading[]> = remembered((program) => {
  const groups = new Map<Indicator, IndicatorReading[]>();
  for (const reading of program.indicatorReading.values()) {
    const group = groups.get(reading.indicator);
    if (group) group.push(reading);
    else groups.set(reading.indicator, [reading]);
  }
  for (const group of groups.values()) group.sort((a, b) => compareDays(a.day, b.day));
  return groups;
});
