"use server";

import { act } from "#act";
import {
  acceptDeliverable,
  agreeDependency,
  answerImpactNotice,
  logProgress,
  promiseDependency,
  raiseBlocker,
  resolveDependency,
  returnDeliverable,
  settleMention,
  submitForAcceptance,
  withdrawSubmission,
  writeStandupNote,
} from "#domain";
import { acceptDeliverableForm } from "#forms/accept-deliverable";
import { agreeDependencyForm } from "#forms/agree-dependency";
import { answerImpactNoticeForm } from "#forms/answer-impact-notice";
import { logProgressForm } from "#forms/log-progress";
import { promiseDependencyForm } from "#forms/promise-dependency";
import { raiseBlockerForm } from "#forms/raise-blocker";
import { resolveDependencyForm } from "#forms/resolve-dependency";
import { returnDeliverableForm } from "#forms/return-deliverable";
import { settleMentionForm } from "#forms/settle-mention";
import { submitForAcceptanceForm } from "#forms/submit-for-acceptance";
import { withdrawSubmissionForm } from "#forms/withdraw-submission";
import { writeStandupNoteForm } from "#forms/write-standup-note";

export const logProgressAction = act(logProgressForm, logProgress);
export const submitForAcceptanceAction = act(submitForAcceptanceForm, submitForAcceptance);
export const withdrawSubmissionAction = act(withdrawSubmissionForm, withdrawSubmission);
export const acceptDeliverableAction = act(acceptDeliverableForm, acceptDeliverable);
export const returnDeliverableAction = act(returnDeliverableForm, returnDeliverable);
export const agreeDependencyAction = act(agreeDependencyForm, agreeDependency);
export const promiseDependencyAction = act(promiseDependencyForm, promiseDependency);
export const resolveDependencyAction = act(resolveDependencyForm, resolveDependency);
export const answerImpactNoticeAction = act(answerImpactNoticeForm, answerImpactNotice);
export const writeStandupNoteAction = act(writeStandupNoteForm, writeStandupNote);
export const raiseMentionAction = act(raiseBlockerForm, raiseBlocker);
export const settleMentionAction = act(settleMentionForm, settleMention);
