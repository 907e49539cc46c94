import type { ControlPage } from "#domain";
import { controlTestResults, wordFor } from "#domain";
import { RadioField, TextAreaField, TextField } from "#kit/fields/field";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { CommandForm } from "../shared/command-form.tsx";

/** A test with its evidence; the owner can record a failed one only. */
export function TestForm({ page, program }: { page: ControlPage; program: string }) {
  return (
    <CommandForm
      program={program}
      offer={page.offers.test}
      hidden={{ controlId: page.id }}
      submit="Record test"
      tone="primary"
      label={`Record a test of ${page.id}`}
      done="Recorded."
    >
      <RadioField
        name="result"
        legend="Result"
        choices={controlTestResults.map((value) => ({
          value,
          label: wordFor(value),
          ...(value === "PASSED" && page.readerIsParty
            ? { blocked: "This control is or was yours, so somebody else records a passed test." }
            : {}),
        }))}
      />
      <div className="max-w-56">
        <TextField
          type="date"
          name="day"
          label="Date of the test"
          max={page.today}
          defaultValue={page.today}
        />
      </div>
      <TextAreaField
        name="note"
        label="What was tested and found"
        hint={
          page.described.evidenceRequired === ""
            ? undefined
            : `Evidence required: ${page.described.evidenceRequired}`
        }
        rows={2}
        required
      />
      <EvidenceFields today={page.today} kinds={kindChoices} summary="Evidence of the test" open />
    </CommandForm>
  );
}
