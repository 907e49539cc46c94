/** What a drop leaves on record, so that it can be undone. */

import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { DroppedFrom } from "../../nouns.ts";
import type { Program } from "../../program.ts";

/** The state before the drop, who dropped it, and when: `state` is what it returns to when it is brought back. */
export const recordOfDrop = <State extends string>(
  program: Program,
  state: State,
  situation: Situation,
): DroppedFrom<State> => ({ state, byId: actorId(program, situation), at: situation.now });
