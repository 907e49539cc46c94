/** Whether Gate P asks for a control. Asking for less is for others than its owner, and says why (I-44). */
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { keptControl } from "./control-fields.ts";

/** It must still be the other way round. */
const requirement =
  (required: boolean) =>
  (program: Program, controlId: string, situation: Situation): readonly Finding[] => {
    const now = program.control.get(controlId)?.required ?? false;
    return [
      ...keptControl(program, controlId, situation),
      ...stateForbids.check(
        program,
        {
          subject: { noun: "control", id: controlId },
          state: now ? "REQUIRED" : "NOT_REQUIRED",
          allowed: [required ? "NOT_REQUIRED" : "REQUIRED"],
        },
        situation,
      ),
    ];
  };

export const requireControl = defineCommand({
  name: "require-control",
  noun: "control",
  input: inputOf({ controlId: id("A control") }),
  preconditions: requirement(true),
  changes: (_program, { controlId }) => [
    change("control-required", controlId, { required: true, excusedReason: null }),
  ],
});

export const excuseControl = defineCommand({
  name: "excuse-control",
  noun: "control",
  input: inputOf({ controlId: id("A control"), reason: reason("why Gate P can do without it") }),
  preconditions: (program, controlId, situation) => [
    ...requirement(false)(program, controlId, situation),
    ...approvesOwnWork.check(program, { subject: { noun: "control", id: controlId } }, situation),
  ],
  changes: (_program, { controlId, reason: why }) => [
    change("control-excused", controlId, { required: false, excusedReason: why.trim() }),
  ],
});
