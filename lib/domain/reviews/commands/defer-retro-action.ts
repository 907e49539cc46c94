/** An action moves to a later sprint, once, with the reason (I-62). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, number, reason } from "../../engine/inputs.ts";
import { numberOutOfRange } from "../../engine/platform-rules.ts";
import { deferredAgain } from "../../sprints/rules/sprint-records.ts";
import { actionNot } from "./action-status.ts";
import { farthestTarget, notASprint } from "./agree-retro-action.ts";

const input = inputOf({
  actionId: id("An action"),
  /** Number of the sprint it is due in from now on. */
  targetSprint: number("The new target sprint"),
  reason: reason(),
});

export const deferRetroAction = defineCommand({
  name: "defer-retro-action",
  noun: "retroAction",
  input,
  subjectId: (command) => command.actionId,
  preconditions(program, id, situation) {
    const action = program.retroAction.get(id);
    const settled = actionNot(program, id, situation);
    return settled.length > 0 || !action
      ? settled
      : deferredAgain.check(program, { action }, situation);
  },
  checkInput(program, { actionId: id, targetSprint }, situation) {
    const subject = { noun: "retroAction", id } as const;
    const due = program.retroAction.get(id)?.targetSprint ?? 0;
    return [
      ...notASprint(program, subject, targetSprint, situation),
      ...numberOutOfRange.check(
        program,
        {
          subject,
          field: "The new target sprint",
          value: targetSprint,
          least: due + 1,
          most: due + farthestTarget,
        },
        situation,
      ),
    ];
  },
  changes: (program, { actionId, targetSprint, reason }) => [
    change("retro-action-deferred", actionId, {
      state: "DEFERRED",
      targetSprint,
      deferredCount: (program.retroAction.get(actionId)?.deferredCount ?? 0) + 1,
      reason: reason.trim(),
      carriedInto: null,
      carriedAs: null,
      deliverableId: null,
    }),
  ],
});
