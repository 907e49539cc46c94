/** Every noun of a program, from the cards in the subjects: the single list that program, changes, ids and the database follow. */
import { calendarFeed } from "./calendar-feeds/calendar-feed.ts";
import { control } from "./controls/control.ts";
import { controlTest } from "./controls/control-test.ts";
import { deliverable } from "./deliverables/deliverable.ts";
import { progressNote } from "./deliverables/progress-note.ts";
import { dependency } from "./dependencies/dependency.ts";
import { impactNotice } from "./dependencies/impact-notice.ts";
import { integrationReview } from "./dependencies/integration-review.ts";
import type { EntityOf, NounCard } from "./engine/noun.ts";
import { escalation } from "./escalations/escalation.ts";
import { evidence } from "./evidence/evidence.ts";
import { evidenceVersion } from "./evidence/evidence-version.ts";
import { condition } from "./gates/condition.ts";
import { criterion } from "./gates/criterion.ts";
import { gate } from "./gates/gate.ts";
import { gateDecision } from "./gates/gate-decision.ts";
import { signature } from "./gates/signature.ts";
import { templateCriterion } from "./gates/template-criterion.ts";
import { energyReading } from "./indicators/energy-reading.ts";
import { indicatorReading } from "./indicators/indicator-reading.ts";
import { intervention } from "./indicators/intervention.ts";
import { pulse } from "./indicators/pulse.ts";
import { warning } from "./indicators/warning.ts";
import { savedView } from "./lists/saved-view.ts";
import { kpi } from "./outcomes/kpi.ts";
import { outcome } from "./outcomes/outcome.ts";
import { outcomePart } from "./outcomes/outcome-part.ts";
import { acknowledgement } from "./overrides/acknowledgement.ts";
import { override } from "./overrides/override.ts";
import { refusal } from "./overrides/refusal.ts";
import { member } from "./people/member.ts";
import { person } from "./people/person.ts";
import { stakeholderGroup } from "./people/stakeholder-group.ts";
import { streamCapacity } from "./planning/stream-capacity.ts";
import { cycle } from "./program/cycle.ts";
import { domainScore } from "./program/domain-score.ts";
import { facts } from "./program/facts.ts";
import { risk } from "./program/risk.ts";
import { scopeChange } from "./program/scope-change.ts";
import { report } from "./reports/report.ts";
import { reportBody } from "./reports/report-body.ts";
import { adjustment } from "./reviews/adjustment.ts";
import { feedback } from "./reviews/feedback.ts";
import { retroAction } from "./reviews/retro-action.ts";
import { retroPoint } from "./reviews/retro-point.ts";
import { retrospective } from "./reviews/retrospective.ts";
import { sprintReview } from "./reviews/sprint-review.ts";
import { sprint } from "./sprints/sprint.ts";
import { sprintItem } from "./sprints/sprint-item.ts";
import { blockerMention } from "./stand-ups/blocker-mention.ts";
import { standupNote } from "./stand-ups/standup-note.ts";
import { confirmation } from "./use-cases/confirmation.ts";
import { metricResult } from "./use-cases/metric-result.ts";
import { threshold } from "./use-cases/threshold.ts";
import { useCase } from "./use-cases/use-case.ts";
import { workstream } from "./workstreams/workstream.ts";

