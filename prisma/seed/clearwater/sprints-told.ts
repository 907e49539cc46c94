/** How each sprint began and ended: what was promised, refused, acknowledged, and carried over. */
import {
  type AbsenceGiven,
  startSprint as beginSprint,
  change,
  deliverablesOfSprint,
  itemsOfSprint,
  lockSprint,
  planSprint,
  type RootCause,
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

export function startSprint(story: Story, sprint: ToldSprint): void {
  story.by(actor("leila"));
  const id = `S${sprint}`;
  const open = itemsOfSprint(story.program).get(`S${sprint - 1}`) ?? [];
  const carried = open
    .filter((item) => item.disposition === "CARRIED_OVER")
    .map((item) => item.deliverableId);
  const fresh = deliverables.filter(
    (one) => one.results[sprint] !== undefined && !carried.includes(one.id),
  );
  for (const deliverableId of carried) {
    story.records(
      "carry-over",
      change("deliverable-carried-over", deliverableId, {
        sprintId: id,
        carryOverCount: (story.program.deliverable.get(deliverableId)?.carryOverCount ?? 0) + 1,
      }),
    );
  }
  const place = fresh.map((one) => one.id);
  const places = (ids: readonly string[]) =>
    story.does(planSprint, { sprintId: id, place: ids, takeOut: [], seen: null });
  const lock = { sprintId: id, absences: absencesIn(sprint), acknowledge: acknowledged[sprint] };
  if (sprint === 4) {
    // The first draft left DL18 out: Process would have been missing twice running.
    places(place.filter((one) => one !== "DL18"));
    story.isRefused(lockSprint, lock, "A-01");
    places(["DL18"]);
  } else {
    places(place);
  }
  story.does(lockSprint, lock);
  story.does(beginSprint, { sprintId: id });
}

const absencesIn = (sprint: ToldSprint): readonly AbsenceGiven[] =>
  sprint === 2
    ? [
        {
          pillar: "PEOPLE",
          reason: "The training room opens in sprint 3; People returns then.",
          returnsInSprint: 3,
        },
      ]
    : sprint === 3
      ? [
          {
            pillar: "PROCESS",
            reason: "Planners are in training; Process returns in sprint 4.",
            returnsInSprint: 4,
          },
        ]
      : [];

/** Why a plan was locked in spite of its warnings. */
const acknowledged: Readonly<Record<ToldSprint, string>> = {
  1: "The ground work comes first; outcomes and their checks follow from sprint 2 on.",
  2: "The pilot is checked when it is whole, in sprint 3; until then its build is reviewed.",
  3: "The benchmark of the first model is its check, against the threshold agreed before.",
  4: "42 points are 1.17 times the calibrated 36: two items are nearly done, and nothing can be left out without losing a pillar.",
};

export function closeSprint(story: Story, sprint: ToldSprint): void {
  story.by(actor("leila"));
  const id = `S${sprint}`;
  for (const item of itemsOfSprint(story.program).get(id) ?? []) {
    const because = carriedBecause[`${item.deliverableId}@${sprint}`];
    story.records(
      "dispose-sprint-item",
      change("sprint-item-disposed", item.id, {
        disposition: because ? "CARRIED_OVER" : "ACCEPTED",
        rootCause: because?.cause ?? null,
        rootCauseNote: because?.note ?? null,
      }),
    );
  }
  const accepted = (deliverablesOfSprint(story.program).get(id) ?? []).filter(
    (one) => one.state === "ACCEPTED",
  );
  story.records(
    "close-sprint",
    change("sprint-moved", id, {
      state: "CLOSED",
      acceptedPoints: accepted.reduce((sum, one) => sum + one.points, 0),
      closedAt: story.situation.now,
    }),
  );
}
