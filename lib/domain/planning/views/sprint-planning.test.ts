import { describe, expect, it } from "vitest";
import type { Dependency, Program } from "#domain";
import {
  change,
  exceptionsInForce,
  grantOverride,
  lockSprint,
  planPreview,
  sprintPlanning,
} from "#domain";
import { done } from "../../../../tests/fixtures/doing.ts";
import { planningProgram, wholePlan } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, today } from "../../../../tests/fixtures/small-program.ts";

const tried = (program: Program, placedIds: readonly string[]) =>
  planPreview(program, { sprintId: "S5", placedIds }, as("M1"));
const marks = (program: Program, placedIds: readonly string[]) =>
  tried(program, placedIds)?.findings.map(({ line, mark }) => `${mark} ${line.ruleId}`);
const page = (program: Program, who = "M1", streamId: string | null = null) =>
  sprintPlanning(program, 5, { streamId }, as(who));

describe("a plan tried out", () => {
  it("is held against velocity, pillars and streams without being saved", () => {
    const preview = tried(planningProgram(), ["DL04", "DL07"]);
    expect(preview).toMatchObject({ points: 16, ratio: 0.5, previousNumber: 4, unlinkedPoints: 0 });
    expect(preview?.pillars.map(({ pillar, standing }) => [pillar, standing])).toEqual([
      ["PEOPLE", "present"],
      ["PROCESS", "first-absence"],
      ["TECHNOLOGY", "present"],
      ["GOVERNANCE", "second-absence"],
    ]);
    expect(preview?.streams.map(({ id, committed }) => [id, committed])).toEqual([
      ["W1", 8],
      ["W2", 8],
    ]);
  });

  it("says what one group can take once change capacity was read, and when that was", () => {
    const read = (value: number | null) =>
      tried(
        planningProgram(
          change("energy-read", "ER-1", {
            reservoir: "CHANGE_CAPACITY",
            sprintId: "S4",
            value,
            interim: true,
            basis: "Asked",
            trend: "STEADY",
            replenishedBy: null,
            evidence: null,
            response: null,
            responseById: null,
            day: today,
          }),
        ),
        ["DL04"],
      )?.groupCapacity;
    expect(read(100)).toEqual({ load: 20, day: today });
    expect(read(50)).toEqual({ load: 10, day: today });
    expect([read(null), tried(planningProgram(), ["DL04"])?.groupCapacity]).toEqual([null, null]);
  });

  it("shows which findings would come and go against what is saved", () => {
    const program = planningProgram(...wholePlan);
    expect(marks(program, ["DL04", "DL05", "DL06", "DL07"])).toEqual([]);
    expect(marks(program, ["DL04", "DL06", "DL07"])).toEqual(["appears A-01"]);
    const without = planningProgram(...wholePlan.slice(1));
    expect(marks(without, ["DL05", "DL06", "DL07"])).toEqual(["stays A-01"]);
    expect(marks(without, ["DL04", "DL05", "DL06", "DL07"])).toEqual(["goes A-01"]);
  });

  it("names hard predecessors that are not ready, and whether they come in time", () => {
    const needs = planningProgram(
      change("dependency-edited", "DP-1", { fromId: "DL05", toId: "DL04" }),
    );
    expect(tried(needs, ["DL04"])?.waits).toMatchObject([
      { deliverableId: "DL04", predecessorId: "DL05", inTime: false },
    ]);
    const dated = planningProgram(
      change("dependency-edited", "DP-1", { fromId: "DL05", toId: "DL04", needByDay: null }),
      change("deliverable-edited", "DL05", { dueDay: day("2026-12-03") }),
    );
    expect(tried(dated, ["DL04", "DL05"])?.waits).toMatchObject([{ inTime: true }]);
    const received = planningProgram(
      change("dependency-edited", "DP-1", {
        fromId: "DL05",
        toId: "DL04",
        state: "RESOLVED",
        resolvedDay: today,
      }),
      change("deliverable-edited", "DL05", { dueDay: day("2026-12-03") }),
    );
    expect(tried(received, ["DL04", "DL05"])?.waits).toMatchObject([{ inTime: true }]);
  });

  it("calls what comes after the day it is needed not in time, though the sprint would hold it", () => {
    const late = planningProgram(
      change("dependency-edited", "DP-1", {
        fromId: "DL05",
        toId: "DL04",
        needByDay: day("2026-12-02"),
      }),
      change("deliverable-edited", "DL05", { dueDay: day("2026-12-03") }),
    );
    expect(tried(late, ["DL04", "DL05"])?.waits).toMatchObject([
      { inTime: false, why: "expected on 2026-12-03, needed by 2026-12-02" },
    ]);
  });

  it("names what comes from outside until it has arrived", () => {
    const outside = (set: Partial<Dependency>) =>
      planningProgram(
        change("dependency-edited", "DP-1", {
          fromId: null,
          fromWorkstreamId: null,
          fromOutside: "Works council",
          toId: "DL04",
          needByDay: day("2026-12-02"),
          ...set,
        }),
      );
    expect(tried(outside({}), ["DL04"])?.waits).toMatchObject([
      { predecessorId: null, title: "Works council", inTime: false, why: "no date is known" },
    ]);
    expect(page(outside({}))?.candidates.find(({ id }) => id === "DL04")?.waitsFor).toEqual([
      "Works council",
    ]);
    const promises = [{ day: day("2026-12-01"), byId: "M2", at: at("2026-11-20"), note: "" }];
    expect(tried(outside({ promises }), ["DL04"])?.waits).toMatchObject([{ inTime: true }]);
    expect(tried(outside({ state: "RESOLVED" }), ["DL04"])?.waits).toEqual([]);
    expect(tried(outside({ strength: "SOFT" }), ["DL04"])?.waits).toEqual([]);
  });

  it("is nothing for a sprint that is not there", () => {
    expect(planPreview(planningProgram(), { sprintId: "S9", placedIds: [] }, as("M1"))).toBeNull();
    expect(sprintPlanning(planningProgram(), 9, { streamId: null }, as("M1"))).toBeNull();
  });
});

