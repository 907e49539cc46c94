/** A locked sprint begins. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { producePrerequisites } from "../../plan/commands/plan-findings.ts";
import { pillarAbsentTwoSprintsRunning } from "../../planning/rules/sprint-plan.ts";
import { savedPlan } from "../../planning/sprint-plan.ts";
import { anotherSprintRuns, sprintStateForbids } from "../rules/sprints.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export type StartSprint = InputOf<typeof input>;

export const startSprint = defineCommand({
  name: "start-sprint",
  noun: "sprint",
  input,
  preconditions(program, sprintId, situation) {
    const sprint = program.sprint.get(sprintId);
    const forbidden = sprintStateForbids.check(
      program,
      { sprintId, doing: "starting", allowed: ["PLANNED"] },
      situation,
    );
    if (!sprint || forbidden.length > 0) return forbidden;
    return [
      ...producePrerequisites(program, sprintId, situation),
      // The sprint before may have changed since the lock.
      ...pillarAbsentTwoSprintsRunning.check(program, savedPlan(program, sprint), situation),
      ...anotherSprintRuns.check(program, { sprintId }, situation),
      ...daysReversed.check(
        program,
        {
          subject: { noun: "sprint", id: sprintId },
          first: "the sprint's first day",
          firstDay: sprint.startDay,
          second: "Today",
          secondDay: situation.today,
        },
        situation,
      ),
    ];
  },
  changes: (_program, { sprintId }, situation) => [
    change("sprint-started", sprintId, { state: "ACTIVE", startedAt: situation.now }),
  ],
});
