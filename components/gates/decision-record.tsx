import type { GateReview } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Moment } from "../shared/day.tsx";
import { OutcomeBadge } from "./gate-badge.tsx";

type Decision = NonNullable<GateReview["decision"]>;

/** What was decided, by whom, on what, with what attached; read by the next gate. */
export function DecisionRecord({ decision, zone }: { decision: Decision; zone: string }) {
  const list = (lines: readonly string[]) => (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <DefinitionList
      rows={[
        { name: "Outcome", value: <OutcomeBadge outcome={decision.outcome} filled /> },
        {
          name: "Decided",
          value: (
            <>
              <Moment at={decision.at} zone={zone} year /> by {decision.deciders.join(", ")}
              <span className="text-soft">; recorded by {decision.recordedByName}</span>
            </>
          ),
        },
        { name: "Inputs reviewed", value: list(decision.inputs) },
        ...(decision.exceptions ? [{ name: "Exceptions", value: decision.exceptions }] : []),
        ...(decision.remediation ? [{ name: "Remediation", value: decision.remediation }] : []),
        ...(decision.recycleActivities.length > 0
          ? [{ name: "To be repeated", value: list(decision.recycleActivities) }]
          : []),
        ...(decision.reassessment
          ? [{ name: "To be reassessed", value: decision.reassessment }]
          : []),
      ]}
    />
  );
}
