import type { StatusValue } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const look: Record<StatusValue, { tone: Tone; word: string }> = {
  NOT_STARTED: { tone: "not-started", word: "Not started" },
  ON_TRACK: { tone: "on-track", word: "On track" },
  AT_RISK: { tone: "at-risk", word: "At risk" },
  OFF_TRACK: { tone: "off-track", word: "Failed" },
  COMPLETE: { tone: "complete", word: "Complete" },
};

export const statusTone = (status: StatusValue): Tone => look[status].tone;
export const statusWord = (status: StatusValue): string => look[status].word;

/** A status as shape, word and colour; null reads "No claim". */
export function StatusBadge({ status, filled }: { status: StatusValue | null; filled?: boolean }) {
  if (status === null) return <Badge tone="not-started">No claim</Badge>;
  return (
    <Badge tone={look[status].tone} filled={filled ?? false}>
      {look[status].word}
    </Badge>
  );
}
