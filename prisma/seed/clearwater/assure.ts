/** Chapter five: gates, their conditions, escalations and the clocks that moved them. */
import {
  acknowledgeEscalation,
  addGateEvidence,
  addWorkingDays,
  advanceClocks,
  assessCriterion,
  change,
  clockActor,
  closeCondition,
  closeEscalation,
  criteriaOf,
  decideEscalation,
  decideGate,
  enterStage,
  extendEscalation,
  type Gate,
  type GateLevel,
  instantAt,
  raiseBlocker,
  regradeEscalation,
  scheduleGate,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { SprintDay } from "./plan.ts";
import { actor, member, type Scene } from "./scene.ts";

export function assureScenes(days: DemoCalendar): Scene[] {
  return [
    ...gateM(days),
    ...sprintGates(days),
    ...thresholdGate(days),
    ...openGates(days),
    ...escalations(days),
    ...clocks(days),
    ...overrideA30(days),
  ];
}

/** The clocks are looked at every morning of the told sprints. */
function clocks(days: DemoCalendar): Scene[] {
  return [1, 2, 3, 4].flatMap((sprint) =>
    Array.from({ length: sprint === 4 ? 6 : 10 }, (_, index) => ({
      at: days.at([sprint, index + 1], sprint === 4 && index === 5 ? "08:55" : "09:05"),
      tell: (story: Story) => {
        story.by(clockActor).does(advanceClocks, {});
      },
    })),
  );
}

function schedule(
  story: Story,
  gate: {
    name: string;
    level: GateLevel;
    subjectNoun: Gate["subjectNoun"];
    subjectId: string;
    stage?: Gate["stage"];
    ownerId: string | null;
    day: Gate["scheduledDay"];
  },
  criteria: readonly (readonly [text: string, critical: boolean])[],
): string {
  const [id = ""] = story.by(actor("leila")).does(scheduleGate, {
    name: gate.name,
    level: gate.level,
    subjectNoun: gate.subjectNoun,
    subjectId: gate.subjectId,
    stage: gate.stage ?? null,
    ownerId: gate.ownerId,
    scheduledDay: gate.day,
    criteria: criteria.map(([text, critical]) => ({
      text,
      critical,
      evidenceNeeded: "A link to the record",
    })),
  });
  return id;
}

const gateId = (story: Story, name: string): string => {
  const found = [...story.program.gate.values()].find((gate) => gate.name === name);
  if (!found) throw new Error(`There is no gate ${name}`);
  return found.id;
};

/** Evidence for the gate, and a result for each criterion: met unless it is named as open. */
function assess(story: Story, name: string, open: readonly number[] = []): void {
  const id = gateId(story, name);
  const criteria = criteriaOf(story.program).get(`gate:${id}`) ?? [];
  story.by(actor("leila")).does(addGateEvidence, {
    subjectId: id,
    kind: "DOCUMENT",
    title: `Evidence pack: ${name}`,
    link: `https://records.norrvik.example/gates/${id.toLowerCase()}`,
    occurredDay: story.situation.today,
  });
  criteria.forEach((criterion, place) => {
    story.by(actor("marek")).does(assessCriterion, {
      criterionId: criterion.id,
      result: open.includes(place) ? "NOT_MET" : "MET",
      reason: open.includes(place) ? "Not there yet; see the condition." : "",
      evidence: {
        kind: "DOCUMENT",
        title: criterion.text,
        link: `https://records.norrvik.example/gates/${id.toLowerCase()}/${place + 1}`,
        occurredDay: story.situation.today,
      },
    });
  });
}

const nothing = {
  conditions: [],
  exceptions: "None.",
  remediation: "None needed.",
  recycleActivities: [],
  reassessment: "",
  evidence: null,
  againDay: null,
} as const;

const residency = "Data-residency policy is in force";
const catalog = "Control catalog for U2 is complete";

function gateM(days: DemoCalendar): Scene[] {
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
            ["Operating model is agreed by its owners", true],
            ["Risks and controls are listed in full", true],
            ["Architecture is reviewed without an open objection", true],
            ["It is written where people and AI hand over to each other", true],
            [residency, false],
            [catalog, false],
          ],
        ),
    },
    { at: on(7, "10:00"), tell: (story) => assess(story, name, [4, 5]) },
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

