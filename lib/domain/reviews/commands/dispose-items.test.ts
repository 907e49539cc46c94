import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as } from "../../../../tests/fixtures/small-program.ts";
import { inReview, plannedSprint } from "../../../../tests/fixtures/small-sprint.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { readInput } from "../../engine/inputs.ts";
import { disposeItems } from "./dispose-items.ts";

const eatp = as("M1");
const both = {
  itemIds: ["SI-1", "SI-2"],
  disposition: "CARRIED_OVER",
  rootCause: "DATA",
  note: "The sensor history has gaps before June",
  reworded: false,
} as const;

describe("one disposition for several deliverables", () => {
  it("carries each over, counted, with the one cause", () => {
    const program = done(inReview(), disposeItems, both, eatp);
    for (const [item, deliverable] of [
      ["SI-1", "DL01"],
      ["SI-2", "DL02"],
    ] as const) {
      expect(program.deliverable.get(deliverable)).toMatchObject({
        sprintId: "S5",
        carryOverCount: 1,
      });
      expect(program.sprintItem.get(item)).toMatchObject({
        disposition: "CARRIED_OVER",
        rootCause: "DATA",
        rootCauseNote: both.note,
        disposedById: "M1",
      });
    }
    expect(program.sprintItem.get("SI-3")?.disposition).toBeNull();
  });

  it("judges each on its own: T-01 for another stream's, I-46 for one in review, T-84 for one decided", () => {
    expect(refusedBy(inReview(), disposeItems, both, as("M2"))).toEqual(["T-01"]);
    const waiting = { ...both, itemIds: ["SI-1", "SI-3"] };
    expect(refusedBy(inReview(), disposeItems, waiting, eatp)).toEqual(["I-46"]);
    const decided = applyAll(inReview(), [
      change("sprint-item-disposed", "SI-2", { disposition: "RETURNED", rootCause: "DATA" }),
    ]);
    expect(new Set(refusedBy(decided, disposeItems, both, eatp))).toEqual(new Set(["T-84"]));
  });

  it("lets a lead dispose of their own, and nobody of nothing (T-66) or of what is not there (T-02)", () => {
    const own = { ...both, itemIds: ["SI-1"] };
    expect(refusedBy(inReview(), disposeItems, own, as("M2"))).toEqual([]);
    expect(refusedBy(inReview(), disposeItems, own, as("M5"))).toEqual(["T-01"]);
    expect(refusedBy(inReview(), disposeItems, { ...both, itemIds: [] }, eatp)).toEqual(["T-66"]);
    expect(refusedBy(inReview(), disposeItems, { ...both, itemIds: ["SI-9"] }, eatp)).toEqual([
      "T-02",
    ]);
  });

  it("T-75 wants an open review; I-56 wants a category", () => {
    expect(refusedBy(plannedSprint(), disposeItems, both, eatp)).toContain("T-75");
    const bare = { ...both, rootCause: null };
    expect(refusedBy(inReview(), disposeItems, bare, eatp)).toEqual(["I-56", "I-56"]);
  });

  it("cancels the link between two that are dropped together once", () => {
    const dropped = {
      ...both,
      disposition: "DROPPED",
      acknowledge: "Both are replaced by the vendor's own model",
    } as const;
    const verdict = disposeItems.carryOut(inReview(), dropped, eatp);
    const cancelled = verdict.kind === "done" ? verdict.changes : [];
    expect(cancelled.filter(({ id }) => id === "DP-1")).toHaveLength(1);
  });

  it("reads what a form with checkboxes sends; a split is for one at a time", () => {
    const { reworded: _unticked, ...sent } = { ...both, itemIds: ["SI-1", "SI-2"] };
    expect(readInput(disposeItems.input, sent)).toMatchObject({
      ok: true,
      input: { itemIds: ["SI-1", "SI-2"], rootCause: "DATA" },
    });
    expect(readInput(disposeItems.input, { ...sent, disposition: "SPLIT" }).ok).toBe(false);
  });
});
