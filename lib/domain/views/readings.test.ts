import { describe, expect, it } from "vitest";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { applyAll } from "../apply.ts";
import { change } from "../changes.ts";
import { signalsTold } from "../measures/signals-told.ts";
import { pulseQuestion, readingsPage } from "./readings.ts";

const raised = (id: string, subjectNoun: string, raisedAt = as("M1").now) =>
  change("warning-raised", id, {
    ruleId: "I-74",
    subjectNoun,
    subjectId: "BM-1",
    aspect: null,
    sentence: "Said at the stand-up.",
    raisedAt,
    clearedAt: null,
    watchReason: null,
    watchedById: null,
  });

const program = applyAll(smallProgram(), [
  raised("WN-1", "blockerMention"),
  raised("WN-2", "facts"),
  change("pulse-opened", "PU-1", {
    sprintId: "S4",
    openedById: "M1",
    openedAt: as("M1").now,
    closedAt: null,
    n: null,
    mean: null,
  }),
]);

describe("readings", () => {
  it("keep what was said at stand-ups from executives and viewers, and forms from who may not act", () => {
    const ids = (memberId: string) =>
      readingsPage(program, null, as(memberId)).warnings.map(({ id }) => id);
    expect(ids("M1")).toEqual(["WN-1", "WN-2"]);
    expect(ids("M2")).toEqual(["WN-1", "WN-2"]);
    expect(ids("M5")).toEqual(["WN-2"]);
    const [row] = readingsPage(program, null, as("M2")).warnings;
    expect(row?.act.open).toBe(false);
    const late = as("M1", day("2026-12-10"));
    expect(signalsTold(program, late).map(({ id }) => id)).toEqual(["WN-2"]);
  });

  it("ask a member the open pulse, once, and a viewer never", () => {
    const count = { id: "PU-1", answered: false, answers: 2 };
    expect(pulseQuestion(program, count, as("M2"))).toMatchObject({
      sprint: 4,
      answers: 2,
      least: 3,
      offer: { open: true },
    });
    expect(pulseQuestion(program, count, as("M8"))?.offer.open).toBe(false);
    expect(pulseQuestion(program, null, as("M2"))).toBeNull();
  });
});
