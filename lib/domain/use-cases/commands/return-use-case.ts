/** A use case goes back to an earlier stage, or is taken up again where it waited. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { useCaseStates } from "../../vocabulary.ts";
import { stagesBack, useCaseStages } from "../lifecycle.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  to: choice(useCaseStages, "The stage"),
  reason: reason(),
});

export const returnUseCase = defineCommand({
  name: "return-use-case",
  noun: "useCase",
  input,
  from: useCaseStates.filter((state) => state !== "SCOPING" && state !== "STOPPED"),
  checkInput(program, { useCaseId, to }, situation) {
    const useCase = program.useCase.get(useCaseId);
    if (!useCase) return [];
    const later = useCaseStages.slice(useCaseStages.indexOf(to) + 1);
    return stateForbids.check(
      program,
      {
        subject: { noun: "useCase", id: useCaseId },
        state: useCase.state,
        allowed: stagesBack(useCase).includes(to) ? [useCase.state] : later,
      },
      situation,
    );
  },
  changes: (_program, { useCaseId, to, reason: why }) => [
    change("use-case-moved", useCaseId, { state: to, stateReason: why.trim(), heldFrom: null }),
  ],
});
