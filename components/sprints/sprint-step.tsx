import type { SprintStep as Step } from "#domain";
import { LinkButton } from "#kit/link-button";
import { Sentence } from "../shared/day.tsx";

/** What the sprint wants next, and the one button that leads there. */
export function SprintStep({ step }: { step: Step }) {
  return (
    <div className="flex max-w-sm flex-wrap items-center gap-x-3 gap-y-2">
      <p className="text-small text-soft">
        <Sentence text={step.words} />
      </p>
      {step.action ? (
        <LinkButton href={step.action.href} tone={step.due ? "primary" : "plain"}>
          {step.action.label}
        </LinkButton>
      ) : null}
    </div>
  );
}
