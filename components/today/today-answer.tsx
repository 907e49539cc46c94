import type { Today } from "#domain";
import { counted, wordFor } from "#domain";

/** The day in one sentence: how much needs attention, and the status of the program. */
export function TodayAnswer({ view }: { view: Today }) {
  const { claimed, evidence } = view.program;
  const now = view.urgentCount;
  return (
    <>
      <strong>
        {now === 0
          ? "Nothing needs your attention today."
          : `${counted(now, "item needs", "items need")} your attention today.`}
      </strong>{" "}
      {view.streams.length === 0 ? null : (
        <>
          The evidence says the program is <strong>{wordFor(evidence).toLowerCase()}</strong>;{" "}
          {claimed === null
            ? "nobody has claimed a status"
            : claimed === evidence
              ? "the claim says the same"
              : `the claim says ${wordFor(claimed).toLowerCase()}`}
          .
        </>
      )}
    </>
  );
}
