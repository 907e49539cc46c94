import { counted } from "#domain";

/** What the change log holds, and what can't be done with it. */
export function ActivityAnswer({ changes }: { changes: number }) {
  return (
    <p>
      Who changed what, newest first, with the values before and after.{" "}
      <strong>{counted(changes, "change")}</strong> so far; none can be edited. Refusals and
      overrides are marked. The log is always in chronological order.
    </p>
  );
}
