/** The next sprint of a cycle, in draft. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import type { Program } from "../../program.ts";
import { sprintDayFindings, sprintFieldFindings, sprintFields } from "./sprint-fields.ts";
import { draftSprint } from "./sprint-shape.ts";

const input = inputOf({
  ...sprintFields,
  cycleId: id("A cycle"),
});

/** One more than the highest there was: a cancelled sprint keeps its number. */
export const nextSprintNumber = (program: Program): number =>
  [...program.sprint.values()].reduce((most, { number }) => Math.max(most, number), 0) + 1;

export const createSprint = defineCommand({
  name: "create-sprint",
  noun: "cycle",
  input,
  checkInput(program, command, situation) {
    const subject = { noun: "cycle", id: command.cycleId } as const;
    const cycle = program.cycle.get(command.cycleId);
    return [
      ...sprintFieldFindings(program, subject, command, situation),
      ...sprintDayFindings(program, subject, command, cycle, null, situation),
    ];
  },
  changes: (program, { cycleId, goal, startDay, endDay, outcomeIds }, _situation, mint) => [
    change("sprint-recorded", mint("sprint"), {
      ...draftSprint({
        number: nextSprintNumber(program),
        cycleId,
        goal: goal.trim(),
        startDay,
        endDay,
      }),
      outcomeIds,
    }),
  ],
});
