import type { DependencyRoom } from "#domain";
import { FieldRow, SelectField, TextField } from "#kit/field";
import { DeedForm } from "../shared/deed-form.tsx";
import { DependencyFields } from "./dependency-fields.tsx";

/** One more thing somebody waits for. */
export function NewDependency({
  room,
  program,
  toId,
}: {
  room: Pick<DependencyRoom, "choices" | "streams">;
  program: string;
  toId: string;
}) {
  return (
    <DeedForm
      command="create-dependency"
      program={program}
      submit="Add the dependency"
      done="Added."
    >
      <datalist id="deliverables">
        {room.choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </datalist>
      <FieldRow>
        <TextField
          label="Who waits"
          name="toId"
          required
          list="deliverables"
          autoComplete="off"
          defaultValue={toId}
          hint="A deliverable, such as DL25."
        />
        <TextField
          label="For which deliverable"
          name="fromId"
          list="deliverables"
          autoComplete="off"
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
          choices={[
            { value: "", label: "Outside the program" },
            ...room.streams.map((stream) => ({ value: stream.id, label: stream.name })),
          ]}
        />
      </FieldRow>
      <DependencyFields />
    </DeedForm>
  );
}
