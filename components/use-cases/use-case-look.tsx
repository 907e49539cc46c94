import type { MeasurementVerdict, UseCaseState } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const stateTones: Record<UseCaseState, Tone> = {
  SCOPING: "not-started",
  DATA_PREP: "on-track",
  BUILDING: "on-track",
  VALIDATING: "on-track",
  DEPLOYMENT: "on-track",
  ADOPTION: "complete",
  SCALING: "complete",
  ON_HOLD: "at-risk",
  FALLBACK: "at-risk",
  STOPPED: "off-track",
};

const verdictLooks: Record<MeasurementVerdict, { tone: Tone; word: string }> = {
  MET: { tone: "complete", word: "Threshold met" },
  BELOW: { tone: "off-track", word: "Below threshold" },
  GUARDRAIL_WORSE: { tone: "off-track", word: "Guardrail worse" },
  UNJUDGED: { tone: "not-started", word: "No threshold applied" },
};

export function UseCaseBadge({ state, word }: { state: UseCaseState; word: string }) {
  return (
    <Badge tone={stateTones[state]} filled>
      {word}
    </Badge>
  );
}

export function VerdictBadge({ verdict }: { verdict: MeasurementVerdict | null }) {
  if (verdict === null) return <Badge tone="not-started">Not measured</Badge>;
  const { tone, word } = verdictLooks[verdict];
  return <Badge tone={tone}>{word}</Badge>;
}
