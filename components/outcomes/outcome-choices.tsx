import type { GateReview } from "#domain";
import { RadioField } from "#kit/fields/field";
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
