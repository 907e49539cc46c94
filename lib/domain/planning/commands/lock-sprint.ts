/** The plan is judged and becomes a commitment: a snapshot that everything later is told apart from. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { compareIds } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Deliverable, Noun, Sprint } from "../../nouns.ts";
import { lockFindings } from "../../plan/commands/plan-findings.ts";
import { planChangedMeanwhile } from "../../plan/rules.ts";
import type { Program } from "../../program.ts";
import { placedItem } from "../../sprints/commands/sprint-shape.ts";
import { programVelocity } from "../../sprints/program-velocity.ts";
import { promisedElsewhere, sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { sumOf } from "../../sprints/statistics.ts";
import { itemsIn, placedIn, savedPlan } from "../sprint-plan.ts";
import {
  absenceFields,
  absenceFindings,
  absencesAcknowledged,
  absencesIn,
  absencesKept,
  longestSeen,
} from "./absences.ts";
import { comingInCounted } from "./carrying-over.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  /** The plan as the writer saw it, from {@link planSeen}; left out in code to lock whatever stands there; a form that sends nothing saw an empty plan. */
  seen: optionalText(longestSeen),
  /** One for each pillar that is missing for the first time. */
  ...absenceFields,
}).transform(({ absencePillar, absenceReason, absenceReturns, ...rest }) => ({
  ...rest,
  absences: absencesIn({ absencePillar, absenceReason, absenceReturns }),
}));

export type LockSprint = InputOf<typeof input, "seen">;

export const lockSprint = defineCommand<LockSprint>({
  name: "lock-sprint",
  noun: "sprint",
  input,
  preconditions(program, sprintId, situation) {
    const sprint = program.sprint.get(sprintId);
    const forbidden = sprintStateForbids.check(
      program,
      { sprintId, doing: "locking", allowed: ["DRAFT"] },
      situation,
    );
    if (!sprint || forbidden.length > 0) return forbidden;
    const asked = savedPlan(program, sprint);
    return [
      ...lockFindings(program, asked, situation),
      ...asked.placedIds.flatMap((deliverableId) =>
        promisedElsewhere.check(program, { deliverableId }, situation),
      ),
    ];
  },
  checkInput(program, { sprintId, absences, seen }, situation) {
    const sprint = program.sprint.get(sprintId);
    if (sprint?.state !== "DRAFT") return [];
    const changed =
      seen === undefined ? [] : planChangedMeanwhile.check(program, { sprintId, seen }, situation);
    return changed.length > 0
      ? changed
      : absenceFindings(program, savedPlan(program, sprint), absences, "lock-sprint", situation);
  },
  changes(program, { sprintId, absences }, situation, mint) {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    const placed = [...placedIn(program, sprint)].sort((a, b) => compareIds(a.id, b.id));
    return [
      ...placed.flatMap(committed),
      ...items(program, sprint, placed, situation, mint),
      ...placed.flatMap(({ id }) => comingInCounted(program, id, sprintId, situation, mint)),
      change("sprint-locked", sprintId, {
        state: "PLANNED",
        lockedAt: situation.now,
        lockedById: actorId(program, situation),
        committedPoints: sumOf(placed.map(({ points }) => points)),
        calibratedAtLock: programVelocity(program).calibratedPoints,
        roadmapVersion: program.cycle.get(sprint.cycleId)?.roadmapVersion ?? null,
        absences: absencesKept(program, absences, situation),
        gateAsked: true,
      }),
      ...absencesAcknowledged(program, sprintId, absences, "lock-sprint", situation, mint),
    ];
  },
});

/** The way of a deliverable into a commitment; what is under way already stays where it is. */
export function committed({ id, state }: Deliverable): readonly Change[] {
  const ready = change("deliverable-planned", id, { state: "READY" });
  const promised = change("deliverable-planned", id, { state: "COMMITTED" });
  if (state === "PROPOSED") return [ready, promised];
  return state === "READY" ? [promised] : [];
}

/** One place per deliverable, with its points as they are now; places from before are brought up to date. */
function items(
  program: Program,
  sprint: Sprint,
  placed: readonly Deliverable[],
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const standing = itemsIn(program, sprint.id);
  const ids = new Set(placed.map(({ id }) => id));
  return [
    ...standing
      .filter(({ deliverableId }) => !ids.has(deliverableId))
      .map(({ id }) =>
        change("sprint-item-removed", id, { removed: true, removedAt: situation.now }),
      ),
    ...placed.map(({ id: deliverableId, points: pointsAtLock }) => {
      const before = standing.find((item) => item.deliverableId === deliverableId);
      return before
        ? change("sprint-item-locked", before.id, { pointsAtLock, addedAfterLock: false })
        : change(
            "sprint-item-recorded",
            mint("sprintItem"),
            placedItem({ sprintId: sprint.id, deliverableId, pointsAtLock }),
          );
    }),
  ];
}
