import type { WorkstreamPage } from "#domain";
import { blankDeliverable } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { DeliverableFields } from "./deliverable-fields.tsx";

/** One more deliverable of a stream, with what it will be judged by. */
export function NewDeliverable({ page }: { page: WorkstreamPage }) {
  const { id: workstreamId, pillars } = page.stream;
  return (
    <FormDisclosure summary="Add a deliverable" offer={page.createDeliverable} program={page.slug}>
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
      </CommandForm>
    </FormDisclosure>
  );
}
