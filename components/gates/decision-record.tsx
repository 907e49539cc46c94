import type { DecisionFields, GateReview } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { Moment } from "../shared/day.tsx";
import { OutcomeBadge } from "./gate-badge.tsx";

type Decision = NonNullable<GateReview["decision"]>;

const list = (lines: readonly string[]) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** What a decision puts on record besides its outcome, proposed or taken. */
export const recordRows = (record: DecisionFields) => [
  { name: "Inputs reviewed", value: list(record.inputs) },
  ...(record.exceptions ? [{ name: "Exceptions", value: record.exceptions }] : []),
  ...(record.remediation ? [{ name: "Remediation", value: record.remediation }] : []),
  ...(record.recycleActivities.length > 0
    ? [{ name: "To be repeated", value: list(record.recycleActivities) }]
    : []),
  ...(record.reassessment ? [{ name: "To be reassessed", value: record.reassessment }] : []),
];

/** What was decided, by whom, on what, with what attached; read by the next gate. */
export function DecisionRecord({ decision, zone }: { decision: Decision; zone: string }) {
  return (
    <DefinitionList
      rows={[
        { name: "Outcome", value: <OutcomeBadge outcome={decision.outcome} filled /> },
        {
          name: "Decided",
          value: (
            <>
              <Moment at={decision.at} zone={zone} year /> by {decision.deciders.join(", ")}
              {decision.signed ? null : (
                <span className="text-soft">
                  ; recorded by {decision.recordedByName} before decisions were signed here
                </span>
              )}
            </>
          ),
        },
        ...recordRows(decision),
      ]}
    />
  );
}
