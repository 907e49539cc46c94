import type { ComponentProps, ReactNode } from "react";
import type { CriterionLine, GateCriterionRow } from "#domain";
import { gateFigures, signerChoices } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { CheckboxField, FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
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
  people,
  children,
  ...form
}: Common & { reason: string; people: readonly Person[]; children?: ReactNode }) {
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
      {of.results.includes("WAIVED") ? <WaiverFields of={of} people={people} /> : null}
      {children}
    </CommandForm>
  );
}

interface Person {
  readonly id: string;
  readonly label: string;
}

/** Who answers for a waiver, and how long it holds; asked of a waiver alone. */
function WaiverFields({ of, people }: { of: Criterion; people: readonly Person[] }) {
  return (
    <Disclosure summary="For a waiver: owner and last day" open={of.result === "WAIVED"}>
      <FieldRow>
        <SelectField
          name="waiverOwnerId"
          label="Owner of the waiver"
          defaultValue={of.waiverOwnerId ?? ""}
          choices={[
            { value: "", label: "Choose somebody" },
            ...people.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <TextField
          type="date"
          name="waivedUntilDay"
          label="Waived until"
          defaultValue={of.waivedUntilDay ?? ""}
          hint="After this day the criterion opens again."
        />
      </FieldRow>
    </Disclosure>
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

/** The figure that judges a gate's criterion, in place of a person. */
export function FigureFields({
  subjects,
}: {
  subjects: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <Disclosure summary="Let a figure assess it">
      <SelectField
        name="figureKind"
        label="Figure"
        hint="The criterion then assesses itself, and nobody can assess it by hand."
        choices={[{ value: "", label: "None: people assess it" }, ...wordChoices(gateFigures)]}
      />
      <FieldRow>
        <SelectField
          name="figureOf"
          label="Use case or gate"
          hint="For a result of a use case, or the outcome of another gate."
          choices={[{ value: "", label: "None" }, ...subjects]}
        />
        <TextField
          name="figureLimit"
          type="number"
          min={0}
          max={100}
          step="any"
          label="Limit, in percent"
          hint="For a share: at least this much; for waivers, at most."
        />
      </FieldRow>
    </Disclosure>
  );
}

interface Asked {
  readonly of?: Pick<Criterion, "text" | "evidenceNeeded" | "signedBy" | "critical">;
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
