import type { SprintsCharts } from "#domain";
import { percent, pillars, routes, wordFor } from "#domain";
import type { ChartColour, ExploredChart } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { Columns } from "#kit/charts/columns";
import { Tabs } from "#kit/tabs";
import { dayBeside } from "../shared/day.tsx";

interface Props {
  readonly view: SprintsCharts;
  readonly program: string;
  /** Which charts the address asks for. */
  readonly show: string | undefined;
  readonly today: string;
}

/** The sprints beside one another: what was committed and accepted, or how the pillars are balanced. */
export function SprintsChart(props: Props) {
  const { view, program, show } = props;
  if (view.sprints.length === 0) return null;
  const here = routes.sprints(program);
  const byPillar = show === "pillars";
  return (
    <div className="mb-8">
      <Tabs
        label="Charts of the sprints"
        tabs={[
          { href: here, label: "Committed and accepted", current: !byPillar },
          { href: `${here}?chart=pillars`, label: "Pillar balance", current: byPillar },
        ]}
      />
      {byPillar ? (
        <Columns>
          <Pillars {...props} what="planned" />
          <Pillars {...props} what="accepted" />
        </Columns>
      ) : (
        <div className="max-w-3xl">
          <Velocity {...props} />
        </div>
      )}
    </div>
  );
}

function common({ view: { sprints }, program, today }: Props) {
  return {
    axis: "Sprint",
    unit: { one: "point", many: "points" },
    places: sprints.map(({ number }) => `Sprint ${number}`),
    details: { name: "Ends", words: sprints.map(({ endDay }) => dayBeside(endDay, today)) },
    hrefs: sprints.map(({ number }) => routes.sprint(program, number)),
  };
}

function Velocity(props: Props) {
  const { sprints, ratios } = props.view;
  const [first, last] = [sprints[0]?.number, sprints.at(-1)?.number];
  const bands = sprints.map(({ band }) => band);
  const chart: ExploredChart = {
    ...common(props),
    label: `Committed and accepted points of sprints ${first} to ${last}`,
    source: "Committed when the plan was locked; accepted within the sprint.",
    series: [
      {
        name: `${percent(ratios.least)} to ${percent(ratios.most)} of the velocity`,
        kind: "range",
        lows: bands.map((band) => band?.leastPoints ?? null),
        values: bands.map((band) => band?.mostPoints ?? null),
      },
      {
        name: "committed",
        kind: "bar",
        broken: true,
        values: sprints.map(({ committedPoints }) => committedPoints),
      },
      {
        name: "accepted",
        kind: "bar",
        tone: "complete",
        values: sprints.map(({ acceptedPoints }) => acceptedPoints),
      },
      {
        name: "calibrated velocity",
        kind: "line",
        values: bands.map((band) => band?.calibratedPoints ?? null),
      },
      {
        name: `${percent(ratios.furthest)} of the velocity: above it, a plan can't be locked`,
        kind: "line",
        tone: "off-track",
        broken: true,
        values: bands.map((band) => band?.furthestPoints ?? null),
      },
    ],
  };
  return (
    <Chart
      title="Committed and accepted"
      caption="Points at lock beside points accepted within the sprint. The velocity is that of the day the plan was locked; of a draft, today's."
      chart={chart}
    />
  );
}

function Pillars({ what, ...props }: Props & { readonly what: "planned" | "accepted" }) {
  const { sprints } = props.view;
  const words = {
    planned: {
      title: "Planned points by pillar",
      source: "Points at lock by primary pillar; of a draft, what is planned into it.",
    },
    accepted: {
      title: "Accepted points by pillar",
      source: "Points accepted within the sprint, by primary pillar.",
    },
  }[what];
  const chart: ExploredChart = {
    ...common(props),
    label: `${words.title}, sprint by sprint`,
    source: words.source,
    series: pillars.map((pillar, nth) => ({
      name: wordFor(pillar),
      kind: "bar",
      stacked: true,
      colour: colours[nth] ?? 1,
      values: sprints.map((sprint) => {
        const one = sprint.pillars.find((each) => each.pillar === pillar);
        if (what === "planned") return one?.plannedPoints ?? 0;
        return sprint.acceptedPoints === null ? null : (one?.acceptedPoints ?? 0);
      }),
    })),
  };
  return <Chart title={words.title} chart={chart} />;
}

const colours: readonly ChartColour[] = [1, 2, 3, 4];
