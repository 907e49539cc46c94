"use server";

import { act } from "#act";
import {
  askToCancelSprint,
  cancelSprint,
  carryRetroAction,
  deferRetroAction,
  editSprint,
  grantOverride,
  keepSprint,
  lockSprint,
  planSprint,
  startSprint,
  stateCapacity,
} from "#domain";
import { askToCancelSprintForm, cancelSprintForm, keepSprintForm } from "#forms/cancel-sprint";
import { carryRetroActionForm } from "#forms/carry-retro-action";
import { deferRetroActionForm } from "#forms/defer-retro-action";
import { editSprintForm } from "#forms/edit-sprint";
import { grantOverrideForm } from "#forms/grant-override";
import { lockSprintForm } from "#forms/lock-sprint";
import { planSprintForm } from "#forms/plan-sprint";
import { startSprintForm } from "#forms/start-sprint";
import { stateCapacityForm } from "#forms/state-capacity";

export const planSprintAction = act(planSprintForm, planSprint);
export const lockSprintAction = act(lockSprintForm, lockSprint);
export const startSprintAction = act(startSprintForm, startSprint);
export const editSprintAction = act(editSprintForm, editSprint);
export const stateCapacityAction = act(stateCapacityForm, stateCapacity);
export const askToCancelSprintAction = act(askToCancelSprintForm, askToCancelSprint);
export const cancelSprintAction = act(cancelSprintForm, cancelSprint);
export const keepSprintAction = act(keepSprintForm, keepSprint);
export const grantOverrideAction = act(grantOverrideForm, grantOverride);
export const carryRetroActionAction = act(carryRetroActionForm, carryRetroAction);
export const deferRetroActionAction = act(deferRetroActionForm, deferRetroAction);
