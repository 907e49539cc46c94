/** Gates that were decided: Gate M, the sprint gates, the governance gate, and the threshold that was missed. */
import {
  addWorkingDays,
  closeCondition,
  criteriaOf,
  decideGate,
  enterStage,
  instantAt,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import { assess, gateId, nothing, schedule, sign } from "./gate-told.ts";
import { actor, member, type Scene } from "./scene.ts";

const residency = "Data-residency policy covers call recordings";
const catalog = "Control catalog for U2 is complete";

export function gateM(days: DemoCalendar): Scene[] {
  const name = "Gate M: design approved";
  const on = (workingDay: number, time: string) =>
    instantAt(days.calendar, addWorkingDays(days.calendar, days.founded, workingDay), time);
  const dueCatalog = days.day([1, 6]);
  return [
    {
      at: on(2, "10:00"),
      tell: (story) =>
        schedule(
          story,
          {
            name,
            level: "STAGE",
            subjectNoun: "cycle",
            subjectId: "C1",
            stage: "MODEL",
            ownerId: null,
            day: addWorkingDays(days.calendar, days.founded, 7),
          },
          [
            [residency, false],
            [catalog, false],
          ],
        ),
    },
    { at: on(7, "10:00"), tell: (story) => assess(story, name, [6, 7]) },
    {
      at: on(7, "14:00"),
      tell: (story) => {
        const id = gateId(story, name);
        const criteria = criteriaOf(story.program).get(`gate:${id}`) ?? [];
        const of = (text: string) =>
          criteria.find((criterion) => criterion.text === text)?.id ?? null;
        story.by(actor("ingrid")).does(decideGate, {
          ...nothing,
          gateId: id,
          outcome: "CONDITIONAL_GO",
          inputs: ["Roadmap version 1", "Control catalog, draft", "Architecture review"],
          deciderIds: [member("ingrid"), member("tomas"), member("beatrix")],
          conditions: [
            {
              criterionId: of(residency),
              text: residency,
              ownerId: member("helena"),
              dueDay: days.day([1, 5]),
            },
            {
              criterionId: of(catalog),
              text: catalog,
              ownerId: member("helena"),
              dueDay: dueCatalog,
            },
          ],
          exceptions: "Two criteria open, both tracked.",
          remediation: "Close both conditions in sprint 1.",
        });
      },
    },
    { at: on(7, "14:30"), tell: sign(name, "tomas") },
    { at: on(7, "15:10"), tell: sign(name, "beatrix") },
    {
      at: on(9, "15:00"),
      tell: (story) =>
        story.by(actor("leila")).does(enterStage, { cycleId: "C1", stage: "PRODUCE" }),
    },
    {
      at: days.at([1, 4], "11:00"),
      tell: (story) => close(story, residency, "Policy approved and published."),
    },
    // Six working days after it was due: the history that A-56 looks at.
    {
      at: days.at([2, 2], "11:00"),
      tell: (story) => close(story, catalog, "Catalog complete; six days late."),
    },
  ];
}

function close(story: Story, text: string, note: string): void {
  const condition = [...story.program.condition.values()].find((one) => one.text === text);
  if (!condition) throw new Error(`There is no condition ${text}`);
  story.by(actor("leila")).does(closeCondition, {
    conditionId: condition.id,
    note,
    evidence: {
      kind: "DOCUMENT",
      title: text,
      link: `https://records.norrvik.example/conditions/${condition.id.toLowerCase()}`,
      occurredDay: story.situation.today,
    },
  });
}

const sprintCriteria = [
  ["Every deliverable is accepted, carried over with a cause, or dropped", true],
  ["Review and retrospective are recorded", true],
  ["The pillar rule is satisfied or acknowledged", false],
] as const;

export function sprintGates(days: DemoCalendar): Scene[] {
  const governance = "W3: governance can decide";
  return [
    ...[1, 2, 3].flatMap((sprint): Scene[] => {
      const name = `Sprint ${sprint} gate`;
      return [
        {
          at: days.at([sprint, 8], "16:30"),
          tell: (story) =>
            schedule(
              story,
              {
                name,
                level: "SPRINT",
                subjectNoun: "sprint",
                subjectId: `S${sprint}`,
                ownerId: null,
                day: days.day([sprint, 10]),
              },
              sprintCriteria,
            ),
        },
        { at: days.at([sprint, 10], "15:05"), tell: (story) => assess(story, name) },
        {
          at: days.at([sprint, 10], "15:10"),
          tell: (story) => {
            story.by(actor("marek")).does(decideGate, {
              ...nothing,
              gateId: gateId(story, name),
              outcome: "GO",
              inputs: ["Sprint review", "Retrospective"],
              deciderIds: [member("marek"), member("leila")],
              exceptions:
                sprint === 3
                  ? "One override: U1 was trained before the data-quality gate was passed."
                  : "None.",
            });
          },
        },
        { at: days.at([sprint, 10], "15:12"), tell: sign(name, "leila") },
      ];
    }),
    {
      at: days.at([3, 5], "16:30"),
      tell: (story) =>
        schedule(
          story,
          {
            name: governance,
            level: "WORKSTREAM",
            subjectNoun: "workstream",
            subjectId: "W3",
            ownerId: member("helena"),
            day: days.day([3, 8]),
          },
          [
            ["The board is chartered and has decided once", true],
            ["The oversight procedure is accepted", true],
            ["Reviews have an agreed order", false],
          ],
        ),
    },
    { at: days.at([3, 8], "10:00"), tell: (story) => assess(story, governance) },
    {
      at: days.at([3, 8], "11:00"),
      tell: (story) =>
        story.by(actor("beatrix")).does(decideGate, {
          ...nothing,
          gateId: gateId(story, governance),
          outcome: "GO",
          inputs: ["Charter (DL04)", "Oversight procedure (DL14)"],
          deciderIds: [member("beatrix"), member("leila")],
        }),
    },
    { at: days.at([3, 8], "11:20"), tell: sign(governance, "leila") },
  ];
}

/** The first model missed its threshold: the work goes back, with what is to be repeated. */
export function thresholdGate(days: DemoCalendar): Scene[] {
  const name = "U1 model v1 against its threshold";
  return [
    {
      at: days.at([3, 6], "16:30"),
      tell: (story) =>
        schedule(
          story,
          {
            name,
            level: "DELIVERABLE",
            subjectNoun: "deliverable",
            subjectId: "DL16",
            ownerId: member("priya"),
            day: days.day([3, 9]),
          },
          [
            ["Benchmarked on the frozen test set", true],
            ["Recall is at least 0.80 at a precision of at least 0.60", true],
          ],
        ),
    },
    { at: days.at([3, 9], "14:00"), tell: (story) => assess(story, name, [1]) },
    {
      at: days.at([3, 9], "14:30"),
      tell: (story) =>
        story.by(actor("marek")).does(decideGate, {
          ...nothing,
          gateId: gateId(story, name),
          outcome: "RECYCLE",
          inputs: ["Benchmark of v1: recall 0.71 at precision 0.63"],
          deciderIds: [member("marek"), member("leila")],
          remediation: "Train again once the data-quality gate is passed.",
          recycleActivities: [
            "Repair the sensor history (DL15)",
            "Retrain on repaired data (DL17)",
          ],
        }),
    },
    { at: days.at([3, 9], "14:50"), tell: sign(name, "leila") },
  ];
}
