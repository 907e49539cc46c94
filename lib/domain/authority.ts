/** The whole answer to "who may what": command → roles and named relations. What is not listed is refused. */
import type { Ref } from "./engine/ids.ts";
import type { Situation } from "./engine/situation.ts";
import { memberOf } from "./engine/situation.ts";
import type { Member } from "./nouns.ts";
import type { Program } from "./program.ts";
import type { RelationName } from "./relations.ts";
import { relations, wordsOfGrant } from "./relations.ts";
import type { ProgramRole } from "./vocabulary.ts";
import { listed } from "./wording.ts";

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
const showing: Grant = {
  roles: ["EATP", "COE_MEMBER", "QA_REVIEWER", "GOV_BOARD", "DATA_PROTECTION"],
  relations: ["leadsStream", "ownsDeliverable", "ownsCondition"],
};
const confirming: Grant = {
  roles: [
    "QA_REVIEWER",
    "COE_MEMBER",
    "GOV_BOARD",
    "BUSINESS_OWNER",
    "CHANGE_LEAD",
    "LEARNING_LEAD",
    "TECH_LEAD",
  ],
};
const keeping: Grant = {
  roles: showing.roles,
  relations: ["leadsStream", "ownsDeliverable", "recordedEvidence"],
};
const people: Grant = { roles: [], administrator: true };
const committee: Grant = {
  roles: ["EATP", "STEERCO", "EXEC_SPONSOR", "GOV_BOARD", "QA_REVIEWER", "BUSINESS_OWNER"],
};

/** Who says what gates ask for. */
const templating: Grant = { roles: ["EATP", "COE_MEMBER", "QA_REVIEWER"] };

/** Who keeps the register of controls, and who puts one in force. */
const controlling: Grant = {
  roles: ["EATP", "COE_MEMBER", "GOV_BOARD", "RISK_OWNER", "DATA_PROTECTION"],
};
const testing: Grant = {
  roles: [...controlling.roles, "QA_REVIEWER", "TECH_LEAD"],
  relations: ["ownsControl"],
};
const enforcing: Grant = { roles: ["EATP", "GOV_BOARD", "RISK_OWNER"] };

