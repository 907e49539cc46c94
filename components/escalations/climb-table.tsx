import type { BlockerForm } from "#domain";
import { wordFor } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { Day, Moment } from "../shared/day.tsx";
import { SeverityBadge } from "./escalation-badge.tsx";

/** When it moves up if nobody acts, severity by severity, calculated from now. */
export function ClimbTable({ form }: { form: BlockerForm }) {
  return (
    <Table
      caption="When an escalation raised now would move up"
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
          The escalation gets an owner and a time limit at once. The owner on{" "}
          {wordFor("L1_WORKSTREAM")} is the stream lead, on {wordFor("L2_PROGRAM")} {lead}, and on{" "}
          {wordFor("L3_EXECUTIVE")} {sponsor}.
        </p>
      </div>
      <div>
        <h2 className="font-medium">When it moves up</h2>
        <p className="mb-2 text-soft">
          It moves up one tier automatically when the tier's time limit passes. If you raise it on
          L1 now and nobody acts:
        </p>
        <div className="text-small">
          <ClimbTable form={form} />
        </div>
        <p className="mt-2 text-small text-soft">
          These limits are set for this program under Settings. They aren't part of the published
          method.
        </p>
      </div>
      <div>
        <h2 className="font-medium">Who sees my name</h2>
        <p className="text-soft">
          People who work in the program. Executives, the board and viewers can read the escalation
          but not who raised it. Only {lead} can read a confidential concern, and only you can raise
          it further.
        </p>
      </div>
    </div>
  );
}