export type { CalendarFeed } from "./calendar-feeds/calendar-feed.ts";
export type { Control, ControlDescription } from "./controls/control.ts";
export type { ControlTest } from "./controls/control-test.ts";
export type { Deliverable } from "./deliverables/deliverable.ts";
export type { ProgressNote } from "./deliverables/progress-note.ts";
export type { Dependency, DependencyPromise } from "./dependencies/dependency.ts";
export type { ImpactNotice } from "./dependencies/impact-notice.ts";
export type { IntegrationReview } from "./dependencies/integration-review.ts";
export type { DroppedFrom } from "./engine/noun.ts";
export type { Escalation, Extension, TierStep } from "./escalations/escalation.ts";
export type { Evidence } from "./evidence/evidence.ts";
export type { EvidenceVersion } from "./evidence/evidence-version.ts";
export type { Condition } from "./gates/condition.ts";
export type { Criterion, CriterionFigure } from "./gates/criterion.ts";
export type { Gate } from "./gates/gate.ts";
export type { ConditionProposed, GateDecision } from "./gates/gate-decision.ts";
export type { Signature, SignedState } from "./gates/signature.ts";
export type { TemplateCriterion, TemplateOf } from "./gates/template-criterion.ts";
export type { EnergyReading } from "./indicators/energy-reading.ts";
export type { IndicatorReading } from "./indicators/indicator-reading.ts";
export type { Intervention } from "./indicators/intervention.ts";
export type { Pulse } from "./indicators/pulse.ts";
export type { Warning } from "./indicators/warning.ts";
export type { SavedView } from "./lists/saved-view.ts";
export type { Kpi } from "./outcomes/kpi.ts";
export type { Outcome } from "./outcomes/outcome.ts";
export type { OutcomePart } from "./outcomes/outcome-part.ts";
export type { Acknowledgement } from "./overrides/acknowledgement.ts";
export type { Override } from "./overrides/override.ts";
export type { Refusal } from "./overrides/refusal.ts";
export type { Member, RoleGrant } from "./people/member.ts";
export type { Person } from "./people/person.ts";
export type { StakeholderGroup } from "./people/stakeholder-group.ts";
export type { StreamCapacity } from "./planning/stream-capacity.ts";
export type { Cycle, StageWindow } from "./program/cycle.ts";
export type { DomainScore } from "./program/domain-score.ts";
export type { Facts } from "./program/facts.ts";
export type { Risk } from "./program/risk.ts";
export type { ScopeChange } from "./program/scope-change.ts";
export type {
  DecisionAnswer,
  DecisionAsked,
  ExceptionMark,
  Report,
  ReportLine,
} from "./reports/report.ts";
export type { ReportBody } from "./reports/report-body.ts";
export type { Adjustment } from "./reviews/adjustment.ts";
export type { Feedback } from "./reviews/feedback.ts";
export type { RetroAction } from "./reviews/retro-action.ts";
export type { RetroPoint } from "./reviews/retro-point.ts";
export type { Participant, Retrospective } from "./reviews/retrospective.ts";
export type { SprintReview } from "./reviews/sprint-review.ts";
export type { Sprint } from "./sprints/sprint.ts";
export type { SprintItem } from "./sprints/sprint-item.ts";
export type { BlockerMention } from "./stand-ups/blocker-mention.ts";
export type { StandupNote } from "./stand-ups/standup-note.ts";
export type { Confirmation } from "./use-cases/confirmation.ts";
export type { MetricResult } from "./use-cases/metric-result.ts";
export type { Threshold } from "./use-cases/threshold.ts";
export type { DataFinding, DecisionOnResult, Metric, UseCase } from "./use-cases/use-case.ts";
export type { Workstream } from "./workstreams/workstream.ts";

/** In the order of loading and writing: parents before children, so that references hold when rows go in by portions. */
export const nounCards = {
  facts,
  cycle,
  member,
  person,
  workstream,
  useCase,
  threshold,
  metricResult,
  confirmation,
  outcome,
  outcomePart,
  deliverable,
  templateCriterion,
  criterion,
  evidence,
  evidenceVersion,
  dependency,
  impactNotice,
  sprint,
  sprintItem,
  gate,
  gateDecision,
  signature,
  condition,
  escalation,
  override,
  acknowledgement,
  report,
  scopeChange,
  control,
  controlTest,
  risk,
  stakeholderGroup,
  energyReading,
  indicatorReading,
  domainScore,
  kpi,
  streamCapacity,
  standupNote,
  blockerMention,
  integrationReview,
  sprintReview,
  adjustment,
  feedback,
  retrospective,
  retroPoint,
  retroAction,
  pulse,
  warning,
  intervention,
  calendarFeed,
  savedView,
  progressNote,
  reportBody,
  refusal,
} as const;

type Cards = typeof nounCards;

export type Noun = keyof Cards;

/** Noun → shape. */
export type Nouns = { [N in Noun]: EntityOf<Cards[N]> };

/** Kept by page: stored with the log, never loaded into the program value. */
export type NounByPage = {
  [N in Noun]: Cards[N] extends { readonly keptByPage: true } ? N : never;
}[Noun];

/** Nouns that form the program's tables. */
export type TableNoun = Exclude<Noun, NounByPage | "facts">;

/** What the search looks through. */
export type SearchedNoun = {
  [N in Noun]: Cards[N] extends { readonly searched: readonly string[] } ? N : never;
}[Noun];

export const isNoun = (name: string): name is Noun => Object.hasOwn(nounCards, name);
const isByPage = (name: Noun): name is NounByPage => "keptByPage" in nounCards[name];

export const nouns: readonly Noun[] = Object.keys(nounCards).filter(isNoun);

/** True for the nouns that the program holds in tables. */
export const isTableNoun = (name: string): name is TableNoun =>
  isNoun(name) && name !== "facts" && !isByPage(name);

export const tableNouns = nouns.filter(isTableNoun);

export const nounsByPage = nouns.filter(isByPage);

/** The id that the `nth` (1-based) entity of a noun gets. */
export function idFor(name: Noun, nth: number): string {
  const { prefix, digits = 1 }: NounCard<unknown> = nounCards[name];
  return prefix + String(nth).padStart(digits, "0");
}