export const authority = {
  "found-program": people,
  "edit-program": { ...shaping, administrator: true },
  "change-setting": { roles: ["EATP"], administrator: true },
  "move-demo-clock": everyone,
  "open-cycle": shaping,
  "edit-cycle": shaping,
  "enter-stage": { roles: ["EATP"] },
  /** In person: nobody records it for the committee. */
  "approve-roadmap": { roles: ["STEERCO"] },
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
  "bring-back-workstream": { roles: ["EATP"] },
  "create-outcome": shaping,
  "edit-outcome": shaping,
  "start-outcome": shaping,
  "edit-outcome-part": { ...shaping, relations: ["ownsBusinessOutcome"] },
  "excuse-outcome-part": { roles: ["EATP"], relations: ["ownsBusinessOutcome"] },
  "deliver-outcome": { roles: ["EATP"], relations: ["ownsBusinessOutcome"] },
  /** I-48: decided in person by whoever answers for the roadmap or for the outcome. */
  "carry-outcome": { roles: ["STEERCO", "EXEC_SPONSOR"], relations: ["ownsBusinessOutcome"] },
  "drop-outcome": { roles: ["EATP"] },
  "bring-back-outcome": { roles: ["EATP"] },
  "create-use-case": shaping,
  "edit-use-case": { ...shaping, relations: ["ownsUseCase"] },
  "plan-use-case": { ...shaping, relations: ["ownsUseCase", "leadsStream"] },
  "set-use-case-metrics": { ...shaping, relations: ["leadsStream"] },
  "set-threshold": { ...shaping, relations: ["leadsStream"] },
  "record-result": { roles: ["EATP", "COE_MEMBER", "QA_REVIEWER"], relations: ["leadsStream"] },
  "decide-on-result": { roles: ["EATP", "STEERCO"], relations: ["ownsUseCase"] },
  "advance-use-case": shaping,
  "return-use-case": shaping,
  "hold-use-case": { roles: ["EATP"] },
  /** T-190 asks for the role that answers for the matter. */
  "confirm-matter": confirming,
  "withdraw-confirmation": confirming,
  "report-data-finding": everyone,
  "create-deliverable": { ...shaping, relations: ["leadsStream"] },
  /** Each row is judged as creating or editing that deliverable would be. */
  "plan-deliverables": { ...shaping, relations: ["leadsAStream"] },
  /** Each row is judged as carrying, accepting or editing that deliverable would be. */
  "change-deliverables": everyone,
  "edit-deliverable": inStream,
  "drop-deliverable": asLead,
  "bring-back-deliverable": asLead,
  "commit-deliverable": { ...shaping, relations: ["leadsStream"] },
  "create-dependency": { ...shaping, relations: ["leadsStream", "ownsDeliverable"] },
  "accept-proposed-dependency": { ...shaping, relations: ["leadsStream", "ownsDeliverable"] },
  "dismiss-proposed-dependency": { ...shaping, relations: ["leadsStream"] },
  "edit-dependency": { ...shaping, relations: ["leadsStream", "ownsDeliverable"] },
  "drop-dependency": { ...shaping, relations: ["leadsStream"] },
  "bring-back-dependency": { ...shaping, relations: ["leadsStream"] },
  "agree-dependency": { roles: ["EATP"], relations: ["leadsProvider"] },
  "promise-dependency": { roles: ["EATP"], relations: ["leadsProvider"] },
  "resolve-dependency": { roles: ["EATP"], relations: ["leadsReceiver"] },

  "log-progress": inStream,
  /** T-145 leaves it to the author. */
  "correct-note": everyone,
  "submit-for-acceptance": inStream,
  "withdraw-submission": {
    roles: ["EATP"],
    relations: ["leadsStream", "ownsDeliverable", "submittedDeliverable"],
  },
  "accept-deliverable": {
    roles: ["EATP", "QA_REVIEWER", "BUSINESS_OWNER"],
    relations: ["reviewsDeliverable", "leadsStream"],
  },
  "return-deliverable": {
    roles: ["EATP", "QA_REVIEWER", "BUSINESS_OWNER"],
    relations: ["reviewsDeliverable", "leadsStream"],
  },
  "add-evidence": showing,
  "add-criterion-evidence": showing,
  "add-gate-evidence": showing,
  "add-condition-evidence": showing,
  "add-outcome-part-evidence": showing,
  "add-escalation-evidence": showing,
  "remove-evidence": asLead,
  "renew-evidence": keeping,
  "link-evidence": keeping,
  /** T-306 leaves out who recorded it. */
  "verify-evidence": {
    roles: ["EATP", "QA_REVIEWER", "GOV_BOARD", "DATA_PROTECTION", "BUSINESS_OWNER"],
    relations: ["leadsStream", "reviewsDeliverable"],
  },
  "add-criterion": inStream,
  "add-gate-criterion": inStream,
  "change-criterion": inStream,
  "assess-criterion": {
    roles: ["EATP", "QA_REVIEWER", "GOV_BOARD", "DATA_PROTECTION"],
    relations: ["reviewsDeliverable", "leadsStream", "signsCriterion"],
  },
  "take-template": inStream,
  "take-gate-template": inStream,
  "adopt-gate-template": templating,
  "add-template-criterion": templating,
  "change-template-criterion": templating,
  "answer-impact-notice": asLead,
  "grant-override": committee,
  "withdraw-override": committee,

  "schedule-gate": shaping,
  "edit-gate": shaping,
  "drop-gate": { roles: ["EATP"] },
  "decide-gate": { roles: ["EATP", "STEERCO", "EXEC_SPONSOR", "GOV_BOARD", "QA_REVIEWER"] },
  "ask-for-decision": everyone,
  "sign-gate": { roles: [], relations: ["decidesGate"] },
  "refuse-to-sign": { roles: [], relations: ["decidesGate"] },
  "withdraw-decision": { roles: ["EATP"], relations: ["proposedDecision"] },
  "close-condition": { roles: ["EATP", "QA_REVIEWER", "GOV_BOARD"], relations: ["ownsCondition"] },

  "create-control": { ...controlling, relations: ["leadsAStream"] },
  "edit-control": { ...controlling, relations: ["ownsControl"] },
  "mark-control-built": { ...controlling, relations: ["ownsControl"] },
  "record-control-test": testing,
  "fail-control": testing,
  "activate-control": enforcing,
  "require-control": enforcing,
  "excuse-control": enforcing,
  "drop-control": enforcing,

  "raise-blocker": everyone,
  "raise-escalation": everyone,
  "acknowledge-escalation": { roles: ["EATP"], relations: ["holdsEscalation", "sitsOnItsTier"] },
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

  "create-sprint": shaping,
  "edit-sprint": shaping,
  /** Each deliverable is judged as committing or uncommitting it would be. */
  "plan-sprint": { ...shaping, relations: ["leadsAStream"] },
  "uncommit-deliverable": { ...shaping, relations: ["leadsStream"] },
  "state-capacity": asLead,
  "lock-sprint": { roles: ["EATP"] },
  "start-sprint": { roles: ["EATP"] },
  "add-to-sprint": asLead,
  "ask-to-cancel-sprint": { roles: ["EATP", "EXEC_SPONSOR"] },
  "keep-sprint": { roles: ["EATP", "EXEC_SPONSOR"] },
  "cancel-sprint": { roles: ["EATP", "EXEC_SPONSOR"] },
  "close-sprint": { roles: ["EATP"] },

  "write-standup-note": asLead,
  "settle-mention": asLead,
  "hold-integration-review": shaping,

  "open-review": shaping,
  "edit-review": shaping,
  "close-review": shaping,
  "demonstrate-deliverable": inStream,
  "dispose-item": asLead,
  /** Each deliverable is judged as disposing of it alone would be. */
  "dispose-items": { roles: ["EATP"], relations: ["leadsAStream"] },
  "adjust-course": shaping,
  "give-feedback": everyone,
  "decide-feedback": { roles: ["EATP"] },
  "open-retrospective": shaping,
  "open-initiative-retrospective": shaping,
  "edit-retrospective": shaping,
  "close-retrospective": shaping,
  "make-retro-point": everyone,
  "edit-retro-point": { ...shaping, relations: ["saidPoint"] },
  "agree-retro-action": { ...shaping, relations: ["leadsAStream"] },
  "carry-retro-action": { ...shaping, relations: ["ownsAction"] },
  "start-retro-action": { roles: ["EATP"], relations: ["ownsAction"] },
  "complete-retro-action": { roles: ["EATP"], relations: ["ownsAction"] },
  "defer-retro-action": { roles: ["EATP"] },
  "reject-retro-action": { roles: ["EATP"] },

  "read-energy": { roles: ["EATP", "CHANGE_LEAD"] },
  "read-indicator": { roles: ["EATP", "COE_MEMBER", "CHANGE_LEAD"] },
  "open-pulse": { roles: ["EATP"] },
  "answer-pulse": everyone,
  "close-pulse": { roles: ["EATP"] },
  "record-intervention": { roles: ["EATP"] },
  "watch-warning": { roles: ["EATP"] },
  "review-intervention": { roles: ["EATP"], relations: ["ownsIntervention"] },

  "open-calendar-feed": everyone,
  "revoke-calendar-feed": { roles: ["EATP"], relations: ["ownsFeed"] },

  "save-view": everyone,
  /** Also asked where a view is saved for the program at once. */
  "share-view": { roles: ["EATP"] },
  /** Somebody's own view is nobody else's to know of: for others it isn't there. */
  "rename-view": { roles: ["EATP"], relations: ["ownsView"] },
  "drop-view": { roles: ["EATP"], relations: ["ownsView"] },

  "advance-clocks": { roles: ["EATP"], clock: true },
} as const satisfies Record<string, Grant>;

