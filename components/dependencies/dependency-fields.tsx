import type { DependencyStrength, DependencyType, LinkType } from "#domain";
import { dependencyStrengths, dependencyTypes, linkTypes, wordFor } from "#domain";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";

const words = (values: readonly string[]) =>
  values.map((value) => ({ value, label: wordFor(value) }));

/** What both ends agree on: kind, strength, link, lag, day. */
export function DependencyFields({
  row,
}: {
  row?: {
    readonly type: DependencyType;
    readonly strength: DependencyStrength;
    readonly linkType: LinkType;
    readonly lagDays: number;
    readonly needByDay: string | null;
    readonly note: string;
  };
}) {
  return (
    <>
      <FieldRow>
        <SelectField
          label="What kind of thing"
          name="type"
          defaultValue={row?.type ?? "DATA"}
          choices={words(dependencyTypes)}
        />
        <SelectField
          label="Hard or soft"
          name="strength"
          defaultValue={row?.strength ?? "HARD"}
          hint="Hard blocks the start, soft warns."
          choices={words(dependencyStrengths)}
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
