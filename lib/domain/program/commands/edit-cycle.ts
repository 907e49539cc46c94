/** Goal, days and roadmap version of a cycle. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { day, id, inputOf, number, optionalText } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import { proposedStageWindows } from "../stage-windows.ts";

const input = inputOf({
  cycleId: id("A cycle"),
  goal: optionalText(),
  startDay: day("The first day"),
  endDay: day("The last day"),
  roadmapVersion: number("The roadmap's version"),
});

export type EditCycle = InputOf<typeof input>;

export const editCycle = defineCommand({
  name: "edit-cycle",
  noun: "cycle",
  input,
  checkInput: (program, command, situation) => [
    ...daysReversed.check(
      program,
      {
        subject: { noun: "cycle", id: command.cycleId },
        first: "The cycle's first day",
        firstDay: command.startDay,
        second: "its last day",
        secondDay: command.endDay,
      },
      situation,
    ),
  ],
  consequences: fallingSignatures,
  changes(program, command) {
    const { cycleId, startDay, endDay } = command;
    const before = program.cycle.get(cycleId);
    const moved = before?.startDay !== startDay || before.endDay !== endDay;
    return [
      change("cycle-edited", cycleId, {
        goal: command.goal.trim(),
        startDay,
        endDay,
        roadmapVersion: command.roadmapVersion,
        // A new version wants an approval of its own.
        ...(before?.roadmapVersion === command.roadmapVersion
          ? {}
          : { roadmapApprovedDay: null, roadmapApprovedById: null }),
        ...(moved
          ? { stageWindows: proposedStageWindows(startDay, endDay, before?.stageWindows[0]?.stage) }
          : {}),
      }),
    ];
  },
  edits: editing<EditCycle>((program, { cycleId }) => {
    const before = program.cycle.get(cycleId);
    if (!before) return null;
    const { goal, startDay, endDay, roadmapVersion } = before;
    return { goal, startDay, endDay, roadmapVersion };
  }),
});
