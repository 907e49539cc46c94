import { describe, expect, it } from "vitest";
import { freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import {
  inRetro,
  inReview,
  plannedSprint,
  reflected,
  reviewed,
} from "../../../../tests/fixtures/small-sprint.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { RetroAction } from "../../nouns.ts";
import type { Program } from "../../program.ts";

/** The last working day of sprint 4 is Fri 2026-11-27; today is the Monday before. */
const lines = (program: Program, begins: string, who: string, on = "2026-11-23") =>
  needLines(program, as(who, day(on)), begins);
const everybody = [...smallProgram().member.keys()];
const seenBy = (program: Program, begins: string) =>
  everybody.filter((who) => Object.keys(lines(program, begins, who)).length > 0);

describe("work without a disposition on Today", () => {
  const rest = (path: string) =>
    `Choose a disposition and a root cause. | ${path} | I-55: The review can't close without them | Choose dispositions → sprints/4/dispositions`;

  it("I-55 is told to the EATP for the whole sprint, and to each lead for their own stream", () => {
    const told = (who: string, on?: string) => lines(inReview(), "undisposed:", who, on);
    expect(told("M1")).toEqual({
      "undisposed:S4": `now | in 4 working days | DL01, DL02 and DL03 weren't accepted in sprint 4. ${rest("Ben Moor, Cleo Nair")}`,
    });
    expect(told("M2", "2026-11-27")).toEqual({
      "undisposed:S4": `now | today | DL01 wasn't accepted in sprint 4. ${rest("Ben Moor")}`,
    });
    expect(seenBy(inReview(), "undisposed:")).toEqual(["M1", "M2", "M3"]);
  });

  it("I-55 is silent before the review opens, after it closed, and of what has a disposition", () => {
    expect(seenBy(plannedSprint(), "undisposed:")).toEqual([]);
    expect(seenBy(reviewed(), "undisposed:")).toEqual([]);
    const open = applyAll(inReview(), [
      change("sprint-item-disposed", "SI-1", { disposition: "RETURNED", rootCause: "DATA" }),
    ]);
    expect(seenBy(open, "undisposed:")).toEqual(["M1", "M3"]);
  });
});

describe("the next step of a sprint on Today", () => {
  const step = (program: Program, on: string) => lines(program, "step:", "M1", on)["step:S4"];
  const why = " |  | A-05: A sprint closes only when its review and retrospective are recorded | ";

  it.each<[string, Program, string]>([
    [
      "in review",
      inReview(),
      `the review is open. 3 deliverables need a decision or a disposition.${why}Continue the review → sprints/4/review`,
    ],
    [
      "reviewed",
      reviewed(),
      `the review is closed. Hold the retrospective.${why}Open the retrospective → sprints/4/retrospective`,
    ],
    [
      "in its retrospective",
      inRetro(),
      `the retrospective is open.${why}Continue the retrospective → sprints/4/retrospective`,
    ],
    [
      "looked back on",
      reflected(),
      `its review and retrospective are closed. Close the sprint.${why}Close the sprint → sprints/4/close`,
    ],
  ])("when it is %s is soon until its last day, and now from then on", (_state, program, rest) => {
    expect(step(program, "2026-11-26")).toBe(`soon | in 1 working day | Sprint 4: ${rest}`);
    expect(step(program, "2026-11-27")).toBe(`now | today | Sprint 4: ${rest}`);
    expect(seenBy(program, "step:")).toEqual(["M1"]);
  });

  it("is its review, from the last working day on", () => {
    expect(step(plannedSprint(), "2026-11-26")).toBeUndefined();
    expect(step(plannedSprint(), "2026-11-27")).toBe(
      `now | today | Sprint 4: its last day has come. Hold the review.${why}Open the review → sprints/4/review`,
    );
  });

  it("is nobody's while it is only planned or a draft", () => {
    for (const state of ["PLANNED", "DRAFT"] as const)
      expect(
        step(applyAll(plannedSprint(), [change("sprint-edited", "S4", { state })]), "2026-11-27"),
      ).toBeUndefined();
  });
});

describe("an action of a retrospective on Today", () => {
  const agreed = (id: string, set: Partial<RetroAction> = {}) =>
    change(
      "retro-action-agreed",
      id,
      freshRetroAction({
        text: "Agree need-by days",
        targetSprint: 4,
        at: at("2026-11-10"),
        ...set,
      }),
    );
  const program = applyAll(plannedSprint(), [
    agreed("R-1"),
    agreed("R-2", { ownerId: "M3" }),
    agreed("R-3", { ownerId: "M1", targetSprint: 3 }),
    agreed("R-4", { state: "DONE" }),
    agreed("R-5", { targetSprint: 5 }),
    agreed("R-6", { ownerId: "M9", state: "DEFERRED" }),
  ]);
  const why = "I-63: The sprint can't close before these are settled";

  it("I-63 is its owner's, one by one; the EATP has those of others in one sentence", () => {
    expect(lines(program, "action", "M1")).toEqual({
      "action:R-3": `soon | in 4 working days | R-3 “Agree need-by days” is due in sprint 3. Mark it as done, defer it or reject it. |  | ${why} | Update it → retrospectives#R-3`,
      actions: `soon | in 4 working days | 3 retrospective actions (R-1, R-2, R-6) due in sprint 4 are still open. | Ben Moor, Cleo Nair, Ida Voss | ${why} | See them → retrospectives`,
    });
    expect(seenBy(program, "action")).toEqual(["M1", "M2", "M3", "M9"]);
    expect(Object.keys(lines(program, "action", "M2"))).toEqual(["action:R-1"]);
  });

  it("I-63 is urgent from the last working day on, and one action is one", () => {
    const one = applyAll(plannedSprint(), [agreed("R-1")]);
    expect(lines(one, "action", "M1", "2026-11-26").actions?.slice(0, 4)).toBe("soon");
    expect(lines(one, "action", "M1", "2026-11-27").actions).toBe(
      `now | today | 1 retrospective action (R-1) due in sprint 4 is still open. | Ben Moor | ${why} | See them → retrospectives`,
    );
    expect(lines(one, "action", "M2", "2026-11-27")["action:R-1"]?.slice(0, 11)).toBe(
      "now | today",
    );
  });
});
