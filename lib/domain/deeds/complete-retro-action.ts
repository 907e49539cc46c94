/** An action is done, and something shows it. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { textMissing } from "../rules/evidence.ts";
import { actionNot } from "./action-standing.ts";

const input = inputOf({
  actionId: id("An action"),
  /** What one can see now that one could not before. */
  shownBy: text("What shows that it is done"),
});

export type CompleteRetroAction = InputOf<typeof input>;

export const completeRetroAction = deed({
  name: "complete-retro-action",
  noun: "retroAction",
  input,
  subjectId: (command) => command.actionId,
  objections: (program, id, situation) => actionNot(program, id, situation),
  provokes: (program, { actionId: id, shownBy }, situation) =>
    textMissing.look(
      program,
      { subject: { noun: "retroAction", id }, field: "What shows that it is done", text: shownBy },
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
