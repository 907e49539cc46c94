import type { ReadingsCharts } from "#domain";
import { counted, routes, wordFor } from "#domain";
import type { ChartColour, ChartEvent, ExploredChart } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { dayBeside } from "../shared/day.tsx";

interface Props {
  readonly view: ReadingsCharts;
  readonly program: string;
  readonly today: string;
}

const colours: readonly ChartColour[] = [1, 2, 3, 4];

/** Steps against a warning, marked at their sprint; beside the first or the last where theirs is not shown. */
function eventsOf(
  steps: ReadingsCharts["energy"]["steps"],
  sprints: readonly number[],
  today: string,
): readonly ChartEvent[] {
  return steps.map(({ day, sprint, step, effect }) => ({
    at: Math.max(
      0,
      sprints.findLastIndex((number) => number <= (sprint ?? 0)),
    ),
    name: "step",
    note: `${dayBeside(day, today)}: ${step}${effect === null ? "" : ` Effect: ${effect}`}`,
  }));
}

/** The four reservoirs over the sprints, with the levels at which they warn. */
export function EnergyOverSprints({ view, program, today }: Props) {
  const { lines, low, critical, steps } = view.energy;
  if (lines.length === 0) return null;
  const sprints = [
    ...new Set(lines.flatMap(({ readings }) => readings.map(({ sprint }) => sprint))),
  ].sort((a, b) => a - b);
  const said = lines.map(
    ({ reservoir, readings }) =>
      `${wordFor(reservoir)}: ${readings.map(({ value }) => value).join(", ")}`,
  );
  return (
    <Chart
      title="Remaining organizational capacity"
      caption="0 to 100, the last reading of each sprint."
      height={190}
      chart={{
        label: said.join("; "),
        axis: "Sprint",
        unit: { one: "", many: "" },
        source: "Read by the execution lead at the end of the sprint.",
        places: sprints.map((number) => `Sprint ${number}`),
        hrefs: sprints.map((number) => routes.sprint(program, number)),
        max: 100,
        marks: [
          { name: "low below", value: low, tone: "at-risk" },
          { name: "critical below", value: critical, tone: "off-track" },
        ],
        events: eventsOf(steps, sprints, today),
        series: lines.map(({ reservoir, readings }, nth) => ({
          name: wordFor(reservoir),
          kind: "line",
          colour: colours[nth] ?? 1,
          values: sprints.map(
            (number) => readings.find(({ sprint }) => sprint === number)?.value ?? null,
          ),
        })),
      }}
    />
  );
}

/** One leading indicator over the sprints, with where it warns and what was done about it. */
export function IndicatorOverSprints({ view, program, today }: Props) {
  if (view.indicator === null) return null;
  const { series, steps } = view.indicator;
  const { indicator, points, threshold, unit, note } = series;
  const sprints = points.map(({ sprint }) => sprint);
  const chart: ExploredChart = {
    label: `${wordFor(indicator)}: ${points.map(({ sprint, value }) => `sprint ${sprint} ${value}`).join(", ")}`,
    axis: "Sprint",
    unit: { one: unit, many: unit },
    source: note === "" ? `${counted(points.length, "sprint")} shown.` : note,
    places: sprints.map((number) => `Sprint ${number}`),
    details: { name: "Day", words: points.map(({ day }) => dayBeside(day, today)) },
    hrefs: sprints.map((number) => routes.sprint(program, number)),
    marks: threshold
      ? [
          {
            name: `warns ${threshold.side}`,
            value: Math.round(threshold.value * 10) / 10,
            tone: "at-risk",
          },
        ]
      : [],
    events: eventsOf(steps, sprints, today),
    series: [{ name: wordFor(indicator), kind: "line", values: points.map(({ value }) => value) }],
  };
  return <Chart title={wordFor(indicator)} width={440} height={180} chart={chart} />;
}

/** The maturity of each domain: where it began, where it is, where it is meant to be. */
export function MaturityProfile({ view, today }: Props) {
  if (view.maturity === null) return null;
  const { domains, up, of, day } = view.maturity;
  return (
    <Chart
      title="Maturity by domain"
      caption={`Levels 1 to 5; ${up} of ${counted(of, "domain")} up by at least half a level. Provisional until the cycle is evaluated; last scored ${dayBeside(day, today)}.`}
      width={900}
      height={220}
      chart={{
        label: `Maturity of ${counted(of, "domain")}: baseline, now and target`,
        axis: "Domain",
        unit: { one: "", many: "", before: "level " },
        source: "Baseline and target of the cycle; now is provisional.",
        places: domains.map(({ id }) => id),
        details: {
          name: "Name",
          words: domains.map(({ name, pillar }) => `${name}, ${wordFor(pillar)}`),
        },
        max: 5,
        series: [
          {
            name: "now",
            kind: "bar",
            colour: 1,
            values: domains.map(({ provisional }) => provisional),
          },
          {
            name: "baseline",
            kind: "dots",
            colour: 2,
            values: domains.map(({ baseline }) => baseline),
          },
          {
            name: "target",
            kind: "dots",
            colour: 4,
            broken: true,
            values: domains.map(({ target }) => target),
          },
        ],
      }}
    />
  );
}
