import { describe, expect, it } from "vitest";
import type { HoldIntegrationReview, Program, Verdict } from "#domain";
import { applyAll, change, draftSprint, holdIntegrationReview, watchFindings } from "#domain";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";

const rules = (verdict: Verdict) => verdict.findings.map((finding) => finding.ruleId);

const review = (set: Partial<HoldIntegrationReview> = {}): HoldIntegrationReview => ({
  reviewId: null,
  day: today,
  attendeeIds: ["M1", "M2", "M3"],
  outcomes: [{ workstreamIds: ["W1", "W2"], text: "W1 hands over on Thursday morning" }],
  decisions: ["Need-by days are agreed here from now on"],
  dependencyIds: ["DP-1"],
  ...set,
});
const hold = (set: Partial<HoldIntegrationReview>, who = "M1", program = smallProgram()) =>
  holdIntegrationReview.carryOut(program, review(set), as(who));
const held = (set: Partial<HoldIntegrationReview> = {}, program = smallProgram()): Program => {
  const verdict = hold(set, "M1", program);
  if (verdict.kind === "refused") throw new Error(rules(verdict).join());
  return applyAll(program, verdict.changes);
};

describe("an integration review", () => {
  it("records who, what was settled between whom, and what it touches", () => {
    expect(hold({})).toMatchObject({
      kind: "done",
      changes: [{ kind: "integration-review-held", id: "IG-1", set: { sprintId: "S4" } }],
    });
    expect(rules(hold({}, "M2"))).toEqual(["T-01"]);
    expect(hold({}, "M9").kind).toBe("done");
  });

  it("T-67 refuses a day to come", () => {
    expect(rules(hold({ day: day("2026-11-24") }))).toEqual(["T-67"]);
  });

  it("T-06 refuses a day before the first cycle began, and is content with its first day", () => {
    expect(rules(hold({ day: day("1990-01-01") }))).toEqual(["T-06", "T-171"]);
    expect(rules(hold({ day: day("2026-09-06") }))).toEqual(["T-06"]);
    expect(rules(hold({ day: day("2026-09-07") }))).toEqual([]);
  });

  it("T-70 refuses a second one of the day; an edit replaces it", () => {
    const program = held();
    expect(rules(hold({}, "M1", program))).toEqual(["T-70"]);
    const edited = held({ reviewId: "IG-1", decisions: [] }, program);
    expect(edited.integrationReview.size).toBe(1);
    expect(edited.integrationReview.get("IG-1")).toMatchObject({ decisions: [], sprintId: "S4" });
  });

  it("T-71 refuses an outcome of one stream", () => {
    const alone = [{ workstreamIds: ["W1", "W1"], text: "W1 goes on" }];
    expect(rules(hold({ outcomes: alone }))).toEqual(["T-71"]);
  });

  it("T-33 and T-04 refuse what is left out or unknown", () => {
    expect(rules(hold({ attendeeIds: [] }))).toEqual(["T-33"]);
    expect(rules(hold({ attendeeIds: ["M99"] }))).toEqual(["T-04"]);
    expect(rules(hold({ dependencyIds: ["DP-9"] }))).toEqual(["T-04"]);
    expect(rules(hold({ reviewId: "IG-9" }))).toEqual(["T-04"]);
    expect(rules(hold({ outcomes: [{ workstreamIds: ["W1", "W9"], text: "" }] }))).toEqual([
      "T-04",
      "T-33",
    ]);
  });

  it("I-30 warns of one that settled nothing between streams, and keeps it with a reason", () => {
    expect(rules(hold({ outcomes: [] }))).toEqual(["I-30"]);
    const knowing = hold({ outcomes: [], acknowledge: "Two leads were ill; we meet again" });
    expect(knowing.kind).toBe("done");
  });

  it("I-30 asks for a reason again when another one settles nothing", () => {
    const first = held({
      day: day("2026-11-20"),
      outcomes: [],
      acknowledge: "Two leads were ill; we meet again",
    });
    expect(rules(hold({ outcomes: [] }, "M1", first))).toEqual(["I-30"]);
    const same = { reviewId: "IG-1", day: day("2026-11-20"), outcomes: [], decisions: [] };
    expect(hold(same, "M1", first).kind).toBe("done");
  });
});

describe("week by week", () => {
  const i30 = (program: Program, text: string) =>
    watchFindings(program, as("clock", day(text))).filter(({ ruleId }) => ruleId === "I-30");

  it("I-30 warns after a week without one, and says when two are missed in a row", () => {
    expect(i30(smallProgram(), "2026-11-23")).toMatchObject([
      { severity: "WARNS", subject: { noun: "sprint", id: "S4" } },
    ]);
    const program = held({ day: day("2026-11-16") });
    expect(i30(program, "2026-11-24")[0]?.facts.misses).toBe("");
    expect(i30(program, "2026-12-01")[0]?.facts.misses).toContain("2 were missed");
  });

  it("I-30 is content within the week, between sprints, and where there is one stream", () => {
    expect(i30(smallProgram(), "2026-11-20")).toEqual([]);
    expect(i30(held({ day: day("2026-11-16") }), "2026-11-23")).toEqual([]);
    const closed = applyAll(smallProgram(), [change("sprint-closed", "S4", { state: "CLOSED" })]);
    expect(i30(closed, "2026-11-27")).toEqual([]);
    const one = applyAll(smallProgram(), [
      change("workstream-dropped", "W2", { state: "DROPPED" }),
    ]);
    expect(i30(one, "2026-11-27")).toEqual([]);
  });

  it("I-30 counts working days of sprints only: a pause between two of them misses nothing", () => {
    const program = applyAll(held(), [
      change("sprint-closed", "S4", { state: "CLOSED" }),
      change("sprint-recorded", "S5", {
        ...draftSprint({
          number: 5,
          cycleId: "C1",
          goal: "Goal of sprint 5",
          startDay: day("2026-12-14"),
          endDay: day("2026-12-27"),
        }),
        state: "ACTIVE",
      }),
    ]);
    expect(i30(program, "2026-12-14")).toEqual([]);
    expect(i30(program, "2026-12-15")[0]?.facts).toEqual({
      what: "The last integration review with an agreement between streams was on 2026-11-23; sprints have had 6 working days since",
      misses: "",
    });
  });
});
