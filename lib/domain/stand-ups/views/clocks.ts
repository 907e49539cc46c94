/** Escalations whose clock runs against somebody: those they own or raised, and those about their workstream. */
import type { Instant } from "../../calendar/index.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { EscalationClock } from "../../escalations/escalation-clock.ts";
import { escalationClock, isOpenEscalation } from "../../escalations/escalation-clock.ts";
import { visibleEscalations } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import type { EscalationSeverity, EscalationState, EscalationTier } from "../../vocabulary.ts";

export interface ClockRow {
  readonly id: string;
  readonly title: string;
  readonly severity: EscalationSeverity;
  readonly tier: EscalationTier;
  readonly state: EscalationState;
  /** "you own it", "you raised it", "about your stream". */
  readonly tie: string;
  readonly yours: boolean;
  readonly holderName: string;
  /** Null once somebody acknowledged it. */
  readonly acknowledgeBy: Instant | null;
  readonly acknowledgeOverdue: boolean;
  readonly limit: Instant;
  readonly overdue: boolean;
  readonly workingHoursLeft: number;
  readonly running: boolean;
  readonly climbsTo: EscalationTier | null;
}

/** One's own first, then by the limit. */
export function clocksFor(
  program: Program,
  workstreamId: string | null,
  situation: Situation,
): readonly ClockRow[] {
  const me = memberOf(program, situation.actor)?.id;
  return visibleEscalations(program, situation)
    .filter(isOpenEscalation)
    .flatMap((one) => {
      const yours = one.ownerId === me;
      const tie = yours
        ? "you own it"
        : one.openedById === me
          ? "you raised it"
          : one.workstreamId !== null && one.workstreamId === workstreamId
            ? "about this stream"
            : null;
      if (tie === null) return [];
      const clock: EscalationClock = escalationClock(program, one, situation.now);
      return [
        {
          id: one.id,
          title: one.title,
          severity: one.severity,
          tier: one.tier,
          state: one.state,
          tie,
          yours,
          holderName: nameOf(program, one.ownerId),
          acknowledgeBy: one.acknowledgedAt === null ? clock.acknowledgeBy : null,
          acknowledgeOverdue: clock.acknowledgeOverdue,
          limit: clock.limit,
          overdue: clock.overdue,
          workingHoursLeft: clock.workingHoursLeft,
          running: clock.running,
          climbsTo: clock.climbs?.to ?? null,
        },
      ];
    })
    .sort((a, b) => Number(b.yours) - Number(a.yours) || compareText(a.limit, b.limit));
}
