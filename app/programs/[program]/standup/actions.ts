"use server";

import { act } from "#act";
import { raiseBlocker, settleMention } from "#domain";
import { raiseBlockerForm } from "#forms/raise-blocker";
import { settleMentionForm } from "#forms/settle-mention";

export const raiseMentionAction = act(raiseBlockerForm, raiseBlocker);
export const settleMentionAction = act(settleMentionForm, settleMention);
