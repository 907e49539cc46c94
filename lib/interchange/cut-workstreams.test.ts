import { expect, test } from "vitest";
import { planFile } from "../../tests/fixtures/plan-files.ts";
import type { PlanDraft } from "./index.ts";
import { cutWorkstreams, groupingId, parseGroupingId, readPlan } from "./index.ts";

function draftOf(content: string | Uint8Array): PlanDraft {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const reading = readPlan(bytes);
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  return reading.draft;
}

function cutBy(draft: PlanDraft, id: string) {
  const choice = parseGroupingId(id);
  if (!choice) throw new Error(`no grouping ${id}`);
  const { groups, ungrouped } = cutWorkstreams(draft, choice);
  return [groups.map(({ name, activityKeys }) => `${name}: ${activityKeys.join(" ")}`), ungrouped];
}

test("each offered grouping can be cut and counts what it says", () => {
  for (const file of ["water-works.xml", "flat-prefix.xml", "jira.csv", "semicolons.csv"]) {
    const draft = draftOf(planFile(file));
    const work = draft.activities.filter(({ summary }) => !summary).length;
    expect(draft.groupings.at(-1)?.id).toBe("whole");
    for (const { id, groups, ungroupedCount } of draft.groupings) {
      const choice = parseGroupingId(id);
      if (!choice) throw new Error(`no grouping ${id}`);
      expect(groupingId(choice)).toBe(id);
      const cut = cutWorkstreams(draft, choice);
      expect(
        cut.groups.map(({ name, activityKeys }) => ({ name, activityCount: activityKeys.length })),
      ).toEqual(groups);
      expect(cut.ungrouped).toHaveLength(ungroupedCount);
      expect(cut.groups.flatMap(({ activityKeys }) => activityKeys).length + ungroupedCount).toBe(
        work,
      );
    }
  }
});

test("by summary level, what stands above the level stays ungrouped", () => {
  const draft = draftOf("Key,Name,Level\n1,A,1\n2,a1,2\n3,a2,2\n4,Alone,1\n5,B,1\n6,b1,2\n");
  expect(cutBy(draft, "outline:1")).toEqual([["A: 2 3", "B: 6"], ["4"]]);
});

test("summaries of one name under different parents stay apart and are told apart", () => {
  const draft = draftOf(
    "Key,Name,Level\n1,North,1\n2,Design,2\n3,n1,3\n4,South,1\n5,Design,2\n6,s1,3\n7,Build,2\n8,s2,3\n",
  );
  expect(cutBy(draft, "outline:2")).toEqual([
    ["North / Design: 3", "South / Design: 6", "Build: 8"],
    [],
  ]);
});

test("by column, owner and name the first value counts", () => {
  const draft = draftOf(
    "Key,Name,Owner,Team,Team\n1,P1-dig,Ada; Ben,Red,Blue\n2,P1-fill,Ben,Blue,\n3,P2-dig,Ada,,Blue\n4,rest,,,\n",
  );
  expect(cutBy(draft, "column:Team")).toEqual([["Red: 1", "Blue: 2 3"], ["4"]]);
  expect(cutBy(draft, "owner")).toEqual([["Ada: 1 3", "Ben: 2"], ["4"]]);
  expect(cutBy(draft, "prefix:-")).toEqual([["P1: 1 2", "P2: 3"], ["4"]]);
  expect(cutBy(draft, "whole")).toEqual([["The whole plan: 1 2 3 4"], []]);
});

test("a telling column goes before other columns, a prefix before those", () => {
  const rows = Array.from({ length: 12 }, (_, n) => `${n},P${n % 3}-x,Risk ${n % 2},Team ${n % 4}`);
  const draft = draftOf(`Key,Name,Risk,Team\n${rows.join("\n")}\n`);
  expect(draft.groupings.map(({ id }) => id)).toEqual([
    "column:Team",
    "prefix:-",
    "column:Risk",
    "whole",
  ]);
});

test.each(["", "outline:0", "outline:x", "column:", "prefix:ab", "owner:x", "nonsense", "whole:"])(
  "%j is no grouping",
  (id) => {
    expect(parseGroupingId(id)).toBeNull();
  },
);
