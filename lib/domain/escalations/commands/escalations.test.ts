import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Day, Escalation, Instant, Program, RaiseBlocker } from "../../index.ts";
import {
  acknowledgeEscalation,
  advanceClocks,
  applyAll,
  blockerForm,
  change,
  closeEscalation,
  decideEscalation,
  escalationClock,
  extendEscalation,
  may,
  maySeeReporter,
  raiseBlocker,
  raiseEscalation,
  regradeEscalation,
  visibleEscalations,
  withdrawEscalation,
  workingDaysToRaise,
} from "../../index.ts";
import { sentenceOf } from "../../rulebook.ts";
import { blockerIncomplete, closedWithoutDecision, openOverASprint } from "../rules/escalations.ts";

/** Working day n of sprint 3 or 4 of the small program. */
const s3 = (n: number): Day =>
  day(`2026-11-${["02", "03", "04", "05", "06", "09", "10", "11", "12", "13"][n - 1]}`);
const s4 = (n: number): Day =>
  day(`2026-11-${["16", "17", "18", "19", "20", "23", "24", "25", "26", "27"][n - 1]}`);

const blocker = (set: Partial<RaiseBlocker> = {}): RaiseBlocker => ({
  kind: "BLOCKER",
  title: "No read access to the sensor history",
  description: "IT operations has named nobody.",
  severity: "HIGH",
  tier: "L1_WORKSTREAM",
  wantedDecision: "A named owner and an access window",
  affectedIds: ["DL01"],
  workstreamId: null,
  firstSeenDay: s3(3),
  confidential: false,
  options: [],
  stopsWork: false,
  ...set,
});

const raised = (onDay: Day, set: Partial<RaiseBlocker> = {}, who = "M2", time = "09:00") =>
  done(smallProgram(), raiseBlocker, blocker(set), as(who, onDay, at(onDay, time)));

const tick = (program: Program, onDay: Day, time = "09:00"): Program =>
  done(program, advanceClocks, {}, as("clock", onDay, at(onDay, time)));

const first = (program: Program): Escalation => {
  const found = program.escalation.get("E-1");
  if (!found) throw new Error("No E-1");
  return found;
};
const limitOf = (program: Program): Instant =>
  escalationClock(program, first(program), first(program).tierEnteredAt).limit;

