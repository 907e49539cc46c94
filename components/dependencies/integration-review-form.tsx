import type { IntegrationReviews, ReviewDraft } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { labelledChoices, namedChoices } from "../shared/record-choices.ts";

/** Rows for outcomes: as many as the form reads. */
const [fewest, most] = [3, 6];

interface Props {
  readonly reviews: IntegrationReviews;
  readonly draft: ReviewDraft;
  readonly program: string;
}

/** Who was there, what was settled between whom, what was decided, which links it touches. */
export function IntegrationReviewForm({ reviews, draft, program }: Props) {
  const { reviewId, people, outcomes, decisions, dependencies } = draft;
  const count = Math.min(most, Math.max(fewest, outcomes.length + 1));
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <div className="max-w-3xl">
      <CommandForm
        program={program}
        offer={reviews.hold}
        hidden={reviewId === null ? {} : { reviewId }}
        submit={reviewId === null ? "Record the review" : "Save the review"}
        tone={reviewId === null ? "primary" : "plain"}
        done="Review recorded."
        label={reviewId === null ? "Record a review" : `Edit ${reviewId}`}
      >
        <TextField
          type="date"
          name="day"
          label="Held on"
          defaultValue={draft.day}
          max={reviews.today}
          required
        />
        <CheckGroup name="attendeeIds" legend="Attendees" {...ticked(people)} />
        {rows.map((row) => (
          <OutcomeFields key={row} row={row} draft={draft} streams={reviews.streams} />
        ))}
        <TextAreaField
          name="decisions"
          label="Decisions, one per line"
          rows={3}
          defaultValue={decisions.join("\n")}
        />
        {dependencies.length > 0 ? (
          <CheckGroup
            name="dependencyIds"
            legend="Dependencies discussed"
            {...ticked(dependencies)}
          />
        ) : null}
      </CommandForm>
    </div>
  );
}

const ticked = (choices: ReviewDraft["people"]) => ({
  choices: labelledChoices(choices),
  checked: choices.filter(({ chosen }) => chosen).map(({ id }) => id),
});

function OutcomeFields({
  row,
  draft,
  streams,
}: {
  /** From 1. */
  row: number;
  draft: ReviewDraft;
  streams: IntegrationReviews["streams"];
}) {
  const outcome = draft.outcomes[row - 1];
  return (
    <div className="space-y-1 border-l-2 border-rule pl-3">
      <TextAreaField
        name={`text${row}`}
        label={`Outcome ${row}`}
        hint={row === 1 ? "What one stream does for another, by when." : undefined}
        rows={2}
        maxLength={1000}
        defaultValue={outcome?.text}
        oneOfSome
      />
      <CheckGroup
        name={`streams${row}`}
        legend={<span className="text-small">Between (two or more)</span>}
        choices={namedChoices(streams)}
        checked={outcome?.workstreamIds ?? []}
      />
    </div>
  );
}
