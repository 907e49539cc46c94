/** An action is given up, and everybody may read why. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { reasonTooShort } from "../rules/house.ts";
import { actionNot } from "./action-standing.ts";

export interface RejectRetroAction extends Command {
  readonly actionId: string;
  readonly reason: string;
}

export const rejectRetroAction = deed<RejectRetroAction>({
  name: "reject-retro-action",
  noun: "retroAction",
  subjectId: (command) => command.actionId,
  objections: (program, id, situation) => actionNot(program, id, situation),
  provokes: (program, { actionId: id, reason }, situation) =>
    reasonTooShort.look(program, { subject: { noun: "retroAction", id }, reason }, situation),
  changes: (_program, { actionId, reason }, situation) => [
    change("retro-action-rejected", actionId, {
      state: "REJECTED",
      reason: reason.trim(),
      settledAt: situation.now,
    }),
  ],
});
