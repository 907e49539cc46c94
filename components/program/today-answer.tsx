import type { Today } from "#domain";
import { counted } from "#domain";
import { statusWord } from "./status-badge.tsx";

/** The day in one sentence: how much needs attention, and how the program stands. */
export function TodayAnswer({ view }: { view: Today }) {
  const { claimed, evidence } = view.program;
  const now = view.needs.filter(({ urgency }) => urgency === "now").length;
  return (
    <>
      <strong>
        {now === 0
          ? "Nothing runs out today."
          : `${counted(now, "item needs", "items need")} your attention today.`}
      </strong>{" "}
      {view.streams.length === 0 ? null : (
        <>
          By the evidence the program is <strong>{statusWord(evidence).toLowerCase()}</strong>
          {claimed === null
            ? "; nobody has claimed a status"
            : claimed === evidence
              ? ", and that is what is claimed"
              : `; it is claimed ${statusWord(claimed).toLowerCase()}`}
          .
        </>
      )}
    </>
  );
}
