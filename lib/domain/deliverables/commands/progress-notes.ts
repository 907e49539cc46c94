/** A line in a deliverable's history; every command that moves one leaves it. */
import type { ChangeOf } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { DeliverableState } from "../../vocabulary.ts";

/** The change that adds a note by the actor, dated today; `state` is the one the deliverable has after the command. */
export function progressNoted(
  program: Program,
  deliverableId: string,
  state: DeliverableState,
  note: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): ChangeOf<"progress-noted"> {
  return change("progress-noted", mint("progressNote"), {
    deliverableId,
    byId: actorId(program, situation),
    at: situation.now,
    day: situation.today,
    state,
    note: note.trim(),
    correctsId: null,
  });
}
