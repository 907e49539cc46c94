/** A locked sprint begins. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { savedPlan } from "../measures/sprint-plan.ts";
import { daysReversed } from "../rules/house.ts";
import { pillarAbsentTwoSprintsRunning } from "../rules/sprint-plan.ts";
import { anotherSprintRuns, sprintStateForbids } from "../rules/sprints.ts";
import { producePrerequisites } from "./plan-findings.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export type StartSprint = InputOf<typeof input>;

export const startSprint = deed({
  name: "start-sprint",
  noun: "sprint",
  input,
  subjectId: (command) => command.sprintId,
  objections(program, sprintId, situation) {
    const sprint = program.sprint.get(sprintId);
    const forbidden = sprintStateForbids.look(
      program,
      { sprintId, doing: "starting", allowed: ["PLANNED"] },
      situation,
    );
    if (!sprint || forbidden.length > 0) return forbidden;
    return [
      ...producePrerequisites(program, sprintId, situation),
      // The sprint before may have changed since the lock.
      ...pillarAbsentTwoSprintsRunning.look(program, savedPlan(program, sprint), situation),
      ...anotherSprintRuns.look(program, { sprintId }, situation),
      ...daysReversed.look(
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