describe("raising a blocker", () => {
  it("I-70 refuses a blocker that says neither what it affects nor what is wanted", () => {
    const command = blocker({ affectedIds: [], wantedDecision: " " });
    expect(refusedBy(smallProgram(), raiseBlocker, command, as("M2"))).toEqual(["I-70"]);
  });

  it.each([
    [{ ownerId: null }, "an owner on its tier"],
    [{ severity: "" }, "a severity"],
    [{ affected: 0 }, "the deliverables or the stream it affects"],
    [{ wantedDecision: " " }, "the decision needed"],
    [{ ownerId: null, severity: "" }, "an owner on its tier and a severity"],
  ])("I-70 says what it lacks with %j: %s", (set, missing) => {
    const whole = { ownerId: "M2", severity: "HIGH", affected: 1, wantedDecision: "Access" };
    const subject = { noun: "facts", id: "small" } as const;
    const look = (given: Omit<typeof whole, "ownerId"> & { ownerId: string | null }) =>
      blockerIncomplete.check(smallProgram(), { subject, ...given }, as("M2")).map(sentenceOf);
    expect(look(whole)).toEqual([]);
    expect(look({ ...whole, ...set })).toEqual([`The blocker is missing: ${missing}.`]);
  });

  it("I-70 is content with owner, severity, affected deliverables and a wanted decision", () => {
    const program = raised(s3(4));
    expect(first(program)).toMatchObject({
      state: "OPEN",
      tier: "L1_WORKSTREAM",
      ownerId: "M2",
      workstreamId: "W1",
      openedById: "M2",
      steps: [{ tier: "L1_WORKSTREAM", by: "person", byId: "M2" }],
    });
    expect(workingDaysToRaise(program, first(program))).toBe(1);
  });

  it("A-52 refuses an escalation that stands on no tier", () => {
    const command: RaiseBlocker = { ...blocker({ ownerId: "M1" }), ...JSON.parse('{"tier":"L0"}') };
    expect(refusedBy(smallProgram(), raiseBlocker, command, as("M2"))).toEqual(["A-52"]);
  });

  it("A-52 is content with each of the three tiers", () => {
    for (const tier of ["L1_WORKSTREAM", "L2_PROGRAM", "L3_EXECUTIVE"] as const)
      expect(refusedBy(smallProgram(), raiseBlocker, blocker({ tier }), as("M1"))).toEqual([]);
  });

  it("blocks the deliverable that cannot go on, where its state allows it", () => {
    const program = raised(s4(6), { affectedIds: ["DL01", "DL03"], stopsWork: true });
    expect(program.deliverable.get("DL01")?.state).toBe("BLOCKED");
    expect(program.deliverable.get("DL03")?.state).toBe("IN_REVIEW");
  });

  it("T-74 lets nobody mark the deliverables of others as blocked; raising without the mark stays open", () => {
    const refused = (who: string, set: Partial<RaiseBlocker>) =>
      refusedBy(smallProgram(), raiseBlocker, blocker({ affectedIds: ["DL01"], ...set }), as(who));
    expect(refused("M9", { stopsWork: true })).toEqual(["T-74"]);
    expect(refused("M9", { stopsWork: false })).toEqual([]);
    expect(refused("M2", { stopsWork: true })).toEqual([]);
    expect(refused("M1", { stopsWork: true })).toEqual([]);
    expect(refused("M9", { stopsWork: true, affectedIds: ["DL03"] })).toEqual([]);
    expect(blockerForm(smallProgram(), "DL01", as("M9")).mayStopWork).toBe(false);
    expect(blockerForm(smallProgram(), "DL01", as("M2")).mayStopWork).toBe(true);
  });

  it("T-04 refuses an unknown deliverable, T-06 something first seen tomorrow", () => {
    const refused = (set: Partial<RaiseBlocker>) =>
      refusedBy(smallProgram(), raiseBlocker, blocker(set), as("M2"));
    expect(refused({ affectedIds: ["DL01", "DL99"] })).toEqual(["T-04"]);
    expect(refused({ firstSeenDay: s4(7) })).toEqual(["T-06"]);
  });

  it("T-01 is not open to a viewer", () => {
    expect(refusedBy(smallProgram(), raiseBlocker, blocker(), as("M8"))).toEqual(["T-01"]);
  });
});

