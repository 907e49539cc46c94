/** The fields of a sprint that is created or edited, and the findings about them. */

import type { Day } from "../../calendar/index.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { day, ids, text } from "../../engine/inputs.ts";
import { daysReversed, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Cycle } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { sprintNotTwoWeeks, sprintsOverlap, sprintTooShort } from "../rules/sprints.ts";

export const sprintFields = {
  goal: text("A goal", 400),
  startDay: day("The first day"),
  endDay: day("The last day"),
  /** Roadmap outcomes its goal serves. */
  outcomeIds: ids(),
};

export type SprintFields = FieldsOf<typeof sprintFields>;

/**
 * Findings about the goal and its outcomes: no text, an outcome that is unknown or dropped. Days are checked by
 * `sprintDayFindings`.
 */
export function sprintFieldFindings(
  program: Program,
  subject: Ref,
  fields: SprintFields,
  situation: Situation,
): readonly Finding[] {
  return [
    ...textMissing.check(program, { subject, field: "A goal", text: fields.goal }, situation),
    ...fields.outcomeIds.flatMap((value) =>
      referenceUnknown.check(
        program,
        {
          subject,
          field: "Outcome",
          value,
          exists: program.outcome.get(value)?.droppedReason === null,
        },
        situation,
      ),
    ),
  ];
}

/** Its days: the right way round, long enough, inside the cycle, free, and two weeks. */
export function sprintDayFindings(
  program: Program,
  subject: Ref,
  days: { readonly startDay: Day; readonly endDay: Day },
  cycle: Cycle | undefined,
  number: number | null,
  situation: Situation,
): readonly Finding[] {
  const { startDay, endDay } = days;
  const inOrder = (first: string, firstDay: Day, second: string, secondDay: Day) =>
    daysReversed.check(program, { subject, first, firstDay, second, secondDay }, situation);
  const reversed = inOrder("its first day", startDay, "The sprint's last day", endDay);
  if (reversed.length > 0) return reversed;
  return [
    ...sprintTooShort.check(program, { subject, startDay, endDay }, situation),
    ...(cycle
      ? [
          ...inOrder("the cycle's first day", cycle.startDay, "The sprint's first day", startDay),
          ...inOrder("the sprint's last day", endDay, "The cycle's last day", cycle.endDay),
        ]
      : []),
    ...sprintsOverlap.check(program, { subject, number, startDay, endDay }, situation),
    ...sprintNotTwoWeeks.check(program, { subject, startDay, endDay }, situation),
  ];
}
