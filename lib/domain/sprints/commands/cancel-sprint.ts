/** A sprint is given up: one of EATP and sponsor asks with a reason, the other confirms. Its work goes back to the backlog. */

import { change } from "../../changes.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { itemsIn } from "../../planning/sprint-plan.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfSprint } from "../../program.ts";
import { cancelWantsBoth, sprintStateForbids } from "../rules/sprints.ts";
import { sprintStatesBefore } from "../sprint-moves.ts";

const askToCancelSprintInput = inputOf({
  sprintId: id("A sprint"),
  reason: reason(),
});

const cancelSprintInput = inputOf({
  sprintId: id("A sprint"),
});

export type CancelSprint = InputOf<typeof cancelSprintInput>;

export type KeepSprint = CancelSprint;

const standsInTheWay = (
  program: Program,
  sprintId: string,
  step: "asking" | "confirming" | "keeping it",
  situation: Situation,
) => {
  const forbidden = sprintStateForbids.check(
    program,
    { sprintId, doing: "cancelling", allowed: sprintStatesBefore("CANCELLED") },
    situation,
  );
  return forbidden.length > 0
    ? forbidden
    : cancelWantsBoth.check(program, { sprintId, step }, situation);
};

export const askToCancelSprint = defineCommand({
  name: "ask-to-cancel-sprint",
  noun: "sprint",
  input: askToCancelSprintInput,
  preconditions: (program, id, situation) => standsInTheWay(program, id, "asking", situation),
  changes: (program, { sprintId, reason }, situation) => [
    change("sprint-cancel-asked", sprintId, {
      cancelAskedById: actorId(program, situation),
      cancelledReason: reason.trim(),
    }),
  ],
});

/** Takes the asking back, or says no to it: the sprint goes on. */
export const keepSprint = defineCommand({
  name: "keep-sprint",
  noun: "sprint",
  input: cancelSprintInput,
  preconditions: (program, id, situation) => standsInTheWay(program, id, "keeping it", situation),
  changes: (_program, { sprintId }) => [
    change("sprint-kept", sprintId, { cancelAskedById: null, cancelledReason: null }),
  ],
});

export const cancelSprint = defineCommand({
  name: "cancel-sprint",
  noun: "sprint",
  input: cancelSprintInput,
  preconditions: (program, id, situation) => standsInTheWay(program, id, "confirming", situation),
  changes(program, { sprintId }, situation) {
    const reason = program.sprint.get(sprintId)?.cancelledReason ?? "";
    return [
      ...(deliverablesOfSprint(program).get(sprintId) ?? [])
        .filter(isOpen)
        .map(({ id }) => change("deliverable-uncommitted", id, { sprintId: null })),
      ...itemsIn(program, sprintId)
        .filter(({ disposition }) => disposition === null)
        .map(({ id }) =>
          change("sprint-item-removed", id, {
            removed: true,
            removedAt: situation.now,
            removedReason: reason,
          }),
        ),
      change("sprint-cancelled", sprintId, { state: "CANCELLED" }),
    ];
  },
});
