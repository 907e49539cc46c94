import type { CriterionResult, GateOutcome } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const outcomeTones: Record<GateOutcome, Tone> = {
  GO: "on-track",
  CONDITIONAL_GO: "at-risk",
  RECYCLE: "off-track",
  STOP: "blocked",
};

const resultTones: Record<CriterionResult, Tone> = {
  MET: "complete",
  NOT_MET: "off-track",
  NOT_ASSESSED: "not-started",
  WAIVED: "at-risk",
  NOT_APPLICABLE: "not-started",
};

export function OutcomeBadge({ outcome, filled }: { outcome: GateOutcome; filled?: boolean }) {
  return (
    <Badge tone={outcomeTones[outcome]} filled={filled ?? false}>
      {wordFor(outcome)}
    </Badge>
  );
}

export function ResultBadge({ result }: { result: CriterionResult }) {
  return <Badge tone={resultTones[result]}>{wordFor(result)}</Badge>;
}
