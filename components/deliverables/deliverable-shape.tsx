import { isOpen, isPermitted } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import { Section } from "#kit/section";
import { CommandForm } from "../shared/command-form.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import { BringBack } from "./bring-back.tsx";
import { DeliverableFields } from "./deliverable-fields.tsx";
import type { DeliverableProps, DeliverableShown } from "./deliverable-props.ts";

/** Describing it again, or dropping it. */
export function DeliverableShape({ view, program, opened }: DeliverableProps) {
  const { row, stream } = view;
  if (view.dropped)
    return (
      <Section id="shape" title="Bring back">
        <BringBack dropped={view.dropped} program={program} field="deliverableId" />
      </Section>
    );
  if (!isOpen(row) || !(isPermitted(view.edit) || isPermitted(view.drop))) return null;
  return (
    <Section id="shape" title="Change the plan" work>
      <FormOnDemand name="edit" opened={opened} summary="Edit" offer={view.edit} program={program}>
        {() => (
          <CommandForm
            program={program}
            offer={view.edit}
            hidden={{ deliverableId: row.id }}
            submit="Save changes"
            label={`Edit ${row.id}`}
          >
            <DeliverableFields
              streams={view.streams}
              members={view.members}
              groups={view.groups}
              everyDomain={view.everyDomain}
              defaults={{
                ...view.described,
                workstreamId: stream.id,
                ownerName: row.ownerName,
              }}
            />
          </CommandForm>
        )}
      </FormOnDemand>
      <FormOnDemand
        name="drop"
        opened={opened}
        summary="Drop deliverable"
        offer={view.drop}
        program={program}
      >
        {() => <DropForm view={view} program={program} />}
      </FormOnDemand>
    </Section>
  );
}

function DropForm({ view: { row, drop }, program }: DeliverableShown) {
  return (
    <CommandForm
      program={program}
      offer={drop}
      hidden={{ deliverableId: row.id }}
      submit="Drop deliverable"
      tone="danger"
      label={`Drop ${row.id}`}
      done="Dropped."
    >
      <TextAreaField
        name="reason"
        label="Reason"
        hint="Nothing is deleted. The reason is kept with the deliverable."
        rows={2}
        required
      />
    </CommandForm>
  );
}
