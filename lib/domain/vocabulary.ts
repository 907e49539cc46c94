/** The closed lists of the method. Values are identical to the database enums; labels are for people. */

export const stages = ["CALIBRATE", "ORGANIZE", "MODEL", "PRODUCE", "EVALUATE", "LEARN"] as const;
export type Stage = (typeof stages)[number];

export const pillars = ["PEOPLE", "PROCESS", "TECHNOLOGY", "GOVERNANCE"] as const;
export type Pillar = (typeof pillars)[number];

export const programRoles = [
  "EATP",
  "STREAM_LEAD",
  "COE_MEMBER",
  "GOV_BOARD",
  "EXEC_SPONSOR",
  "STEERCO",
  "QA_REVIEWER",
  "BUSINESS_OWNER",
  "CHANGE_LEAD",
  "LEARNING_LEAD",
  "TECH_LEAD",
  "DATA_PROTECTION",
  "RISK_OWNER",
  "VIEWER",
] as const;
export type ProgramRole = (typeof programRoles)[number];

export const findingSeverities = ["BLOCKS", "WARNS", "INFORMS"] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

export const statusValues = [
  "NOT_STARTED",
  "ON_TRACK",
  "AT_RISK",
  "OFF_TRACK",
  "COMPLETE",
] as const;
export type StatusValue = (typeof statusValues)[number];

export const workstreamStates = ["DRAFT", "ACTIVE", "DROPPED"] as const;
export type WorkstreamState = (typeof workstreamStates)[number];

export const deliverableTypes = [
  "MODEL",
  "DATA",
  "PLATFORM",
  "POLICY",
  "BODY",
  "TRAINING",
  "PROCESS",
  "COMMUNICATION",
  "CONTROL",
  "OTHER",
] as const;
export type DeliverableType = (typeof deliverableTypes)[number];

export const deliverableStates = [
  "PROPOSED",
  "READY",
  "COMMITTED",
  "IN_PROGRESS",
  "BLOCKED",
  "IN_REVIEW",
  "ACCEPTED",
  "RETURNED",
  "DROPPED",
] as const;
export type DeliverableState = (typeof deliverableStates)[number];

export const outcomeStates = [
  "DRAFT",
  "IN_DELIVERY",
  "TECHNICALLY_COMPLETE",
  "DELIVERED",
  "ADOPTED",
  "STOPPED",
] as const;
export type OutcomeState = (typeof outcomeStates)[number];

export const sprintStates = [
  "DRAFT",
  "PLANNED",
  "ACTIVE",
  "IN_REVIEW",
  "IN_RETRO",
  "CLOSED",
  "CANCELLED",
] as const;
export type SprintState = (typeof sprintStates)[number];

export const sprintDispositions = [
  "CARRIED_OVER",
  "SPLIT",
  "DROPPED",
  "RETURNED",
  "ACCEPTED",
] as const;
export type SprintDisposition = (typeof sprintDispositions)[number];

export const rootCauses = [
  "DEPENDENCY",
  "DATA",
  "ESTIMATE",
  "CAPACITY",
  "DECISION_DELAY",
  "SCOPE",
  "QUALITY_RETURN",
  "TECHNICAL_UNCERTAINTY",
  "RESISTANCE",
  "EXTERNAL",
] as const;
export type RootCause = (typeof rootCauses)[number];

/** What a deliverable does for quality beside the work it checks. */
export const qualityActivities = ["TEST", "VALIDATION", "FAIRNESS", "ACCEPTANCE"] as const;
export type QualityActivity = (typeof qualityActivities)[number];

export const retroLevels = ["SPRINT", "INITIATIVE", "PORTFOLIO", "STRATEGIC"] as const;
export type RetroLevel = (typeof retroLevels)[number];

/** Who was in a retrospective: leaders, the team, those who use the result, those who operate it. */
export const participantKinds = ["LEADER", "TEAM", "USER", "OPERATIONS"] as const;
export type ParticipantKind = (typeof participantKinds)[number];

export const retroPointKinds = ["WENT_WELL", "PROBLEM"] as const;
export type RetroPointKind = (typeof retroPointKinds)[number];

export const retroActionStates = ["OPEN", "IN_PROGRESS", "DONE", "DEFERRED", "REJECTED"] as const;
export type RetroActionState = (typeof retroActionStates)[number];

/** How a retrospective action stands in a sprint's plan. */
export const carriedForms = ["DELIVERABLE", "AGREEMENT"] as const;
export type CarriedForm = (typeof carriedForms)[number];

export const feedbackSources = ["REVIEW", "SENTIMENT", "GATE"] as const;
export type FeedbackSource = (typeof feedbackSources)[number];

