import { describe, expect, it } from "vitest";
import type { Program } from "#domain";
import {
  addToSprint,
  applyAll,
  askToCancelSprint,
  cancelSprint,
  change,
  commitDeliverable,
  createSprint,
  editSprint,
  grantOverride,
  keepSprint,
  lockSprint,
  planSeen,
  planSprint,
  savedPlan,
  sentenceOf,
  startSprint,
  stateCapacity,
  uncommitDeliverable,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { item, planningProgram, wholePlan } from "../../../../tests/fixtures/planning-program.ts";
import { as, day, today } from "../../../../tests/fixtures/small-program.ts";

const lock = { sprintId: "S5", absences: [] };
const seenIn = (program: Program, sprintId = "S5") => {
  const sprint = program.sprint.get(sprintId);
  return sprint ? planSeen(savedPlan(program, sprint)) : "";
};
const plan = { sprintId: "S5", place: ["DL04"], takeOut: [], seen: "" };
const ended = (program: Program) =>
  done(
    done(
      done(
        program,
        askToCancelSprint,
        { sprintId: "S4", reason: "The storm takes every hand" },
        as("M1"),
      ),
      cancelSprint,
      { sprintId: "S4" },
      as("M5"),
    ),
    lockSprint,
    lock,
    as("M1"),
  );
const onDay5 = as("M1", day("2026-11-30"));

describe("a sprint's shape", () => {
  const next = {
    cycleId: "C1",
    goal: "Run the pilot",
    startDay: day("2026-12-14"),
    endDay: day("2026-12-27"),
    outcomeIds: ["O1"],
  };

  it("is created in draft with the next number", () => {
    const program = done(planningProgram(), createSprint, next, as("M9"));
    expect(program.sprint.get("S6")).toMatchObject({
      number: 6,
      state: "DRAFT",
      goal: "Run the pilot",
      outcomeIds: ["O1"],
    });
  });

  it("T-58 refuses days that overlap another sprint or lie before one, and a second identical command", () => {
    const program = planningProgram();
    const overlap = { ...next, startDay: day("2026-12-07"), endDay: day("2026-12-20") };
    const verdict = createSprint.carryOut(program, overlap, as("M1"));
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "2026-12-07 to 2026-12-20 overlaps sprint 5, which runs from 2026-11-30 to 2026-12-13.",
    ]);
    const before = { ...next, startDay: day("2026-09-14"), endDay: day("2026-09-27") };
    expect(refusedBy(program, createSprint, before, as("M1"))).toContain("T-58");
    const once = done(program, createSprint, next, as("M1"));
    expect(refusedBy(once, createSprint, next, as("M1"))).toEqual(["T-58"]);
  });

  it("T-06 refuses reversed days, T-59 a sprint without a second working day, T-33 one without a goal", () => {
    const program = planningProgram();
    const tried = (set: object) => refusedBy(program, createSprint, { ...next, ...set }, as("M1"));
    expect(tried({ endDay: day("2026-12-13") })).toEqual(["T-06"]);
    expect(tried({ endDay: next.startDay })).toEqual(["T-59", "A-04"]);
    expect(tried({ startDay: day("2026-12-19"), endDay: day("2026-12-20") })).toContain("T-59");
    expect(tried({ goal: " " })).toEqual(["T-33"]);
    expect(tried({ outcomeIds: ["O9"] })).toEqual(["T-04"]);
    expect(tried({ startDay: day("2027-01-18"), endDay: day("2027-01-31") })).toEqual(["T-06"]);
  });

  it("A-04 warns of another length than two weeks, and lets a reason pass", () => {
    const program = planningProgram();
    const short = { ...next, endDay: day("2026-12-23") };
    expect(refusedBy(program, createSprint, short, as("M1"))).toEqual(["A-04"]);
    const why = { ...short, acknowledge: "The office closes before Christmas" };
    expect(done(program, createSprint, why, as("M1")).sprint.get("S6")?.endDay).toBe("2026-12-23");
  });

  it("A-04 asks for a reason of every sprint, and again when its days move", () => {
    const short = { ...next, endDay: day("2026-12-23"), acknowledge: "The office closes early" };
    const once = done(planningProgram(), createSprint, short, as("M1"));
    const after = { ...next, startDay: day("2027-01-04"), endDay: day("2027-01-13") };
    expect(refusedBy(once, createSprint, after, as("M1"))).toEqual(["A-04"]);
    const moved = { ...short, sprintId: "S6", endDay: day("2026-12-22"), paceReason: null };
    const edited = done(once, editSprint, moved, as("M1"));
    const again = { ...moved, endDay: day("2026-12-21"), acknowledge: undefined };
    expect(refusedBy(edited, editSprint, again, as("M1"))).toEqual(["A-04"]);
  });

  it("A-04 is content with fourteen days", () => {
    expect(refusedBy(planningProgram(), createSprint, next, as("M1"))).toEqual([]);
  });

  const edit = {
    sprintId: "S5",
    goal: "Goal 5",
    startDay: day("2026-11-30"),
    endDay: day("2026-12-13"),
    outcomeIds: [],
    paceReason: null,
  };

  it("is edited while a draft, and what calendars show counts up", () => {
    const program = planningProgram();
    const same = done(
      program,
      editSprint,
      { ...edit, paceReason: "Two bank holidays fall in it" },
      as("M9"),
    );
    expect(same.sprint.get("S5")).toMatchObject({
      revision: 0,
      paceReason: "Two bank holidays fall in it",
    });
    const other = done(same, editSprint, { ...edit, goal: "Another goal" }, as("M9"));
    expect(other.sprint.get("S5")).toMatchObject({ revision: 1, paceReason: null });
    expect(refusedBy(program, editSprint, { ...edit, paceReason: "Rest" }, as("M1"))).toEqual([
      "T-05",
    ]);
  });

  it("T-57 leaves a running sprint its last day only, and a closed one nothing", () => {
    const program = planningProgram();
    const running = {
      ...edit,
      sprintId: "S4",
      goal: "Goal of sprint 4",
      startDay: day("2026-11-16"),
      endDay: day("2026-11-27"),
    };
    const why = { acknowledge: "The last weekend never counted as working time" };
    const shorter = done(program, editSprint, { ...running, ...why }, as("M1"));
    expect(shorter.sprint.get("S4")?.endDay).toBe("2026-11-27");
    expect(refusedBy(program, editSprint, { ...running, goal: "New" }, as("M1"))).toContain("T-57");
    const past = { ...running, ...why, endDay: day("2026-11-20") };
    expect(refusedBy(program, editSprint, past, as("M1"))).toContain("T-06");
    expect(refusedBy(program, editSprint, { ...edit, sprintId: "S3" }, as("M1"))).toEqual(["T-57"]);
  });
});

