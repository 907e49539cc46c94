import type { GateCriterionRow, GateReview } from "#domain";
import { wordFor } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { CheckboxField, SelectField, TextAreaField, TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { ResultBadge } from "./gate-badge.tsx";
import { SignerField } from "./signer-field.tsx";

/** What the gate is judged by: result, reason, evidence, and the way to assess each on the spot. */
export function GateCriteria({ review, program }: { review: GateReview; program: string }) {
  const undecided = review.outcome === null && review.droppedReason === null;
  return (
    <>
      <Table
        caption="Criteria of the gate"
        columns={[
          { key: "criterion", label: "Criterion" },
          { key: "result", label: "Result", width: "9rem" },
          { key: "evidence", label: "Evidence", width: "34%" },
        ]}
      >
        {review.criteriaRows.map((row) => (
          <Row key={row.id} id={row.id}>
            <Cell head>
              {row.text}
              <div className="flex flex-wrap items-center gap-x-4 text-small text-soft">
                <span>
                  {row.id}
                  {row.critical ? (
                    <strong className="font-medium text-ink"> · critical</strong>
                  ) : null}
                  {row.signer ? ` · Signed by ${row.signer}` : ""}
                  {row.loosened === null ? "" : ` · loosened: ${row.loosened}`}
                </span>
                {undecided ? (
                  <CriterionForms row={row} program={program} today={review.today} />
                ) : null}
              </div>
            </Cell>
            <Cell>
              <ResultBadge result={row.result} />
              {row.reason || row.assessedByName ? (
                <span className="block text-small text-soft">
                  {row.reason} {row.assessedByName ? `(${row.assessedByName})` : ""}
                </span>
              ) : null}
            </Cell>
            <Cell>
              {row.evidence.length > 0 ? (
                <EvidenceList rows={row.evidence} />
              ) : (
                <span className="text-small text-soft">
                  None yet{row.evidenceNeeded ? `; wanted: ${row.evidenceNeeded}` : ""}
                </span>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      {undecided ? (
        <div className="mt-3">
          <Disclosure summary="Add a criterion">
            <CommandForm
              program={program}
              offer={review.offers.addCriterion}
              hidden={{ subjectId: review.id }}
              submit="Add criterion"
              done="Added."
            >
              <TextField name="text" label="Criterion" maxLength={1000} required />
              <TextField name="evidenceNeeded" label="Evidence wanted" />
              <SignerField />
              <CheckboxField name="critical" label="Critical" />
            </CommandForm>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

/** On the line of the id while closed; takes the whole width when open. */
const opening = "font-normal has-[>details[open]]:basis-full has-[>details[open]]:text-base";

function CriterionForms({
  row,
  program,
  today,
}: {
  row: GateCriterionRow;
  program: string;
  today: string;
}) {
  return (
    <>
      <div className={opening}>
        <Disclosure summary="Assess" group={`criterion-${row.id}`}>
          <CommandForm
            program={program}
            offer={row.assess}
            hidden={{ criterionId: row.id }}
            submit="Save result"
            label={`Assess ${row.id}`}
            done="Saved."
          >
            <SelectField
              name="result"
              label="Result"
              defaultValue={row.result}
              choices={row.results.map((value) => ({ value, label: wordFor(value) }))}
            />
            <TextAreaField
              name="reason"
              label="What was seen, or why it does not apply"
              hint="Needed unless it is met."
              rows={2}
              defaultValue={row.reason}
            />
            <EvidenceFields today={today} open={row.evidence.length === 0} />
          </CommandForm>
        </Disclosure>
      </div>
      <div className={opening}>
        <Disclosure summary="Change" group={`criterion-${row.id}`}>
          <CommandForm
            program={program}
            offer={row.change}
            hidden={{ criterionId: row.id }}
            submit="Change criterion"
            label={`Change ${row.id}`}
            done="Changed."
          >
            <TextField name="text" label="Criterion" defaultValue={row.text} required />
            <TextField
              name="evidenceNeeded"
              label="Evidence wanted"
              defaultValue={row.evidenceNeeded}
            />
            <SignerField signedBy={row.signedBy} />
            <CheckboxField name="critical" label="Critical" defaultChecked={row.critical} />
            <CheckboxField name="weaker" label="This asks for less than before" />
            <CheckboxField name="remove" label="Remove it" />
            <TextField
              name="reason"
              label="Why"
              hint="Needed where it is removed or asks for less; the steering report shows it."
            />
          </CommandForm>
        </Disclosure>
      </div>
    </>
  );
}
