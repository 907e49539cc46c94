import type { EscalationPage } from "#domain";
import { escalationSeverities, listed, wordFor } from "#domain";
import {
  CheckboxField,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { wordChoices } from "../shared/record-choices.ts";

interface OneForm {
  readonly page: EscalationPage;
  readonly program: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What can be done about it, the decision first. */
export function EscalationForms({ page, program }: { page: EscalationPage; program: string }) {
  const common = { program, hidden: { escalationId: page.id } };
  if (page.state === "DECIDED") return <CloseForm page={page} {...common} />;
  if (page.state !== "OPEN" && page.state !== "ACKNOWLEDGED") return null;
  return (
    <div className="space-y-5">
      {page.state === "OPEN" ? (
        <CommandForm
          {...common}
          offer={page.offers.acknowledge}
          submit="Acknowledge"
          done="Acknowledged."
        />
      ) : null}
      <DecideForm page={page} {...common} />
      <div className="divide-y divide-rule border-y border-rule empty:hidden [&>*]:py-2">
        <FormDisclosure
          offer={page.offers.raise}
          program={program}
          summary={page.raisesTo ? `Raise to ${wordFor(page.raisesTo)}` : "Raise further"}
        >
          <CommandForm {...common} offer={page.offers.raise} submit="Raise">
            <TextAreaField name="reason" label="Why it cannot be decided here" rows={2} required />
          </CommandForm>
        </FormDisclosure>
        <FormDisclosure
          offer={page.offers.extend}
          program={program}
          summary="Extend the time limit"
        >
          <ExtendForm page={page} {...common} />
        </FormDisclosure>
        <FormDisclosure offer={page.offers.regrade} program={program} summary="Change severity">
          <RegradeForm page={page} {...common} />
        </FormDisclosure>
        <FormDisclosure
          offer={page.offers.withdraw}
          program={program}
          summary="Withdraw escalation"
        >
          <CommandForm {...common} offer={page.offers.withdraw} submit="Withdraw">
            <TextAreaField name="reason" label="Why it is no longer needed" rows={2} required />
          </CommandForm>
        </FormDisclosure>
      </div>
    </div>
  );
}

function ExtendForm({ page, ...common }: OneForm) {
  return (
    <CommandForm {...common} offer={page.offers.extend} submit="Extend">
      <div className="max-w-48">
        <TextField
          type="number"
          name="workingDays"
          label="Extra working days"
          min={1}
          max={page.mostExtensionDays}
          defaultValue={1}
        />
      </div>
      <TextAreaField
        name="reason"
        label="Why it needs more time here"
        hint="Possible once per tier. Higher tiers and the next steering report show this reason."
        rows={2}
        required
      />
    </CommandForm>
  );
}

function RegradeForm({ page, ...common }: OneForm) {
  return (
    <CommandForm {...common} offer={page.offers.regrade} submit="Change severity">
      <div className="max-w-48">
        <SelectField
          name="severity"
          label="Severity"
          defaultValue={page.severity}
          choices={wordChoices(escalationSeverities)}
        />
      </div>
      <TextAreaField name="reason" label="What changed" rows={2} required />
    </CommandForm>
  );
}

function DecideForm({ page, ...common }: OneForm) {
  return (
    <CommandForm
      {...common}
      offer={page.offers.decide}
      submit="Decide"
      tone="primary"
      done="Decided."
    >
      {page.options.length > 0 ? (
        <OptionFields options={page.options} />
      ) : (
        <TextField name="decision" label="Decision" required />
      )}
      <TextAreaField name="effect" label="Effect on the blocked work" rows={2} />
    </CommandForm>
  );
}

/** The options as they were offered, and another decision; its field shows by style alone, so that it needs no script. */
function OptionFields({ options }: { options: readonly string[] }) {
  return (
    <div className="group/option space-y-3">
      <RadioField
        name="option"
        legend="Decision"
        required
        choices={[
          ...options.map((option) => ({ value: option, label: option })),
          { value: "", label: "Another decision" },
        ]}
      />
      <div className="hidden group-has-[[name=option][value='']:checked]/option:block">
        <TextField name="decision" label="Decision in words" />
      </div>
    </div>
  );
}

function CloseForm({ page, ...common }: OneForm) {
  return (
    <CommandForm
      {...common}
      offer={page.offers.close}
      submit="Close escalation"
      tone="primary"
      done="Closed."
    >
      <TextField name="note" label="How it was carried out" maxLength={1000} />
      {page.resumable.length > 0 ? (
        <CheckboxField
          name="resumes"
          label={`${listed(page.resumable)} can resume`}
          defaultChecked
        />
      ) : null}
    </CommandForm>
  );
}
