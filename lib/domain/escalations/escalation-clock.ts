/** The clocks of an escalation: when it must be acknowledged, when its tier's limit passes, who is next (I-71, I-72). */

import type { Instant } from "../calendar/index.ts";
import {
  addClock,
  compareInstants,
  dayOf,
  workingDaysBetween,
  workingHoursBetween,
  workingTimeFrom,
} from "../calendar/index.ts";
import { holdersOfTier } from "../duties.ts";
import type { Escalation, Member } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { SettingName } from "../settings.ts";
import { settingOf } from "../settings.ts";
import type { EscalationSeverity, EscalationTier } from "../vocabulary.ts";
import { escalationTiers } from "../vocabulary.ts";

const acknowledgeSetting: Readonly<Record<EscalationSeverity, SettingName>> = {
  CRITICAL: "acknowledgeHoursCritical",
  HIGH: "acknowledgeHoursHigh",
  MEDIUM: "acknowledgeHoursMedium",
  LOW: "acknowledgeHoursLow",
};

/** Low is never raised to L3; should it be carried there by hand, it gets the time of a medium one. */
const limitSetting: Readonly<
  Record<EscalationTier, Readonly<Record<EscalationSeverity, SettingName>>>
> = {
  L1_WORKSTREAM: {
    CRITICAL: "l1DaysCritical",
    HIGH: "l1DaysHigh",
    MEDIUM: "l1DaysMedium",
    LOW: "l1DaysLow",
  },
  L2_PROGRAM: {
    CRITICAL: "l2DaysCritical",
    HIGH: "l2DaysHigh",
    MEDIUM: "l2DaysMedium",
    LOW: "l2DaysLow",
  },
  L3_EXECUTIVE: {
    CRITICAL: "l3DaysCritical",
    HIGH: "l3DaysHigh",
    MEDIUM: "l3DaysMedium",
    LOW: "l3DaysMedium",
  },
};

const undecided: ReadonlySet<string> = new Set(["OPEN", "ACKNOWLEDGED"]);

/** Waits for a decision: neither decided, closed nor withdrawn. */
export const isUndecided = (escalation: Escalation): boolean => undecided.has(escalation.state);

/** Not yet closed or withdrawn; a decided one is still to be carried out. */
export const isOpenEscalation = (escalation: Escalation): boolean =>
  isUndecided(escalation) || escalation.state === "DECIDED";

/** L2 above L1, L3 above L2; null above L3. */
export const tierAbove = (tier: EscalationTier): EscalationTier | null =>
  escalationTiers[escalationTiers.indexOf(tier) + 1] ?? null;

/**
 * Whether it only asks for an answer: the clock opened it because streams were silent about a slip. It stays with the
 * EATP on L2 (I-26).
 */
export const asksForAnswer = ({ grownFrom }: Pick<Escalation, "grownFrom">): boolean =>
  grownFrom?.startsWith("impactNotice:") ?? false;

/** The member who holds an escalation on a tier: the stream's lead, the EATP, the executive sponsor. Null: nobody there. */
export function holderOn(
  program: Program,
  tier: EscalationTier,
  workstreamId: string | null,
): Member | null {
  if (tier === "L1_WORKSTREAM") {
    const leadId = program.workstream.get(workstreamId ?? "")?.leadId ?? "";
    const lead = program.member.get(leadId);
    if (lead?.active) return lead;
  }
  const members = [...program.member.values()];
  for (const role of holdersOfTier[tier === "L1_WORKSTREAM" ? "L2_PROGRAM" : tier]) {
    const member = members.find((one) => one.active && one.roles.includes(role));
    if (member) return member;
  }
  return null;
}

/** Working hours until somebody must have acknowledged it. */
export const acknowledgeHours = (program: Program, severity: EscalationSeverity): number =>
  settingOf(program, acknowledgeSetting[severity]);

/** Working days a tier has for it. */
export const limitDays = (
  program: Program,
  tier: EscalationTier,
  severity: EscalationSeverity,
): number => settingOf(program, limitSetting[tier][severity]);

