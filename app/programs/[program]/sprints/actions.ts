"use server";

import { act } from "#act";
import { createSprint } from "#domain";
import { createSprintForm } from "#forms/create-sprint";

export const createSprintAction = act(createSprintForm, createSprint);
