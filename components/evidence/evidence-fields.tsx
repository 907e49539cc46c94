import { evidenceKinds, wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";

/** A link that may come along with another command. */
export function EvidenceFields({
  today,
  summary,
  open,
}: {
  today: string;
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
        <FieldRow>
          <SelectField
            name="evidenceKind"
            label="Kind"
            defaultValue="DOCUMENT"
            choices={evidenceKinds.map((value) => ({ value, label: wordFor(value) }))}
          />
          <TextField type="date" name="evidenceDay" label="Day it is from" defaultValue={today} />
        </FieldRow>
      </div>
    </Disclosure>
  );
}
