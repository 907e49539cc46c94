/** Chapter three: what was read of the organization at the end of each sprint, and in the middle of the fourth. */
import { change, plusMilliseconds } from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { SprintDay } from "./plan.ts";
import {
  controls,
  domainScores,
  energy,
  indicatorReadings,
  kpis,
  risks,
  scopeChanges,
  sentiment,
} from "./pulse.ts";
import { actor, member, type Scene } from "./scene.ts";

/** When each sprint was read; the fourth is an interim reading. */
const readOn: readonly SprintDay[] = [
  [1, 10],
  [2, 10],
  [3, 10],
  [4, 5],
];

/** Domains whose rise was seen only in sprint 4. */
const roseLate = new Set(["D10", "D17"]);

export function readingScenes(days: DemoCalendar): Scene[] {
  return [
    { at: days.at([1, 1], "11:00"), tell: (story) => registers(story, days) },
    ...readOn.map((at, index) => ({
      at: days.at(at, "14:30"),
      tell: (story: Story) => readSprint(story, index),
    })),
    { at: days.at([3, 10], "14:40"), tell: (story) => scoreDomains(story) },
    { at: days.at([4, 5], "14:40"), tell: (story) => scoreAgain(story) },
    { at: days.at([4, 5], "14:45"), tell: (story) => outcomesOfWork(story, days) },
    ...scopeScenes(days),
  ];
}

function registers(story: Story, days: DemoCalendar): void {
  story.by(actor("leila"));
  for (const { owner, review, ...risk } of risks) {
    story.records(
      "record-risk",
      change("risk-recorded", story.mint("risk"), {
        ...risk,
        ownerId: member(owner),
        nextReviewDay: days.day(review),
        state: "OPEN",
      }),
    );
  }
  for (const { owner, ...control } of controls) {
    story.records(
      "record-control",
      change("control-recorded", story.mint("control"), {
        ...control,
        ownerId: member(owner),
        required: true,
      }),
    );
  }
}

function readSprint(story: Story, index: number): void {
  const sprintId = `S${index + 1}`;
  const day = story.situation.today;
  story.by(actor("leila"));
  for (const { reservoir, values, basis } of energy) {
    const value = values[index];
    if (value === undefined) continue;
    story.records(
      "read-energy",
      change("energy-read", story.mint("energyReading"), {
        reservoir,
        sprintId,
        value,
        interim: index === readOn.length - 1,
        basis,
        trend: "FALLING",
        replenishedBy: null,
        evidence: null,
        response: null,
        responseById: null,
        day,
      }),
    );
  }
  for (const { indicator, values, unit, warnAt, note } of indicatorReadings) {
    const value = values[index];
    if (value === undefined) continue;
    story.records(
      "read-indicator",
      change("indicator-read", story.mint("indicatorReading"), {
        indicator,
        sprintId,
        value,
        unit,
        warning: warnAt[index] ?? false,
        note: index === values.length - 1 ? note : "",
        n: null,
        day,
      }),
    );
  }
}

function scoreDomains(story: Story): void {
  story.by(actor("leila"));
  for (const { id, name, pillar, scores } of domainScores) {
    const [baseline, now, target] = scores;
    story.records(
      "score-domain",
      change("domain-scored", id, {
        name,
        pillar,
        baseline,
        provisional: roseLate.has(id) ? baseline : now,
        target,
        day: story.situation.today,
      }),
    );
  }
}

function scoreAgain(story: Story): void {
  story.by(actor("leila"));
  for (const { id, scores } of domainScores) {
    story.records(
      "score-domain",
      change("domain-rescored", id, { provisional: scores[1], day: story.situation.today }),
    );
  }
}

function outcomesOfWork(story: Story, days: DemoCalendar): void {
  story.by(actor("leila"));
  for (const { day, useCase, ...kpi } of kpis) {
    story.records(
      "record-kpi",
      change("kpi-recorded", story.mint("kpi"), { ...kpi, useCaseId: useCase, day: days.day(day) }),
    );
  }
  for (const { name, category, n, values, note } of sentiment) {
    story.records(
      "record-group",
      change("stakeholder-group-recorded", story.mint("stakeholderGroup"), {
        name,
        category,
        size: n,
        sentiment: values.map((value, index) => ({ sprintId: `S${index + 1}`, value, n })),
        note,
      }),
    );
  }
}

function scopeScenes(days: DemoCalendar): Scene[] {
  const requests = scopeChanges.map((request, index) => ({
    at: plusMilliseconds(days.at([3, 10], "15:00"), index),
    tell: (story: Story) => {
      const { submitted, decided, ...rest } = request;
      story.by(actor("leila")).records(
        "record-scope-change",
        change("scope-change-recorded", story.mint("scopeChange"), {
          ...rest,
          state: request.state === "REJECTED" ? "SUBMITTED" : request.state,
          submittedDay: days.day(submitted),
          decidedDay: request.state === "REJECTED" || !decided ? null : days.day(decided),
        }),
      );
    },
  }));
  return [
    ...requests,
    {
      at: days.at([4, 2], "10:00"),
      tell: (story) => {
        story
          .by(actor("priya"))
          .refusal(
            "change-threshold",
            "useCase",
            "U1",
            ["I-133"],
            "Recall of U1 cannot be lowered from 0.80 to 0.72 after its result (0.71) was seen; this is a scope change with the old value and the result shown.",
          );
        story.by(actor("ingrid")).records(
          "decide-scope-change",
          change("scope-change-decided", "SC-3", {
            state: "REJECTED",
            decidedDay: story.situation.today,
          }),
        );
      },
    },
  ];
}
