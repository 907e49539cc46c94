/** Chapter three: what was read of the organization at the end of each sprint, and in the middle of the fourth. */
import {
  change,
  closePulse,
  type IndicatorReading,
  idFor,
  openPulse,
  plusMilliseconds,
  readEnergy,
  readIndicator,
  setThreshold,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { SprintDay } from "./plan.ts";
import {
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
    ...readOn.flatMap((at, index) => [
      { at: days.at(at, "12:30"), tell: (story: Story) => readSprint(story, index) },
      { at: days.at(at, "12:40"), tell: (story: Story) => readSentiment(story, index) },
    ]),
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
}

/** How often each answer of 1 to 5 was given; the means are 3.6, 3.4 and 3.3. The fourth pulse is still open. */
const pulses: readonly (readonly number[])[] = [
  [0, 1, 3, 5, 1],
  [0, 2, 3, 4, 1],
  [0, 2, 4, 3, 1],
];

function readSprint(story: Story, index: number): void {
  const sprintId = `S${index + 1}`;
  story.by(actor("leila")).does(readEnergy, {
    sprintId,
    readings: energy.map(({ reservoir, values, basis }) => ({
      reservoir,
      value: values[index] ?? null,
      basis,
      trend: null,
      replenishedBy: null,
      evidence: "",
      response: "",
      responseById: null,
    })),
  });
  for (const { indicator, values, unit, warnAt, note } of indicatorReadings) {
    const value = values[index];
    if (value === undefined) continue;
    const warning = warnAt[index] ?? false;
    const said = index === values.length - 1 ? note : "";
    if (indicator === "ENGAGEMENT_PATTERN")
      story.does(readIndicator, { sprintId, indicator, value, unit, warning, note: said });
    else recordComputed(story, { sprintId, indicator, value, unit, warning, note: said });
  }
  const [pulseId = ""] = story.does(openPulse, { sprintId });
  const tally = pulses[index];
  if (tally) story.does(closePulse, { pulseId, tally });
}

/** What the program works out by itself was read by hand before it had a history to work on. */
function recordComputed(story: Story, reading: Omit<IndicatorReading, "id" | "n" | "day">): void {
  story.records(
    "read-indicator",
    change("indicator-read", story.mint("indicatorReading"), {
      ...reading,
      n: null,
      day: story.situation.today,
    }),
  );
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
}

/** Group means of the sprint's pulse among those whom the change touches. */
function readSentiment(story: Story, index: number): void {
  sentiment.forEach(({ n, values }, place) => {
    const id = idFor("stakeholderGroup", place + 1);
    const before = story.program.stakeholderGroup.get(id)?.sentiment ?? [];
    const value = values[index];
    if (value === undefined) return;
    story.by(actor("leila")).records(
      "read-sentiment",
      change("sentiment-read", id, {
        sentiment: [...before, { sprintId: `S${index + 1}`, value, n }],
      }),
    );
  });
}

function scopeScenes(days: DemoCalendar): Scene[] {
  const requests = scopeChanges.map((request, index) => ({
    at: plusMilliseconds(days.at([3, 10], "15:00"), index),
    tell: (story: Story) => {
      const { submitted, decided, ...rest } = request;
      if (request.state === "REJECTED") return lowerThreshold(story, days, request.tradeOff);
      story.by(actor("leila")).records(
        "record-scope-change",
        change("scope-change-recorded", story.mint("scopeChange"), {
          ...rest,
          submittedDay: days.day(submitted),
          decidedDay: decided ? days.day(decided) : null,
        }),
      );
    },
  }));
  return [
    ...requests,
    {
      at: days.at([4, 2], "10:00"),
      tell: (story) => {
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

/** An easier threshold after the result is refused; it is asked for as a change of scope instead (I-133). */
function lowerThreshold(story: Story, days: DemoCalendar, tradeOff: string): void {
  const wanted = {
    useCaseId: "U1",
    metric: "Recall",
    value: 0.72,
    dataset: "Frozen test set",
    dueDay: days.day([4, 10]),
    reason: "Version 1 is close to it, and the pilot could start in sprint 4.",
  };
  story.by(actor("priya")).isRefused(setThreshold, { ...wanted, asScopeRequest: false }, "I-133");
  const [id = ""] = story.does(setThreshold, { ...wanted, asScopeRequest: true });
  story
    .by(actor("leila"))
    .records(
      "submit-scope-change",
      change("scope-change-decided", id, { state: "SUBMITTED", tradeOff }),
    );
}
