/** Deliverables to choose from: one list for all forms of a page, and none where it would outweigh the page. */
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import type { RecordChoice } from "../../stand-ups/views/mention-draft.ts";

/** A longer list is only sent to whoever asked for its form. */
const mostUnasked = 300;

/** Every deliverable that is not dropped, in the order of the plan. */
export const standingDeliverables = remembered((program): readonly RecordChoice[] =>
  [...program.deliverable.values()]
    .filter(({ state }) => state !== "DROPPED")
    .map(({ id, title }) => ({ id, title })),
);

/** The same for a form that stands on a page beside other things: null where it is too long to be sent unasked. */
export function deliverablesBeside(
  program: Program,
  asked: boolean,
): readonly RecordChoice[] | null {
  const all = standingDeliverables(program);
  return asked || all.length <= mostUnasked ? all : null;
}
