import type { AvailabilityLine, EvidenceLine } from "#domain";
import { evidenceKinds, wordFor } from "#domain";
import { Badge, Tag } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { FieldRow, SelectField, TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Moment } from "../shared/day.tsx";

/** What shows it: links, the day they are from, when and by whom they were recorded. */
export function EvidenceTable({
  evidence,
  program,
  zone,
}: {
  evidence: readonly EvidenceLine[];
  program: string;
  zone: string;
}) {
  return (
    <Table
      caption="Evidence"
      columns={[
        { key: "title", label: "Evidence" },
        { key: "day", label: "From", width: "8rem" },
        { key: "recorded", label: "Recorded", width: "14rem" },
      ]}
    >
      {evidence.map((one) => (
        <Row key={one.id} id={one.id}>
          <Cell head>
            <a
              href={one.link}
              rel="noreferrer"
              target="_blank"
              className="underline decoration-strong underline-offset-3 hover:text-action"
            >
              {one.title}
              <span className="sr-only"> (opens elsewhere)</span>
            </a>{" "}
            <Tag>{wordFor(one.kind)}</Tag>
            {one.criterionId ? (
              <span className="text-small text-soft"> for {one.criterionId}</span>
            ) : null}
            {one.reconstructed ? (
              <p>
                <Badge
                  tone="at-risk"
                  title="Recorded after the decision, or long after the event (A-25)"
                >
                  Reconstructed
                </Badge>
              </p>
            ) : null}
            {one.remove.open ? (
              <div className="text-small">
                <Disclosure
                  summary={
                    <>
                      Take off<span className="sr-only"> {one.id}</span>
                    </>
                  }
                >
                  <CommandForm
                    program={program}
                    offer={one.remove}
                    hidden={{ evidenceId: one.id }}
                    submit="Take off"
                    tone="plain"
                    inline
                    label={`Take off ${one.id}`}
                  >
                    <TextField name="reason" label="Why" required />
                  </CommandForm>
                </Disclosure>
              </div>
            ) : null}
          </Cell>
          <Cell>
            <Day day={one.occurredDay} />
          </Cell>
          <Cell>
            <span className="text-small text-soft">
              {one.recordedByName}, <Moment at={one.recordedAt} zone={zone} />
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** A link, what it is, and the day it is from. */
export function EvidenceForm({
  subjectId,
  offer,
  program,
  today,
}: {
  subjectId: string;
  offer: AvailabilityLine;
  program: string;
  today: string;
}) {
  return (
    <CommandForm
      program={program}
      offer={offer}
      hidden={{ subjectId }}
      submit="Add evidence"
      tone="plain"
      label={`Add evidence to ${subjectId}`}
      done="Added."
    >
      <FieldRow>
        <TextField name="title" label="What it is" maxLength={200} required />
        <TextField type="url" name="link" label="Link" required />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="kind"
          label="Kind"
          defaultValue="DOCUMENT"
          choices={evidenceKinds.map((value) => ({ value, label: wordFor(value) }))}
        />
        <TextField type="date" name="occurredDay" label="Day it is from" defaultValue={today} />
      </FieldRow>
    </CommandForm>
  );
}
