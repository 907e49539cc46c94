import { describe, expect, it } from "vitest";
import type { Change, Escalation, Program } from "#domain";
import {
  addToSprint,
  applyAll,
  cancelSprint,
  change,
  disposeItem,
  lockSprint,
  openReview,
  planFindings,
  planSprint,
  savedPlan,
  uncommitDeliverable,
} from "#domain";
import { done, refusedBy } from "../../../tests/fixtures/doing.ts";
import { planningProgram, wholePlan } from "../../../tests/fixtures/planning-program.ts";
import { as, today } from "../../../tests/fixtures/small-program.ts";

const eatp = as("M1");
const reason = "It cannot be finished in this one";
const lock = { sprintId: "S5", absences: [], acknowledge: reason };
const add = {
  deliverableId: "DL01",
  sprintId: "S5",
  reason,
  inExchangeFor: [],
  absence: null,
} as const;

const carried = (carryOverCount: number): readonly Change[] => [
  ...wholePlan,
  change("deliverable-carried-over", "DL01", { carryOverCount }),
];

/** DL01 leaves the running sprint 4, taken out or returned by its review. */
const takenOut = (program: Program) =>
  done(program, uncommitDeliverable, { deliverableId: "DL01", reason, absence: null }, eatp);
const returned = (program: Program) =>
  done(
    done(program, openReview, { sprintId: "S4", day: today, attendeeIds: ["M1"] }, eatp),
    disposeItem,
    { itemId: "SI-1", disposition: "RETURNED", rootCause: "DATA", note: reason, parts: [] },
    eatp,
  );
const placed = (program: Program) =>
  done(
    program,
    planSprint,
    { sprintId: "S5", place: ["DL01"], takeOut: ["DL07"], seen: null },
    eatp,
  );
const countOf = (program: Program) => program.deliverable.get("DL01")?.carryOverCount;

describe("unfinished work that comes into a later sprint", () => {
  for (const [way, left] of [
    ["taken out of the running sprint", takenOut],
    ["returned in its review", returned],
  ] as const) {
    it(`I-41 counts it at the lock when it was ${way}, and warns the second time`, () => {
      const first = placed(left(planningProgram(...wholePlan)));
      expect(countOf(first)).toBe(0);
      expect(refusedBy(first, lockSprint, { ...lock, acknowledge: "" }, eatp)).toEqual([]);
      const locked = done(first, lockSprint, lock, eatp);
      expect(countOf(locked)).toBe(1);
      expect(locked.deliverable.get("DL01")?.dueDay).toBe("2026-12-11");
      const second = placed(left(planningProgram(...carried(1))));
      expect(refusedBy(second, lockSprint, { ...lock, acknowledge: "" }, eatp)).toEqual(["I-41"]);
      const sprint = second.sprint.get("S5") ?? never();
      const seen = planFindings(second, savedPlan(second, sprint), eatp);
      expect(seen.map(({ ruleId }) => ruleId)).toContain("I-41");
      expect(countOf(done(second, lockSprint, lock, eatp))).toBe(2);
    });

    it(`I-41 opens an escalation with the third when it was ${way}`, () => {
      const third = placed(left(planningProgram(...carried(2))));
      expect(third.escalation.size).toBe(0);
      const program = done(third, lockSprint, lock, eatp);
      expect(countOf(program)).toBe(3);
      expect([...program.escalation.values()]).toMatchObject([
        { tier: "L2_PROGRAM", affectedIds: ["DL01"], grownFrom: "deliverable:DL01" },
      ]);
      const asked = (set: Partial<Escalation>) => {
        const [one = never()] = program.escalation.values();
        const before = applyAll(third, [change("escalation-opened", "E-1", { ...one, ...set })]);
        return done(before, lockSprint, lock, eatp).escalation.size;
      };
      expect(asked({})).toBe(1);
      expect(asked({ state: "DECIDED" })).toBe(2);
      expect(asked({ grownFrom: "deliverable:DL02" })).toBe(2);
    });
  }

  it("I-41 counts what is added to a locked plan in the same way", () => {
    const locked = done(takenOut(planningProgram(...carried(2))), lockSprint, lock, eatp);
    expect(refusedBy(locked, addToSprint, add, eatp)).toContain("I-41");
    const program = done(locked, addToSprint, { ...add, acknowledge: reason }, eatp);
    expect(countOf(program)).toBe(3);
    expect(program.escalation.size).toBe(1);
  });

  it("I-41 counts each leaving once, and is content with one that comes back into its own sprint", () => {
    const locked = done(placed(takenOut(planningProgram(...wholePlan))), lockSprint, lock, eatp);
    const absence = { pillar: "TECHNOLOGY", reason, returnsInSprint: 6 } as const;
    const out = { deliverableId: "DL01", reason, absence };
    const again = done(done(locked, uncommitDeliverable, out, eatp), addToSprint, add, eatp);
    expect(countOf(again)).toBe(1);
    const back = done(
      takenOut(planningProgram(...wholePlan)),
      addToSprint,
      { ...add, sprintId: "S4" },
      eatp,
    );
    expect(countOf(back)).toBe(0);
  });

  it("I-41 is content with what a review carried over, and with the work of a cancelled sprint", () => {
    const asked = change("sprint-cancel-asked", "S4", {
      cancelAskedById: "M1",
      cancelledReason: reason,
    });
    const over = done(planningProgram(...wholePlan, asked), cancelSprint, lock4, as("M5"));
    expect(countOf(done(placed(over), lockSprint, lock, eatp))).toBe(0);
    const named = planningProgram(
      ...carried(1),
      change("sprint-item-disposed", "SI-1", { disposition: "CARRIED_OVER", rootCause: "DATA" }),
    );
    expect(countOf(done(placed(named), lockSprint, lock, eatp))).toBe(1);
  });
});

