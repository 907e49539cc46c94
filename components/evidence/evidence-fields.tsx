import { Disclosure } from "#kit/disclosure";
import type { Choice } from "#kit/fields/field";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";

/** A link that may come along with another command. */
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
}: {
  kind: string;
  day: string;
  today: string;
  kinds: readonly Choice[];
}) {
  return (
    <FieldRow>
      <SelectField name={kind} label="Kind" defaultValue="DOCUMENT" choices={kinds} />
      <TextField type="date" name={day} label="Date of the evidence" defaultValue={today} />
    </FieldRow>
  );
}
