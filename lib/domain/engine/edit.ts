/** Two people edit one thing: what each of them changed alone is kept, what both changed is asked. */
import type { Instant } from "../calendar/index.ts";
import type { Program } from "../program.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { AppliedChange } from "./rewind.ts";
import { rewind } from "./rewind.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** How a command that edits something is compared with the current values, field by field. */
export interface Edits<C> {
  /** The command's fields as they stand; null while there is nothing to describe. */
  standing(program: Program, command: C): Fields | null;
  /** The same fields as the person sent them; an undefined one is left as it stands. */
  typed(command: C, program: Program): Fields;
  /** The command with these fields instead. */
  replaced(command: C, fields: Fields): C;
  /**
   * Every field that is sent was chosen for its own sake, as for rows ticked in a list: the value from when the form was
   * opened is then a choice too, and asked about like any other.
   */
  readonly eachChosen?: true;
}

/** For commands whose fields are named as in `standing`. */
export const editing = <C extends object>(
  standing: (program: Program, command: C) => Readonly<Partial<C>> | null,
): Edits<C> => ({
  standing: (program, command) => {
    const fields = standing(program, command);
    return fields === null ? null : Object.fromEntries(Object.entries(fields));
  },
  typed: (command) => Object.fromEntries(Object.entries(command)),
  replaced: (command, fields) => ({ ...command, ...fields }),
});

/** A change that somebody made after the form was opened. */
export interface LaterChange extends AppliedChange {
  readonly actorName: string;
  readonly at: Instant;
}

/** What the person answered when they were asked before, and how far the program was then. */
export interface Choices {
  readonly version: number;
  readonly fields: Readonly<Record<string, "theirs" | "mine">>;
}

export interface EditConflict {
  readonly field: string;
  readonly theirs: unknown;
  readonly mine: unknown;
  readonly who: string;
  readonly at: Instant;
}

export interface MergedEdit<C> {
  readonly command: C;
  readonly conflicts: readonly EditConflict[];
}

/** The fields of `after` that stand otherwise in `before`. */
export function differing<T extends object>(before: T, after: Partial<T>): Partial<T> {
  const changed = { ...after };
  for (const field in changed) if (same(before[field], changed[field])) delete changed[field];
  return changed;
}

/** Fields to take as they stand now, and fields that both changed, each to something else. */
export function mergeEdit(
  opened: Fields,
  typed: Fields,
  current: Fields,
  eachChosen = false,
): { readonly theirs: Fields; readonly conflicts: readonly string[] } {
  const theirs: Record<string, unknown> = {};
  const conflicts: string[] = [];
  for (const [field, now] of Object.entries(current)) {
    const mine = typed[field];
    const then = opened[field];
    if (mine === undefined || same(then, now) || same(mine, now)) continue;
    if (same(mine, then) && !eachChosen) theirs[field] = now;
    else conflicts.push(field);
  }
  return { theirs, conflicts };
}

/**
 * The command with what others changed meanwhile, and the fields that both changed.
 * @param later everything that happened since the form was opened, the newest first.
 */
export function mergedEdit<C>(
  edits: Edits<C>,
  program: Program,
  command: C,
  later: readonly LaterChange[],
  choices: Choices | null,
): MergedEdit<C> {
  const current = edits.standing(program, command);
  if (current === null || later.length === 0) return { command, conflicts: [] };
  const opened = edits.standing(rewind(program, later), command) ?? {};
  const typed = edits.typed(command, program);
  const { theirs, conflicts } = mergeEdit(opened, typed, current, edits.eachChosen);
  const asked =
    choices === null
      ? {}
      : (edits.standing(
          rewind(program, later.slice(0, Math.max(0, program.version - choices.version))),
          command,
        ) ?? {});
  const kept: Record<string, unknown> = { ...theirs };
  const open: EditConflict[] = [];
  for (const field of conflicts) {
    const chosen = same(asked[field], current[field]) ? choices?.fields[field] : undefined;
    if (chosen === "theirs") kept[field] = current[field];
    if (chosen !== undefined) continue;
    const last = lastToChange(edits, program, command, later, field);
    open.push({
      field,
      theirs: current[field],
      mine: typed[field],
      who: last.actorName,
      at: last.at,
    });
  }
  return { command: edits.replaced(command, kept), conflicts: open };
}

/** Whose change gave the field the value it has now. @throws Error when nobody changed it. */
function lastToChange<C>(
  edits: Edits<C>,
  program: Program,
  command: C,
  later: readonly LaterChange[],
  field: string,
): LaterChange {
  const now = edits.standing(program, command)?.[field];
  // Halved, because each look rewinds whole tables: after how many of the newest changes did it read otherwise?
  let [low, high] = [1, later.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const then = edits.standing(rewind(program, later.slice(0, middle)), command)?.[field];
    if (same(then, now)) low = middle + 1;
    else high = middle;
  }
  const found = later[low - 1];
  if (!found) throw new Error(`Nobody changed ${field} since the form was opened`);
  return found;
}

/** Browsers send line ends as CR LF, and lists in the order of the page. */
function same(a: unknown, b: unknown): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: unknown): string {
  if (typeof value === "string") return canonicalJson(value.replaceAll("\r\n", "\n").trim());
  if (Array.isArray(value)) return canonicalJson(value.map(comparable).sort());
  return value === undefined ? "undefined" : canonicalJson(value);
}
