/** Chapter one: the program is founded, people join, streams, deliverables, outcomes and sprints are laid out. */
import {
  addMember,
  addWorkingDays,
  approveRoadmap,
  blankDeliverable,
  change,
  createDeliverable,
  createOutcome,
  createSprint,
  createWorkstream,
  type DeclaredPart,
  excuseOutcomePart,
  foundProgram,
  instantAt,
  type Pillar,
  partsOfOutcome,
  planSprint,
  startOutcome,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { goalsServe } from "./ceremonies.ts";
import { criteriaFor } from "./criteria.ts";
import { emailOf, people } from "./people.ts";
import { deliverables, outcomes, type PlannedDeliverable, workstreams } from "./plan.ts";
import { sentiment } from "./pulse.ts";
import { actor, leadOf, member, type Scene } from "./scene.ts";
import { checks, touchOf } from "./touch.ts";
import { declareUseCases } from "./use-cases.ts";

const goal =
  "Two AI capabilities in daily use, cleared by governance, by people who were trained for them";

export function shapeScenes(days: DemoCalendar): Scene[] {
  const on = (workingDay: number, time: string) =>
    instantAt(days.calendar, addWorkingDays(days.calendar, days.founded, workingDay), time);
  return [
    { at: on(0, "09:00"), tell: (story) => found(story, days) },
    { at: on(0, "10:00"), tell: layOutStreams },
    { at: on(1, "08:30"), tell: nameGroups },
    { at: on(1, "09:00"), tell: (story) => layOutDeliverables(story, days) },
    { at: on(1, "14:00"), tell: declareOutcomes },
    { at: on(2, "09:00"), tell: (story) => layOutSprints(story, days) },
    { at: on(6, "15:00"), tell: signRoadmap },
  ];
}

function found(story: Story, days: DemoCalendar): void {
  const [lead, ...others] = people;
  story.by(actor(lead.key)).does(foundProgram, {
    name: "Clearwater: AI in operations",
    slug: "clearwater",
    organization: "Norrvik Water & Power",
    purpose: "Two AI capabilities in the daily work of network maintenance and the contact center.",
    calendar: days.calendar,
    goal,
    startDay: days.cycleStart,
    endDay: days.cycleEnd,
    stage: "MODEL",
    stageWindows: days.stageWindows,
    lead: { id: "P1", name: lead.name, email: emailOf(lead.name), title: lead.title },
    demoNow: days.now,
  });
  others.forEach(({ name, title, roles }, place) => {
    story.does(addMember, {
      account: { id: `P${place + 2}`, name, email: emailOf(name), title },
      roles,
    });
  });
}

function layOutStreams(story: Story): void {
  for (const { name, pillars, lead, mandate } of workstreams) {
    story.does(createWorkstream, { name, pillars, leadId: member(lead), mandate, activate: true });
  }
}

/** Whom the program touches; what they feel is read sprint by sprint. */
function nameGroups(story: Story): void {
  for (const { name, category, n, note } of sentiment) {
    story.by(actor("leila")).records(
      "record-group",
      change("stakeholder-group-recorded", story.mint("stakeholderGroup"), {
        name,
        category,
        size: n,
        sentiment: [],
        note,
      }),
    );
  }
}

/** Working day of the sprint on which work can start at the earliest, where it is not the first. */
const startsOn: Readonly<Record<string, number>> = { DL17: 3, DL25: 5 };

/** Planned first for the sprint in which the table names a deliverable first. */
const firstSprint = (planned: PlannedDeliverable): number =>
  Math.min(...Object.keys(planned.results).map(Number));

function layOutDeliverables(story: Story, days: DemoCalendar): void {
  for (const planned of deliverables) {
    const sprint = firstSprint(planned);
    const experimental = planned.type === "MODEL";
    story.does(createDeliverable, {
      ...blankDeliverable,
      workstreamId: planned.stream,
      title: planned.title,
      type: planned.type,
      primaryPillar: planned.pillar,
      ownerId: member(leadOf(story.program, planned.stream)),
      points: planned.points,
      lowPoints: experimental ? Math.floor(planned.points * 0.75) : null,
      highPoints: experimental ? Math.ceil(planned.points * 1.5) : null,
      startDay: days.day([sprint, startsOn[planned.id] ?? 1]),
      dueDay: days.day([sprint, 10]),
      domains: planned.domains,
      criteria: criteriaFor(planned.id, planned.type),
    });
    story.records(
      "edit-deliverable",
      change("deliverable-edited", planned.id, {
        changeImpact: touchOf(planned.id),
        qualityActivity: checks[planned.id] ?? null,
      }),
    );
  }
}

function declareOutcomes(story: Story): void {
  declareUseCases(story);
  for (const { title, measure, useCase, owner, parts } of outcomes) {
    const declared: Partial<Record<Pillar, DeclaredPart>> = {};
    for (const part of parts) {
      declared[part.pillar] = { statement: part.statement, deliverableIds: part.deliverables };
    }
    const [id = ""] = story.by(actor("leila")).does(createOutcome, {
      title,
      measure,
      useCaseId: useCase,
      businessOwnerId: member(owner),
      parts: declared,
    });
    for (const part of partsOfOutcome(story.program).get(id) ?? []) {
      const reason = parts.find((one) => one.pillar === part.pillar)?.excused;
      if (reason === undefined) continue;
      story.by(actor("leila")).does(excuseOutcomePart, { partId: part.id, reason });
      story.by(actor(owner)).does(excuseOutcomePart, { partId: part.id, reason });
    }
    story.by(actor("leila")).does(startOutcome, { outcomeId: id });
  }
}

const sprintGoals = [
  "A secure zone, a policy, and a board that can say no",
  "Sensor history flows; the risks of all three use cases are classified",
  "A first model against its threshold, and the first planners trained",
  "Repair the data, retrain, and get two reviews through one officer",
  "U1 in shadow mode in two districts, beside the new workflow",
  "Controls active, adoption measured, evidence ready for Evaluate",
];

function layOutSprints(story: Story, days: DemoCalendar): void {
  story.by(actor("leila"));
  sprintGoals.forEach((sprintGoal, index) => {
    story.does(createSprint, {
      cycleId: "C1",
      goal: sprintGoal,
      startDay: days.sprintStart(index + 1),
      endDay: days.sprintEnd(index + 1),
      outcomeIds: goalsServe[index] ?? [],
    });
  });
  for (const number of [5, 6]) {
    const place = deliverables.filter((one) => firstSprint(one) === number).map(({ id }) => id);
    story.does(planSprint, { sprintId: `S${number}`, place, takeOut: [], seen: null });
  }
}

/** The sponsor signs for the Steering Committee, of which she is a member. */
function signRoadmap(story: Story): void {
  story.by(actor("ingrid")).does(approveRoadmap, { cycleId: "C1", roadmapVersion: 1 });
}
