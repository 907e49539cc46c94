import { describe, expect, it } from "vitest";
import { smallProgram } from "../../../tests/fixtures/small-program.ts";
import { looseningOf } from "./loosening.ts";

const loosens = (before: string, after: string): boolean => {
  const criterion = smallProgram().criterion.get("CR-1");
  if (!criterion) throw new Error("The small program has CR-1");
  const edit = { text: after, critical: true, removed: false, weaker: false, signedBy: null };
  return looseningOf({ ...criterion, text: before }, edit) !== null;
};

describe("a number in a criterion", () => {
  it.each([
    ["Recall ≥ 0.80", "Recall ≥ 0.72"],
    ["Recall >= 0,80", "Recall >= 0,7"],
    ["At least 98 % complete", "At least 95 % complete"],
    ["Omissions at most 0.5 %", "Omissions at most 1 %"],
    ["Answer within 3 days", "Answer within 5 days"],
    ["Tested in 4 districts", "Tested in several districts"],
    ["Recall ≥ 0.80", "Recall ≤ 0.80"],
  ])("I-45 is loosened from %j to %j", (before, after) => {
    expect(loosens(before, after)).toBe(true);
  });

  it.each([
    ["Recall ≥ 0.80", "Recall ≥ 0.85"],
    ["Omissions at most 0.5 %", "Omissions at most 0.4 %"],
    ["At least 98 % complete", "At least 98 % complete in every district"],
    ["The runbook is written", "The runbook is written and rehearsed 2 times"],
    ["Recall is at least 0.80", "Recall on the frozen set is at least 0.80"],
  ])("I-45 is not loosened from %j to %j", (before, after) => {
    expect(loosens(before, after)).toBe(false);
  });
});
