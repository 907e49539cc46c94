import { cut } from "./cut-workstreams.ts";
import { quoted } from "./foreign-text.ts";
import type { GroupingChoice } from "./grouping-choice.ts";
import { groupingId, prefixSeparators } from "./grouping-choice.ts";
import type { Grouping, PlanActivity } from "./plan-draft.ts";

const DEEPEST_LEVEL = 4;
/** A program with more workstreams than this cannot be led; a column with more values is no grouping. */
const MOST_GROUPS = 40;
const COLUMN_LIMIT = 200;

/** Headings that name what a workstream is made of. */
const telling =
  /\b(work ?streams?|streams?|teams?|squads?|components?|epics?|areas?|departments?|modules?|tracks?|projects?|sections?|lists?|buckets?|teilprojekt|bereich|équipe|equipo)\b/i;

interface Candidate {
  readonly choice: GroupingChoice;
  readonly label: string;
  /** Sorts among the useful; smaller is better. */
  readonly rank: number;
}

/** Every way to cut that leads to a reasonable number of groups, best first; the whole plan in one is always there. */
export function findGroupings(
  activities: readonly PlanActivity[],
  headings: readonly string[],
  /** Titles between the rows name workstreams, even a single one. */
  titled = false,
): readonly Grouping[] {
  const work = activities.filter(({ summary }) => !summary);
  const deepest = activities.reduce((most, { outline }) => Math.max(most, outline.length), 0);
  const candidates: Candidate[] = [];
  for (let level = 1; level <= Math.min(DEEPEST_LEVEL, deepest); level++)
    candidates.push({
      choice: { kind: "outline", level },
      label: titled && level === 1 ? "Titles between the rows" : `Summary level ${level}`,
      rank: titled && level === 1 ? -1 : level,
    });
  for (const heading of [...new Set(headings)].slice(0, COLUMN_LIMIT))
    candidates.push({
      choice: { kind: "column", heading },
      label: `Column ${quoted(heading)}`,
      rank: telling.test(heading) ? 0 : 10,
    });
  for (const separator of prefixSeparators)
    candidates.push({
      choice: { kind: "prefix", separator },
      label:
        separator === "["
          ? "Prefix of the name, in [brackets]"
          : `Start of the name, up to “${separator}”`,
      rank: 5,
    });
  candidates.push({ choice: { kind: "owner" }, label: "First owner", rank: 20 });

  const useful = candidates
    .map((candidate) => ({ candidate, grouping: groupingFor(work, candidate) }))
    .filter(({ candidate, grouping }) => isUseful(grouping, candidate.choice, work.length, titled))
    .sort(
      (a, b) =>
        a.candidate.rank - b.candidate.rank ||
        a.grouping.ungroupedCount - b.grouping.ungroupedCount,
    );
  const whole = groupingFor(work, {
    choice: { kind: "whole" },
    label: "One workstream for the whole plan",
    rank: 99,
  });
  return [...useful.map(({ grouping }) => grouping), whole];
}

function groupingFor(work: readonly PlanActivity[], { choice, label }: Candidate): Grouping {
  const { groups, ungrouped } = cut(work, choice);
  return {
    id: groupingId(choice),
    label,
    groups: groups.map(({ name, activityKeys }) => ({ name, activityCount: activityKeys.length })),
    ungroupedCount: ungrouped.length,
  };
}

function isUseful(
  { groups, ungroupedCount }: Grouping,
  choice: GroupingChoice,
  count: number,
  titled: boolean,
): boolean {
  const grouped = count - ungroupedCount;
  if (titled && choice.kind === "outline" && choice.level === 1 && groups.length === 1)
    return ungroupedCount === 0;
  if (groups.length < 2 || groups.length > MOST_GROUPS) return false;
  if (choice.kind === "outline") return grouped > 0;
  if (grouped / groups.length < 1.5) return false;
  return grouped >= count * (choice.kind === "prefix" ? 0.6 : 0.25);
}
