import { describe, expect, it } from "vitest";
import {
  applyAll,
  askToCancelSprint,
  cancelSprint,
  change,
  closeSprint,
  disposeItem,
  retrospectivePage,
  retrospectivesPage,
  sprintPage,
  sprintRetrospectivePage,
  sprintReviewPage,
  sprintsPage,
  today,
} from "#domain";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day } from "../../../../tests/fixtures/small-program.ts";
import {
  action,
  inRetro,
  inReview,
  plannedSprint,
  reflected,
  reviewed,
} from "../../../../tests/fixtures/small-sprint.ts";

const eatp = as("M1");
const carried = () =>
  done(
    inReview(),
    disposeItem,
    {
      itemId: "SI-1",
      disposition: "CARRIED_OVER",
      rootCause: "DATA",
      note: "The sensor history has gaps before June",
      parts: [],
    },
    eatp,
  );

describe("the cockpit of a sprint", () => {
  it("names the one next step, state by state", () => {
    const step = (program: ReturnType<typeof plannedSprint>, situation = eatp) =>
      sprintPage(program, 4, situation)?.step;
    expect(step(plannedSprint())).toMatchObject({ due: false });
    expect(step(plannedSprint(), as("M1", day("2026-11-27")))?.action?.label).toBe(
      "Open the review",
    );
    expect(step(inReview())?.action?.label).toBe("Continue the review");
    expect(step(reviewed())?.action?.label).toBe("Open the retrospective");
    expect(step(inRetro())?.action?.label).toBe("Continue the retrospective");
    expect(step(reflected())?.action?.label).toBe("Close the sprint");
    const closed = done(
      reflected(),
      closeSprint,
      { sprintId: "S4", acknowledge: "The platform is late; it comes next" },
      eatp,
    );
    expect(step(closed)?.action?.label).toBe("Plan sprint 5");
  });

  it("tells what was removed, what rolled over and why, and keeps the records", () => {
    const program = applyAll(reflected(carriedThrough()), [
      change("sprint-item-removed", "SI-2", {
        removed: true,
        removedAt: at("2026-11-18"),
        removedReason: "Made room for the audit",
      }),
    ]);
    const page = sprintPage(program, 4, eatp);
    expect(page?.removed).toMatchObject([{ id: "DL02", reason: "Made room for the audit" }]);
    expect(page?.committed.map(({ row, takenOut }) => [row.id, takenOut])).toEqual([
      ["DL01", false],
      ["DL03", false],
      ["DL02", true],
    ]);
    expect(page?.carriedOver).toMatchObject([{ rootCause: "DATA", carriedOutOf: [4] }]);
    expect(page?.hollow).toEqual(["TECHNOLOGY"]);
    expect(page?.review).toMatchObject({ summary: "One of three is there." });
    expect(page?.retrospective?.actions).toHaveLength(1);
    expect(sprintPage(program, 5, eatp)?.actions).toMatchObject([{ id: "R-1", open: true }]);
  });
});

describe("a cancelled sprint", () => {
  it("keeps its page and its row, and says why and who asked", () => {
    const program = done(
      done(
        plannedSprint(),
        askToCancelSprint,
        { sprintId: "S4", reason: "The plant stands still until January" },
        eatp,
      ),
      cancelSprint,
      { sprintId: "S4" },
      as("M5"),
    );
    const page = sprintPage(program, 4, eatp);
    expect(page?.step.words).toMatch(/^It was cancelled, requested by .+: The plant stands still/);
    expect(page?.committed.map(({ takenOut }) => takenOut)).toEqual([true, true, true]);
    expect(
      sprintsPage(program, eatp).rows.map(({ number, state }) => [number, state]),
    ).toContainEqual([4, "CANCELLED"]);
  });
});

/** Reviewed, with DL01 carried over. */
const carriedThrough = () =>
  inRetro(
    applyAll(reviewed(), [
      change("sprint-item-disposed", "SI-1", { disposition: "CARRIED_OVER", rootCause: "DATA" }),
    ]),
  );

describe("the review and the retrospective", () => {
  it("say what is left, and who may do what", () => {
    const page = sprintReviewPage(inReview(), 4, eatp);
    expect(page).toMatchObject({ standing: "OPEN", left: 3, nextSprint: { number: 5 } });
    const lastOne = applyAll(inReview(), [
      change("sprint-cancelled", "S5", { state: "CANCELLED" }),
    ]);
    expect(sprintReviewPage(lastOne, 4, eatp)).toMatchObject({
      nextSprint: null,
      lockedNext: null,
    });
    const locked = applyAll(inReview(), [change("sprint-locked", "S5", { state: "PLANNED" })]);
    expect(sprintReviewPage(locked, 4, eatp)).toMatchObject({ nextSprint: null, lockedNext: 5 });
    expect(page?.items.map(({ verdict }) => verdict?.offer.open ?? null)).toEqual([
      null,
      null,
      true,
    ]);
    expect(page?.items[2]?.dispose.open).toBe(false);
    expect(sprintReviewPage(inReview(), 4, as("M8"))?.items[0]?.dispose.open).toBe(false);
    expect(sprintReviewPage(plannedSprint(), 4, eatp)?.standing).toBe("AHEAD");
    expect(sprintReviewPage(plannedSprint(), 9, eatp)).toBeNull();
  });

  it("before it is open a retrospective offers to open; then what is due comes first", () => {
    expect(sprintRetrospectivePage(reviewed(), 4, eatp)).toMatchObject({
      record: null,
      open: { open: true },
      targets: [5, 6, 7, 8],
    });
    const program = applyAll(inRetro(), [
      change(
        "retro-action-agreed",
        "R-1",
        freshRetroAction({
          ...action,
          targetSprint: 4,
          firstTargetSprint: 4,
          at: eatp.now,
        }),
      ),
    ]);
    expect(retrospectivePage(program, "RT-1", eatp)?.due.map(({ line }) => line.id)).toEqual([
      "R-1",
    ]);
    expect(retrospectivePage(program, "RT-9", eatp)).toBeNull();
  });

  it("all actions come back until they are done, with plans they may be carried into", () => {
    const page = retrospectivesPage(reflected(), eatp);
    expect(page.open).toMatchObject([
      { line: { id: "R-1", overdue: false }, plans: [{ number: 4 }, { number: 5 }].slice(1) },
    ]);
    expect(page.themes).toMatchObject([{ theme: "late data", times: 1, repeats: false }]);
    expect(page.held).toMatchObject([{ about: "sprint 4", actions: 1, done: 0 }]);
  });
});

describe("Today", () => {
  const needs = (program: ReturnType<typeof plannedSprint>, memberId: string) =>
    today(program, as(memberId)).needs.map(({ id }) => id);

  it("asks for what is undisposed: all of the EATP, a lead's own of a lead", () => {
    expect(needs(carried(), "M1")).toContain("undisposed:S4");
    expect(needs(carried(), "M3")).toContain("undisposed:S4");
    expect(needs(carried(), "M2")).not.toContain("undisposed:S4");
  });

  it("asks the EATP for the next ceremony once it is due, and an owner for the action", () => {
    expect(needs(reviewed(), "M1")).toContain("step:S4");
    expect(needs(plannedSprint(), "M1")).not.toContain("step:S4");
    const due = applyAll(reflected(), [change("retro-action-edited", "R-1", { targetSprint: 4 })]);
    expect(needs(due, "M2")).toContain("action:R-1");
    expect(needs(due, "M1")).toContain("actions");
  });
});
