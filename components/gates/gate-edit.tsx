import type { GateReview } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { EvidenceForm } from "../evidence/evidence-form.tsx";
import { CommandForm } from "../shared/command-form.tsx";
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
      <Disclosure summary="Add evidence for the whole gate">
        <EvidenceForm
          subjectId={review.id}
          offer={review.offers.addEvidence}
          program={program}
          today={review.today}
        />
      </Disclosure>
      <Disclosure summary="Edit name, owner and date">
        <EditForm {...props} />
      </Disclosure>
      <Disclosure summary="Drop this gate">
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
      </Disclosure>
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
    </CommandForm>
  );
}
