/** An active control failed in operation, between two tests. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { day, id, inputOf, reason } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { keptControl } from "./control-fields.ts";

const input = inputOf({
  controlId: id("A control"),
  day: day("The date of the failure"),
  reason: reason("what failed"),
});

export type FailControl = InputOf<typeof input>;

export const failControl = defineCommand({
  name: "fail-control",
  noun: "control",
  input,
  from: ["ACTIVE"],
  preconditions: keptControl,
  checkInput: (program, { controlId, day: failed }, situation) =>
    daysReversed.check(
      program,
      {
        subject: { noun: "control", id: controlId },
        first: "The date of the failure",
        firstDay: failed,
        second: "Today",
        secondDay: situation.today,
      },
      situation,
    ),
  changes: (_program, { controlId, day: failed, reason: what }) => [
    change("control-failed", controlId, {
      state: "FAILED",
      failedDay: failed,
      failedReason: what.trim(),
    }),
  ],
});
