/** The shapes a program is made of. Flat records; lists of scalars or small values only where they never stand alone. */
import type { Day, Instant, WorkCalendar } from "./calendar/index.ts";
import type { SettingName } from "./settings.ts";
import type {
  BlockerKind,
  CarriedForm,
  ControlState,
  ControlType,
  CriterionResult,
  DeliverableState,
  DeliverableType,
  DependencyState,
  DependencyStrength,
  DependencyType,
  EnergyReservoir,
  EscalationSeverity,
  EscalationState,
  EscalationTier,
  EvidenceKind,
  FeedbackSource,
  FindingSeverity,
  GateLevel,
  GateOutcome,
  GateState,
  ImpactAnswer,
  Indicator,
  KpiLevel,
  LinkType,
  OutcomeState,
  ParticipantKind,
  Pillar,
  PortfolioRole,
  ProgramRole,
  QualityActivity,
  Replenishment,
  ReportState,
  RetroActionState,
  RetroLevel,
  RetroPointKind,
  RiskClass,
  RiskState,
  RootCause,
  ScopeReason,
  ScopeState,
  SprintDisposition,
  SprintState,
  Stage,
  StakeholderCategory,
  StatusValue,
  Trend,
  WorkstreamState,
} from "./vocabulary.ts";

/** How something was dropped: what state it left, who dropped it and when. Null while it is not, and on older records. */
export interface DroppedFrom<State extends string> {
  readonly state: State;
  readonly byId: string;
  readonly at: Instant;
}

/** What is true of the program as a whole. Its id is the program's id. */
export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly organization: string;
  readonly purpose: string;
  readonly calendar: WorkCalendar;
  /** Only what differs from the defaults in settings.ts. */
  readonly settings: Readonly<Partial<Record<SettingName, number>>>;
  readonly currentCycleId: string | null;
  /** Set in a demo program only: its time stands still here until moved. */
  readonly demoNow: Instant | null;
  /** How often the calendar, or the hours or lengths of ceremonies, were changed. */
  readonly rhythmRevision: number;
  readonly rhythmSetAt: Instant | null;
  readonly foundedAt: Instant;
}

export interface StageWindow {
  readonly stage: Stage;
  readonly startDay: Day;
  readonly endDay: Day;
}

export interface Cycle {
  readonly id: string;
  readonly number: number;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly stage: Stage;
  readonly stageWindows: readonly StageWindow[];
  readonly roadmapVersion: number;
  readonly roadmapApprovedDay: Day | null;
  /** The Steering Committee member who signed; null where a day was recorded before approvals were signed. */
  readonly roadmapApprovedById: string | null;
}

export interface RoleGrant {
  readonly role: ProgramRole;
  readonly since: Day;
  /** The account that gave it, and its name then: an administrator need not be a member. */
  readonly byPersonId: string;
  readonly byName: string;
}

/** A person's place in one program. `personId` is the account; names are carried so that a program reads alone. */
export interface Member {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly ProgramRole[];
  /** When each role held was given, and by whom; a role given before this was kept has no entry. */
  readonly roleGrants: readonly RoleGrant[];
  readonly active: boolean;
  readonly joinedDay: Day;
  readonly leftDay: Day | null;
}

/** An account of the organization; lives in the directory, not in programs. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  /** What the person comes for, one line; shown on the demo's sign-in page. */
  readonly comesFor: string;
  readonly administrator: boolean;
  readonly active: boolean;
  readonly passwordSetAt: Instant | null;
  readonly linkIssuedAt: Instant | null;
  /** Sessions opened before this instant are no longer valid. */
  readonly sessionsValidFrom: Instant | null;
}

export interface Workstream {
  readonly id: string;
  readonly name: string;
  readonly pillars: readonly Pillar[];
  /** Member id; null while vacant. */
  readonly leadId: string | null;
  /** Since when nobody leads it (I-04). */
  readonly leadVacantSince: Day | null;
  readonly mandate: string;
  readonly state: WorkstreamState;
  readonly claimedStatus: StatusValue | null;
  readonly claimedAt: Instant | null;
  readonly claimedById: string | null;
  /** Why the claim is better than the evidence, in the claimer's words. */
  readonly claimExplanation: string | null;
  readonly claimExplainedAt: Instant | null;
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<WorkstreamState> | null;
  readonly broughtBackReason: string | null;
}