export const trends = ["RISING", "STEADY", "FALLING"] as const;
export type Trend = (typeof trends)[number];

/** What can refill a reservoir of organizational energy (I-92). */
export const replenishments = [
  "RECOVERY_TIME",
  "VISIBLE_WIN",
  "LOAD_REMOVED",
  "CONCERN_ANSWERED",
] as const;
export type Replenishment = (typeof replenishments)[number];

export const dependencyTypes = [
  "GOVERNANCE_CLEARANCE",
  "TRAINING",
  "DATA",
  "PLATFORM",
  "PROCESS_REDESIGN",
  "DECISION",
  "RESOURCE",
  "KNOWLEDGE",
  "EXTERNAL",
  "REGULATORY",
] as const;
export type DependencyType = (typeof dependencyTypes)[number];

export const dependencyStrengths = ["HARD", "SOFT"] as const;
export type DependencyStrength = (typeof dependencyStrengths)[number];

/** Finish-to-start, start-to-start, finish-to-finish, start-to-finish. */
export const linkTypes = ["FS", "SS", "FF", "SF"] as const;
export type LinkType = (typeof linkTypes)[number];

export const dependencyStates = [
  "PROPOSED",
  "AGREED",
  "AT_RISK",
  "RESOLVED",
  "MISSED",
  "CANCELLED",
] as const;
export type DependencyState = (typeof dependencyStates)[number];

export const impactAnswers = ["REPLAN", "ABSORB", "NO_EFFECT"] as const;
export type ImpactAnswer = (typeof impactAnswers)[number];

export const gateLevels = ["DELIVERABLE", "SPRINT", "WORKSTREAM", "CYCLE", "STAGE"] as const;
export type GateLevel = (typeof gateLevels)[number];

export const gateStates = [
  "SCHEDULED",
  "EVIDENCE_COLLECTION",
  "READY",
  "DECIDED",
  "CLOSED",
] as const;
export type GateState = (typeof gateStates)[number];

export const gateDecisionStates = ["PROPOSED", "STANDS", "REFUSED", "WITHDRAWN"] as const;
export type GateDecisionState = (typeof gateDecisionStates)[number];

/** Figures that the program holds and that a criterion of a gate can be judged by. */
export const gateFigures = [
  "USE_CASE_RESULT",
  "ACCEPTED_SHARE",
  "WAIVER_RATE",
  "ACTIVE_CONTROLS",
  "GATE_OUTCOME",
] as const;
export type GateFigure = (typeof gateFigures)[number];

export const gateOutcomes = ["GO", "CONDITIONAL_GO", "RECYCLE", "STOP"] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

export const criterionResults = [
  "NOT_ASSESSED",
  "MET",
  "NOT_MET",
  "NOT_APPLICABLE",
  "WAIVED",
] as const;
export type CriterionResult = (typeof criterionResults)[number];

