"use server";

import { act } from "#act";
import {
  addGateCriterion,
  addGateEvidence,
  assessCriterion,
  changeCriterion,
  closeCondition,
  decideGate,
  dropGate,
  editGate,
  grantOverride,
  scheduleGate,
  withdrawOverride,
} from "#domain";
import { addCriterionForm } from "#forms/add-criterion";
import { addEvidenceForm } from "#forms/add-evidence";
import { assessCriterionForm } from "#forms/assess-criterion";
import { changeCriterionForm } from "#forms/change-criterion";
import { closeConditionForm } from "#forms/close-condition";
import { decideGateForm } from "#forms/decide-gate";
import { dropGateForm } from "#forms/drop-gate";
import { editGateForm } from "#forms/edit-gate";
import { grantOverrideForm } from "#forms/grant-override";
import { scheduleGateForm } from "#forms/schedule-gate";
import { withdrawOverrideForm } from "#forms/withdraw-override";

export const scheduleGateAction = act(scheduleGateForm, scheduleGate, {
  goTo: (slug, verdict) => {
    const made = verdict.changes.find((change) => change.kind === "gate-scheduled");
    return `/programs/${slug}/gates${made ? `/${made.id}` : ""}`;
  },
});
export const editGateAction = act(editGateForm, editGate);
export const dropGateAction = act(dropGateForm, dropGate);
export const decideGateAction = act(decideGateForm, decideGate);
export const addGateCriterionAction = act(addCriterionForm, addGateCriterion);
export const changeCriterionAction = act(changeCriterionForm, changeCriterion);
export const assessCriterionAction = act(assessCriterionForm, assessCriterion);
export const addGateEvidenceAction = act(addEvidenceForm, addGateEvidence);
export const closeConditionAction = act(closeConditionForm, closeCondition);
export const grantOverrideAction = act(grantOverrideForm, grantOverride);
export const withdrawOverrideAction = act(withdrawOverrideForm, withdrawOverride);
