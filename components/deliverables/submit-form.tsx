import type { AvailabilityLine, DeliverableRow, PersonChoice } from "#domain";
import { plural } from "#domain";
import { CommandForm } from "../shared/command-form.tsx";
import { labelledChoices } from "../shared/record-choices.ts";
import { SubmitFields } from "./submit-fields.tsx";

/** Hands a deliverable to a reviewer; what is missing is said before it goes. */
export function SubmitForm({
  row,
  offer,
  reviewers,
  program,
}: {
  row: Pick<DeliverableRow, "id" | "criteria" | "criteriaSettled" | "evidence">;
  offer: AvailabilityLine;
  reviewers: readonly PersonChoice[];
  program: string;
}) {
  return (
    <CommandForm
      program={program}
      offer={offer}
      hidden={{ deliverableId: row.id }}
      submit="Submit for acceptance"
      label={`Submit ${row.id} for acceptance`}
      done="Submitted."
    >
      <p className="text-small text-soft">
        {row.criteriaSettled} of {row.criteria} criteria closed, {row.evidence}{" "}
        {plural(row.evidence, "piece")} of evidence.
      </p>
      <SubmitFields reviewers={labelledChoices(reviewers)} />
    </CommandForm>
  );
}
