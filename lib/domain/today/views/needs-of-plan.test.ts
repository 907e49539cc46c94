import { describe, expect, it } from "vitest";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Dependency, ImpactNotice } from "../../nouns.ts";

const small = smallProgram();
const lines = (begins: string, who: string, ...changes: readonly Change[]) =>
  needLines(applyAll(small, changes), as(who), begins);
/** Who of all members sees a need that begins so. */
const seenBy = (begins: string, ...changes: readonly Change[]) =>
  [...small.member.keys()].filter((who) => Object.keys(lines(begins, who, ...changes)).length > 0);

/** DL02 (W2, on the critical path) waits for DL01 (W1); today is Mon 2026-11-23. */
const needed = (set: Partial<Dependency>) => change("dependency-edited", "DP-1", set);
const neededBy = (text: string, set: Partial<Dependency> = {}) =>
  needed({ needByDay: day(text), ...set });
const promised = {
  promises: [{ day: day("2026-11-26"), byId: "M2", at: at("2026-11-20"), note: "" }],
};

describe("a dependency on Today", () => {
  const critical =
    "Ben Moor, Cleo Nair | X-02: It is on the critical path, so every day of delay moves the end date | See the impact → dependencies?slip=DL01";
  const owed =
    "Ben Moor, Cleo Nair | I-28: Another stream waits for what your stream provides | Commit to a date → dependencies?open=DP-1#DP-1";

  it.each<[string, Partial<Dependency>, string, string]>([
    ["2026-11-25", {}, "soon | in 2 working days", ", needed by 2026-11-25."],
    ["2026-11-23", {}, "soon | today", ", needed by 2026-11-23."],
    ["2026-11-20", {}, "now | 1 working day ago", "; no new date is committed."],
    ["2026-11-20", promised, "now | 1 working day ago", "; the committed date is 2026-11-26."],
  ])(
    "needed by %s is told to the EATP and to the lead who provides it",
    (on, set, begins, ends) => {
      expect(lines("dependency:", "M1", neededBy(on, set))).toEqual({
        "dependency:DP-1": `${begins} | DL02 Model trained again is on the critical path and waits for DL01${ends} | ${critical}`,
      });
      expect(lines("dependency:", "M2", neededBy(on, set))).toEqual({
        "dependency:DP-1": `${begins} | DL02 Model trained again waits for DL01${ends} | ${owed}`,
      });
      expect(seenBy("dependency:", neededBy(on, set))).toEqual(["M1", "M2"]);
    },
  );

  it("is nobody's when it is needed in three working days, without a day, or resolved", () => {
    expect(seenBy("depend", neededBy("2026-11-26"))).toEqual([]);
    expect(seenBy("depend", needed({ needByDay: null }))).toEqual([]);
    expect(seenBy("depend", neededBy("2026-11-20", { state: "RESOLVED" }))).toEqual([]);
  });

  it("off the critical path is counted for the EATP once its day has passed", () => {
    const soft = { strength: "SOFT" } as const;
    expect(lines("depend", "M1", neededBy("2026-11-23", soft))).toEqual({});
    expect(lines("depend", "M1", neededBy("2026-11-20", soft))).toEqual({
      dependencies:
        "soon | no clock | 1 of 1 open dependencies off the critical path is past the date needed. |  | I-28: Late dependencies are an early sign that the program is stalling | See them → dependencies",
    });
    expect(seenBy("depend", neededBy("2026-11-20", soft))).toEqual(["M1", "M2"]);
  });

  it("is told one by one to a lead who owes several", () => {
    const soft = small.dependency.get("DP-1");
    if (!soft) throw new Error("no dependency");
    const second = change("dependency-proposed", "DP-2", { ...soft, toId: "DL03" });
    expect(Object.keys(lines("dependency:", "M2", second))).toEqual([
      "dependency:DP-1",
      "dependency:DP-2",
    ]);
  });

  it("names the stream that owes it where no deliverable stands for it, and is no lead's when it comes from outside", () => {
    const stream = { fromId: null, fromWorkstreamId: "W1", fromOutside: null };
    expect(lines("dependency:", "M2", neededBy("2026-11-25", stream))).toEqual({
      "dependency:DP-1": `soon | in 2 working days | DL02 Model trained again waits for Platform, needed by 2026-11-25. | ${owed}`,
    });
    const outside = { fromId: null, fromWorkstreamId: null, fromOutside: "Works council" };
    expect(seenBy("dependency:", neededBy("2026-11-25", outside))).toEqual([]);
  });
});

const notice = (id: string, workstreamId: string, set: Partial<ImpactNotice> = {}): Change =>
  change("impact-notice-raised", id, {
    causeId: "DL01",
    workstreamId,
    affectedIds: ["DL02", "DL03", "DL01", "DL99"],
    fromDay: day("2026-11-12"),
    toDay: day("2026-11-17"),
    slipWorkingDays: 3,
    raisedAt: at("2026-11-18"),
    answer: null,
    answerNote: null,
    answeredById: null,
    answeredAt: null,
    supersededById: null,
    ...set,
  });

