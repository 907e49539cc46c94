import type { Day } from "#domain";
import { parseNumber, quoted } from "../foreign-text.ts";
import { dayUnder, readDate } from "../plan-dates.ts";
import type { ColumnRole, DateOrder, LeftOutKind, PlanActivity } from "../plan-draft.ts";
import { readPercent, readYes } from "./cells.ts";
import { readDuration } from "./duration-text.ts";
import { isMilestoneType } from "./role-headings.ts";

type Figures = Pick<
  PlanActivity,
  | "startDay"
  | "finishDay"
  | "deadlineDay"
  | "durationDays"
  | "milestone"
  | "points"
  | "percentComplete"
>;

/** The dates and numbers of one row. `cellOf` gives the first cell of a role, `tell` hears of faults. */
export function readFigures(
  cellOf: (role: ColumnRole) => string | null,
  order: DateOrder,
  tell: (kind: LeftOutKind, reason: string) => void,
): Figures {
  const day = (role: ColumnRole): Day | null => {
    const cell = cellOf(role);
    if (cell === null) return null;
    const read = dayUnder(readDate(cell), order);
    if (read === null)
      tell("date", `${quoted(cell)} is not a date; the activity came over without it.`);
    return read;
  };
  const number = (role: ColumnRole, read: (cell: string) => number | null): number | null => {
    const cell = cellOf(role);
    if (cell === null) return null;
    const value = read(cell);
    if (value !== null && value >= 0) return value;
    tell("number", `${quoted(cell)} is no number; the activity came over without it.`);
    return null;
  };

  const finishDay = day("finish");
  let startDay = day("start");
  if (startDay && finishDay && startDay > finishDay) {
    tell(
      "date",
      `It starts on ${startDay}, after it finishes on ${finishDay}; the start was left out.`,
    );
    startDay = null;
  }
  const duration = cellOf("duration");
  const durationDays = duration === null ? null : readDuration(duration);
  if (duration !== null && durationDays === null)
    tell("number", `The duration ${quoted(duration)} is none.`);
  const milestone = cellOf("milestone");
  return {
    startDay,
    finishDay,
    deadlineDay: day("deadline"),
    durationDays,
    milestone:
      milestone === null
        ? durationDays === 0 || isMilestoneType(cellOf("type") ?? "")
        : readYes(milestone),
    points: number("points", parseNumber),
    percentComplete: number("percentComplete", readPercent),
  };
}
