"use server";

import { act } from "#act";
import { closeSprint, openRetrospective } from "#domain";
import { closeSprintForm } from "#forms/close-sprint";
import { openRetrospectiveForm } from "#forms/open-retrospective";

export const openRetrospectiveAction = act(openRetrospectiveForm, openRetrospective);
export const closeSprintAction = act(closeSprintForm, closeSprint);