describe("a slip on Today", () => {
  it.each([
    ["2026-11-23", "soon", "in 2 working days"],
    ["2026-11-19", "soon", "today"],
    ["2026-11-18", "now", "1 working day ago"],
  ])(
    "I-26 raised %s asks the lead whose stream it touches, and nobody else",
    (on, urgency, clock) => {
      const raised = notice("IN-1", "W2", { raisedAt: at(on) });
      expect(lines("impactNotice:", "M3", raised)).toEqual({
        "impactNotice:IN-1": `${urgency} | ${clock} | DL01 is delayed by 3 working days and affects DL02, DL03, DL01. Respond: replan, absorb or no effect. | Cleo Nair | I-26: Without a response, nobody knows what else is delayed | Respond → my-stream?stream=W2`,
      });
      expect(seenBy("impactNotice:", raised)).toEqual(["M3"]);
      expect(seenBy("slip:", raised)).toEqual(urgency === "now" ? ["M1"] : []);
    },
  );

  it("I-26 is told to the EATP by cause, with the longest slip and the earliest day", () => {
    const rest =
      "I-26: Without a response, nobody knows what else is delayed | See the delay → dependencies?slip";
    const told = lines(
      "slip:",
      "M1",
      notice("IN-1", "W2", { raisedAt: at("2026-11-10"), slipWorkingDays: 1 }),
      notice("IN-2", "W1", { raisedAt: at("2026-11-09"), slipWorkingDays: 4 }),
      notice("IN-3", "W2", { causeId: "DL03", slipWorkingDays: 1 }),
      notice("IN-4", "W1", { causeId: "DL03", raisedAt: at("2026-11-23") }),
      notice("IN-5", "W2", { causeId: "DL02", answer: "ABSORB", answeredAt: at("2026-11-20") }),
    );
    expect(told).toEqual({
      "slip:DL01": `now | 8 working days ago | W2 and W1 haven't responded to the delay of DL01 by 4 working days. | Cleo Nair, Ben Moor | ${rest}=DL01`,
      "slip:DL03": `now | 1 working day ago | W2 hasn't responded to the delay of DL03 by 1 working day. | Cleo Nair | ${rest}=DL03`,
    });
  });

  it("I-26 is asked of nobody once it was answered, or another notice stands in its place", () => {
    const answered = notice("IN-1", "W2", { answer: "ABSORB", answeredAt: at("2026-11-20") });
    expect(seenBy("impactNotice:", answered)).toEqual([]);
    expect(seenBy("impactNotice:", notice("IN-1", "W2", { supersededById: "IN-2" }))).toEqual([]);
  });

  it("I-26 asks an EATP who leads the silent stream for the answer itself", () => {
    const own = change("workstream-edited", "W2", { leadId: "M1" });
    expect(Object.keys(lines("", "M1", own, notice("IN-1", "W2")))).toContain("impactNotice:IN-1");
    expect(lines("slip:", "M1", own, notice("IN-1", "W2"))).toEqual({});
  });
});

describe("a deliverable in review on Today", () => {
  const rest =
    "DL03 Work instruction is submitted. Accept or return it. | Cleo Nair | I-14: Only accepted work counts as progress | Review → my-stream#DL03";

  it("waits for the reviewer, since the day it was submitted", () => {
    expect(lines("review:", "M4")).toEqual({ "review:DL03": `soon | 1 working day ago | ${rest}` });
    expect(seenBy("review:")).toEqual(["M4"]);
    const unknown = change("deliverable-edited", "DL03", { submittedAt: null });
    expect(lines("review:", "M4", unknown)).toEqual({ "review:DL03": `soon | no clock | ${rest}` });
    const returned = change("deliverable-edited", "DL03", { state: "IN_PROGRESS" });
    expect(seenBy("review:", returned)).toEqual([]);
  });
});

describe("a draft stream at work on Today", () => {
  it("T-120 is told to the EATP and the center of excellence", () => {
    const atWork = [
      change("workstream-edited", "W2", { state: "DRAFT" }),
      change("sprint-edited", "S4", { lockedAt: at("2026-11-16") }),
    ] as const;
    expect(lines("activate:", "M9", ...atWork)).toEqual({
      "activate:W2":
        "now | no clock | Use cases is still a draft but has open work in a locked sprint: DL02, DL03. | Cleo Nair | T-120: Only active streams claim a status and appear in reports | Activate the stream → workstreams/W2",
    });
    expect(seenBy("activate:", ...atWork)).toEqual(["M1", "M9"]);
  });
});
