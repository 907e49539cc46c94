import type { DeliverableState } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const tones: Record<DeliverableState, Tone> = {
  PROPOSED: "not-started",
  READY: "not-started",
  COMMITTED: "not-started",
  IN_PROGRESS: "on-track",
  BLOCKED: "blocked",
  IN_REVIEW: "on-track",
  ACCEPTED: "complete",
  RETURNED: "at-risk",
  DROPPED: "not-started",
};

export const stateTone = (state: DeliverableState): Tone => tones[state];

/** The state of a deliverable; late is a triangle, because in progress and late is not on track. */
export function StateBadge({ state, late }: { state: DeliverableState; late?: boolean }) {
  const tone = late && tones[state] !== "blocked" ? "at-risk" : tones[state];
  return <Badge tone={tone}>{wordFor(state)}</Badge>;
}
