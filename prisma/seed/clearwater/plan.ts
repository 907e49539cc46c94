/** The plan of Clearwater: streams, outcomes, deliverables, dependencies. Days are written as [sprint, working day]. */
import type {
  DeliverableType,
  DependencyState,
  DependencyStrength,
  DependencyType,
  Pillar,
} from "#domain";
import type { PersonKey } from "./people.ts";

export type SprintDay = readonly [sprint: number, workingDay: number];

const T = "TECHNOLOGY",
  G = "GOVERNANCE",
  P = "PEOPLE",
  Pr = "PROCESS";

export const workstreams: readonly {
  id: string;
  name: string;
  pillars: readonly Pillar[];
  lead: PersonKey;
  mandate: string;
}[] = [
  {
    id: "W1",
    name: "Data and platform foundation",
    pillars: [T],
    lead: "jonas",
    mandate: "Sensor data people can trust, and a platform that models can live on.",
  },
  {
    id: "W2",
    name: "Use-case delivery",
    pillars: [T, Pr],
    lead: "priya",
    mandate: "Pump-failure early warning and call summaries, from threshold to use.",
  },
  {
    id: "W3",
    name: "Governance build",
    pillars: [G],
    lead: "helena",
    mandate: "Policy, board, reviews and controls before anything goes live.",
  },
  {
    id: "W4",
    name: "Change and AI literacy",
    pillars: [P],
    lead: "samuel",
    mandate: "Planners and crews who know what the models do and what they do not.",
  },
  {
    id: "W5",
    name: "Operating process redesign",
    pillars: [Pr],
    lead: "freya",
    mandate: "Maintenance planning rebuilt around the warning, not beside it.",
  },
  {
    id: "W6",
    name: "CoE and operating model",
    pillars: [P, G],
    lead: "marek",
    mandate: "A Center of Excellence that outlives the program.",
  },
];

export type Result = "A" | "→" | "IN_PROGRESS" | "BLOCKED" | "AT_RISK" | "IN_REVIEW" | "PLAN";

export interface PlannedDeliverable {
  readonly id: string;
  readonly title: string;
  readonly stream: string;
  readonly pillar: Pillar;
  readonly points: number;
  readonly type: DeliverableType;
  /** Sprint → what became of it there. */
  readonly results: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6, Result>>>;
  readonly domains: readonly string[];
}

const row = (
  id: string,
  title: string,
  stream: string,
  pillar: Pillar,
  points: number,
  type: DeliverableType,
  results: PlannedDeliverable["results"],
  domains: readonly string[],
): PlannedDeliverable => ({ id, title, stream, pillar, points, type, results, domains });

