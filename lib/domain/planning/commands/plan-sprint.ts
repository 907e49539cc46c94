/** A draft's plan, saved in one piece: what comes in and what goes out, on top of what its writer saw. */

import { change } from "../../changes.ts";
import { placeFindings } from "../../deliverables/commands/commit-deliverable.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, ids, inputOf, optionalText } from "../../engine/inputs.ts";
import { actorMayNot, referenceUnknown } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { nothingSaid, planChangedMeanwhile } from "../../plan/rules.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { placedIn } from "../sprint-plan.ts";
import { longestSeen } from "./absences.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  place: ids(),
  takeOut: ids(),
  /** The plan as the writer saw it, from {@link planSeen}; null to save whatever stands there. */
  seen: optionalText(longestSeen).transform((seen): string | null => seen),
});

export const planSprint = defineCommand({
  name: "plan-sprint",
  noun: "sprint",
  input,
  preconditions: (program, sprintId, situation) =>
    sprintStateForbids.check(
      program,
      { sprintId, doing: "changing its plan", allowed: ["DRAFT"] },
      situation,
    ),
  checkInput(program, { sprintId, place, takeOut, seen }, situation) {
    const sprint = program.sprint.get(sprintId);
    if (sprint?.state !== "DRAFT") return [];
    const changed =
      seen === null ? [] : planChangedMeanwhile.check(program, { sprintId, seen }, situation);
    if (changed.length > 0) return changed;
    const subject = { noun: "sprint", id: sprintId } as const;
    const standing = new Set(placedIn(program, sprint).map(({ id }) => id));
    const both = place.filter((id) => takeOut.includes(id));
    const says =
      both.length > 0
        ? `${both.join(", ")} can't be added and removed in the same save.`
        : place.every((id) => standing.has(id)) && takeOut.every((id) => !standing.has(id))
          ? `The plan of sprint ${sprint.number} is already like this.`
          : null;
    return [
      ...nothingSaid.check(program, { subject, says }, situation),
      ...[...place, ...takeOut].flatMap((id) => {
        const one = { noun: "deliverable", id } as const;
        const deliverable = program.deliverable.get(id);
        if (!deliverable)
          return referenceUnknown.check(
            program,
            { subject, field: "Deliverable", value: id, exists: false },
            situation,
          );
        const named = place.includes(id) ? "commit-deliverable" : "uncommit-deliverable";
        return [
          ...actorMayNot.check(program, { command: named, subject: one }, situation),
          ...(place.includes(id) ? placeFindings(program, id, situation) : []),
        ];
      }),
    ];
  },
  changes(program, { sprintId, place, takeOut }, situation) {
    const sprint = program.sprint.get(sprintId);
    const standing = new Set(sprint ? placedIn(program, sprint).map(({ id }) => id) : []);
    return [
      ...place
        .filter((id) => !standing.has(id))
        .map((id) => change("deliverable-planned", id, { sprintId })),
      ...takeOut
        .filter((id) => standing.has(id))
        .map((id) => change("deliverable-uncommitted", id, { sprintId: null })),
      change("sprint-edited", sprintId, {
        plannedById: actorId(program, situation),
        plannedAt: situation.now,
      }),
    ];
  },
});
