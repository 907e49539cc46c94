/** What a retrospective leads to: who does what, by which sprint, and how one will know (I-61). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import {
  id,
  inputOf,
  optionalChoice,
  optionalId,
  optionalNumber,
  optionalText,
} from "../../engine/inputs.ts";
import { numberOutOfRange, referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { actionsOfRetro } from "../../program.ts";
import { retrospectiveClosed, saidAlready } from "../../sprints/rules/sprint-records.ts";
import { rootCauses } from "../../vocabulary.ts";
import { actionVague, manyActions } from "../rules/retrospectives.ts";

/** Owner, target and proof may come empty: the rule says what is missing, all at once (I-61). */
const input = inputOf({
  retrospectiveId: id("A retrospective"),
  /** The problem it answers, if it answers one. */
  pointId: optionalId(),
  text: optionalText(),
  /** Null is refused (I-61), like an empty target or verification. */
  ownerId: optionalId(),
  /** Number of the sprint it is due in. */
  targetSprint: optionalNumber(),
  verification: optionalText(),
  /** The root cause it is aimed at (I-59). */
  rootCause: optionalChoice(rootCauses),
});

/** The number of next sprints an action can be planned for. */
export const farthestTarget = 12;

/** Sprints are counted in whole numbers (T-04). */
export const notASprint = (
  program: Program,
  subject: Ref,
  number: number | null,
  situation: Situation,
): readonly Finding[] =>
  referenceUnknown.check(
    program,
    {
      subject,
      field: "The target sprint",
      value: String(number),
      exists: number === null || Number.isInteger(number),
    },
    situation,
  );

/** The first sprint an action of this retrospective can be due in. */
export function firstTarget(program: Program, retrospectiveId: string): number {
  const retrospective = program.retrospective.get(retrospectiveId);
  const own = program.sprint.get(retrospective?.sprintId ?? "");
  if (own) return own.number + 1;
  const begun = [...program.sprint.values()]
    .filter(({ state }) => state !== "DRAFT" && state !== "CANCELLED")
    .map(({ number }) => number);
  return Math.max(1, ...begun);
}

export const agreeRetroAction = defineCommand({
  name: "agree-retro-action",
  noun: "retrospective",
  input,
  preconditions: (program, id, situation) =>
    retrospectiveClosed.check(
      program,
      { subject: { noun: "retrospective", id }, retrospectiveId: id },
      situation,
    ),
  checkInput(program, command, situation) {
    const { retrospectiveId: id, pointId, text, ownerId, targetSprint } = command;
    const subject = { noun: "retrospective", id } as const;
    const others = (actionsOfRetro(program).get(id) ?? []).map((one) => one.text);
    const first = firstTarget(program, id);
    const point = program.retroPoint.get(pointId ?? "");
    return [
      ...actionVague.check(program, { subject, ...command }, situation),
      ...saidAlready.check(program, { subject, text, others }, situation),
      ...unknownMembers(program, subject, "Owner", ownerId === null ? [] : [ownerId], situation),
      ...notASprint(program, subject, targetSprint, situation),
      ...(targetSprint === null
        ? []
        : numberOutOfRange.check(
            program,
            {
              subject,
              field: "The target sprint",
              value: targetSprint,
              least: first,
              most: first + farthestTarget,
            },
            situation,
          )),
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: "The problem it answers",
          value: pointId ?? "",
          exists: pointId === null || point?.retrospectiveId === id,
        },
        situation,
      ),
      ...manyActions.check(program, { retrospectiveId: id, adding: 1 }, situation),
    ];
  },
  changes(_program, command, situation, mint) {
    const { ownerId, targetSprint } = command;
    if (ownerId === null || targetSprint === null) return [];
    return [
      change("retro-action-agreed", mint("retroAction"), {
        retrospectiveId: command.retrospectiveId,
        pointId: command.pointId,
        text: command.text.trim(),
        ownerId,
        targetSprint,
        firstTargetSprint: targetSprint,
        verification: command.verification.trim(),
        rootCause: command.rootCause,
        state: "OPEN",
        carriedInto: null,
        carriedAs: null,
        deliverableId: null,
        deferredCount: 0,
        reason: null,
        shownBy: null,
        at: situation.now,
        settledAt: null,
      }),
    ];
  },
});