describe("the planning of a sprint", () => {
  it("offers what no locked sprint holds, carried-over work first, and says whose it is", () => {
    const carried = change("deliverable-carried-over", "DL07", { carryOverCount: 2 });
    const view = page(planningProgram(carried), "M2");
    expect(view?.candidates.map(({ id, mine }) => [id, mine])).toEqual([
      ["DL07", true],
      ["DL04", false],
      ["DL05", false],
      ["DL06", false],
      ["DL08", false],
    ]);
    expect(view?.streams.find(({ id }) => id === "W1")?.mine).toBe(true);
    expect(view?.capacityOf).toEqual(["W1"]);
    expect(view?.lock).toMatchObject({ open: false, findings: [{ ruleId: "T-01" }] });
    expect(page(planningProgram(), "M1", "W1")?.candidates.map(({ id }) => id)).toEqual(["DL07"]);
  });

  it("names first absences with the sprints in which a pillar could return", () => {
    const view = page(planningProgram(...wholePlan.filter(({ id }) => id !== "DL06")));
    expect(view?.absences.map(({ pillar }) => pillar)).toEqual(["PROCESS"]);
    expect(view?.returnSprints).toEqual([6]);
  });

  it("lets the Steering Committee waive one pillar on the spot, and the report names it", () => {
    const bare = planningProgram(...wholePlan.slice(1));
    const offers = page(bare, "M6")?.overrides.filter(({ finding }) => finding.ruleId === "A-01");
    expect(offers).toMatchObject([
      { finding: { aspect: "PEOPLE" }, roles: [{ value: "STEERCO" }] },
    ]);
    const waived = done(
      bare,
      grantOverride,
      {
        ruleId: "A-01",
        subjectNoun: "sprint",
        subjectId: "S5",
        aspect: "PEOPLE",
        role: "STEERCO",
        reason: "Training rooms are closed until the sixth sprint",
        expiresDay: today,
      },
      as("M6"),
    );
    expect(exceptionsInForce(waived, as("M1")).map(({ what }) => what)).toContain(
      "Rule A-01 overridden for sprint 5, People by Finn Saar, Steering Committee",
    );
    expect(
      page(done(waived, lockSprint, { sprintId: "S5", absences: [] }, as("M1")))?.lock.open,
    ).toBe(false);
  });
});
