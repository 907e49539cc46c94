/** A control is no longer needed; it stays in the record. A required one is not dropped by its owner (I-44). */
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { keptControl } from "./control-fields.ts";

export const dropControl = defineCommand({
  name: "drop-control",
  noun: "control",
  input: inputOf({ controlId: id("A control"), reason: reason("why it is no longer needed") }),
  preconditions(program, controlId, situation) {
    const subject = { noun: "control", id: controlId } as const;
    return [
      ...keptControl(program, controlId, situation),
      ...(program.control.get(controlId)?.required
        ? approvesOwnWork.check(program, { subject }, situation)
        : []),
    ];
  },
  changes: (_program, { controlId, reason: why }) => [
    change("control-dropped", controlId, { droppedReason: why.trim() }),
  ],
});
