/** Somebody acts on a warning: who, what step, and when its effect is looked at (I-103). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { day, id, inputOf, text } from "../../engine/inputs.ts";
import { alreadyTaken, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { interventionsOf } from "../../program.ts";
import { reviewDayPassed } from "../rules/early-signals.ts";
import { isStanding } from "../warnings.ts";

const input = inputOf({
  warningId: id("A warning"),
  ownerId: id("An owner"),
  step: text("The step", 1000),
  reviewDay: day("The day of review"),
});

export const recordIntervention = defineCommand({
  name: "record-intervention",
  noun: "warning",
  input,
  preconditions: warningCleared,
  checkInput(program, { warningId, ownerId, step, reviewDay }, situation) {
    const subject = { noun: "warning", id: warningId } as const;
    const taken = (interventionsOf(program).get(warningId) ?? []).some(
      (one) => one.reviewedAt === null && one.ownerId === ownerId && one.step === step.trim(),
    );
    return [
      ...textMissing.check(program, { subject, field: "The step", text: step }, situation),
      ...unknownMembers(program, subject, "Its owner", [ownerId], situation),
      ...reviewDayPassed.check(program, { subject, reviewDay }, situation),
      ...alreadyTaken.check(
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

/** A warning whose cause is gone needs no intervention. */
export function warningCleared(program: Program, id: string, situation: Situation) {
  const warning = program.warning.get(id);
  return stateForbids.check(
    program,
    {
      subject: { noun: "warning", id },
      state: warning && isStanding(warning) ? "ACTIVE" : "CLEARED",
      allowed: ["ACTIVE"],
    },
    situation,
  );
}
