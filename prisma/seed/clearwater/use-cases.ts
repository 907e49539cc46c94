/** The three use cases: scoped, planned, measured against their thresholds, and what was decided about it. */
import {
  advanceUseCase,
  confirmMatter,
  createUseCase,
  decideOnResult,
  editUseCase,
  grantOverride,
  type Metric,
  planUseCase,
  readinessDimensions,
  recordResult,
  setThreshold,
  setUseCaseMetrics,
  type UseCaseMatter,
  type UseCaseStage,
  wordFor,
} from "#domain";
import type { Story } from "../story.ts";
import type { DemoCalendar } from "./calendar.ts";
import type { PersonKey } from "./people.ts";
import type { SprintDay } from "./plan.ts";
import { actor, member, type Scene } from "./scene.ts";

interface ToldUseCase {
  readonly id: string;
  readonly what: Parameters<typeof createUseCase.carryOut>[1];
  readonly lead: PersonKey;
  /** When its metrics, thresholds and plans were written. */
  readonly scoped: SprintDay;
  readonly metrics: readonly (Metric & { readonly threshold: number })[];
  readonly dataset: string;
  readonly due: SprintDay;
  readonly thresholdReason: string;
  readonly plan: {
    readonly fallback: string;
    readonly stopTest: string;
    readonly measurementPlan: string;
    readonly productionPlan: string;
    readonly scalability: string;
  };
  readonly stages: readonly (readonly [UseCaseStage, SprintDay, time: string])[];
  readonly result: {
    readonly label: string;
    readonly day: SprintDay;
    readonly values: readonly number[];
  };
}

const owners = {
  outcomeOwnerId: member("amara"),
  governanceOwnerId: member("helena"),
  riskOwnerId: member("beatrix"),
  legalOwnerId: member("yusuf"),
};

const share = { unit: "%", tolerance: 0 } as const;

export const useCases: readonly ToldUseCase[] = [
  {
    id: "U1",
    what: {
      name: "Pump-failure early warning",
      problem:
        "Pumps fail without notice about 21 times a month, and each failure stops supply to a district.",
      portfolioRole: "CAPABILITY_STRETCHER",
      riskClass: "HIGH",
      changesWork: true,
      ...owners,
    },
    lead: "priya",
    scoped: [2, 8],
    metrics: [
      {
        ...{ name: "Recall", unit: "", kind: "PRIMARY", direction: "AT_LEAST" },
        ...{ tolerance: 0, threshold: 0.8 },
      },
      {
        ...{ name: "Precision", unit: "", kind: "GUARDRAIL", direction: "AT_LEAST" },
        ...{ tolerance: 0, threshold: 0.6 },
      },
    ],
    dataset: "Frozen test set",
    due: [4, 10],
    thresholdReason: "Below it, planners would still have to inspect by the calendar.",
    plan: {
      fallback: "Inspect pumps by the calendar, with the oldest third more often.",
      stopTest: "Stop when the retrained model stays below a recall of 0.75.",
      measurementPlan:
        "Unplanned outages per month in two pilot districts against the same months before, read by the dispatch center.",
      productionPlan: "Shadow mode in two districts, then one district a week.",
      scalability: "Forty districts share one model; sensors are missing in six of them.",
    },
    stages: [
      ["DATA_PREP", [2, 9], "09:00"],
      ["BUILDING", [3, 2], "09:30"],
      ["VALIDATING", [3, 9], "09:30"],
    ],
    result: { label: "v1", day: [3, 9], values: [0.71, 0.63] },
  },
  {
    id: "U2",
    what: {
      name: "Contact-center call summaries",
      problem: "Agents spend 142 seconds after each call on writing it up.",
      portfolioRole: "VALUE_DEMONSTRATOR",
      riskClass: "LIMITED",
      changesWork: true,
      ...owners,
    },
    lead: "priya",
    scoped: [1, 8],
    metrics: [
      {
        ...{ name: "Accepted by reviewers", kind: "PRIMARY", direction: "AT_LEAST" },
        ...{ ...share, threshold: 92 },
      },
      {
        ...{ name: "Omitted safety notes", kind: "GUARDRAIL", direction: "AT_MOST" },
        ...{ ...share, threshold: 0.5 },
      },
    ],
    dataset: "400 reviewed calls",
    due: [3, 10],
    thresholdReason: "Agents correct about 8% of each other's summaries today.",
    plan: {
      fallback: "Agents write the summary themselves, from a shorter template.",
      stopTest: "Stop when more than 1% of the summaries omit a safety note.",
      measurementPlan: "Average wrap-up time per call and share of edited summaries, each week.",
      productionPlan: "The pilot desk first, then one desk a week.",
      scalability: "All desks use one queue; the load is a tenth of the platform's limit.",
    },
    stages: [
      ["DATA_PREP", [1, 9], "09:00"],
      ["BUILDING", [2, 2], "09:30"],
      ["VALIDATING", [3, 7], "09:30"],
    ],
    result: { label: "Pilot", day: [3, 8], values: [94, 0.4] },
  },
  {
    id: "U3",
    what: {
      name: "Sensor data product and feature store",
      problem: "Every team cleans the same sensor history by itself.",
      portfolioRole: "FOUNDATION_BUILDER",
      riskClass: "MINIMAL",
      changesWork: true,
      ...owners,
      outcomeOwnerId: member("tomas"),
    },
    lead: "jonas",
    scoped: [1, 6],
    metrics: [
      {
        ...{ name: "Completeness", kind: "PRIMARY", direction: "AT_LEAST" },
        ...{ ...share, threshold: 98 },
      },
    ],
    dataset: "Sensor history, last 24 months",
    due: [4, 10],
    thresholdReason: "U1 loses a warning for about every fiftieth gap.",
    plan: {
      fallback: "Each team keeps cleaning its own extract.",
      stopTest: "Stop when completeness stays below 95% after the historian is connected.",
      measurementPlan:
        "Completeness and freshness of each series, read daily by the platform team.",
      productionPlan: "",
      scalability: "",
    },
    stages: [["DATA_PREP", [1, 7], "09:00"]],
    result: { label: "After the first repair", day: [4, 4], values: [96.8] },
  },
];

