import type { AvailabilityLine } from "#domain";
import { FieldRow, TextField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";
import { KindAndDay, ValidUntil } from "./evidence-fields.tsx";
import { EvidenceFileFields } from "./evidence-file-fields.tsx";
import { kindChoices } from "./evidence-kinds.ts";

/** A link or a file, what it is, the day it is from, and how long it counts. */
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
        <TextField type="url" name="link" label="Link" hint="Or a file, or both." />
      </FieldRow>
      <EvidenceFileFields file="file" photo="photo" />
      <KindAndDay kind="kind" day="occurredDay" today={today} kinds={kindChoices} />
      <ValidUntil />
    </CommandForm>
  );
}