function sprintGates(days: DemoCalendar): Scene[] {
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
        { at: days.at([sprint, 10], "15:35"), tell: (story) => assess(story, name) },
        {
          at: days.at([sprint, 10], "15:40"),
          tell: (story) => {
            story.by(actor("marek")).does(decideGate, {
              ...nothing,
              gateId: gateId(story, name),
              outcome: "GO",
              inputs: ["Sprint review", "Retrospective"],
              deciderIds: [member("marek"), member("leila")],
              exceptions:
                sprint === 3
                  ? "One override: DL16 was trained before the data-quality gate (A-30)."
                  : "None.",
            });
          },
        },
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
  ];
}

/** The first model missed its threshold: the work goes back, with what is to be repeated. */
function thresholdGate(days: DemoCalendar): Scene[] {
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
  ];
}

/** Gates that come up: deployment readiness of U2, and Gate P at the end of Produce. */
function openGates(days: DemoCalendar): Scene[] {
  const readiness = "Deployment readiness U2";
  const dimensions = [
    "Strategy alignment",
    "Governance maturity",
    "Operating model",
    "Workforce capability",
    "Data readiness",
    "Technology infrastructure",
    "Monitoring and observability",
    "Vendor dependency",
    "Compliance readiness",
    "Change and adoption",
  ];
  const openDimensions = [6, 8];
  const gateP = "Gate P: build complete";
  return [
    {
      at: days.at([4, 1], "13:00"),
      tell: (story) => {
        schedule(
          story,
          {
            name: readiness,
            level: "DELIVERABLE",
            subjectNoun: "useCase",
            subjectId: "U2",
            ownerId: member("priya"),
            day: days.day([4, 10]),
          },
          dimensions.map((text) => [text, true] as const),
        );
        schedule(
          story,
          {
            name: gateP,
            level: "STAGE",
            subjectNoun: "cycle",
            subjectId: "C1",
            stage: "PRODUCE",
            ownerId: null,
            day: days.day([6, 10]),
          },
          [
            ["Implementation is finished for every outcome", true],
            ["Documentation is current", true],
            ["Model and system cards are published", false],
            ["Monitoring and logging are live", true],
            ["All required controls are active", true],
            ["Incident playbooks are live", true],
            ["Training is complete for released groups", true],
            ["The workflow redesign is signed off", true],
            ["Adoption is measured", false],
            ["Every affected group has been heard", false],
            ["The evidence pack is indexed", false],
            ["Open conditions are dispositioned", true],
          ],
        );
      },
    },
    {
      at: days.at([4, 4], "13:00"),
      tell: (story) => {
        const criteria = criteriaOf(story.program).get(`gate:${gateId(story, readiness)}`) ?? [];
        criteria.forEach((criterion, place) => {
          if (openDimensions.includes(place)) return;
          story.by(actor("marek")).does(assessCriterion, {
            criterionId: criterion.id,
            result: "MET",
            reason: "",
            evidence: {
              kind: "ATTESTATION",
              title: criterion.text,
              link: `https://records.norrvik.example/readiness/u2/${place + 1}`,
              occurredDay: story.situation.today,
            },
          });
        });
      },
    },
  ];
}

const blocker = {
  kind: "BLOCKER",
  confidential: false,
  stopsWork: false,
  workstreamId: null,
  ownerId: null,
} as const;

