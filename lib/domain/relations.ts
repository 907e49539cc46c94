/** Ties between a member and a subject, and the workstreams a subject belongs to. Authority is made of them. */
import type { Ref } from "./engine/ids.ts";
import { currentDecision } from "./gates/gate-signatures.ts";
import type { Member } from "./nouns.ts";
import type { Program } from "./program.ts";
import { ownerFields, streamsOfUseCase } from "./use-cases/linked-work.ts";
import type { EscalationTier, ProgramRole } from "./vocabulary.ts";
import { wordFor } from "./vocabulary.ts";

/** Whose roles make them sit on a tier: they decide there, beside the member who holds the escalation. */
export const rolesOfTier: Readonly<Record<EscalationTier, readonly ProgramRole[]>> = {
  L1_WORKSTREAM: [],
  L2_PROGRAM: ["EATP"],
  L3_EXECUTIVE: ["EXEC_SPONSOR", "STEERCO", "GOV_BOARD"],
};

/** A tie between a member and the very subject of the command. */
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
  submittedDeliverable: (program, member, subject) =>
    deliverableOf(program, subject)?.submittedById === member.id,
  signsCriterion: (program, member, subject) => {
    const signer = subject.noun === "criterion" && program.criterion.get(subject.id)?.signedBy;
    return signer ? member.roles.includes(signer) : false;
  },
  decidesGate: (program, member, subject) =>
    subject.noun === "gate" &&
    (currentDecision(program, subject.id)?.deciderIds.includes(member.id) ?? false),
  proposedDecision: (program, member, subject) =>
    subject.noun === "gate" && currentDecision(program, subject.id)?.proposedById === member.id,
  holdsEscalation: (program, member, subject) =>
    subject.noun === "escalation" && program.escalation.get(subject.id)?.ownerId === member.id,
  openedEscalation: (program, member, subject) =>
    subject.noun === "escalation" && program.escalation.get(subject.id)?.openedById === member.id,
  sitsOnItsTier: (program, member, subject) => {
    const tier =
      subject.noun === "escalation" ? program.escalation.get(subject.id)?.tier : undefined;
    return tier !== undefined && member.roles.some((role) => rolesOfTier[tier].includes(role));
  },
  ownsAction: (program, member, subject) =>
    subject.noun === "retroAction" && program.retroAction.get(subject.id)?.ownerId === member.id,
  saidPoint: (program, member, subject) =>
    subject.noun === "retroPoint" && program.retroPoint.get(subject.id)?.byId === member.id,
  ownsIntervention: (program, member, subject) =>
    subject.noun === "intervention" && program.intervention.get(subject.id)?.ownerId === member.id,
  /** Whoever opened it, whether for their own ceremonies or for all of the program. */
  ownsFeed: (program, member, subject) =>
    subject.noun === "calendarFeed" &&
    program.calendarFeed.get(subject.id)?.openedById === member.id,
  ownsView: (program, member, subject) =>
    subject.noun === "savedView" && program.savedView.get(subject.id)?.ownerId === member.id,
  ownsCondition: (program, member, subject) =>
    subject.noun === "condition" && program.condition.get(subject.id)?.ownerId === member.id,
  ownsUseCase: (program, member, subject) => {
    const useCase = subject.noun === "useCase" && program.useCase.get(subject.id);
    return useCase ? ownerFields.some((field) => useCase[field] === member.id) : false;
  },
  recordedEvidence: (program, member, subject) =>
    subject.noun === "evidence" && program.evidence.get(subject.id)?.recordedById === member.id,
  ownsControl: (program, member, subject) =>
    subject.noun === "control" && program.control.get(subject.id)?.ownerId === member.id,
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
  leadsProvider: "the lead of the providing stream",
  leadsReceiver: "the lead of the receiving stream",
  ownsDeliverable: "the deliverable's owner",
  reviewsDeliverable: "the reviewer",
  submittedDeliverable: "the person who submitted it",
  signsCriterion: "a member with the signing role",
  decidesGate: "the gate's named deciders",
  proposedDecision: "the person who proposed the decision",
  holdsEscalation: "its owner",
  openedEscalation: "the person who raised it",
  sitsOnItsTier: "the members of its tier",
  ownsAction: "the action's owner",
  saidPoint: "the person who added it",
  ownsIntervention: "the intervention's owner",
  ownsFeed: "the owner of the calendar",
  ownsView: "the person who saved it",
  ownsCondition: "the condition's owner",
  ownsUseCase: "one of the use case's owners",
  recordedEvidence: "the person who recorded it",
  ownsControl: "the control's owner",
  ownsBusinessOutcome: "the outcome's business owner",
};

/** Roles, ties and administrators of a grant, in words: "EATP (execution lead)", "the stream's lead". */
export const wordsOfGrant = (grant: {
  readonly roles: readonly ProgramRole[];
  readonly relations?: readonly RelationName[];
  readonly administrator?: true;
}): readonly string[] => [
  ...grant.roles.map(wordFor),
  ...(grant.relations ?? []).map((name) => relationWords[name]),
  ...(grant.administrator ? ["an administrator"] : []),
];

function deliverableOf(program: Program, subject: Ref) {
  if (subject.noun === "deliverable") return program.deliverable.get(subject.id) ?? null;
  if (subject.noun === "sprintItem")
    return program.deliverable.get(program.sprintItem.get(subject.id)?.deliverableId ?? "") ?? null;
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
    case "standupNote":
    case "blockerMention": {
      const stream = program[subject.noun].get(subject.id)?.workstreamId;
      return stream === undefined ? [] : [stream];
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
    case "useCase":
      return streamsOfUseCase(program, subject.id, "TECHNOLOGY");
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
