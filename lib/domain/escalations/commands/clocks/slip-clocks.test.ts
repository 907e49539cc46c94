import { describe, expect, it } from "vitest";
import type { Day, Escalation, ImpactNotice, Program } from "#domain";
import {
  acceptDeliverable,
  advanceClocks,
  answerImpactNotice,
  applyAll,
  change,
  raiseEscalation,
  withdrawEscalation,
} from "#domain";
import { done, refusedBy } from "../../../../../tests/fixtures/doing.ts";
import { freshEscalation } from "../../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../../tests/fixtures/small-program.ts";

const raised = at("2026-11-16", "09:00");

const notice = (id: string, set: Partial<ImpactNotice> = {}) =>
  change("impact-notice-raised", id, {
    causeId: "DL01",
    workstreamId: "W2",
    affectedIds: ["DL02"],
    fromDay: day("2026-11-24"),
    toDay: day("2026-11-27"),
    slipWorkingDays: 3,
    raisedAt: raised,
    answer: null,
    answerNote: null,
    answeredById: null,
    answeredAt: null,
    supersededById: null,
    ...set,
  });

const tick = (program: Program, on: Day, time = "10:00"): Program =>
  done(program, advanceClocks, {}, as("clock", on, at(on, time)));

/** A slip that two streams are asked about, on the day it goes to L2. */
const silent = applyAll(smallProgram(), [
  notice("IN-1"),
  notice("IN-2", { workstreamId: "W1", affectedIds: ["DL03"] }),
]);
const due = day("2026-11-23");
const asked = tick(silent, due);
const all = (program: Program): readonly Escalation[] => [...program.escalation.values()];

describe("a slip nobody answers", () => {
  it("I-26 is one escalation that names every silent stream, dated at the opening of the day it was due", () => {
    expect(tick(silent, due, "07:30").escalation.size).toBe(0);
    expect(all(asked)).toMatchObject([
      {
        title: "No response to the delay of DL01 from Platform and Use cases",
        tier: "L2_PROGRAM",
        openedAt: at("2026-11-23", "08:00"),
        affectedIds: ["DL02", "DL03"],
      },
    ]);
    expect(all(tick(asked, day("2026-11-24")))).toHaveLength(1);
  });

  it("I-26 a new date updates it and opens no second", () => {
    const moved = applyAll(asked, [
      notice("IN-3", { slipWorkingDays: 8, raisedAt: at("2026-11-24", "09:00") }),
      change("impact-notice-superseded", "IN-1", { supersededById: "IN-3" }),
    ]);
    const later = tick(moved, day("2026-12-18"));
    expect(all(later)).toHaveLength(1);
    expect(all(later)[0]?.description).toContain("is delayed by 8 working days");
  });

  it("I-26 names only those who are still silent, and ends when all have answered", () => {
    const answer = { answer: "ABSORB", note: "It fits into the float." } as const;
    const one = done(asked, answerImpactNotice, { noticeId: "IN-1", ...answer }, as("M3"));
    expect(all(tick(one, due))[0]?.title).toBe("No response to the delay of DL01 from Platform");
    const both = done(one, answerImpactNotice, { noticeId: "IN-2", ...answer }, as("M2"));
    expect(all(tick(both, due))).toMatchObject([
      { state: "WITHDRAWN", withdrawnReason: "Every stream has responded." },
    ]);
  });

  it("I-26 stops at the EATP: neither the clock nor a person takes it to L3", () => {
    expect(all(tick(asked, day("2027-01-15")))[0]?.tier).toBe("L2_PROGRAM");
    const reason = "It has waited long enough for an answer.";
    expect(refusedBy(asked, raiseEscalation, { escalationId: "E-1", reason }, as("M1"))).toEqual([
      "T-40",
    ]);
  });

  it("I-26 is not opened again after somebody closed it, until a new date asks anew", () => {
    const reason = "Settled by phone with both leads.";
    const closed = done(asked, withdrawEscalation, { escalationId: "E-1", reason }, as("M1"));
    expect(all(tick(closed, day("2026-12-01")))).toHaveLength(1);
  });

  it("I-26 duplicates of an older installation are withdrawn, and what had climbed comes back", () => {
    const old = (id: string, noticeId: string, tier: Escalation["tier"]) =>
      change("escalation-opened", id, {
        ...freshEscalation({ title: id, openedAt: raised, firstSeenDay: day("2026-11-16") }),
        tier,
        severity: "MEDIUM",
        grownFrom: `impactNotice:${noticeId}`,
      });
    const before = applyAll(silent, [
      old("E-1", "IN-1", "L3_EXECUTIVE"),
      old("E-2", "IN-2", "L3_EXECUTIVE"),
    ]);
    const [kept, duplicate] = all(tick(before, due));
    expect(kept).toMatchObject({ tier: "L2_PROGRAM", ownerId: "M1", state: "OPEN" });
    expect(duplicate).toMatchObject({ state: "WITHDRAWN" });
    expect(duplicate?.withdrawnReason).toContain("E-1");
  });
});

describe("what is accepted waits for nobody", () => {
  const verdict = {
    deliverableId: "DL03",
    note: "Seen.",
    acknowledge: "Seen and judged in the review.",
  };
  const accepted = done(asked, acceptDeliverable, verdict, as("M4"));

  it("I-26 a receiver that is accepted answers for its notices", () => {
    expect(accepted.impactNotice.get("IN-2")).toMatchObject({
      answer: "NO_EFFECT",
      answerNote: "DL03 was accepted on 2026-11-23.",
    });
    expect(accepted.impactNotice.get("IN-1")?.answer).toBeNull();
  });

  it("its dependencies resolve on the day of the acceptance, at either end", () => {
    const link = (id: string, fromId: string, toId: string) =>
      change("dependency-proposed", id, {
        ...(smallProgram().dependency.get("DP-1") ?? ({} as never)),
        fromId,
        toId,
      });
    const linked = applyAll(smallProgram(), [
      link("DP-2", "DL03", "DL02"),
      link("DP-3", "DL01", "DL03"),
    ]);
    const after = done(linked, acceptDeliverable, verdict, as("M4"));
    const day0 = { state: "RESOLVED", resolvedDay: "2026-11-23" };
    expect(after.dependency.get("DP-2")).toMatchObject(day0);
    expect(after.dependency.get("DP-3")).toMatchObject(day0);
    expect(after.dependency.get("DP-1")?.state).toBe("AGREED");
  });

  it("rows that were accepted before that resolve on the day of their acceptance", () => {
    const stored = applyAll(smallProgram(), [
      change("deliverable-accepted", "DL01", {
        state: "ACCEPTED",
        acceptedDay: day("2026-11-18"),
      }),
    ]);
    expect(tick(stored, due).dependency.get("DP-1")).toMatchObject({
      state: "RESOLVED",
      resolvedDay: "2026-11-18",
    });
  });
});