export const evidenceKinds = [
  "DOCUMENT",
  "METRIC",
  "TEST",
  "DECISION",
  "ATTESTATION",
  "DEMONSTRATION",
  "LINK",
  "PHOTO",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const escalationTiers = ["L1_WORKSTREAM", "L2_PROGRAM", "L3_EXECUTIVE"] as const;
export type EscalationTier = (typeof escalationTiers)[number];

export const escalationSeverities = ["CRITICAL", "HIGH", "MEDIUM", "LOW"] as const;
export type EscalationSeverity = (typeof escalationSeverities)[number];

export const escalationStates = ["OPEN", "ACKNOWLEDGED", "DECIDED", "CLOSED", "WITHDRAWN"] as const;
export type EscalationState = (typeof escalationStates)[number];

export const blockerKinds = [
  "BLOCKER",
  "CONFLICT",
  "RISK_MATERIALIZED",
  "DECISION_NEEDED",
  "CONCERN",
] as const;
export type BlockerKind = (typeof blockerKinds)[number];

export const reportStates = ["DRAFT", "PUBLISHED", "CORRECTED"] as const;
export type ReportState = (typeof reportStates)[number];

export const portfolioRoles = [
  "FOUNDATION_BUILDER",
  "VALUE_DEMONSTRATOR",
  "CAPABILITY_STRETCHER",
] as const;
export type PortfolioRole = (typeof portfolioRoles)[number];

export const riskClasses = ["MINIMAL", "LIMITED", "HIGH", "PROHIBITED"] as const;
export type RiskClass = (typeof riskClasses)[number];

export const useCaseStates = [
  "SCOPING",
  "DATA_PREP",
  "BUILDING",
  "VALIDATING",
  "DEPLOYMENT",
  "ADOPTION",
  "SCALING",
  "ON_HOLD",
  "FALLBACK",
  "STOPPED",
] as const;
export type UseCaseState = (typeof useCaseStates)[number];

export const metricKinds = ["PRIMARY", "GUARDRAIL"] as const;
export type MetricKind = (typeof metricKinds)[number];

export const metricDirections = ["AT_LEAST", "AT_MOST"] as const;
export type MetricDirection = (typeof metricDirections)[number];

/** What may be decided about a result below its threshold (I-131). */
export const resultDecisions = ["ITERATE", "CHANGE_SCOPE", "FALLBACK", "STOP"] as const;
export type ResultDecision = (typeof resultDecisions)[number];

/** What production readiness is confirmed over. */
export const readinessDimensions = [
  "STRATEGY_ALIGNMENT",
  "GOVERNANCE_MATURITY",
  "OPERATING_MODEL",
  "WORKFORCE_CAPABILITY",
  "DATA_READINESS",
  "TECHNOLOGY_INFRASTRUCTURE",
  "MONITORING_OBSERVABILITY",
  "VENDOR_DEPENDENCY",
  "COMPLIANCE_READINESS",
  "CHANGE_ADOPTION",
] as const;

/** What somebody confirms for a use case, with evidence. */
export const useCaseMatters = [
  "DATA_VALIDATION",
  "FAIRNESS_TEST",
  "ADOPTION_PLAN",
  "BUSINESS_VALIDATION",
  ...readinessDimensions,
] as const;
export type UseCaseMatter = (typeof useCaseMatters)[number];

export const controlTypes = ["PREVENTIVE", "DETECTIVE", "CORRECTIVE"] as const;
export type ControlType = (typeof controlTypes)[number];

export const controlStates = ["SPECIFIED", "BUILT", "TESTED", "ACTIVE", "FAILED"] as const;
export type ControlState = (typeof controlStates)[number];

export const controlTestResults = ["PASSED", "FAILED"] as const;
export type ControlTestResult = (typeof controlTestResults)[number];

/** Calendar time, whatever the working week. */
export const frequencyUnits = ["DAYS", "WEEKS"] as const;
export type FrequencyUnit = (typeof frequencyUnits)[number];

export const stakeholderCategories = [
  "SPONSOR",
  "BENEFICIARY",
  "RESISTOR",
  "AFFECTED_COMMUNITY",
] as const;
export type StakeholderCategory = (typeof stakeholderCategories)[number];

export const energyReservoirs = [
  "ATTENTION",
  "SPONSORSHIP",
  "GOODWILL",
  "CHANGE_CAPACITY",
] as const;
export type EnergyReservoir = (typeof energyReservoirs)[number];

export const indicators = [
  "VELOCITY_TREND",
  "ENGAGEMENT_PATTERN",
  "DEPENDENCY_RESOLUTION",
  "TEAM_MORALE",
  "WAIVER_RATE",
  "RETRO_ACTION_RATE",
  "TIME_TO_RAISE",
  "SATURATION",
] as const;
export type Indicator = (typeof indicators)[number];

export const kpiLevels = ["STRATEGIC", "OPERATIONAL", "ADOPTION", "QUALITY"] as const;
export type KpiLevel = (typeof kpiLevels)[number];

export const scopeReasons = [
  "LEARNING",
  "REGULATION",
  "TECHNICAL_FINDING",
  "STAKEHOLDER_REQUEST",
  "RESOURCE",
] as const;
export type ScopeReason = (typeof scopeReasons)[number];

export const scopeStates = [
  "DRAFT",
  "SUBMITTED",
  "IMPACT_ASSESSED",
  "APPROVED",
  "REJECTED",
  "DEFERRED",
  "APPLIED",
] as const;
export type ScopeState = (typeof scopeStates)[number];

export const riskStates = ["OPEN", "MITIGATED", "CLOSED"] as const;
export type RiskState = (typeof riskStates)[number];

/** Every closed list by the name the database gives it; a test compares the two. */
export const vocabulary = {
  Stage: stages,
  Pillar: pillars,
  ProgramRole: programRoles,
  FindingSeverity: findingSeverities,
  StatusValue: statusValues,
  WorkstreamState: workstreamStates,
  DeliverableType: deliverableTypes,
  DeliverableState: deliverableStates,
  OutcomeState: outcomeStates,
  SprintState: sprintStates,
  SprintDisposition: sprintDispositions,
  RootCause: rootCauses,
  DependencyType: dependencyTypes,
  DependencyStrength: dependencyStrengths,
  LinkType: linkTypes,
  DependencyState: dependencyStates,
  ImpactAnswer: impactAnswers,
  GateLevel: gateLevels,
  GateState: gateStates,
  GateDecisionState: gateDecisionStates,
  GateOutcome: gateOutcomes,
  CriterionResult: criterionResults,
  EvidenceKind: evidenceKinds,
  EscalationTier: escalationTiers,
  EscalationSeverity: escalationSeverities,
  EscalationState: escalationStates,
  BlockerKind: blockerKinds,
  ReportState: reportStates,
  PortfolioRole: portfolioRoles,
  RiskClass: riskClasses,
  UseCaseState: useCaseStates,
  MetricDirection: metricDirections,
  UseCaseMatter: useCaseMatters,
  ControlType: controlTypes,
  ControlState: controlStates,
  ControlTestResult: controlTestResults,
  FrequencyUnit: frequencyUnits,
  StakeholderCategory: stakeholderCategories,
  EnergyReservoir: energyReservoirs,
  Indicator: indicators,
  KpiLevel: kpiLevels,
  ScopeReason: scopeReasons,
  ScopeState: scopeStates,
  RiskState: riskStates,
  QualityActivity: qualityActivities,
  RetroLevel: retroLevels,
  ParticipantKind: participantKinds,
  RetroPointKind: retroPointKinds,
  RetroActionState: retroActionStates,
  CarriedForm: carriedForms,
  FeedbackSource: feedbackSources,
  Trend: trends,
  Replenishment: replenishments,
} as const;

const spoken: Readonly<Record<string, string>> = {
  EATP: "EATP (execution lead)",
  COE_MEMBER: "CoE member",
  GOV_BOARD: "AI Risk Governance Board",
  EXEC_SPONSOR: "Executive sponsor",
  STEERCO: "Steering Committee",
  QA_REVIEWER: "QA reviewer",
  L1_WORKSTREAM: "L1 workstream",
  L2_PROGRAM: "L2 program",
  L3_EXECUTIVE: "L3 executive",
  IN_RETRO: "In retrospective",
  RETRO_ACTION_RATE: "Retrospective action rate",
  BODY: "Governance body",
  FAIRNESS: "Fairness check",
  FS: "Finish to start",
  SS: "Start to start",
  FF: "Finish to finish",
  SF: "Start to finish",
  GO: "Go",
  USE_CASE_RESULT: "Result of a use case against its threshold",
  ACCEPTED_SHARE: "Share of the points that are accepted",
  WAIVER_RATE: "Share of the criteria that are waived",
  ACTIVE_CONTROLS: "Share of the required controls that are active",
  GATE_OUTCOME: "Outcome of another gate",
  useCase: "Use case",
  metricResult: "Result",
  DATA_PREP: "Data preparation",
  ADOPTION_PLAN: "Training and adoption plan",
  MONITORING_OBSERVABILITY: "Monitoring and observability",
  CHANGE_ADOPTION: "Change and adoption",
  CONDITIONAL_GO: "Conditional go",
};

/** The word a person reads for a value of any list above: `AT_RISK` → "At risk". */
export function wordFor(value: string): string {
  const known = spoken[value];
  if (known !== undefined) return known;
  const words = value.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const afterIs: Readonly<Record<string, string>> = {
  DRAFT: "a draft",
  EVIDENCE_COLLECTION: "collecting evidence",
  SCOPING: "in scoping",
  DATA_PREP: "in data preparation",
  BUILDING: "being built",
  VALIDATING: "being validated",
  DEPLOYMENT: "in deployment",
  ADOPTION: "in adoption",
  SCALING: "scaling",
  FALLBACK: "on its fallback",
  ...Object.fromEntries(stages.map((stage) => [stage, `in ${wordFor(stage)}`])),
};

/** A state as it follows "is": `DRAFT` → "a draft", `IN_REVIEW` → "in review", `LEARN` → "in Learn". */
export const stateWords = (state: string): string => afterIs[state] ?? wordFor(state).toLowerCase();

/** One line on what a stage is for, in our words. */
export const stagePurpose: Readonly<Record<Stage, string>> = {
  CALIBRATE: "Measure where the organization stands before committing to targets.",
  ORGANIZE: "Set up the people, mandates and funding for the change.",
  MODEL: "Design the roadmap, its controls and its gates, and get them approved.",
  PRODUCE:
    "Deliver the approved roadmap: outcomes that are live, cleared, in use and part of daily work.",
  EVALUATE: "Compare results with their baselines and assess what the change was worth.",
  LEARN: "Record what was learned and use it in the next cycle.",
};
