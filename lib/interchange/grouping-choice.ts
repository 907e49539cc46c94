import type { PlanActivity } from "./plan-draft.ts";
import { columnValues } from "./plan-draft.ts";

/** One way to cut workstreams. */
export type GroupingChoice =
  | { readonly kind: "outline"; readonly level: number }
  | { readonly kind: "column"; readonly heading: string }
  | { readonly kind: "prefix"; readonly separator: string }
  | { readonly kind: "owner" }
  | { readonly kind: "whole" };

const PREFIX_LIMIT = 40;
/** Where names are cut, by what comes after the prefix. “[” is written around it. */
export const prefixSeparators = ["-", ":", "/", "|", "–", "_", ".", "["] as const;

/** The name a choice goes by in forms and on the command line. */
export function groupingId(choice: GroupingChoice): string {
  switch (choice.kind) {
    case "outline":
      return `outline:${choice.level}`;
    case "column":
      return `column:${choice.heading}`;
    case "prefix":
      return `prefix:${choice.separator}`;
    default:
      return choice.kind;
  }
}

/** The choice behind a name; null for a name that is none. */
export function parseGroupingId(id: string): GroupingChoice | null {
  const [, kind = "", rest = ""] = /^([a-z]+)(?::([\s\S]*))?$/.exec(id) ?? [];
  if (kind === "outline" && /^[1-9]\d?$/.test(rest)) return { kind, level: Number(rest) };
  if (kind === "column" && rest !== "") return { kind, heading: rest };
  if (kind === "prefix" && prefixSeparators.some((one) => one === rest))
    return { kind, separator: rest };
  if ((kind === "owner" || kind === "whole") && id === kind) return { kind };
  return null;
}

/** What tells groups apart: `path` is unique, `name` is for people. */
export interface GroupMark {
  readonly path: string;
  readonly name: string;
}

/** The group an activity belongs to, or null. */
export function groupMarkOf(activity: PlanActivity, choice: GroupingChoice): GroupMark | null {
  switch (choice.kind) {
    case "outline": {
      const name = activity.outline[choice.level - 1];
      if (name === undefined) return null;
      return { path: JSON.stringify(activity.outline.slice(0, choice.level)), name };
    }
    case "column":
      return same(columnValues(activity, choice.heading)[0]);
    case "owner":
      return same(activity.ownerNames[0]);
    case "prefix":
      return same(prefixOf(activity.name, choice.separator));
    case "whole":
      return { path: "", name: "The whole plan" };
  }
}

function same(name: string | undefined | null): GroupMark | null {
  return name ? { path: name, name } : null;
}

/** `P1` of `P1-Task 3`; null without a separator, or when either side is empty. */
function prefixOf(name: string, separator: string): string | null {
  if (separator === "[") return /^\[([^\]]{1,40})\]\s*\S/.exec(name)?.[1]?.trim() || null;
  const place = name.indexOf(separator);
  if (place <= 0 || place > PREFIX_LIMIT) return null;
  const rest = name.slice(place + separator.length).trim();
  return rest === "" ? null : name.slice(0, place).trim() || null;
}
