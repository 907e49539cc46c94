/** Who reads a page of what concerns somebody: everything for the EATP, else what a member leads, holds, owns. */

import { mayRead } from "../../access.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";

export interface Reader {
  readonly memberId: string | null;
  /** The EATP answers for the whole program. */
  readonly runsProgram: boolean;
  /** Reads what waits for the executive tier. */
  readonly executive: boolean;
  readonly streamIds: ReadonlySet<string>;
}

/**
 * What the reader answers for: the whole program, executive matters, and the streams they lead, dropped ones left
 * out. `memberId` is null for readers who are not members.
 */
export function readerOf(program: Program, situation: Situation): Reader {
  const member = memberOf(program, situation.actor);
  const led = [...program.workstream.values()].filter(
    ({ leadId, state }) => state !== "DROPPED" && leadId !== null && leadId === member?.id,
  );
  return {
    memberId: member?.id ?? null,
    runsProgram: mayRead(program, "whole-program", situation),
    executive: mayRead(program, "executive-matters", situation),
    streamIds: new Set(led.map(({ id }) => id)),
  };
}
