import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type {
  MetricDirection,
  MetricKind,
  PortfolioRole,
  ResultDecision,
  RiskClass,
  UseCaseState,
} from "../vocabulary.ts";

/** What is measured: one primary metric decides, guardrails must not worsen beyond their tolerance. */
export interface Metric {
  readonly name: string;
  /** "%", "seconds"; empty for a ratio. */
  readonly unit: string;
  readonly kind: MetricKind;
  readonly direction: MetricDirection;
  /** How far a guardrail may be worse than its threshold, or than its first result; 0 for the primary metric. */
  readonly tolerance: number;
}

/** What was decided about a result below its threshold. */
export interface DecisionOnResult {
  /** Number of the measurement it was decided on. */
  readonly measurement: number;
  readonly decision: ResultDecision;
  readonly reason: string;
  readonly byId: string;
  readonly day: Day;
  readonly at: Instant;
  /** Iterating beyond the limit was allowed: attempts and sprints are counted afresh from here. */
  readonly renews: boolean;
}

/** Something wrong with the data, found after work on it began (I-135). */
export interface DataFinding {
  readonly text: string;
  readonly foundDay: Day;
  readonly byId: string;
  readonly at: Instant;
}

export interface UseCase {
  readonly id: string;
  readonly name: string;
  readonly problem: string;
  readonly portfolioRole: PortfolioRole | null;
  readonly riskClass: RiskClass | null;
  /** People will work differently: the redesign of a process belongs to it (I-23). */
  readonly changesWork: boolean;
  /** Members who answer for the outcome, the governance process, the residual risk and legal conformance. */
  readonly outcomeOwnerId: string | null;
  readonly governanceOwnerId: string | null;
  readonly riskOwnerId: string | null;
  readonly legalOwnerId: string | null;
  readonly state: UseCaseState;
  /** Why it was put on hold or taken back; null where it moved on by itself. */
  readonly stateReason: string | null;
  /** While on hold: the state it goes back to. */
  readonly heldFrom: UseCaseState | null;
  readonly metrics: readonly Metric[];
  readonly fallback: string;
  readonly stopTest: string;
  readonly measurementPlan: string;
  readonly measurementPlanDay: Day | null;
  readonly productionPlan: string;
  readonly productionOwnerId: string | null;
  readonly scalability: string;
  /** The day of its first deployment. */
  readonly deployedDay: Day | null;
  /** Oldest first. */
  readonly decisions: readonly DecisionOnResult[];
  /** Oldest first. */
  readonly dataFindings: readonly DataFinding[];
  /** Requests to change its scope, oldest first. */
  readonly scopeRequestIds: readonly string[];
}

/** Four members answer for it, each for one facet; none of them alone owns it. */
export const useCase = noun<UseCase>()({
  prefix: "U",
  creates: ["use-case-recorded"],
  edits: [
    "use-case-edited",
    "use-case-planned",
    "use-case-metrics-set",
    "use-case-moved",
    "use-case-result-decided",
    "use-case-data-questioned",
    "use-case-scope-requested",
  ],
  searched: [
    "problem",
    "stateReason",
    "fallback",
    "stopTest",
    "measurementPlan",
    "productionPlan",
    "scalability",
    "decisions.reason",
    "dataFindings.text",
  ],
  title: ({ name }) => name,
  place: ({ id }, { slug }) => routes.aiUseCase(slug, id),
});
