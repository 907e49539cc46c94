/** One of the two who must say it says that a part is not required, and why (I-10). The other follows. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { alreadyTaken, stateForbids } from "../../engine/platform-rules.ts";
import { actorId, nameOf } from "../../engine/situation.ts";
import { openOutcomeStates } from "./edit-outcome.ts";

const input = inputOf({
  partId: id("A part"),
  reason: reason(),
});

export const excuseOutcomePart = defineCommand({
  name: "excuse-outcome-part",
  noun: "outcomePart",
  input,
  subjectId: (command) => command.partId,
  preconditions(program, id, situation) {
    const part = program.outcomePart.get(id);
    if (!part) return [];
    const actor = actorId(program, situation);
    return [
      ...stateForbids.check(
        program,
        {
          subject: { noun: "outcome", id: part.outcomeId },
          state: program.outcome.get(part.outcomeId)?.state ?? "",
          allowed: openOutcomeStates,
        },
        situation,
      ),
      ...alreadyTaken.check(
        program,
        {
          subject: { noun: "outcomePart", id },
          field: "The word of",
          value: nameOf(program, actor),
          taken: part.notRequiredByIds.includes(actor),
        },
        situation,
      ),
    ];
  },
  changes(program, { partId, reason }, situation) {
    const part = program.outcomePart.get(partId);
    const name = nameOf(program, actorId(program, situation));
    const said = `${name}: ${reason.trim()}`;
    return [
      change("outcome-part-edited", partId, {
        required: false,
        notRequiredReason: part?.notRequiredReason ? `${part.notRequiredReason}\n${said}` : said,
        notRequiredByIds: [...(part?.notRequiredByIds ?? []), actorId(program, situation)],
      }),
    ];
  },
});
