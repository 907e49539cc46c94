import type { SprintReviewPage } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { CheckGroup } from "#kit/fields/check-group";
import { TextAreaField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices } from "../shared/record-choices.ts";
import { HeldOnField } from "./record-parts.tsx";
import { ReviewFeedback } from "./sprint-review-feedback.tsx";
import { SprintReviewItems } from "./sprint-review-items.tsx";
import { adjustmentWords, SprintReviewRecord } from "./sprint-review-record.tsx";

interface Props {
  view: SprintReviewPage;
  program: string;
}

/** A review from its opening to its closing; afterwards its record. */
export function SprintReviewBody(props: Props) {
  const { view, program } = props;
  return (
    <>
      {view.standing === "AHEAD" ? <Ahead {...props} /> : null}
      {view.items.length > 0 ? (
        <Section
          id="items"
          title="Deliverables in the sprint"
          aside={`${view.acceptedPoints} of ${view.sprint.committedPoints} points accepted`}
        >
          <SprintReviewItems view={view} program={program} />
        </Section>
      ) : null}
      {view.standing === "OPEN" ? <Open {...props} /> : null}
      {view.standing === "CLOSED" && view.record ? (
        <Section id="record" title="As it was recorded">
          <SprintReviewRecord record={view.record} />
          {view.feedback.some(({ decide }) => decide.open) ? (
            <div className="mt-6 print:hidden">
              <ReviewFeedback view={view} program={program} />
            </div>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}

function Ahead({ view, program }: Props) {
  if (view.sprint.state !== "ACTIVE") {
    return (
      <EmptyState title="No review is on record.">
        The review is opened on the last day of the sprint, while it runs.
      </EmptyState>
    );
  }
  return (
    <Section
      id="open"
      title="Open the review"
      work
      note="Then show each deliverable and accept or return it, or record what becomes of it and why."
    >
      <CommandForm
        program={program}
        offer={view.open}
        hidden={{ sprintId: view.sprintId }}
        submit="Open the review"
        tone={view.due ? "primary" : "plain"}
        done="Opened."
      >
        <HeldOnField day={view.today} />
        <Attendees view={view} />
      </CommandForm>
    </Section>
  );
}

function Open(props: Props) {
  const { view, program } = props;
  return (
    <>
      <Adjustments {...props} />
      <Section
        id="feedback"
        title="Feedback"
        note="Answer each item before the next plan is locked: with a decision, or with the reason why nothing is done."
      >
        <ReviewFeedback view={view} program={program} />
      </Section>
      <Section id="record" title="The record" work>
        <RecordForm {...props} />
      </Section>
    </>
  );
}

function Adjustments({ view, program }: Props) {
  return (
    <Section
      id="adjustments"
      title="Course adjustments"
      note="Base each adjustment on evidence: link the figure, the test or the record behind it."
    >
      {view.record && view.record.adjustments.length > 0 ? (
        <ul className="mb-3 divide-y divide-rule">
          {view.record.adjustments.map((one) => (
            <li key={one.id} className="py-2 first:pt-0">
              {adjustmentWords(one)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-3 text-soft">No adjustment yet.</p>
      )}
      <div className="print:hidden">
        <Disclosure summary="Adjust the course">
          <CommandForm
            program={program}
            offer={view.adjust}
            hidden={{ sprintId: view.sprintId }}
            submit="Record the adjustment"
          >
            <TextAreaField name="text" label="What changes" rows={2} maxLength={4000} required />
            <TextField type="url" name="evidence" label="Evidence" />
          </CommandForm>
        </Disclosure>
      </div>
    </Section>
  );
}

function RecordForm({ view, program }: Props) {
  return (
    <CommandForm
      program={program}
      offer={view.edit}
      hidden={{ sprintId: view.sprintId }}
      submit="Save the record"
    >
      <HeldOnField day={view.record?.day ?? view.today} />
      <Attendees view={view} />
      <TextAreaField
        name="summary"
        label="Summary"
        hint="A few sentences: what is new, and what is missing."
        rows={3}
        required
        defaultValue={view.record?.summary ?? ""}
      />
    </CommandForm>
  );
}

function Attendees({ view }: { view: SprintReviewPage }) {
  const attendees = view.record?.attendees ?? [];
  const left = attendees.filter(({ id }) => !view.people.some((one) => one.id === id));
  return (
    <CheckGroup
      name="attendeeIds"
      legend="Who was there"
      choices={[
        ...namedChoices(view.people),
        ...left.map(({ id, name }) => ({ value: id, label: `${name} (left)` })),
      ]}
      checked={attendees.map(({ id }) => id)}
    />
  );
}
