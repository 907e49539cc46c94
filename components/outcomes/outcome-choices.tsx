import type { GateReview } from "#domain";
import { RadioField } from "#kit/fields/field";
import { OutcomeBadge } from "../gates/gate-badge.tsx";
import { FindingList } from "../shared/finding-list.tsx";

/** The four outcomes, all in sight: what each means, which one the criteria suggest, what closes the others. */
export function OutcomeChoices({ review, program }: { review: GateReview; program: string }) {
  return (
    <RadioField
      name="outcome"
      legend="Outcome"
      choices={review.outcomes.map((choice) => ({
        value: choice.outcome,
        label: choice.suggested
          ? `${choice.word} (suggested)`
          : choice.stricter
            ? `${choice.word} (stricter)`
            : choice.word,
        ...(choice.open
          ? {
              hint: (
                <>
                  {choice.meaning}
                  <FindingList findings={choice.findings} program={program} brief />
                </>
              ),
            }
          : { blocked: <FindingList findings={choice.findings} program={program} /> }),
      }))}
    />
  );
}

/** The four outcomes for those who do not decide, or not yet: what each would meet. */
export function OutcomeList({ review, program }: { review: GateReview; program: string }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {review.outcomes.map((choice) => (
        <li key={choice.outcome} className="gap-4 py-2 sm:grid sm:grid-cols-[11rem_1fr]">
          <OutcomeBadge outcome={choice.outcome} />
          <div className="text-small">
            <p className="text-soft">
              {choice.suggested ? <strong className="text-ink">Suggested today. </strong> : null}
              {choice.meaning}
            </p>
            <FindingList findings={choice.findings} program={program} brief />
          </div>
        </li>
      ))}
    </ul>
  );
}
