/** Every command that a form can ask for, by its name. What is not listed can't be asked for. */
import "server-only";
import type { Change, ChangeKind, Command, Deed, DeedName } from "#domain";
import {
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
  planDeliverables,
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
} from "#domain";
import { acceptDeliverableForm } from "#forms/accept-deliverable";
import { acknowledgeEscalationForm } from "#forms/acknowledge-escalation";
import { activateWorkstreamForm } from "#forms/activate-workstream";
import { addCriterionForm } from "#forms/add-criterion";
import { addEvidenceForm } from "#forms/add-evidence";
import { addMemberForm } from "#forms/add-member";
import { addPersonForm } from "#forms/add-person";
import { addToSprintForm } from "#forms/add-to-sprint";
import { adjustCourseForm } from "#forms/adjust-course";
import { agreeDependencyForm } from "#forms/agree-dependency";
import { agreeRetroActionForm } from "#forms/agree-retro-action";
import { answerImpactNoticeForm } from "#forms/answer-impact-notice";
import { answerPulseForm } from "#forms/answer-pulse";
import { approveRoadmapForm } from "#forms/approve-roadmap";
import { assessCriterionForm } from "#forms/assess-criterion";
import { bringBackDeliverableForm } from "#forms/bring-back-deliverable";
import { bringBackDependencyForm } from "#forms/bring-back-dependency";
import { bringBackOutcomeForm } from "#forms/bring-back-outcome";
import { bringBackWorkstreamForm } from "#forms/bring-back-workstream";
import { askToCancelSprintForm, cancelSprintForm, keepSprintForm } from "#forms/cancel-sprint";
import { carryRetroActionForm } from "#forms/carry-retro-action";
import { changeCriterionForm } from "#forms/change-criterion";
import { changeRolesForm } from "#forms/change-roles";
import { changeSettingForm } from "#forms/change-setting";
import { claimStatusForm } from "#forms/claim-status";
import { closeConditionForm } from "#forms/close-condition";
import { closeEscalationForm } from "#forms/close-escalation";
import { closePulseForm } from "#forms/close-pulse";
import { closeRetrospectiveForm } from "#forms/close-retrospective";
import { closeReviewForm } from "#forms/close-review";
import { closeSprintForm } from "#forms/close-sprint";
import { commitDeliverableForm } from "#forms/commit-deliverable";
import { completeRetroActionForm } from "#forms/complete-retro-action";
import { correctNoteForm } from "#forms/correct-note";
import { correctReportForm } from "#forms/correct-report";
import { createDeliverableForm } from "#forms/create-deliverable";
import { createDependencyForm } from "#forms/create-dependency";
import { createOutcomeForm } from "#forms/create-outcome";
import { createSprintForm } from "#forms/create-sprint";
import { createWorkstreamForm } from "#forms/create-workstream";
import { deactivatePersonForm } from "#forms/deactivate-person";
import { decideEscalationForm } from "#forms/decide-escalation";
import { decideFeedbackForm } from "#forms/decide-feedback";
import { decideGateForm } from "#forms/decide-gate";
import { deferRetroActionForm } from "#forms/defer-retro-action";
import { deliverOutcomeForm } from "#forms/deliver-outcome";
import { demonstrateDeliverableForm } from "#forms/demonstrate-deliverable";
import { disposeItemForm } from "#forms/dispose-item";
import { draftReportForm } from "#forms/draft-report";
import { dropDeliverableForm } from "#forms/drop-deliverable";
import { dropDependencyForm } from "#forms/drop-dependency";
import { dropGateForm } from "#forms/drop-gate";
import { dropOutcomeForm } from "#forms/drop-outcome";
import { dropWorkstreamForm } from "#forms/drop-workstream";
import { editCycleForm } from "#forms/edit-cycle";
import { editDeliverableForm } from "#forms/edit-deliverable";
import { editDependencyForm } from "#forms/edit-dependency";
import { editGateForm } from "#forms/edit-gate";
import { editOutcomeForm } from "#forms/edit-outcome";
import { editOutcomePartForm } from "#forms/edit-outcome-part";
import { editPersonForm } from "#forms/edit-person";
import { editProgramForm } from "#forms/edit-program";
import { editReportForm } from "#forms/edit-report";
import { editRetroPointForm } from "#forms/edit-retro-point";
import { editRetrospectiveForm } from "#forms/edit-retrospective";
import { editReviewForm } from "#forms/edit-review";
import { editSprintForm } from "#forms/edit-sprint";
import { editWorkstreamForm } from "#forms/edit-workstream";
import { enterStageForm } from "#forms/enter-stage";
import { excuseOutcomePartForm } from "#forms/excuse-outcome-part";
import { explainClaimForm } from "#forms/explain-claim";
import { extendEscalationForm } from "#forms/extend-escalation";
import type { Form } from "#forms/form";
import { foundProgramForm } from "#forms/found-program";
import { giveFeedbackForm } from "#forms/give-feedback";
import { grantOverrideForm } from "#forms/grant-override";
import { holdIntegrationReviewForm } from "#forms/hold-integration-review";
import { importPlanForm } from "#forms/import-plan";
import { issueLinkForm } from "#forms/issue-link";
import { lockSprintForm } from "#forms/lock-sprint";
import { logProgressForm } from "#forms/log-progress";
import { makeRetroPointForm } from "#forms/make-retro-point";
import { moveDemoClockForm } from "#forms/move-demo-clock";
import { openCalendarFeedForm } from "#forms/open-calendar-feed";
import { openCycleForm } from "#forms/open-cycle";
import { openInitiativeRetrospectiveForm } from "#forms/open-initiative-retrospective";
import { openPulseForm } from "#forms/open-pulse";
import { openRetrospectiveForm } from "#forms/open-retrospective";
import { openReviewForm } from "#forms/open-review";
import { planDeliverablesForm } from "#forms/plan-deliverables";
import { planSprintForm } from "#forms/plan-sprint";
import { promiseDependencyForm } from "#forms/promise-dependency";
import { publishReportForm } from "#forms/publish-report";
import { raiseBlockerForm } from "#forms/raise-blocker";
import { raiseEscalationForm } from "#forms/raise-escalation";
import { readEnergyForm } from "#forms/read-energy";
import { readIndicatorForm } from "#forms/read-indicator";
import { recordInterventionForm } from "#forms/record-intervention";
import { regradeEscalationForm } from "#forms/regrade-escalation";
import { rejectRetroActionForm } from "#forms/reject-retro-action";
import { removeEvidenceForm } from "#forms/remove-evidence";
import { removeMemberForm } from "#forms/remove-member";
import { resolveDependencyForm } from "#forms/resolve-dependency";
import { returnDeliverableForm } from "#forms/return-deliverable";
import { reviewInterventionForm } from "#forms/review-intervention";
import { revokeCalendarFeedForm } from "#forms/revoke-calendar-feed";
import { scheduleGateForm } from "#forms/schedule-gate";
import { settleMentionForm } from "#forms/settle-mention";
import { startOutcomeForm } from "#forms/start-outcome";
import { startRetroActionForm } from "#forms/start-retro-action";
import { startSprintForm } from "#forms/start-sprint";
import { stateCapacityForm } from "#forms/state-capacity";
import { submitForAcceptanceForm } from "#forms/submit-for-acceptance";
import { uncommitDeliverableForm } from "#forms/uncommit-deliverable";
import { watchWarningForm } from "#forms/watch-warning";
import { withdrawEscalationForm } from "#forms/withdraw-escalation";
import { withdrawOverrideForm } from "#forms/withdraw-override";
import { withdrawSubmissionForm } from "#forms/withdraw-submission";
import { writeStandupNoteForm } from "#forms/write-standup-note";
import { type Action, type Afterwards, act } from "./act.ts";
import { actFound } from "./act-founding.ts";
import { actImport } from "./act-import.ts";
import { actOpenCalendarFeed } from "./act-on-calendar.ts";
import { actThenTick } from "./act-on-clock.ts";
import { actCloseAccount } from "./act-on-closing.ts";
import { actCorrectNote } from "./act-on-notes.ts";
import { actAddMember, actIssueLink, actOnDirectory, endSessionsOf } from "./act-on-people.ts";
import { actAnswerPulse, actClosePulse } from "./act-on-pulse.ts";

