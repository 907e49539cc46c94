/** An action is done, and something shows it. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { textMissing } from "../rules/evidence.ts";
import { actionNot } from "./action-standing.ts";

export interface CompleteRetroAction extends Command {
  readonly actionId: string;
  /** What one can see now that one could not before. */
  readonly shownBy: string;
}

export const completeRetroAction = deed<CompleteRetroAction>({
  name: "complete-retro-action",
  noun: "retroAction",
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
