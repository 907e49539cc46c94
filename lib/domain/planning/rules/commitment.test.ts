import { describe, expect, it } from "vitest";
import type { Change, Program } from "#domain";
import {
  applyAll,
  change,
  grantOverride,
  planFindings,
  planPreview,
  programVelocity,
  sentenceOf,
} from "#domain";
import { done } from "../../../../tests/fixtures/doing.ts";
import { planningProgram } from "../../../../tests/fixtures/planning-program.ts";
import { as, day, today } from "../../../../tests/fixtures/small-program.ts";

/** Points of the one plan under test; calibrated velocity is 32. */
const withPoints = (points: number, ...more: readonly Change[]) =>
  planningProgram(change("deliverable-edited", "DL04", { points }), ...more);
const found = (program: Program, rule: string, ids: readonly string[] = ["DL04"]) =>
  planFindings(program, { sprintId: "S5", placedIds: ids }, as("M1")).filter(
    ({ ruleId }) => ruleId === rule,
  );

describe("commitment against velocity", () => {
  it.each([
    [37, 1],
    [43, 1],
  ])("I-37 warns at %d of 32 points", (points, times) => {
    expect(found(withPoints(points), "I-37")).toHaveLength(times);
  });

  it.each([24, 32, 36.8, 44])(
    "I-37 is content with %d of 32: on the band it is not over it",
    (points) => {
      expect(found(withPoints(points), "I-37")).toEqual([]);
    },
  );

  it("I-38 refuses far more, until EATP and sponsor have both set it aside", () => {
    const program = withPoints(44);
    expect(found(program, "I-38")).toMatchObject([
      { severity: "BLOCKS", facts: { ratio: "1.38" } },
    ]);
    const aside = {
      ruleId: "I-38",
      subjectNoun: "sprint",
      subjectId: "S5",
      reason: "The release cannot be split and the board knows it",
      expiresDay: today,
    };
    const one = done(program, grantOverride, { ...aside, role: "EATP" }, as("M1"));
    expect(found(one, "I-38")).toMatchObject([{ standing: "OPEN" }]);
    const both = done(one, grantOverride, { ...aside, role: "EXEC_SPONSOR" }, as("M5"));
    expect(found(both, "I-38")).toMatchObject([{ standing: "OVERRIDDEN" }]);
  });

  it("I-38 is content up to 1.35 times", () => {
    expect(found(withPoints(43.2), "I-38")).toEqual([]);
  });

  const idle = [1, 2, 3].map((n) => change("sprint-edited", `S${n}`, { acceptedPoints: 0 }));

  it("I-38 refuses anything at all where the last sprints accepted nothing", () => {
    const program = withPoints(32, ...idle);
    expect(programVelocity(program)).toMatchObject({ state: "CALIBRATED", calibratedPoints: 0 });
    expect(found(program, "I-38").map(sentenceOf)).toEqual([
      "Sprint 5 would commit 32 points, countless times the calibrated velocity of 0. A plan above 1.35 can't be locked.",
    ]);
    expect(planPreview(program, { sprintId: "S5", placedIds: ["DL04"] }, as("M1"))?.ratio).toBe(
      null,
    );
  });

  it("I-37 to I-39 are content with an empty plan on a velocity of zero", () => {
    for (const rule of ["I-37", "I-38", "I-39"])
      expect(found(withPoints(32, ...idle), rule, [])).toEqual([]);
  });

  it("I-37 to I-39 say a ratio so finely that it never reads as on the limit", () => {
    const ratioOf = (points: number, rule: string) =>
      found(withPoints(points), rule)[0]?.facts.ratio;
    expect(ratioOf(36.85, "I-37")).toBe("1.152");
    expect(ratioOf(43.22, "I-38")).toBe("1.351");
    expect(ratioOf(23.9, "I-39")).toBe("0.747");
    expect(ratioOf(38, "I-37")).toBe("1.19");
    expect(ratioOf(36.8 + 32e-6, "I-37")).toBe("1.150001");
    expect(ratioOf(36.8 + 32e-8, "I-37")).toBe("1.150000");
  });

  it("I-39 warns of little without a reason", () => {
    expect(found(withPoints(23), "I-39")).toMatchObject([{ facts: { least: 0.75 } }]);
  });

  it("I-39 is content at 0.75, or with a recorded reason", () => {
    expect(found(withPoints(24), "I-39")).toEqual([]);
    const paced = change("sprint-edited", "S5", { paceReason: "Holidays in both weeks" });
    expect(found(withPoints(8, paced), "I-39")).toEqual([]);
  });

  it("I-35 says that velocity calibrates before three sprints are closed, and no ratio is judged", () => {
    const young = withPoints(99, change("sprint-moved", "S1", { state: "CANCELLED" }));
    expect(found(young, "I-35")).toMatchObject([
      { severity: "INFORMS", facts: { closed: 2, needed: 3 } },
    ]);
    expect(["I-37", "I-38", "I-39"].flatMap((rule) => found(young, rule))).toEqual([]);
  });

  it("I-35 is content with three sprints of the present team", () => {
    expect(found(withPoints(32), "I-35")).toEqual([]);
  });

  const joins = (id: string, joined: string): Change =>
    change("member-added", id, {
      personId: `person-${id}`,
      name: id,
      email: `${id}@small.example`,
      title: "",
      roles: ["STREAM_LEAD"],
      active: true,
      joinedDay: day(joined),
      leftDay: null,
      roleGrants: [],
    });

  it("I-35 counts only sprints since a team changed by more than three in ten", () => {
    // EATP, two leads and a CoE member deliver; two more join in sprint 2: 2 of 6 are new since.
    const grown = withPoints(32, joins("M11", "2026-10-20"), joins("M12", "2026-10-20"));
    expect(programVelocity(grown)).toMatchObject({
      state: "CALIBRATING",
      lastAcceptedPoints: [33],
    });
    expect(found(grown, "I-35")).toMatchObject([{ facts: { closed: 1 } }]);
  });

  it("I-35 is content when one of five is new, or those who only decide change", () => {
    const one = withPoints(32, joins("M11", "2026-10-20"));
    expect(programVelocity(one).state).toBe("CALIBRATED");
    const steering = applyAll(withPoints(32), [
      change("member-removed", "M6", { active: false, leftDay: day("2026-11-10") }),
      change("member-removed", "M5", { active: false, leftDay: day("2026-11-10") }),
    ]);
    expect(programVelocity(steering).state).toBe("CALIBRATED");
  });
});

