/** Asks the team, anonymously, how it is: 1 to 5. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { pulseHeldAlready } from "../rules/early-signals.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import { actorId } from "../situation.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export type OpenPulse = InputOf<typeof input>;

export const openPulse = deed({
  name: "open-pulse",
  noun: "sprint",
  input,
  subjectId: (command) => command.sprintId,
  objections: (program, id, situation) => [
    ...sprintStateForbids.look(
      program,
      { sprintId: id, doing: "opening a pulse", allowed: ["ACTIVE", "IN_REVIEW", "IN_RETRO"] },
      situation,
    ),
    ...pulseHeldAlready.look(program, { sprintId: id }, situation),
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
