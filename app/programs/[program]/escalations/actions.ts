"use server";

import { act } from "#act";
import {
  acknowledgeEscalation,
  closeEscalation,
  decideEscalation,
  extendEscalation,
  raiseBlocker,
  raiseEscalation,
  regradeEscalation,
  withdrawEscalation,
} from "#domain";
import { acknowledgeEscalationForm } from "#forms/acknowledge-escalation";
import { closeEscalationForm } from "#forms/close-escalation";
import { decideEscalationForm } from "#forms/decide-escalation";
import { extendEscalationForm } from "#forms/extend-escalation";
import { raiseBlockerForm } from "#forms/raise-blocker";
import { raiseEscalationForm } from "#forms/raise-escalation";
import { regradeEscalationForm } from "#forms/regrade-escalation";
import { withdrawEscalationForm } from "#forms/withdraw-escalation";

export const raiseBlockerAction = act(raiseBlockerForm, raiseBlocker, {
  goTo: (slug, verdict) => {
    const opened = verdict.changes.find((change) => change.kind === "escalation-opened");
    return `/programs/${slug}/escalations${opened ? `/${opened.id}` : ""}`;
  },
});
export const acknowledgeEscalationAction = act(acknowledgeEscalationForm, acknowledgeEscalation);
export const extendEscalationAction = act(extendEscalationForm, extendEscalation);
export const raiseEscalationAction = act(raiseEscalationForm, raiseEscalation);
export const regradeEscalationAction = act(regradeEscalationForm, regradeEscalation);
export const decideEscalationAction = act(decideEscalationForm, decideEscalation);
export const closeEscalationAction = act(closeEscalationForm, closeEscalation);
export const withdrawEscalationAction = act(withdrawEscalationForm, withdrawEscalation);