describe("change load on a group", () => {
  const capacity = (value: number | null, id = "ER-1", on = "2026-11-16") =>
    change("energy-read", id, {
      reservoir: "CHANGE_CAPACITY",
      sprintId: "S4",
      value,
      interim: false,
      basis: "Pulse",
      trend: "FALLING",
      replenishedBy: null,
      evidence: null,
      response: null,
      responseById: null,
      day: day(on),
    });
  const crews = change("stakeholder-group-recorded", "SG-1", {
    name: "Field crews",
    category: "RESISTOR",
    size: 310,
    sentiment: [],
    note: "",
  });
  const touching = (impact: number) => [
    crews,
    ...["DL04", "DL05"].map((id) =>
      change("deliverable-edited", id, { changeImpact: [{ groupId: "SG-1", impact }] }),
    ),
  ];
  const both = ["DL04", "DL05"];

  it("I-93 warns above a group's capacity and refuses above 1.3 times it", () => {
    // A reading of 42 takes 8.4 points of impact.
    const warned = found(planningProgram(...touching(5), capacity(42)), "I-93", both);
    expect(warned).toMatchObject([
      { severity: "WARNS", aspect: "SG-1", facts: { load: 10, capacity: 8.4, percent: 119 } },
    ]);
    const refused = found(planningProgram(...touching(5), capacity(30)), "I-93", both);
    expect(refused).toMatchObject([{ severity: "BLOCKS", overridableBy: ["STEERCO"] }]);
  });

  it("I-93 is content inside the capacity, before any reading, and after a better one", () => {
    expect(found(planningProgram(...touching(4), capacity(42)), "I-93", both)).toEqual([]);
    expect(found(planningProgram(...touching(5), capacity(50)), "I-93", both)).toEqual([]);
    expect(found(planningProgram(...touching(5), capacity(null)), "I-93", both)).toEqual([]);
    const better = planningProgram(
      ...touching(5),
      capacity(30),
      capacity(60, "ER-2", "2026-11-20"),
    );
    expect(found(better, "I-93", both)).toEqual([]);
  });
});
