/** What may be called accepted: by whom, on what evidence. */
import { rule } from "../finding.ts";
import type { Ref } from "../ids.ts";
import { criteriaOf, evidenceOf } from "../program.ts";
import { memberOf, nameOf } from "../situation.ts";
import type { ProgramRole } from "../vocabulary.ts";

const nobody: readonly ProgramRole[] = [];

/** I-44 (seed EA3, SC3): nobody accepts, approves or overrides for a subject that is their own. */
export const approverOwnsSubject = rule<{
  subject: Ref;
  ownerId: string | null;
  approverIds?: readonly string[];
}>({
  id: "I-44",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: { label: "Seed EA3, SC3", url: null },
  statement: "Whoever owns a subject neither accepts nor approves it.",
  objection: "{approver} owns {id} and so cannot accept or approve it.",
  mend: "Ask a reviewer who does not own it.",
  sees: (program, { subject, ownerId, approverIds }, situation) => {
    if (ownerId === null) return [];
    const approvers = approverIds ?? [memberOf(program, situation.actor)?.id];
    return approvers.includes(ownerId)
      ? [{ subject, facts: { id: subject.id, approver: nameOf(program, ownerId) } }]
      : [];
  },
});

/** I-14 (seed EA3): acceptance needs criteria that are met and evidence that shows it. */
export const acceptedWithoutProof = rule<{ deliverableId: string }>({
  id: "I-14",
  severity: "BLOCKS",
  overridableBy: nobody,
  standingOf: "policy",
  source: { label: "Seed EA3", url: null },
  statement: "A deliverable is accepted on acceptance criteria and evidence, or not at all.",
  objection:
    "{id} has {criteria} acceptance criteria and {evidence} pieces of evidence; both are needed.",
  mend: "Add what is missing to the deliverable, then submit it again.",
  sees: (program, { deliverableId }) => {
    const criteria = criteriaOf(program).get(`deliverable:${deliverableId}`)?.length ?? 0;
    const evidence = evidenceOf(program).get(`deliverable:${deliverableId}`)?.length ?? 0;
    const subject: Ref = { noun: "deliverable", id: deliverableId };
    return criteria > 0 && evidence > 0
      ? []
      : [{ subject, facts: { id: deliverableId, criteria, evidence } }];
  },
});

export const acceptanceRules = [approverOwnsSubject, acceptedWithoutProof];
