import type { Tone } from "../tone.tsx";

export interface ExploredSeries {
  readonly name: string;
  /** A step holds its value until the next one. */
  readonly kind: "line" | "step" | "bar";
  /** One for each place on the x axis; null where nothing is known. */
  readonly values: readonly (number | null)[];
  readonly tone?: Tone;
  /** A plan, a target or a forecast: drawn broken or hollow, so that it is never taken for what happened. */
  readonly broken?: boolean;
}

export interface ChartUnit {
  readonly one: string;
  readonly many: string;
}

/** What a chart shows, as data; the explorer draws it where there is a script. */
export interface ExploredChart {
  /** What to see, for those who don't see it. */
  readonly label: string;
  /** After every value: "1 point", "2 points". */
  readonly unit: ChartUnit;
  /** Where the figures come from, in one sentence. */
  readonly source: string;
  /** The places on the x axis, in words. */
  readonly places: readonly string[];
  /** The day of each place, where it has one. */
  readonly days?: readonly string[];
  /** Where a click on a place leads. */
  readonly hrefs?: readonly string[];
  readonly series: readonly ExploredSeries[];
  /** Lines across, such as a velocity or a threshold. */
  readonly marks?: readonly { readonly name: string; readonly value: number }[];
}

/** A value with its unit: "1 point", "34 points". */
export const withUnit = (value: unknown, { one, many }: ChartUnit): string =>
  `${value} ${Number(value) === 1 ? one : many}`;

/** Where a click on a place leads; the chart library's index is null where the pointer is on no place. */
export const hrefAt = (hrefs: readonly string[] | undefined, index: unknown): string | undefined =>
  index === null || index === undefined ? undefined : hrefs?.[Number(index)];
