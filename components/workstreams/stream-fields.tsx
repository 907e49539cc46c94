import type { Pillar } from "#domain";
import { pillars } from "#domain";
import { CheckGroup } from "#kit/fields/check-group";
import { SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { namedChoices, wordChoices } from "../shared/record-choices.ts";

/** What a workstream is made of, new or edited. */
export function StreamFields({
  leads,
  stream,
}: {
  leads: readonly { readonly id: string; readonly name: string }[];
  stream?: {
    readonly name: string;
    readonly pillars: readonly Pillar[];
    readonly leadId: string | null;
    readonly lead: string;
    readonly mandate: string;
  };
}) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={stream?.name} maxLength={120} />
      <CheckGroup
        name="pillars"
        legend="Pillars"
        choices={wordChoices(pillars)}
        checked={stream?.pillars ?? []}
        hint="An active stream needs at least one."
      />
      <SelectField
        label="Stream lead"
        name="leadId"
        defaultValue={stream?.leadId ?? ""}
        stored={`${stream?.lead} (left)`}
        choices={[{ value: "", label: "Nobody yet" }, ...namedChoices(leads)]}
        hint="Accountable for the stream's deliverables. People are added under Settings."
      />
      <TextAreaField
        label="Mandate"
        name="mandate"
        defaultValue={stream?.mandate}
        rows={2}
        hint="What this stream has to achieve."
      />
    </>
  );
}
