/** Its owner has begun with an action. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { actionNot } from "./action-status.ts";

const input = inputOf({
  actionId: id("An action"),
});

export const startRetroAction = defineCommand({
  name: "start-retro-action",
  noun: "retroAction",
  input,
  subjectId: (command) => command.actionId,
  preconditions: (program, id, situation) =>
    actionNot(program, id, situation, ["OPEN", "DEFERRED"]),
  changes: (_program, { actionId }) => [
    change("retro-action-started", actionId, { state: "IN_PROGRESS" }),
  ],
});
