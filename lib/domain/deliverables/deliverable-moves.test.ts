import { describe, expect, it } from "vitest";
import { loggableStates, logPath, statesBefore } from "./deliverable-moves.ts";

describe("the machine of a deliverable", () => {
  it.each([
    ["PROPOSED", "IN_PROGRESS", ["READY", "COMMITTED", "IN_PROGRESS"]],
    ["COMMITTED", "BLOCKED", ["BLOCKED"]],
    ["BLOCKED", "IN_PROGRESS", ["IN_PROGRESS"]],
    ["RETURNED", "BLOCKED", ["IN_PROGRESS", "BLOCKED"]],
    ["IN_PROGRESS", "IN_PROGRESS", []],
    ["IN_PROGRESS", "READY", null],
    ["IN_REVIEW", "IN_PROGRESS", null],
    ["IN_PROGRESS", "ACCEPTED", null],
  ] as const)("leads from %s to %s by %j", (from, to, way) => {
    expect(logPath(from, to)).toEqual(way);
  });

  it("offers the present state first and nothing that was left behind", () => {
    expect(loggableStates("COMMITTED")).toEqual(["COMMITTED", "IN_PROGRESS", "BLOCKED"]);
    expect(loggableStates("IN_REVIEW")).toEqual(["IN_REVIEW"]);
    expect(loggableStates("ACCEPTED")).toEqual([]);
  });

  it("is accepted out of a review only", () => {
    expect(statesBefore("ACCEPTED")).toEqual(["IN_REVIEW"]);
    expect(statesBefore("RETURNED")).toEqual(["IN_REVIEW"]);
  });
});