export interface ThresholdReading {
  readonly label: string;
  readonly threshold: string;
  readonly value: string;
  readonly met: boolean;
  readonly day: Day;
}

export interface UseCase {
  readonly id: string;
  readonly name: string;
  readonly portfolioRole: PortfolioRole | null;
  readonly riskClass: RiskClass | null;
  readonly readings: readonly ThresholdReading[];
  /** Below its threshold at the iteration limit and nobody decided. */
  readonly iterationLimitHit: boolean;
}

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly useCaseId: string | null;
  /** Member id of the business owner. */
  readonly businessOwnerId: string | null;
  readonly state: OutcomeState;
  readonly deliveredDay: Day | null;
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<OutcomeState> | null;
  readonly broughtBackReason: string | null;
}

/** One of the four parts of an outcome; done when its deliverables are accepted and its statement holds. */
export interface OutcomePart {
  readonly id: string;
  readonly outcomeId: string;
  readonly pillar: Pillar;
  readonly required: boolean;
  /** What will be true when this part is there. */
  readonly statement: string;
  readonly deliverableIds: readonly string[];
  /** Why the part is not required, and which members said so (EATP and business owner). */
  readonly notRequiredReason: string | null;
  readonly notRequiredByIds: readonly string[];
}

export interface Deliverable {
  readonly id: string;
  readonly title: string;
  readonly type: DeliverableType;
  readonly workstreamId: string;
  readonly primaryPillar: Pillar;
  readonly secondaryPillars: readonly Pillar[];
  readonly ownerId: string | null;
  /** Points planned with (the likely estimate). */
  readonly points: number;
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  readonly state: DeliverableState;
  readonly sprintId: string | null;
  readonly startDay: Day | null;
  readonly dueDay: Day | null;
  /** The day the team now expects to finish, when it differs from the due day. */
  readonly forecastDay: Day | null;
  readonly startedDay: Day | null;
  readonly submittedAt: Instant | null;
  readonly submittedById: string | null;
  readonly reviewerId: string | null;
  readonly acceptedDay: Day | null;
  readonly acceptedById: string | null;
  readonly returnedReason: string | null;
  readonly returnCount: number;
  readonly carryOverCount: number;
  readonly lastLoggedAt: Instant | null;
  readonly lastNote: string | null;
  /** When the last note was corrected; of an earlier note when it is before `lastLoggedAt`. */
  readonly lastNoteCorrectedAt: Instant | null;
  /** Maturity domains (D1–D18) it is meant to move. */
  readonly domains: readonly string[];
  /** The key it had in the plan it was imported from. */
  readonly sourceKey: string | null;
  /** How hard it touches which stakeholder group, 1–5 (I-93). */
  readonly changeImpact: readonly { readonly groupId: string; readonly impact: number }[];
  /** The check it carries out beside use-case work. */
  readonly qualityActivity: QualityActivity | null;
  /** Members who submitted it, or owned it since work on it started: they do not judge it (I-44). */
  readonly partyIds: readonly string[];
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<DeliverableState> | null;
  readonly broughtBackReason: string | null;
}

/** Of a deliverable (acceptance criterion) or of a gate. Changing one is a command with history in the log. */
export interface Criterion {
  readonly id: string;
  readonly subjectNoun: "deliverable" | "gate";
  readonly subjectId: string;
  readonly text: string;
  readonly critical: boolean;
  readonly evidenceNeeded: string;
  readonly result: CriterionResult;
  /** Why it is waived or not applicable, or what was seen. */
  readonly resultReason: string | null;
  readonly assessedById: string | null;
  readonly assessedAt: Instant | null;
  readonly removed: boolean;
  /** Times it was loosened (removed, made non-critical, reworded weaker) after work had started. */
  readonly loosenedCount: number;
  readonly loosenedReason: string | null;
  /** The role whose sign-off it is: nobody else assesses it as met, waives it or calls it not applicable. */
  readonly signedBy: ProgramRole | null;
}

export interface Evidence {
  readonly id: string;
  readonly subjectNoun:
    | "deliverable"
    | "gate"
    | "criterion"
    | "outcomePart"
    | "condition"
    | "escalation";
  readonly subjectId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly link: string;
  readonly occurredDay: Day;
  readonly recordedAt: Instant;
  readonly recordedById: string;
  /** dated after the decision it supports, or recorded too long after the event. */
  readonly reconstructed: boolean;
  readonly removedReason: string | null;
}

