import { Disclosure } from "#kit/disclosure";
import type { Choice } from "#kit/fields/field";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";
import { EvidenceFileFields } from "./evidence-file-fields.tsx";

/** A link or a file that may come along with another command. */
export function EvidenceFields({
  today,
  kinds,
  summary,
  open,
}: {
  today: string;
  kinds: readonly Choice[];
  summary?: string;
  open?: boolean;
}) {
  return (
    <Disclosure summary={summary ?? "Evidence to add"} open={open ?? false}>
      <div className="space-y-3">
        <FieldRow>
          <TextField name="evidenceTitle" label="What it is" />
          <TextField type="url" name="evidenceLink" label="Link" />
        </FieldRow>
        <EvidenceFileFields file="evidenceFile" photo="evidencePhoto" />
        <KindAndDay kind="evidenceKind" day="evidenceDay" today={today} kinds={kinds} />
      </div>
    </Disclosure>
  );
}

/** `kind` and `day` name the fields. */
export function KindAndDay({
  kind,
  day,
  today,
  kinds,
  chosen = "DOCUMENT",
}: {
  kind: string;
  day: string;
  today: string;
  kinds: readonly Choice[];
  chosen?: string;
}) {
  return (
    <FieldRow>
      <SelectField name={kind} label="Kind" defaultValue={chosen} choices={kinds} />
      <TextField type="date" name={day} label="Date of the evidence" defaultValue={today} />
    </FieldRow>
  );
}

/** What has to be renewed now and then says until when it counts. */
export function ValidUntil() {
  return (
    <div className="max-w-72">
      <TextField
        type="date"
        name="validUntilDay"
        label="Valid until"
        hint="After this day it no longer counts, and the criteria it supports open again."
      />
    </div>
  );
}
