/** A sprint ends: records complete, work settled, actions answered. What was accepted is fixed (I-40). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { sprintGateOpen } from "../../gates/rules/level-gates.ts";
import { energyNotRead } from "../../indicators/rules/energy.ts";
import type { Program } from "../../program.ts";
import { noActionAgreed } from "../../reviews/rules/retrospectives.ts";
import { leftInReview, leftUndisposed } from "../../reviews/rules/sprint-review.ts";
import { dueActionOpen, hollowPillar, recordMissing } from "../rules/sprint-close.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import { isSprintOver } from "../running-sprint.ts";
import { acceptedPointsOf, retrospectiveOf, undisposedIn } from "../sprint-records.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export type CloseSprint = InputOf<typeof input>;

export const closeSprint = defineCommand({
  name: "close-sprint",
  noun: "sprint",
  input,
  preconditions(program, sprintId, situation) {
    const wrong = sprintStateForbids.check(
      program,
      { sprintId, doing: "closing", allowed: ["IN_RETRO"] },
      situation,
    );
    const sprint = program.sprint.get(sprintId);
    // A sprint that is over needs no second list of what it lacked.
    return sprint && isSprintOver(sprint)
      ? wrong
      : [...wrong, ...sprintUnfinished(program, sprintId, situation)];
  },
  changes(program, { sprintId }, situation) {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    return [
      change("sprint-closed", sprintId, {
        state: "CLOSED",
        acceptedPoints: acceptedPointsOf(program, sprint),
        closedAt: situation.now,
      }),
    ];
  },
});

/** What a sprint still lacks before it can close: records, dispositions, answers and readings. */
export function sprintUnfinished(
  program: Program,
  sprintId: string,
  situation: Situation,
): readonly Finding[] {
  const retrospective = retrospectiveOf(program, sprintId);
  const deliverableIds = undisposedIn(program, sprintId);
  return [
    ...recordMissing.check(program, { sprintId }, situation),
    ...leftInReview.check(program, { deliverableIds }, situation),
    ...leftUndisposed.check(program, { sprintId }, situation),
    ...(retrospective
      ? noActionAgreed.check(program, { retrospectiveId: retrospective.id }, situation)
      : []),
    ...dueActionOpen.check(program, { sprintId }, situation),
    ...energyNotRead.check(program, { sprintId }, situation),
    ...hollowPillar.check(program, { sprintId }, situation),
    ...sprintGateOpen.check(program, { sprintId }, situation),
  ];
}
