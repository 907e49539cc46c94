import type { SprintRow, SprintsPage } from "#domain";
import { counted, listed, percent, plural, routes } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { Explored } from "#kit/charts/explored";
import { PageHead } from "#kit/page-head";
import { Day } from "../shared/day.tsx";
import { RuleLink } from "../shared/rule-link.tsx";
import { SprintBars } from "./sprint-bars.tsx";

interface Props {
  view: SprintsPage;
  program: string;
}

/** How much does this program really accept in a sprint, and is the present promise within it? */
export function SprintsHead({ view, program }: Props) {
  const { velocity } = view;
  const rows = view.rows.filter(({ state }) => state !== "CANCELLED");
  const current = rows.find((row) => row.current);
  return (
    <>
      <PageHead
        title="Sprints"
        lead={
          <>
            As of <Day day={view.today} />
            {view.sprintWords ? ` · ${view.sprintWords}` : ""}
          </>
        }
        answer={<Answer view={view} program={program} current={current} />}
      />
      {rows.length > 0 ? (
        <Promises rows={rows} calibratedPoints={velocity.calibratedPoints} program={program} />
      ) : null}
    </>
  );
}

function Promises({
  rows,
  calibratedPoints,
  program,
}: Pick<SprintsPage, "rows"> &
  Pick<SprintsPage["velocity"], "calibratedPoints"> & { program: string }) {
  return (
    <div className="mb-8 max-w-3xl">
      <ChartFrame
        title="Committed and accepted"
        caption="Points at lock beside points accepted within the sprint; the line is the calibrated velocity."
        twin={{
          columns: [
            { label: "Sprint" },
            { label: "Committed", numeric: true },
            { label: "Accepted", numeric: true },
          ],
          rows: rows.map((row) => [
            `Sprint ${row.number}`,
            row.committedPoints,
            row.begun ? row.acceptedPoints : "–",
          ]),
        }}
      >
        <Explored
          chart={{
            label: `Committed and accepted points of sprints ${rows[0]?.number} to ${rows.at(-1)?.number}`,
            unit: { one: "point", many: "points" },
            source: "Committed when the plan was locked; accepted within the sprint.",
            places: rows.map((row) => `Sprint ${row.number}`),
            hrefs: rows.map((row) => routes.sprint(program, row.number)),
            series: [
              {
                name: "committed",
                kind: "bar",
                broken: true,
                values: rows.map((row) => row.committedPoints),
              },
              {
                name: "accepted",
                kind: "bar",
                tone: "complete",
                values: rows.map((row) => (row.begun ? row.acceptedPoints : null)),
              },
            ],
            marks:
              calibratedPoints === null
                ? []
                : [{ name: "calibrated velocity", value: calibratedPoints }],
          }}
        >
          <SprintBars rows={rows} velocity={calibratedPoints} />
        </Explored>
      </ChartFrame>
    </div>
  );
}

function Answer({
  view: { velocity },
  program,
  current,
}: Props & { current: SprintRow | undefined }) {
  return (
    <>
      {velocity.calibratedPoints === null ? (
        <>
          <strong>Still calibrating:</strong> {velocity.lastThree.length} closed{" "}
          {plural(velocity.lastThree.length, "sprint")}
          {velocity.lastThree.length > 0
            ? ` accepted ${listed(velocity.lastThree.map(String))} points`
            : ""}
          ; the median is reliable from the third.
        </>
      ) : (
        <>
          <strong>Calibrated velocity is {counted(velocity.calibratedPoints, "point")}</strong>, the
          median of {listed(velocity.lastThree.map(String))} accepted in sprints{" "}
          {listed(velocity.lastThreeNumbers.map(String))} (
          <RuleLink program={program} ruleId="I-36" />
          ).
        </>
      )}{" "}
      {current ? (
        <>
          Sprint {current.number} committed to{" "}
          <strong>{counted(current.committedPoints, "point")}</strong>
          {current.loadRatio === null ? "" : `, ${percent(current.loadRatio)} of that`};{" "}
          <strong>{counted(current.acceptedPoints, "point is", "points are")} accepted</strong>.
        </>
      ) : null}
    </>
  );
}
