/** Which workstreams run: the active ones, and drafts with open work in a locked sprint (§2.3.3). */

import { isOpen } from "../deliverables/deliverable-moves.ts";
import type { Workstream } from "../nouns.ts";
import { holdingSprint } from "../planning/sprint-plan.ts";
import type { Program } from "../program.ts";
import { deliverablesOfStream, remembered } from "../program.ts";

/** Drafts with open deliverables in a locked sprint, by id; a dropped stream holds none (T-24). */
const atWorkUnactivated: (program: Program) => ReadonlySet<string> = remembered((program) => {
  const found = new Set<string>();
  for (const { id, state } of program.workstream.values()) {
    if (state !== "DRAFT") continue;
    const own = deliverablesOfStream(program).get(id) ?? [];
    if (own.some((one) => isOpen(one) && holdingSprint(program, one) !== null)) found.add(id);
  }
  return found;
});

/** Active, or a draft with open deliverables in a locked sprint. */
export const isStreamRunning = (program: Program, { id, state }: Workstream): boolean =>
  state === "ACTIVE" || atWorkUnactivated(program).has(id);

/** The streams that run, in the order they were created. */
export const runningStreams = (program: Program): readonly Workstream[] =>
  [...program.workstream.values()].filter((one) => isStreamRunning(program, one));

/** Streams in draft whose work runs already: somebody has to activate them. */
export const streamsToActivate = (program: Program): readonly Workstream[] =>
  [...program.workstream.values()].filter(({ id }) => atWorkUnactivated(program).has(id));
