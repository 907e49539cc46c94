import { describe, expect, it } from "vitest";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { EnergyReading } from "../../nouns.ts";
import type { SprintState } from "../../vocabulary.ts";
import { energyPage } from "./energy-page.ts";
import { sprintIndicators } from "./sprint-indicators.ts";

const small = smallProgram();
const reading = (id: string, set: Partial<EnergyReading> = {}) =>
  change("energy-read", id, {
    reservoir: "GOODWILL",
    sprintId: "S3",
    value: 70,
    interim: false,
    basis: `Basis of ${id}`,
    trend: "STEADY",
    replenishedBy: null,
    evidence: null,
    response: null,
    responseById: null,
    day: day("2026-11-13"),
    ...set,
  });
const pageOf = (changes: readonly ReturnType<typeof reading>[], who = "M1", on = today) => {
  const program = applyAll(small, changes);
  return energyPage(program, program.sprint.get("S4") ?? null, as(who, on));
};
const rowOf = (...changes: readonly ReturnType<typeof reading>[]) =>
  pageOf(changes).reading?.rows.find(({ reservoir }) => reservoir === "GOODWILL");

describe("the energy page", () => {
  it("shows the reservoirs that were read, and asks for all four", () => {
    const page = pageOf([reading("ER-1")]);
    expect(page.lines.map(({ reservoir }) => reservoir)).toEqual(["GOODWILL"]);
    expect(page.notes.map(({ reservoir, basis }) => [reservoir, basis])).toEqual([
      ["GOODWILL", "Basis of ER-1"],
    ]);
    expect(page.reading?.rows).toHaveLength(4);
    expect([page.low, page.critical]).toEqual([60, 40]);
  });

  it("says what refilled a reservoir and who responds, where that is named", () => {
    const note = (set: Partial<EnergyReading>) => {
      const [{ refilled, response } = {}] = pageOf([reading("ER-1", set)]).notes;
      return [refilled, response];
    };
    expect(note({})).toEqual([null, null]);
    const refilled = { replenishedBy: "LOAD_REMOVED", evidence: "Two rollouts moved" } as const;
    expect(note(refilled)).toEqual(["Load removed: Two rollouts moved", null]);
    expect(note({ ...refilled, evidence: null })[0]).toBe("Load removed: ");
    expect(note({ response: "A week without releases", responseById: "M2" })).toEqual([
      null,
      { text: "A week without releases", by: "Ben Moor" },
    ]);
  });

  it("begins each row with the last reading, and with what the last number rested on", () => {
    expect(rowOf()).toEqual({ reservoir: "GOODWILL", last: null, basis: "" });
    const numbered = reading("ER-1");
    expect(rowOf(numbered)).toMatchObject({
      last: { value: 70, sprint: 3, day: "2026-11-13" },
      basis: "Basis of ER-1",
    });
    const leftOut = reading("ER-2", { sprintId: "S4", value: null, day: today });
    expect(rowOf(numbered, leftOut)).toMatchObject({
      last: { value: null, sprint: 4, day: today },
      basis: "Basis of ER-1",
    });
  });

  it.each([
    ["2026-11-26", true],
    ["2026-11-27", false],
  ])("on %s takes an interim reading: %s", (on, interim) => {
    expect(pageOf([], "M1", day(on)).reading?.interim).toBe(interim);
  });

  it("I-90 says which final readings the sprint still lacks", () => {
    const own = { sprintId: "S4", day: today };
    const missing = (set: Partial<EnergyReading>) =>
      pageOf([reading("ER-1", { ...own, ...set })]).reading?.missing.map(({ ruleId }) => ruleId);
    expect(missing({})).toEqual(["I-90", "I-90", "I-90"]);
    expect(missing({ interim: true })).toHaveLength(4);
  });

  it("a draft sprint lacks no readings yet, and a running one lacks four", () => {
    const missing = (state: SprintState) =>
      sprintIndicators(applyAll(small, [change("sprint-edited", "S4", { state })]), 4, as("M1"))
        ?.missing;
    expect(["ACTIVE" as const, "DRAFT" as const, "CLOSED" as const].map(missing)).toEqual([
      4,
      null,
      0,
    ]);
  });

  it("lets only the execution lead leave a reservoir out, and reads nothing between sprints", () => {
    const may = (who: string) => pageOf([], who).reading?.mayLeaveOut;
    expect([may("M1"), may("M9")]).toEqual([true, false]);
    expect(energyPage(small, null, as("M1")).reading).toBeNull();
  });
});
