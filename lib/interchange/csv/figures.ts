import type { Day } from "#domain";
import { quoted } from "../foreign-text.ts";
import { dayUnder, readDate } from "../plan-dates.ts";
import type { ColumnRole, DateOrder, LeftOutKind, PlanActivity } from "../plan-draft.ts";
import { readPercent, readYes } from "./cells.ts";
import { readDuration } from "./duration-text.ts";
import type { DecimalSign } from "./number-style.ts";
import { readNumber } from "./number-style.ts";
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

/** How a file writes days and numbers. */
export interface WritingStyle {
  readonly order: DateOrder;
  readonly decimal: DecimalSign;
}

/** The dates and numbers of one row. `cellOf` gives the first cell of a role, `tell` hears of faults. */
export function readFigures(
  cellOf: (role: ColumnRole) => string | null,
  { order, decimal }: WritingStyle,
  tell: (kind: LeftOutKind, reason: string) => void,
): Figures {
  const day = (role: ColumnRole): Day | null => readDay(cellOf(role), order, tell);
  const number = (role: ColumnRole, read: (cell: string) => number | null): number | null => {
    const cell = cellOf(role);
    if (cell === null) return null;
    const value = read(cell);
    if (value !== null && value >= 0) return value;
    tell(
      "number",
      `We couldn't read the number ${quoted(cell)}, so the activity was imported without it.`,
    );
    return null;
  };

  const finishDay = day("finish");
  let startDay = day("start");
  if (startDay && finishDay && startDay > finishDay) {
    tell(
      "date",
      `Its start, ${startDay}, is after its finish, ${finishDay}. The start was left out.`,
    );
    startDay = null;
  }
  const duration = cellOf("duration");
  const durationDays = duration === null ? null : readDuration(duration, undefined, decimal);
  if (duration !== null && durationDays === null)
    tell(
      "number",
      `We couldn't read the duration ${quoted(duration)}. Use a number with a unit, such as 3 days or 2w.`,
    );
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
    points: number("points", (cell) => readNumber(cell, decimal)),
    percentComplete: number("percentComplete", (cell) => readPercent(cell, decimal)),
  };
}

function readDay(
  cell: string | null,
  order: DateOrder,
  tell: (kind: LeftOutKind, reason: string) => void,
): Day | null {
  if (cell === null) return null;
  const read = dayUnder(readDate(cell), order);
  if (read === null)
    tell(
      "date",
      `We couldn't read the date ${quoted(cell)}, so the activity was imported without it. Use 18 Dec 2026 or 2026-12-18.`,
    );
  return read;
}
