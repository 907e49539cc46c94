/** The watch over both machines: no command writes a state that no arrow leads to. */

import type { Change } from "./changes.ts";
import { isCreating, nounOf } from "./changes.ts";
import { deliverableArrows } from "./deliverables/deliverable-moves.ts";
import type { Program } from "./program.ts";
import { sprintArrows } from "./sprints/sprint-moves.ts";

/** "DL04: READY → ACCEPTED", for the first move that neither machine names; null when every move is named. */
export function unnamedMove(program: Program, changes: readonly Change[]): string | null {
  const now = new Map<string, string>();
  for (const { kind, id, set } of changes) {
    const noun = nounOf(kind);
    if ((noun !== "sprint" && noun !== "deliverable") || !("state" in set)) continue;
    const to = String(set.state);
    const from = now.get(id) ?? program[noun].get(id)?.state;
    now.set(id, to);
    if (from === undefined || isCreating(kind) || from === to) continue;
    const arrows: Readonly<Record<string, readonly string[]>> =
      noun === "sprint" ? sprintArrows : deliverableArrows;
    if (!arrows[from]?.includes(to)) return `${id}: ${from} → ${to}`;
  }
  return null;
}
