import type { GateReview } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { EvidenceForm } from "../evidence/evidence-form.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { gateOwners } from "./schedule-gate-form.tsx";

interface Props {
  readonly review: GateReview;
  readonly program: string;
}

/** The gate itself: evidence for the whole of it, its name, owner and day, and dropping it. */
export function GateEdit(props: Props) {
  const { review, program } = props;
  return (
    <div className="divide-y divide-rule border-y border-rule [&>*]:py-2">
      <FormDisclosure
        summary="Add evidence for the whole gate"
        offer={review.offers.addEvidence}
        program={program}
      >
        <EvidenceForm
          subjectId={review.id}
          offer={review.offers.addEvidence}
          program={program}
          today={review.today}
        />
      </FormDisclosure>
      <FormDisclosure
        summary="Edit name, owner and date"
        offer={review.offers.edit}
        program={program}
      >
        <EditForm {...props} />
      </FormDisclosure>
      <FormDisclosure summary="Drop this gate" offer={review.offers.drop} program={program}>
        <CommandForm
          program={program}
          offer={review.offers.drop}
          hidden={{ gateId: review.id }}
          submit="Drop gate"
          tone="danger"
          done="Dropped."
        >
          <TextAreaField name="reason" label="Why it is no longer needed" rows={2} required />
        </CommandForm>
      </FormDisclosure>
    </div>
  );
}

function EditForm({ review, program }: Props) {
  return (
    <CommandForm
      program={program}
      offer={review.offers.edit}
      hidden={{ gateId: review.id }}
      submit="Save"
    >
      <TextField name="name" label="Name" defaultValue={review.name} />
      <FieldRow>
        <SelectField
          name="ownerId"
          label="Who is accountable for the work"
          defaultValue={review.ownerId ?? ""}
          stored={`${review.ownerName ?? review.ownerId} (left)`}
          choices={gateOwners(review.people)}
        />
        <TextField
          type="date"
          name="scheduledDay"
          label="Held on"
          defaultValue={review.scheduledDay ?? ""}
        />
      </FieldRow>
      {review.milestone.length > 0 ? (
        <CheckGroup
          name="milestoneIds"
          legend="Deliverables of its milestone"
          choices={review.milestone.map(({ id, title }) => ({
            value: id,
            label: `${id} ${title}`,
          }))}
          checked={review.milestone.flatMap(({ id, held }) => (held ? [id] : []))}
          hint="The gate passes once all of them are accepted."
        />
      ) : null}
    </CommandForm>
  );
}
