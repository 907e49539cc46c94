import type { DependencyRow } from "#domain";
import { dependencyStrengths, dependencyTypes, linkTypes, wordFor } from "#domain";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";
import { wordChoices } from "../shared/record-choices.ts";

/** What both ends agree on: kind, strength, link, lag, day. */
export function DependencyFields({ row }: { row?: DependencyRow }) {
  return (
    <>
      <FieldRow>
        <SelectField
          label="Type"
          name="type"
          defaultValue={row?.type ?? "DATA"}
          choices={wordChoices(dependencyTypes)}
        />
        <SelectField
          label="Hard or soft"
          name="strength"
          defaultValue={row?.strength ?? "HARD"}
          hint="Hard blocks the start. Soft only warns."
          choices={wordChoices(dependencyStrengths)}
        />
        <TextField
          label="Needed by"
          name="needByDay"
          type="date"
          defaultValue={row?.needByDay ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          label="Link"
          name="linkType"
          defaultValue={row?.linkType ?? "FS"}
          choices={linkTypes.map((value) => ({ value, label: `${value}: ${wordFor(value)}` }))}
        />
        <TextField
          label="Lag in working days"
          name="lagDays"
          inputMode="decimal"
          defaultValue={String(row?.lagDays ?? 0)}
          hint="Negative is a lead."
        />
        <TextField label="Note" name="note" defaultValue={row?.note ?? ""} />
      </FieldRow>
    </>
  );
}
