/** Which workstreams run: the active ones, and those with open work in a locked sprint, whatever their state says (§2.3.3). */
import type { Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfStream, remembered } from "../program.ts";
import { isOpen } from "./deliverable-moves.ts";
import { holdingSprint } from "./sprint-plan.ts";

/** Streams that are not active and yet have open deliverables in a locked sprint, by id. */
const atWorkUnactivated: (program: Program) => ReadonlySet<string> = remembered((program) => {
  const found = new Set<string>();
  for (const { id, state } of program.workstream.values()) {
    if (state === "ACTIVE") continue;
    const own = deliverablesOfStream(program).get(id) ?? [];
    if (own.some((one) => isOpen(one) && holdingSprint(program, one) !== null)) found.add(id);
  }
  return found;
});

export const isStreamRunning = (program: Program, { id, state }: Workstream): boolean =>
  state === "ACTIVE" || atWorkUnactivated(program).has(id);

export const runningStreams = (program: Program): readonly Workstream[] =>
  [...program.workstream.values()].filter((one) => isStreamRunning(program, one));

/** Streams in draft whose work runs already: somebody has to activate them. */
export const streamsToActivate = (program: Program): readonly Workstream[] =>
  [...program.workstream.values()].filter(
    ({ id, state }) => state === "DRAFT" && atWorkUnactivated(program).has(id),
  );
