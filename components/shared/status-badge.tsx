import type { StatusValue } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const tones: Record<StatusValue, Tone> = {
  NOT_STARTED: "not-started",
  ON_TRACK: "on-track",
  AT_RISK: "at-risk",
  OFF_TRACK: "off-track",
  COMPLETE: "complete",
};

export const statusTone = (status: StatusValue): Tone => tones[status];

/** A status as shape, word and colour; null reads "No claim". */
export function StatusBadge({ status, filled }: { status: StatusValue | null; filled?: boolean }) {
  if (status === null) return <Badge tone="not-started">No claim</Badge>;
  return (
    <Badge tone={tones[status]} filled={filled ?? false}>
      {wordFor(status)}
    </Badge>
  );
}
