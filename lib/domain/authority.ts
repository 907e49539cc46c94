/** The whole answer to "who may what": deed → roles and named relations. What is not listed is refused. */
import type { Ref } from "./ids.ts";
import type { Member } from "./nouns.ts";
import type { Program } from "./program.ts";
import type { Situation } from "./situation.ts";
import { memberOf } from "./situation.ts";
import type { EscalationTier, ProgramRole } from "./vocabulary.ts";
import { wordFor } from "./vocabulary.ts";

/** Whose roles make them sit on a tier: they decide there, beside the member who holds the escalation. */
export const rolesOfTier: Readonly<Record<EscalationTier, readonly ProgramRole[]>> = {
  L1_WORKSTREAM: [],
  L2_PROGRAM: ["EATP"],
  L3_EXECUTIVE: ["EXEC_SPONSOR", "STEERCO", "GOV_BOARD"],
};

/** A tie between a member and the very subject of the deed. */
type Relation = (program: Program, member: Member, subject: Ref) => boolean;

export const relations = {
  anyMember: () => true,
  leadsStream: (program, member, subject) =>
    streamsOf(program, subject).some((id) => program.workstream.get(id)?.leadId === member.id),
  leadsAStream: (program, member) =>
    [...program.workstream.values()].some(
      ({ leadId, state }) => leadId === member.id && state !== "DROPPED",
    ),
  /** What comes from outside the program is agreed and promised through the lead who waits for it. */
  leadsProvider: (program, member, subject) => {
    const dependency = subject.noun === "dependency" && program.dependency.get(subject.id);
    if (!dependency) return false;
    const from =
      program.deliverable.get(dependency.fromId ?? "")?.workstreamId ??
      dependency.fromWorkstreamId ??
      program.deliverable.get(dependency.toId)?.workstreamId;
    return program.workstream.get(from ?? "")?.leadId === member.id;
  },
  leadsReceiver: (program, member, subject) => {
    const toId = subject.noun === "dependency" && program.dependency.get(subject.id)?.toId;
    const stream = program.deliverable.get(toId || "")?.workstreamId;
    return program.workstream.get(stream ?? "")?.leadId === member.id;
  },
  ownsDeliverable: (program, member, subject) =>
    deliverableOf(program, subject)?.ownerId === member.id,
  reviewsDeliverable: (program, member, subject) =>
    deliverableOf(program, subject)?.reviewerId === member.id,
  holdsEscalation: (program, member, subject) =>
    subject.noun === "escalation" && program.escalation.get(subject.id)?.ownerId === member.id,
  openedEscalation: (program, member, subject) =>
    subject.noun === "escalation" && program.escalation.get(subject.id)?.openedById === member.id,
  sitsOnItsTier: (program, member, subject) => {
    const tier =
      subject.noun === "escalation" ? program.escalation.get(subject.id)?.tier : undefined;
    return tier !== undefined && member.roles.some((role) => rolesOfTier[tier].includes(role));
  },
  ownsCondition: (program, member, subject) =>
    subject.noun === "condition" && program.condition.get(subject.id)?.ownerId === member.id,
  ownsBusinessOutcome: (program, member, subject) => {
    const outcomeId =
      subject.noun === "outcomePart"
        ? program.outcomePart.get(subject.id)?.outcomeId
        : subject.noun === "outcome"
          ? subject.id
          : undefined;
    return program.outcome.get(outcomeId ?? "")?.businessOwnerId === member.id;
  },
} as const satisfies Record<string, Relation>;
export type RelationName = keyof typeof relations;

const relationWords: Readonly<Record<RelationName, string>> = {
  anyMember: "any member",
  leadsStream: "the stream's lead",
  leadsAStream: "a stream lead",
  leadsProvider: "the lead of the stream that provides",
  leadsReceiver: "the lead of the stream that waits",
  ownsDeliverable: "the deliverable's owner",
  reviewsDeliverable: "its reviewer",
  holdsEscalation: "whoever holds it",
  openedEscalation: "whoever opened it",
  sitsOnItsTier: "whoever sits on its tier",
  ownsCondition: "the condition's owner",
  ownsBusinessOutcome: "the outcome's business owner",
};

interface Grant {
  readonly roles: readonly ProgramRole[];
  readonly relations?: readonly RelationName[];
  /** Administrators of the organization may, with or without a role in the program. */
  readonly administrator?: true;
  /** A person may do it to their own account. */
  readonly self?: true;
  readonly clock?: true;
}

