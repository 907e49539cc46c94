import type { BurnUp } from "#domain";
import { counted, routes } from "#domain";
import { Chart } from "#kit/charts/chart";
import { dayBeside } from "../shared/day.tsx";

/** A sprint's accepted points, day by day, under what was committed. A day that was leads to its changes. */
export function BurnUpChart({
  burnUp,
  program,
  today,
}: {
  burnUp: BurnUp;
  /** Slug. */
  program: string;
  today: string;
}) {
  const { number, committedPoints, acceptedPoints, inReviewPoints, days } = burnUp;
  const accepted = days.map(({ acceptedPoints: points }) => points);
  const known = accepted.filter((points) => points !== null).length;
  return (
    <Chart
      title={`Sprint ${number}: ${acceptedPoints} of ${committedPoints} points accepted`}
      caption={
        inReviewPoints > 0
          ? `${counted(inReviewPoints, "more point is", "more points are")} in review and not counted yet. Only accepted deliverables count.`
          : "Only accepted deliverables count."
      }
      width={440}
      height={150}
      chart={{
        label: `Accepted points of sprint ${number}, day by day: ${acceptedPoints} of ${committedPoints}`,
        axis: "Working day",
        unit: { one: "point", many: "points" },
        source: "Points of deliverables accepted by the end of that day.",
        places: days.map((_, at) => `day ${at + 1}`),
        details: { name: "Day", words: days.map(({ day }) => dayBeside(day, today)) },
        hrefs: days.map(({ day, acceptedPoints: points }) =>
          points === null ? routes.sprint(program, number) : routes.activityOf(program, day),
        ),
        series: [
          {
            name: "committed",
            kind: "line",
            broken: true,
            values: days.map(() => committedPoints),
          },
          { name: "accepted", kind: "step", tone: "complete", values: accepted },
        ],
        ...(known > 0 && known < days.length ? { now: known - 1 } : {}),
      }}
    />
  );
}
