/** The clock of an impact notice (I-26): when its answer is due, and when the question goes to L2. */
import type { Day, Instant } from "../calendar/index.ts";
import {
  addWorkingDays,
  compareDays,
  dayOf,
  openingOf,
  workingDaysBetween,
} from "../calendar/index.ts";
import type { ImpactNotice } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
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
  /** The opening of that day: nothing is escalated outside working time. */
  readonly escalatesAt: Instant;
}

/** Whether the stream still has to answer. */
export const isAsked = ({ answer, supersededById }: ImpactNotice): boolean =>
  answer === null && supersededById === null;

/** The notices of a stream that it still has to answer. */
export const noticesAskedOf = groupedBy("impactNotice", (notice) =>
  isAsked(notice) ? notice.workstreamId : null,
);

/** The unanswered notices of a slip, by the deliverable that slipped. */
export const noticesOfSlip = groupedBy("impactNotice", (notice) =>
  isAsked(notice) ? notice.causeId : null,
);

/** The clock of a notice on a day. All its days count working days from the day it was raised. */
export function noticeClock(program: Program, notice: ImpactNotice, today: Day): NoticeClock {
  const { calendar } = program.facts;
  const raisedDay = dayOf(calendar, notice.raisedAt);
  const running = isAsked(notice);
  const after = (setting: "impactAnswerWorkingDays" | "impactEscalateWorkingDays") =>
    addWorkingDays(calendar, raisedDay, settingOf(program, setting));
  const answerByDay = after("impactAnswerWorkingDays");
  const escalatesOnDay = after("impactEscalateWorkingDays");
  return {
    running,
    workingDays: workingDaysBetween(calendar, raisedDay, today),
    answerByDay,
    late: running && compareDays(today, answerByDay) > 0,
    escalatesOnDay,
    escalatesAt: openingOf(calendar, escalatesOnDay),
  };
}
