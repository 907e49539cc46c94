import type { SprintReviewPage } from "#domain";
import { counted, plural, routes } from "#domain";
import { PageHead } from "#kit/page-head";
import { PrintButton } from "#kit/print-button";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { SprintBadge } from "../sprints/sprint-list.tsx";

/** What was shown, what was not finished, and is everything said about it? */
export function SprintReviewHead({ view, program }: { view: SprintReviewPage; program: string }) {
  const { sprint, standing } = view;
  const base = routes.sprints(program);
  return (
    <PageHead
      lead={
        <>
          <TextLink href={base}>Sprints</TextLink> ·{" "}
          <TextLink href={`${base}/${sprint.number}`}>Sprint {sprint.number}</TextLink> ·{" "}
          <Day day={sprint.startDay} /> to <Day day={sprint.endDay} />
        </>
      }
      title={`Review of sprint ${sprint.number}`}
      answer={
        <>
          <p className="mb-1">
            <SprintBadge row={sprint} />
          </p>
          <p>
            <Answer view={view} />
          </p>
        </>
      }
      aside={standing === "AHEAD" ? null : <PrintButton />}
    />
  );
}

function Answer({ view }: { view: SprintReviewPage }) {
  const { sprint, left, items, standing } = view;
  const points = `${view.acceptedPoints} of ${sprint.committedPoints} points are accepted`;
  if (standing === "AHEAD") {
    return sprint.state === "ACTIVE" ? (
      <>
        <strong>The review has not been opened.</strong> {points} so far, as of{" "}
        <Day day={view.today} />.
      </>
    ) : (
      <>
        <strong>There is no review on record.</strong> A review is opened while its sprint runs.
      </>
    );
  }
  if (standing === "CLOSED") {
    return (
      <>
        <strong>{points}.</strong> The review is closed. Its record is final.
      </>
    );
  }
  const shown = items.filter(({ demonstration }) => demonstration !== null).length;
  return (
    <>
      <strong>
        {left === 0
          ? "Every committed deliverable is decided."
          : `${left} of ${counted(items.length, "deliverable")} still ${plural(left, "waits", "wait")} for a verdict or a disposition.`}
      </strong>{" "}
      {points}, {shown} of {items.length} were shown, as of <Day day={view.today} />.
    </>
  );
}