export interface DependencyPromise {
  readonly day: Day;
  readonly byId: string;
  readonly at: Instant;
  readonly note: string;
}

export interface Dependency {
  readonly id: string;
  /** Providing deliverable; null when it comes from outside (then `fromOutside` names it). */
  readonly fromId: string | null;
  readonly fromOutside: string | null;
  /** Providing workstream where no deliverable is named (a sign-off, say). */
  readonly fromWorkstreamId: string | null;
  readonly toId: string;
  readonly type: DependencyType;
  readonly strength: DependencyStrength;
  readonly linkType: LinkType;
  /** Working days between the two ends; negative is a lead. */
  readonly lagDays: number;
  readonly needByDay: Day | null;
  readonly promises: readonly DependencyPromise[];
  readonly state: DependencyState;
  readonly proposedAt: Instant;
  readonly agreedById: string | null;
  readonly agreedAt: Instant | null;
  readonly resolvedDay: Day | null;
  readonly note: string;
  readonly droppedReason: string | null;
  /** `withId` is the deliverable that was dropped with it. */
  readonly droppedFrom: (DroppedFrom<DependencyState> & { readonly withId: string | null }) | null;
  readonly broughtBackReason: string | null;
}

/** I-26: what one slip means for one stream, and what its lead answers. */
export interface ImpactNotice {
  readonly id: string;
  /** The deliverable that slipped. */
  readonly causeId: string;
  readonly workstreamId: string;
  readonly affectedIds: readonly string[];
  readonly fromDay: Day | null;
  readonly toDay: Day;
  readonly slipWorkingDays: number;
  readonly raisedAt: Instant;
  readonly answer: ImpactAnswer | null;
  readonly answerNote: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: Instant | null;
  /** Set when a later slip of the same cause replaces this notice. */
  readonly supersededById: string | null;
}

export interface Sprint {
  readonly id: string;
  readonly number: number;
  readonly cycleId: string;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly state: SprintState;
  readonly lockedAt: Instant | null;
  /** Points committed when the plan was locked. */
  readonly committedPoints: number | null;
  /** Points accepted inside the sprint, fixed when it closes. */
  readonly acceptedPoints: number | null;
  readonly closedAt: Instant | null;
  /** Pillars missing from the plan that somebody acknowledged, with the reason and the sprint they return in. */
  readonly absences: readonly {
    readonly pillar: Pillar;
    readonly reason: string;
    readonly byId: string;
    readonly returnsInSprint: number | null;
  }[];
  /** Roadmap outcomes its goal serves. */
  readonly outcomeIds: readonly string[];
  /** Why it commits to less than the organization absorbs: rest, holidays, pacing (I-39). */
  readonly paceReason: string | null;
  readonly lockedById: string | null;
  /** Calibrated velocity when the plan was locked; null while calibrating. */
  readonly calibratedAtLock: number | null;
  /** Version of the roadmap the plan was locked under (I-124). */
  readonly roadmapVersion: number | null;
  readonly startedAt: Instant | null;
  readonly cancelAskedById: string | null;
  readonly cancelledReason: string | null;
  /** Its record comes from before Throughline: planning may be missing. */
  readonly imported: boolean;
  /** Who placed or took out deliverables last, and when: told to whoever planned at the same time. */
  readonly plannedById: string | null;
  readonly plannedAt: Instant | null;
  /** Counts edits of its days and goal; calendars show it as SEQUENCE. */
  readonly revision: number;
}

/** A deliverable's place in one sprint; kept after it is carried over. */
export interface SprintItem {
  readonly id: string;
  readonly sprintId: string;
  readonly deliverableId: string;
  readonly pointsAtLock: number;
  readonly addedAfterLock: boolean;
  readonly disposition: SprintDisposition | null;
  readonly rootCause: RootCause | null;
  readonly rootCauseNote: string | null;
  readonly disposedById: string | null;
  readonly removed: boolean;
  readonly removedAt: Instant | null;
  readonly removedReason: string | null;
  readonly addedAt: Instant | null;
  /** Why it came into a running sprint. */
  readonly addedReason: string | null;
  /** The sprint item that made room for it (I-42). */
  readonly inExchangeForId: string | null;
  readonly demonstratedAt: Instant | null;
  readonly demonstrationNote: string | null;
}

