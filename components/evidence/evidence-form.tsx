import type { AvailabilityLine } from "#domain";
import { FieldRow, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { KindAndDay } from "./evidence-fields.tsx";
import { kindChoices } from "./evidence-kinds.ts";

/** A link, what it is, and the day it is from. */
export function EvidenceForm({
  subjectId,
  offer,
  program,
  today,
}: {
  subjectId: string;
  offer: AvailabilityLine;
  program: string;
  today: string;
}) {
  return (
    <CommandForm
      program={program}
      offer={offer}
      hidden={{ subjectId }}
      submit="Add evidence"
      label={`Add evidence to ${subjectId}`}
      done="Added."
    >
      <FieldRow>
        <TextField name="title" label="What it is" maxLength={200} required />
        <TextField type="url" name="link" label="Link" required />
      </FieldRow>
      <KindAndDay kind="kind" day="occurredDay" today={today} kinds={kindChoices} />
    </CommandForm>
  );
}
