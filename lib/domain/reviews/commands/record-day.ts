/** The day of a review or retrospective: after its sprint began, and not in the future. */
import type { Day } from "../../calendar/index.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";

/** Findings when the day lies before the sprint's first day or after today; without a sprint only the latter. */
export function recordDayFindings(
  program: Program,
  sprintId: string | null,
  day: Day,
  situation: Situation,
): readonly Finding[] {
  const sprint = program.sprint.get(sprintId ?? "");
  const subject: Ref = sprint
    ? { noun: "sprint", id: sprint.id }
    : { noun: "facts", id: program.id };
  return [
    ...(sprint
      ? daysReversed.check(
          program,
          {
            subject,
            first: "the first day of the sprint",
            firstDay: sprint.startDay,
            second: "The day it was held",
            secondDay: day,
          },
          situation,
        )
      : []),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "the day it was held",
        firstDay: day,
        second: "Today",
        secondDay: situation.today,
      },
      situation,
    ),
  ];
}