const lock4 = { sprintId: "S4" };

describe("coming into a locked plan that waits to begin", () => {
  const added = { ...add, deliverableId: "DL08" };
  const locked = (...more: readonly Change[]) =>
    applyAll(done(planningProgram(...wholePlan), lockSprint, lock, eatp), more);
  const of = (points: number) => change("deliverable-edited", "DL08", { points });

  it("I-37 warns and I-38 refuses what would overcommit it", () => {
    expect(refusedBy(locked(of(8)), addToSprint, added, eatp)).toEqual(["I-37"]);
    expect(refusedBy(locked(of(13)), addToSprint, added, eatp)).toEqual(["I-38"]);
  });

  it("I-37 and I-38 are content with little, and with an exchange that adds nothing", () => {
    expect(refusedBy(locked(of(4)), addToSprint, added, eatp)).toEqual([]);
    const swap = { ...added, inExchangeFor: ["DL04"] };
    const full = locked(of(8), change("deliverable-edited", "DL05", { points: 30 }));
    expect(refusedBy(full, addToSprint, swap, eatp)).toEqual([]);
  });

  it("I-93 looks at the groups that it touches", () => {
    const read = change("energy-read", "ER-1", {
      reservoir: "CHANGE_CAPACITY",
      sprintId: "S4",
      value: 20,
      interim: false,
      basis: "Asked in the review",
      trend: "STEADY",
      replenishedBy: null,
      evidence: null,
      response: null,
      responseById: null,
      day: today,
    });
    const touching = (id: string) =>
      change("deliverable-edited", id, { changeImpact: [{ groupId: "SG-1", impact: 5 }] });
    const heavy = locked(of(4), read, touching("DL04"), touching("DL08"));
    expect(refusedBy(heavy, addToSprint, added, eatp)).toEqual(["I-93"]);
    const apart = locked(of(4), read, touching("DL04"), touching("DL05"));
    expect(refusedBy(apart, addToSprint, added, eatp)).toEqual([]);
  });
});

describe("leaving a running sprint", () => {
  const swap = { ...add, deliverableId: "DL06", sprintId: "S4" };

  it("I-46 refuses to take out what is in review, alone or in exchange", () => {
    const out = { deliverableId: "DL03", reason, absence: null };
    const program = planningProgram(change("deliverable-planned", "DL08", { sprintId: "S4" }));
    expect(refusedBy(program, uncommitDeliverable, out, eatp)).toContain("I-46");
    const exchange = { ...swap, inExchangeFor: ["DL03"] };
    expect(refusedBy(program, addToSprint, exchange, eatp)).toEqual(["I-46"]);
  });

  it("I-46 is content with what nobody waits on a verdict for", () => {
    const program = planningProgram(change("deliverable-returned", "DL03", { state: "RETURNED" }));
    expect(refusedBy(program, addToSprint, { ...swap, inExchangeFor: ["DL03"] }, eatp)).toEqual([]);
  });
});

const never = (): never => {
  throw new Error("not there");
};
