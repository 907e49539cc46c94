import type { BurnUp } from "#domain";
import { counted } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { Explored } from "#kit/charts/explored";
import { LineChart } from "#kit/charts/line-chart";
import { Day } from "../shared/day.tsx";
import { exploredBurnUp } from "./explored-burn-up.ts";

/** A sprint's accepted points, day by day, under what was committed. */
export function BurnUpChart({ burnUp }: { burnUp: BurnUp }) {
  const { number, committedPoints, acceptedPoints, inReviewPoints, days } = burnUp;
  const done = days.flatMap(({ acceptedPoints: points }, at) =>
    points === null ? [] : [{ x: at + 1, y: points }],
  );
  const last = days.length;
  return (
    <ChartFrame
      title={`Sprint ${number}: ${acceptedPoints} of ${committedPoints} points accepted`}
      caption={
        inReviewPoints > 0
          ? `${counted(inReviewPoints, "more point is", "more points are")} in review and not counted yet. Only accepted deliverables count.`
          : "Only accepted deliverables count."
      }
      twin={{
        columns: [{ label: "Day" }, { label: "Accepted points", numeric: true }],
        rows: days.map(({ day, acceptedPoints: points }) => [
          <Day key="day" day={day} />,
          points ?? "–",
        ]),
      }}
    >
      <Explored
        height={170}
        chart={exploredBurnUp(
          burnUp,
          days.map(({ day, acceptedPoints: points }) => ({ day, points })),
          last,
        )}
      >
        <LineChart
          label={`${acceptedPoints} of ${committedPoints} committed points are accepted`}
          lines={[
            {
              name: "committed",
              broken: true,
              points: [
                { x: 1, y: committedPoints },
                { x: last, y: committedPoints },
              ],
            },
            { name: "accepted", stepped: true, points: done },
          ]}
          xWords={[1, Math.ceil(last / 2), last].map((x) => ({ x, words: `day ${x}` }))}
          now={done.length}
          height={150}
          width={380}
        />
      </Explored>
    </ChartFrame>
  );
}
