import type { Pillar } from "#domain";
import { wordFor } from "#domain";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";

/** Why a pillar is missing for the first time, and when it is back. */
export function AbsenceFields({
  pillar,
  returns,
}: {
  pillar: Pillar;
  /** Numbers of sprints it could return in. */
  returns: readonly number[];
}) {
  const word = wordFor(pillar);
  return (
    <FieldRow>
      <input type="hidden" name="absencePillar" value={pillar} />
      <TextField
        name="absenceReason"
        label={`Why ${word} is missing`}
        hint="Write at least one sentence."
        required
      />
      <SelectField
        name="absenceReturns"
        label={`${word} returns in`}
        required
        choices={returns.map((number) => ({ value: String(number), label: `Sprint ${number}` }))}
      />
    </FieldRow>
  );
}

/** The same, where the pillar may turn out to be missing: filled in only then. */
export function AbsenceField({ pillar, after }: { pillar: Pillar; after: number }) {
  const word = wordFor(pillar);
  return (
    <FieldRow>
      <input type="hidden" name="absencePillar" value={pillar} />
      <TextField
        name="absenceReason"
        label={`Reason, if this leaves ${word} without work`}
        hint="Only needed if the sprint would lack that pillar."
      />
      <TextField
        name="absenceReturns"
        label={`${word} returns in sprint`}
        inputMode="numeric"
        placeholder={String(after + 1)}
      />
    </FieldRow>
  );
}
