/** What one part of an outcome means and which deliverables stand for it; editing makes it required again. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, ids, inputOf, optionalText } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { partFindings } from "./create-outcome.ts";
import { openOutcomeStates } from "./edit-outcome.ts";

const input = inputOf({
  partId: id("A part"),
  statement: optionalText(),
  deliverableIds: ids(),
});

export type EditOutcomePart = InputOf<typeof input>;

export const editOutcomePart = defineCommand({
  name: "edit-outcome-part",
  noun: "outcomePart",
  input,
  subjectId: (command) => command.partId,
  preconditions(program, id, situation) {
    const outcomeId = program.outcomePart.get(id)?.outcomeId ?? "";
    return stateForbids.check(
      program,
      {
        subject: { noun: "outcome", id: outcomeId },
        state: program.outcome.get(outcomeId)?.state ?? "",
        allowed: openOutcomeStates,
      },
      situation,
    );
  },
  checkInput: (program, command, situation) =>
    partFindings(
      program,
      { noun: "outcomePart", id: command.partId },
      command.deliverableIds,
      situation,
    ),
  changes: (_program, command) => [
    change("outcome-part-edited", command.partId, {
      statement: command.statement.trim(),
      deliverableIds: command.deliverableIds,
      required: true,
      notRequiredReason: null,
      notRequiredByIds: [],
    }),
  ],
  edits: editing<EditOutcomePart>((program, { partId }) => {
    const before = program.outcomePart.get(partId);
    if (!before) return null;
    const { statement, deliverableIds } = before;
    return { statement, deliverableIds };
  }),
});
