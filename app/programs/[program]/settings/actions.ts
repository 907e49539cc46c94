"use server";

import { act } from "#act";
import {
  approveRoadmap,
  changeSetting,
  editCycle,
  editProgram,
  enterStage,
  openCycle,
} from "#domain";
import { approveRoadmapForm } from "#forms/approve-roadmap";
import { changeSettingForm } from "#forms/change-setting";
import { editCycleForm } from "#forms/edit-cycle";
import { editProgramForm } from "#forms/edit-program";
import { enterStageForm } from "#forms/enter-stage";
import { openCycleForm } from "#forms/open-cycle";

export const changeSettingAction = act(changeSettingForm, changeSetting);
export const editProgramAction = act(editProgramForm, editProgram);
export const approveRoadmapAction = act(approveRoadmapForm, approveRoadmap);
export const editCycleAction = act(editCycleForm, editCycle);
export const enterStageAction = act(enterStageForm, enterStage);
export const openCycleAction = act(openCycleForm, openCycle);
