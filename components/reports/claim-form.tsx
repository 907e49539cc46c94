import type { AvailabilityLine, StatusValue } from "#domain";
import { statusValues, wordFor } from "#domain";
import { SelectField, TextAreaField } from "#kit/fields/field";
import { CommandForm } from "../shared/command-form.tsx";

const choices = statusValues.map((value) => ({ value, label: wordFor(value) }));

/** Claims a status. What the evidence says is shown above the fields, before anything is claimed. */
export function ClaimForm({
  program,
  workstreamId,
  claimed,
  evidence,
  offer,
}: {
  /** Slug. */
  program: string;
  workstreamId: string;
  claimed: StatusValue | null;
  evidence: StatusValue;
  offer: AvailabilityLine;
}) {
  return (
    <CommandForm
      program={program}
      offer={offer}
      hidden={{ workstreamId }}
      submit="Claim this status"
      done="Claimed. The status is shown beside the evidence."
      label="Claim a status"
    >
      <p className="text-soft">
        The evidence says <strong className="text-ink">{wordFor(evidence).toLowerCase()}</strong>.
        You can claim a different status. If it is better than the evidence, the report can't be
        published without your explanation.
      </p>
      <div className="grid gap-4 sm:grid-cols-[14rem_1fr]">
        <SelectField
          label="Status"
          name="status"
          defaultValue={claimed ?? evidence}
          choices={choices}
        />
        <TextAreaField
          label="Explanation"
          name="explanation"
          rows={2}
          hint="What the evidence doesn't show. Printed word for word."
        />
      </div>
    </CommandForm>
  );
}

/** Explains a claim that is made already. */
export function ExplainForm({
  program,
  workstreamId,
  explanation,
  offer,
}: {
  program: string;
  workstreamId: string;
  explanation: string | null;
  offer: AvailabilityLine;
}) {
  return (
    <CommandForm
      program={program}
      offer={offer}
      hidden={{ workstreamId }}
      submit="Explain the claim"
      done="Explained. It is printed beside the status."
      label="Explain the claim"
    >
      <TextAreaField
        label="Why the claim is better than the evidence"
        name="explanation"
        required
        defaultValue={explanation ?? ""}
        hint="Printed word for word beside claim and evidence."
      />
    </CommandForm>
  );
}
