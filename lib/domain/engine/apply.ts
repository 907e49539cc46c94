/** apply: the one way a program becomes another. Uniform over kinds, so that storing can be proven against it. */
import type { Change } from "../changes.ts";
import { isCreating, nounOf } from "../changes.ts";
import type { TableNoun } from "../nouns.ts";
import { isTableNoun } from "../nouns.ts";
import type { Program } from "../program.ts";
import { entityOf } from "../program.ts";

/**
 * The program after one change; version moves by one.
 * @throws Error when a creating change meets an existing id or an editing change an unknown one: a fault, not a refusal.
 */
export function apply(program: Program, change: Change): Program {
  return applyAll(program, [change]);
}

/**
 * Applies changes in order, copying each touched table once.
 * @throws Error when a creating change meets an existing id or an editing change an unknown one: a fault, not a
 * refusal.
 */
export function applyAll(program: Program, changes: readonly Change[]): Program {
  const copies = new Map<TableNoun, Map<string, unknown>>();
  let facts = program.facts;
  for (const change of changes) {
    const noun = nounOf(change.kind);
    if (noun === "facts") {
      facts = { ...facts, ...change.set, id: change.id };
    } else if (isTableNoun(noun)) {
      const table = copies.get(noun) ?? new Map<string, unknown>(program[noun]);
      copies.set(noun, table);
      const before = table.get(change.id);
      if (isCreating(change.kind) === (before !== undefined)) {
        throw new Error(`${change.kind} ${change.id}: ${before ? "exists already" : "is unknown"}`);
      }
      table.set(change.id, Object.assign({}, before, change.set, { id: change.id }));
    }
  }
  return {
    ...program,
    ...Object.fromEntries(copies),
    facts,
    version: program.version + changes.length,
  };
}

/** The entity a change speaks about, as the program holds it (null when by page or unknown). */
export function subjectOf(program: Program, change: Change): object | null {
  return entityOf(program, nounOf(change.kind), change.id) ?? null;
}
