/** Names of an edit that are new; who has left may stay where they stand. */
import type { Program } from "../program.ts";
import type { Edits } from "./edit.ts";
import type { Finding } from "./finding.ts";

/** T-04 asks only for what an edit changes: an owner who has left stays until somebody else is named. */
export function namesNewOnly<C>(
  program: Program,
  edits: Edits<C> | undefined,
  command: C,
  findings: readonly Finding[],
): readonly Finding[] {
  const unknown = ({ ruleId }: Finding) => ruleId === "T-04";
  if (!edits || !findings.some(unknown)) return findings;
  const held = namesByField(program, edits.standing(program, command));
  const typed = namesByField(program, edits.typed(command, program));
  // A name that stands in another field, such as a title, is no reason to let it in here.
  const stays = (value: string) => {
    const fields = [...typed].flatMap(([field, names]) => (names.has(value) ? [field] : []));
    if (fields.length === 0) return [...held.values()].some((names) => names.has(value));
    return fields.every((field) => held.get(field)?.has(value));
  };
  return findings.filter((one) => !unknown(one) || !stays(String(one.facts.value)));
}

/** Ids and other texts by the path of their field ("readings.responseById"), and the members' names behind them. */
function namesByField(
  program: Program,
  value: unknown,
  path = "",
  found = new Map<string, Set<string>>(),
): ReadonlyMap<string, ReadonlySet<string>> {
  if (typeof value === "string") {
    const names = found.get(path) ?? new Set();
    found.set(path, names.add(value).add(program.member.get(value)?.name ?? value));
  } else if (Array.isArray(value)) {
    for (const one of value) namesByField(program, one, path, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value))
      namesByField(program, one, `${path}.${name}`, found);
  }
  return found;
}
