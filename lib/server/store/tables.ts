/**
 * One table per noun. Columns are named like the fields, so that one codec serves all, in both directions: a row goes
 * in as JSON that PostgreSQL itself fits to the columns, and comes out as JSON. The compiler checks that every field
 * has a column and every instant is known as one; the law test checks the rest.
 */
import type { Instant, Noun, Nouns, ProgramId } from "#domain";
import { instantFrom } from "#domain";
import { Prisma } from "./database.ts";

/** Fields that are instants: the database knows them as timestamps. */
type InstantField<E> = {
  [F in keyof E]-?: [NonNullable<E[F]>] extends [never]
    ? never
    : [NonNullable<E[F]>] extends [Instant]
      ? F
      : never;
}[keyof E];

type Columns<N extends Noun> = Readonly<Record<keyof Nouns[N] | "programId", string>>;

export interface Table {
  readonly name: string;
  /** All but the program and the id. */
  readonly fields: readonly string[];
  /** Quoted, comma-separated assignments for a row that is there already. */
  readonly assignments: string;
  readonly instants: readonly string[];
}

function table<N extends Noun>(
  name: string,
  columns: Columns<N>,
  instants: Readonly<Record<InstantField<Nouns[N]>, true>>,
): Table {
  const fields = Object.keys(columns).filter((column) => column !== "programId" && column !== "id");
  return {
    name,
    fields,
    assignments: fields.map((field) => `"${field}" = EXCLUDED."${field}"`).join(", "),
    instants: Object.keys(instants),
  };
}

const {
  FactsScalarFieldEnum,
  CycleScalarFieldEnum,
  MemberScalarFieldEnum,
  PersonScalarFieldEnum,
  WorkstreamScalarFieldEnum,
  UseCaseScalarFieldEnum,
  TemplateCriterionScalarFieldEnum,
  ThresholdScalarFieldEnum,
  MetricResultScalarFieldEnum,
  ConfirmationScalarFieldEnum,
  OutcomeScalarFieldEnum,
  OutcomePartScalarFieldEnum,
  DeliverableScalarFieldEnum,
  CriterionScalarFieldEnum,
  EvidenceScalarFieldEnum,
  EvidenceVersionScalarFieldEnum,
  DependencyScalarFieldEnum,
  ImpactNoticeScalarFieldEnum,
  SprintScalarFieldEnum,
  SprintItemScalarFieldEnum,
  GateScalarFieldEnum,
  GateDecisionScalarFieldEnum,
  SignatureScalarFieldEnum,
  ConditionScalarFieldEnum,
  EscalationScalarFieldEnum,
  OverrideScalarFieldEnum,
  AcknowledgementScalarFieldEnum,
  ReportScalarFieldEnum,
  ScopeChangeScalarFieldEnum,
  ControlScalarFieldEnum,
  ControlTestScalarFieldEnum,
  RiskScalarFieldEnum,
  StakeholderGroupScalarFieldEnum,
  EnergyReadingScalarFieldEnum,
  IndicatorReadingScalarFieldEnum,
  DomainScoreScalarFieldEnum,
  KpiScalarFieldEnum,
  StreamCapacityScalarFieldEnum,
  StandupNoteScalarFieldEnum,
  BlockerMentionScalarFieldEnum,
  IntegrationReviewScalarFieldEnum,
  SprintReviewScalarFieldEnum,
  AdjustmentScalarFieldEnum,
  FeedbackScalarFieldEnum,
  RetrospectiveScalarFieldEnum,
  RetroPointScalarFieldEnum,
  RetroActionScalarFieldEnum,
  PulseScalarFieldEnum,
  WarningScalarFieldEnum,
  InterventionScalarFieldEnum,
  CalendarFeedScalarFieldEnum,
  SavedViewScalarFieldEnum,
  ProgressNoteScalarFieldEnum,
  ReportBodyScalarFieldEnum,
  RefusalScalarFieldEnum,
} = Prisma;

