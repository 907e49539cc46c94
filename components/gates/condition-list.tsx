import type { AvailabilityLine, ConditionRow } from "#domain";
import { counted, routes } from "#domain";
import { Badge } from "#kit/badge";
import { TextAreaField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { EvidenceFields } from "../evidence/evidence-fields.tsx";
import { kindChoices } from "../evidence/evidence-kinds.ts";
import { CommandForm } from "../shared/command-form.tsx";
import { Day } from "../shared/day.tsx";
import { FormDisclosure } from "../shared/form-disclosure.tsx";
import { leftWords } from "./gate-table.tsx";

interface Props {
  readonly rows: readonly (ConditionRow & { readonly close?: AvailabilityLine })[];
  readonly caption: string;
  readonly program: string;
  readonly today: string;
  /** Names the gate in each row. */
  readonly withGate?: boolean;
}

/** What gates asked for: by whom, until when, and how it was closed. */
export function ConditionList({ rows, caption, program, today, withGate }: Props) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: "condition", label: "Condition" },
        { key: "owner", label: "Owner" },
        { key: "due", label: "Due" },
        { key: "state", label: "State" },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id} id={row.id} muted={row.closedDay !== null}>
          <Cell head>
            {withGate ? (
              <TextLink href={`${routes.gate(program, row.gateId)}#${row.id}`}>{row.text}</TextLink>
            ) : (
              row.text
            )}
            <span className="block text-small text-soft">
              {row.id}
              {withGate ? ` · ${row.gateName}` : ""}
              {row.criterionText ? ` · for “${row.criterionText}”` : ""}
            </span>
            {row.close && row.closedDay === null ? (
              <CloseForm row={row} offer={row.close} program={program} today={today} />
            ) : null}
          </Cell>
          <Cell>{row.ownerName}</Cell>
          <Cell>
            <Day day={row.dueDay} />
          </Cell>
          <Cell>
            <ConditionState row={row} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function ConditionState({ row }: { row: ConditionRow }) {
  if (row.closedDay) {
    return (
      <>
        <Badge tone="complete">Closed</Badge> <Day day={row.closedDay} />
        <span className="block text-small text-soft">
          {row.workingDaysLate > 0 ? `${counted(row.workingDaysLate, "working day")} late. ` : ""}
          {row.closingNote} ({row.closedByName})
        </span>
      </>
    );
  }
  return (
    <>
      <Badge tone={row.overdue ? "off-track" : "not-started"}>
        {row.overdue ? "Overdue" : "Open"}
      </Badge>
      <span className="block text-small text-soft">due {leftWords(row.workingDaysLeft)}</span>
    </>
  );
}

function CloseForm({
  row,
  offer,
  program,
  today,
}: Pick<Props, "program" | "today"> & { row: ConditionRow; offer: AvailabilityLine }) {
  return (
    <FormDisclosure summary="Close condition" offer={offer} program={program}>
      <CommandForm
        program={program}
        offer={offer}
        hidden={{ conditionId: row.id }}
        submit="Close condition"
        label={`Close ${row.id}`}
        done="Closed."
      >
        <TextAreaField name="note" label="What shows it is done" rows={2} required />
        <EvidenceFields today={today} kinds={kindChoices} />
      </CommandForm>
    </FormDisclosure>
  );
}
