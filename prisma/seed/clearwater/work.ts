/** Chapter two: four sprints of work, as it was logged, submitted, accepted, carried over and blocked. */
import {
  acceptDeliverable,
  addEvidence,
  change,
  commitDeliverable,
  criteriaOf,
  type Day,
  deliverablesOfSprint,
  itemsOfSprint,
  logProgress,
  type RootCause,
  returnDeliverable,
  submitForAcceptance,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { PersonKey } from "./people.ts";
import { deliverables, type PlannedDeliverable, type Result, type SprintDay } from "./plan.ts";
import { actor, leadOf, member, type Scene } from "./scene.ts";

const sprints = [1, 2, 3, 4] as const;
type ToldSprint = (typeof sprints)[number];

/** Why work went into the next sprint, and what its owner wrote. */
const carriedBecause: Readonly<Record<string, { cause: RootCause; note: string }>> = {
  "DL02@1": { cause: "DECISION_DELAY", note: "Data access was granted a week late." },
  "DL08@1": { cause: "ESTIMATE", note: "Agreeing on a metric took longer than planned." },
  "DL12@2": {
    cause: "QUALITY_RETURN",
    note: "Returned: safety notes were dropped from summaries.",
  },
  "DL15@3": { cause: "DEPENDENCY", note: "No read access to the sensor historian." },
};

/** Working day on which accepted work was accepted; staggered so that a burn-up has a shape. */
const acceptedOn: Readonly<Record<string, number>> = {
  DL01: 7,
  DL03: 5,
  DL04: 6,
  DL05: 8,
  DL06: 4,
  DL07: 9,
  DL02: 6,
  DL08: 8,
  DL09: 5,
  DL10: 9,
  DL11: 7,
  DL12: 4,
  DL13: 8,
  DL14: 6,
  DL16: 9,
  DL20: 5,
};

const restedOn: Readonly<Partial<Record<string, string>>> = {
  DL16: "Experiment complete: recall 0.71 at precision 0.63, below its threshold. The result is on file.",
  DL20: "Cohort 2 complete: 22 of 23 planners, competence check passed.",
};

export function workScenes(days: DemoCalendar): Scene[] {
  return sprints.flatMap((sprint) => [
    { at: days.at([sprint, 1], "09:00"), tell: (story: Story) => startSprint(story, sprint) },
    ...deliverables.flatMap((planned) => {
      const result = planned.results[sprint];
      return result === undefined ? [] : scenesOf(days, planned, sprint, result);
    }),
    ...(sprint === 4
      ? []
      : [
          {
            at: days.at([sprint, 10], "15:30"),
            tell: (story: Story) => closeSprint(story, sprint),
          },
        ]),
  ]);
}

/** Who reviews: the quality reviewer, or the EATP where he owns the work. */
const reviewerFor = (planned: PlannedDeliverable): PersonKey =>
  planned.stream === "W6" ? "leila" : "marek";

function startSprint(story: Story, sprint: ToldSprint): void {
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
        sprintId: id,
        deliverableId,
        pointsAtLock: story.program.deliverable.get(deliverableId)?.points ?? 0,
        addedAfterLock: false,
        disposition: null,
        rootCause: null,
        rootCauseNote: null,
        removed: false,
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
      },
    ];
  if (sprint === 3)
    return [
      {
        pillar: "PROCESS" as const,
        reason: "Planners are in training; Process returns in sprint 4.",
        byId,
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
      deed: "lock-sprint-plan",
      byId: member("leila"),
      reason: seen.reason,
      at: story.situation.now,
    }),
  );
}

