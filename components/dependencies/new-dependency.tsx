import type { DependencyPage } from "#domain";
import type { Choice } from "#kit/fields/field";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices } from "../shared/record-choices.ts";
import { DependencyFields } from "./dependency-fields.tsx";

/** One more thing somebody waits for. */
export function NewDependency({
  room,
  deliverables,
  program,
  toId,
}: {
  room: Pick<DependencyPage, "streams">;
  deliverables: readonly Choice[];
  program: string;
  toId: string;
}) {
  return (
    <CommandForm
      command="create-dependency"
      program={program}
      submit="Add the dependency"
      done="Added."
    >
      <FieldRow>
        <SelectField
          label="Who waits"
          name="toId"
          required
          defaultValue={toId}
          choices={deliverables}
          hint="Type part of its id or title."
        />
        <SelectField
          label="For which deliverable"
          name="fromId"
          choices={deliverables}
          hint="Leave it empty if no deliverable provides it."
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Or for what"
          name="fromOutside"
          hint="A sign-off, an access, a consultation."
        />
        <SelectField
          label="From"
          name="fromWorkstreamId"
          choices={[{ value: "", label: "Outside the program" }, ...namedChoices(room.streams)]}
        />
      </FieldRow>
      <DependencyFields />
    </CommandForm>
  );
}