export type CommandName = keyof typeof authority;

/** Whether the actor has the right by who they are, or by a tie that holds. Viewers and strangers may nothing that writes. */
function isGranted(
  program: Program,
  command: CommandName,
  { actor }: Situation,
  isOwn: (personId: string) => boolean,
  isTied: (name: RelationName, member: Member) => boolean,
): boolean {
  const grant: Grant = authority[command];
  if (actor.kind === "clock") return grant.clock === true;
  if (grant.administrator && actor.administrator) return true;
  if (grant.self && isOwn(actor.personId)) return true;
  const member = memberOf(program, actor);
  if (!member || member.roles.every((role) => role === "VIEWER")) return false;
  if (member.roles.some((role) => grant.roles.includes(role))) return true;
  return (grant.relations ?? []).some((name) => isTied(name, member));
}

/** May this actor do this command to this subject? */
export const may = (
  program: Program,
  command: CommandName,
  subject: Ref,
  situation: Situation,
): boolean =>
  isGranted(
    program,
    command,
    situation,
    (personId) => subject.noun === "person" && subject.id === personId,
    (name, member) => relations[name](program, member, subject),
  );

/** May this actor do this command to something, if only to what they are tied to? */
export const mayOnSome = (program: Program, command: CommandName, situation: Situation): boolean =>
  isGranted(
    program,
    command,
    situation,
    () => true,
    () => true,
  );

/** "EATP (execution lead) and the stream's lead": who may, for the sentence under a command that is closed. */
export function whoMay(command: CommandName): string {
  const grant: Grant = authority[command];
  return listed([
    ...wordsOfGrant(grant),
    ...(grant.self ? ["the person"] : []),
    ...(grant.clock ? ["the clock"] : []),
  ]);
}

/** Whether the actor is a member of the program with this role. Administrators and the clock hold none. */
export const hasRole = (program: Program, situation: Situation, role: ProgramRole): boolean =>
  memberOf(program, situation.actor)?.roles.includes(role) ?? false;
