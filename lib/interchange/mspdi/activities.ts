import { counted } from "#domain";
import { fitName, manyLines, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import { OutlineTrail } from "../outline-trail.ts";
import type { PlanActivity } from "../plan-draft.ts";
import type { CustomField } from "./custom-fields.ts";
import { customValues } from "./custom-fields.ts";
import { readFigures } from "./figures.ts";
import type { Measure } from "./units.ts";
import type { XmlNode } from "./xml-node.ts";
import { isSet, numberOf, textOf } from "./xml-node.ts";

/** An activity and the element it came from, for its links. */
export interface ReadActivity {
  readonly activity: PlanActivity;
  readonly node: XmlNode;
}

export interface ActivityReading {
  readonly kept: readonly ReadActivity[];
  /** Rows that were left out, for the links in them. */
  readonly dropped: readonly {
    readonly key: string;
    readonly row: number;
    readonly node: XmlNode;
  }[];
}

/** The rows of a plan in order; owners are filled in later. */
export function readActivities(
  nodes: readonly XmlNode[],
  fields: ReadonlyMap<string, CustomField>,
  measure: Measure,
  ledger: Ledger,
): ActivityReading {
  const kept: ReadActivity[] = [];
  const dropped: { key: string; row: number; node: XmlNode }[] = [];
  const seen = new Map<string, number>();
  const trail = new OutlineTrail();
  const levels = nodes.map(levelOf);
  let recurring: { name: string; level: number } | null = null;
  let unnamed = 0;

  nodes.forEach((node, place) => {
    const row = numberOf(node, "ID") ?? place + 1;
    const key = textOf(node, "UID")?.trim() ?? `row ${row}`;
    const title = textOf(node, "Name");
    const level = levels[place] ?? 1;
    if (recurring && level <= recurring.level) recurring = null;

    const reason = reasonToLeaveOut(node, key, seen, recurring);
    if (reason) {
      ledger.leaveOut("activity", row, key, title, reason);
      if (!seen.has(key)) ledger.mark(key, row, title);
      dropped.push({ key, row, node });
      seen.set(key, seen.get(key) ?? row);
      return;
    }
    seen.set(key, row);

    const name = fittedName(title, row, key, ledger);
    if (name === "" && level > 0) unnamed++;
    if (isSet(node, "Recurring") && !recurring) recurring = { name, level };
    const summary = isHeading(place, levels, recurring !== null);
    const shown = name || `(no name, row ${row})`;
    const { outline, parentKey } = trail.place(level, key, level === 0 ? "" : shown);
    if (isSet(node, "IsSubproject")) noteInserted(node, row, key, shown, ledger);
    const activity: PlanActivity = {
      ...readFigures(node, row, key, shown, measure, ledger),
      ...{ key, row, name: shown, outline, parentKey, level, summary },
      ...{ milestone: isSet(node, "Milestone"), ownerNames: [], points: null, status: null },
      notes: manyLines(textOf(node, "Notes") ?? ""),
      columns: customValues(node, fields),
    };
    kept.push({ node, activity });
  });
  noteNames(unnamed, trail, ledger);
  return { kept, dropped };
}

function fittedName(title: string | null, row: number, key: string, ledger: Ledger): string {
  const { name, cut } = fitName(title ?? "");
  if (cut)
    ledger.leaveOut("name", row, key, name, "The name is longer than 300 characters and was cut.");
  return name;
}

function noteNames(unnamed: number, trail: OutlineTrail, ledger: Ledger): void {
  if (unnamed > 0)
    ledger.note(
      `${counted(unnamed, "activity has", "activities have")} no name and got one from the row number.`,
    );
  if (trail.cut) ledger.note(trail.cut);
}

function reasonToLeaveOut(
  node: XmlNode,
  key: string,
  seen: ReadonlyMap<string, number>,
  recurring: { name: string } | null,
): string | null {
  const twin = seen.get(key);
  if (twin !== undefined)
    return `The unique number ${key} is already in row ${twin}. The first one was kept.`;
  if (isSet(node, "IsNull")) return "An empty row of the plan.";
  if (textOf(node, "Active")?.trim() === "0" || textOf(node, "Active")?.trim() === "false")
    return "The activity is inactive in the plan.";
  if (isSet(node, "ExternalTask"))
    return "A placeholder for an activity in another plan file. To import the activity, import that file.";
  if (recurring)
    return `One occurrence of the recurring activity ${quoted(recurring.name)}. The recurring row itself was kept once.`;
  return null;
}

/**
 * Level by element, else by the dots of the outline number; null for an empty row. The first row
 * numbered 0 is the plan itself.
 */
function levelOf(node: XmlNode, place: number): number | null {
  if (isSet(node, "IsNull")) return null;
  const level = numberOf(node, "OutlineLevel");
  const isPlan = place === 0 && (textOf(node, "UID")?.trim() === "0" || numberOf(node, "ID") === 0);
  if (level !== null && level > 0) return Math.floor(level);
  if (isPlan) return 0;
  const outlineNumber = textOf(node, "OutlineNumber")?.trim();
  return level === null && outlineNumber ? outlineNumber.split(".").length : 1;
}

/** A heading has rows below it. One without (an inserted plan, an empty summary) counts as work. */
function isHeading(place: number, levels: readonly (number | null)[], recurring: boolean): boolean {
  const own = levels[place] ?? 1;
  if (own === 0) return true;
  const below = levels.slice(place + 1, place + 50).find((level) => level !== null);
  return !recurring && below !== undefined && below !== null && below > own;
}

function noteInserted(node: XmlNode, row: number, key: string, name: string, ledger: Ledger): void {
  const file = textOf(node, "SubprojectName")?.split(/[\\/]/).at(-1);
  ledger.leaveOut(
    "inserted-plan",
    row,
    key,
    name,
    `The row stands for the inserted plan ${file ? quoted(file) : "of another file"}: it was imported as one activity. The rows inside it are only in that file.`,
  );
}