describe("planning", () => {
  it("places and takes out in one save, and changes no state", () => {
    const program = done(planningProgram(), planSprint, plan, as("M1"));
    expect(program.deliverable.get("DL04")).toMatchObject({ sprintId: "S5", state: "READY" });
    const both = { ...plan, place: ["DL05"], takeOut: ["DL04"], seen: seenIn(program) };
    const swapped = done(program, planSprint, both, as("M3"));
    expect(seenIn(swapped)).toBe("DL05");
    expect(swapped.sprint.get("S5")).toMatchObject({ plannedById: "M3" });
  });

  it("T-62 refuses on top of what somebody else saved meanwhile, and says who and what", () => {
    const first = done(planningProgram(), planSprint, plan, as("M3"));
    const second = { ...plan, place: ["DL07"], seen: "" };
    const verdict = planSprint.carryOut(first, second, as("M2"));
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "Cleo Nair (2026-11-23, 10:00) changed the plan of sprint 5 since you opened it: added DL04. Their changes are saved, and yours are kept below.",
    ]);
    const again = { ...second, seen: seenIn(first) };
    expect(seenIn(done(first, planSprint, again, as("M2")))).toBe("DL04 DL07");
  });

  it("T-62 refuses to lock what somebody else changed meanwhile, and is content with what was seen", () => {
    const program = planningProgram(...wholePlan);
    const stale = { ...lock, seen: "DL04 DL05 DL06" };
    const verdict = lockSprint.carryOut(program, stale, as("M1"));
    expect(verdict.findings.map(sentenceOf)).toContainEqual(
      expect.stringContaining("changed the plan of sprint 5 since you opened it: added DL07."),
    );
    expect(refusedBy(program, lockSprint, stale, as("M1"))).toEqual(["T-62"]);
    const seen = seenIn(program);
    expect(refusedBy(program, lockSprint, { ...lock, seen }, as("M1"))).toEqual([]);
  });

  it("T-66 refuses a save that says nothing, or two things at once", () => {
    const program = done(planningProgram(), planSprint, plan, as("M1"));
    const seen = seenIn(program);
    expect(refusedBy(program, planSprint, { ...plan, seen }, as("M1"))).toEqual(["T-66"]);
    const torn = { ...plan, takeOut: ["DL04"], seen };
    expect(refusedBy(program, planSprint, torn, as("M1"))).toEqual(["T-66"]);
  });

  it("T-01 lets a stream lead plan what is theirs, T-04 and T-03 nothing that is not there or over", () => {
    const program = planningProgram();
    expect(refusedBy(program, planSprint, plan, as("M2"))).toEqual(["T-01"]);
    expect(refusedBy(program, planSprint, plan, as("M8"))).toEqual(["T-01"]);
    expect(refusedBy(program, planSprint, { ...plan, place: ["DL99"] }, as("M1"))).toEqual([
      "T-04",
    ]);
    const over = planningProgram(change("deliverable-accepted", "DL04", { state: "ACCEPTED" }));
    expect(refusedBy(over, planSprint, plan, as("M1"))).toEqual(["T-03"]);
  });

  it("T-63 refuses what another sprint holds, until its review lets it go", () => {
    const program = planningProgram();
    const taken = { ...plan, place: ["DL01"] };
    expect(refusedBy(program, planSprint, taken, as("M1"))).toEqual(["T-63"]);
    const carried = planningProgram(
      change("sprint-item-disposed", "SI-1", { disposition: "CARRIED_OVER" }),
    );
    expect(seenIn(done(carried, planSprint, taken, as("M1")))).toBe("DL01");
  });

  it("moves one deliverable from draft to draft, and out again without a reason", () => {
    const program = done(
      planningProgram(),
      commitDeliverable,
      { deliverableId: "DL04", sprintId: "S5" },
      as("M3"),
    );
    const out = { deliverableId: "DL04", reason: "", absence: null };
    const freed = done(program, uncommitDeliverable, out, as("M3"));
    expect(freed.deliverable.get("DL04")).toMatchObject({ sprintId: null, state: "READY" });
    expect(refusedBy(freed, uncommitDeliverable, out, as("M3"))).toEqual(["T-66"]);
  });

  it("states a stream's capacity once, then anew; T-07 keeps it sensible", () => {
    const capacity = { workstreamId: "W2", sprintId: "S5", points: 20, note: "Two on holiday" };
    const program = done(planningProgram(), stateCapacity, capacity, as("M3"));
    expect([...program.streamCapacity.values()]).toMatchObject([{ points: 20, byId: "M3" }]);
    const anew = done(program, stateCapacity, { ...capacity, points: 12 }, as("M3"));
    expect([...anew.streamCapacity.values()]).toMatchObject([{ points: 12 }]);
    expect(refusedBy(program, stateCapacity, capacity, as("M3"))).toEqual(["T-66"]);
    expect(refusedBy(program, stateCapacity, { ...capacity, points: -1 }, as("M3"))).toEqual([
      "T-07",
    ]);
    expect(refusedBy(program, stateCapacity, { ...capacity, sprintId: "S4" }, as("M3"))).toEqual([
      "T-57",
    ]);
    expect(refusedBy(program, stateCapacity, capacity, as("M2"))).toEqual(["T-01"]);
  });
});

