/** Title, measure and owner of an outcome. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, optionalId, optionalText, text } from "../../engine/inputs.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import { outcomeFieldFindings } from "./create-outcome.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  title: text("A title", 200),
  measure: optionalText(),
  useCaseId: optionalId(),
  businessOwnerId: optionalId(),
});

export type EditOutcome = InputOf<typeof input>;

/** States in which an outcome can still be shaped. */
export const openOutcomeStates = ["DRAFT", "IN_DELIVERY", "TECHNICALLY_COMPLETE"] as const;

export const editOutcome = defineCommand({
  name: "edit-outcome",
  noun: "outcome",
  input,
  from: openOutcomeStates,
  checkInput: (program, command, situation) =>
    outcomeFieldFindings(program, { noun: "outcome", id: command.outcomeId }, command, situation),
  consequences: fallingSignatures,
  changes: (_program, command) => [
    change("outcome-edited", command.outcomeId, {
      title: command.title.trim(),
      measure: command.measure.trim(),
      useCaseId: command.useCaseId,
      businessOwnerId: command.businessOwnerId,
    }),
  ],
  edits: editing<EditOutcome>((program, { outcomeId }) => {
    const before = program.outcome.get(outcomeId);
    if (!before) return null;
    const { title, measure, useCaseId, businessOwnerId } = before;
    return { title, measure, useCaseId, businessOwnerId };
  }),
});
