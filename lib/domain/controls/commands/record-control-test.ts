/** A test of a control with its evidence. The latest test decides: passed leads on, failed leads to FAILED. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, day, id, inputOf, text } from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { resultWithoutEvidence } from "../../evidence/rules.ts";
import type { Control } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { controlTestResults } from "../../vocabulary.ts";
import { testableStates } from "../control-moves.ts";
import { lastTestOf } from "../control-tests.ts";
import { keptControl } from "./control-fields.ts";

const input = inputOf({
  controlId: id("A control"),
  result: choice(controlTestResults, "The result"),
  day: day("The date of the test"),
  note: text("What was tested and found"),
  ...evidenceFields,
}).transform(withEvidence);

export type RecordControlTest = InputOf<typeof input>;

export const recordControlTest = defineCommand({
  name: "record-control-test",
  noun: "control",
  input,
  from: testableStates,
  preconditions: keptControl,
  checkInput(program, { controlId, result, day: tested, evidence }, situation) {
    const subject = { noun: "control", id: controlId } as const;
    const builtDay = program.control.get(controlId)?.builtDay ?? null;
    const ordered = (first: string, firstDay: string, second: string, secondDay: string) =>
      daysReversed.check(program, { subject, first, firstDay, second, secondDay }, situation);
    return [
      ...ordered("The date of the test", tested, "Today", situation.today),
      ...(builtDay === null
        ? []
        : ordered("the day it was built", builtDay, "The date of the test", tested)),
      ...(result === "PASSED" ? approvesOwnWork.check(program, { subject }, situation) : []),
      ...(evidence
        ? evidenceFindings(program, subject, evidence, situation)
        : resultWithoutEvidence.check(program, { subject, evidence: 0 }, situation)),
    ];
  },
  changes(program, command, situation, mint) {
    const { controlId, result, day: tested, note, evidence } = command;
    const control = program.control.get(controlId);
    if (!control) return [];
    const testId = mint("controlTest");
    return [
      change("control-test-recorded", testId, {
        controlId,
        day: tested,
        result,
        note: note.trim(),
        byId: actorId(program, situation),
        recordedAt: situation.now,
      }),
      ...(evidence
        ? [evidenceAdded(program, { noun: "controlTest", id: testId }, evidence, situation, mint)]
        : []),
      ...stateAfter(program, control, command),
    ];
  },
});

/** A test older than the last one is history, and changes no state. */
function stateAfter(
  program: Program,
  { id: controlId, state }: Control,
  { result, day: tested, note }: RecordControlTest,
): readonly Change[] {
  const last = lastTestOf(program, controlId);
  if (last !== null && last.day > tested) return [];
  if (result === "FAILED") {
    return [
      change("control-failed", controlId, {
        state: "FAILED",
        failedDay: tested,
        failedReason: note.trim(),
      }),
    ];
  }
  return state === "BUILT" || state === "FAILED"
    ? [
        change("control-tested", controlId, {
          state: "TESTED",
          failedDay: null,
          failedReason: null,
        }),
      ]
    : [];
}
