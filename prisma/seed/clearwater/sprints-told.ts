/** How each sprint began and ended: what was promised, refused, acknowledged, and carried over. */
import {
  change,
  commitDeliverable,
  deliverablesOfSprint,
  itemsOfSprint,
  placedItem,
  type RootCause,
} from "#domain";
import type { Story } from "../story.ts";
import { deliverables } from "./plan.ts";
import { actor, member } from "./scene.ts";
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
      change("sprint-item-recorded", story.mint("sprintItem"), {
        ...placedItem({
          sprintId: id,
          deliverableId,
          pointsAtLock: story.program.deliverable.get(deliverableId)?.points ?? 0,
        }),
      }),
    );
  }
  for (const { id: deliverableId } of fresh)
    story.does(commitDeliverable, { deliverableId, sprintId: id });
  const committedPoints = (itemsOfSprint(story.program).get(id) ?? []).reduce(
    (sum, item) => sum + item.pointsAtLock,
    0,
  );
  if (sprint === 4) refuseFirstDraft(story);
  story.records(
    "lock-sprint-plan",
    change("sprint-moved", id, {
      state: "PLANNED",
      lockedAt: story.situation.now,
      committedPoints,
      absences: absencesOf(sprint),
    }),
    change("sprint-moved", id, { state: "ACTIVE" }),
  );
  acknowledgePlan(story, sprint, committedPoints);
}

function absencesOf(sprint: ToldSprint) {
  const byId = member("leila");
  if (sprint === 2)
    return [
      {
        pillar: "PEOPLE" as const,
        reason: "The training room opens in sprint 3; People returns then.",
        byId,
        returnsInSprint: 3,
      },
    ];
  if (sprint === 3)
    return [
      {
        pillar: "PROCESS" as const,
        reason: "Planners are in training; Process returns in sprint 4.",
        byId,
        returnsInSprint: 4,
      },
    ];
  return [];
}

/** The plan without DL18 would have left Process out twice running. */
function refuseFirstDraft(story: Story): void {
  story.refusal(
    "lock-sprint-plan",
    "sprint",
    "S4",
    ["A-01"],
    "Process has no deliverable in sprint 4 and had none in sprint 3; DL18 was left out of this draft.",
  );
}

function acknowledgePlan(story: Story, sprint: ToldSprint, committedPoints: number): void {
  const seen =
    sprint === 4
      ? {
          ruleId: "I-37",
          reason: `${committedPoints} points are 1.17 times the calibrated 36: two items are nearly done, and nothing can be left out without losing a pillar.`,
        }
      : (absencesOf(sprint)[0] && {
          ruleId: "A-02",
          reason: absencesOf(sprint)[0]?.reason ?? "",
        }) ||
        null;
  if (!seen) return;
  story.records(
    "lock-sprint-plan",
    change("finding-acknowledged", story.mint("acknowledgement"), {
      ruleId: seen.ruleId,
      severity: "WARNS",
      subjectNoun: "sprint",
      subjectId: `S${sprint}`,
      aspect: null,
      deed: "lock-sprint-plan",
      byId: member("leila"),
      reason: seen.reason,
      at: story.situation.now,
    }),
  );
}

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
