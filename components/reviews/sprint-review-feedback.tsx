import type { SprintReviewPage } from "#domain";
import { feedbackSources, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { SelectField, TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";

/** What the sprint showed the program, and what became of it. */
export function ReviewFeedback({ view, program }: { view: SprintReviewPage; program: string }) {
  return (
    <>
      {view.feedback.length === 0 ? (
        <p className="mb-3 text-soft">No feedback yet.</p>
      ) : (
        <ul className="mb-3 divide-y divide-rule">
          {view.feedback.map((one) => (
            <FeedbackRow key={one.id} one={one} program={program} />
          ))}
        </ul>
      )}
      {view.giveFeedback.open ? (
        <div className="print:hidden">
          <Disclosure summary="Give feedback">
            <CommandForm
              program={program}
              offer={view.giveFeedback}
              hidden={{ sprintId: view.sprintId }}
              submit="Save feedback"
            >
              <TextAreaField name="text" label="What was said" rows={2} maxLength={4000} required />
              <SelectField
                name="source"
                label="Where it came from"
                defaultValue="REVIEW"
                choices={wordChoices(feedbackSources)}
              />
            </CommandForm>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

type Feedback = SprintReviewPage["feedback"][number];

function FeedbackRow({ one, program }: { one: Feedback; program: string }) {
  return (
    <li id={one.id} className="py-2 first:pt-0">
      <p>
        {one.text} <Badge {...answerBadge(one)} />
      </p>
      <p className="text-small text-soft">
        From {one.source === "REVIEW" ? "the review" : wordFor(one.source).toLowerCase()}
        {one.decision || one.noActionReason
          ? ` · ${one.decision ?? one.noActionReason} (${one.decidedBy})`
          : ""}
      </p>
      {one.decide.open ? (
        <div className="text-small print:hidden">
          <Disclosure summary="Answer" of={one.id}>
            <CommandForm
              program={program}
              offer={one.decide}
              hidden={{ feedbackId: one.id }}
              submit="Save answer"
              label={`Answer ${one.id}`}
            >
              <TextAreaField name="decision" label="The decision" rows={2} />
              <TextAreaField name="noActionReason" label="Or why nothing is done" rows={2} />
            </CommandForm>
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}

function answerBadge(one: Feedback) {
  if (one.decision) return { tone: "complete" as const, children: "Decided" };
  if (one.noActionReason) return { tone: "not-started" as const, children: "No action" };
  return { tone: "at-risk" as const, children: "Not answered" };
}
