import type { RetrospectivesPage } from "#domain";
import { counted, listed, percent } from "#domain";
import { PageHead } from "#kit/page-head";
import { Day } from "../shared/day.tsx";

/** Do we do what we agreed on? */
export function RetrospectivesHead({ view }: { view: RetrospectivesPage }) {
  return (
    <PageHead
      title="Retrospectives"
      answer={
        <p>
          <Answer view={view} />
        </p>
      }
    />
  );
}

function Answer({ view }: { view: RetrospectivesPage }) {
  const { rate, open, overdue, deferred } = view;
  const standing = [
    `${counted(open.length, "action is", "actions are")} open`,
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(deferred > 0 ? [`${deferred} deferred`] : []),
  ].join(", ");
  return (
    <>
      <strong>
        {rate.ratio === null
          ? "No action has been due in a closed sprint yet."
          : `${rate.done} of ${rate.due} actions due in sprints ${listed(rate.sprints.map(String))} are done (${percent(rate.ratio)}).`}
      </strong>{" "}
      {standing}, as of <Day day={view.today} />.
    </>
  );
}
