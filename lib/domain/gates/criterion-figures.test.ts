import { describe, expect, it } from "vitest";
import { assessed, decision } from "../../../tests/fixtures/deciding.ts";
import { done, refusedBy } from "../../../tests/fixtures/doing.ts";
import { as, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { CriterionFigure } from "../nouns.ts";
import type { Program } from "../program.ts";
import { addGateCriterion } from "./commands/add-criterion.ts";
import { assessCriterion } from "./commands/assess-criterion.ts";
import { decideGate } from "./commands/decide-gate.ts";
import { gateOutdatedBy } from "./gate-signatures.ts";
import { criteriaOfGate } from "./gate-suggestion.ts";

const given = (figure: CriterionFigure) => ({
  subjectId: "G-1",
  text: "The work is accepted",
  critical: false,
  evidenceNeeded: "",
  figure,
});

const accepted: CriterionFigure = { kind: "ACCEPTED_SHARE", of: null, limit: 100 };

/** G-1 judges W1; its third criterion, CR-4, assesses itself. */
const judged = (figure = accepted): Program =>
  done(smallProgram(), addGateCriterion, given(figure), as("M1"));

const own = (program: Program) => criteriaOfGate(program, "G-1").find(({ figure }) => figure);

const streamWork = (state: "ACCEPTED" | "IN_PROGRESS") =>
  [...smallProgram().deliverable.values()]
    .filter(({ workstreamId }) => workstreamId === "W1")
    .map(({ id }) =>
      change("deliverable-accepted", id, {
        state,
        acceptedDay: state === "ACCEPTED" ? today : null,
      }),
    );

describe("a criterion that a figure judges", () => {
  it("gives itself the result that the figure holds, and shows the figure", () => {
    expect(own(applyAll(judged(), streamWork("IN_PROGRESS")))).toMatchObject({ result: "NOT_MET" });
    const all = own(applyAll(judged(), streamWork("ACCEPTED")));
    expect(all).toMatchObject({ result: "MET" });
    expect(all?.resultReason).toMatch(/^\d+ of \d+ points accepted \(100%\), at least 100%$/);
  });

  it("is not assessed while the figure says nothing", () => {
    const waived: CriterionFigure = { kind: "ACTIVE_CONTROLS", of: null, limit: 100 };
    expect(own(judged(waived))).toMatchObject({
      result: "NOT_ASSESSED",
      resultReason: "No required controls yet",
    });
  });

  it("follows the outcome of another gate", () => {
    const { id: _id, ...gate } = smallProgram().gate.get("G-1") ?? fail();
    const program = applyAll(smallProgram(), [
      change("gate-scheduled", "G-5", { ...gate, name: "Sprint 3 gate" }),
    ]);
    const figure: CriterionFigure = { kind: "GATE_OUTCOME", of: "G-5", limit: null };
    const open = done(program, addGateCriterion, given(figure), as("M1"));
    expect(own(open)).toMatchObject({ result: "NOT_ASSESSED" });
    const decided = (outcome: "GO" | "RECYCLE") =>
      applyAll(open, [change("gate-decided", "G-5", { state: "DECIDED", outcome })]);
    expect(own(decided("GO"))).toMatchObject({ result: "MET" });
    expect(own(decided("RECYCLE"))).toMatchObject({ result: "NOT_MET" });
  });

  it("T-326 is not assessed by hand", () => {
    const program = judged();
    const assess = { criterionId: own(program)?.id ?? "", result: "NOT_MET" as const };
    const byHand = { ...assess, reason: "It looks unfinished to me", evidence: null };
    expect(refusedBy(program, assessCriterion, byHand, as("M4"))).toEqual(["T-326"]);
  });

  it("T-326 leaves the others to people", () => {
    const byHand = {
      criterionId: "CR-3",
      result: "NOT_MET" as const,
      reason: "It looks unfinished to me",
      evidence: null,
    };
    expect(refusedBy(judged(), assessCriterion, byHand, as("M4"))).toEqual([]);
  });

  it.each<[string, CriterionFigure]>([
    ["no gate", { kind: "GATE_OUTCOME", of: null, limit: null }],
    ["an unknown use case", { kind: "USE_CASE_RESULT", of: "U9", limit: null }],
    ["itself", { kind: "GATE_OUTCOME", of: "G-1", limit: null }],
    ["no limit", { kind: "WAIVER_RATE", of: null, limit: null }],
    ["a limit beyond 100%", { kind: "ACCEPTED_SHARE", of: null, limit: 120 }],
  ])("T-327 refuses a figure with %s", (_what, figure) => {
    expect(refusedBy(smallProgram(), addGateCriterion, given(figure), as("M1"))).toEqual(["T-327"]);
  });

  it("T-327 is content with a limit", () => {
    expect(refusedBy(smallProgram(), addGateCriterion, given(accepted), as("M1"))).toEqual([]);
  });

  it("outdates a signature when the figure no longer holds, not when it only moves", () => {
    const half: CriterionFigure = { kind: "ACCEPTED_SHARE", of: null, limit: 10 };
    const met = assessed(assessed(judged(half), "CR-2", "MET"), "CR-3", "MET");
    const ready = applyAll(met, streamWork("ACCEPTED"));
    const signed = done(ready, decideGate, decision({ outcome: "GO" }), as("M1"));
    expect(gateOutdatedBy(signed, "G-1")).toEqual([]);
    const moved = applyAll(signed, [change("deliverable-edited", "DL01", { points: 20 })]);
    expect(own(moved)?.resultReason).not.toBe(own(signed)?.resultReason);
    expect(gateOutdatedBy(moved, "G-1")).toEqual([]);
    const fallen = applyAll(moved, streamWork("IN_PROGRESS"));
    expect(gateOutdatedBy(fallen, "G-1")).toMatchObject([{ field: "result", after: "NOT_MET" }]);
  });
});

function fail(): never {
  throw new Error("the small program lost its gate");
}
