import type { ControlPage } from "#domain";
import { wordFor } from "#domain";
import { Shape } from "#kit/shape";
import type { Tone } from "#kit/tone";
import { Day } from "../shared/day.tsx";

const tones: Record<ControlPage["steps"][number]["standing"], Tone> = {
  behind: "complete",
  current: "on-track",
  ahead: "not-started",
};

/** The way of a control, from specified to active, and when each step was reached. */
export function ControlStrip({ page: { steps, state } }: { page: ControlPage }) {
  return (
    <ol aria-label="Steps of the control" className="flex flex-wrap items-start gap-x-2 gap-y-2">
      {steps.map((step, at) => (
        <li
          key={step.state}
          aria-current={step.standing === "current" ? "step" : undefined}
          className="flex items-start gap-2"
        >
          {at > 0 ? (
            <span
              aria-hidden="true"
              className={`mt-3 w-6 border-t border-strong ${step.standing === "ahead" ? "border-dashed" : ""}`}
            />
          ) : null}
          <span className="text-small">
            <span
              className={`flex items-center gap-1.5 ${step.standing === "current" ? "font-semibold text-ink" : ""}`}
            >
              <Shape tone={state === "ACTIVE" ? "complete" : tones[step.standing]} />
              {wordFor(step.state)}
            </span>
            {step.day ? <Day day={step.day} weekday={false} /> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
