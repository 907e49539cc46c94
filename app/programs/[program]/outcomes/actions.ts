"use server";

import { act } from "#act";
import {
  bringBackOutcome,
  createOutcome,
  deliverOutcome,
  dropOutcome,
  editOutcome,
  editOutcomePart,
  excuseOutcomePart,
  startOutcome,
} from "#domain";
import { bringBackOutcomeForm } from "#forms/bring-back-outcome";
import { createOutcomeForm } from "#forms/create-outcome";
import { deliverOutcomeForm } from "#forms/deliver-outcome";
import { dropOutcomeForm } from "#forms/drop-outcome";
import { editOutcomeForm } from "#forms/edit-outcome";
import { editOutcomePartForm } from "#forms/edit-outcome-part";
import { excuseOutcomePartForm } from "#forms/excuse-outcome-part";
import { startOutcomeForm } from "#forms/start-outcome";

export const createOutcomeAction = act(createOutcomeForm, createOutcome);
export const editOutcomeAction = act(editOutcomeForm, editOutcome);
export const startOutcomeAction = act(startOutcomeForm, startOutcome);
export const deliverOutcomeAction = act(deliverOutcomeForm, deliverOutcome);
export const dropOutcomeAction = act(dropOutcomeForm, dropOutcome);
export const bringBackOutcomeAction = act(bringBackOutcomeForm, bringBackOutcome);
export const editOutcomePartAction = act(editOutcomePartForm, editOutcomePart);
export const excuseOutcomePartAction = act(excuseOutcomePartForm, excuseOutcomePart);
