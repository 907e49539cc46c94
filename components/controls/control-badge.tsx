import type { ControlState, ControlTestResult } from "#domain";
import { wordFor } from "#domain";
import { Badge } from "#kit/badge";
import type { Tone } from "#kit/tone";

const tones: Record<ControlState, Tone> = {
  SPECIFIED: "not-started",
  BUILT: "not-started",
  TESTED: "on-track",
  ACTIVE: "complete",
  FAILED: "off-track",
};

export function ControlBadge({ state, filled }: { state: ControlState; filled?: boolean }) {
  return (
    <Badge tone={tones[state]} filled={filled ?? false}>
      {wordFor(state)}
    </Badge>
  );
}

export function TestBadge({ result }: { result: ControlTestResult }) {
  return <Badge tone={result === "PASSED" ? "complete" : "off-track"}>{wordFor(result)}</Badge>;
}
