import type { DependencyPage } from "#domain";
import type { Choice } from "#kit/fields/field";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { namedChoices } from "../shared/record-choices.ts";
import { DependencyFields } from "./dependency-fields.tsx";

/** One more thing somebody waits for. */
export function NewDependency({
  view,
  deliverables,
  program,
}: {
  view: Pick<DependencyPage, "streams">;
  deliverables: readonly Choice[];
  program: string;
}) {
  return (
    <CommandForm
      command="create-dependency"
      program={program}
      submit="Add dependency"
      done="Dependency added."
    >
      <FieldRow>
        <SelectField
          label="Who waits"
          name="toId"
          required
          choices={deliverables}
          hint="Type part of its id or title."
        />
        <SelectField
          label="Waits for deliverable"
          name="fromId"
          choices={deliverables}
          hint="Leave empty if no deliverable provides it."
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Or waits for"
          name="fromOutside"
          hint="Such as a sign-off, access or a consultation."
        />
        <SelectField
          label="From"
          name="fromWorkstreamId"
          choices={[{ value: "", label: "Outside the program" }, ...namedChoices(view.streams)]}
        />
      </FieldRow>
      <DependencyFields />
    </CommandForm>
  );
}
