/** Readings of the leading indicators as they were recorded. */
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
  for (const group of groups.values())
    group.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return groups;
});
