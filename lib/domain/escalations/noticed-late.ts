/** What the clock wrote down later than it happened, because nobody looked in between. */
import type { Instant } from "../calendar/index.ts";
import {
  addDays,
  HOUR_MILLISECONDS,
  isDay,
  isInstant,
  millisecondsOf,
  openingOf,
} from "../calendar/index.ts";
import type { ChangeKind } from "../changes.ts";
import type { Program } from "../program.ts";

/** The server checks every minute; a check that was a quarter of an hour late is reported. */
const worthSaying = HOUR_MILLISECONDS / 4;

/** When it was noticed, if that was clearly later than when it happened. */
export const noticedLate = (happenedAt: Instant, noticedAt: Instant | undefined): Instant | null =>
  noticedAt !== undefined && millisecondsOf(noticedAt) - millisecondsOf(happenedAt) >= worthSaying
    ? noticedAt
    : null;

interface ClockRow {
  readonly kind: ChangeKind;
  readonly set: Readonly<Record<string, unknown>>;
  /** Null where the clock acted. */
  readonly actorId: string | null;
}

/** The field of a row that says when what it records happened. */
const happened: Readonly<Partial<Record<ChangeKind, string>>> = {
  "escalation-opened": "openedAt",
  "escalation-raised": "tierEnteredAt",
  "warning-raised": "raisedAt",
  "warning-cleared": "clearedAt",
  "mention-drafted": "draftedAt",
};

/** When a row of the clock says that it happened; null for rows of people and those that say nothing of it. */
export function happenedAt(program: Program, row: ClockRow): Instant | null {
  if (row.actorId !== null) return null;
  const { needByDay } = row.set;
  if (row.kind === "dependency-missed" && typeof needByDay === "string" && isDay(needByDay))
    return openingOf(program.facts.calendar, addDays(needByDay, 1));
  const value = row.set[happened[row.kind] ?? ""];
  return typeof value === "string" && isInstant(value) ? value : null;
}