describe("the lock", () => {
  it("takes a snapshot: places, points, velocity, roadmap", () => {
    const program = planningProgram(
      ...wholePlan,
      change("deliverable-edited", "DL04", { state: "PROPOSED" }),
    );
    const plannedNow = done(program, lockSprint, lock, as("M1"));
    expect(plannedNow.sprint.get("S5")).toMatchObject({
      state: "PLANNED",
      committedPoints: 32,
      calibratedAtLock: 32,
      roadmapVersion: 1,
      lockedById: "M1",
    });
    const items = [...plannedNow.sprintItem.values()].filter(({ sprintId }) => sprintId === "S5");
    expect(
      items.map(({ deliverableId, pointsAtLock, addedAfterLock }) => [
        deliverableId,
        pointsAtLock,
        addedAfterLock,
      ]),
    ).toEqual([
      ["DL04", 8, false],
      ["DL05", 8, false],
      ["DL06", 8, false],
      ["DL07", 8, false],
    ]);
    expect(plannedNow.deliverable.get("DL04")?.state).toBe("COMMITTED");
  });

  it("brings places that stand from before up to date, and gives up those nothing is planned into", () => {
    const program = planningProgram(
      ...wholePlan,
      item("SI-51", "DL04", "S5", 3),
      item("SI-52", "DL08", "S5", 8),
      change("sprint-item-locked", "SI-51", { addedAfterLock: true }),
    );
    const locked = done(program, lockSprint, lock, as("M1"));
    const items = [...locked.sprintItem.values()].filter(({ sprintId }) => sprintId === "S5");
    expect(items.map((one) => [one.deliverableId, one.pointsAtLock, one.removed])).toEqual([
      ["DL04", 8, false],
      ["DL08", 8, true],
      ["DL05", 8, false],
      ["DL06", 8, false],
      ["DL07", 8, false],
    ]);
    expect(locked.sprintItem.get("SI-51")?.addedAfterLock).toBe(false);
    expect(locked.sprintItem.get("SI-52")?.removedAt).toBe(as("M1").now);
  });

  it("T-57 refuses to lock twice, and to place freely after it", () => {
    const program = done(planningProgram(...wholePlan), lockSprint, lock, as("M1"));
    const again = lockSprint.carryOut(program, lock, as("M1"));
    expect(again.findings.map(sentenceOf)).toEqual([
      "Sprint 5 is planned, since Ada Lind locked its plan. For locking, it must be a draft.",
    ]);
    expect(refusedBy(program, planSprint, { ...plan, place: ["DL08"] }, as("M1"))).toEqual([
      "T-57",
    ]);
  });

  it("T-61 refuses an empty plan, T-01 anybody but the EATP", () => {
    expect(refusedBy(planningProgram(), lockSprint, lock, as("M1"))).toContain("T-61");
    expect(refusedBy(planningProgram(...wholePlan), lockSprint, lock, as("M9"))).toEqual(["T-01"]);
  });

  const needing = (provider: string, set = {}) =>
    planningProgram(
      ...wholePlan,
      change("dependency-edited", "DP-1", { fromId: provider, toId: "DL04" }),
      change("deliverable-edited", provider, set),
    );

  it("I-25 refuses what builds on something that is neither accepted nor finished earlier", () => {
    expect(
      refusedBy(needing("DL01", { forecastDay: day("2026-12-14") }), lockSprint, lock, as("M1")),
    ).toEqual(["I-25"]);
    expect(refusedBy(needing("DL08"), lockSprint, lock, as("M1"))).toEqual(["I-25"]);
    expect(refusedBy(needing("DL05"), lockSprint, lock, as("M1"))).toEqual(["I-25"]);
  });

  it("I-25 is overridden for one predecessor; the other still stands, and none can be meant unnamed", () => {
    const one = needing("DL08");
    const first = one.dependency.get("DP-1");
    if (!first) throw new Error("no DP-1");
    const { id: _id, ...fields } = first;
    const two = applyAll(one, [
      change("dependency-proposed", "DP-2", { ...fields, fromId: "DL05" }),
    ]);
    const waiver = {
      ruleId: "I-25",
      subjectNoun: "deliverable",
      subjectId: "DL04",
      aspect: "DP-1",
      role: "EATP" as const,
      reason: "A first sample is enough to begin with",
      expiresDay: today,
    };
    const standing = (program: Program) =>
      lockSprint
        .carryOut(program, lock, as("M1"))
        .findings.filter(({ ruleId }) => ruleId === "I-25")
        .map(({ aspect, standing: how }) => [aspect, how]);
    expect(standing(two)).toEqual([
      ["DP-1", "OPEN"],
      ["DP-2", "OPEN"],
    ]);
    expect(refusedBy(two, grantOverride, { ...waiver, aspect: null }, as("M1"))).toEqual(["T-04"]);
    expect(standing(done(two, grantOverride, waiver, as("M1")))).toEqual([
      ["DP-1", "OVERRIDDEN"],
      ["DP-2", "OPEN"],
    ]);
  });

  it("I-25 is content when it finishes earlier, in this sprint or the one before, or is softly needed", () => {
    expect(refusedBy(needing("DL01"), lockSprint, lock, as("M1"))).toEqual([]);
    expect(
      refusedBy(needing("DL05", { dueDay: day("2026-12-04") }), lockSprint, lock, as("M1")),
    ).toEqual([]);
    const soft = planningProgram(
      ...wholePlan,
      change("dependency-edited", "DP-1", { fromId: "DL08", toId: "DL04", strength: "SOFT" }),
    );
    expect(refusedBy(soft, lockSprint, lock, as("M1"))).toEqual([]);
  });
});