function escalations(days: DemoCalendar): Scene[] {
  const at = (on: SprintDay, time: string) => days.at(on, time);
  return [
    {
      at: at([3, 4], "09:00"),
      tell: (story) =>
        story.by(actor("jonas")).does(raiseBlocker, {
          ...blocker,
          title: "No read access to the sensor historian",
          description:
            "IT operations has not opened read access; the data-quality gate cannot see the last two years.",
          severity: "HIGH",
          tier: "L1_WORKSTREAM",
          wantedDecision: "A named owner and an access window",
          affectedIds: ["DL15", "DL17"],
          firstSeenDay: days.day([3, 3]),
          options: [
            "Read replica this week",
            "Nightly export until access is granted",
            "Repair with what is there",
          ],
        }),
    },
    {
      at: at([3, 9], "10:00"),
      tell: (story) =>
        story.by(actor("leila")).does(extendEscalation, {
          escalationId: "E-1",
          workingDays: 2,
          reason:
            "IT operations promised an answer after the storm exercise; two more days are worth it.",
        }),
    },
    { at: at([4, 2], "09:00"), tell: (story) => raiseSecond(story, days) },
    {
      at: at([4, 2], "09:30"),
      tell: (story) =>
        story.by(actor("leila")).does(regradeEscalation, {
          escalationId: "E-1",
          severity: "CRITICAL",
          reason: "It now holds the critical path: DL15, DL17, DL25.",
        }),
    },
    {
      at: at([4, 3], "11:00"),
      tell: (story) =>
        story.by(actor("priya")).does(raiseBlocker, {
          ...blocker,
          kind: "CONFLICT",
          title: "Two names for the same features",
          description: "The feature store and the model code name pump features differently.",
          severity: "MEDIUM",
          tier: "L1_WORKSTREAM",
          ownerId: member("jonas"),
          wantedDecision: "One naming scheme for both streams",
          affectedIds: ["DL17"],
          firstSeenDay: days.day([4, 3]),
          options: ["Feature store’s names", "Model code’s names"],
        }),
    },
    {
      at: at([4, 5], "09:40"),
      tell: (story) =>
        story.by(actor("leila")).does(acknowledgeEscalation, { escalationId: "E-2" }),
    },
    {
      at: at([4, 5], "10:00"),
      tell: (story) => {
        story.by(actor("jonas")).does(decideEscalation, {
          escalationId: "E-3",
          decision: "The feature store’s names stand.",
          effect: "DL17 uses them when it starts; nothing moves.",
          deciderId: null,
        });
        story.does(closeEscalation, {
          escalationId: "E-3",
          note: "Renamed in the model code.",
          resumes: false,
        });
      },
    },
  ];
}

function raiseSecond(story: Story, days: DemoCalendar): void {
  story.by(actor("helena")).does(raiseBlocker, {
    ...blocker,
    kind: "DECISION_NEEDED",
    title: "One data-protection officer, two reviews",
    description:
      "The high-risk file of U1 and the privacy sign-off of U2 wait for the same person.",
    severity: "HIGH",
    tier: "L1_WORKSTREAM",
    wantedDecision: "Who reviews what, and in which order",
    affectedIds: ["DL19", "DL21"],
    firstSeenDay: days.day([4, 1]),
    options: ["Outside counsel", "Reorder: U1 first", "Reduce the U2 release"],
  });
}

/** DL16 was trained before the data gate; two people said so, and it ran out with the sprint. */
function overrideA30(days: DemoCalendar): Scene[] {
  return [
    {
      at: days.at([3, 2], "09:20"),
      tell: (story) => {
        for (const [who, role] of [
          ["leila", "EATP"],
          ["amara", "BUSINESS_OWNER"],
        ] as const) {
          story.by(actor(who)).records(
            "grant-override",
            change("override-granted", story.mint("override"), {
              ruleId: "A-30",
              subjectNoun: "deliverable",
              subjectId: "DL16",
              role,
              byId: member(who),
              reason:
                "Train once on the data there is, to learn early whether the threshold is within reach.",
              grantedAt: story.situation.now,
              expiresDay: days.day([3, 10]),
              withdrawn: false,
            }),
          );
        }
      },
    },
  ];
}
