import { describe, expect, it } from "vitest";
import { as, at, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Criterion, Deliverable } from "../../nouns.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { criterionTicks, reviewsWaitingFor } from "./reviews.ts";

const submitted = (id: string, on: string | null, set: Partial<Deliverable> = {}) =>
  change("deliverable-edited", id, {
    state: "IN_REVIEW",
    reviewerId: "M4",
    submittedById: "M2",
    submittedAt: on === null ? null : at(on),
    ...set,
  });
const waiting = (who: string, ...changes: readonly Change[]) =>
  reviewsWaitingFor(applyAll(smallProgram(), changes), as(who));

describe("what waits for my review", () => {
  it("is what was handed to me and is still in review, the longest wait first", () => {
    const ids = (who: string) =>
      waiting(
        who,
        submitted("DL01", "2026-11-18"),
        submitted("DL02", "2026-11-19"),
        change("deliverable-edited", "DL03", { submittedAt: at("2026-11-20") }),
      ).map(({ id }) => id);
    expect(ids("M4")).toEqual(["DL01", "DL02", "DL03"]);
    expect([ids("M1"), ids("M99")]).toEqual([[], []]);
    const newest = [submitted("DL01", "2026-11-23"), submitted("DL02", "2026-11-16")];
    expect(waiting("M4", ...newest).map(({ id }) => id)).toEqual(["DL02", "DL03", "DL01"]);
    const left = [submitted("DL03", "2026-11-20", { state: "RETURNED" })];
    expect(waiting("M4", ...left)).toEqual([]);
  });

  it("says who handed it over, of which stream, and offers both answers", () => {
    expect(waiting("M4")).toMatchObject([
      {
        id: "DL03",
        submittedByName: "Cleo Nair",
        streamName: "Use cases",
        ticks: [{ id: "CR-1", settled: true, mayApprove: true }],
        accept: { command: "accept-deliverable", open: true },
        return: { command: "return-deliverable", open: true },
      },
    ]);
  });
});

describe("a criterion in a review", () => {
  const settled = (set: Partial<Criterion>) =>
    criterionTicks(
      applyAll(smallProgram(), [change("criterion-assessed", "CR-1", set)]),
      "DL03",
      as("M4"),
    )[0]?.settled;

  it.each<[CriterionResult, boolean]>([
    ["MET", true],
    ["WAIVED", true],
    ["NOT_APPLICABLE", true],
    ["NOT_MET", false],
    ["NOT_ASSESSED", false],
  ])("that is %s counts: %s", (result, counts) => {
    expect(settled({ result })).toBe(counts);
    expect(settled({ result, assessedById: null })).toBe(counts);
  });

  it("I-44 does not count where those whose work it is gave the result", () => {
    expect(settled({ result: "MET", assessedById: "M3" })).toBe(false);
  });
});
