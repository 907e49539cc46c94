"use server";

import { foundProgramForm } from "#forms/found-program";
import { actFound } from "#server/act-founding";

export const foundProgramAction = actFound(foundProgramForm);
