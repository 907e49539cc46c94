/** Chapter two: four sprints of work, as it was logged, submitted, accepted, carried over and blocked. */
import {
  acceptDeliverable,
  addEvidence,
  assessCriterion,
  criteriaOf,
  type Day,
  logProgress,
  returnDeliverable,
  stateCapacity,
  submitForAcceptance,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { capacities } from "./ceremonies.ts";
import type { PersonKey } from "./people.ts";
import { deliverables, type PlannedDeliverable, type Result, type SprintDay } from "./plan.ts";
import { actor, leadOf, member, type Scene } from "./scene.ts";

import {
  actionsUnderWay,
  type ClosedSprint,
  closeSprint,
  lookBack,
  reviewSprint,
} from "./sprints-closed.ts";
import { carriedBecause, sprints, startSprint, type ToldSprint } from "./sprints-told.ts";

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
    ...(sprint === 4 ? nowScenes(days) : endScenes(days, sprint)),
  ]);
}

const endScenes = (days: DemoCalendar, sprint: ClosedSprint): Scene[] => [
  { at: days.at([sprint, 10], "13:00"), tell: (story) => reviewSprint(story, sprint) },
  { at: days.at([sprint, 10], "14:30"), tell: (story) => lookBack(story, sprint) },
  { at: days.at([sprint, 10], "15:30"), tell: (story) => closeSprint(story, sprint) },
];

const nowScenes = (days: DemoCalendar): Scene[] => [
  { at: days.at([4, 4], "16:00"), tell: actionsUnderWay },
  {
    at: days.at([4, 5], "13:30"),
    tell: (story) => {
      for (const { stream, points, note: said } of capacities)
        story
          .by(actor(leadOf(story.program, stream)))
          .does(stateCapacity, { workstreamId: stream, sprintId: "S5", points, note: said });
    },
  },
];

/** Who reviews: the quality reviewer, or the EATP where he owns the work. */
const reviewerFor = (planned: PlannedDeliverable): PersonKey =>
  planned.stream === "W6" ? "leila" : "marek";

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
      tell: (story) => {
        signedByOwner(story, planned);
        story.by(actor(reviewer)).does(acceptDeliverable, {
          deliverableId: planned.id,
          note: restedOn[planned.id] ?? "Criteria met, evidence seen.",
          criteriaMet: (criteriaOf(story.program).get(`deliverable:${planned.id}`) ?? []).map(
            (one) => one.id,
          ),
        });
      },
    },
  ];
}

/** A redesigned process is accepted once its business owner has signed it. */
function signedByOwner(story: Story, planned: PlannedDeliverable): void {
  const criteria = criteriaOf(story.program).get(`deliverable:${planned.id}`) ?? [];
  for (const { id, signedBy } of criteria) {
    if (signedBy !== "BUSINESS_OWNER") continue;
    story.by(actor("amara")).does(assessCriterion, {
      criterionId: id,
      result: "MET",
      reason: "",
    });
  }
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
          reason: "Safety notes are missing from one summary in eight; the guardrail is 0.5%.",
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
