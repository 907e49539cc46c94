"use server";

import { act } from "#act";
import {
  agreeRetroAction,
  carryRetroAction,
  closeRetrospective,
  completeRetroAction,
  deferRetroAction,
  editRetroPoint,
  editRetrospective,
  makeRetroPoint,
  openInitiativeRetrospective,
  rejectRetroAction,
  startRetroAction,
} from "#domain";
import { agreeRetroActionForm } from "#forms/agree-retro-action";
import { carryRetroActionForm } from "#forms/carry-retro-action";
import { closeRetrospectiveForm } from "#forms/close-retrospective";
import { completeRetroActionForm } from "#forms/complete-retro-action";
import { deferRetroActionForm } from "#forms/defer-retro-action";
import { editRetroPointForm } from "#forms/edit-retro-point";
import { editRetrospectiveForm } from "#forms/edit-retrospective";
import { makeRetroPointForm } from "#forms/make-retro-point";
import { openInitiativeRetrospectiveForm } from "#forms/open-initiative-retrospective";
import { rejectRetroActionForm } from "#forms/reject-retro-action";
import { startRetroActionForm } from "#forms/start-retro-action";

export const openInitiativeRetrospectiveAction = act(
  openInitiativeRetrospectiveForm,
  openInitiativeRetrospective,
  {
    goTo: (slug, verdict) => {
      const made = verdict.changes.find(({ kind }) => kind === "retrospective-opened");
      return `/programs/${slug}/retrospectives${made ? `/${made.id}` : ""}`;
    },
  },
);
export const editRetrospectiveAction = act(editRetrospectiveForm, editRetrospective);
export const makeRetroPointAction = act(makeRetroPointForm, makeRetroPoint);
export const editRetroPointAction = act(editRetroPointForm, editRetroPoint);
export const agreeRetroActionAction = act(agreeRetroActionForm, agreeRetroAction);
export const closeRetrospectiveAction = act(closeRetrospectiveForm, closeRetrospective);
export const carryRetroActionAction = act(carryRetroActionForm, carryRetroAction);
export const startRetroActionAction = act(startRetroActionForm, startRetroAction);
export const completeRetroActionAction = act(completeRetroActionForm, completeRetroAction);
export const deferRetroActionAction = act(deferRetroActionForm, deferRetroAction);
export const rejectRetroActionAction = act(rejectRetroActionForm, rejectRetroAction);
