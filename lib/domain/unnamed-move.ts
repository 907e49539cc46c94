/** The watch over the machines: no command writes a state that no arrow leads to. */

import type { Change } from "./changes.ts";
import { isCreating, nounOf } from "./changes.ts";
import { controlArrows } from "./controls/control-moves.ts";
import { deliverableArrows } from "./deliverables/deliverable-moves.ts";
import type { Program } from "./program.ts";
import { entityOf } from "./program.ts";
import { sprintArrows } from "./sprints/sprint-moves.ts";

type Arrows = Readonly<Record<string, readonly string[]>>;

const machines: ReadonlyMap<string, Arrows> = new Map<string, Arrows>([
  ["sprint", sprintArrows],
  ["deliverable", deliverableArrows],
  ["control", controlArrows],
]);

/** "DL04: READY → ACCEPTED", for the first move that no machine names; null when every move is named. */
export function unnamedMove(program: Program, changes: readonly Change[]): string | null {
  const now = new Map<string, string>();
  for (const { kind, id, set } of changes) {
    const noun = nounOf(kind);
    const arrows = machines.get(noun);
    if (!arrows || !("state" in set)) continue;
    const to = String(set.state);
    const entity = entityOf(program, noun, id);
    const from = now.get(id) ?? (entity && "state" in entity ? entity.state : undefined);
    now.set(id, to);
    if (from === undefined || isCreating(kind) || from === to) continue;
    if (!arrows[from]?.includes(to)) return `${id}: ${from} → ${to}`;
  }
  return null;
}
