import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as, today } from "../../../../tests/fixtures/small-program.ts";
import {
  inRetro,
  inReview,
  plannedSprint,
  reflected,
  reviewed,
  team,
} from "../../../../tests/fixtures/small-sprint.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { standInTheWay } from "../../engine/finding.ts";
import type { Program } from "../../program.ts";
import { editReview } from "../../reviews/commands/edit-review.ts";
import { closeSprint } from "../commands/close-sprint.ts";
import type { ClosingStepName } from "./sprint-closing.ts";
import { sprintClosing } from "./sprint-closing.ts";

const stepsFor = (program: Program, who = "M1") => sprintClosing(program, 4, as(who))?.steps ?? [];
const standings = (program: Program, who?: string) =>
  stepsFor(program, who)
    .map(({ standing }) => standing)
    .join(" ");
const stepOf = (program: Program, name: ClosingStepName, who?: string) =>
  stepsFor(program, who).find((step) => step.name === name);
const words = (program: Program, name: ClosingStepName, who?: string) =>
  stepOf(program, name, who)?.words;

const settled = applyAll(inReview(), [
  change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: today }),
  change("sprint-item-disposed", "SI-3", { disposition: "ACCEPTED" }),
  ...["SI-1", "SI-2"].map((id) =>
    change("sprint-item-disposed", id, { disposition: "RETURNED", rootCause: "DATA" }),
  ),
]);
const recorded = done(
  settled,
  editReview,
  { sprintId: "S4", day: today, attendeeIds: ["M1"], summary: "Two of three are there." },
  as("M1"),
);
const unread = (program: Program) =>
  applyAll(
    program,
    ["ER-2", "ER-4"].map((id) => change("energy-reread", id, { interim: true })),
  );
const closed = done(
  reflected(),
  closeSprint,
  { sprintId: "S4", acknowledge: "The data came late for all of it" },
  as("M1"),
);

describe("closing a sprint, step by step", () => {
  it.each<[string, Program, string, ClosingStepName | null]>([
    ["runs", plannedSprint(), "open ahead ahead done ahead", "review"],
    ["is in review", inReview(), "open open ahead done ahead", "review"],
    ["is in review with all decided", settled, "open open ahead done ahead", "review"],
    ["has its record too", recorded, "done open ahead done ahead", "dispositions"],
    ["is reviewed", reviewed(), "done done open done ahead", "retrospective"],
    ["is in its retrospective", inRetro(), "done done open done ahead", "retrospective"],
    ["is looked back on", reflected(), "done done done done open", "close"],
    ["lacks readings", unread(reflected()), "done done done open ahead", "indicators"],
    ["is closed", closed, "done done done done done", null],
  ])("when it %s", (_state, program, expected, next) => {
    expect(standings(program)).toBe(expected);
    expect(sprintClosing(program, 4, as("M1"))?.next?.name ?? null).toBe(next);
  });

  it("says in words what is left", () => {
    expect(words(plannedSprint(), "review")).toBe("The review has not been opened.");
    expect(words(plannedSprint(), "dispositions")).toBe("After the review is opened.");
    expect(words(inReview(), "review")).toBe(
      "The review is missing: a summary. 1 deliverable waits to be accepted or returned.",
    );
    expect(words(inReview(), "dispositions")).toBe(
      "3 deliverables need a disposition and a root cause.",
    );
    expect(words(settled, "dispositions")).toBe("Every deliverable is decided. Close the review.");
    expect(words(recorded, "retrospective")).toBe("After the review is closed.");
    expect(words(reviewed(), "retrospective")).toBe("The retrospective has not been opened.");
    expect(words(inRetro(), "retrospective")).toBe(
      "The retrospective has no points and no action.",
    );
    expect(words(unread(reviewed()), "indicators")).toBe(
      "Sponsorship and change capacity need a final reading.",
    );
    expect(words(unread(reviewed()), "close")).toBe("After 2 other steps are done.");
    expect(words(reflected(), "close")).toBe("Close the sprint.");
    expect(words(closed, "close")).toBe("Done.");
  });

  it("counts what is due from earlier retrospectives to this one, before and after it is closed", () => {
    const due = (program: Program) =>
      applyAll(program, [
        change("retro-action-agreed", "R-9", {
          ...(reflected().retroAction.get("R-1") ?? missing()),
          targetSprint: 4,
          retrospectiveId: "RT-0",
        }),
      ]);
    expect(words(due(reviewed()), "retrospective")).toBe(
      "The retrospective has not been opened. 1 earlier action is due and not settled.",
    );
    expect(standings(due(reflected()))).toBe("done done open done ahead");
    expect(words(due(reflected()), "retrospective")).toBe(
      "1 earlier action is due and not settled.",
    );
  });

  it("is closed to whoever can do none of it, and says who can", () => {
    // M2 leads W1, and with it DL01; M5 reads only.
    expect(stepOf(inReview(), "dispositions", "M2")).toMatchObject({ standing: "open", who: null });
    expect(stepOf(inReview(), "dispositions", "M5")).toMatchObject({
      standing: "others",
      words: "3 deliverables need a disposition and a root cause.",
      who: "EATP (execution lead) and the stream's lead can do this.",
    });
    expect(stepOf(plannedSprint(), "review", "M2")?.standing).toBe("others");
    expect(stepOf(reflected(), "close", "M2")).toMatchObject({
      standing: "others",
      who: "EATP (execution lead) can do this.",
    });
  });

  it("has none before the sprint starts, after it was cancelled, or where there is no such sprint", () => {
    expect(sprintClosing(plannedSprint(), 5, as("M1"))).toBeNull();
    const cancelled = change("sprint-cancelled", "S4", { state: "CANCELLED" });
    expect(sprintClosing(applyAll(plannedSprint(), [cancelled]), 4, as("M1"))).toBeNull();
    expect(sprintClosing(plannedSprint(), 9, as("M1"))).toBeNull();
  });

  it.each([
    ["running", plannedSprint()],
    ["in review", inReview()],
    ["reviewed", reviewed()],
    ["in its retrospective", inRetro(applyAll(reviewed(), []))],
    ["looked back on", reflected()],
    ["without readings", unread(reflected())],
  ])("opens its last step exactly when no rule blocks closing: %s", (_state, program) => {
    const blocked = standInTheWay(closeSprint.preconditions(program, "S4", as("M1")));
    expect(stepOf(program, "close")?.standing === "open").toBe(blocked.length === 0);
  });

  it("leads each step to an address of its own", () => {
    expect(stepsFor(inReview()).map(({ href }) => href.split("/sprints/")[1])).toEqual([
      "4/review",
      "4/dispositions",
      "4/retrospective",
      "4/indicators",
      "4/close",
    ]);
  });

  it("asks the retrospective for who took part", () => {
    const alone = applyAll(inRetro(), [
      change("retrospective-edited", "RT-1", { participants: [] }),
    ]);
    expect(team.length).toBeGreaterThan(0);
    expect(words(alone, "retrospective")).toContain("The retrospective is missing: who took part.");
  });
});

function missing(): never {
  throw new Error("the small program lost what this test builds on");
}
