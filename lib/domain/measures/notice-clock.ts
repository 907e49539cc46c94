/** The clock of an impact notice (I-26): when its answer is due, and when the question goes to L2. */
import type { Day } from "../calendar.ts";
import { addWorkingDays, compareDays, dayOf, workingDaysBetween } from "../calendar.ts";
import type { ImpactNotice } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";

export interface NoticeClock {
  /** Unanswered and not replaced by a later notice of the same slip. */
  readonly running: boolean;
  /** Working days since it was raised. */
  readonly workingDays: number;
  readonly answerByDay: Day;
  readonly late: boolean;
  /** The day on which an unanswered one becomes an escalation on L2. */
  readonly escalatesOnDay: Day;
  readonly escalates: boolean;
}

export function noticeClock(program: Program, notice: ImpactNotice, today: Day): NoticeClock {
  const { calendar } = program.facts;
  const raisedDay = dayOf(calendar, notice.raisedAt);
  const running = notice.answer === null && notice.supersededById === null;
  const answerByDay = addWorkingDays(
    calendar,
    raisedDay,
    settingOf(program, "impactAnswerWorkingDays"),
  );
  const escalatesOnDay = addWorkingDays(
    calendar,
    raisedDay,
    settingOf(program, "impactEscalateWorkingDays"),
  );
  return {
    running,
    workingDays: workingDaysBetween(calendar, raisedDay, today),
    answerByDay,
    late: running && compareDays(today, answerByDay) > 0,
    escalatesOnDay,
    escalates: running && compareDays(today, escalatesOnDay) >= 0,
  };
}
