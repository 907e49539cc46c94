/** Readings of Clearwater: energy, indicators, sentiment, maturity, risks, scope, measures. */
import type {
  EnergyReservoir,
  Indicator,
  KpiLevel,
  Pillar,
  ScopeReason,
  ScopeState,
  StakeholderCategory,
} from "#domain";
import type { PersonKey } from "./people.ts";
import type { SprintDay } from "./plan.ts";

export const sentiment: readonly {
  name: string;
  category: StakeholderCategory;
  n: number;
  values: readonly number[];
  note: string;
}[] = [
  {
    name: "Maintenance planners",
    category: "BENEFICIARY",
    n: 64,
    values: [3.4, 3.3, 3.6, 3.8],
    note: "Training helped.",
  },
  {
    name: "Field crews",
    category: "RESISTOR",
    n: 310,
    values: [3.0, 2.9, 2.7, 2.6],
    note: "Fear of monitoring; objections from values and from experience.",
  },
  {
    name: "Contact-center agents",
    category: "AFFECTED_COMMUNITY",
    n: 140,
    values: [3.2, 3.0, 3.1, 3.1],
    note: "Fear of replacement.",
  },
  {
    name: "Works council",
    category: "AFFECTED_COMMUNITY",
    n: 9,
    values: [2.8, 2.8, 2.7, 2.5],
    note: "Wants consultation before DL26.",
  },
  {
    name: "IT operations",
    category: "RESISTOR",
    n: 38,
    values: [3.1, 2.8, 2.5, 2.4],
    note: "Overloaded.",
  },
  {
    name: "Business-unit heads",
    category: "SPONSOR",
    n: 6,
    values: [4.0, 3.9, 3.6, 3.4],
    note: "Attention is falling.",
  },
];

export const energy: readonly {
  reservoir: EnergyReservoir;
  values: readonly number[];
  basis: string;
}[] = [
  {
    reservoir: "ATTENTION",
    values: [80, 74, 66, 58],
    basis: "Leadership time on the program's decisions",
  },
  {
    reservoir: "SPONSORSHIP",
    values: [85, 82, 80, 72],
    basis: "Steering attendance and decisions made",
  },
  { reservoir: "GOODWILL", values: [70, 62, 60, 61], basis: "Group pulses" },
  { reservoir: "CHANGE_CAPACITY", values: [65, 55, 48, 42], basis: "Concurrent changes per group" },
];

export const indicatorReadings: readonly {
  indicator: Indicator;
  values: readonly number[];
  unit: string;
  warnAt: readonly boolean[];
  note: string;
}[] = [
  {
    indicator: "VELOCITY_TREND",
    values: [31, 36, 39],
    unit: "points accepted",
    warnAt: [false, false, false],
    note: "Rising.",
  },
  {
    indicator: "DEPENDENCY_RESOLUTION",
    // From sprint 3 on the program computes it (I-28).
    values: [90, 85],
    unit: "% on time",
    warnAt: [false, false],
    note: "",
  },
  {
    indicator: "ENGAGEMENT_PATTERN",
    values: [0, 0, 0, 1],
    unit: "session missed",
    warnAt: [false, false, false, false],
    note: "Watch: the sponsor missed the last session.",
  },
  {
    indicator: "TEAM_MORALE",
    values: [3.6, 3.4, 3.3],
    unit: "of 5",
    warnAt: [false, false, false],
    note: "Falling slightly.",
  },
  {
    indicator: "WAIVER_RATE",
    values: [4, 3, 7],
    unit: "% of criteria",
    warnAt: [false, false, false],
    note: "Under 10%.",
  },
];

export const domainScores: readonly {
  id: string;
  name: string;
  pillar: Pillar;
  scores: readonly [baseline: number, now: number, target: number];
}[] = [
  { id: "D1", name: "AI leadership and sponsorship", pillar: "PEOPLE", scores: [2.0, 2.0, 2.5] },
  { id: "D2", name: "AI talent and skills", pillar: "PEOPLE", scores: [1.5, 1.5, 2.0] },
  { id: "D3", name: "AI literacy and culture", pillar: "PEOPLE", scores: [1.0, 1.5, 2.0] },
  { id: "D4", name: "Change management capability", pillar: "PEOPLE", scores: [1.5, 2.0, 2.5] },
  { id: "D5", name: "AI use case management", pillar: "PROCESS", scores: [1.5, 2.0, 2.5] },
  { id: "D6", name: "Data management and quality", pillar: "PROCESS", scores: [1.5, 1.5, 2.5] },
  { id: "D7", name: "ML operations and deployment", pillar: "PROCESS", scores: [1.0, 1.0, 2.0] },
  { id: "D8", name: "AI project delivery", pillar: "PROCESS", scores: [2.0, 2.5, 2.5] },
  {
    id: "D9",
    name: "Continuous improvement processes",
    pillar: "PROCESS",
    scores: [1.5, 2.0, 2.0],
  },
  { id: "D10", name: "Data infrastructure", pillar: "TECHNOLOGY", scores: [1.5, 2.0, 2.5] },
  { id: "D11", name: "AI/ML platform and tooling", pillar: "TECHNOLOGY", scores: [1.5, 2.5, 2.5] },
  { id: "D12", name: "Integration architecture", pillar: "TECHNOLOGY", scores: [2.0, 2.0, 2.5] },
  { id: "D13", name: "Security and infrastructure", pillar: "TECHNOLOGY", scores: [2.5, 2.5, 2.5] },
  { id: "D14", name: "AI strategy and alignment", pillar: "GOVERNANCE", scores: [2.0, 2.0, 2.5] },
  {
    id: "D15",
    name: "AI ethics and responsible AI",
    pillar: "GOVERNANCE",
    scores: [1.0, 1.5, 2.0],
  },
  { id: "D16", name: "Regulatory compliance", pillar: "GOVERNANCE", scores: [1.5, 2.0, 2.5] },
  { id: "D17", name: "AI risk management", pillar: "GOVERNANCE", scores: [1.5, 2.0, 2.5] },
  { id: "D18", name: "AI governance structure", pillar: "GOVERNANCE", scores: [1.0, 2.0, 2.0] },
];

