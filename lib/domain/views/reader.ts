/** Who reads a page of what concerns somebody: everything for the EATP, else what a member leads, holds, owns. */

import type { Program } from "../program.ts";
import type { Situation } from "../situation.ts";
import { memberOf } from "../situation.ts";

export interface Reader {
  readonly memberId: string | null;
  /** The EATP answers for the whole program. */
  readonly runsProgram: boolean;
  readonly executive: boolean;
  readonly streamIds: ReadonlySet<string>;
}

export function readerOf(program: Program, situation: Situation): Reader {
  const member = memberOf(program, situation.actor);
  const roles = new Set<string>(member?.roles);
  const led = [...program.workstream.values()].filter(
    ({ leadId, state }) => state !== "DROPPED" && leadId !== null && leadId === member?.id,
  );
  return {
    memberId: member?.id ?? null,
    runsProgram: roles.has("EATP"),
    executive: roles.has("EXEC_SPONSOR") || roles.has("STEERCO"),
    streamIds: new Set(led.map(({ id }) => id)),
  };
}
