import type { ControlRegister } from "#domain";
import { CheckboxField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { ControlFields } from "./control-fields.tsx";

/** One more control of the register. */
export function NewControl({
  register,
  opened,
  program,
}: {
  register: ControlRegister;
  opened: Opened;
  program: string;
}) {
  return (
    <FormOnDemand
      name="add"
      opened={opened}
      summary="Add a control"
      offer={register.create}
      program={program}
    >
      {() => (
        <div className="max-w-2xl">
          <CommandForm
            program={program}
            offer={register.create}
            submit="Add control"
            tone="primary"
            done="Added. It is in the list."
          >
            <ControlFields choices={register.choices} />
            <CheckboxField
              name="required"
              label="Required for Gate P"
              hint="Gate P can't pass until this control is active."
            />
          </CommandForm>
        </div>
      )}
    </FormOnDemand>
  );
}
