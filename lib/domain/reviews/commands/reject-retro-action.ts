/** An action is given up, and everybody may read why. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { actionNot } from "./action-status.ts";

const input = inputOf({
  actionId: id("An action"),
  reason: reason(),
});

export const rejectRetroAction = defineCommand({
  name: "reject-retro-action",
  noun: "retroAction",
  input,
  subjectId: (command) => command.actionId,
  preconditions: (program, id, situation) => actionNot(program, id, situation),
  changes: (_program, { actionId, reason }, situation) => [
    change("retro-action-rejected", actionId, {
      state: "REJECTED",
      reason: reason.trim(),
      settledAt: situation.now,
    }),
  ],
});
