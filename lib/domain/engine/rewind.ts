/** The program as it was before its latest changes. */
import type { ChangeKind } from "../changes.ts";
import { isCreating, nounOf } from "../changes.ts";
import type { TableNoun } from "../nouns.ts";
import { isTableNoun } from "../nouns.ts";
import type { Program } from "../program.ts";

/** A change that was applied, and what its fields held before. */
export interface AppliedChange {
  readonly kind: ChangeKind;
  readonly subjectId: string;
  /** Null when the entity was created. */
  readonly before: Readonly<Record<string, unknown>> | null;
}

/** Takes changes back, the newest first. Records that are read by page are not part of a program and stay out. */
export function rewind(program: Program, newestFirst: readonly AppliedChange[]): Program {
  const copies = new Map<TableNoun, Map<string, unknown>>();
  let facts = program.facts;
  for (const { kind, subjectId, before } of newestFirst) {
    const noun = nounOf(kind);
    if (noun === "facts") {
      facts = { ...facts, ...before };
      continue;
    }
    if (!isTableNoun(noun)) continue;
    const table = copies.get(noun) ?? new Map<string, unknown>(program[noun]);
    copies.set(noun, table);
    if (isCreating(kind)) table.delete(subjectId);
    else table.set(subjectId, Object.assign({}, table.get(subjectId), before));
  }
  return {
    ...program,
    ...Object.fromEntries(copies),
    facts,
    version: program.version - newestFirst.length,
  };
}
