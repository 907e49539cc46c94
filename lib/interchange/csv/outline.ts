import { counted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import { OutlineTrail } from "../outline-trail.ts";
import type { PlanActivity } from "../plan-draft.ts";
import { isHeadingType } from "./role-headings.ts";
import type { FlatRow } from "./row-reader.ts";

const DEPTH_LIMIT = 30;

/** Finds rows by what other cells call them: key, other key, outline number, a name only one row has. */
export type FindRow = (text: string) => FlatRow | null;

export function finder(rows: readonly FlatRow[]): FindRow {
  const found = new Map<string, FlatRow | null>();
  const claim = (text: string, row: FlatRow): void => {
    if (text !== "") found.set(text, found.has(text) ? null : row);
  };
  const keys = new Map(rows.map((row) => [row.activity.key, row]));
  for (const row of rows) {
    for (const other of row.otherKeys) claim(other, row);
    if (row.outlineNumber) claim(row.outlineNumber, row);
    claim(row.activity.name.toLowerCase(), row);
  }
  return (text) => keys.get(text) ?? found.get(text) ?? found.get(text.toLowerCase()) ?? null;
}

/** The activities with their summaries: by parent cell if there is one, else by level or outline number. */
export function layOut(
  rows: readonly FlatRow[],
  find: FindRow,
  ledger: Ledger,
): readonly PlanActivity[] {
  if (rows.some(({ parents }) => parents.length > 0)) return byParents(rows, find, ledger);
  if (rows.some(({ levelText, outlineNumber }) => levelText ?? outlineNumber))
    return byLevels(rows, ledger);
  return rows.map(({ activity }) => activity);
}

function byParents(
  rows: readonly FlatRow[],
  find: FindRow,
  ledger: Ledger,
): readonly PlanActivity[] {
  const parentOf = new Map<string, FlatRow>();
  let unknown = 0;
  for (const row of rows) {
    if (row.parents.length === 0) continue;
    const parent = row.parents.map(find).find((one) => one !== null && one !== row);
    if (parent) parentOf.set(row.activity.key, parent);
    else unknown++;
  }
  if (unknown > 0)
    ledger.note(
      `${counted(unknown, "row names a parent", "rows name parents")} that ${unknown === 1 ? "is" : "are"} not in the file; the parent's name is kept in its column.`,
    );
  cutParentCircles(rows, parentOf, ledger);

  const outlines = new Map<string, readonly string[]>();
  const heads = new Set([...parentOf.values()].map(({ activity }) => activity.key));
  return rows.map((row) => {
    const { activity } = row;
    const outline = outlineOf(activity, parentOf, outlines);
    return {
      ...activity,
      outline,
      parentKey: parentOf.get(activity.key)?.activity.key ?? null,
      level: outline.length + 1,
      summary: heads.has(activity.key) && gathers(row, false),
    };
  });
}

/**
 * Whether a row with rows below it is a heading or work of its own (a story with sub-tasks). Its
 * type says so; without types, levels are drawn for headings, and a parent with owner or estimate is
 * work.
 */
function gathers({ type, activity }: FlatRow, byLevel: boolean): boolean {
  if (type !== null) return isHeadingType(type);
  return byLevel || (activity.points === null && activity.ownerNames.length === 0);
}

/** Rows that are their own ancestors: the one where the circle closes loses its parent. */
function cutParentCircles(
  rows: readonly FlatRow[],
  parentOf: Map<string, FlatRow>,
  ledger: Ledger,
): void {
  const sound = new Set<string>();
  for (const { activity } of rows) {
    const walk = new Set<string>();
    let at: PlanActivity | undefined = activity;
    while (at && !sound.has(at.key)) {
      if (walk.has(at.key)) {
        parentOf.delete(at.key);
        ledger.leaveOut(
          "cell",
          at.row,
          at.key,
          at.name,
          "The row is its own ancestor by its parent cells; its parent was left out.",
        );
        break;
      }
      walk.add(at.key);
      at = parentOf.get(at.key)?.activity;
    }
    for (const key of walk) sound.add(key);
  }
}

function outlineOf(
  activity: PlanActivity,
  parentOf: ReadonlyMap<string, FlatRow>,
  known: Map<string, readonly string[]>,
): readonly string[] {
  const chain: PlanActivity[] = [];
  let at: PlanActivity | undefined = activity;
  while (at && !known.has(at.key)) {
    chain.push(at);
    at = parentOf.get(at.key)?.activity;
  }
  for (const one of chain.reverse()) {
    const parent = parentOf.get(one.key)?.activity;
    const above = parent ? (known.get(parent.key) ?? []) : [];
    const own = parent && above.length < DEPTH_LIMIT ? [...above, parent.name] : above;
    known.set(one.key, own);
  }
  return known.get(activity.key) ?? [];
}

function byLevels(rows: readonly FlatRow[], ledger: Ledger): readonly PlanActivity[] {
  const trail = new OutlineTrail();
  const levels = rows.map(levelOf);
  const lowest = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const laid = rows.map((row, place) => {
    const { activity } = row;
    const level = (levels[place] ?? lowest) - lowest + 1;
    const { outline, parentKey } = trail.place(level, activity.key, activity.name);
    const summary = (levels[place + 1] ?? 0) > (levels[place] ?? 0) && gathers(row, true);
    return { ...activity, level, outline, parentKey, summary };
  });
  if (trail.cut) ledger.note(trail.cut);
  return laid;
}

function levelOf({ levelText, outlineNumber }: FlatRow): number {
  const level = Number(levelText ?? Number.NaN);
  if (Number.isInteger(level) && level >= 0) return level;
  return outlineNumber ? outlineNumber.split(".").filter((part) => part !== "").length : 1;
}
