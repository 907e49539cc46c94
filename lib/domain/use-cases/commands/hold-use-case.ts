/** A use case waits, for a reason; it is taken up again in the stage that it left. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { useCaseStages } from "../lifecycle.ts";

const input = inputOf({ useCaseId: id("A use case"), reason: reason() });

export const holdUseCase = defineCommand({
  name: "hold-use-case",
  noun: "useCase",
  input,
  from: useCaseStages,
  changes: (program, { useCaseId, reason: why }) => [
    change("use-case-moved", useCaseId, {
      state: "ON_HOLD",
      stateReason: why.trim(),
      heldFrom: program.useCase.get(useCaseId)?.state ?? null,
    }),
  ],
});
