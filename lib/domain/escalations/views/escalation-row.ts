/** One escalation as lists and its own page print it; names only for those who may see them (I-75). */
import type { Instant } from "../../calendar/index.ts";
import { dayOf, workingDaysBetween, workingHoursBetween } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import { maySeeReporter } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { titleOf } from "../../subjects.ts";
import type {
  BlockerKind,
  EscalationSeverity,
  EscalationState,
  EscalationTier,
} from "../../vocabulary.ts";
import type { EscalationClock } from "../escalation-clock.ts";
import { escalationClock, workingDaysToRaise } from "../escalation-clock.ts";

export interface EscalationRow {
  readonly id: string;
  readonly title: string;
  readonly kind: BlockerKind;
  readonly severity: EscalationSeverity;
  readonly tier: EscalationTier;
  readonly state: EscalationState;
  readonly confidential: boolean;
  readonly holderName: string;
  /** The reader holds it. */
  readonly yours: boolean;
  /** Null where the reader does not see who brought it. */
  readonly reporterName: string | null;
  readonly streamName: string | null;
  readonly wantedDecision: string;
  readonly affected: readonly { readonly id: string; readonly title: string }[];
  readonly openedAt: Instant;
  readonly workingDaysToRaise: number;
  readonly workingDaysOnTier: number;
  readonly workingDaysOpen: number;
  readonly clock: EscalationClock;
  /** How much of the tier's time is used: 0 to 1, and more once it has passed. */
  readonly usedRatio: number;
  readonly climbsToName: string | null;
}

/**
 * An escalation with its clock; times on the tier and open are whole working days, up to the decision or the end.
 * `reporterName` is null for readers who may not know the reporter (I-75). The caller filters out escalations that
 * the reader may not see.
 */
export function escalationRow(
  program: Program,
  escalation: Escalation,
  situation: Situation,
): EscalationRow {
  const { calendar } = program.facts;
  const clock = escalationClock(program, escalation, situation.now);
  const whole = workingHoursBetween(calendar, escalation.tierEnteredAt, clock.limit);
  const until = escalation.decidedAt ?? escalation.closedAt ?? situation.now;
  const daysSince = (since: Instant) =>
    workingDaysBetween(calendar, dayOf(calendar, since), dayOf(calendar, until));
  return {
    id: escalation.id,
    title: escalation.title,
    kind: escalation.kind,
    severity: escalation.severity,
    tier: escalation.tier,
    state: escalation.state,
    confidential: escalation.confidential,
    holderName: nameOf(program, escalation.ownerId),
    yours: memberOf(program, situation.actor)?.id === escalation.ownerId,
    reporterName: maySeeReporter(program, escalation, situation)
      ? nameOf(program, escalation.openedById)
      : null,
    streamName: program.workstream.get(escalation.workstreamId ?? "")?.name ?? null,
    wantedDecision: escalation.wantedDecision,
    affected: escalation.affectedIds.map((id) => ({
      id,
      title: titleOf(program, "deliverable", id),
    })),
    openedAt: escalation.openedAt,
    workingDaysToRaise: workingDaysToRaise(program, escalation),
    workingDaysOnTier: daysSince(escalation.tierEnteredAt),
    workingDaysOpen: daysSince(escalation.openedAt),
    clock,
    usedRatio: whole <= 0 ? 1 : 1 - clock.workingHoursLeft / whole,
    climbsToName: clock.climbs?.holderId ? nameOf(program, clock.climbs.holderId) : null,
  };
}
