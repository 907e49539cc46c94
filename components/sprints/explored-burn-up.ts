import type { ExploredChart } from "#kit/charts/explored";
import type { Tone } from "#kit/tone";
import { dayWords } from "../shared/day.tsx";

/** A sprint's accepted points by working day under what was committed; days to come hold no points. */
export function exploredBurnUp(
  { number, committedPoints }: { readonly number: number; readonly committedPoints: number },
  days: readonly { readonly day: string; readonly points: number | null }[],
  workingDays: number,
  tone?: Tone,
): ExploredChart {
  const places = Array.from({ length: workingDays }, (_, at) => `day ${at + 1}`);
  return {
    label: `Accepted points of sprint ${number}, day by day`,
    axis: "Working day",
    unit: { one: "point", many: "points" },
    source: "Points of deliverables accepted by the end of that day.",
    places,
    details: { name: "Day", words: days.map(({ day }) => dayWords(day)) },
    series: [
      {
        name: "accepted",
        kind: "step",
        ...(tone ? { tone } : {}),
        values: places.map((_, at) => days[at]?.points ?? null),
      },
      { name: "committed", kind: "line", broken: true, values: places.map(() => committedPoints) },
    ],
  };
}
