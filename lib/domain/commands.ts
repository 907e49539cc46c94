/** Every command that a form can ask for. What is not listed can't be asked for. */
import type { DeedName } from "./authority.ts";
import type { Command, FormDeed } from "./deed.ts";
import { acceptDeliverable } from "./deeds/accept-deliverable.ts";
import { acknowledgeEscalation } from "./deeds/acknowledge-escalation.ts";
import { activateWorkstream } from "./deeds/activate-workstream.ts";
import { addCriterion, addGateCriterion } from "./deeds/add-criterion.ts";
import { addEvidence, addGateEvidence } from "./deeds/add-evidence.ts";
import { addMember } from "./deeds/add-member.ts";
import { addPerson } from "./deeds/add-person.ts";
import { addToSprint } from "./deeds/add-to-sprint.ts";
import { adjustCourse } from "./deeds/adjust-course.ts";
import { agreeDependency } from "./deeds/agree-dependency.ts";
import { agreeRetroAction } from "./deeds/agree-retro-action.ts";
import { answerImpactNotice } from "./deeds/answer-impact-notice.ts";
import { answerPulse } from "./deeds/answer-pulse.ts";
import { approveRoadmap } from "./deeds/approve-roadmap.ts";
import { assessCriterion } from "./deeds/assess-criterion.ts";
import { bringBackDeliverable } from "./deeds/bring-back-deliverable.ts";
import { bringBackDependency } from "./deeds/bring-back-dependency.ts";
import { bringBackOutcome } from "./deeds/bring-back-outcome.ts";
import { bringBackWorkstream } from "./deeds/bring-back-workstream.ts";
import { askToCancelSprint, cancelSprint, keepSprint } from "./deeds/cancel-sprint.ts";
import { carryRetroAction } from "./deeds/carry-retro-action.ts";
import { changeCriterion } from "./deeds/change-criterion.ts";
import { changeRoles } from "./deeds/change-roles.ts";
import { changeSetting } from "./deeds/change-setting.ts";
import { claimStatus } from "./deeds/claim-status.ts";
import { closeCondition } from "./deeds/close-condition.ts";
import { closeEscalation } from "./deeds/close-escalation.ts";
import { closePulse } from "./deeds/close-pulse.ts";
import { closeRetrospective } from "./deeds/close-retrospective.ts";
import { closeReview } from "./deeds/close-review.ts";
import { closeSprint } from "./deeds/close-sprint.ts";
import { commitDeliverable } from "./deeds/commit-deliverable.ts";
import { completeRetroAction } from "./deeds/complete-retro-action.ts";
import { correctNote } from "./deeds/correct-note.ts";
import { correctReport } from "./deeds/correct-report.ts";
import { createDeliverable } from "./deeds/create-deliverable.ts";
import { createDependency } from "./deeds/create-dependency.ts";
import { createOutcome } from "./deeds/create-outcome.ts";
import { createSprint } from "./deeds/create-sprint.ts";
import { createWorkstream } from "./deeds/create-workstream.ts";
import { deactivatePerson } from "./deeds/deactivate-person.ts";
import { decideEscalation } from "./deeds/decide-escalation.ts";
import { decideFeedback } from "./deeds/decide-feedback.ts";
import { decideGate } from "./deeds/decide-gate.ts";
import { deferRetroAction } from "./deeds/defer-retro-action.ts";
import { deliverOutcome } from "./deeds/deliver-outcome.ts";
import { demonstrateDeliverable } from "./deeds/demonstrate-deliverable.ts";
import { disposeItem } from "./deeds/dispose-item.ts";
import { draftReport } from "./deeds/draft-report.ts";
import { dropDeliverable } from "./deeds/drop-deliverable.ts";
import { dropDependency } from "./deeds/drop-dependency.ts";
import { dropGate } from "./deeds/drop-gate.ts";
import { dropOutcome } from "./deeds/drop-outcome.ts";
import { dropWorkstream } from "./deeds/drop-workstream.ts";
import { editCycle } from "./deeds/edit-cycle.ts";
import { editDeliverable } from "./deeds/edit-deliverable.ts";
import { editDependency } from "./deeds/edit-dependency.ts";
import { editGate } from "./deeds/edit-gate.ts";
import { editOutcome } from "./deeds/edit-outcome.ts";
import { editOutcomePart } from "./deeds/edit-outcome-part.ts";
import { editPerson } from "./deeds/edit-person.ts";
import { editProgram } from "./deeds/edit-program.ts";
import { editReport } from "./deeds/edit-report.ts";
import { editRetroPoint } from "./deeds/edit-retro-point.ts";
import { editRetrospective } from "./deeds/edit-retrospective.ts";
import { editReview } from "./deeds/edit-review.ts";
import { editSprint } from "./deeds/edit-sprint.ts";
import { editWorkstream } from "./deeds/edit-workstream.ts";
import { enterStage } from "./deeds/enter-stage.ts";
import { excuseOutcomePart } from "./deeds/excuse-outcome-part.ts";
import { explainClaim } from "./deeds/explain-claim.ts";
import { extendEscalation } from "./deeds/extend-escalation.ts";
import { foundProgram } from "./deeds/found-program.ts";
import { giveFeedback } from "./deeds/give-feedback.ts";
import { grantOverride } from "./deeds/grant-override.ts";
import { holdIntegrationReview } from "./deeds/hold-integration-review.ts";
import { importPlan } from "./deeds/import-plan.ts";
import { issueLink } from "./deeds/issue-link.ts";
import { lockSprint } from "./deeds/lock-sprint.ts";
import { logProgress } from "./deeds/log-progress.ts";
import { makeRetroPoint } from "./deeds/make-retro-point.ts";
import { moveDemoClock } from "./deeds/move-demo-clock.ts";
import { openCalendarFeed } from "./deeds/open-calendar-feed.ts";
import { openCycle } from "./deeds/open-cycle.ts";
import { openPulse } from "./deeds/open-pulse.ts";
import { openInitiativeRetrospective, openRetrospective } from "./deeds/open-retrospective.ts";
import { openReview } from "./deeds/open-review.ts";
import { planDeliverables } from "./deeds/plan-deliverables.ts";
import { planSprint } from "./deeds/plan-sprint.ts";
import { promiseDependency } from "./deeds/promise-dependency.ts";
import { publishReport } from "./deeds/publish-report.ts";
import { raiseBlocker } from "./deeds/raise-blocker.ts";
import { raiseEscalation } from "./deeds/raise-escalation.ts";
import { readEnergy } from "./deeds/read-energy.ts";
import { readIndicator } from "./deeds/read-indicator.ts";
import { recordIntervention } from "./deeds/record-intervention.ts";
import { regradeEscalation } from "./deeds/regrade-escalation.ts";
import { rejectRetroAction } from "./deeds/reject-retro-action.ts";
import { removeEvidence } from "./deeds/remove-evidence.ts";
import { removeMember } from "./deeds/remove-member.ts";
import { resolveDependency } from "./deeds/resolve-dependency.ts";
import { returnDeliverable } from "./deeds/return-deliverable.ts";
import { reviewIntervention } from "./deeds/review-intervention.ts";
import { revokeCalendarFeed } from "./deeds/revoke-calendar-feed.ts";
import { scheduleGate } from "./deeds/schedule-gate.ts";
import { settleMention } from "./deeds/settle-mention.ts";
import { startOutcome } from "./deeds/start-outcome.ts";
import { startRetroAction } from "./deeds/start-retro-action.ts";
import { startSprint } from "./deeds/start-sprint.ts";
import { stateCapacity } from "./deeds/state-capacity.ts";
import { submitForAcceptance } from "./deeds/submit-for-acceptance.ts";
import { uncommitDeliverable } from "./deeds/uncommit-deliverable.ts";
import { watchWarning } from "./deeds/watch-warning.ts";
import { withdrawEscalation } from "./deeds/withdraw-escalation.ts";
import { withdrawOverride } from "./deeds/withdraw-override.ts";
import { withdrawSubmission } from "./deeds/withdraw-submission.ts";
import { writeStandupNote } from "./deeds/write-standup-note.ts";
import { type FieldLimits, limitsOf } from "./engine/inputs.ts";

/** A command without the type of its input, so that commands stand in one list. */
type ListedCommand = Pick<FormDeed<never, Command>, "name" | "input" | "handTo">;

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

const limits = new Map<DeedName, Readonly<Record<string, FieldLimits>>>(
  [...formCommands, ...completedCommands].map(({ name, input }) => [name, limitsOf(input)]),
);

/** The limits of a command's fields, by their names, as its form shows them. */
export const limitsOfCommand = (name: DeedName): Readonly<Record<string, FieldLimits>> =>
  limits.get(name) ?? {};
