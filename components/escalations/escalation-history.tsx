import type { EscalationPage } from "#domain";
import { wordFor } from "#domain";
import { Timeline } from "#kit/charts/timeline";
import type { Tone } from "#kit/tone";
import { Moment, Sentence } from "../shared/day.tsx";

const tones: Record<EscalationPage["history"][number]["kind"], Tone> = {
  step: "not-started",
  extension: "at-risk",
  acknowledged: "on-track",
  decided: "complete",
  withdrawn: "not-started",
};

/** How it climbed: every tier, every extension, every answer, in order. */
export function EscalationHistory({ page }: { page: EscalationPage }) {
  return (
    <Timeline
      entries={page.history.map((entry) => ({
        id: `${entry.at} ${entry.kind} ${entry.tier} ${entry.note}`,
        when: <Moment at={entry.at} zone={page.zone} />,
        what: (
          <>
            <span className="font-medium">{wordFor(entry.tier)}</span>{" "}
            <Sentence text={entry.note} />
          </>
        ),
        detail: (
          <>
            {entry.who ? `by ${entry.who}` : null}
            {entry.noticedAt ? (
              <>
                {" "}
                · Noticed <Moment at={entry.noticedAt} zone={page.zone} />
              </>
            ) : null}
          </>
        ),
        tone: tones[entry.kind],
      }))}
    />
  );
}
