import type { ControlPage } from "#domain";
import { wordFor } from "#domain";
import { DefinitionList } from "#kit/definition-list";
import { EvidenceList } from "../evidence/evidence-list.tsx";

/** What the control is, with what is still missing before it can be active. */
export function ControlFacts({ page }: { page: ControlPage }) {
  const { described, frequency, ownerName, useCaseName, builtNote, evidence } = page;
  const missing = <span className="text-at-risk">Missing</span>;
  return (
    <DefinitionList
      rows={[
        { name: "Risk or policy", value: described.addresses || "–" },
        { name: "Type", value: described.type === null ? missing : wordFor(described.type) },
        { name: "Owner", value: ownerName ?? missing },
        { name: "Evidence required", value: described.evidenceRequired || missing },
        { name: "Tested", value: frequency ?? missing },
        ...(described.useCaseId === null
          ? []
          : [
              {
                name: "Use case",
                value: `${described.useCaseId} ${useCaseName ?? ""}`,
              },
            ]),
        { name: "Gate P", value: gateWords(page) },
        ...(builtNote === null ? [] : [{ name: "Built", value: builtNote }]),
        ...(evidence.length === 0
          ? []
          : [{ name: "Evidence", value: <EvidenceList rows={evidence} /> }]),
      ]}
    />
  );
}

function gateWords({ required, excusedReason }: ControlPage): string {
  if (required) return "Required";
  return excusedReason === null ? "Not required" : `No longer required: ${excusedReason}`;
}
