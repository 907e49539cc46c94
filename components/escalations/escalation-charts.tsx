import type { EscalationBoard } from "#domain";
import { routes, wordFor } from "#domain";
import type { ChartColour } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { Columns } from "#kit/charts/columns";

interface Props {
  readonly board: Pick<EscalationBoard, "lanes" | "timeToRaise">;
  readonly program: string;
}

/** How old open escalations are and on which tier they wait, and how quickly bad news is raised. */
export function EscalationCharts(props: Props) {
  return (
    <Columns>
      <Ages {...props} />
      <TimeToRaise {...props} />
    </Columns>
  );
}

const workingDays = { one: "working day", many: "working days" };
/** The oldest; the lanes above hold all of them. */
const mostShown = 16;
const colours: readonly ChartColour[] = [1, 2, 4];

function Ages({ board: { lanes }, program }: Props) {
  const rows = lanes
    .flatMap((lane) => lane.rows)
    .sort((a, b) => b.workingDaysOpen - a.workingDaysOpen)
    .slice(0, mostShown);
  if (rows.length === 0) return <p className="text-soft">No escalations await a decision.</p>;
  return (
    <Chart
      title="Open escalations by age and tier"
      caption="Working days since each was raised; the filled part was spent on its current tier."
      height={180}
      chart={{
        label: `Age of ${rows.length} open escalations; the oldest is ${rows[0]?.id}`,
        axis: "Escalation",
        unit: workingDays,
        source: "From the day it was raised, and from the day it reached its tier.",
        places: rows.map(({ id }) => id),
        details: { name: "About", words: rows.map(({ title }) => title) },
        hrefs: rows.map(({ id }) => routes.escalation(program, id)),
        series: [
          ...lanes.map(({ tier }, nth) => ({
            name: `on ${wordFor(tier)}`,
            kind: "bar" as const,
            stacked: true,
            colour: colours[nth] ?? 1,
            values: rows.map((row) => (row.tier === tier ? row.workingDaysOnTier : null)),
          })),
          {
            name: "before that",
            kind: "bar",
            stacked: true,
            broken: true,
            values: rows.map((row) => Math.max(0, row.workingDaysOpen - row.workingDaysOnTier)),
          },
        ],
      }}
    />
  );
}

function TimeToRaise({ board: { timeToRaise }, program }: Props) {
  const { sprints, medianWorkingDays } = timeToRaise;
  if (medianWorkingDays === null)
    return (
      <section aria-label="Time to raise blockers">
        <p className="font-medium">Time to raise blockers</p>
        <p className="text-soft">
          Nobody has raised a blocker yet. Once somebody does, this chart shows how many working
          days passed between seeing a problem and raising it.
        </p>
      </section>
    );
  return (
    <Chart
      title="Time to raise blockers"
      caption="Working days from when someone first saw the problem to when it was raised."
      height={180}
      chart={{
        label: `Median working days to raise a blocker, sprint by sprint${medianWorkingDays === null ? "" : `; overall ${medianWorkingDays}`}`,
        axis: "Sprint",
        unit: workingDays,
        source: "Median of what was raised in the sprint, without what the clock opened.",
        places: sprints.map(({ number }) => `Sprint ${number}`),
        details: { name: "Raised", words: sprints.map(({ raised }) => `${raised} raised`) },
        hrefs: sprints.map(({ number }) => routes.sprint(program, number)),
        ...(medianWorkingDays === null
          ? {}
          : { marks: [{ name: "overall", value: medianWorkingDays }] }),
        series: [
          {
            name: "median",
            kind: "bar",
            colour: 1,
            values: sprints.map((sprint) => sprint.medianWorkingDays),
          },
        ],
      }}
    />
  );
}
