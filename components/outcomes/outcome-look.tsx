import type { OutcomeRow, OutcomeState, PartStanding } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

export const outcomeTones: Record<OutcomeState, Tone> = {
  DRAFT: "not-started",
  IN_DELIVERY: "on-track",
  TECHNICALLY_COMPLETE: "at-risk",
  DELIVERED: "complete",
  ADOPTED: "complete",
  STOPPED: "off-track",
};

const partLooks: Record<PartStanding, { tone: Tone; word: string }> = {
  ACCEPTED: { tone: "complete", word: "In place" },
  EXCUSED: { tone: "not-started", word: "Not required" },
  OPEN: { tone: "at-risk", word: "Missing" },
  UNDECLARED: { tone: "off-track", word: "Not declared" },
};

/** Never "done": technology alone reads technically complete (I-11). */
export function OutcomeBadge({ outcome }: { outcome: Pick<OutcomeRow, "state" | "stateWord"> }) {
  return (
    <Badge tone={outcomeTones[outcome.state]} filled>
      {outcome.stateWord}
    </Badge>
  );
}

export function PartBadge({ standing, begun }: { standing: PartStanding; begun?: boolean }) {
  const { tone, word } = partLooks[standing];
  return (
    <Badge tone={standing === "OPEN" && begun ? "on-track" : tone}>
      {standing === "OPEN" && begun ? "In progress" : word}
    </Badge>
  );
}
