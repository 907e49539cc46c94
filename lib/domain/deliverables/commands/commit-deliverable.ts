/** A deliverable is placed in the draft of a sprint, or taken up outside of one. The lock judges; placing only shows. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { id, inputOf, optionalId } from "../../engine/inputs.ts";
import { referenceUnknown, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { committed } from "../../planning/commands/lock-sprint.ts";
import type { Program } from "../../program.ts";
import { promisedElsewhere, sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { openStates } from "../deliverable-moves.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  /** A sprint in draft; null: taken up outside of sprints. */
  sprintId: optionalId(),
});

export const commitDeliverable = defineCommand({
  name: "commit-deliverable",
  noun: "deliverable",
  input,
  preconditions: (program, id, situation) => placeFindings(program, id, situation),
  checkInput(program, { deliverableId: id, sprintId }, situation) {
    const subject = { noun: "deliverable", id } as const;
    if (sprintId === null) {
      const state = program.deliverable.get(id)?.state ?? "";
      const allowed = ["PROPOSED", "READY", "COMMITTED"];
      return stateForbids.check(program, { subject, state, allowed }, situation);
    }
    return [
      ...referenceUnknown.check(
        program,
        { subject, field: "Sprint", value: sprintId, exists: program.sprint.has(sprintId) },
        situation,
      ),
      ...sprintStateForbids.check(
        program,
        { sprintId, doing: "adding deliverables to its plan", allowed: ["DRAFT"] },
        situation,
      ),
    ];
  },
  changes(program, { deliverableId: id, sprintId }, situation) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    if (sprintId === null)
      return [...committed(deliverable), change("deliverable-planned", id, { sprintId })];
    return [
      change("deliverable-planned", id, { sprintId }),
      change("sprint-edited", sprintId, {
        plannedById: actorId(program, situation),
        plannedAt: situation.now,
      }),
    ];
  },
});

/** What keeps a deliverable from being placed in any plan. */
export const placeFindings = (
  program: Program,
  id: string,
  situation: Situation,
): readonly Finding[] => [
  ...stateForbids.check(
    program,
    {
      subject: { noun: "deliverable", id },
      state: program.deliverable.get(id)?.state ?? "",
      allowed: openStates,
    },
    situation,
  ),
  ...promisedElsewhere.check(program, { deliverableId: id }, situation),
];
