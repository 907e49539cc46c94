/** A use case begins in scoping: what it is for and who answers for it. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { inputOf } from "../../engine/inputs.ts";
import { fieldFindings, fieldsGiven, useCaseFields } from "./use-case-fields.ts";

export const createUseCase = defineCommand({
  name: "create-use-case",
  noun: "facts",
  input: inputOf(useCaseFields),
  checkInput: (program, command, situation) =>
    fieldFindings(program, { noun: "facts", id: program.id }, command, situation),
  changes: (_program, command, _situation, mint) => [
    change("use-case-recorded", mint("useCase"), {
      ...fieldsGiven(command),
      state: "SCOPING",
      stateReason: null,
      heldFrom: null,
      metrics: [],
      fallback: "",
      stopTest: "",
      measurementPlan: "",
      measurementPlanDay: null,
      productionPlan: "",
      productionOwnerId: null,
      scalability: "",
      deployedDay: null,
      decisions: [],
      dataFindings: [],
      scopeRequestIds: [],
    }),
  ],
});
