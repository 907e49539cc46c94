import type { SprintChart } from "#domain";
import { counted, routes } from "#domain";
import type { ExploredChart } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { Tabs } from "#kit/tabs";
import { Day, dayBeside } from "../shared/day.tsx";

interface Props {
  readonly view: SprintChart;
  readonly program: string;
  /** Which chart the address asks for. */
  readonly show: string | undefined;
  readonly today: string;
}

/** A sprint day by day: what was accepted, what is left, or how far all of it has come. */
export function SprintCharts(props: Props) {
  const { view, program, show } = props;
  const { flow, number } = view;
  const [firstDay] = flow.days;
  if (flow.known.length === 0 && view.cancelled)
    return <p className="text-soft">The sprint was cancelled before it began.</p>;
  if (flow.known.length === 0)
    return firstDay === undefined ? null : (
      <p className="text-soft">
        The sprint begins on <Day day={firstDay} />. The chart appears then.
      </p>
    );
  const charts = flow.byState ? allCharts : allCharts.filter(({ key }) => key !== "flow");
  const chosen = charts.find(({ key }) => key === show) ?? burnUp;
  const here = routes.sprint(program, number);
  return (
    <div className="min-w-0">
      <Tabs
        label="Charts of the sprint"
        tabs={charts.map(({ key, label }) => ({
          label,
          href: key === burnUp.key ? here : `${here}?chart=${key}`,
          current: key === chosen.key,
        }))}
      />
      <Chart title={chosen.title} caption={chosen.caption(view)} chart={chosen.chart(props)} />
    </div>
  );
}

interface Kind {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly caption: (view: SprintChart) => string;
  readonly chart: (props: Props) => ExploredChart;
}

/** What the three have in common: their days, what happened to the scope, and where a click leads. */
function common({ view, today }: Props): Omit<ExploredChart, "label" | "series" | "source"> {
  const { days, known } = view.flow;
  return {
    axis: "Working day",
    unit: { one: "point", many: "points" },
    places: days.map((_, at) => `day ${at + 1}`),
    details: { name: "Day", words: days.map((day) => dayBeside(day, today)) },
    hrefs: days.map((_, at) => {
      const { added = 0, removed = 0 } = known[at] ?? {};
      return added + removed > 0 ? "#later" : "#commitment";
    }),
    events: known.flatMap(({ added, removed }, at) =>
      added + removed === 0
        ? []
        : [
            {
              at,
              name: [added > 0 ? `+${added}` : "", removed > 0 ? `−${removed}` : ""]
                .join(" ")
                .trim(),
              note: `${counted(added, "point")} added, ${counted(removed, "point")} removed.`,
            },
          ],
    ),
    ...(known.length < days.length ? { now: known.length - 1 } : {}),
  };
}

type Field = Exclude<keyof SprintChart["flow"]["known"][number], "day">;

const valuesOf = ({ days, known }: SprintChart["flow"], field: Field) =>
  days.map((_, at) => known[at]?.[field] ?? null);

const burnUp: Kind = {
  key: "burn-up",
  label: "Burn-up",
  title: "Accepted points",
  caption: ({ end }) =>
    `By working day, compared with the scope. Only accepted deliverables count.${end ? " The sprint ends inside the band in 4 of 5 cases." : ""}`,
  chart: (props) => {
    const { flow, number, end } = props.view;
    const last = flow.days.length - 1;
    const at = flow.known.length - 1;
    const accepted = flow.known[at]?.accepted ?? 0;
    /** From where it stands to the end; nothing is said of the days between. */
    const toEnd = (points: number) =>
      flow.days.map((_, day) => (day === last ? points : day === at ? accepted : null));
    return {
      ...common(props),
      label: `Accepted points of sprint ${number}, day by day: ${accepted} of ${flow.known[at]?.scope ?? 0}`,
      source: "Points of deliverables accepted by the end of that day.",
      series: [
        ...(end && at < last
          ? [
              {
                name: "end in 4 of 5 cases",
                colour: 2 as const,
                kind: "range" as const,
                bridged: true,
                lows: toEnd(end.lowPoints),
                values: toEnd(end.highPoints),
              },
            ]
          : []),
        ...(end?.likelyPoints != null && at < last
          ? [
              {
                name: "likely end",
                colour: 2 as const,
                kind: "line" as const,
                broken: true,
                bridged: true,
                values: toEnd(end.likelyPoints),
              },
            ]
          : []),
        {
          name: "committed at lock",
          kind: "line",
          broken: true,
          values: flow.days.map(() => flow.committedPoints),
        },
        { name: "scope", kind: "step", values: valuesOf(flow, "scope") },
        { name: "accepted", kind: "step", tone: "complete", values: valuesOf(flow, "accepted") },
      ],
    };
  },
};

const burnDown: Kind = {
  key: "burn-down",
  label: "Burn-down",
  title: "Points left",
  caption: () => "Scope minus accepted points, by working day, compared with an even pace.",
  chart: (props) => {
    const { flow, number } = props.view;
    const left = flow.days.map((_, at) => {
      const day = flow.known[at];
      return day ? day.scope - day.accepted : null;
    });
    return {
      ...common(props),
      label: `Points left in sprint ${number}, day by day: ${left[flow.known.length - 1] ?? 0}`,
      source: "Scope of that day minus the points accepted by its end.",
      series: [
        { name: "left", kind: "step", tone: "complete", values: left },
        {
          name: "even pace",
          kind: "line",
          broken: true,
          values: flow.days.map(
            (_, at) => flow.committedPoints * (1 - (at + 1) / flow.days.length),
          ),
        },
      ],
    };
  },
};

const states = [
  ["accepted", "accepted", 1],
  ["in review", "inReview", 2],
  ["in progress", "inProgress", 3],
  ["not started", "notStarted", 4],
] as const;

const cumulativeFlow: Kind = {
  key: "flow",
  label: "Flow by state",
  title: "Points by state",
  caption: () =>
    "By working day. A deliverable that was returned counts as in review from its last submission on.",
  chart: (props) => {
    const { flow, number } = props.view;
    return {
      ...common(props),
      label: `Points of sprint ${number} by state, day by day`,
      source: "State of each deliverable at the end of that day.",
      series: states.map(([name, field, colour]) => ({
        name,
        kind: "area" as const,
        stacked: true,
        colour,
        values: valuesOf(flow, field),
      })),
    };
  },
};

const allCharts: readonly Kind[] = [burnUp, burnDown, cumulativeFlow];
