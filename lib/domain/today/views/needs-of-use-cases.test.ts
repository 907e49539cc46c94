import { describe, expect, it } from "vitest";
import { freshOutcome } from "../../../../tests/fixtures/fresh.ts";
import { measured, scopedUseCase } from "../../../../tests/fixtures/measured-use-case.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { DecisionOnResult } from "../../nouns.ts";

const below = [
  ...scopedUseCase({ state: "VALIDATING", outcomeOwnerId: "M10" }),
  ...measured(1, "2026-11-20", 0.71, 0.63),
];
const lines = (who: string, ...changes: readonly Change[]) =>
  needLines(applyAll(smallProgram(), changes), as(who), "result:");

describe("a result below its threshold on Today", () => {
  it("I-131 is told to the EATP and to the owners, until somebody decides", () => {
    const told = {
      "result:U1":
        "soon | no clock | Pump failure is below its threshold: Recall reached 0.71 (threshold ≥ 0.80). Nobody has decided what follows. | Jon Wulff | I-131: It enters no further stage before somebody decides | Decide → use-cases/U1#results",
    };
    expect(lines("M1", ...below)).toEqual(told);
    expect(lines("M10", ...below)).toEqual(told);
    expect(lines("M9", ...below)).toEqual({});
  });

  it("I-131 is told no more once it is decided, met, or the use case is stopped", () => {
    const decision: DecisionOnResult = {
      ...{ measurement: 1, reason: "Repair the data first", byId: "M1", renews: false },
      ...{ decision: "ITERATE", day: day("2026-11-20"), at: at("2026-11-20", "15:00") },
    };
    const decided = change("use-case-result-decided", "U1", { decisions: [decision] });
    expect(lines("M1", ...below, decided)).toEqual({});
    expect(lines("M1", ...below, ...measured(2, "2026-11-23", 0.82, 0.63))).toEqual({});
    expect(lines("M1", ...below, change("use-case-moved", "U1", { state: "STOPPED" }))).toEqual({});
  });
});

describe("a data finding on Today", () => {
  const outcome = [
    change("outcome-created", "O1", freshOutcome({ title: "Fewer outages", useCaseId: "U1" })),
    change("outcome-part-declared", "OP-1", {
      ...{ outcomeId: "O1", pillar: "TECHNOLOGY", required: true, statement: "Live" },
      ...{ deliverableIds: ["DL02"], notRequiredReason: null, notRequiredByIds: [] },
    }),
  ];
  const found = {
    text: "Gaps in May",
    foundDay: day("2026-11-20"),
    byId: "M4",
    at: at("2026-11-20"),
  };
  const questioned = change("use-case-data-questioned", "U1", { dataFindings: [found] });
  const told = (who: string) =>
    Object.keys(
      needLines(
        applyAll(smallProgram(), [...scopedUseCase(), ...outcome, questioned]),
        as(who),
        "data:",
      ),
    );

  it("I-135 is told to the leads of the streams that work for it, and to no other lead", () => {
    expect(told("M3")).toEqual(["data:U1"]);
    expect(told("M2")).toEqual([]);
  });
});