export const deliverables: readonly PlannedDeliverable[] = [
  row("DL01", "Secure cloud zone for AI workloads", "W1", T, 8, "PLATFORM", { 1: "A" }, ["D13"]),
  row("DL02", "Sensor-history ingestion pipeline", "W1", T, 13, "DATA", { 1: "→", 2: "A" }, [
    "D10",
  ]),
  row("DL03", "AI policy, first version approved", "W3", G, 5, "POLICY", { 1: "A" }, [
    "D18",
    "D15",
  ]),
  row("DL04", "AI Risk Governance Board chartered", "W3", G, 5, "BODY", { 1: "A" }, ["D18"]),
  row("DL05", "Stakeholder landscape and sponsor assessment", "W4", P, 5, "OTHER", { 1: "A" }, [
    "D4",
  ]),
  row("DL06", "Executive AI briefing held", "W6", P, 3, "COMMUNICATION", { 1: "A" }, ["D1"]),
  row("DL07", "As-is map of maintenance planning", "W5", Pr, 5, "PROCESS", { 1: "A" }, ["D5"]),
  row("DL08", "U1 scoping, metric and thresholds", "W2", T, 8, "MODEL", { 1: "→", 2: "A" }, ["D5"]),
  row("DL09", "Risk classification of three use cases", "W3", G, 5, "POLICY", { 2: "A" }, [
    "D16",
    "D17",
  ]),
  row("DL10", "Future maintenance-planning workflow, draft", "W5", Pr, 5, "PROCESS", { 2: "A" }, [
    "D8",
  ]),
  row("DL11", "Feature store and experiment tracking", "W1", T, 5, "PLATFORM", { 2: "A" }, ["D11"]),
  row("DL12", "U2 pilot build", "W2", T, 12, "MODEL", { 2: "→", 3: "A" }, ["D11"]),
  row("DL13", "Planner literacy module, cohort 1", "W4", P, 8, "TRAINING", { 3: "A" }, ["D3"]),
  row("DL14", "Human-oversight procedure for pump alerts", "W3", G, 8, "POLICY", { 3: "A" }, [
    "D15",
    "D16",
  ]),
  row(
    "DL15",
    "Data-quality gate for sensor data",
    "W1",
    T,
    5,
    "DATA",
    { 3: "→", 4: "IN_PROGRESS" },
    ["D6", "D10"],
  ),
  row("DL16", "U1 model v1 trained and benchmarked", "W2", T, 11, "MODEL", { 3: "A" }, ["D11"]),
  row("DL17", "U1 retrain on repaired data", "W2", T, 10, "MODEL", { 4: "BLOCKED" }, ["D11"]),
  row(
    "DL18",
    "Dispatcher and planner work instruction",
    "W5",
    Pr,
    6,
    "PROCESS",
    { 4: "IN_PROGRESS" },
    ["D5"],
  ),
  row("DL19", "Governance review of U1 (high-risk file)", "W3", G, 8, "POLICY", { 4: "AT_RISK" }, [
    "D16",
    "D17",
  ]),
  row("DL20", "Planner training cohort 2", "W4", P, 5, "TRAINING", { 4: "A" }, ["D3"]),
  row("DL21", "U2 production release package", "W2", T, 8, "MODEL", { 4: "IN_REVIEW" }, ["D7"]),
  row("DL22", "Monitoring and alerting for U1, U2", "W1", T, 8, "PLATFORM", { 5: "PLAN" }, ["D7"]),
  row("DL23", "Incident playbooks for AI alerts", "W3", G, 5, "POLICY", { 5: "PLAN" }, ["D17"]),
  row("DL24", "Planner training cohort 3", "W4", P, 5, "TRAINING", { 5: "PLAN" }, ["D3"]),
  row("DL25", "U1 pilot in two districts, shadow mode", "W2", T, 8, "MODEL", { 5: "PLAN" }, [
    "D7",
    "D5",
  ]),
  row(
    "DL26",
    "Maintenance workflow live in pilot districts",
    "W5",
    Pr,
    5,
    "PROCESS",
    { 5: "PLAN" },
    ["D8"],
  ),
  row("DL27", "Data ownership process for sensor data", "W5", Pr, 3, "PROCESS", { 5: "PLAN" }, [
    "D6",
  ]),
  row("DL28", "U1 model card, control activation evidence", "W3", G, 5, "CONTROL", { 6: "PLAN" }, [
    "D15",
  ]),
  row("DL29", "CoE service catalogue and intake process", "W6", P, 5, "PROCESS", { 6: "PLAN" }, [
    "D2",
  ]),
  row("DL30", "Adoption measurement dashboard U1, U2", "W4", P, 5, "OTHER", { 6: "PLAN" }, ["D9"]),
  row("DL31", "MLOps pipeline: retrain, canary, rollback", "W1", T, 8, "PLATFORM", { 6: "PLAN" }, [
    "D7",
  ]),
  row("DL32", "Evaluate evidence pack index", "W6", G, 3, "OTHER", { 6: "PLAN" }, ["D14"]),
  row("DL33", "Maintenance workflow adjusted after pilot", "W5", Pr, 5, "PROCESS", { 6: "PLAN" }, [
    "D8",
    "D9",
  ]),
];

export interface PlannedDependency {
  readonly from?: string;
  readonly outside?: string;
  readonly fromStream?: string;
  readonly to: string;
  readonly type: DependencyType;
  readonly strength: DependencyStrength;
  readonly needBy: SprintDay;
  readonly state: DependencyState;
  readonly promised?: SprintDay;
  readonly note?: string;
}

