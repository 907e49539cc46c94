/** Every command that a form can ask for. What is not listed can't be asked for. */
import type { CommandName } from "./authority.ts";
import { openCalendarFeed } from "./calendar-feeds/commands/open-calendar-feed.ts";
import { revokeCalendarFeed } from "./calendar-feeds/commands/revoke-calendar-feed.ts";
import { acceptDeliverable } from "./deliverables/commands/accept-deliverable.ts";
import { bringBackDeliverable } from "./deliverables/commands/bring-back-deliverable.ts";
import { commitDeliverable } from "./deliverables/commands/commit-deliverable.ts";
import { correctNote } from "./deliverables/commands/correct-note.ts";
import { createDeliverable } from "./deliverables/commands/create-deliverable.ts";
import { dropDeliverable } from "./deliverables/commands/drop-deliverable.ts";
import { editDeliverable } from "./deliverables/commands/edit-deliverable.ts";
import { logProgress } from "./deliverables/commands/log-progress.ts";
import { returnDeliverable } from "./deliverables/commands/return-deliverable.ts";
import { submitForAcceptance } from "./deliverables/commands/submit-for-acceptance.ts";
import { uncommitDeliverable } from "./deliverables/commands/uncommit-deliverable.ts";
import { withdrawSubmission } from "./deliverables/commands/withdraw-submission.ts";
import { agreeDependency } from "./dependencies/commands/agree-dependency.ts";
import { answerImpactNotice } from "./dependencies/commands/answer-impact-notice.ts";
import { bringBackDependency } from "./dependencies/commands/bring-back-dependency.ts";
import { createDependency } from "./dependencies/commands/create-dependency.ts";
import { dropDependency } from "./dependencies/commands/drop-dependency.ts";
import { editDependency } from "./dependencies/commands/edit-dependency.ts";
import { holdIntegrationReview } from "./dependencies/commands/hold-integration-review.ts";
import { promiseDependency } from "./dependencies/commands/promise-dependency.ts";
import { resolveDependency } from "./dependencies/commands/resolve-dependency.ts";
import type { CommandInput, FormCommand } from "./engine/command.ts";
import type { FieldLimits } from "./engine/inputs.ts";
import { limitsOf } from "./engine/inputs.ts";
import { acknowledgeEscalation } from "./escalations/commands/acknowledge-escalation.ts";
import { closeEscalation } from "./escalations/commands/close-escalation.ts";
import { decideEscalation } from "./escalations/commands/decide-escalation.ts";
import { extendEscalation } from "./escalations/commands/extend-escalation.ts";
import { raiseBlocker } from "./escalations/commands/raise-blocker.ts";
import { raiseEscalation } from "./escalations/commands/raise-escalation.ts";
import { regradeEscalation } from "./escalations/commands/regrade-escalation.ts";
import { withdrawEscalation } from "./escalations/commands/withdraw-escalation.ts";
import { addEvidence, addGateEvidence } from "./evidence/commands/add-evidence.ts";
import { removeEvidence } from "./evidence/commands/remove-evidence.ts";
import { addCriterion, addGateCriterion } from "./gates/commands/add-criterion.ts";
import { assessCriterion } from "./gates/commands/assess-criterion.ts";
import { changeCriterion } from "./gates/commands/change-criterion.ts";
import { closeCondition } from "./gates/commands/close-condition.ts";
import { decideGate } from "./gates/commands/decide-gate.ts";
import { dropGate } from "./gates/commands/drop-gate.ts";
import { editGate } from "./gates/commands/edit-gate.ts";
import { scheduleGate } from "./gates/commands/schedule-gate.ts";
import { answerPulse } from "./indicators/commands/answer-pulse.ts";
import { closePulse } from "./indicators/commands/close-pulse.ts";
import { openPulse } from "./indicators/commands/open-pulse.ts";
import { readEnergy } from "./indicators/commands/read-energy.ts";
import { readIndicator } from "./indicators/commands/read-indicator.ts";
import { recordIntervention } from "./indicators/commands/record-intervention.ts";
import { reviewIntervention } from "./indicators/commands/review-intervention.ts";
import { watchWarning } from "./indicators/commands/watch-warning.ts";
import { bringBackOutcome } from "./outcomes/commands/bring-back-outcome.ts";
import { createOutcome } from "./outcomes/commands/create-outcome.ts";
import { deliverOutcome } from "./outcomes/commands/deliver-outcome.ts";
import { dropOutcome } from "./outcomes/commands/drop-outcome.ts";
import { editOutcome } from "./outcomes/commands/edit-outcome.ts";
import { editOutcomePart } from "./outcomes/commands/edit-outcome-part.ts";
import { excuseOutcomePart } from "./outcomes/commands/excuse-outcome-part.ts";
import { startOutcome } from "./outcomes/commands/start-outcome.ts";
import { grantOverride } from "./overrides/commands/grant-override.ts";
import { withdrawOverride } from "./overrides/commands/withdraw-override.ts";
import { addMember } from "./people/commands/add-member.ts";
import { addPerson } from "./people/commands/add-person.ts";
import { changeRoles } from "./people/commands/change-roles.ts";
import { deactivatePerson } from "./people/commands/deactivate-person.ts";
import { editPerson } from "./people/commands/edit-person.ts";
import { issueLink } from "./people/commands/issue-link.ts";
import { removeMember } from "./people/commands/remove-member.ts";
import { importPlan } from "./plan/commands/import-plan.ts";
import { planDeliverables } from "./plan/commands/plan-deliverables.ts";
import { addToSprint } from "./planning/commands/add-to-sprint.ts";
import { lockSprint } from "./planning/commands/lock-sprint.ts";
import { planSprint } from "./planning/commands/plan-sprint.ts";
import { stateCapacity } from "./planning/commands/state-capacity.ts";
import { approveRoadmap } from "./program/commands/approve-roadmap.ts";
import { changeSetting } from "./program/commands/change-setting.ts";
import { editCycle } from "./program/commands/edit-cycle.ts";
import { editProgram } from "./program/commands/edit-program.ts";
import { enterStage } from "./program/commands/enter-stage.ts";
import { foundingInput, foundProgram } from "./program/commands/found-program.ts";
import { moveDemoClock } from "./program/commands/move-demo-clock.ts";
import { openCycle } from "./program/commands/open-cycle.ts";
import { claimStatus } from "./reports/commands/claim-status.ts";
import { correctReport } from "./reports/commands/correct-report.ts";
import { draftReport } from "./reports/commands/draft-report.ts";
import { editReport } from "./reports/commands/edit-report.ts";
import { explainClaim } from "./reports/commands/explain-claim.ts";
import { publishReport } from "./reports/commands/publish-report.ts";
import { adjustCourse } from "./reviews/commands/adjust-course.ts";
import { agreeRetroAction } from "./reviews/commands/agree-retro-action.ts";
import { carryRetroAction } from "./reviews/commands/carry-retro-action.ts";
import { closeRetrospective } from "./reviews/commands/close-retrospective.ts";
import { closeReview } from "./reviews/commands/close-review.ts";
import { completeRetroAction } from "./reviews/commands/complete-retro-action.ts";
import { decideFeedback } from "./reviews/commands/decide-feedback.ts";
import { deferRetroAction } from "./reviews/commands/defer-retro-action.ts";
import { demonstrateDeliverable } from "./reviews/commands/demonstrate-deliverable.ts";
import { disposeItem } from "./reviews/commands/dispose-item.ts";
import { editRetroPoint } from "./reviews/commands/edit-retro-point.ts";
import { editRetrospective } from "./reviews/commands/edit-retrospective.ts";
import { editReview } from "./reviews/commands/edit-review.ts";
import { giveFeedback } from "./reviews/commands/give-feedback.ts";
import { makeRetroPoint } from "./reviews/commands/make-retro-point.ts";
import {
  openInitiativeRetrospective,
  openRetrospective,
} from "./reviews/commands/open-retrospective.ts";
import { openReview } from "./reviews/commands/open-review.ts";
import { rejectRetroAction } from "./reviews/commands/reject-retro-action.ts";
import { startRetroAction } from "./reviews/commands/start-retro-action.ts";
import { askToCancelSprint, cancelSprint, keepSprint } from "./sprints/commands/cancel-sprint.ts";
import { closeSprint } from "./sprints/commands/close-sprint.ts";
import { createSprint } from "./sprints/commands/create-sprint.ts";
import { editSprint } from "./sprints/commands/edit-sprint.ts";
import { startSprint } from "./sprints/commands/start-sprint.ts";
import { settleMention } from "./stand-ups/commands/settle-mention.ts";
import { writeStandupNote } from "./stand-ups/commands/write-standup-note.ts";
import { activateWorkstream } from "./workstreams/commands/activate-workstream.ts";
import { bringBackWorkstream } from "./workstreams/commands/bring-back-workstream.ts";
import { createWorkstream } from "./workstreams/commands/create-workstream.ts";
import { dropWorkstream } from "./workstreams/commands/drop-workstream.ts";
import { editWorkstream } from "./workstreams/commands/edit-workstream.ts";

