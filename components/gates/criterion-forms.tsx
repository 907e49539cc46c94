import type { ComponentProps, ReactNode } from "react";
import type { CriterionLine, GateCriterionRow } from "#domain";
import { signerChoices } from "#domain";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";

type Criterion = CriterionLine | GateCriterionRow;

interface Common {
  readonly of: Criterion;
  readonly program: string;
  readonly reasonLabel: string;
  readonly reasonHint: string;
}

/** Result and reason of one criterion; `children` is what may come along. */
export function AssessForm({
  of,
  reason,
  reasonLabel,
  reasonHint,
  children,
  ...form
}: Common & { reason: string; children?: ReactNode }) {
  return (
    <CommandForm
      {...form}
      offer={of.assess}
      submit="Save result"
      hidden={{ criterionId: of.id }}
      label={`Assess ${of.id}`}
    >
      <SelectField
        name="result"
        label="Result"
        defaultValue={of.result}
        choices={wordChoices(of.results)}
      />
      <TwoLines name="reason" label={reasonLabel} hint={reasonHint} defaultValue={reason} />
      {children}
    </CommandForm>
  );
}

/** What a criterion asks for, and why it changes. */
export function ChangeForm({
  of,
  field: Words,
  reasonLabel,
  reasonHint,
  ...form
}: Common & Pick<Asked, "field"> & { done?: string }) {
  return (
    <CommandForm
      {...form}
      offer={of.change}
      submit="Change criterion"
      hidden={{ criterionId: of.id }}
      label={`Change ${of.id}`}
    >
      <CriterionFields of={of} field={Words} />
      <CheckboxField name="weaker" label="Asks for less than before" />
      <CheckboxField name="remove" label="Remove it" />
      <Words name="reason" label={reasonLabel} hint={reasonHint} />
    </CommandForm>
  );
}

interface Asked {
  readonly of?: Criterion;
  /** What its words are typed in. */
  readonly field: typeof TextField | typeof TwoLines;
  readonly evidenceHint?: string;
}

/** Two lines to write in. */
export const TwoLines = (props: ComponentProps<typeof TextAreaField>) => (
  <TextAreaField rows={2} {...props} />
);

/** A criterion's words, what shows it, and the role whose sign-off it is: nobody else can assess it as met. */
export function CriterionFields({ of, field: Words, evidenceHint }: Asked) {
  return (
    <>
      <Words name="text" label="Criterion" required defaultValue={of?.text} />
      <TextField
        name="evidenceNeeded"
        label="Evidence needed"
        hint={evidenceHint}
        defaultValue={of?.evidenceNeeded}
      />
      <SelectField
        name="signedBy"
        label="Signed by"
        hint="For a sign-off: only this role can assess it as met or waive it."
        defaultValue={of?.signedBy ?? ""}
        choices={[{ value: "", label: "Anyone who may assess it" }, ...signerChoices]}
      />
      <CheckboxField name="critical" label="Critical" defaultChecked={of?.critical} />
    </>
  );
}
