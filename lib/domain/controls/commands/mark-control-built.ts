/** A specified control is built: where, and from which day. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { keptControl } from "./control-fields.ts";

const input = inputOf({
  controlId: id("A control"),
  note: text("Where it is built"),
  ...evidenceFields,
}).transform(withEvidence);

export type MarkControlBuilt = InputOf<typeof input>;

export const markControlBuilt = defineCommand({
  name: "mark-control-built",
  noun: "control",
  input,
  from: ["SPECIFIED"],
  preconditions: keptControl,
  checkInput: (program, { controlId, evidence }, situation) =>
    evidence
      ? evidenceFindings(program, { noun: "control", id: controlId }, evidence, situation)
      : [],
  changes: (program, { controlId, note, evidence }, situation, mint) => [
    change("control-built", controlId, {
      state: "BUILT",
      builtDay: situation.today,
      builtNote: note.trim(),
    }),
    ...(evidence
      ? [evidenceAdded(program, { noun: "control", id: controlId }, evidence, situation, mint)]
      : []),
  ],
});
