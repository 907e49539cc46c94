import type { SprintRow, SprintsPage } from "#domain";
import { counted, listed, percent, plural } from "#domain";
import { PageHead } from "#kit/page-head";
import { Day } from "../shared/day.tsx";
import { RuleLink } from "../shared/rule-link.tsx";

interface Props {
  view: SprintsPage;
  program: string;
}

/** How much does this program really accept in a sprint, and is the present promise within it? */
export function SprintsHead({ view, program }: Props) {
  const current = view.rows.find((row) => row.current);
  return (
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
