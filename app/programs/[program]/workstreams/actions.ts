"use server";

import { act } from "#act";
import {
  activateWorkstream,
  bringBackDeliverable,
  bringBackWorkstream,
  claimStatus,
  createDeliverable,
  createWorkstream,
  dropWorkstream,
  editWorkstream,
  explainClaim,
} from "#domain";
import { activateWorkstreamForm } from "#forms/activate-workstream";
import { bringBackDeliverableForm } from "#forms/bring-back-deliverable";
import { bringBackWorkstreamForm } from "#forms/bring-back-workstream";
import { claimStatusForm } from "#forms/claim-status";
import { createDeliverableForm } from "#forms/create-deliverable";
import { createWorkstreamForm } from "#forms/create-workstream";
import { dropWorkstreamForm } from "#forms/drop-workstream";
import { editWorkstreamForm } from "#forms/edit-workstream";
import { explainClaimForm } from "#forms/explain-claim";

export const createDeliverableAction = act(createDeliverableForm, createDeliverable);
export const createWorkstreamAction = act(createWorkstreamForm, createWorkstream);
export const editWorkstreamAction = act(editWorkstreamForm, editWorkstream);
export const activateWorkstreamAction = act(activateWorkstreamForm, activateWorkstream);
export const dropWorkstreamAction = act(dropWorkstreamForm, dropWorkstream);
export const bringBackWorkstreamAction = act(bringBackWorkstreamForm, bringBackWorkstream);
export const bringBackDeliverableAction = act(bringBackDeliverableForm, bringBackDeliverable);
export const claimStatusAction = act(claimStatusForm, claimStatus);
export const explainClaimAction = act(explainClaimForm, explainClaim);
