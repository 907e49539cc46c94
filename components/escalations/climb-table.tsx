import type { BlockerForm } from "#domain";
import { wordFor } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { Day, Moment } from "../shared/day.tsx";
import { SeverityBadge } from "./escalation-badge.tsx";

/** When it climbs if nobody acts, severity by severity, reckoned from now. */
export function ClimbTable({ form }: { form: BlockerForm }) {
  return (
    <Table
      caption="When an escalation raised now would climb"
      columns={[
        { key: "severity", label: "Severity" },
        { key: "acknowledge", label: "Acknowledged by" },
        { key: "l1", label: "Leaves L1" },
        { key: "l2", label: "Leaves L2" },
      ]}
    >
      {form.paths.map((path) => {
        const leaves = (tier: string) => path.steps.find((step) => step.from === tier);
        const l1 = leaves("L1_WORKSTREAM");
        const l2 = path.severity === "LOW" ? undefined : leaves("L2_PROGRAM");
        return (
          <Row key={path.severity}>
            <Cell head>
              <SeverityBadge severity={path.severity} />
            </Cell>
            <Cell>
              <Moment at={path.acknowledgeBy} zone={form.zone} />
            </Cell>
            <Cell>{l1 ? <Day day={l1.leavesDay} /> : "–"}</Cell>
            <Cell>{l2 ? <Day day={l2.leavesDay} /> : "stays"}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}

/** L5: what happens next, when it climbs, who sees my name; said before anything is sent. */
export function WhatHappensNext({ form }: { form: BlockerForm }) {
  const lead = form.executionLeadName ?? "the EATP";
  const sponsor = form.sponsorName ?? "the executive sponsor";
  return (
    <div className="space-y-5">
      <div>
        <h2 className="font-medium">What happens next</h2>
        <p className="text-soft">
          It stands on its tier at once, with a holder and a clock. On {wordFor("L1_WORKSTREAM")}{" "}
          the stream lead holds it, on {wordFor("L2_PROGRAM")} {lead}, on {wordFor("L3_EXECUTIVE")}{" "}
          {sponsor}.
        </p>
      </div>
      <div>
        <h2 className="font-medium">When it climbs</h2>
        <p className="mb-2 text-soft">
          By itself, one tier up when the tier's limit passes. Raised on L1 now, with nobody acting:
        </p>
        <div className="text-small">
          <ClimbTable form={form} />
        </div>
        <p className="mt-2 text-small text-soft">
          The limits are this program's own, not part of the published method; Settings has them.
        </p>
      </div>
      <div>
        <h2 className="font-medium">Who sees my name</h2>
        <p className="text-soft">
          Those who work in the program. Executives, the board and viewers read the matter, never
          who brought it. A concern in confidence is read by {lead} alone, and only you can take it
          further.
        </p>
      </div>
    </div>
  );
}
