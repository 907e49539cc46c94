/** What the change log holds, and what can't be done with it. */
export function ActivityAnswer({ changes }: { changes: number }) {
  return (
    <p>
      Who changed what, newest first, with the values before and after. <strong>{changes}</strong>{" "}
      changes so far; none can be edited. Refusals and overrides are marked. The log is always in
      the order of time.
    </p>
  );
}
