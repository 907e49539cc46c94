/** An action is given up, and everybody may read why. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { reasonTooShort } from "../rules/house.ts";
import { actionNot } from "./action-standing.ts";

const input = inputOf({
  actionId: id("An action"),
  reason: text("A reason"),
});

export type RejectRetroAction = InputOf<typeof input>;

export const rejectRetroAction = deed({
  name: "reject-retro-action",
  noun: "retroAction",
  input,
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
