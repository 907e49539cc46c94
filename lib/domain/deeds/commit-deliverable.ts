/** A deliverable is placed in the draft of a sprint, or taken up outside of one. The lock judges; placing only shows. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, optionalId } from "../engine/inputs.ts";
import type { Finding } from "../finding.ts";
import { openStates } from "../measures/deliverable-moves.ts";
import type { Program } from "../program.ts";
import { referenceUnknown, stateForbids } from "../rules/house.ts";
import { promisedElsewhere, sprintStateForbids } from "../rules/sprints.ts";
import type { Situation } from "../situation.ts";
import { actorId } from "../situation.ts";
import { committed } from "./lock-sprint.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  /** A sprint in draft; null: taken up outside of sprints. */
  sprintId: optionalId(),
});

export type CommitDeliverable = InputOf<typeof input>;

export const commitDeliverable = deed({
  name: "commit-deliverable",
  noun: "deliverable",
  input,
  subjectId: (command) => command.deliverableId,
  objections: (program, id, situation) => placeFindings(program, id, situation),
  provokes(program, { deliverableId: id, sprintId }, situation) {
    const subject = { noun: "deliverable", id } as const;
    if (sprintId === null) {
      const state = program.deliverable.get(id)?.state ?? "";
      const allowed = ["PROPOSED", "READY", "COMMITTED"];
      return stateForbids.look(program, { subject, state, allowed }, situation);
    }
    return [
      ...referenceUnknown.look(
        program,
        { subject, field: "Sprint", value: sprintId, exists: program.sprint.has(sprintId) },
        situation,
      ),
      ...sprintStateForbids.look(
        program,
        { sprintId, doing: "placing deliverables freely", allowed: ["DRAFT"] },
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
  ...stateForbids.look(
    program,
    {
      subject: { noun: "deliverable", id },
      state: program.deliverable.get(id)?.state ?? "",
      allowed: openStates,
    },
    situation,
  ),
  ...promisedElsewhere.look(program, { deliverableId: id }, situation),
];
