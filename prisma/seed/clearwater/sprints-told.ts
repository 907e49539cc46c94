/** How each sprint was planned and began: what was promised, refused and acknowledged. Its end is in sprints-closed.ts. */
import {
  type AbsenceGiven,
  startSprint as beginSprint,
  carryRetroAction,
  lockSprint,
  placedIn,
  planSprint,
  type RetroAction,
  type RootCause,
  type Sprint,
} from "#domain";
import type { Story } from "../story.ts";
import { deliverables } from "./plan.ts";
import { actor } from "./scene.ts";

export const sprints = [1, 2, 3, 4] as const;
export type ToldSprint = (typeof sprints)[number];

/** Why work went into the next sprint, and what its owner wrote. */
export const carriedBecause: Readonly<Record<string, { cause: RootCause; note: string }>> = {
  "DL02@1": { cause: "DECISION_DELAY", note: "Data access was granted a week late." },
  "DL08@1": { cause: "ESTIMATE", note: "Agreeing on a metric took longer than planned." },
  "DL12@2": {
    cause: "QUALITY_RETURN",
    note: "Returned: safety notes were dropped from summaries.",
  },
  "DL15@3": { cause: "DEPENDENCY", note: "No read access to the sensor historian." },
};

export function sprintNumbered(story: Story, number: number): Sprint {
  const sprint = story.program.sprint.get(`S${number}`);
  if (!sprint) throw new Error(`There is no sprint ${number}`);
  return sprint;
}

/** Actions that fall due in a sprint and are not settled. */
export const dueIn = (story: Story, number: number): readonly RetroAction[] =>
  [...story.program.retroAction.values()].filter(
    ({ targetSprint, state }) =>
      targetSprint === number && (state === "OPEN" || state === "IN_PROGRESS"),
  );

/** Planned, judged, locked and begun on its first morning. What was carried over stands in it already. */
export function startSprint(story: Story, number: ToldSprint): void {
  story.by(actor("leila"));
  const sprint = sprintNumbered(story, number);
  const standing = new Set(placedIn(story.program, sprint).map(({ id }) => id));
  const place = deliverables
    .filter((one) => one.results[number] !== undefined && !standing.has(one.id))
    .map((one) => one.id);
  const places = (ids: readonly string[]) =>
    story.does(planSprint, { sprintId: sprint.id, place: ids, takeOut: [], seen: null });
  for (const { id } of dueIn(story, number))
    story.does(carryRetroAction, {
      actionId: id,
      sprintId: sprint.id,
      form: "AGREEMENT",
      deliverableId: null,
    });
  const lock = { sprintId: sprint.id, absences: absencesIn(number), acknowledge: seen[number] };
  if (number === 4) {
    // The first draft left DL18 out: Process would have been missing twice running.
    places(place.filter((one) => one !== "DL18"));
    story.isRefused(lockSprint, lock, "A-01");
    places(["DL18"]);
  } else {
    places(place);
  }
  story.does(lockSprint, lock);
  story.does(beginSprint, { sprintId: sprint.id });
}

const absencesIn = (number: ToldSprint): readonly AbsenceGiven[] =>
  number === 2
    ? [
        {
          pillar: "PEOPLE",
          reason: "The training room opens in sprint 3; People returns then.",
          returnsInSprint: 3,
        },
      ]
    : number === 3
      ? [
          {
            pillar: "PROCESS",
            reason: "Planners are in training; Process returns in sprint 4.",
            returnsInSprint: 4,
          },
        ]
      : [];

/** Why a plan was locked in spite of a warning: only the fourth had one beside its absences. */
const seen: Readonly<Partial<Record<ToldSprint, string>>> = {
  4: "42 points are 1.17 times the calibrated 36: two items are nearly done, and nothing can be left out without losing a pillar.",
};
