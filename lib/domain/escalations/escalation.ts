import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type {
  BlockerKind,
  EscalationSeverity,
  EscalationState,
  EscalationTier,
} from "../vocabulary.ts";

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

export const escalation = noun<Escalation>()({
  prefix: "E-",
  creates: ["escalation-opened"],
  edits: [
    "escalation-raised",
    "escalation-updated",
    "escalation-acknowledged",
    "escalation-extended",
    "escalation-regraded",
    "escalation-decided",
    "escalation-closed",
    "escalation-withdrawn",
  ],
  searched: [
    "description",
    "wantedDecision",
    "steps.note",
    "extensions.reason",
    "options",
    "decision",
    "effect",
    "withdrawnReason",
  ],
  title: ({ title }) => title,
  place: ({ id }, { slug }) => routes.escalation(slug, id),
  owner: ({ ownerId }) => ownerId,
});
