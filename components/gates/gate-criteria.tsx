import type { ReactNode } from "react";
import type { GateCriterionRow, GateReview } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { AssessForm, ChangeForm, CriterionFields } from "./criterion-forms.tsx";
import { ResultBadge } from "./gate-badge.tsx";

const columns = [
  { key: "criterion", label: "Criterion" },
  { key: "result", label: "Result", width: "9rem" },
  { key: "evidence", label: "Evidence", width: "34%" },
];

/** What the gate is judged by: result, reason, evidence, and the way to assess each on the spot. */
export function GateCriteria({ review, program }: { review: GateReview; program: string }) {
  const undecided = review.outcome === null && review.droppedReason === null;
  return (
    <>
      <Table caption="Criteria of the gate" columns={columns}>
        {review.criteriaRows.map((row) => (
          <CriterionRow key={row.id} row={row}>
            {undecided ? <CriterionForms row={row} program={program} today={review.today} /> : null}
          </CriterionRow>
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
              <CriterionFields field={TextField} />
            </CommandForm>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

/** `children` are on the line of its id. */
function CriterionRow({ row, children }: { row: GateCriterionRow; children: ReactNode }) {
  return (
    <Row id={row.id}>
      <Cell head>
        {row.text}
        <div className="flex flex-wrap items-center gap-x-4 text-small text-soft">
          <span>
            {row.id}
            {row.critical ? <strong className="font-medium text-ink"> · critical</strong> : null}
            {row.signer ? ` · Signed by ${row.signer}` : ""}
            {row.loosened === null ? "" : ` · loosened: ${row.loosened}`}
          </span>
          {children}
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
            None yet{row.evidenceNeeded ? `; needed: ${row.evidenceNeeded}` : ""}
          </span>
        )}
      </Cell>
    </Row>
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
  const group = `criterion-${row.id}`;
  return (
    <>
      <div className={opening}>
        <Disclosure summary="Assess" of={row.id} group={group}>
          <AssessForm
            of={row}
            program={program}
            reason={row.reason}
            reasonLabel="What was seen, or why it does not apply"
            reasonHint="Needed unless the result is met."
          >
            <EvidenceFields today={today} kinds={kindChoices} open={row.evidence.length === 0} />
          </AssessForm>
        </Disclosure>
      </div>
      <div className={opening}>
        <Disclosure summary="Change" of={row.id} group={group}>
          <ChangeForm
            of={row}
            program={program}
            done="Changed."
            field={TextField}
            reasonLabel="Why"
            reasonHint="Needed if you remove or loosen the criterion. The steering report shows it."
          />
        </Disclosure>
      </div>
    </>
  );
}
