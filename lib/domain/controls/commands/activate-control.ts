/** A tested control goes into operation, whole and on a test that its owner did not record (I-44). */
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { testsOf } from "../control-tests.ts";
import { controlIncomplete } from "../rules.ts";
import { keptControl } from "./control-fields.ts";

const input = inputOf({ controlId: id("A control"), ...evidenceFields }).transform(withEvidence);

export type ActivateControl = InputOf<typeof input>;

export const activateControl = defineCommand({
  name: "activate-control",
  noun: "control",
  input,
  from: ["TESTED"],
  preconditions(program, controlId, situation) {
    const control = program.control.get(controlId);
    if (!control) return [];
    const subject = { noun: "control", id: controlId } as const;
    const passed = testsOf(program, controlId).find(({ result }) => result === "PASSED");
    return [
      ...keptControl(program, controlId, situation),
      ...controlIncomplete.check(program, { subject, control }, situation),
      // The owner may have changed since the test.
      ...(passed
        ? approvesOwnWork.check(program, { subject, approverIds: [passed.byId] }, situation)
        : []),
    ];
  },
  checkInput: (program, { controlId, evidence }, situation) =>
    evidence
      ? evidenceFindings(program, { noun: "control", id: controlId }, evidence, situation)
      : [],
  changes: (program, { controlId, evidence }, situation, mint) => [
    change("control-activated", controlId, { state: "ACTIVE", activatedDay: situation.today }),
    ...(evidence
      ? [evidenceAdded(program, { noun: "control", id: controlId }, evidence, situation, mint)]
      : []),
  ],
});
