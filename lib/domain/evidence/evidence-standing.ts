/** Whether evidence still counts. */
import type { Day } from "../calendar/index.ts";
import { addWorkingDays, compareDays } from "../calendar/index.ts";
import type { Evidence } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";

export const evidenceStandings = ["CURRENT", "EXPIRES_SOON", "EXPIRED", "REMOVED"] as const;
export type EvidenceStanding = (typeof evidenceStandings)[number];

/** Counts for what it supports: neither removed nor expired. */
export const isInForce = ({ removedReason, expiredDay }: Evidence): boolean =>
  removedReason === null && expiredDay === null;

/** The day up to which somebody is asked to renew what expires. */
export const renewalHorizon = (program: Program, today: Day): Day =>
  addWorkingDays(program.facts.calendar, today, settingOf(program, "evidenceExpiringWorkingDays"));

/** As it stands on a day, whether or not the clock has been there yet. */
export function standingOfEvidence(
  program: Program,
  one: Pick<Evidence, "removedReason" | "expiredDay" | "validUntilDay">,
  today: Day,
): EvidenceStanding {
  if (one.removedReason !== null) return "REMOVED";
  if (one.expiredDay !== null) return "EXPIRED";
  if (one.validUntilDay === null) return "CURRENT";
  if (compareDays(one.validUntilDay, today) < 0) return "EXPIRED";
  return compareDays(one.validUntilDay, renewalHorizon(program, today)) <= 0
    ? "EXPIRES_SOON"
    : "CURRENT";
}
