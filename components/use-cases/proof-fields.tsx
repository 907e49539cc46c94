import { FieldRow, TextField } from "#kit/fields/field";
import { KindAndDay } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";

/** The evidence behind a result or a confirmation. */
export function ProofFields({ today, isNeeded = true }: { today: string; isNeeded?: boolean }) {
  return (
    <fieldset className="space-y-3 border-t border-rule pt-3">
      <legend className="pr-3 font-medium">Evidence</legend>
      <FieldRow>
        <TextField name="evidenceTitle" label="What it is" required={isNeeded} oneOfSome />
        <TextField type="url" name="evidenceLink" label="Link" required={isNeeded} oneOfSome />
      </FieldRow>
      <KindAndDay kind="evidenceKind" day="evidenceDay" today={today} kinds={kindChoices} />
    </fieldset>
  );
}