export const dependencies: readonly PlannedDependency[] = [
  {
    from: "DL02",
    to: "DL15",
    type: "DATA",
    strength: "HARD",
    needBy: [3, 2],
    state: "RESOLVED",
    note: "Resolved late.",
  },
  {
    from: "DL15",
    to: "DL17",
    type: "DATA",
    strength: "HARD",
    needBy: [4, 3],
    state: "MISSED",
    promised: [4, 8],
    note: "On the critical path; new promise after historian access.",
  },
  {
    from: "DL17",
    to: "DL25",
    type: "DATA",
    strength: "HARD",
    needBy: [5, 1],
    state: "AT_RISK",
    promised: [5, 3],
    note: "Retraining needs three days after the data gate.",
  },
  {
    from: "DL14",
    to: "DL19",
    type: "GOVERNANCE_CLEARANCE",
    strength: "HARD",
    needBy: [4, 1],
    state: "RESOLVED",
  },
  {
    from: "DL04",
    to: "DL19",
    type: "DECISION",
    strength: "HARD",
    needBy: [4, 1],
    state: "RESOLVED",
  },
  {
    from: "DL19",
    to: "DL25",
    type: "GOVERNANCE_CLEARANCE",
    strength: "HARD",
    needBy: [5, 1],
    state: "AT_RISK",
    note: "One data-protection officer for two reviews.",
  },
  { from: "DL20", to: "DL25", type: "TRAINING", strength: "HARD", needBy: [5, 3], state: "AGREED" },
  { from: "DL24", to: "DL25", type: "TRAINING", strength: "HARD", needBy: [5, 3], state: "AGREED" },
  {
    from: "DL18",
    to: "DL26",
    type: "PROCESS_REDESIGN",
    strength: "HARD",
    needBy: [5, 1],
    state: "AGREED",
  },
  {
    from: "DL26",
    to: "DL25",
    type: "PROCESS_REDESIGN",
    strength: "SOFT",
    needBy: [5, 5],
    state: "AGREED",
  },
  { from: "DL15", to: "DL31", type: "DATA", strength: "HARD", needBy: [6, 1], state: "AGREED" },
  { from: "DL22", to: "DL31", type: "PLATFORM", strength: "HARD", needBy: [6, 1], state: "AGREED" },
  {
    fromStream: "W3",
    outside: "Privacy sign-off for U2",
    to: "DL21",
    type: "GOVERNANCE_CLEARANCE",
    strength: "HARD",
    needBy: [4, 8],
    state: "AGREED",
  },
  {
    outside: "Historian access (IT operations)",
    to: "DL15",
    type: "EXTERNAL",
    strength: "HARD",
    needBy: [3, 6],
    state: "MISSED",
    promised: [4, 7],
    note: "Escalation E-1.",
  },
  {
    outside: "Regulator guidance on critical infrastructure",
    to: "DL19",
    type: "REGULATORY",
    strength: "SOFT",
    needBy: [5, 1],
    state: "PROPOSED",
    note: "Watched; nobody can promise it.",
  },
  {
    outside: "Works-council consultation",
    to: "DL26",
    type: "DECISION",
    strength: "HARD",
    needBy: [5, 1],
    state: "AT_RISK",
    promised: [5, 4],
    note: "Raised as a concern; the council meets in the first week of sprint 5.",
  },
];

export interface PlannedPart {
  readonly pillar: Pillar;
  readonly statement: string;
  readonly deliverables: readonly string[];
  readonly excused?: string;
}

export const outcomes: readonly {
  title: string;
  measure: string;
  useCase: string;
  owner: PersonKey;
  parts: readonly PlannedPart[];
}[] = [
  {
    title: "Pump failures are caught before they stop supply",
    measure: "Unplanned pump outages per month, 21 → 15",
    useCase: "U1",
    owner: "amara",
    parts: [
      {
        pillar: T,
        statement: "The warning is live in two districts and verified against its threshold.",
        deliverables: ["DL08", "DL16", "DL17", "DL22", "DL25", "DL31"],
      },
      {
        pillar: G,
        statement: "The high-risk review is passed and the controls are active.",
        deliverables: ["DL03", "DL04", "DL09", "DL14", "DL19", "DL23", "DL28"],
      },
      {
        pillar: P,
        statement: "Three cohorts of planners are trained.",
        deliverables: ["DL05", "DL13", "DL20", "DL24", "DL30"],
      },
      {
        pillar: Pr,
        statement: "Planners work by the new instruction in the pilot districts.",
        deliverables: ["DL07", "DL10", "DL18", "DL26", "DL33"],
      },
    ],
  },
  {
    title: "Agents close calls with a summary they trust",
    measure: "Average call wrap-up time, 142 s → 95 s",
    useCase: "U2",
    owner: "amara",
    parts: [
      {
        pillar: T,
        statement: "Summaries are live and verified against the reviewers’ acceptance.",
        deliverables: ["DL12"],
      },
      {
        pillar: G,
        statement: "Privacy sign-off and fairness test are on file.",
        deliverables: ["DL09", "DL21"],
      },
      { pillar: P, statement: "Agents of the pilot desk are trained.", deliverables: ["DL13"] },
      {
        pillar: Pr,
        statement: "The wrap-up step of a call is redesigned.",
        deliverables: ["DL10"],
      },
    ],
  },
  {
    title: "Sensor data is a product others can build on",
    measure: "Completeness of sensor data, 98%",
    useCase: "U3",
    owner: "amara",
    parts: [
      {
        pillar: T,
        statement: "Ingestion, feature store and the data-quality gate are operational.",
        deliverables: ["DL01", "DL02", "DL11", "DL15"],
      },
      {
        pillar: G,
        statement: "Clearance of the data product.",
        deliverables: [],
        excused: "Minimal risk class: the data product decides nothing about people.",
      },
      {
        pillar: P,
        statement: "Training for the data product.",
        deliverables: [],
        excused: "Its users are engineers of the platform team who built it.",
      },
      {
        pillar: Pr,
        statement: "Every sensor series has an owner who answers for it.",
        deliverables: ["DL27"],
      },
    ],
  },
];
