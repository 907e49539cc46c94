/** An action is done, and something shows it. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { textMissing } from "../../evidence/rules.ts";
import { actionNot } from "./action-status.ts";

const input = inputOf({
  actionId: id("An action"),
  /** What one can see now that one could not before. */
  shownBy: text("The evidence that it is done"),
});

export const completeRetroAction = defineCommand({
  name: "complete-retro-action",
  noun: "retroAction",
  input,
  subjectId: (command) => command.actionId,
  preconditions: (program, id, situation) => actionNot(program, id, situation),
  checkInput: (program, { actionId: id, shownBy }, situation) =>
    textMissing.check(
      program,
      {
        subject: { noun: "retroAction", id },
        field: "The evidence that it is done",
        text: shownBy,
      },
      situation,
    ),
  changes: (_program, { actionId, shownBy }, situation) => [
    change("retro-action-done", actionId, {
      state: "DONE",
      shownBy: shownBy.trim(),
      settledAt: situation.now,
    }),
  ],
});
