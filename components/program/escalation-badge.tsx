import type { EscalationSeverity } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const tones: Record<EscalationSeverity, Tone> = {
  CRITICAL: "off-track",
  HIGH: "at-risk",
  MEDIUM: "on-track",
  LOW: "not-started",
};

/** How grave an escalation is. Its shape is that of a status, its word says what is meant. */
export function SeverityBadge({ severity }: { severity: EscalationSeverity }) {
  return <Badge tone={tones[severity]}>{wordFor(severity)}</Badge>;
}
