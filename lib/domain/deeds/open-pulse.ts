/** Asks the team, anonymously, how it is: 1 to 5. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { pulseHeldAlready } from "../rules/early-signals.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import { actorId } from "../situation.ts";

export interface OpenPulse extends Command {
  readonly sprintId: string;
}

export const openPulse = deed<OpenPulse>({
  name: "open-pulse",
  noun: "sprint",
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
