"use server";

import { act } from "#act";
import { grantOverride, withdrawOverride } from "#domain";
import { grantOverrideForm } from "#forms/grant-override";
import { withdrawOverrideForm } from "#forms/withdraw-override";

export const grantOverrideAction = act(grantOverrideForm, grantOverride);
export const withdrawOverrideAction = act(withdrawOverrideForm, withdrawOverride);
