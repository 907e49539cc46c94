import type { SprintReviewPage } from "#domain";
import { counted } from "#domain";

/** Is everything decided that the sprint did not finish? */
export function DispositionsAnswer({ view }: { view: SprintReviewPage }) {
  const { left, items, standing } = view;
  if (standing === "AHEAD") return <strong>The review has not been opened.</strong>;
  if (left > 0)
    return (
      <>
        <strong>
          {left} of {counted(items.length, "deliverable")} to decide.
        </strong>{" "}
        Say what becomes of each, and what led to it.
      </>
    );
  return (
    <>
      <strong>Every deliverable is decided.</strong>{" "}
      {standing === "CLOSED" ? "The review is closed." : "The review can close."}
    </>
  );
}
