import { counted, plural } from "#domain";
import { listed, oneLine, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import { OutlineTrail } from "../outline-trail.ts";
import type { PlanActivity } from "../plan-draft.ts";
import { isWorkType } from "./role-headings.ts";
import type { FlatRow } from "./row-reader.ts";
import type { GroupTitle } from "./table-blocks.ts";

const DEPTH_LIMIT = 30;

/** Every row that other cells may mean by a text: by key, else by second key, outline number or name. */
export type RowsCalled = (text: string) => readonly FlatRow[];
/** The one row that other cells call so; null where there is none or several. */
export type FindRow = (text: string) => FlatRow | null;

export function rowsCalled(rows: readonly FlatRow[]): RowsCalled {
  const keys = new Map(rows.map((row) => [row.activity.key, row]));
  const found = new Map<string, FlatRow[]>();
  const claim = (text: string, row: FlatRow): void => {
    const known = found.get(text);
    if (text === "" || known?.includes(row)) return;
    if (known) known.push(row);
    else found.set(text, [row]);
  };
  for (const row of rows) {
    claim(row.activity.key.toLowerCase(), row);
    for (const other of row.otherKeys) claim(other.toLowerCase(), row);
    if (row.outlineNumber) claim(row.outlineNumber, row);
    claim(row.activity.name.toLowerCase(), row);
  }
  return (text) => {
    const row = keys.get(text);
    return row ? [row] : (found.get(oneLine(text).toLowerCase()) ?? []);
  };
}

export function finder(called: RowsCalled): FindRow {
  return (text) => {
    const [row, ...others] = called(text);
    return row && others.length === 0 ? row : null;
  };
}

/**
 * The activities with their summaries: by parent cell if there is one, else by level, outline number
 * or indentation; all of it below the titles of groups, where the sheet has them.
 */
export function layOut(
  rows: readonly FlatRow[],
  groups: readonly GroupTitle[],
  find: FindRow,
  ledger: Ledger,
): readonly PlanActivity[] {
  const told = rows.map(({ type }) => type?.toLowerCase());
  const typesTell = new Set(told).size > 1;
  const laid = byStructure(rows, typesTell, find, ledger).map((activity, place) =>
    rows[place]?.saysSummary ? { ...activity, summary: true } : activity,
  );
  noteOwnFigures(laid, ledger);
  return underGroups(laid, rows, groups);
}

function byStructure(
  rows: readonly FlatRow[],
  typesTell: boolean,
  find: FindRow,
  ledger: Ledger,
): readonly PlanActivity[] {
  if (rows.some(({ parents }) => parents.length > 0))
    return byParents(rows, typesTell, find, ledger);
  if (rows.some(({ levelText, outlineNumber }) => levelText ?? outlineNumber))
    return byLevels(rows, rows.map(levelOf), typesTell, ledger);
  const levels = levelsOfIndents(rows);
  if (levels.some((level) => level > 1)) return byLevels(rows, levels, typesTell, ledger);
  return rows.map(({ activity }) => activity);
}

/** A heading's owner and points say nothing of the work below it. */
function noteOwnFigures(activities: readonly PlanActivity[], ledger: Ledger): void {
  const bearing = activities.filter(
    ({ summary, ownerNames, points }) => summary && (ownerNames.length > 0 || points !== null),
  );
  if (bearing.length === 0) return;
  const rows = listed(bearing.map(({ row, name }) => `row ${row} ${quoted(name)}`));
  ledger.note(
    `${counted(bearing.length, "heading has", "headings have")} an owner or points of ${plural(bearing.length, "its", "their")} own. These aren't kept, because headings don't become deliverables: ${rows}.`,
  );
}

/** Titles of groups become headings above their rows. */
function underGroups(
  laid: readonly PlanActivity[],
  rows: readonly FlatRow[],
  groups: readonly GroupTitle[],
): readonly PlanActivity[] {
  if (groups.length === 0) return laid;
  const byRow = new Map(groups.map((group) => [group.row, group]));
  const started = new Set<number>();
  return laid.flatMap((activity, place) => {
    const group = byRow.get(rows[place]?.groupRow ?? -1);
    if (!group) return [activity];
    const parentKey = activity.parentKey ?? titleKey(group);
    const outline = [group.name, ...activity.outline];
    const placed = { ...activity, outline, parentKey, level: activity.level + 1 };
    if (started.has(group.row)) return [placed];
    started.add(group.row);
    return [titleRow(group), placed];
  });
}

const titleKey = ({ row }: GroupTitle): string => `title in row ${row}`;

const titleRow = (group: GroupTitle): PlanActivity => ({
  key: titleKey(group),
  row: group.row,
  name: group.name,
  outline: [],
  parentKey: null,
  level: 1,
  summary: true,
  milestone: false,
  startDay: null,
  finishDay: null,
  durationDays: null,
  percentComplete: null,
  ownerNames: [],
  points: null,
  status: null,
  notes: null,
  deadlineDay: null,
  constraint: null,
  critical: null,
  totalSlackDays: null,
  columns: {},
});

function byParents(
  rows: readonly FlatRow[],
  typesTell: boolean,
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
      `${counted(unknown, "row names a parent", "rows name parents")} that ${plural(unknown, "is", "are")} not in the file. The parent's name is kept in its column.`,
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
      summary: heads.has(activity.key) && gathers(row, typesTell),
    };
  });
}

/** Whether a row with rows below it is a heading. Only its type can say that it is work (a story with sub-tasks). */
const gathers = ({ type }: FlatRow, typesTell: boolean): boolean =>
  !(typesTell && type !== null && isWorkType(type));

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
          "According to its parent cells, the row is its own ancestor. Its parent was left out.",
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

function byLevels(
  rows: readonly FlatRow[],
  levels: readonly number[],
  typesTell: boolean,
  ledger: Ledger,
): readonly PlanActivity[] {
  const trail = new OutlineTrail();
  const lowest = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const laid = rows.map((row, place) => {
    const { activity } = row;
    const level = (levels[place] ?? lowest) - lowest + 1;
    const { outline, parentKey } = trail.place(level, activity.key, activity.name);
    const summary = (levels[place + 1] ?? 0) > (levels[place] ?? 0) && gathers(row, typesTell);
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

/** Levels by how far names are moved in: a row moved in further than the one above lies below it. */
function levelsOfIndents(rows: readonly FlatRow[]): readonly number[] {
  const open: number[] = [];
  return rows.map(({ indent }) => {
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    return open.length;
  });
}
