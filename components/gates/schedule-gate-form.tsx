import type { GateList } from "#domain";
import { gateLevels, stages } from "#domain";
import { CheckboxField, FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices, wordChoices } from "../shared/record-choices.ts";

/** Who can answer for what a gate judges. */
export const gateOwners = (people: Parameters<typeof namedChoices>[0]) => [
  { value: "", label: "No one in particular" },
  ...namedChoices(people),
];

/** A gate is set up: what it judges, when, by which criteria. */
export function ScheduleGateForm({ list, program }: { list: GateList; program: string }) {
  return (
    <CommandForm program={program} offer={list.schedule} submit="Set up the gate" done="Set up.">
      <FieldRow>
        <TextField name="name" label="Name" maxLength={200} />
        <SelectField name="subject" label="What it judges" choices={list.choices.subjects} />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="level"
          label="Level"
          defaultValue="WORKSTREAM"
          choices={wordChoices(gateLevels)}
        />
        <SelectField
          name="stage"
          label="Stage it closes"
          hint="For a stage gate only."
          choices={[{ value: "", label: "None" }, ...wordChoices(stages)]}
        />
        <TextField type="date" name="scheduledDay" label="Held on" />
      </FieldRow>
      <SelectField
        name="ownerId"
        label="Who is accountable for the work"
        hint="They can't be a decider."
        choices={gateOwners(list.choices.people)}
      />
      <CheckboxField
        name="milestoneByDay"
        label="For a workstream gate: its milestone is everything that is due by that day"
        hint="Without a date it is all that the workstream has. The gate declares the milestone once all of it is accepted. You can change what belongs to it later."
        defaultChecked
      />
      <TextAreaField
        name="criteria"
        label="Criteria, one per line"
        hint="Start a line with * to make the criterion critical. Leave this empty to use the gate template of the level or stage. The template of a stage always applies. You can change the criteria later."
        rows={4}
      />
    </CommandForm>
  );
}
