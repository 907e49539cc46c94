"use server";

import { act } from "#act";
import {
  createOutcome,
  deliverOutcome,
  dropOutcome,
  editOutcome,
  editOutcomePart,
  excuseOutcomePart,
  startOutcome,
} from "#domain";
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
export const editOutcomePartAction = act(editOutcomePartForm, editOutcomePart);
export const excuseOutcomePartAction = act(excuseOutcomePartForm, excuseOutcomePart);
