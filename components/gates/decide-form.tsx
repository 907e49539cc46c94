import type { ReactNode } from "react";
import type { GateReview } from "#domain";
import { counted } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { FormRow } from "#kit/fields/refill";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { OutcomeChoices } from "../outcomes/outcome-choices.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices } from "../shared/record-choices.ts";

/** The decision as a record: outcome, inputs, deciders, and what each outcome asks for besides. */
export function DecideForm({ review, program }: { review: GateReview; program: string }) {
  return (
    <CommandForm
      program={program}
      offer={review.offers.decide}
      hidden={{ gateId: review.id }}
      submit="Propose the decision"
      tone="primary"
      label={`Decide ${review.name}`}
      done="Proposed. It stands when all deciders have signed."
    >
      <div className="group/decide space-y-5">
        <input type="hidden" name="seen" value={review.signing.seen} />
        <OutcomeChoices review={review} program={program} />
        <Only outcome="CONDITIONAL_GO">
          <ConditionFields review={review} />
        </Only>
        <Only outcome="RECYCLE">
          <RepeatFields review={review} />
        </Only>
        <Only outcome="STOP">
          <TextAreaField
            name="reassessment"
            label="What the Steering Committee must reassess"
            rows={2}
          />
        </Only>
        <SessionFields review={review} />
        <TextAreaField name="exceptions" label="Exceptions" rows={2} />
        <TextAreaField
          name="remediation"
          label="Remediation before the next gate"
          hint="Needed for Recycle and Stop."
          rows={2}
        />
        <EvidenceFields
          today={review.today}
          kinds={kindChoices}
          summary="Add minutes or documents of the session"
        />
      </div>
    </CommandForm>
  );
}

function RepeatFields({ review }: { review: GateReview }) {
  const met = review.criteriaRows.filter(({ result }) => result === "MET");
  return (
    <>
      <TextAreaField name="recycleActivities" label="Activities to repeat, one per line" rows={3} />
      {met.length > 0 ? (
        <div className="mt-3">
          <CheckGroup
            name="repeatedCriterionIds"
            legend="Met criteria that these activities touch"
            choices={met.map(({ id, text }) => ({ value: id, label: `${id}: ${text}` }))}
            hint="They are assessed again. The other met criteria keep their result and evidence."
          />
        </div>
      ) : null}
      <div className="mt-3 max-w-56">
        <TextField
          type="date"
          name="againDay"
          label="Hold the gate again on"
          hint="Sets this gate up again for that date."
        />
      </div>
    </>
  );
}

/** What was on the table, and who decided. */
function SessionFields({ review }: { review: GateReview }) {
  const { ownerName, signing, askedIds } = review;
  const needed = `Every decider signs in person. This gate needs ${counted(signing.quorum, "decider")} or more.`;
  return (
    <>
      <TextAreaField
        name="inputs"
        label="Inputs reviewed, one per line"
        hint="Documents, demonstrations and reports that you reviewed."
        rows={3}
        required
      />
      <CheckGroup
        name="deciderIds"
        legend="Deciders"
        choices={deciderChoices(review)}
        checked={askedIds}
        hint={
          ownerName
            ? `${needed} ${ownerName} is accountable for this work and can't be a decider.`
            : needed
        }
      />
    </>
  );
}

/** Members who may decide the gate, with the roles by which they may. */
export const deciderChoices = ({ deciders }: GateReview) =>
  deciders.map(({ id, name, roles }) => ({ value: id, label: `${name}, ${roles}` }));

/** Shown when its outcome is chosen; by style alone, so that it works without a script. */
function Only({
  outcome,
  children,
}: {
  outcome: "CONDITIONAL_GO" | "RECYCLE" | "STOP";
  children: ReactNode;
}) {
  return <div className={shownFor[outcome]}>{children}</div>;
}

// Not the whole value: an underscore inside a class name stands for a blank.
const shownFor = {
  CONDITIONAL_GO: "hidden group-has-[[value^=COND]:checked]/decide:block",
  RECYCLE: "hidden group-has-[[value=RECYCLE]:checked]/decide:block",
  STOP: "hidden group-has-[[value=STOP]:checked]/decide:block",
} as const;

/** A row per unmet criterion, and one for a condition of its own. */
function ConditionFields({ review }: { review: GateReview }) {
  const unmet = review.criteriaRows.filter(
    ({ result, reason }) =>
      result === "NOT_MET" || result === "NOT_ASSESSED" || (result !== "MET" && reason === ""),
  );
  const rows = [
    ...unmet.map(({ id, text }) => ({ id, text: `For ${id}: ${text}` })),
    { id: "", text: unmet.length > 0 ? "Another condition" : "Condition" },
  ];
  const people = [{ value: "", label: "No owner yet" }, ...namedChoices(review.people)];
  return (
    <div className="space-y-4 border-l-2 border-at-risk pl-4">
      <p className="text-small text-soft">
        Each unmet criterion needs a condition with an owner and a due date.
      </p>
      {rows.map((row, at) => (
        <FormRow key={row.id} at={at}>
          <fieldset className="space-y-2">
            <legend className="font-medium">{row.text}</legend>
            <input type="hidden" name="conditionCriterionId" value={row.id} />
            <TextField name="conditionText" label="Condition" maxLength={1000} />
            <FieldRow>
              <SelectField name="conditionOwnerId" label="Owner" choices={people} />
              <TextField type="date" name="conditionDueDay" label="Due" min={review.today} />
            </FieldRow>
          </fieldset>
        </FormRow>
      ))}
    </div>
  );
}
