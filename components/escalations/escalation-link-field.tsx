import type { RecordChoice } from "#domain";
import { SelectField } from "#kit/fields/field";
import { recordChoices } from "../shared/record-choices.ts";

/** Which open escalation something belongs to; none by default. */
export function EscalationLinkField({
  records,
  chosen,
}: {
  records: readonly RecordChoice[];
  chosen?: string | null;
}) {
  return (
    <SelectField
      name="escalationId"
      label="Already recorded as"
      defaultValue={chosen ?? ""}
      choices={[{ value: "", label: "Nothing yet" }, ...recordChoices(records)]}
    />
  );
}
