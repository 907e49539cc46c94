import Link from "next/link";
import type { ReactNode } from "react";
import type { ClosingStep, ClosingStepName, SprintClosing } from "#domain";
import { Badge } from "#kit/badge";

import { LinkButton } from "#kit/link-button";

/** A step of closing a sprint between the list of all steps and the way back and on; only the step where there is no list. */
export function ClosingPath({
  closing,
  at,
  children,
}: {
  closing: SprintClosing | null;
  at: ClosingStepName;
  children: ReactNode;
}) {
  if (!closing) return children;
  return (
    <>
      <Steps closing={closing} at={at} />
      {children}
      <BackAndOn steps={closing.steps} at={at} />
    </>
  );
}

function Steps({ closing, at }: { closing: SprintClosing; at: ClosingStepName }) {
  return (
    <nav aria-label={`Closing sprint ${closing.number}`} className="mb-8 print:hidden">
      <ol
        className={`grid sm:gap-x-3 ${closing.steps.length > 5 ? "sm:grid-cols-6" : "sm:grid-cols-5"}`}
      >
        {closing.steps.map((step, index) => (
          <li key={step.name}>
            <Link
              href={step.href}
              prefetch={false}
              aria-current={step.name === at ? "step" : undefined}
              className={`flex h-full min-h-11 gap-x-3 py-2 no-underline hover:bg-well max-sm:items-center max-sm:justify-between max-sm:border-b sm:flex-col sm:border-t-2 sm:pr-2 ${
                step.name === at ? "border-rule max-sm:bg-well sm:border-ink" : "border-rule"
              }`}
            >
              <span className={step.name === at ? "font-semibold" : "font-medium text-soft"}>
                {index + 1}. {step.title}
              </span>
              <StepStanding step={step} />
              <span
                className={`text-small text-soft ${step.name === at ? "max-sm:hidden" : "max-sm:sr-only"}`}
              >
                {step.standing === "done" ? null : step.words}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <WhatIsLeft step={closing.steps.find(({ name }) => name === at)} />
    </nav>
  );
}

function StepStanding({ step: { standing } }: { step: ClosingStep }) {
  switch (standing) {
    case "done":
      return <Badge tone="complete">Done</Badge>;
    case "open":
      return <Badge tone="at-risk">To do</Badge>;
    case "others":
      return <Badge tone="blocked">With others</Badge>;
    case "ahead":
      return <Badge tone="not-started">Later</Badge>;
  }
}

/** On a phone the words of this step stand below the list; who can do what the reader can't stands there always. */
function WhatIsLeft({ step }: { step: ClosingStep | undefined }) {
  if (!step || step.standing === "done") return null;
  return (
    <p className={`mt-3 text-small text-soft ${step.who === null ? "sm:hidden" : ""}`}>
      <span className="sm:hidden">{step.words} </span>
      {step.who}
    </p>
  );
}

function BackAndOn({ steps, at }: { steps: readonly ClosingStep[]; at: ClosingStepName }) {
  const index = steps.findIndex(({ name }) => name === at);
  const [back, here, on] = [steps[index - 1], steps[index], steps[index + 1]];
  return (
    <nav
      aria-label="Steps"
      className="mt-10 flex flex-wrap justify-between gap-3 border-t border-rule pt-4 print:hidden"
    >
      {back ? <LinkButton href={back.href}>Back: {back.title}</LinkButton> : <span />}
      {on ? (
        <LinkButton href={on.href} tone={here?.standing === "done" ? "primary" : "plain"}>
          Next: {on.title}
        </LinkButton>
      ) : null}
    </nav>
  );
}
