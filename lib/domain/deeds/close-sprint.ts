/** A sprint ends: records complete, work settled, actions answered. What was accepted is fixed (I-40). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { isSprintOver } from "../measures/running-sprint.ts";
import { acceptedPointsOf, retrospectiveOf, undisposedIn } from "../measures/sprint-records.ts";
import { energyNotRead } from "../rules/energy.ts";
import { noActionAgreed } from "../rules/retrospectives.ts";
import { dueActionOpen, hollowPillar, recordMissing } from "../rules/sprint-close.ts";
import { leftInReview, leftUndisposed } from "../rules/sprint-review.ts";
import { sprintStateForbids } from "../rules/sprints.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export type CloseSprint = InputOf<typeof input>;

export const closeSprint = deed({
  name: "close-sprint",
  noun: "sprint",
  input,
  subjectId: (command) => command.sprintId,
  objections(program, sprintId, situation) {
    const wrong = sprintStateForbids.look(
      program,
      { sprintId, doing: "closing", allowed: ["IN_RETRO"] },
      situation,
    );
    const retrospective = retrospectiveOf(program, sprintId);
    const sprint = program.sprint.get(sprintId);
    return [
      ...wrong,
      // A sprint that is over needs no second list of what it lacked.
      ...(sprint && isSprintOver(sprint)
        ? []
        : [
            ...recordMissing.look(program, { sprintId }, situation),
            ...leftInReview.look(
              program,
              {
                deliverableIds: undisposedIn(program, sprintId),
              },
              situation,
            ),
            ...leftUndisposed.look(program, { sprintId }, situation),
            ...(retrospective
              ? noActionAgreed.look(program, { retrospectiveId: retrospective.id }, situation)
              : []),
            ...dueActionOpen.look(program, { sprintId }, situation),
            ...energyNotRead.look(program, { sprintId }, situation),
            ...hollowPillar.look(program, { sprintId }, situation),
          ]),
    ];
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
