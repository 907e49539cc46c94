/** Asks the team, anonymously, how it is: 1 to 5. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { pulseHeldAlready } from "../rules/early-signals.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export const openPulse = defineCommand({
  name: "open-pulse",
  noun: "sprint",
  input,
  preconditions: (program, id, situation) => [
    ...sprintStateForbids.check(
      program,
      { sprintId: id, doing: "opening a pulse", allowed: ["ACTIVE", "IN_REVIEW", "IN_RETRO"] },
      situation,
    ),
    ...pulseHeldAlready.check(program, { sprintId: id }, situation),
  ],
  changes: (program, { sprintId }, situation, mint) => [
    change("pulse-opened", mint("pulse"), {
      sprintId,
      openedById: actorId(program, situation),
      openedAt: situation.now,
      closedAt: null,
      n: null,
      mean: null,
    }),
  ],
});
