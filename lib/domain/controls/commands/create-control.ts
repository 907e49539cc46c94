/** A control enters the register: specified, and perhaps not all of it known yet (A-26 asks when it is activated). */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { flag, inputOf } from "../../engine/inputs.ts";
import { controlFieldFindings, controlFields, describedControl } from "./control-fields.ts";

const input = inputOf({
  ...controlFields,
  /** Gate P asks for it. */
  required: flag(),
});

export type CreateControl = InputOf<typeof input>;

export const createControl = defineCommand({
  name: "create-control",
  noun: "facts",
  input,
  checkInput: (program, command, situation) =>
    controlFieldFindings(program, { noun: "facts", id: program.id }, command, situation),
  changes: (_program, command, _situation, mint) => [
    change("control-recorded", mint("control"), {
      ...describedControl(command),
      state: "SPECIFIED",
      required: command.required,
      excusedReason: null,
      builtDay: null,
      builtNote: null,
      activatedDay: null,
      failedDay: null,
      failedReason: null,
      partyIds: [],
      droppedReason: null,
    }),
  ],
});