/** In the order of their ids. */
export function declareUseCases(story: Story): void {
  for (const { what } of useCases) story.by(actor("leila")).does(createUseCase, what);
}

export function scenesOfUseCases(days: DemoCalendar): Scene[] {
  return [
    ...useCases.flatMap((one) => [
      { at: days.at(one.scoped, "11:00"), tell: (story: Story) => scope(story, one, days) },
      ...one.stages.map(([to, day, time]) => ({
        at: days.at(day, time),
        tell: (story: Story) => {
          story.by(actor("leila")).does(advanceUseCase, { useCaseId: one.id, to });
        },
      })),
      { at: days.at(one.result.day, "13:00"), tell: (story: Story) => measure(story, one) },
    ]),
    {
      at: days.at([2, 1], "15:00"),
      tell: (story) => confirm(story, "U2", "DATA_VALIDATION", "Sample of 400 calls checked"),
    },
    { at: days.at([3, 2], "09:20"), tell: (story) => trainEarly(story, days) },
    { at: days.at([3, 9], "15:00"), tell: iterate },
    { at: days.at([4, 3], "11:00"), tell: loseAnOwner },
    { at: days.at([4, 4], "13:05"), tell: confirmReadiness },
  ];
}

const records = "https://records.norrvik.example/use-cases";

function scope(story: Story, one: ToldUseCase, days: DemoCalendar): void {
  const metrics = one.metrics.map(({ threshold: _value, ...metric }) => metric);
  story.by(actor(one.lead)).does(setUseCaseMetrics, { useCaseId: one.id, metrics });
  for (const { name, threshold } of one.metrics) {
    story.does(setThreshold, {
      useCaseId: one.id,
      metric: name,
      value: threshold,
      dataset: one.dataset,
      dueDay: days.day(one.due),
      reason: one.thresholdReason,
      asScopeRequest: false,
    });
  }
  story.does(planUseCase, {
    useCaseId: one.id,
    ...one.plan,
    measurementPlanDay: story.situation.today,
    productionOwnerId: one.plan.productionPlan === "" ? null : member(one.lead),
  });
}

function measure(story: Story, { id, lead, dataset, metrics, result }: ToldUseCase): void {
  story.by(actor(lead)).does(recordResult, {
    useCaseId: id,
    label: result.label,
    dataset,
    day: story.situation.today,
    values: metrics.flatMap(({ name }, at) => {
      const value = result.values[at];
      return value === undefined ? [] : [{ metric: name, value }];
    }),
    evidence: {
      kind: "METRIC",
      title: `Benchmark of ${id}, ${result.label}`,
      link: `${records}/${id.toLowerCase()}/benchmark`,
      occurredDay: story.situation.today,
    },
  });
}

function confirm(story: Story, useCaseId: string, matter: UseCaseMatter, title: string): void {
  story.by(actor("marek")).does(confirmMatter, {
    useCaseId,
    matter,
    notApplicable: false,
    note: "",
    evidence: {
      kind: "ATTESTATION",
      title,
      link: `${records}/${useCaseId.toLowerCase()}/${matter.toLowerCase().replaceAll("_", "-")}`,
      occurredDay: story.situation.today,
    },
  });
}

/** U1 was trained before its data was validated; two people said so, and it ran out with the sprint. */
function trainEarly(story: Story, days: DemoCalendar): void {
  for (const [who, role] of [
    ["leila", "EATP"],
    ["amara", "BUSINESS_OWNER"],
  ] as const) {
    story.by(actor(who)).does(grantOverride, {
      ruleId: "A-30",
      subjectNoun: "useCase",
      subjectId: "U1",
      aspect: null,
      role,
      reason:
        "Train once on the data there is, to learn early whether the threshold is within reach.",
      expiresDay: days.day([3, 10]),
    });
  }
}

function iterate(story: Story): void {
  story.by(actor("amara")).does(decideOnResult, {
    useCaseId: "U1",
    decision: "ITERATE",
    reason: "Gaps in the sensor history explain most misses. Retrain once they are repaired.",
  });
}

/** One data-protection officer cannot answer for three use cases at once. */
function loseAnOwner(story: Story): void {
  const one = useCases.find(({ id }) => id === "U3");
  if (!one) return;
  story
    .by(actor("leila"))
    .does(editUseCase, { useCaseId: one.id, ...one.what, legalOwnerId: null });
}

/** Compliance and monitoring stay open. */
function confirmReadiness(story: Story): void {
  const open: readonly UseCaseMatter[] = ["MONITORING_OBSERVABILITY", "COMPLIANCE_READINESS"];
  for (const matter of readinessDimensions.filter((one) => !open.includes(one)))
    confirm(story, "U2", matter, `${wordFor(matter)}, checked for U2`);
}