const shaping: Grant = { roles: ["EATP", "COE_MEMBER"] };
const inStream: Grant = { roles: ["EATP"], relations: ["leadsStream", "ownsDeliverable"] };
const asLead: Grant = { roles: ["EATP"], relations: ["leadsStream"] };
const everyone: Grant = { roles: [], relations: ["anyMember"] };
const people: Grant = { roles: [], administrator: true };
const committee: Grant = {
  roles: ["EATP", "STEERCO", "EXEC_SPONSOR", "GOV_BOARD", "QA_REVIEWER", "BUSINESS_OWNER"],
};

export const authority = {
  "found-program": people,
  "edit-program": { ...shaping, administrator: true },
  "change-setting": { roles: ["EATP"], administrator: true },
  "move-demo-clock": everyone,
  "open-cycle": shaping,
  "edit-cycle": shaping,
  "enter-stage": { roles: ["EATP"] },
  "import-plan": people,

  "add-person": people,
  "edit-person": people,
  "issue-link": people,
  "deactivate-person": people,
  "set-password": { roles: [], self: true },
  "end-sessions": { roles: [], administrator: true, self: true, clock: true },
  "add-member": { roles: ["EATP"], administrator: true },
  "change-roles": { roles: ["EATP"], administrator: true },
  "remove-member": { roles: ["EATP"], administrator: true },

  "create-workstream": shaping,
  "edit-workstream": { ...shaping, relations: ["leadsStream"] },
  "activate-workstream": shaping,
  "drop-workstream": { roles: ["EATP"] },
  "create-outcome": shaping,
  "edit-outcome": shaping,
  "start-outcome": shaping,
  "edit-outcome-part": { ...shaping, relations: ["ownsBusinessOutcome"] },
  "excuse-outcome-part": { roles: ["EATP"], relations: ["ownsBusinessOutcome"] },
  "deliver-outcome": { roles: ["EATP"], relations: ["ownsBusinessOutcome"] },
  "drop-outcome": { roles: ["EATP"] },
  "create-deliverable": { ...shaping, relations: ["leadsStream"] },
  /** Each row is judged as creating or editing that deliverable would be. */
  "plan-deliverables": { ...shaping, relations: ["leadsAStream"] },
  "edit-deliverable": inStream,
  "drop-deliverable": asLead,
  "commit-deliverable": { ...shaping, relations: ["leadsStream"] },
  "create-dependency": { ...shaping, relations: ["leadsStream", "ownsDeliverable"] },
  "edit-dependency": { ...shaping, relations: ["leadsStream", "ownsDeliverable"] },
  "drop-dependency": { ...shaping, relations: ["leadsStream"] },
  "agree-dependency": { roles: ["EATP"], relations: ["leadsProvider"] },
  "promise-dependency": { roles: ["EATP"], relations: ["leadsProvider"] },
  "resolve-dependency": { roles: ["EATP"], relations: ["leadsReceiver"] },

  "log-progress": inStream,
  "submit-for-acceptance": inStream,
  "accept-deliverable": {
    roles: ["EATP", "QA_REVIEWER", "BUSINESS_OWNER"],
    relations: ["reviewsDeliverable", "leadsStream"],
  },
  "return-deliverable": {
    roles: ["EATP", "QA_REVIEWER", "BUSINESS_OWNER"],
    relations: ["reviewsDeliverable", "leadsStream"],
  },
  "add-evidence": {
    roles: ["EATP", "COE_MEMBER", "QA_REVIEWER", "GOV_BOARD", "DATA_PROTECTION"],
    relations: ["leadsStream", "ownsDeliverable", "ownsCondition"],
  },
  "remove-evidence": asLead,
  "add-criterion": inStream,
  "change-criterion": inStream,
  "assess-criterion": {
    roles: ["EATP", "QA_REVIEWER", "GOV_BOARD", "DATA_PROTECTION"],
    relations: ["reviewsDeliverable", "leadsStream"],
  },
  "answer-impact-notice": asLead,
  "grant-override": committee,
  "withdraw-override": committee,

  "schedule-gate": shaping,
  "edit-gate": shaping,
  "drop-gate": { roles: ["EATP"] },
  "decide-gate": { roles: ["EATP", "STEERCO", "EXEC_SPONSOR", "GOV_BOARD", "QA_REVIEWER"] },
  "close-condition": { roles: ["EATP", "QA_REVIEWER", "GOV_BOARD"], relations: ["ownsCondition"] },

  "raise-blocker": everyone,
  "raise-escalation": everyone,
  "acknowledge-escalation": { roles: ["EATP"], relations: ["holdsEscalation"] },
  "extend-escalation": { roles: [], relations: ["holdsEscalation"] },
  "regrade-escalation": { roles: ["EATP"], relations: ["holdsEscalation"] },
  "decide-escalation": { roles: [], relations: ["holdsEscalation", "sitsOnItsTier"] },
  "close-escalation": { roles: ["EATP"], relations: ["holdsEscalation"] },
  "withdraw-escalation": { roles: ["EATP"], relations: ["openedEscalation"] },

  "claim-status": asLead,
  "explain-claim": asLead,
  "draft-report": shaping,
  "edit-report": shaping,
  "publish-report": { roles: ["EATP"] },
  "correct-report": { roles: ["EATP"] },

  "advance-clocks": { roles: ["EATP"], clock: true },
} as const satisfies Record<string, Grant>;

