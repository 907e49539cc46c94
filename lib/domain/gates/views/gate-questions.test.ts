import { describe, expect, it } from "vitest";
import { assessedGate, decision, withSecondGate } from "../../../../tests/fixtures/deciding.ts";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as } from "../../../../tests/fixtures/small-program.ts";
import type { Program } from "../../index.ts";
import { applyAll, change, decideGate, gateRegister, signGate } from "../../index.ts";
import { gateList } from "./gate-list.ts";

const go = decision({ outcome: "GO", deciderIds: ["M1", "M6"] });
const proposed = () => done(withSecondGate(assessedGate("MET", "MET")), decideGate, go, as("M1"));
const standing = () => done(proposed(), signGate, { gateId: "G-1" }, as("M6"));
const outdated = () =>
  applyAll(standing(), [change("workstream-edited", "W1", { mandate: "Something else" })]);
const conditional = () => {
  const condition = {
    criterionId: "CR-3",
    text: "Write it",
    ownerId: "M2",
    dueDay: as("M1").today,
  };
  const given = { ...go, outcome: "CONDITIONAL_GO" as const, conditions: [condition] };
  const asked = done(assessedGate("MET", "NOT_MET"), decideGate, given, as("M1"));
  return done(asked, signGate, { gateId: "G-1" }, as("M6"));
};

const counts = (program: Program, memberId: string) =>
  gateList(program, as(memberId), 30).questions.map(({ count }) => count);
const listed = (program: Program, memberId: string, query: Record<string, string>) =>
  gateRegister.page(program, query, as(memberId)).rows.map(({ id }) => id);

describe("what the gates page asks of its reader", () => {
  it("counts the gates that wait for the reader's own signature, and leads to them", () => {
    expect(counts(proposed(), "M6")).toEqual([1, 0, 0]);
    expect(counts(proposed(), "M1")).toEqual([0, 0, 0]);
    expect(listed(proposed(), "M6", { signatures: "mine" })).toEqual(["G-1"]);
    expect(listed(proposed(), "M1", { signatures: "mine" })).toEqual([]);
    expect(listed(proposed(), "M1", { signatures: "WAITING" })).toEqual(["G-1"]);
    expect(listed(standing(), "M1", { signatures: "SIGNED" })).toEqual(["G-1"]);
  });

  it("counts gates whose signatures a change has outdated, for everybody who has to sign again", () => {
    expect(counts(outdated(), "M6")).toEqual([1, 1, 0]);
    expect(counts(outdated(), "M2")).toEqual([0, 1, 0]);
    expect(listed(outdated(), "M2", { signatures: "OUTDATED" })).toEqual(["G-1"]);
    expect(listed(outdated(), "M2", { signatures: "SIGNED" })).toEqual([]);
  });

  it("counts gates that passed on conditions which are still open", () => {
    expect(counts(conditional(), "M2")).toEqual([0, 0, 1]);
    expect(listed(conditional(), "M2", { conditions: "OPEN" })).toEqual(["G-1"]);
    expect(listed(conditional(), "M2", { conditions: "OVERDUE" })).toEqual([]);
    const [open] = conditional().condition.keys();
    const closed = applyAll(conditional(), [
      change("condition-closed", open ?? "", { closedDay: as("M2").today }),
    ]);
    expect(counts(closed, "M2")).toEqual([0, 0, 0]);
    expect(listed(closed, "M2", { conditions: "CLOSED" })).toEqual(["G-1"]);
  });

  it("leads each question to the gates it counts", () => {
    const hrefs = gateList(outdated(), as("M6"), 30).questions.map(({ href }) => href);
    expect(hrefs).toEqual([
      "/programs/small/gates/list?signatures=mine",
      "/programs/small/gates/list?signatures=OUTDATED",
      "/programs/small/gates/list?conditions=OPEN",
    ]);
  });
});