function closeSprint(story: Story, sprint: ToldSprint): void {
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

function scenesOf(
  days: DemoCalendar,
  planned: PlannedDeliverable,
  sprint: ToldSprint,
  result: Result,
): Scene[] {
  const begun =
    deliverables.find((one) => one.id === planned.id)?.results[(sprint - 1) as 1 | 2 | 3] === "→";
  const begin: Scene[] = begun
    ? []
    : [{ at: days.at([sprint, 2], "09:30"), tell: (story) => begins(story, planned) }];
  switch (result) {
    case "A":
      return [...begin, ...accepted(days, planned, sprint)];
    case "→":
      return [...begin, ...carriedOver(days, planned, sprint)];
    default:
      return runningNow(days, planned, begin);
  }
}

const note = (
  story: Story,
  planned: PlannedDeliverable,
  state: "IN_PROGRESS" | "BLOCKED",
  text: string,
  forecastDay: Day | null = null,
) =>
  story.by(actor(leadOf(story.program, planned.stream))).does(logProgress, {
    deliverableId: planned.id,
    state,
    note: text,
    forecastDay,
    blocker: null,
    evidence: null,
  });

const begins = (story: Story, planned: PlannedDeliverable) => {
  note(story, planned, "IN_PROGRESS", "Work has begun.");
};

function accepted(days: DemoCalendar, planned: PlannedDeliverable, sprint: ToldSprint): Scene[] {
  const day = acceptedOn[planned.id] ?? 8;
  const reviewer = reviewerFor(planned);
  return [
    {
      at: days.at([sprint, Math.max(2, day - 2)], "10:00"),
      tell: (story) => note(story, planned, "IN_PROGRESS", "Most of it is there; evidence next."),
    },
    {
      at: days.at([sprint, day - 1], "10:30"),
      tell: (story) => prove(story, planned, days.day([sprint, day - 1])),
    },
    {
      at: days.at([sprint, day - 1], "15:00"),
      tell: (story) =>
        story.by(actor(leadOf(story.program, planned.stream))).does(submitForAcceptance, {
          deliverableId: planned.id,
          reviewerId: member(reviewer),
          note: restedOn[planned.id] ?? "Ready to be looked at.",
        }),
    },
    {
      at: days.at([sprint, day], "13:00"),
      tell: (story) =>
        story.by(actor(reviewer)).does(acceptDeliverable, {
          deliverableId: planned.id,
          note: restedOn[planned.id] ?? "Criteria met, evidence seen.",
          criteriaMet: (criteriaOf(story.program).get(`deliverable:${planned.id}`) ?? []).map(
            (one) => one.id,
          ),
        }),
    },
  ];
}

function prove(story: Story, planned: PlannedDeliverable, occurredDay: Day): void {
  const criteria = criteriaOf(story.program).get(`deliverable:${planned.id}`) ?? [];
  for (const [place, criterion] of criteria.entries()) {
    story.by(actor(leadOf(story.program, planned.stream))).does(addEvidence, {
      subjectId: planned.id,
      kind: "DOCUMENT",
      title: criterion.evidenceNeeded,
      link: `https://records.norrvik.example/${planned.id.toLowerCase()}/${place + 1}`,
      occurredDay,
    });
  }
}

function carriedOver(days: DemoCalendar, planned: PlannedDeliverable, sprint: ToldSprint): Scene[] {
  const because = carriedBecause[`${planned.id}@${sprint}`];
  const forecast = days.day([sprint + 1, acceptedOn[planned.id] ?? 2]);
  const told: Scene = {
    at: days.at([sprint, 8], "11:00"),
    tell: (story) =>
      note(story, planned, "IN_PROGRESS", because?.note ?? "Not done in this sprint.", forecast),
  };
  return planned.id === "DL12" ? [...returnedOnce(days, planned), told] : [told];
}

function returnedOnce(days: DemoCalendar, planned: PlannedDeliverable): Scene[] {
  const at = (day: SprintDay, time: string) => days.at(day, time);
  return [
    { at: at([2, 6], "10:00"), tell: (story) => prove(story, planned, days.day([2, 6])) },
    {
      at: at([2, 6], "14:00"),
      tell: (story) =>
        story.by(actor("priya")).does(submitForAcceptance, {
          deliverableId: planned.id,
          reviewerId: member("marek"),
          note: "Pilot build is up.",
        }),
    },
    {
      at: at([2, 7], "13:00"),
      tell: (story) =>
        story.by(actor("marek")).does(returnDeliverable, {
          deliverableId: planned.id,
          reason: "Safety notes are missing from one summary in eight; the guardrail is 0.5 %.",
        }),
    },
  ];
}

/** Sprint 4 as it stands on working day 6. */
function runningNow(days: DemoCalendar, planned: PlannedDeliverable, begin: Scene[]): Scene[] {
  const at = (day: number, time: string) => days.at([4, day], time);
  switch (planned.id) {
    case "DL15":
      return [
        {
          at: at(4, "10:00"),
          tell: (story) =>
            note(
              story,
              planned,
              "IN_PROGRESS",
              "Half of the series repaired; the rest waits for historian access.",
              days.day([4, 8]),
            ),
        },
      ];
    case "DL17":
      return [
        {
          at: at(3, "10:00"),
          tell: (story) =>
            note(
              story,
              planned,
              "BLOCKED",
              "The repaired data is not there: DL15 is not through its gate.",
            ),
        },
      ];
    case "DL19":
      return [
        ...begin,
        {
          at: at(5, "14:00"),
          tell: (story) =>
            note(
              story,
              planned,
              "IN_PROGRESS",
              "Impact assessment waits for the data-protection officer.",
              days.day([5, 2]),
            ),
        },
      ];
    case "DL21":
      return [
        ...begin,
        { at: at(4, "15:00"), tell: (story) => proveOnly(story, planned, 2, days.day([4, 4])) },
        {
          at: at(5, "11:00"),
          tell: (story) =>
            story.by(actor("priya")).does(submitForAcceptance, {
              deliverableId: planned.id,
              reviewerId: member("marek"),
              note: "Package is complete except for the fairness test and the privacy sign-off.",
            }),
        },
      ];
    default:
      return [
        ...begin,
        {
          at: at(5, "10:00"),
          tell: (story) =>
            note(
              story,
              planned,
              "IN_PROGRESS",
              "Dispatchers tried the draft on two shifts; planners next.",
            ),
        },
      ];
  }
}

function proveOnly(
  story: Story,
  planned: PlannedDeliverable,
  place: number,
  occurredDay: Day,
): void {
  const criterion = (criteriaOf(story.program).get(`deliverable:${planned.id}`) ?? [])[place];
  if (!criterion) throw new Error(`${planned.id} has no criterion ${place}`);
  story.by(actor("priya")).does(addEvidence, {
    subjectId: planned.id,
    kind: "TEST",
    title: criterion.evidenceNeeded,
    link: `https://records.norrvik.example/${planned.id.toLowerCase()}/${place + 1}`,
    occurredDay,
  });
}
