import type { NewProgramProposal } from "#domain";
import { timeZones } from "#domain";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { CalendarFields } from "../calendar-feeds/calendar-fields.tsx";
import { CommandForm } from "../shared/command-form.tsx";

/** Name, cycle and calendar of a program to be; the rest follows on its own pages. */
export function NewProgramForm({ proposal }: { proposal: NewProgramProposal }) {
  return (
    <CommandForm command="found-program" program="new" submit="Create program" tone="primary">
      <TextField label="Name" name="name" maxLength={120} />
      <FieldRow>
        <TextField label="Organization" name="organization" />
        <TextField
          label="Address"
          name="slug"
          hint="Follows /programs/. If empty, it is made from the name."
        />
      </FieldRow>
      <TextAreaField label="Purpose" name="purpose" rows={2} />
      <Section id="cycle" title="Cycle">
        <div className="space-y-3">
          <TextAreaField label="Goal of this cycle" name="goal" rows={2} />
          <FieldRow>
            <TextField
              label="First day"
              name="startDay"
              type="date"
              required
              defaultValue={proposal.startDay}
            />
            <TextField label="Last day" name="endDay" type="date" defaultValue={proposal.endDay} />
            <SelectField
              label="Stage today"
              name="stage"
              required
              defaultValue="PRODUCE"
              choices={proposal.stages}
            />
          </FieldRow>
        </div>
      </Section>
      <Section id="calendar" title="Calendar">
        <div className="space-y-3">
          <CalendarFields calendar={proposal.calendar} zones={timeZones} />
        </div>
      </Section>
    </CommandForm>
  );
}
