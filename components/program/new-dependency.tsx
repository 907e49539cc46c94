import type { DependencyRoom } from "#domain";
import { FieldRow, SelectField, TextField } from "#kit/field";
import { DeedForm } from "./deed-form.tsx";
import { DependencyFields } from "./dependency-fields.tsx";
import type { FormAction } from "./form-of-deed.tsx";

/** One more thing somebody waits for. */
export function NewDependency({
  room,
  program,
  action,
  toId,
}: {
  room: Pick<DependencyRoom, "choices" | "streams">;
  program: string;
  action: FormAction;
  toId: string;
}) {
  return (
    <DeedForm action={action} program={program} submit="Add the dependency" done="Added.">
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
