import type { Today } from "#domain";
import { inWords, plural } from "#domain";
import { statusWord } from "./status-badge.tsx";

/** The day in one sentence: how much cannot wait, and how the program stands. */
export function TodayAnswer({ view }: { view: Today }) {
  const { claimed, evidence } = view.program;
  const now = view.needs.filter(({ urgency }) => urgency === "now").length;
  const count = inWords(now);
  return (
    <>
      <strong>
        {now === 0
          ? "Nothing runs out today."
          : `${count.charAt(0).toUpperCase()}${count.slice(1)} ${plural(now, "thing")} cannot wait.`}
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