/** What a workstream says it can take in one sprint, in points. */
export interface StreamCapacity {
  readonly id: string;
  readonly sprintId: string;
  readonly workstreamId: string;
  readonly points: number;
  readonly note: string;
  readonly byId: string;
  readonly at: Instant;
}

/** A stream's day in three fields. One per stream and day; a second one replaces its words. */
export interface StandupNote {
  readonly id: string;
  readonly workstreamId: string;
  readonly sprintId: string | null;
  readonly day: Day;
  readonly done: string;
  readonly next: string;
  /** What stands in the way, in the writer's words; empty when nothing does. */
  readonly blockers: string;
  readonly authorId: string;
  readonly at: Instant;
}

/** An obstacle said in a stand-up note: a blocker record grows out of it, or somebody says why not (I-74). */
export interface BlockerMention {
  readonly id: string;
  readonly noteId: string;
  readonly workstreamId: string;
  readonly deliverableId: string | null;
  readonly day: Day;
  readonly text: string;
  /** The escalation it became, or already was. */
  readonly escalationId: string | null;
  readonly settledReason: string | null;
  readonly settledById: string | null;
  /** When it was laid before the EATP as a draft, by the clock. */
  readonly draftedAt: Instant | null;
}

/** The weekly look across streams. */
export interface IntegrationReview {
  readonly id: string;
  readonly sprintId: string | null;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
  /** What was settled between streams; a review without one counts as not held (I-30). */
  readonly outcomes: readonly {
    readonly workstreamIds: readonly string[];
    readonly text: string;
  }[];
  readonly decisions: readonly string[];
  readonly dependencyIds: readonly string[];
  readonly recordedById: string;
  readonly recordedAt: Instant;
}

