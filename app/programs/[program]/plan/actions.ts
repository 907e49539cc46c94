"use server";

import { act } from "#act";
import { planDeliverables } from "#domain";
import { planDeliverablesForm } from "#forms/plan-deliverables";

export const planDeliverablesAction = act(planDeliverablesForm, planDeliverables);
