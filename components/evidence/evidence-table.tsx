import type { EvidenceLine } from "#domain";
import { wordFor } from "#domain";
import { Tag } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { TextField } from "#kit/fields/field";
import { Cell, Row, Table } from "#kit/table";
import { CommandForm } from "../shared/command-form.tsx";
import { Day, Moment } from "../shared/day.tsx";
import { EvidenceLink, EvidenceMarks } from "./evidence-list.tsx";

const columns = [
  { key: "title", label: "Evidence" },
  { key: "day", label: "From", width: "8rem" },
  { key: "recorded", label: "Recorded", width: "14rem" },
];

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
    <Table caption="Evidence" columns={columns}>
      {evidence.map((one) => (
        <Row key={one.id} id={one.id}>
          <Cell head>
            <EvidenceLink of={one} /> <Tag>{wordFor(one.kind)}</Tag>
            {one.criterionId ? (
              <span className="text-small text-soft"> for {one.criterionId}</span>
            ) : null}
            <p>
              <EvidenceMarks of={one} />
            </p>
            {one.remove.open ? <TakeOff one={one} program={program} /> : null}
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

function TakeOff({ one, program }: { one: EvidenceLine; program: string }) {
  return (
    <div className="text-small">
      <Disclosure summary="Remove" of={one.id}>
        <CommandForm
          program={program}
          offer={one.remove}
          hidden={{ evidenceId: one.id }}
          submit="Remove evidence"
          inline
          label={`Remove ${one.id}`}
        >
          <TextField name="reason" label="Reason" required />
        </CommandForm>
      </Disclosure>
    </div>
  );
}
