import type { Tone } from "../tone.tsx";

/** The palette of charts; each colour has a marker and a texture of its own, so that none stands by colour alone. */
export type ChartColour = 1 | 2 | 3 | 4;

/** What is known at each place on the x axis; null where nothing is. */
export type ChartValues = readonly (number | null)[];

export interface ExploredSeries {
  readonly name: string;
  /**
   * A step holds its value until the next one. A range lies between `lows` and `values`. Dots are values without a
   * line between them.
   */
  readonly kind: "line" | "step" | "bar" | "area" | "range" | "dots";
  readonly values: ChartValues;
  /** The lower edge of a range. */
  readonly lows?: ChartValues;
  /** One of several of its kind: a stream, a pillar, a state. */
  readonly colour?: ChartColour;
  /** What its colour says of it; without colour and tone it is drawn in ink. */
  readonly tone?: Tone;
  /** A plan, a target or a forecast: drawn broken or hollow, so that it is never taken for what happened. */
  readonly broken?: boolean;
  /** Bars and areas that lie on those before them. */
  readonly stacked?: boolean;
  /** Drawn on across places where nothing is known; what it begins with only ties it to what is, and is not said. */
  readonly bridged?: boolean;
}

export interface ChartUnit {
  readonly one: string;
  readonly many: string;
  /** Before every value: "sprint 7". */
  readonly before?: string;
}

/** A level across the chart, such as a velocity or a threshold. */
export interface ChartMark {
  readonly name: string;
  readonly value: number;
  readonly tone?: Tone;
}

/** Something that happened at a place on the x axis. */
export interface ChartEvent {
  /** Index of the place. */
  readonly at: number;
  /** Very short; it stands in the drawing. */
  readonly name: string;
  /** In full, for the pointer and the table. */
  readonly note: string;
}

/** What a chart shows, as data; the server draws it, and the explorer does where there is a script. */
export interface ExploredChart {
  /** What to see, for those who don't see it. */
  readonly label: string;
  /** What the x axis counts: "Sprint", "Day". */
  readonly axis: string;
  /** After every value: "1 point", "2 points", "78%". */
  readonly unit: ChartUnit;
  /** Where the figures come from, in one sentence. */
  readonly source: string;
  /** The places on the x axis, in words. */
  readonly places: readonly string[];
  /** What more is said of each place, such as its day. */
  readonly details?: { readonly name: string; readonly words: readonly string[] };
  /** Where a click on a place leads; an empty one leads nowhere. */
  readonly hrefs?: readonly string[];
  readonly series: readonly ExploredSeries[];
  readonly marks?: readonly ChartMark[];
  readonly events?: readonly ChartEvent[];
  /** Index of the place that is today. */
  readonly now?: number;
  /** The axis reaches at least so far. */
  readonly max?: number;
}

/** A value with its unit: "1 point", "34 points", "78%", "sprint 7". */
export function withUnit(value: unknown, { one, many, before = "" }: ChartUnit): string {
  const unit = Number(value) === 1 ? one : many;
  return `${before}${value}${unit.startsWith("%") || unit === "" ? unit : ` ${unit}`}`;
}

/** Where a click on a place leads; the chart library's index is null where the pointer is on no place. */
export const hrefAt = (hrefs: readonly string[] | undefined, index: unknown): string | undefined =>
  index === null || index === undefined ? undefined : hrefs?.[Number(index)] || undefined;

/** A number as it is read: at most two decimals. */
export const readable = (value: number): number => Math.round(value * 100) / 100;

/** What a series says at a place, without its unit: "34", "12 to 18"; null where nothing is known. */
export function saidAt({ values, lows, bridged }: ExploredSeries, at: number): string | null {
  const value = values[at] ?? null;
  const ties = bridged && values.slice(at + 1).some((later) => later !== null);
  if (value === null || ties) return null;
  const low = lows?.[at] ?? null;
  return low === null || low === value
    ? String(readable(value))
    : `${readable(low)} to ${readable(value)}`;
}

/** What happened at a place, in full. */
export const eventsAt = ({ events = [] }: ExploredChart, at: number): readonly string[] =>
  events.filter((event) => event.at === at).map(({ note }) => note);

/** The edges of a series at a place: what it stands on, and its top. Stacked ones stand on those before them. */
export function edgesOf(
  { series }: Pick<ExploredChart, "series">,
  index: number,
): readonly ({ readonly base: number; readonly top: number } | null)[] {
  const one = series[index];
  if (!one) return [];
  const below = one.stacked ? series.slice(0, index).filter(({ stacked }) => stacked) : [];
  return one.values.map((value, at) => {
    if (value === null) return null;
    if (one.kind === "range") return { base: one.lows?.[at] ?? 0, top: value };
    const base = below.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
    return { base, top: base + value };
  });
}

export interface Edge {
  /** Index of the place. */
  readonly at: number;
  readonly base: number;
  readonly top: number;
}

/** What is known without a gap is drawn as one piece; where gaps are bridged, all of it. */
export function runsOf(
  edges: ReturnType<typeof edgesOf>,
  bridged = false,
): readonly (readonly Edge[])[] {
  const runs: Edge[][] = [];
  edges.forEach((edge, at) => {
    if (edge === null) return;
    const last = runs.at(-1);
    if (last && (bridged || edges[at - 1])) last.push({ at, ...edge });
    else runs.push([{ at, ...edge }]);
  });
  return runs;
}

const [fewValues, manyValues] = [12, 26];

/** Few values are marked each; of many only the line is seen, unless the marks tell it from others. */
export const showsMarkers = ({ kind, broken, colour, values }: ExploredSeries): boolean =>
  kind === "dots" ||
  (kind === "line" && !broken && values.length <= (colour === undefined ? fewValues : manyValues));

/** From 0, or below it, to the highest value, mark or `max`. */
export function extentOf(chart: ExploredChart): readonly [number, number] {
  const edges = chart.series
    .flatMap((_, index) => edgesOf(chart, index))
    .filter((one) => one !== null);
  const marks = chart.marks?.map(({ value }) => value) ?? [];
  return [
    Math.min(0, ...edges.map(({ base }) => base)),
    Math.max(1, chart.max ?? 0, ...marks, ...edges.map(({ top }) => top)),
  ];
}

/** The same figures as a table: a row for each place. */
export function rowsOf(chart: ExploredChart): readonly (readonly string[])[] {
  const { places, details, series } = chart;
  return places.map((place, at) => [
    place,
    ...(details ? [details.words[at] ?? "–"] : []),
    ...series.map((one) => saidAt(one, at) ?? "–"),
    ...(chart.events?.length ? [eventsAt(chart, at).join(" ") || "–"] : []),
  ]);
}