describe("a sprint's start and end", () => {
  it("T-60 starts one sprint at a time, T-06 not before its day, T-57 not without a lock", () => {
    const program = done(planningProgram(...wholePlan), lockSprint, lock, as("M1"));
    expect(refusedBy(program, startSprint, { sprintId: "S5" }, onDay5)).toEqual(["T-60"]);
    const free = ended(planningProgram(...wholePlan));
    expect(refusedBy(free, startSprint, { sprintId: "S5" }, as("M1"))).toEqual(["T-06"]);
    const running = done(free, startSprint, { sprintId: "S5" }, onDay5);
    expect(running.sprint.get("S5")).toMatchObject({ state: "ACTIVE", startedAt: onDay5.now });
    expect(refusedBy(running, startSprint, { sprintId: "S5" }, onDay5)).toEqual(["T-57"]);
    expect(refusedBy(planningProgram(), startSprint, { sprintId: "S5" }, onDay5)).toEqual(["T-57"]);
  });

  it("A-01 and A-07 are asked once more before a sprint begins", () => {
    const free = ended(planningProgram(...wholePlan));
    expect(refusedBy(free, startSprint, { sprintId: "S5" }, onDay5)).toEqual([]);
    const without = applyAll(free, [
      ...[...free.sprintItem.values()]
        .filter(({ sprintId, deliverableId }) => sprintId === "S5" && deliverableId === "DL04")
        .map(({ id }) => change("sprint-item-removed", id, { removed: true })),
    ]);
    expect(refusedBy(without, startSprint, { sprintId: "S5" }, onDay5)).toEqual(["A-01"]);
    const unapproved = applyAll(free, [change("cycle-edited", "C1", { roadmapApprovedDay: null })]);
    expect(refusedBy(unapproved, startSprint, { sprintId: "S5" }, onDay5)).toEqual(["A-07"]);
  });

  it("T-65 is cancelled by two: one asks, the other confirms; then its work is free again", () => {
    const program = planningProgram();
    const ask = { sprintId: "S4", reason: "The storm takes every hand" };
    expect(refusedBy(program, cancelSprint, { sprintId: "S4" }, as("M5"))).toEqual(["T-65"]);
    expect(refusedBy(program, askToCancelSprint, { ...ask, reason: "Storm" }, as("M1"))).toEqual([
      "T-05",
    ]);
    expect(refusedBy(program, askToCancelSprint, ask, as("M9"))).toEqual(["T-01"]);
    const asked = done(program, askToCancelSprint, ask, as("M1"));
    expect(refusedBy(asked, askToCancelSprint, ask, as("M5"))).toEqual(["T-65"]);
    expect(refusedBy(asked, cancelSprint, { sprintId: "S4" }, as("M1"))).toEqual(["T-65"]);
    const over = done(asked, cancelSprint, { sprintId: "S4" }, as("M5"));
    expect(over.sprint.get("S4")?.state).toBe("CANCELLED");
    expect(over.deliverable.get("DL01")).toMatchObject({ sprintId: null, state: "IN_PROGRESS" });
    expect(over.sprintItem.get("SI-1")).toMatchObject({ removed: true, removedReason: ask.reason });
    expect(refusedBy(over, askToCancelSprint, ask, as("M1"))).toEqual(["T-57"]);
  });

  it("T-65 lets either of them keep it while it is only asked for", () => {
    const kept = { sprintId: "S4" };
    const asked = done(
      planningProgram(),
      askToCancelSprint,
      { ...kept, reason: "The storm takes every hand" },
      as("M1"),
    );
    expect(refusedBy(planningProgram(), keepSprint, kept, as("M1"))).toEqual(["T-65"]);
    expect(refusedBy(asked, keepSprint, kept, as("M2"))).toEqual(["T-01"]);
    for (const who of ["M1", "M5"]) {
      const on = done(asked, keepSprint, kept, as(who));
      expect(on.sprint.get("S4")).toMatchObject({ cancelAskedById: null, cancelledReason: null });
      expect(refusedBy(on, cancelSprint, kept, as("M5"))).toEqual(["T-65"]);
    }
  });

  it("T-65 wants the other of the two roles to confirm", () => {
    const twoLeads = planningProgram(change("roles-changed", "M9", { roles: ["EATP"] }));
    const asked = done(
      twoLeads,
      askToCancelSprint,
      { sprintId: "S4", reason: "The storm takes every hand" },
      as("M1"),
    );
    expect(refusedBy(asked, cancelSprint, { sprintId: "S4" }, as("M9"))).toEqual(["T-65"]);
    expect(refusedBy(asked, cancelSprint, { sprintId: "S4" }, as("M5"))).toEqual([]);
  });

  it("T-65 wants both roles still when the one who asked was given another since", () => {
    const twoLeads = planningProgram(change("roles-changed", "M9", { roles: ["EATP"] }));
    const ask = { sprintId: "S4", reason: "The storm takes every hand" };
    const moved = applyAll(done(twoLeads, askToCancelSprint, ask, as("M9")), [
      change("roles-changed", "M9", { roles: ["COE_MEMBER"] }),
    ]);
    for (const who of ["M1", "M5"])
      expect(refusedBy(moved, cancelSprint, { sprintId: "S4" }, as(who))).toEqual(["T-65"]);
    expect(refusedBy(moved, keepSprint, { sprintId: "S4" }, as("M1"))).toEqual([]);
  });
});