export type DeedName = keyof typeof authority;

/** May this actor do this deed to this subject? Viewers and strangers may nothing that writes. */
export function may(program: Program, deed: DeedName, subject: Ref, situation: Situation): boolean {
  const grant: Grant = authority[deed];
  const { actor } = situation;
  if (actor.kind === "clock") return grant.clock === true;
  if (grant.administrator && actor.administrator) return true;
  if (grant.self && subject.noun === "person" && subject.id === actor.personId) return true;
  const member = memberOf(program, actor);
  if (!member || member.roles.every((role) => role === "VIEWER")) return false;
  if (member.roles.some((role) => grant.roles.includes(role))) return true;
  return (grant.relations ?? []).some((name) => relations[name](program, member, subject));
}

/** "EATP (execution lead), the stream's lead": who may, for the sentence under a closed door. */
export function whoMay(deed: DeedName): string {
  const grant: Grant = authority[deed];
  const words = [
    ...grant.roles.map(wordFor),
    ...(grant.relations ?? []).map((name) => relationWords[name]),
    ...(grant.administrator ? ["an administrator"] : []),
    ...(grant.self ? ["the person"] : []),
    ...(grant.clock ? ["the clock"] : []),
  ];
  return words.join(", ");
}

export const hasRole = (program: Program, situation: Situation, role: ProgramRole): boolean =>
  memberOf(program, situation.actor)?.roles.includes(role) ?? false;

function deliverableOf(program: Program, subject: Ref) {
  if (subject.noun === "deliverable") return program.deliverable.get(subject.id) ?? null;
  if (subject.noun === "criterion") {
    const criterion = program.criterion.get(subject.id);
    return criterion?.subjectNoun === "deliverable"
      ? (program.deliverable.get(criterion.subjectId) ?? null)
      : null;
  }
  if (subject.noun === "evidence") {
    const evidence = program.evidence.get(subject.id);
    return evidence?.subjectNoun === "deliverable"
      ? (program.deliverable.get(evidence.subjectId) ?? null)
      : null;
  }
  return null;
}

/** The workstreams a subject belongs to (a dependency belongs to both its ends). */
export function streamsOf(program: Program, subject: Ref): readonly string[] {
  const streamOfDeliverable = (id: string | null): readonly string[] => {
    const stream = id === null ? undefined : program.deliverable.get(id)?.workstreamId;
    return stream === undefined ? [] : [stream];
  };
  switch (subject.noun) {
    case "workstream":
      return [subject.id];
    case "impactNotice": {
      const notice = program.impactNotice.get(subject.id);
      return notice ? [notice.workstreamId] : [];
    }
    case "dependency": {
      const dependency = program.dependency.get(subject.id);
      if (!dependency) return [];
      return [
        ...streamOfDeliverable(dependency.fromId),
        ...(dependency.fromWorkstreamId ? [dependency.fromWorkstreamId] : []),
        ...streamOfDeliverable(dependency.toId),
      ];
    }
    case "gate": {
      const gate = program.gate.get(subject.id);
      if (!gate) return [];
      if (gate.subjectNoun === "workstream") return [gate.subjectId];
      return gate.subjectNoun === "deliverable" ? streamOfDeliverable(gate.subjectId) : [];
    }
    case "criterion": {
      const criterion = program.criterion.get(subject.id);
      return criterion
        ? streamsOf(program, { noun: criterion.subjectNoun, id: criterion.subjectId })
        : [];
    }
    case "evidence": {
      const evidence = program.evidence.get(subject.id);
      return evidence
        ? streamsOf(program, { noun: evidence.subjectNoun, id: evidence.subjectId })
        : [];
    }
    default:
      return streamOfDeliverable(deliverableOf(program, subject)?.id ?? null);
  }
}
