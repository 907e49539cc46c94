import type { ExploredChart } from "./explored-chart.ts";
import { extentOf } from "./explored-chart.ts";
import { scale, ticks } from "./scale.ts";

/** Where each value and each place of the x axis lies, and how wide a place is. */
export interface Places {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly slot: number;
}

export const margins = { left: 34, right: 30, bottom: 22 } as const;
/** About so wide is a letter of a drawing. */
export const letter = 6.4;

const [topEdge, topUnderEvents] = [10, 28];

/** The scales of a drawing: bars stand in the middle of their place, lines reach from edge to edge. */
export function placesOf(chart: ExploredChart, width: number, height: number) {
  const { places, series, events = [] } = chart;
  const { left, right, bottom } = margins;
  const steps = ticks(...extentOf(chart));
  const top = events.length > 0 ? topUnderEvents : topEdge;
  const inside = width - left - right;
  const bars = series.some(({ kind }) => kind === "bar") || places.length === 1;
  const slot = inside / Math.max(1, bars ? places.length : places.length - 1);
  const first = bars ? left + slot / 2 : left;
  const place: Places = {
    x: (at) => first + at * slot,
    y: scale([steps[0] ?? 0, steps.at(-1) ?? 1], [height - bottom, top]),
    slot,
  };
  return { top, steps, place };
}
