import type { WorkstreamPage } from "#domain";
import { blankDeliverable } from "#domain";
import { CheckboxField, TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormOnDemand } from "../shared/form-disclosure.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { DeliverableFields } from "./deliverable-fields.tsx";

/** One more deliverable of a stream, with what it will be judged by. */
export function NewDeliverable({ page, opened }: { page: WorkstreamPage; opened: Opened }) {
  const { id: workstreamId, pillars } = page.stream;
  return (
    <FormOnDemand
      name="add"
      opened={opened}
      summary="Add a deliverable"
      offer={page.createDeliverable}
      program={page.slug}
    >
      {() => (
        <CommandForm
          program={page.slug}
          offer={page.createDeliverable}
          hidden={{ workstreamId }}
          submit="Add deliverable"
          label={`Add a deliverable to ${workstreamId}`}
          done="Added."
        >
          <DeliverableFields
            streams={[]}
            members={page.leads.map(({ id, name }) => ({ id, label: name }))}
            groups={page.groups}
            everyDomain={page.everyDomain}
            defaults={{
              ...blankDeliverable,
              points: null,
              workstreamId,
              primaryPillar: pillars[0] ?? blankDeliverable.primaryPillar,
            }}
          />
          <TextAreaField
            name="criteria"
            label="Acceptance criteria"
            hint="One per line. Start a line with ! to make the criterion critical."
            rows={3}
          />
          <CheckboxField
            name="definitionOfDone"
            label="Add the definition of done of its type"
            hint="The criteria of the program's gate template for this type."
            defaultChecked
          />
        </CommandForm>
      )}
    </FormOnDemand>
  );
}
