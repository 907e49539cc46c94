/** What a use case is for, how risky it is, and its four owners. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { fieldFindings, fieldsGiven, useCaseFields } from "./use-case-fields.ts";

const input = inputOf({ useCaseId: id("A use case"), ...useCaseFields });

export type EditUseCase = InputOf<typeof input>;

export const editUseCase = defineCommand({
  name: "edit-use-case",
  noun: "useCase",
  input,
  checkInput: (program, command, situation) =>
    fieldFindings(program, { noun: "useCase", id: command.useCaseId }, command, situation),
  changes: (_program, command) => [
    change("use-case-edited", command.useCaseId, fieldsGiven(command)),
  ],
  edits: editing<EditUseCase>((program, { useCaseId }) => {
    const before = program.useCase.get(useCaseId);
    return before ? fieldsGiven(before) : null;
  }),
});
