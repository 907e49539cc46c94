import type { WorkstreamPage } from "#domain";
import { counted, isOpen, plural, wordFor } from "#domain";
import { Day } from "../shared/day.tsx";

/** The status of the stream, in words: claim against evidence, what is there, what comes next. */
export function StreamVerdict({ page }: { page: WorkstreamPage }) {
  const { stream } = page;
  const next = page.deliverables.find(isOpen);
  const nextDay = next?.forecastDay ?? next?.dueDay ?? null;
  return (
    <p>
      {stream.claimed ? (
        <>
          Claims <strong>{wordFor(stream.claimed).toLowerCase()}</strong>;{" "}
        </>
      ) : (
        "No status is claimed yet; "
      )}
      {stream.evidence ? (
        <>
          the evidence on <Day day={page.today} /> says{" "}
          <strong>{wordFor(stream.evidence).toLowerCase()}</strong>.
        </>
      ) : (
        "a draft stream has no evidence yet."
      )}{" "}
      {stream.acceptedCount} of {counted(stream.count, "deliverable")}{" "}
      {plural(stream.count, "is", "are")} accepted
      {next && nextDay ? (
        <>
          . Next: {next.id} {next.title}, <Day day={nextDay} />
        </>
      ) : null}
      .
    </p>
  );
}