export const tables: { readonly [N in Noun]: Table } = {
  facts: table<"facts">("Facts", FactsScalarFieldEnum, {
    demoNow: true,
    rhythmSetAt: true,
    foundedAt: true,
  }),
  cycle: table<"cycle">("Cycle", CycleScalarFieldEnum, {}),
  member: table<"member">("Member", MemberScalarFieldEnum, {}),
  person: table<"person">("Person", PersonScalarFieldEnum, {
    passwordSetAt: true,
    linkIssuedAt: true,
    sessionsValidFrom: true,
  }),
  workstream: table<"workstream">("Workstream", WorkstreamScalarFieldEnum, {
    claimedAt: true,
    claimExplainedAt: true,
  }),
  useCase: table<"useCase">("UseCase", UseCaseScalarFieldEnum, {}),
  threshold: table<"threshold">("Threshold", ThresholdScalarFieldEnum, { setAt: true }),
  metricResult: table<"metricResult">("MetricResult", MetricResultScalarFieldEnum, {
    recordedAt: true,
  }),
  confirmation: table<"confirmation">("Confirmation", ConfirmationScalarFieldEnum, {
    at: true,
    withdrawnAt: true,
  }),
  outcome: table<"outcome">("Outcome", OutcomeScalarFieldEnum, {}),
  outcomePart: table<"outcomePart">("OutcomePart", OutcomePartScalarFieldEnum, {}),
  deliverable: table<"deliverable">("Deliverable", DeliverableScalarFieldEnum, {
    submittedAt: true,
    lastLoggedAt: true,
    lastNoteCorrectedAt: true,
  }),
  templateCriterion: table<"templateCriterion">(
    "TemplateCriterion",
    TemplateCriterionScalarFieldEnum,
    {},
  ),
  criterion: table<"criterion">("Criterion", CriterionScalarFieldEnum, { assessedAt: true }),
  evidence: table<"evidence">("Evidence", EvidenceScalarFieldEnum, {
    recordedAt: true,
    verifiedAt: true,
  }),
  evidenceVersion: table<"evidenceVersion">("EvidenceVersion", EvidenceVersionScalarFieldEnum, {
    recordedAt: true,
    verifiedAt: true,
    replacedAt: true,
  }),
  dependency: table<"dependency">("Dependency", DependencyScalarFieldEnum, {
    proposedAt: true,
    agreedAt: true,
  }),
  impactNotice: table<"impactNotice">("ImpactNotice", ImpactNoticeScalarFieldEnum, {
    raisedAt: true,
    answeredAt: true,
  }),
  sprint: table<"sprint">("Sprint", SprintScalarFieldEnum, {
    lockedAt: true,
    plannedAt: true,
    startedAt: true,
    closedAt: true,
  }),
  sprintItem: table<"sprintItem">("SprintItem", SprintItemScalarFieldEnum, {
    removedAt: true,
    addedAt: true,
    demonstratedAt: true,
  }),
  gate: table<"gate">("Gate", GateScalarFieldEnum, { decidedAt: true }),
  gateDecision: table<"gateDecision">("GateDecision", GateDecisionScalarFieldEnum, {
    proposedAt: true,
  }),
  signature: table<"signature">("Signature", SignatureScalarFieldEnum, { signedAt: true }),
  condition: table<"condition">("Condition", ConditionScalarFieldEnum, {}),
  escalation: table<"escalation">("Escalation", EscalationScalarFieldEnum, {
    openedAt: true,
    tierEnteredAt: true,
    acknowledgedAt: true,
    decidedAt: true,
    closedAt: true,
  }),
  override: table<"override">("Override", OverrideScalarFieldEnum, { grantedAt: true }),
  acknowledgement: table<"acknowledgement">("Acknowledgement", AcknowledgementScalarFieldEnum, {
    at: true,
  }),
  report: table<"report">("Report", ReportScalarFieldEnum, { publishedAt: true }),
  scopeChange: table<"scopeChange">("ScopeChange", ScopeChangeScalarFieldEnum, {}),
  control: table<"control">("Control", ControlScalarFieldEnum, {}),
  controlTest: table<"controlTest">("ControlTest", ControlTestScalarFieldEnum, {
    recordedAt: true,
  }),
  risk: table<"risk">("Risk", RiskScalarFieldEnum, {}),
  stakeholderGroup: table<"stakeholderGroup">(
    "StakeholderGroup",
    StakeholderGroupScalarFieldEnum,
    {},
  ),
  energyReading: table<"energyReading">("EnergyReading", EnergyReadingScalarFieldEnum, {}),
  indicatorReading: table<"indicatorReading">(
    "IndicatorReading",
    IndicatorReadingScalarFieldEnum,
    {},
  ),
  domainScore: table<"domainScore">("DomainScore", DomainScoreScalarFieldEnum, {}),
  kpi: table<"kpi">("Kpi", KpiScalarFieldEnum, {}),
  streamCapacity: table<"streamCapacity">("StreamCapacity", StreamCapacityScalarFieldEnum, {
    at: true,
  }),
  standupNote: table<"standupNote">("StandupNote", StandupNoteScalarFieldEnum, { at: true }),
  blockerMention: table<"blockerMention">("BlockerMention", BlockerMentionScalarFieldEnum, {
    draftedAt: true,
  }),
  integrationReview: table<"integrationReview">(
    "IntegrationReview",
    IntegrationReviewScalarFieldEnum,
    { recordedAt: true },
  ),
  sprintReview: table<"sprintReview">("SprintReview", SprintReviewScalarFieldEnum, {
    openedAt: true,
    closedAt: true,
  }),
  adjustment: table<"adjustment">("Adjustment", AdjustmentScalarFieldEnum, { at: true }),
  feedback: table<"feedback">("Feedback", FeedbackScalarFieldEnum, { at: true, decidedAt: true }),
  retrospective: table<"retrospective">("Retrospective", RetrospectiveScalarFieldEnum, {
    openedAt: true,
    closedAt: true,
  }),
  retroPoint: table<"retroPoint">("RetroPoint", RetroPointScalarFieldEnum, { at: true }),
  retroAction: table<"retroAction">("RetroAction", RetroActionScalarFieldEnum, {
    at: true,
    settledAt: true,
  }),
  pulse: table<"pulse">("Pulse", PulseScalarFieldEnum, { openedAt: true, closedAt: true }),
  warning: table<"warning">("Warning", WarningScalarFieldEnum, { raisedAt: true, clearedAt: true }),
  intervention: table<"intervention">("Intervention", InterventionScalarFieldEnum, {
    recordedAt: true,
    reviewedAt: true,
  }),
  calendarFeed: table<"calendarFeed">("CalendarFeed", CalendarFeedScalarFieldEnum, {
    openedAt: true,
    revokedAt: true,
  }),
  savedView: table<"savedView">("SavedView", SavedViewScalarFieldEnum, {
    savedAt: true,
    droppedAt: true,
  }),
  progressNote: table<"progressNote">("ProgressNote", ProgressNoteScalarFieldEnum, { at: true }),
  reportBody: table<"reportBody">("ReportBody", ReportBodyScalarFieldEnum, { publishedAt: true }),
  refusal: table<"refusal">("Refusal", RefusalScalarFieldEnum, { at: true }),
};

/**
 * Entity → row, as JSON that `jsonb_populate_recordset` fits to the table.
 * @throws Error for an entity that lacks a field or has one too many: what would be loaded is not what was applied.
 */
export function toRow(noun: Noun, programId: ProgramId, entity: object): object {
  const row: Readonly<Record<string, unknown>> = { ...entity, programId };
  const { fields } = tables[noun];
  const lacking = fields.find((field) => row[field] === undefined);
  if (lacking) throw new Error(`${noun} ${row.id} lacks ${lacking}`);
  const most = fields.length + 2;
  if (Object.keys(row).length > most) {
    const extra = Object.keys(row).filter((key) => !fields.includes(key));
    throw new Error(`${noun} ${row.id} has no column for one of ${extra.join(", ")}`);
  }
  return row;
}

/** Row, as `to_jsonb` gives it → entity. Timestamps come with the session's offset and are brought to our spelling. */
export function fromRow<N extends Noun>(noun: N, row: Record<string, unknown>): Nouns[N] {
  const { programId: _, ...entity } = row;
  for (const field of tables[noun].instants) {
    const stamp = entity[field];
    if (typeof stamp === "string") entity[field] = instantFrom(Date.parse(stamp));
  }
  return entity as unknown as Nouns[N];
}