/** The review of one sprint: what was shown, what was not accepted and why, what changes because of it. */
export interface SprintReview {
  readonly id: string;
  readonly sprintId: string;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
  readonly summary: string;
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** A change of course made in a review, with the data that led to it (I-58). */
export interface Adjustment {
  readonly id: string;
  readonly sprintId: string;
  readonly text: string;
  readonly evidence: string | null;
  readonly byId: string;
  readonly at: Instant;
}

/** What a sprint told the program; answered by a decision or an explicit "no action". */
export interface Feedback {
  readonly id: string;
  readonly sprintId: string;
  readonly source: FeedbackSource;
  readonly text: string;
  readonly byId: string;
  readonly at: Instant;
  readonly decision: string | null;
  readonly noActionReason: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Instant | null;
}

export interface Participant {
  /** Null for somebody who is no member of the program. */
  readonly memberId: string | null;
  readonly role: string;
  readonly kind: ParticipantKind;
}

export interface Retrospective {
  readonly id: string;
  readonly level: RetroLevel;
  readonly sprintId: string | null;
  /** For an initiative: the outcome that was delivered. */
  readonly outcomeId: string | null;
  readonly day: Day;
  readonly participants: readonly Participant[];
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** Something that went well, or a problem paired with what to do about it. */
export interface RetroPoint {
  readonly id: string;
  readonly retrospectiveId: string;
  readonly kind: RetroPointKind;
  readonly text: string;
  /** A short recurring name, so that repeats are seen (I-65). */
  readonly theme: string;
  readonly recommendation: string | null;
  readonly byId: string;
  readonly at: Instant;
}

export interface RetroAction {
  readonly id: string;
  readonly retrospectiveId: string;
  readonly pointId: string | null;
  readonly text: string;
  readonly ownerId: string;
  /** Number of the sprint it is due in; a deferral moves it. */
  readonly targetSprint: number;
  readonly firstTargetSprint: number;
  /** How it will be known that it worked. */
  readonly verification: string;
  /** The root cause it is aimed at (I-59). */
  readonly rootCause: RootCause | null;
  readonly state: RetroActionState;
  readonly carriedInto: string | null;
  readonly carriedAs: CarriedForm | null;
  readonly deliverableId: string | null;
  readonly deferredCount: number;
  /** Why it was deferred or rejected. */
  readonly reason: string | null;
  /** What showed that it is done. */
  readonly shownBy: string | null;
  readonly at: Instant;
  readonly settledAt: Instant | null;
}

/** An anonymous morale pulse of one sprint, 1–5. Answers are counted apart from the log; only n and mean come here. */
export interface Pulse {
  readonly id: string;
  readonly sprintId: string;
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** Answers; null while open. */
  readonly n: number | null;
  /** Mean of the answers; null while open, and for good below three of them. */
  readonly mean: number | null;
}

/** A warning as the clock first saw it, until the program no longer gives cause for it. */
export interface Warning {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  /** The part of the subject it speaks of, if any: what is only watched for one says nothing of another. */
  readonly aspect: string | null;
  /** As it was said when it was raised: history only. Whoever shows a standing warning words it for the day. */
  readonly sentence: string;
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | null;
  /** Why it is only watched, in the EATP's words. */
  readonly watchReason: string | null;
  readonly watchedById: string | null;
}

/** What somebody does about a warning, and when it is looked at again (I-103). */
export interface Intervention {
  readonly id: string;
  readonly warningId: string;
  readonly ownerId: string;
  readonly step: string;
  readonly reviewDay: Day;
  readonly recordedById: string;
  readonly recordedAt: Instant;
  readonly effect: string | null;
  readonly reviewedAt: Instant | null;
}

/** An address under which a calendar program finds the ceremonies; only the hash of its token is kept. */
export interface CalendarFeed {
  readonly id: string;
  /** Whose ceremonies; null for all of the program. */
  readonly memberId: string | null;
  readonly tokenHash: string;
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly level: GateLevel;
  readonly subjectNoun: "deliverable" | "sprint" | "workstream" | "cycle" | "outcome" | "useCase";
  readonly subjectId: string;
  /** The stage being left, for a stage gate. */
  readonly stage: Stage | null;
  /** Member who answers for the subject; may not decide the gate (I-44). */
  readonly ownerId: string | null;
  readonly scheduledDay: Day | null;
  readonly state: GateState;
  readonly outcome: GateOutcome | null;
  readonly inputs: readonly string[];
  readonly deciderIds: readonly string[];
  readonly exceptions: string | null;
  readonly remediation: string | null;
  readonly recycleActivities: readonly string[];
  /** what the Steering Committee must reassess when work is stopped. */
  readonly reassessment: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedById: string | null;
  readonly droppedReason: string | null;
}

/** An action tracked from a gate decision. */
export interface Condition {
  readonly id: string;
  readonly gateId: string;
  readonly criterionId: string | null;
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: Day;
  readonly closedDay: Day | null;
  readonly closedById: string | null;
  readonly closingNote: string | null;
}

export interface TierStep {
  readonly tier: EscalationTier;
  readonly at: Instant;
  /** "clock" when the limit passed, "person" when somebody raised it. */
  readonly by: "clock" | "person";
  readonly byId: string | null;
  readonly note: string;
  /** When the clock noticed that the limit had passed: later than `at` where nobody looked in between. */
  readonly noticedAt?: Instant;
}

export interface Extension {
  readonly tier: EscalationTier;
  readonly workingDays: number;
  readonly reason: string;
  readonly byId: string;
  readonly at: Instant;
}

export interface Escalation {
  readonly id: string;
  readonly kind: BlockerKind;
  readonly title: string;
  readonly description: string;
  readonly severity: EscalationSeverity;
  readonly tier: EscalationTier;
  readonly state: EscalationState;
  /** Member who must move it on its present tier. */
  readonly ownerId: string;
  readonly wantedDecision: string;
  /** Deliverables that cannot go on. */
  readonly affectedIds: readonly string[];
  readonly workstreamId: string | null;
  readonly firstSeenDay: Day;
  readonly openedAt: Instant;
  readonly openedById: string;
  /** A concern told to the EATP only (I-75). */
  readonly confidential: boolean;
  readonly tierEnteredAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedById: string | null;
  readonly steps: readonly TierStep[];
  readonly extensions: readonly Extension[];
  readonly options: readonly string[];
  readonly decision: string | null;
  readonly deciderId: string | null;
  readonly decidedAt: Instant | null;
  readonly effect: string | null;
  readonly closedAt: Instant | null;
  readonly withdrawnReason: string | null;
  /** What it grew out of, as "noun:id", where the clock opened it (a notice nobody answered, say). */
  readonly grownFrom: string | null;
}

/** Sets one rule aside for one subject; the finding stays and reads "overridden". */
export interface Override {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  /** The one part of the subject it speaks of (a pillar of a sprint, say); null for all of it. */
  readonly aspect: string | null;
  readonly role: ProgramRole;
  readonly byId: string;
  readonly reason: string;
  readonly grantedAt: Instant;
  readonly expiresDay: Day;
  readonly withdrawn: boolean;
  /** Since when its giver had held the role; null where that was not kept. */
  readonly roleSince: Day | null;
  /** The name of whoever gave the role; null when it was taken at the founding, or that was not kept. */
  readonly roleGivenBy: string | null;
}

/** A named person saw a warning and went on, with a reason. */
export interface Acknowledgement {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  readonly subjectNoun: string;
  readonly subjectId: string;
  readonly aspect: string | null;
  /** The command's name; the log is hashed with this word. */
  readonly deed: string;
  readonly byId: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface ReportLine {
  readonly workstreamId: string;
  readonly claimed: StatusValue | null;
  readonly evidence: StatusValue;
  readonly explanation: string | null;
}

export interface DecisionAsked {
  readonly question: string;
  readonly ofWhom: string;
  readonly byDay: Day;
  /** What waiting costs. */
  readonly costOfWaiting: string;
}

/** What became of a decision that the report before asked for. */
export interface DecisionAnswer {
  readonly question: string;
  readonly became: string;
}

/** An exception that a published report lists as in force. */
export interface ExceptionMark {
  readonly kind: string;
  readonly noun: Noun;
  readonly id: string;
  readonly key: string;
  readonly what: string;
}

/** The head of a steering report; the printed body is kept apart and never changes once published. */
export interface Report {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly correctsId: string | null;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly state: ReportState;
  readonly summary: string;
  readonly failedNote: string;
  readonly decisionsAsked: readonly DecisionAsked[];
  readonly noDecisionReason: string | null;
  /** One per decision of the last published report, in its order; that report itself never changes. */
  readonly lastDecisions: readonly DecisionAnswer[];
  /** Why a published report was corrected; only on the version that corrects it. */
  readonly correctionReason: string | null;
  /** Claim beside evidence at publishing; empty in a draft. */
  readonly lines: readonly ReportLine[];
  /** What it lists as in force; null in a draft, and for reports published before this was kept. */
  readonly exceptions: readonly ExceptionMark[] | null;
  readonly publishedAt: Instant | null;
  readonly publishedById: string | null;
  /** SHA-256 of the stored body. */
  readonly hash: string | null;
}

export interface ScopeChange {
  readonly id: string;
  readonly title: string;
  readonly reason: ScopeReason;
  readonly points: number;
  readonly tradeOff: string;
  readonly state: ScopeState;
  readonly submittedDay: Day;
  readonly decidedDay: Day | null;
  readonly note: string;
}

export interface Control {
  readonly id: string;
  readonly name: string;
  readonly type: ControlType;
  readonly state: ControlState;
  readonly ownerId: string | null;
  readonly required: boolean;
}

export interface Risk {
  readonly id: string;
  readonly description: string;
  readonly probability: number;
  readonly impact: number;
  readonly mitigation: string;
  readonly ownerId: string | null;
  readonly nextReviewDay: Day | null;
  readonly state: RiskState;
}

export interface StakeholderGroup {
  readonly id: string;
  readonly name: string;
  readonly category: StakeholderCategory;
  readonly size: number;
  /** Group means of a 1–5 pulse, one per sprint. */
  readonly sentiment: readonly {
    readonly sprintId: string;
    readonly value: number;
    readonly n: number;
  }[];
  readonly note: string;
}

export interface EnergyReading {
  readonly id: string;
  readonly reservoir: EnergyReservoir;
  readonly sprintId: string;
  /** 0–100; null when not assessed. */
  readonly value: number | null;
  readonly interim: boolean;
  readonly basis: string;
  readonly trend: Trend;
  /** What refilled it, where it rose (I-92). */
  readonly replenishedBy: Replenishment | null;
  readonly evidence: string | null;
  /** The named response to a low reading (I-91). */
  readonly response: string | null;
  readonly responseById: string | null;
  readonly day: Day;
}

export interface IndicatorReading {
  readonly id: string;
  readonly indicator: Indicator;
  readonly sprintId: string;
  readonly value: number;
  readonly unit: string;
  readonly warning: boolean;
  readonly note: string;
  /** Answers behind a pulse; null for other indicators. */
  readonly n: number | null;
  readonly day: Day;
}

/** Maturity of one of the 18 domains; scores 1.0–5.0 by 0.5. Id is the domain number (D7). */
export interface DomainScore {
  readonly id: string;
  readonly name: string;
  readonly pillar: Pillar;
  readonly baseline: number;
  readonly provisional: number;
  readonly target: number;
  readonly day: Day;
}

export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly level: KpiLevel;
  readonly useCaseId: string | null;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly latest: string;
  readonly day: Day;
}

/** One logged step of work; kept by page, not loaded. */
export interface ProgressNote {
  readonly id: string;
  readonly deliverableId: string;
  readonly byId: string;
  readonly at: Instant;
  readonly day: Day;
  readonly state: DeliverableState;
  readonly note: string;
  /** The note whose words this one replaces. */
  readonly correctsId: string | null;
}

/** The report exactly as published; kept by page, append-only. */
export interface ReportBody {
  readonly id: string;
  readonly reportId: string;
  /** Shape of the snapshot: which schema reads it. */
  readonly format: number;
  /** Canonical JSON of the report view for a reader who may see everything an executive may. */
  readonly snapshot: string;
  readonly hash: string;
  readonly publishedAt: Instant;
  /** Where the change log ended before the report was published; null for reports older than kept heads. */
  readonly headSeq: number | null;
  readonly headHash: string | null;
}

/** A command that rules refused; kept by page. Its name stands in `deed`: what the log holds is hashed and keeps its words. */
export interface Refusal {
  readonly id: string;
  readonly deed: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  readonly ruleIds: readonly string[];
  readonly sentence: string;
  readonly byId: string;
  readonly at: Instant;
}

/** Noun → shape. The single list that program, changes, ids and the database follow. */
export interface Nouns {
  facts: Facts;
  cycle: Cycle;
  member: Member;
  person: Person;
  workstream: Workstream;
  useCase: UseCase;
  outcome: Outcome;
  outcomePart: OutcomePart;
  deliverable: Deliverable;
  criterion: Criterion;
  evidence: Evidence;
  dependency: Dependency;
  impactNotice: ImpactNotice;
  sprint: Sprint;
  sprintItem: SprintItem;
  gate: Gate;
  condition: Condition;
  escalation: Escalation;
  override: Override;
  acknowledgement: Acknowledgement;
  report: Report;
  scopeChange: ScopeChange;
  control: Control;
  risk: Risk;
  stakeholderGroup: StakeholderGroup;
  energyReading: EnergyReading;
  indicatorReading: IndicatorReading;
  domainScore: DomainScore;
  kpi: Kpi;
  streamCapacity: StreamCapacity;
  standupNote: StandupNote;
  blockerMention: BlockerMention;
  integrationReview: IntegrationReview;
  sprintReview: SprintReview;
  adjustment: Adjustment;
  feedback: Feedback;
  retrospective: Retrospective;
  retroPoint: RetroPoint;
  retroAction: RetroAction;
  pulse: Pulse;
  warning: Warning;
  intervention: Intervention;
  calendarFeed: CalendarFeed;
  progressNote: ProgressNote;
  reportBody: ReportBody;
  refusal: Refusal;
}

export type Noun = keyof Nouns;

/** Kept by page: stored with the log, never loaded into the program value. */
export const nounsByPage = ["progressNote", "reportBody", "refusal"] as const;
export type NounByPage = (typeof nounsByPage)[number];

/** Nouns that form the program's tables, in loading order. */
export const tableNouns = [
  "cycle",
  "member",
  "person",
  "workstream",
  "useCase",
  "outcome",
  "outcomePart",
  "deliverable",
  "criterion",
  "evidence",
  "dependency",
  "impactNotice",
  "sprint",
  "sprintItem",
  "gate",
  "condition",
  "escalation",
  "override",
  "acknowledgement",
  "report",
  "scopeChange",
  "control",
  "risk",
  "stakeholderGroup",
  "energyReading",
  "indicatorReading",
  "domainScore",
  "kpi",
  "streamCapacity",
  "standupNote",
  "blockerMention",
  "integrationReview",
  "sprintReview",
  "adjustment",
  "feedback",
  "retrospective",
  "retroPoint",
  "retroAction",
  "pulse",
  "warning",
  "intervention",
  "calendarFeed",
] as const satisfies readonly Exclude<Noun, NounByPage | "facts">[];
export type TableNoun = (typeof tableNouns)[number];
