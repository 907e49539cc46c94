import type { GateCriterionRow, GateReview } from "#domain";
import { isPermitted, routes } from "#domain";
import { TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { AssessForm, ChangeForm, CriterionFields, FigureFields } from "./criterion-forms.tsx";
import { ResultBadge } from "./gate-badge.tsx";
import { WorkLinks } from "./work-links.tsx";
import type { WorkedCriterion } from "./worked-criterion.tsx";
import { workHref } from "./worked-criterion.tsx";

interface Props {
  readonly review: GateReview;
  readonly program: string;
}

const columns = [
  { key: "criterion", label: "Criterion" },
  { key: "result", label: "Result", width: "10rem" },
  { key: "evidence", label: "Evidence", width: "30%" },
  { key: "work", label: "Work on it", hideLabel: true, width: "8rem" },
];

/** What the gate is judged by, worked row by row: one row is opened at a time, by its address. */
export function GateCriteria({
  review,
  program,
  worked,
}: Props & { worked: WorkedCriterion | null }) {
  const undecided = review.outcome === null && review.droppedReason === null;
  const here = routes.gate(program, review.id);
  return (
    <>
      {undecided ? <Closed review={review} program={program} /> : null}
      <Table caption="Criteria of the gate" columns={columns}>
        {review.criteriaRows.flatMap((row) => [
          <CriterionRow key={row.id} row={row} page={undecided ? here : null} />,
          undecided && worked?.id === row.id ? (
            <WorkRow key="work" row={row} work={worked.work} review={review} program={program} />
          ) : null,
        ])}
      </Table>
      {undecided ? (
        <div className="mt-3 space-y-3">
          {review.offers.takeTemplate.open ? (
            <CommandForm
              program={program}
              offer={review.offers.takeTemplate}
              hidden={{ subjectId: review.id }}
              submit="Add what the template asks for"
              size="small"
              done="Added."
            />
          ) : null}
          <FormDisclosure
            summary="Add a criterion"
            offer={review.offers.addCriterion}
            program={program}
          >
            <CommandForm
              program={program}
              offer={review.offers.addCriterion}
              hidden={{ subjectId: review.id }}
              submit="Add criterion"
              done="Added."
            >
              <CriterionFields field={TextField} />
              <FigureFields subjects={review.figureSubjects} />
            </CommandForm>
          </FormDisclosure>
        </div>
      ) : null}
    </>
  );
}

/** Why no row can be worked, said once above the table. */
function Closed({ review: { criteriaRows }, program }: Props) {
  const [first] = criteriaRows;
  if (!first || criteriaRows.some(({ assess, change }) => assess.open || change.open)) return null;
  return isPermitted(first.assess) ? (
    <div className="mb-3">
      <FindingList findings={first.assess.findings} program={program} brief />
    </div>
  ) : null;
}

/** `page` is null where nothing can be done any more. */
function CriterionRow({ row, page }: { row: GateCriterionRow; page: string | null }) {
  return (
    <Row id={row.id}>
      <Cell head>
        {row.text}
        <span className="block text-small text-soft">
          {row.id}
          {row.critical ? <strong className="font-medium text-ink"> · critical</strong> : null}
          {row.signer ? ` · Signed by ${row.signer}` : ""}
          {row.figure === null ? "" : ` · Assesses itself: ${row.figure}`}
          {row.loosened === null ? "" : ` · loosened: ${row.loosened}`}
        </span>
      </Cell>
      <Cell>
        <ResultBadge result={row.result} />
        {row.waivedUntilDay ? (
          <span className="block text-small">
            Waived until <Day day={row.waivedUntilDay} />
          </span>
        ) : null}
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
            {row.figure === null ? "None yet" : "The figure is its evidence"}
            {row.evidenceNeeded && row.figure === null ? `; needed: ${row.evidenceNeeded}` : ""}
          </span>
        )}
      </Cell>
      <Cell nowrap>{page ? <WorkLinks page={page} of={row} /> : null}</Cell>
    </Row>
  );
}

/** Below its row, as wide as the table: the form, and the way to the next row. */
function WorkRow({
  row,
  work,
  review,
  program,
}: Props & { row: GateCriterionRow; work: WorkedCriterion["work"] }) {
  if (!(work === "assess" ? row.assess : row.change).open) return null;
  const here = routes.gate(program, review.id);
  const next = nextToAssess(review, row.id);
  return (
    <Row>
      <Cell span={columns.length}>
        <div className="border-l-2 border-action pl-4">
          {work === "assess" ? (
            <AssessForm
              of={row}
              program={program}
              reason={row.reason}
              reasonLabel="What was seen, or why it does not apply"
              reasonHint="Needed unless the result is met."
              people={review.people.map(({ id, name: label }) => ({ id, label }))}
            >
              <EvidenceFields
                today={review.today}
                kinds={kindChoices}
                open={row.evidence.length === 0}
              />
            </AssessForm>
          ) : (
            <ChangeForm
              of={row}
              program={program}
              done="Changed."
              field={TextField}
              reasonLabel="Why"
              reasonHint="Needed if you remove or loosen the criterion. The steering report shows it."
            />
          )}
          <p className="mt-3 flex gap-4 text-small">
            {next ? (
              <TextLink href={workHref(here, next.id, "assess")}>Assess {next.id} next</TextLink>
            ) : null}
            <TextLink href={`${here}#${row.id}`}>Close</TextLink>
          </p>
        </div>
      </Cell>
    </Row>
  );
}

/** The next row without a result, from this one on and round again. */
function nextToAssess({ criteriaRows }: GateReview, id: string): GateCriterionRow | undefined {
  const at = criteriaRows.findIndex((row) => row.id === id);
  return [...criteriaRows.slice(at + 1), ...criteriaRows.slice(0, at)].find(
    ({ result, assess }) => result === "NOT_ASSESSED" && assess.open,
  );
}
