/** Work that leaves or enters a locked sprint: what that does to its pillars and its load, and what is written. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { pillars } from "../../vocabulary.ts";
import { farOvercommitted, groupOverloaded, overcommitted } from "../rules/commitment.ts";
import { pillarAbsentTwoSprintsRunning, planInOnePillar } from "../rules/sprint-plan.ts";
import type { PlanAsked } from "../sprint-plan.ts";
import { placedIn, placeIn, planOf, savedPlan } from "../sprint-plan.ts";
import type { AbsenceGiven } from "./absences.ts";
import { absenceFindings } from "./absences.ts";

interface Exchange {
  readonly out: readonly string[];
  readonly in: readonly string[];
}

/** over what is left, as far as the exchange itself brings it about. */
export function pillarsAfter(
  program: Program,
  sprint: Sprint,
  exchange: Exchange,
  absences: readonly AbsenceGiven[],
  commandName: string,
  situation: Situation,
): readonly Finding[] {
  const before = savedPlan(program, sprint);
  const after = {
    sprintId: sprint.id,
    placedIds: [...before.placedIds.filter((id) => !exchange.out.includes(id)), ...exchange.in],
  };
  const covered = new Set<string>(placedIn(program, sprint).map((one) => one.primaryPillar));
  const known = pillars.filter((pillar) => !covered.has(pillar));
  return [
    ...pillarAbsentTwoSprintsRunning
      .check(program, after, situation)
      .filter(({ aspect }) => covered.has(aspect ?? "")),
    ...(covered.size > 1 ? planInOnePillar.check(program, after, situation) : []),
    ...absenceFindings(program, after, absences, commandName, situation, known),
  ];
}

/** I-37, I-38 and I-93 over a plan that waits to begin, as far as what comes in brings them about. */
export function loadAfter(
  program: Program,
  sprint: Sprint,
  comingId: string,
  placedIds: readonly string[],
  situation: Situation,
): readonly Finding[] {
  const after = { sprintId: sprint.id, placedIds };
  const pointsOf = (asked: PlanAsked) => planOf(program, asked)?.points ?? 0;
  const touched = program.deliverable.get(comingId)?.changeImpact ?? [];
  return [
    ...(pointsOf(after) > pointsOf(savedPlan(program, sprint))
      ? [overcommitted, farOvercommitted].flatMap((one) => one.check(program, after, situation))
      : []),
    ...groupOverloaded
      .check(program, after, situation)
      .filter(({ aspect }) => touched.some(({ groupId }) => groupId === aspect)),
  ];
}

/** Back to the backlog; its place in the sprint stays on record as removed. */
export function takenOut(
  program: Program,
  sprintId: string,
  deliverableId: string,
  reason: string,
  situation: Situation,
): readonly Change[] {
  const place = placeIn(program, sprintId, deliverableId);
  return [
    change("deliverable-uncommitted", deliverableId, { sprintId: null }),
    ...(place
      ? [
          change("sprint-item-removed", place.id, {
            removed: true,
            removedAt: situation.now,
            removedReason: reason.trim(),
          }),
        ]
      : []),
  ];
}