export interface EscalationClock {
  /** False once it is decided, closed or withdrawn: then only the instants below are history. */
  readonly running: boolean;
  readonly acknowledgeBy: Instant;
  /** Nobody on this tier has acknowledged it in time. */
  readonly acknowledgeOverdue: boolean;
  /** When the limit of the present tier passes, extensions included. */
  readonly limit: Instant;
  readonly limitWorkingDays: number;
  readonly extendedWorkingDays: number;
  /** I-72: when it goes to L3 whatever its severity; null on L3, for low ones and those that stay with the EATP. */
  readonly sprintLimit: Instant | null;
  /** Working hours to the limit; negative when it has passed. */
  readonly workingHoursLeft: number;
  readonly overdue: boolean;
  /** Where it goes by itself, and when; null where it stays. */
  readonly climbs: {
    readonly at: Instant;
    readonly to: EscalationTier;
    readonly holderId: string | null;
    /** The tier's limit passes, or it has waited longer than a sprint (I-72). */
    readonly because: "LIMIT" | "SPRINT";
  } | null;
}

/** The clock of one escalation at an instant. Limits count working days from entering the tier (settings l1Days…, l2Days…, l3Days…). */
export function escalationClock(
  program: Program,
  escalation: Escalation,
  now: Instant,
): EscalationClock {
  const { calendar } = program.facts;
  const { severity, tier } = escalation;
  const running = isUndecided(escalation);
  const acknowledgeBy = addClock(calendar, escalation.tierEnteredAt, {
    workingHours: acknowledgeHours(program, severity),
  });
  const limitWorkingDays = limitDays(program, tier, severity);
  const extendedWorkingDays = escalation.extensions
    .filter(
      (extension) =>
        extension.tier === tier && compareInstants(extension.at, escalation.tierEnteredAt) >= 0,
    )
    .reduce((sum, extension) => sum + extension.workingDays, 0);
  const limit = addClock(calendar, escalation.tierEnteredAt, {
    workingDays: limitWorkingDays + extendedWorkingDays,
  });
  const sprintLimit = climbsAfterASprint(escalation)
    ? addClock(calendar, escalation.openedAt, {
        workingDays: settingOf(program, "blockerSprintWorkingDays"),
      })
    : null;
  return {
    running,
    acknowledgeBy,
    acknowledgeOverdue:
      running && escalation.acknowledgedAt === null && compareInstants(now, acknowledgeBy) >= 0,
    limit,
    limitWorkingDays,
    extendedWorkingDays,
    sprintLimit: running ? sprintLimit : null,
    workingHoursLeft: workingHoursBetween(calendar, now, limit),
    overdue: running && compareInstants(now, limit) >= 0,
    climbs: running ? climbOf(program, escalation, limit, sprintLimit) : null,
  };
}

/** A concern told in confidence (I-75) and what only asks for an answer (I-26) stay with the EATP. */
const staysWithEatp = (escalation: Escalation): boolean =>
  escalation.confidential || asksForAnswer(escalation);

/** What stays with the EATP, and a low one below L3, does not climb after a sprint. */
const climbsAfterASprint = (escalation: Escalation): boolean =>
  escalation.tier !== "L3_EXECUTIVE" && escalation.severity !== "LOW" && !staysWithEatp(escalation);

function climbOf(
  program: Program,
  escalation: Escalation,
  limit: Instant,
  sprintLimit: Instant | null,
): EscalationClock["climbs"] {
  if (staysWithEatp(escalation)) return null;
  if (sprintLimit !== null && compareInstants(sprintLimit, limit) <= 0) {
    return arrival(program, escalation, sprintLimit, "L3_EXECUTIVE", "SPRINT");
  }
  const above = tierAbove(escalation.tier);
  if (above === null || (above === "L3_EXECUTIVE" && escalation.severity === "LOW")) return null;
  return arrival(program, escalation, limit, above, "LIMIT");
}

/** A limit that a person or the calendar moved into the past passed when it was moved. */
function arrival(
  program: Program,
  escalation: Escalation,
  limit: Instant,
  to: EscalationTier,
  because: "LIMIT" | "SPRINT",
): EscalationClock["climbs"] {
  const moved = [
    ...escalation.steps.map((step) => step.at),
    ...escalation.extensions.map((extension) => extension.at),
    ...(program.facts.rhythmSetAt === null ? [] : [program.facts.rhythmSetAt]),
  ];
  const at = moved
    .map((one) => workingTimeFrom(program.facts.calendar, one))
    .reduce((latest, one) => (compareInstants(one, latest) > 0 ? one : latest), limit);
  return { at, to, because, holderId: holderOn(program, to, escalation.workstreamId)?.id ?? null };
}

/** Working days between first seeing it and opening it: how quickly bad news surfaces. */
export const workingDaysToRaise = (program: Program, escalation: Escalation): number =>
  Math.max(
    0,
    workingDaysBetween(
      program.facts.calendar,
      escalation.firstSeenDay,
      dayOf(program.facts.calendar, escalation.openedAt),
    ),
  );