describe("who reads it", () => {
  const told = () =>
    raised(
      s4(5),
      { kind: "CONCERN", confidential: true, tier: "L2_PROGRAM", affectedIds: [] },
      "M3",
    );
  const sees = (program: Program, who: string) => visibleEscalations(program, as(who)).length;

  it("I-75 lets anyone raise to L2 directly", () => {
    const program = raised(s4(5), { tier: "L2_PROGRAM" }, "M9");
    expect(first(program)).toMatchObject({ tier: "L2_PROGRAM", ownerId: "M1" });
  });

  it("I-75 refuses L3 to a stream lead, and a blocker in confidence", () => {
    const refused = (set: Partial<RaiseBlocker>) =>
      refusedBy(smallProgram(), raiseBlocker, blocker(set), as("M2"));
    expect(refused({ tier: "L3_EXECUTIVE" })).toEqual(["I-75"]);
    expect(refused({ tier: "L2_PROGRAM", confidential: true })).toEqual(["I-75"]);
    expect(refused({ kind: "CONCERN", confidential: true })).toEqual(["I-75"]);
  });

  it("I-75 shows a concern told in confidence to the EATP and who told it, to nobody else", () => {
    const program = told();
    expect(["M1", "M3", "M2", "M5", "M6", "M9"].map((who) => sees(program, who))).toEqual([
      1, 1, 0, 0, 0, 0,
    ]);
  });

  it("I-75 makes a concern told in confidence unknown to others, and lets only who told it raise it", () => {
    const command = { escalationId: "E-1", reason: "It can no longer wait for an answer" };
    expect(refusedBy(told(), raiseEscalation, command, as("M2"))).toEqual(["T-02"]);
    expect(refusedBy(told(), raiseEscalation, command, as("M1"))).toEqual(["T-40"]);
    const open = done(told(), raiseEscalation, command, as("M3"));
    expect(first(open)).toMatchObject({ tier: "L3_EXECUTIVE", confidential: false, ownerId: "M5" });
  });

  it("I-75 never lets the clock take a concern told in confidence to the executives", () => {
    const program = tick(told(), day("2026-12-23"));
    expect(first(program)).toMatchObject({ tier: "L2_PROGRAM", confidential: true });
  });

  it("I-75 does not show an executive who brought the bad news", () => {
    const program = raised(s3(4));
    const reporter = (who: string) => maySeeReporter(program, first(program), as(who));
    expect(["M1", "M2", "M3", "M5", "M6", "M7", "M8"].map(reporter)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the clock of an escalation", () => {
  it("I-71 stays where it is while its limit has not passed", () => {
    const program = tick(raised(s3(4)), s3(7), "08:59");
    expect(first(program)).toMatchObject({ tier: "L1_WORKSTREAM", steps: [{ note: "Opened" }] });
  });

  it("I-71 climbs from L1 to the EATP when its three days have passed, history kept", () => {
    const program = tick(raised(s3(4)), s3(7));
    expect(first(program)).toMatchObject({
      tier: "L2_PROGRAM",
      state: "OPEN",
      ownerId: "M1",
      tierEnteredAt: at(s3(7), "09:00"),
      steps: [{ tier: "L1_WORKSTREAM" }, { tier: "L2_PROGRAM", by: "clock", byId: null }],
    });
  });

  it("I-71 run twice changes nothing more", () => {
    const once = tick(raised(s3(4)), s3(7));
    const verdict = advanceClocks.carryOut(once, {}, as("clock", s3(7), at(s3(7), "09:00")));
    expect(verdict).toEqual({ kind: "done", findings: [], changes: [] });
  });

  it("I-71 is extended once per tier by its holder, with a reason, and by nobody else", () => {
    const program = tick(raised(s3(4)), s3(7));
    const command = {
      escalationId: "E-1",
      workingDays: 2,
      reason: "IT operations meets on Monday morning",
    };
    const holder = as("M1", s3(10), at(s3(10), "08:30"));
    expect(refusedBy(program, extendEscalation, command, as("M2", s3(10)))).toEqual(["T-01"]);
    expect(refusedBy(program, extendEscalation, { ...command, reason: "Soon" }, holder)).toEqual([
      "T-05",
    ]);
    expect(refusedBy(program, extendEscalation, { ...command, workingDays: 9 }, holder)).toEqual([
      "T-07",
    ]);
    const extended = done(program, extendEscalation, command, holder);
    expect(limitOf(extended)).toBe(at(s4(2), "09:00"));
    expect(refusedBy(extended, extendEscalation, command, holder)).toEqual(["I-71"]);
    const late = as("M1", s3(10), at(s3(10), "09:30"));
    expect(refusedBy(program, extendEscalation, command, late)).toEqual(["I-71"]);
  });

  it("I-71 plays E-1: L1 on S3 d4, L2 on d7, extended by two days, L3 on S4 d2, then critical and late", () => {
    let program = tick(raised(s3(4)), s3(7));
    expect(limitOf(program)).toBe(at(s3(10), "09:00"));
    program = done(
      program,
      extendEscalation,
      { escalationId: "E-1", workingDays: 2, reason: "IT operations meets on Monday morning" },
      as("M1", s3(9)),
    );
    program = tick(program, s4(1), "15:59");
    expect(first(program).tier).toBe("L2_PROGRAM");
    program = tick(program, s4(2));
    expect(first(program)).toMatchObject({ tier: "L3_EXECUTIVE", ownerId: "M5" });
    program = done(
      program,
      regradeEscalation,
      { escalationId: "E-1", severity: "CRITICAL", reason: "It holds the critical path now" },
      as("M1", s4(2)),
    );
    expect(limitOf(program)).toBe(at(s4(5), "09:00"));
    const clock = escalationClock(program, first(program), at(s4(6), "10:00"));
    expect(clock).toMatchObject({ overdue: true, workingHoursLeft: -9, climbs: null });
  });

  it("I-71 plays E-2: on L2 since S4 d5, inside its limit until d8, then with the sponsor", () => {
    const program = raised(s4(5), { tier: "L2_PROGRAM", firstSeenDay: s4(4) }, "M3", "10:00");
    const clock = escalationClock(program, first(program), at(s4(6), "10:00"));
    expect(clock).toMatchObject({
      limit: at(s4(8), "10:00"),
      overdue: false,
      workingHoursLeft: 16,
      acknowledgeBy: at(s4(6), "10:00"),
      acknowledgeOverdue: true,
      climbs: { at: at(s4(8), "10:00"), to: "L3_EXECUTIVE", holderId: "M5" },
    });
    expect(first(tick(program, s4(8), "09:59")).tier).toBe("L2_PROGRAM");
    expect(first(tick(program, s4(8), "10:00")).tier).toBe("L3_EXECUTIVE");
  });

  it("I-71 stops when it is decided", () => {
    const decided = done(
      raised(s3(4)),
      decideEscalation,
      {
        escalationId: "E-1",
        option: null,
        decision: "Access from Monday",
        effect: "DL01 goes on",
        deciderId: null,
      },
      as("M2", s3(5)),
    );
    expect(first(tick(decided, s4(10))).tier).toBe("L1_WORKSTREAM");
  });

  it("I-72 takes a medium one to L3 after a sprint without a decision", () => {
    const opened = raised(s3(1), { severity: "MEDIUM", firstSeenDay: s3(1) });
    const onL2 = tick(opened, s3(6));
    expect(first(onL2).tier).toBe("L2_PROGRAM");
    const extended = done(
      onL2,
      extendEscalation,
      { escalationId: "E-1", workingDays: 5, reason: "The supplier answers next week" },
      as("M1", s3(7)),
    );
    expect(first(tick(extended, s4(1), "08:59")).tier).toBe("L2_PROGRAM");
    expect(first(tick(extended, s4(1))).tier).toBe("L3_EXECUTIVE");
  });

  it("I-72 leaves a low one on L2, however long it takes", () => {
    const opened = raised(s3(1), { severity: "LOW", firstSeenDay: s3(1) });
    expect(first(tick(tick(opened, s3(6)), day("2026-12-23"))).tier).toBe("L2_PROGRAM");
  });

  it("I-72 warns from the minute its sprint is over, not before, and never of a low one", () => {
    const opened = raised(s3(1), { severity: "MEDIUM", tier: "L2_PROGRAM", firstSeenDay: s3(1) });
    const looked = (program: Program, onDay: Day, time: string) =>
      openOverASprint
        .check(program, { escalationId: "E-1" }, as("M1", onDay, at(onDay, time)))
        .map(sentenceOf);
    expect(looked(opened, s3(1), "09:00")).toEqual([]);
    expect(looked(opened, s4(1), "08:59")).toEqual([]);
    expect(looked(opened, s4(1), "09:00")).toEqual([
      "E-1 has waited more than 10 working days for a decision and belongs on L3.",
    ]);
    const low = applyAll(opened, [change("escalation-regraded", "E-1", { severity: "LOW" })]);
    expect(looked(low, s4(10), "09:00")).toEqual([]);
    const decided = applyAll(opened, [change("escalation-decided", "E-1", { state: "DECIDED" })]);
    expect(looked(decided, s4(10), "09:00")).toEqual([]);
  });
});

describe("who moves it", () => {
  it("is acknowledged by its holder, and anew on the next tier", () => {
    const program = raised(s3(4));
    const command = { escalationId: "E-1" };
    expect(refusedBy(program, acknowledgeEscalation, command, as("M3", s3(4)))).toEqual(["T-01"]);
    const seen = done(program, acknowledgeEscalation, command, as("M2", s3(4)));
    expect(first(seen)).toMatchObject({ state: "ACKNOWLEDGED", acknowledgedById: "M2" });
    expect(first(tick(seen, s3(7)))).toMatchObject({ state: "OPEN", acknowledgedAt: null });
  });

  it("is acknowledged by everybody who may decide it", () => {
    const subject = { noun: "escalation", id: "E-1" } as const;
    for (const tier of ["L1_WORKSTREAM", "L2_PROGRAM", "L3_EXECUTIVE"] as const) {
      const program = applyAll(raised(s3(4)), [change("escalation-raised", "E-1", { tier })]);
      const able = [...program.member.keys()].filter((id) =>
        may(program, "decide-escalation", subject, as(id)),
      );
      expect(able).not.toEqual([]);
      expect(able.filter((id) => !may(program, "acknowledge-escalation", subject, as(id)))).toEqual(
        [],
      );
    }
  });

  it("T-40 refuses L3 to somebody who neither holds it nor carries the program", () => {
    const program = raised(s4(5), { tier: "L2_PROGRAM" });
    const command = { escalationId: "E-1", reason: "Nobody on this tier can decide it" };
    expect(refusedBy(program, raiseEscalation, command, as("M3"))).toEqual(["T-40"]);
  });

  it("T-40 is content with anyone raising to L2, and the EATP to L3", () => {
    const command = { escalationId: "E-1", reason: "Nobody on this tier can decide it" };
    const onL2 = done(raised(s4(5)), raiseEscalation, command, as("M3"));
    expect(first(onL2)).toMatchObject({ tier: "L2_PROGRAM", ownerId: "M1" });
    expect(first(done(onL2, raiseEscalation, command, as("M1"))).tier).toBe("L3_EXECUTIVE");
  });

  it("I-73 refuses to close without decision, decider and effect", () => {
    const close = { escalationId: "E-1", note: "", resumes: false };
    expect(refusedBy(raised(s3(4)), closeEscalation, close, as("M2", s3(5)))).toEqual(["I-73"]);
  });

  it.each([
    [{}, "a decision, who decided it and the effect on what is affected"],
    [{ decision: "Yes" }, "who decided it and the effect on what is affected"],
    [{ decision: "Yes", deciderId: "M1" }, "the effect on what is affected"],
    [{ deciderId: "M1", effect: "DL01 goes on" }, "a decision"],
  ])("I-73 says what it lacks with %j: %s", (set, missing) => {
    const program = applyAll(raised(s3(4)), [change("escalation-decided", "E-1", set)]);
    expect(
      closedWithoutDecision.check(program, { escalationId: "E-1" }, as("M2")).map(sentenceOf),
    ).toEqual([`E-1 can't be closed yet. Missing: ${missing}.`]);
  });

  it("I-73 is content with a decision and its effect, and the work goes on", () => {
    const options = ["Replica", "Live feed"];
    let program = raised(s4(5), { stopsWork: true, tier: "L2_PROGRAM", options });
    const decision = {
      escalationId: "E-1",
      option: null,
      decision: "Access from Monday",
      deciderId: null,
    };
    const decide = { ...decision, effect: "DL01 goes on on Monday" };
    expect(refusedBy(program, decideEscalation, { ...decide, effect: "" }, as("M1"))).toEqual([
      "T-33",
    ]);
    expect(refusedBy(program, decideEscalation, { ...decide, decision: "" }, as("M1"))).toEqual([
      "T-33",
    ]);
    const chosen = done(
      program,
      decideEscalation,
      { ...decide, option: "Replica", decision: "" },
      as("M1"),
    );
    expect(first(chosen)).toMatchObject({ decision: "Replica" });
    const unknown = { ...decide, option: "Nobody's option", decision: "" };
    expect(refusedBy(program, decideEscalation, unknown, as("M1"))).toEqual(["T-33"]);
    expect(refusedBy(program, decideEscalation, decide, as("M5"))).toEqual(["T-01"]);
    program = done(program, decideEscalation, decide, as("M1"));
    program = done(
      program,
      closeEscalation,
      { escalationId: "E-1", note: "Access tested", resumes: true },
      as("M1"),
    );
    expect(first(program)).toMatchObject({ state: "CLOSED", deciderId: "M1" });
    expect(program.deliverable.get("DL01")?.state).toBe("IN_PROGRESS");
  });

  it("leaves blocked what another escalation still holds", () => {
    let program = raised(s4(5), { stopsWork: true });
    program = done(program, raiseBlocker, blocker({ title: "Second" }), as("M2"));
    const decide = {
      escalationId: "E-1",
      option: null,
      decision: "Yes",
      effect: "None",
      deciderId: null,
    };
    program = done(program, decideEscalation, decide, as("M2"));
    const close = { escalationId: "E-1", note: "", resumes: true };
    program = done(program, closeEscalation, close, as("M2"));
    expect(program.deliverable.get("DL01")?.state).toBe("BLOCKED");
  });

  it("is withdrawn by the person who raised it, with a reason, and then stays as it is", () => {
    const command = { escalationId: "E-1", reason: "The access was there, on another account" };
    const program = raised(s3(4), {}, "M3");
    expect(refusedBy(program, withdrawEscalation, command, as("M9", s3(4)))).toEqual(["T-01"]);
    const gone = done(program, withdrawEscalation, command, as("M3", s3(4)));
    expect(first(gone)).toMatchObject({ state: "WITHDRAWN", withdrawnReason: command.reason });
    expect(refusedBy(gone, raiseEscalation, command, as("M2", s3(5)))).toEqual(["T-03"]);
    expect(first(tick(gone, s4(10))).tier).toBe("L1_WORKSTREAM");
  });
});

describe("other clocks", () => {
  const noticed = applyAll(smallProgram(), [
    change("impact-notice-raised", "IN-1", {
      causeId: "DL01",
      workstreamId: "W2",
      affectedIds: ["DL02"],
      fromDay: null,
      toDay: s4(10),
      slipWorkingDays: 3,
      raisedAt: at(s4(1)),
      answer: null,
      answerNote: null,
      answeredById: null,
      answeredAt: null,
      supersededById: null,
    }),
  ]);

  it("I-26 takes an unanswered notice to the EATP after one integration review, once", () => {
    expect(tick(noticed, s4(5)).escalation.size).toBe(0);
    const program = tick(tick(noticed, s4(6)), s4(7));
    expect(program.escalation.size).toBe(1);
    expect(first(program)).toMatchObject({
      tier: "L2_PROGRAM",
      ownerId: "M1",
      openedById: "clock",
      affectedIds: ["DL02"],
      grownFrom: "impactNotice:IN-1",
    });
  });

  it("I-26 leaves an answered notice alone", () => {
    const answered = applyAll(noticed, [
      change("impact-notice-answered", "IN-1", { answer: "ABSORB" }),
    ]);
    expect(tick(answered, s4(10)).escalation.size).toBe(0);
  });

  it("misses a dependency the day after it was needed; one whose provider is accepted resolves", () => {
    const state = (program: Program) => program.dependency.get("DP-1")?.state;
    expect(state(tick(smallProgram(), s4(8)))).toBe("AGREED");
    expect(state(tick(smallProgram(), s4(9)))).toBe("MISSED");
    const accepted = applyAll(smallProgram(), [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED" }),
    ]);
    expect(state(tick(accepted, s4(9)))).toBe("RESOLVED");
  });

  it("T-01 lets the clock and the EATP advance them, nobody else", () => {
    expect(refusedBy(smallProgram(), advanceClocks, {}, as("M2"))).toEqual(["T-01"]);
    expect(refusedBy(smallProgram(), advanceClocks, {}, as("M1"))).toEqual([]);
  });
});