/** A command without the type of its input, so that commands stand in one list. */
type ListedCommand = Pick<FormCommand<never, CommandInput>, "name" | "input" | "handTo">;

/** Commands whose input is all they take. */
export const formCommands: readonly ListedCommand[] = [
  acceptDeliverable,
  acknowledgeEscalation,
  activateWorkstream,
  addCriterion,
  addEvidence,
  addGateCriterion,
  addGateEvidence,
  addPerson,
  addToSprint,
  adjustCourse,
  agreeDependency,
  agreeRetroAction,
  answerImpactNotice,
  approveRoadmap,
  askToCancelSprint,
  assessCriterion,
  bringBackDeliverable,
  bringBackDependency,
  bringBackOutcome,
  bringBackWorkstream,
  cancelSprint,
  carryRetroAction,
  changeCriterion,
  changeRoles,
  changeSetting,
  claimStatus,
  closeCondition,
  closeEscalation,
  closeRetrospective,
  closeReview,
  closeSprint,
  commitDeliverable,
  completeRetroAction,
  correctReport,
  createDeliverable,
  createDependency,
  createOutcome,
  createSprint,
  createWorkstream,
  deactivatePerson,
  decideEscalation,
  decideFeedback,
  decideGate,
  deferRetroAction,
  deliverOutcome,
  demonstrateDeliverable,
  disposeItem,
  draftReport,
  dropDeliverable,
  dropDependency,
  dropGate,
  dropOutcome,
  dropWorkstream,
  editCycle,
  editDeliverable,
  editDependency,
  editGate,
  editOutcome,
  editOutcomePart,
  editPerson,
  editProgram,
  editReport,
  editRetroPoint,
  editRetrospective,
  editReview,
  editSprint,
  editWorkstream,
  enterStage,
  excuseOutcomePart,
  explainClaim,
  extendEscalation,
  giveFeedback,
  grantOverride,
  holdIntegrationReview,
  issueLink,
  keepSprint,
  lockSprint,
  logProgress,
  makeRetroPoint,
  moveDemoClock,
  openCycle,
  openInitiativeRetrospective,
  openPulse,
  openRetrospective,
  openReview,
  planSprint,
  promiseDependency,
  publishReport,
  raiseBlocker,
  raiseEscalation,
  readEnergy,
  readIndicator,
  recordIntervention,
  regradeEscalation,
  rejectRetroAction,
  removeEvidence,
  removeMember,
  resolveDependency,
  returnDeliverable,
  reviewIntervention,
  revokeCalendarFeed,
  scheduleGate,
  settleMention,
  startOutcome,
  startRetroAction,
  startSprint,
  stateCapacity,
  submitForAcceptance,
  uncommitDeliverable,
  watchWarning,
  withdrawEscalation,
  withdrawOverride,
  withdrawSubmission,
  writeStandupNote,
];

/** Commands to whose input the server adds what no form can send: an account, a count, a hash. */
export const completedCommands: readonly ListedCommand[] = [
  addMember,
  answerPulse,
  closePulse,
  correctNote,
  openCalendarFeed,
  foundProgram,
  importPlan,
  planDeliverables,
];

const limits = new Map<CommandName, Readonly<Record<string, FieldLimits>>>(
  [...formCommands, ...completedCommands].map(({ name, input }) => [
    name,
    // The fields of an import are as many as its plan has streams; those of the founding are known.
    limitsOf(name === importPlan.name ? foundingInput : input),
  ]),
);

/** The limits of a command's fields, by their names, as its form shows them. */
export const limitsOfCommand = (name: CommandName): Readonly<Record<string, FieldLimits>> =>
  limits.get(name) ?? {};
