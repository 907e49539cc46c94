import type { BlockerForm } from "#domain";
import { blockerKinds, wordFor } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import {
  CheckboxField,
  FieldRow,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from "#kit/fields/field";
import { ManyField } from "#kit/fields/many-field";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices, recordChoices, wordChoices } from "../shared/record-choices.ts";

const starts = [
  { value: "L1_WORKSTREAM", label: "L1: our stream can resolve it" },
  { value: "L2_PROGRAM", label: "L2: straight to the EATP" },
  { value: "L3_EXECUTIVE", label: "L3: straight to the executives" },
];
const optional = { value: "", label: "Owner on that tier" };

/** Everything a blocker needs to be decided by somebody who was not there (I-70). */
export function BlockerFields({ form, program }: { form: BlockerForm; program: string }) {
  return (
    <CommandForm
      program={program}
      offer={form.raise}
      submit="Raise blocker"
      tone="primary"
      label="Raise a blocker"
    >
      <TextField
        name="title"
        label="What is in the way"
        hint="One line, clear to someone outside the team."
        maxLength={200}
        required
      />
      <TextAreaField name="description" label="What happened and what was tried" rows={3} />
      <RadioField
        name="severity"
        legend="Severity"
        defaultValue="HIGH"
        choices={form.paths.map(({ severity, meaning }) => ({
          value: severity,
          label: wordFor(severity),
          hint: meaning,
        }))}
      />
      <TextField
        name="wantedDecision"
        label="Decision you want"
        hint="Who should decide what so that work can go on?"
        required
      />
      <TextAreaField name="options" label="Options, one per line" rows={2} />
      <Affected form={form} />
      <Handling form={form} />
      <CheckboxField
        name="confidential"
        label="Confidential: only the EATP can read it"
        hint="For a concern raised on L2."
      />
    </CommandForm>
  );
}

/** What kind of blocker it is, where it starts, since when, and whose it is to move. */
function Handling({ form: { today, people } }: { form: BlockerForm }) {
  return (
    <>
      <FieldRow>
        <SelectField name="kind" label="Type" choices={wordChoices(blockerKinds)} />
        <SelectField name="tier" label="Starting tier" choices={starts} />
      </FieldRow>
      <FieldRow>
        <TextField
          type="date"
          name="firstSeenDay"
          label="First seen on"
          defaultValue={today}
          max={today}
        />
        <SelectField
          name="ownerId"
          label="Who must act"
          choices={[optional, ...namedChoices(people)]}
        />
      </FieldRow>
    </>
  );
}

function Affected({ form }: { form: BlockerForm }) {
  const mine = new Set(form.deliverables.map(({ id }) => id));
  const others = form.everyDeliverable.filter(({ id }) => !mine.has(id));
  const chosen = form.streams.find((stream) => stream.chosen)?.id ?? "";
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 font-medium">What it blocks</legend>
      {form.deliverables.length > 0 ? (
        <CheckGroup
          name="affectedIds"
          legend="Your deliverables"
          choices={recordChoices(form.deliverables)}
          checked={form.deliverables.filter((one) => one.chosen).map(({ id }) => id)}
        />
      ) : null}
      <FieldRow>
        <ManyField
          name="otherIds"
          label={form.deliverables.length > 0 ? "Other deliverables" : "Deliverables"}
          choices={recordChoices(others)}
        />
        <SelectField
          name="workstreamId"
          label="Workstream"
          defaultValue={chosen}
          choices={[
            { value: "", label: "Same as the first deliverable" },
            ...form.streams.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
          ]}
        />
      </FieldRow>
      {form.mayStopWork ? (
        <CheckboxField name="stopsWork" label="Mark these deliverables as blocked" />
      ) : null}
    </fieldset>
  );
}