export const risks: readonly {
  description: string;
  probability: number;
  impact: number;
  mitigation: string;
  owner: PersonKey;
  review: SprintDay;
}[] = [
  {
    description: "Gaps in the historian data",
    probability: 4,
    impact: 4,
    mitigation: "Named access owner; repair before every training run.",
    owner: "jonas",
    review: [4, 9],
  },
  {
    description: "Planners leave during rollout",
    probability: 3,
    impact: 4,
    mitigation: "Train in cohorts, with a stand-in for every shift.",
    owner: "samuel",
    review: [5, 1],
  },
  {
    description: "Privacy review becomes a bottleneck",
    probability: 4,
    impact: 3,
    mitigation: "Outside counsel on call; reorder reviews.",
    owner: "helena",
    review: [4, 8],
  },
  {
    description: "Storm season pulls the sponsor’s attention away",
    probability: 3,
    impact: 4,
    mitigation: "Delegate named for decisions; short steering sessions.",
    owner: "leila",
    review: [5, 1],
  },
  {
    description: "Vendor changes its model terms",
    probability: 2,
    impact: 4,
    mitigation: "Exit clause and a second vendor tested.",
    owner: "priya",
    review: [5, 5],
  },
  {
    description: "Governance board lacks a quorum",
    probability: 2,
    impact: 3,
    mitigation: "Written procedure between sessions.",
    owner: "helena",
    review: [5, 5],
  },
];

export const scopeChanges: readonly {
  title: string;
  reason: ScopeReason;
  points: number;
  tradeOff: string;
  state: ScopeState;
  submitted: SprintDay;
  decided?: SprintDay;
  note: string;
}[] = [
  {
    title: "Event logging for critical-infrastructure AI",
    reason: "REGULATION",
    points: 3,
    tradeOff: "Traded for a postponed dashboard.",
    state: "APPROVED",
    submitted: [2, 6],
    decided: [3, 1],
    note: "Regulator guidance.",
  },
  {
    title: "Leak detection in this cycle",
    reason: "STAKEHOLDER_REQUEST",
    points: 24,
    tradeOff:
      "Change load on field crews would reach 118% of capacity; recommendation: next cycle.",
    state: "SUBMITTED",
    submitted: [3, 8],
    note: "Asked by the COO; undecided, day 9 of 10.",
  },
  {
    title: "Lower U1 recall from 0.80 to 0.72",
    reason: "TECHNICAL_FINDING",
    points: 0,
    tradeOff: "None offered: the result had been seen.",
    state: "REJECTED",
    submitted: [3, 10],
    decided: [4, 2],
    note: "",
  },
];

export const kpis: readonly {
  name: string;
  level: KpiLevel;
  useCase: string | null;
  unit: string;
  baseline: string;
  target: string;
  latest: string;
  day: SprintDay;
}[] = [
  {
    name: "Unplanned pump outages",
    level: "STRATEGIC",
    useCase: "U1",
    unit: "per month",
    baseline: "21",
    target: "15",
    latest: "21",
    day: [3, 10],
  },
  {
    name: "Planner hours per work order",
    level: "OPERATIONAL",
    useCase: "U1",
    unit: "hours",
    baseline: "1.9",
    target: "1.5",
    latest: "1.9",
    day: [3, 10],
  },
  {
    name: "Average call wrap-up time",
    level: "OPERATIONAL",
    useCase: "U2",
    unit: "seconds",
    baseline: "142",
    target: "95",
    latest: "142",
    day: [3, 10],
  },
  {
    name: "Weekly active planners",
    level: "ADOPTION",
    useCase: "U1",
    unit: "% of trained",
    baseline: "0",
    target: "80",
    latest: "pilot not live",
    day: [4, 5],
  },
  {
    name: "Agents using summaries",
    level: "ADOPTION",
    useCase: "U2",
    unit: "of 22 in the pilot",
    baseline: "0",
    target: "20",
    latest: "18",
    day: [4, 5],
  },
  {
    name: "U1 recall",
    level: "QUALITY",
    useCase: "U1",
    unit: "",
    baseline: "–",
    target: "≥ 0.80",
    latest: "0.71",
    day: [3, 9],
  },
  {
    name: "U2 reviewer acceptance",
    level: "QUALITY",
    useCase: "U2",
    unit: "%",
    baseline: "–",
    target: "≥ 92",
    latest: "94",
    day: [3, 8],
  },
];
