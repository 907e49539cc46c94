import type { ReactNode } from "react";
import type { CriterionLine, GateCriterionRow } from "#domain";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { wordChoices } from "../shared/record-choices.ts";
import { SignerField } from "./signer-field.tsx";

interface Common {
  readonly of: CriterionLine | GateCriterionRow;
  readonly program: string;
  readonly submit: string;
  readonly done?: string;
}

/** Result and reason of one criterion; `children` is what may come along. */
export function AssessForm({
  of,
  reason,
  reasonLabel,
  reasonHint,
  children,
  ...form
}: Common & { reason: string; reasonLabel: string; reasonHint: string; children?: ReactNode }) {
  return (
    <CommandForm
      {...form}
      offer={of.assess}
      hidden={{ criterionId: of.id }}
      label={`Assess ${of.id}`}
    >
      <SelectField
        name="result"
        label="Result"
        defaultValue={of.result}
        choices={wordChoices(of.results)}
      />
      <TextAreaField
        name="reason"
        label={reasonLabel}
        hint={reasonHint}
        rows={2}
        defaultValue={reason}
      />
      {children}
    </CommandForm>
  );
}

/** What a criterion asks for; `text` and `reason` are the fields for its words and for why it changes. */
export function ChangeForm({
  of,
  text,
  evidenceLabel,
  weakerLabel,
  reason,
  ...form
}: Common & {
  text: ReactNode;
  evidenceLabel: string;
  weakerLabel: string;
  reason: ReactNode;
}) {
  return (
    <CommandForm
      {...form}
      offer={of.change}
      hidden={{ criterionId: of.id }}
      label={`Change ${of.id}`}
    >
      {text}
      <TextField name="evidenceNeeded" label={evidenceLabel} defaultValue={of.evidenceNeeded} />
      <SignerField signedBy={of.signedBy} />
      <CheckboxField name="critical" label="Critical" defaultChecked={of.critical} />
      <CheckboxField name="weaker" label={weakerLabel} />
      <CheckboxField name="remove" label="Remove it" />
      {reason}
    </CommandForm>
  );
}
