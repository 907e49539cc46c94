/** Goal, days and roadmap version of a cycle. */
import type { Day } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { proposedStageWindows } from "../measures/stage-windows.ts";
import { daysReversed } from "../rules/house.ts";

export interface EditCycle extends Command {
  readonly cycleId: string;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly roadmapVersion: number;
}

export const editCycle = deed<EditCycle>({
  name: "edit-cycle",
  noun: "cycle",
  subjectId: (command) => command.cycleId,
  objections: () => [],
  provokes: (program, command, situation) => [
    ...daysReversed.look(
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
  edits: editing((program, { cycleId }) => {
    const before = program.cycle.get(cycleId);
    if (!before) return null;
    const { goal, startDay, endDay, roadmapVersion } = before;
    return { goal, startDay, endDay, roadmapVersion };
  }),
});
