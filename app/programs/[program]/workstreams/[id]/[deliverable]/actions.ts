"use server";

import { act } from "#act";
import {
  acceptDeliverable,
  addCriterion,
  addEvidence,
  addToSprint,
  assessCriterion,
  bringBackDeliverable,
  changeCriterion,
  commitDeliverable,
  dropDeliverable,
  editDeliverable,
  removeEvidence,
  returnDeliverable,
  uncommitDeliverable,
} from "#domain";
import { acceptDeliverableForm } from "#forms/accept-deliverable";
import { addCriterionForm } from "#forms/add-criterion";
import { addEvidenceForm } from "#forms/add-evidence";
import { addToSprintForm } from "#forms/add-to-sprint";
import { assessCriterionForm } from "#forms/assess-criterion";
import { bringBackDeliverableForm } from "#forms/bring-back-deliverable";
import { changeCriterionForm } from "#forms/change-criterion";
import { commitDeliverableForm } from "#forms/commit-deliverable";
import { correctNoteForm } from "#forms/correct-note";
import { dropDeliverableForm } from "#forms/drop-deliverable";
import { editDeliverableForm } from "#forms/edit-deliverable";
import { removeEvidenceForm } from "#forms/remove-evidence";
import { returnDeliverableForm } from "#forms/return-deliverable";
import { uncommitDeliverableForm } from "#forms/uncommit-deliverable";
import { actCorrectNote } from "#server/act-on-notes";

export const acceptDeliverableAction = act(acceptDeliverableForm, acceptDeliverable);
export const returnDeliverableAction = act(returnDeliverableForm, returnDeliverable);
export const editDeliverableAction = act(editDeliverableForm, editDeliverable);
export const dropDeliverableAction = act(dropDeliverableForm, dropDeliverable);
export const bringBackDeliverableAction = act(bringBackDeliverableForm, bringBackDeliverable);
export const correctNoteAction = actCorrectNote(correctNoteForm);
export const addToSprintAction = act(addToSprintForm, addToSprint);
export const uncommitDeliverableAction = act(uncommitDeliverableForm, uncommitDeliverable);
export const commitDeliverableAction = act(commitDeliverableForm, commitDeliverable);
export const addEvidenceAction = act(addEvidenceForm, addEvidence);
export const removeEvidenceAction = act(removeEvidenceForm, removeEvidence);
export const addCriterionAction = act(addCriterionForm, addCriterion);
export const changeCriterionAction = act(changeCriterionForm, changeCriterion);
export const assessCriterionAction = act(assessCriterionForm, assessCriterion);
