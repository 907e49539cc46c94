/** Somebody acts on a warning: who, what step, and when its effect is looked at (I-103). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { day, id, inputOf, text } from "../engine/inputs.ts";
import { isStanding } from "../measures/warnings.ts";
import type { Program } from "../program.ts";
import { interventionsOf } from "../program.ts";
import { reviewDayPassed } from "../rules/early-signals.ts";
import { textMissing } from "../rules/evidence.ts";
import { alreadyTaken, stateForbids } from "../rules/house.ts";
import type { Situation } from "../situation.ts";
import { actorId } from "../situation.ts";
import { unknownMembers } from "./references.ts";

const input = inputOf({
  warningId: id("A warning"),
  ownerId: id("An owner"),
  step: text("The step", 1000),
  reviewDay: day("The day of review"),
});

export type RecordIntervention = InputOf<typeof input>;

export const recordIntervention = deed({
  name: "record-intervention",
  noun: "warning",
  input,
  subjectId: (command) => command.warningId,
  objections: warningCleared,
  provokes(program, { warningId, ownerId, step, reviewDay }, situation) {
    const subject = { noun: "warning", id: warningId } as const;
    const taken = (interventionsOf(program).get(warningId) ?? []).some(
      (one) => one.reviewedAt === null && one.ownerId === ownerId && one.step === step.trim(),
    );
    return [
      ...textMissing.look(program, { subject, field: "The step", text: step }, situation),
      ...unknownMembers(program, subject, "Its owner", [ownerId], situation),
      ...reviewDayPassed.look(program, { subject, reviewDay }, situation),
      ...alreadyTaken.look(
        program,
        { subject, field: "The step", value: step.trim(), taken },
        situation,
      ),
    ];
  },
  changes: (program, { warningId, ownerId, step, reviewDay }, situation, mint) => [
    change("intervention-recorded", mint("intervention"), {
      warningId,
      ownerId,
      step: step.trim(),
      reviewDay,
      recordedById: actorId(program, situation),
      recordedAt: situation.now,
      effect: null,
      reviewedAt: null,
    }),
  ],
});

/** A warning whose cause is gone wants nothing any more. */
export function warningCleared(program: Program, id: string, situation: Situation) {
  const warning = program.warning.get(id);
  return stateForbids.look(
    program,
    {
      subject: { noun: "warning", id },
      state: warning && isStanding(warning) ? "STANDING" : "CLEARED",
      allowed: ["STANDING"],
    },
    situation,
  );
}
