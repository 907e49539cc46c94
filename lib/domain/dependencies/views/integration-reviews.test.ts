import { describe, expect, it } from "vitest";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { IntegrationReview } from "../../nouns.ts";
import { integrationBoard } from "./integration-board.ts";
import { integrationReviews } from "./integration-reviews.ts";

const held = (id: string, set: Partial<IntegrationReview> = {}) =>
  change("integration-review-held", id, {
    sprintId: "S4",
    day: day("2026-11-18"),
    attendeeIds: ["M1", "M2"],
    outcomes: [{ workstreamIds: ["W1", "W2"], text: "W1 hands over on Thursday" }],
    decisions: ["Need-by days are agreed here"],
    dependencyIds: ["DP-1"],
    recordedById: "M1",
    recordedAt: at("2026-11-18"),
    ...set,
  });
function reviews(...changes: readonly Change[]) {
  const program = applyAll(smallProgram(), changes);
  const { touches } = integrationBoard(program, null, as("M1"));
  return integrationReviews(program, touches, as("M1"));
}
const chosen = (list: readonly { readonly id: string; readonly chosen: boolean }[]) =>
  list.filter((one) => one.chosen).map(({ id }) => id);

describe("integration reviews", () => {
  it("come the latest first, with names, and say whether they settled anything", () => {
    const { records } = reviews(
      held("IG-1", { day: day("2026-11-11") }),
      held("IG-2"),
      held("IG-3", { day: day("2026-11-04"), outcomes: [] }),
    );
    expect(records.map(({ id, counts }) => [id, counts])).toEqual([
      ["IG-2", true],
      ["IG-1", true],
      ["IG-3", false],
    ]);
    expect(records[0]).toMatchObject({
      attendees: ["Ada Lind", "Ben Moor"],
      outcomes: [{ streams: ["Platform", "Use cases"], text: "W1 hands over on Thursday" }],
      dependencies: [{ id: "DP-1", label: "DL01 → DL02" }],
      recordedBy: "Ada Lind",
    });
  });

  it("are held once a day", () => {
    expect(reviews().heldToday).toBe(false);
    expect(reviews(held("IG-1")).heldToday).toBe(false);
    expect(reviews(held("IG-1", { day: today })).heldToday).toBe(true);
  });
});

describe("the form of an integration review", () => {
  it("begins with the leads of running streams and who leads execution, then the others by name", () => {
    const { people } = reviews().draft;
    expect(chosen(people)).toEqual(["M1", "M2", "M3"]);
    expect(people.map(({ id }) => id)).toEqual([
      ...["M1", "M2", "M3"],
      ...["M4", "M5", "M6", "M7", "M9", "M10"],
    ]);
    const idle = change("workstream-dropped", "W1", { state: "DROPPED" });
    expect(chosen(reviews(idle).draft.people)).toEqual(["M1", "M3"]);
  });

  it("offers nobody who has left, not even who led execution", () => {
    const left = [
      change("member-removed", "M1", { active: false }),
      change("member-removed", "M4", { active: false }),
    ];
    const ids = reviews(...left).draft.people.map(({ id }) => id);
    expect(ids).not.toContain("M1");
    expect(ids).not.toContain("M4");
  });

  it("ticks what is missed or at risk, and lists the rest", () => {
    const draft = (...changes: readonly Change[]) =>
      reviews(...changes).draft.dependencies.map((one) => [one.id, one.chosen]);
    expect(draft()).toEqual([["DP-1", false]]);
    const late = change("deliverable-edited", "DL01", { dueDay: day("2026-11-26") });
    expect(draft(late)).toEqual([["DP-1", true]]);
  });

  it("of one that was held begins with what was recorded, also of those who left since", () => {
    const [record] = reviews(
      held("IG-1", { attendeeIds: ["M9", "M4"] }),
      change("member-removed", "M4", { active: false }),
    ).records;
    expect(chosen(record?.draft.people ?? [])).toEqual(["M4", "M9"]);
    expect(record?.draft).toMatchObject({
      reviewId: "IG-1",
      day: "2026-11-18",
      dependencies: [{ id: "DP-1", chosen: true }],
    });
    expect(reviews().draft.reviewId).toBeNull();
  });
});
