import { describe, expect, it } from "vitest";
import { draft } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, today } from "../../../../tests/fixtures/small-program.ts";
import { inReview, plannedSprint, reviewed } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Sprint } from "../../nouns.ts";
import { draftSprint } from "../../sprints/commands/sprint-shape.ts";
import { sprintReviewPage } from "./sprint-review-page.ts";

const pageOf = (program = inReview(), changes: readonly Change[] = [], on = today) =>
  sprintReviewPage(applyAll(program, changes), 4, as("M1", on));
const feedback = (id: string, sprintId: string) =>
  change("feedback-given", id, {
    sprintId,
    source: "REVIEW",
    text: `Feedback ${id}`,
    byId: "M1",
    at: at("2026-11-23"),
    decision: null,
    noActionReason: null,
    decidedById: null,
    decidedAt: null,
  });

describe("the review of a sprint", () => {
  it("lies ahead, is open, and is closed", () => {
    const standings = [plannedSprint(), inReview(), reviewed()].map(
      (program) => pageOf(program)?.standing,
    );
    expect(standings).toEqual(["AHEAD", "OPEN", "CLOSED"]);
  });

  it.each([
    ["2026-11-26", false],
    ["2026-11-27", true],
    ["2026-11-30", true],
  ])("is due on %s, where its last working day is 27 November: %s", (on, due) => {
    expect(pageOf(plannedSprint(), [], day(on))?.due).toBe(due);
  });

  it("is that of the sprint which was not cancelled, where two have its number", () => {
    const cancelled = change("sprint-cancelled", "S4", { state: "CANCELLED" });
    expect(pageOf(plannedSprint(), [cancelled])).toBeNull();
    const anew = change(
      "sprint-recorded",
      "S40",
      draftSprint({
        number: 4,
        cycleId: "C1",
        goal: "Another goal",
        startDay: day("2026-11-16"),
        endDay: day("2026-11-29"),
      }),
    );
    expect(pageOf(plannedSprint(), [cancelled, anew])?.sprintId).toBe("S40");
  });

  it("lists what stood in the sprint to its end, and what of it waits for a word", () => {
    const page = pageOf(inReview(), [
      change("sprint-item-removed", "SI-1", { removed: true }),
      change("sprint-item-disposed", "SI-2", { disposition: "RETURNED", rootCause: "DATA" }),
      change("sprint-item-demonstrated", "SI-3", { demonstrationNote: "Shown to dispatchers" }),
      change("deliverable-edited", "DL03", { carryOverCount: 2 }),
    ]);
    expect(
      page?.items.map((one) => [one.itemId, one.unsettled, one.demonstration, one.carryOverCount]),
    ).toEqual([
      ["SI-2", false, null, 0],
      ["SI-3", true, "Shown to dispatchers", 2],
    ]);
    expect(page?.left).toBe(1);
    expect(page?.items.map(({ verdict }) => verdict?.href ?? null)).toEqual([
      null,
      "/programs/small/workstreams/W2/DL03",
    ]);
  });

  it("shows the feedback given in it, and asks for a decision on each", () => {
    const page = pageOf(inReview(), [
      feedback("FB-1", "S4"),
      feedback("FB-2", "S3"),
      feedback("FB-3", "S4"),
    ]);
    expect(page?.feedback.map(({ id, decide }) => [id, decide.command, decide.open])).toEqual([
      ["FB-1", "decide-feedback", true],
      ["FB-3", "decide-feedback", true],
    ]);
  });

  const next = (...changes: readonly Change[]) => {
    const page = pageOf(inReview(), changes);
    return [page?.nextSprint?.number ?? null, page?.lockedNext ?? null];
  };
  const fifth = (state: Sprint["state"]) => change("sprint-edited", "S5", { state });
  const sixth = draft(6, "2026-12-14", "2026-12-27");

  it.each<[string, readonly Change[], readonly (number | null)[]]>([
    ["the next one while it is a draft", [], [5, null]],
    ["the nearest of several", [sixth], [5, null]],
    ["the one after a cancelled one", [fifth("CANCELLED"), sixth], [6, null]],
    ["none past a locked one, and names that", [fifth("PLANNED"), sixth], [null, 5]],
    ["none where there is none", [fifth("CANCELLED")], [null, null]],
  ])("carries work into %s", (_what, changes, expected) => {
    expect(next(...changes)).toEqual(expected);
  });

  it("has carried work due on the last working day of the next sprint", () => {
    expect(pageOf()?.nextSprint).toEqual({
      number: 5,
      startDay: "2026-11-30",
      endDay: "2026-12-13",
      dueDay: "2026-12-11",
    });
  });
});
