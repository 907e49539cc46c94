/** Each pillar over the sprints: points planned into a sprint and points accepted in it (A-01 made visible). */
import { compareDays } from "../calendar/index.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { itemsOfSprint, remembered } from "../program.ts";
import type { Pillar } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import { acceptedIn } from "./sprint-records.ts";

export interface PillarSprint {
  readonly number: number;
  readonly planned: number;
  readonly accepted: number;
}

/** Every pillar, every sprint in order of its days; cancelled ones left out. */
export const pillarSprints: (program: Program) => ReadonlyMap<Pillar, readonly PillarSprint[]> =
  remembered((program) => {
    const sprints = [...program.sprint.values()]
      .filter(({ state }) => state !== "CANCELLED")
      .sort((a, b) => compareDays(a.startDay, b.startDay));
    const planned = plannedByPillar(program, sprints);
    const accepted = acceptedByPillar(program, sprints);
    const key = (sprint: Sprint, pillar: Pillar) => `${sprint.id} ${pillar}`;
    return new Map(
      pillars.map((pillar) => [
        pillar,
        sprints.map((sprint) => ({
          number: sprint.number,
          planned: planned.get(key(sprint, pillar)) ?? 0,
          accepted: accepted.get(key(sprint, pillar)) ?? 0,
        })),
      ]),
    );
  });

type Sums = Map<string, number>;

const add = (sums: Sums, key: string, points: number) =>
  sums.set(key, (sums.get(key) ?? 0) + points);

/** What was locked into a sprint; before any lock, what stands in it. */
function plannedByPillar(program: Program, sprints: readonly Sprint[]): Sums {
  const sums: Sums = new Map();
  const unlocked = new Set<string>();
  for (const { id } of sprints) {
    const items = itemsOfSprint(program).get(id) ?? [];
    if (items.length === 0) unlocked.add(id);
    for (const { deliverableId, pointsAtLock, removed } of items) {
      const pillar = program.deliverable.get(deliverableId)?.primaryPillar;
      if (pillar && !removed) add(sums, `${id} ${pillar}`, pointsAtLock);
    }
  }
  for (const { sprintId, primaryPillar, points, state } of program.deliverable.values())
    if (sprintId !== null && unlocked.has(sprintId) && state !== "DROPPED")
      add(sums, `${sprintId} ${primaryPillar}`, points);
  return sums;
}

function acceptedByPillar(program: Program, sprints: readonly Sprint[]): Sums {
  const sums: Sums = new Map();
  for (const sprint of sprints)
    for (const { deliverable, points } of acceptedIn(program, sprint))
      add(sums, `${sprint.id} ${deliverable.primaryPillar}`, points);
  return sums;
}
