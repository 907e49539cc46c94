import type { ControlRegister, ControlState } from "#domain";
import { counted, plural, wordFor } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import type { Tone } from "#kit/tone";

const tones: Record<ControlState, Tone> = {
  ACTIVE: "complete",
  TESTED: "on-track",
  BUILT: "at-risk",
  SPECIFIED: "not-started",
  FAILED: "off-track",
};

/** The answer of the register: what Gate P waits for, what has failed, what is overdue for a test. */
export function ControlAnswer({ register }: { register: ControlRegister }) {
  const { count, required, requiredActive, overdue, byState } = register;
  if (count === 0) {
    return (
      <p>
        <strong>No controls yet.</strong> A control prevents, detects or corrects a risk of the
        program. Add those that must be active before Gate P.
      </p>
    );
  }
  const failed = byState.find(({ state }) => state === "FAILED")?.count ?? 0;
  return (
    <div className="space-y-3">
      <p>
        <strong>{gateWords(required, requiredActive)}</strong>{" "}
        {failed === 0
          ? "No control has failed"
          : `${counted(failed, "control has", "controls have")} failed`}
        {", and "}
        {overdue === 0
          ? "no test is overdue."
          : `${counted(overdue, "test is", "tests are")} overdue.`}
      </p>
      <div className="max-w-md">
        <StackedBar
          label="Controls"
          parts={byState.map(({ state, count: value }) => ({
            tone: tones[state],
            label: wordFor(state).toLowerCase(),
            value,
          }))}
        />
      </div>
    </div>
  );
}

function gateWords(required: number, active: number): string {
  if (required === 0) return "No control is required for Gate P.";
  const left = required - active;
  return left === 0
    ? `Gate P doesn't wait for controls: ${plural(required, "the required one is", "all required ones are")} active.`
    : `Gate P waits for ${left} of ${counted(required, "required control")}.`;
}