type Entry = readonly [DeedName, Action];

const entry = <C extends Command>(
  form: Form<C>,
  deed: Deed<C>,
  afterwards?: Afterwards<NoInfer<C>>,
): Entry => [deed.name, act(form, deed, afterwards)];

type GoTo = (slug: string, outcome: { readonly changes: readonly Change[] }) => string;

const at =
  (place: string): GoTo =>
  (slug) =>
    `/programs/${slug}/${place}`;

/** The page of what the command made, in a list of its kind. */
const made =
  (list: string, kind: ChangeKind): GoTo =>
  (slug, { changes }) => {
    const change = changes.find((one) => one.kind === kind);
    return `/programs/${slug}/${list}${change ? `/${change.id}` : ""}`;
  };

export const commands: ReadonlyMap<string, Action> = new Map<string, Action>([
  [moveDemoClock.name, actThenTick(moveDemoClockForm, moveDemoClock)],
  ["open-calendar-feed", actOpenCalendarFeed(openCalendarFeedForm)],
  entry(revokeCalendarFeedForm, revokeCalendarFeed),
  entry(createDependencyForm, createDependency),
  entry(editDependencyForm, editDependency),
  entry(dropDependencyForm, dropDependency),
  entry(bringBackDependencyForm, bringBackDependency),
  entry(agreeDependencyForm, agreeDependency),
  entry(promiseDependencyForm, promiseDependency),
  entry(resolveDependencyForm, resolveDependency),
  entry(answerImpactNoticeForm, answerImpactNotice),
  entry(raiseBlockerForm, raiseBlocker, {
    // What a note mentioned is raised where the note stands.
    goTo: (slug, outcome, { mentionId }) =>
      mentionId ? null : made("escalations", "escalation-opened")(slug, outcome),
  }),
  entry(acknowledgeEscalationForm, acknowledgeEscalation),
  entry(extendEscalationForm, extendEscalation),
  entry(raiseEscalationForm, raiseEscalation),
  entry(regradeEscalationForm, regradeEscalation),
  entry(decideEscalationForm, decideEscalation),
  entry(closeEscalationForm, closeEscalation),
  entry(withdrawEscalationForm, withdrawEscalation),
  entry(scheduleGateForm, scheduleGate, { goTo: made("gates", "gate-scheduled") }),
  entry(editGateForm, editGate),
  entry(dropGateForm, dropGate),
  entry(decideGateForm, decideGate),
  entry(addCriterionForm, addGateCriterion),
  entry(changeCriterionForm, changeCriterion),
  entry(assessCriterionForm, assessCriterion),
  entry(addEvidenceForm, addGateEvidence),
  entry(closeConditionForm, closeCondition),
  entry(grantOverrideForm, grantOverride),
  entry(withdrawOverrideForm, withdrawOverride),
  entry(holdIntegrationReviewForm, holdIntegrationReview),
  entry(logProgressForm, logProgress),
  entry(submitForAcceptanceForm, submitForAcceptance),
  entry(withdrawSubmissionForm, withdrawSubmission),
  entry(acceptDeliverableForm, acceptDeliverable),
  entry(returnDeliverableForm, returnDeliverable),
  entry(writeStandupNoteForm, writeStandupNote),
  entry(settleMentionForm, settleMention),
  entry(createOutcomeForm, createOutcome),
  entry(editOutcomeForm, editOutcome),
  entry(startOutcomeForm, startOutcome),
  entry(deliverOutcomeForm, deliverOutcome),
  entry(dropOutcomeForm, dropOutcome),
  entry(bringBackOutcomeForm, bringBackOutcome),
  entry(editOutcomePartForm, editOutcomePart),
  entry(excuseOutcomePartForm, excuseOutcomePart),
  entry(planDeliverablesForm, planDeliverables),
  entry(readEnergyForm, readEnergy),
  entry(readIndicatorForm, readIndicator),
  entry(openPulseForm, openPulse),
  ["answer-pulse", actAnswerPulse(answerPulseForm)],
  ["close-pulse", actClosePulse(closePulseForm)],
  entry(recordInterventionForm, recordIntervention),
  entry(watchWarningForm, watchWarning),
  entry(reviewInterventionForm, reviewIntervention),
  entry(draftReportForm, draftReport, { goTo: at("reports/draft") }),
  entry(editReportForm, editReport),
  entry(publishReportForm, publishReport, { goTo: at("reports") }),
  entry(correctReportForm, correctReport, { goTo: at("reports/draft") }),
  entry(openInitiativeRetrospectiveForm, openInitiativeRetrospective, {
    goTo: made("retrospectives", "retrospective-opened"),
  }),
  entry(editRetrospectiveForm, editRetrospective),
  entry(makeRetroPointForm, makeRetroPoint),
  entry(editRetroPointForm, editRetroPoint),
  entry(agreeRetroActionForm, agreeRetroAction),
  entry(closeRetrospectiveForm, closeRetrospective),
  entry(carryRetroActionForm, carryRetroAction),
  entry(startRetroActionForm, startRetroAction),
  entry(completeRetroActionForm, completeRetroAction),
  entry(deferRetroActionForm, deferRetroAction),
  entry(rejectRetroActionForm, rejectRetroAction),
  entry(changeSettingForm, changeSetting),
  entry(editProgramForm, editProgram),
  entry(approveRoadmapForm, approveRoadmap),
  entry(editCycleForm, editCycle),
  entry(enterStageForm, enterStage),
  entry(openCycleForm, openCycle),
  ["add-member", actAddMember(addMemberForm)],
  entry(changeRolesForm, changeRoles, { follows: endSessionsOf }),
  entry(removeMemberForm, removeMember, { follows: endSessionsOf }),
  [addPerson.name, actOnDirectory(addPersonForm, addPerson)],
  [editPerson.name, actOnDirectory(editPersonForm, editPerson)],
  ["deactivate-person", actCloseAccount(deactivatePersonForm)],
  ["issue-link", actIssueLink(issueLinkForm)],
  entry(planSprintForm, planSprint),
  entry(lockSprintForm, lockSprint),
  entry(startSprintForm, startSprint),
  entry(editSprintForm, editSprint),
  entry(stateCapacityForm, stateCapacity),
  entry(askToCancelSprintForm, askToCancelSprint),
  entry(cancelSprintForm, cancelSprint),
  entry(keepSprintForm, keepSprint),
  entry(openRetrospectiveForm, openRetrospective),
  entry(closeSprintForm, closeSprint),
  entry(openReviewForm, openReview),
  entry(editReviewForm, editReview),
  entry(demonstrateDeliverableForm, demonstrateDeliverable),
  entry(disposeItemForm, disposeItem),
  entry(adjustCourseForm, adjustCourse),
  entry(giveFeedbackForm, giveFeedback),
  entry(decideFeedbackForm, decideFeedback),
  entry(closeReviewForm, closeReview),
  entry(createSprintForm, createSprint),
  entry(editDeliverableForm, editDeliverable),
  entry(dropDeliverableForm, dropDeliverable),
  entry(bringBackDeliverableForm, bringBackDeliverable),
  ["correct-note", actCorrectNote(correctNoteForm)],
  entry(addToSprintForm, addToSprint),
  entry(uncommitDeliverableForm, uncommitDeliverable),
  entry(commitDeliverableForm, commitDeliverable),
  entry(addEvidenceForm, addEvidence),
  entry(removeEvidenceForm, removeEvidence),
  entry(addCriterionForm, addCriterion),
  entry(createDeliverableForm, createDeliverable),
  entry(createWorkstreamForm, createWorkstream),
  entry(editWorkstreamForm, editWorkstream),
  entry(activateWorkstreamForm, activateWorkstream),
  entry(dropWorkstreamForm, dropWorkstream),
  entry(bringBackWorkstreamForm, bringBackWorkstream),
  entry(claimStatusForm, claimStatus),
  entry(explainClaimForm, explainClaim),
  ["import-plan", actImport(importPlanForm)],
  ["found-program", actFound(foundProgramForm)],
]);
