/** What one part of an outcome means and which deliverables stand for it; editing makes it required again. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { stateForbids } from "../rules/house.ts";
import { partFindings } from "./create-outcome.ts";
import { openOutcomeStates } from "./edit-outcome.ts";

export interface EditOutcomePart extends Command {
  readonly partId: string;
  readonly statement: string;
  readonly deliverableIds: readonly string[];
}

export const editOutcomePart = deed<EditOutcomePart>({
  name: "edit-outcome-part",
  noun: "outcomePart",
  subjectId: (command) => command.partId,
  objections(program, id, situation) {
    const outcomeId = program.outcomePart.get(id)?.outcomeId ?? "";
    return stateForbids.look(
      program,
      {
        subject: { noun: "outcome", id: outcomeId },
        state: program.outcome.get(outcomeId)?.state ?? "",
        allowed: openOutcomeStates,
      },
      situation,
    );
  },
  provokes: (program, command, situation) =>
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
  edits: editing((program, { partId }) => {
    const before = program.outcomePart.get(partId);
    if (!before) return null;
    const { statement, deliverableIds } = before;
    return { statement, deliverableIds };
  }),
});