describe("a running sprint", () => {
  const add = {
    deliverableId: "DL04",
    sprintId: "S4",
    reason: "The regulator asks for it this month",
    inExchangeFor: [] as readonly string[],
    absence: null,
  };

  it("I-42 refuses a lead who makes no room, or too little", () => {
    const program = planningProgram();
    expect(refusedBy(program, addToSprint, add, as("M3"))).toEqual(["I-42"]);
    expect(refusedBy(program, addToSprint, { ...add, inExchangeFor: ["DL02"] }, as("M3"))).toEqual([
      "I-42",
    ]);
  });

  it("I-42 counts what makes room once, however often it is named", () => {
    const twice = { ...add, inExchangeFor: ["DL02", "DL02"] };
    expect(refusedBy(planningProgram(), addToSprint, twice, as("M3"))).toEqual(["I-42"]);
  });

  it("I-42 is content with equal room, with the EATP, or with the EATP's approval for this sprint", () => {
    const program = planningProgram(change("deliverable-edited", "DL04", { points: 5 }));
    const swapped = done(program, addToSprint, { ...add, inExchangeFor: ["DL02"] }, as("M3"));
    expect(swapped.sprintItem.get("SI-2")).toMatchObject({ removed: true });
    expect(swapped.deliverable.get("DL02")).toMatchObject({ sprintId: null, state: "COMMITTED" });
    expect(swapped.sprintItem.get("SI-4")).toMatchObject({
      deliverableId: "DL04",
      addedAfterLock: true,
      addedReason: add.reason,
      inExchangeForId: "SI-2",
      pointsAtLock: 5,
    });
    expect(swapped.deliverable.get("DL04")).toMatchObject({ state: "COMMITTED", sprintId: "S4" });
    expect(refusedBy(swapped, addToSprint, add, as("M3"))).toContain("T-63");
    expect(done(planningProgram(), addToSprint, add, as("M1")).sprintItem.size).toBe(4);
    const approved = done(
      planningProgram(),
      grantOverride,
      {
        ruleId: "I-42",
        subjectNoun: "deliverable",
        subjectId: "DL04",
        aspect: "S4",
        role: "EATP",
        reason: "The regulator cannot wait for sprint five",
        expiresDay: today,
      },
      as("M1"),
    );
    expect(done(approved, addToSprint, add, as("M3")).sprintItem.size).toBe(4);
  });

  it("A-01 to A-03 keep the pillars when something is taken out", () => {
    const out = { deliverableId: "DL03", reason: "Dispatchers are on storm duty", absence: null };
    const returned = change("deliverable-returned", "DL03", { state: "RETURNED" });
    // Sprint 3 holds nothing, so Process would be missing twice running; only Technology would be left.
    expect(refusedBy(planningProgram(returned), uncommitDeliverable, out, as("M3"))).toEqual([
      "A-01",
      "A-03",
    ]);
    const had = planningProgram(
      returned,
      change("deliverable-planned", "DL06", { sprintId: "S3" }),
      change("deliverable-planned", "DL08", { sprintId: "S4" }),
      change("sprint-item-recorded", "SI-4", {
        ...(planningProgram().sprintItem.get("SI-1") ?? never()),
        deliverableId: "DL08",
      }),
    );
    expect(refusedBy(had, uncommitDeliverable, out, as("M3"))).toEqual(["A-02"]);
    const absence = {
      pillar: "PROCESS" as const,
      reason: "Dispatchers are on storm duty now",
      returnsInSprint: 5,
    };
    // Only the EATP lets a pillar go.
    expect(refusedBy(had, uncommitDeliverable, { ...out, absence }, as("M3"))).toEqual(["A-02"]);
    const left = done(had, uncommitDeliverable, { ...out, absence }, as("M1"));
    expect(left.sprint.get("S4")?.absences).toMatchObject([
      { pillar: "PROCESS", returnsInSprint: 5 },
    ]);
    expect(left.sprintItem.get("SI-3")).toMatchObject({ removed: true, removedReason: out.reason });
    expect(left.deliverable.get("DL03")).toMatchObject({ sprintId: null, state: "RETURNED" });
    const swap = { ...add, deliverableId: "DL04", inExchangeFor: ["DL03"] };
    const light = applyAll(had, [change("deliverable-edited", "DL04", { points: 5 })]);
    expect(refusedBy(light, addToSprint, swap, as("M1"))).toEqual(["A-02"]);
    const swapped = done(light, addToSprint, { ...swap, absence }, as("M1"));
    expect(swapped.sprint.get("S4")?.absences).toMatchObject([
      { pillar: "PROCESS", reason: absence.reason, byId: "M1", returnsInSprint: 5 },
    ]);
    const small = { ...out, deliverableId: "DL02" };
    expect(refusedBy(planningProgram(), uncommitDeliverable, small, as("M3"))).toEqual([]);
    expect(
      refusedBy(planningProgram(), uncommitDeliverable, { ...small, reason: "No" }, as("M3")),
    ).toEqual(["T-05"]);
  });
});

const never = (): never => {
  throw new Error("not there");
};
