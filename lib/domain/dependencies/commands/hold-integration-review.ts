/** The weekly review across streams, written down: who was there, what was settled between whom, what it touches. */

import type { Day } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { day, ids, inputOf, lines, optionalId, optionalText } from "../../engine/inputs.ts";
import { daysReversed, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { sprintOn } from "../../sprints/running-sprint.ts";
import { dayNotCome } from "../../stand-ups/rules.ts";
import {
  outcomeOfOneStream,
  reviewDayTaken,
  streamsNotIntegrated,
} from "../rules/integration-review.ts";

export interface HoldIntegrationReview extends CommandInput {
  /** The review that is edited; null for a new one. */
  readonly reviewId: string | null;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
  /** What was settled between two streams or more. */
  readonly outcomes: readonly {
    readonly workstreamIds: readonly string[];
    readonly text: string;
  }[];
  readonly decisions: readonly string[];
  readonly dependencyIds: readonly string[];
}

const input = inputOf({
  /** The review that is edited; null for a new one. */
  reviewId: optionalId(),
  day: day("The day"),
  attendeeIds: ids(),
  streams1: ids(),
  text1: optionalText(1000),
  streams2: ids(),
  text2: optionalText(1000),
  streams3: ids(),
  text3: optionalText(1000),
  streams4: ids(),
  text4: optionalText(1000),
  streams5: ids(),
  text5: optionalText(1000),
  streams6: ids(),
  text6: optionalText(1000),
  decisions: lines(),
  dependencyIds: ids(),
}).transform((sent): HoldIntegrationReview => {
  const { reviewId, attendeeIds, decisions, dependencyIds, acknowledge } = sent;
  const rows = [
    { workstreamIds: sent.streams1, text: sent.text1 },
    { workstreamIds: sent.streams2, text: sent.text2 },
    { workstreamIds: sent.streams3, text: sent.text3 },
    { workstreamIds: sent.streams4, text: sent.text4 },
    { workstreamIds: sent.streams5, text: sent.text5 },
    { workstreamIds: sent.streams6, text: sent.text6 },
  ];
  // Empty rows are not outcomes.
  const outcomes = rows.filter(
    ({ workstreamIds, text }) => workstreamIds.length > 0 || text !== "",
  );
  return { reviewId, day: sent.day, attendeeIds, outcomes, decisions, dependencyIds, acknowledge };
});

export const holdIntegrationReview = defineCommand({
  name: "hold-integration-review",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const { reviewId, day, attendeeIds, outcomes } = command;
    const subject: Ref = { noun: "facts", id: program.id };
    return [
      ...dayNotCome.check(program, { subject, field: "The review", day }, situation),
      ...beforeTheWork(program, subject, day, situation),
      ...reviewDayTaken.check(program, { subject, day, reviewId }, situation),
      ...unknownRefs(program, subject, command, situation),
      ...textMissing.check(
        program,
        { subject, field: "The participants", text: attendeeIds.join("") },
        situation,
      ),
      ...unknownMembers(program, subject, "The participants", attendeeIds, situation),
      ...outcomes.flatMap(({ workstreamIds, text }, index) => [
        ...textMissing.check(
          program,
          { subject, field: `What was agreed in outcome ${index + 1}`, text },
          situation,
        ),
        ...outcomeOfOneStream.check(program, { subject, row: index + 1, workstreamIds }, situation),
      ]),
      ...streamsNotIntegrated.check(
        program,
        { reviewDay: day, outcomes: outcomes.length },
        situation,
      ),
    ];
  },
  changes(program, command, situation, mint) {
    const { reviewId, day } = command;
    const said = {
      sprintId: sprintOn(program, day)?.id ?? null,
      day,
      attendeeIds: [...new Set(command.attendeeIds)],
      outcomes: command.outcomes.map(({ workstreamIds, text }) => ({
        workstreamIds: [...new Set(workstreamIds)],
        text: text.trim(),
      })),
      decisions: command.decisions.map((one) => one.trim()).filter((one) => one !== ""),
      dependencyIds: [...new Set(command.dependencyIds)],
    };
    if (reviewId !== null) return [change("integration-review-edited", reviewId, said)];
    return [
      change("integration-review-held", mint("integrationReview"), {
        ...said,
        recordedById: actorId(program, situation),
        recordedAt: situation.now,
      }),
    ];
  },
  edits: editing<HoldIntegrationReview>((program, { reviewId }) => {
    const before = program.integrationReview.get(reviewId ?? "");
    if (!before) return null;
    const { day, attendeeIds, outcomes, decisions, dependencyIds } = before;
    return { day, attendeeIds, outcomes, decisions, dependencyIds };
  }),
});

/** Nobody integrates streams before the first cycle, or the first sprint where there is no cycle. */
function beforeTheWork(
  program: Program,
  subject: Ref,
  day: Day,
  situation: Situation,
): readonly Finding[] {
  const cycles = [...program.cycle.values()];
  const [firstDay] = (cycles.length > 0 ? cycles : [...program.sprint.values()])
    .map(({ startDay }) => startDay)
    .sort();
  if (firstDay === undefined) return [];
  const first = cycles.length > 0 ? "the first cycle's first day" : "the first sprint's first day";
  return daysReversed.check(
    program,
    { subject, first, firstDay, second: "The review", secondDay: day },
    situation,
  );
}

/** Streams, dependencies and the edited review must be there. */
function unknownRefs(
  program: Program,
  subject: Ref,
  { reviewId, outcomes, dependencyIds }: HoldIntegrationReview,
  situation: Situation,
): readonly Finding[] {
  const unknown = (field: string, value: string, exists: boolean) =>
    referenceUnknown.check(program, { subject, field, value, exists }, situation);
  const live = (id: string) => {
    const state = program.dependency.get(id)?.state;
    return state !== undefined && state !== "CANCELLED";
  };
  return [
    ...(reviewId === null
      ? []
      : unknown("The review", reviewId, program.integrationReview.has(reviewId))),
    ...outcomes
      .flatMap(({ workstreamIds }) => workstreamIds)
      .flatMap((id) => unknown("Workstream", id, program.workstream.has(id))),
    ...dependencyIds.flatMap((id) => unknown("Dependency", id, live(id))),
  ];
}
