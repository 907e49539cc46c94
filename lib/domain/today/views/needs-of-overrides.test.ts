import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshEscalation, freshReport } from "../../../../tests/fixtures/fresh.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { planningProgram, wholePlan } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { inReview } from "../../../../tests/fixtures/small-sprint.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Sprint } from "../../nouns.ts";
import { grantOverride } from "../../overrides/commands/grant-override.ts";
import { rulePage } from "../../program/views/rule-page.ts";
import type { Program } from "../../program.ts";
import { today } from "./today.ts";

/** What the test itself has put there. */
function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("It is not there");
  return value;
}

const onDay = day("2026-12-28");
const asked = (program: Program, who: string) =>
  today(program, as(who, onDay)).needs.filter(({ id }) => /^(blocked|roadmap|pillar)/.test(id));

/** The last day of Produce has come, and its gate is not decided. */
const late = applyAll(smallProgram(), [
  change("workstream-edited", "W1", { pillars: ["TECHNOLOGY", "PEOPLE"] }),
  change("workstream-edited", "W2", { pillars: ["PROCESS", "GOVERNANCE"] }),
]);

describe("what waits for a word of the committee", () => {
  it("A-16 offers itself to the Steering Committee with the latest day, and to nobody else", () => {
    expect(asked(late, "M6")).toMatchObject([
      {
        id: expect.stringMatching(/^blocked:A-16 cycle:C1/),
        sentence: expect.stringMatching(/You can override this until 2027-01-25\.$/),
        action: { path: "rulebook/A-16?about=C1" },
      },
    ]);
    expect(rulePage(late, "A-16", "C1", as("M6", onDay))?.lastDay).toBe("2027-01-25");
    for (const who of ["M1", "M2", "M5", "M8"]) expect(asked(late, who)).toEqual([]);
  });

  it("A-16 is offered from the last day of the stage on", () => {
    const seen = (on: string) =>
      today(late, as("M6", day(on))).needs.some(({ id }) => id.startsWith("blocked:A-16"));
    expect([seen("2026-12-26"), seen("2026-12-27")]).toEqual([false, true]);
  });

  it("A-16 is gone once it was overridden, and is not offered before the stage ends", () => {
    const override = {
      ruleId: "A-16",
      subjectNoun: "cycle",
      subjectId: "C1",
      role: "STEERCO",
      reason: "The gate is held in the first week of January",
      expiresDay: day("2027-01-15"),
    } as const;
    expect(asked(done(late, grantOverride, override, as("M6", onDay)), "M6")).toEqual([]);
    expect(today(late, as("M6")).needs.filter(({ id }) => id.startsWith("blocked"))).toEqual([]);
  });

  it("A-07 asks the committee for its approval, and tells the EATP whom to ask; I-02 stays in sight", () => {
    const draft = applyAll(smallProgram(), [
      change("cycle-edited", "C1", { roadmapApprovedDay: null, roadmapApprovedById: null }),
    ]);
    expect(today(draft, as("M6")).needs[0]).toMatchObject({
      id: "roadmap",
      action: { label: "Approve the roadmap", path: "settings#roadmap" },
    });
    const lead = today(draft, as("M1"), "all").needs;
    expect(lead.find(({ id }) => id === "roadmap")?.sentence).toMatch(/Finn Saar can approve it/);
    expect(lead.find(({ id }) => id === "pillarsWithoutStream:")?.sentence).toBe(
      "2 pillars have no workstream at work.",
    );
  });
});

describe("a rule that blocks the next step", () => {
  const lines = (program: Program, who: string, on = "2026-11-23") =>
    needLines(program, as(who, day(on)), "blocked:");
  const seenBy = (program: Program, on?: string) =>
    [...program.member.keys()].filter((who) => Object.keys(lines(program, who, on)).length > 0);
  const rest = (lastDay: string, ruleId: string, about: string) =>
    `You can override this until ${lastDay}. |  | ${ruleId}: It blocks the next step, and your role can override it | Decide → rulebook/${ruleId}?about=${about}`;

  it("A-01 is told to the Steering Committee from the day the sprint should be locked or started", () => {
    const draft = planningProgram(...wholePlan.slice(1));
    expect(seenBy(draft, "2026-11-27")).toEqual([]);
    expect(lines(draft, "M6", "2026-11-30")).toEqual({
      "blocked:A-01 sprint:S5 PEOPLE": `soon | no clock | People has no deliverable in sprint 5 and had none in sprint 4: a second absence in a row. ${rest("2026-12-28", "A-01", "S5")}`,
    });
    expect(seenBy(draft, "2026-11-30")).toEqual(["M6"]);
    const planned = (set: Partial<Sprint>) =>
      planningProgram(
        change("sprint-edited", "S5", { state: "PLANNED", lockedAt: at("2026-11-27"), ...set }),
      );
    expect(seenBy(planned({}), "2026-11-27")).toEqual([]);
    expect(Object.keys(lines(planned({}), "M6", "2026-11-30"))).toEqual([
      "blocked:A-01 sprint:S5 GOVERNANCE",
      "blocked:A-01 sprint:S5 PEOPLE",
    ]);
    expect(seenBy(planned({ state: "ACTIVE" }), "2026-11-30")).toEqual([]);
  });

  it("A-08 is told to the QA reviewer of what is in review without proof, unless it is their own", () => {
    const unproven = applyAll(inReview(), [
      change("evidence-removed", "EV-1", { removedReason: "A wrong link" }),
    ]);
    expect(lines(unproven, "M4")).toEqual({
      "blocked:A-08 deliverable:DL03 ": `soon | no clock | DL03 has not been demonstrated in the review of sprint 4 and has no linked evidence. ${rest("2026-12-21", "A-08", "DL03")}`,
    });
    expect(seenBy(unproven)).toEqual(["M4"]);
    const own = change("deliverable-edited", "DL03", { ownerId: "M4" });
    expect(seenBy(applyAll(unproven, [own]))).toEqual([]);
    const atWork = change("deliverable-edited", "DL03", { state: "IN_PROGRESS" });
    expect(seenBy(applyAll(unproven, [atWork]))).toEqual([]);
    expect(seenBy(inReview())).toEqual([]);
  });

  it("A-56 is told to the Steering Committee of a gate that is ready", () => {
    const { id: _id, ...gate } = mustHave(smallProgram().gate.get("G-1"));
    const earlier = applyAll(smallProgram(), [
      change("gate-scheduled", "G-0", {
        ...gate,
        scheduledDay: day("2026-11-02"),
        state: "DECIDED",
        outcome: "CONDITIONAL_GO",
        decidedAt: at("2026-11-02"),
      }),
      change("condition-set", "CN-1", {
        gateId: "G-0",
        criterionId: null,
        text: "Write the runbook",
        ownerId: "M2",
        dueDay: day("2026-11-20"),
        closedDay: null,
        closedById: null,
        closingNote: null,
      }),
    ]);
    expect(seenBy(earlier)).toEqual([]);
    const ready = applyAll(earlier, [change("gate-edited", "G-1", { state: "READY" })]);
    expect(lines(ready, "M6")).toEqual({
      "blocked:A-56 gate:G-1 ": `soon | no clock | G-1 can't be decided as go while a condition of an earlier gate is overdue: CN-1 of G-0, due 2026-11-20. ${rest("2026-12-21", "A-56", "G-1")}`,
    });
    expect(seenBy(ready)).toEqual(["M6"]);
  });
});

describe("a roadmap without approval and pillars without a stream", () => {
  const unapproved = applyAll(smallProgram(), [
    change("cycle-edited", "C1", { roadmapApprovedDay: null, roadmapApprovedById: null }),
  ]);
  const seen = (program: Program, begins: string) =>
    [...program.member.keys()].flatMap((who) =>
      Object.values(needLines(program, as(who), begins)).map((line) => `${who} ${line}`),
    );

  it("A-07 are told to the EATP and to those who approve it", () => {
    const why = " |  | A-07: Produce needs an approved roadmap | ";
    expect(seen(unapproved, "roadmap")).toEqual([
      `M1 now | no clock | The Steering Committee has not approved roadmap version 1. Finn Saar can approve it. Until then, no sprint can be locked or started.${why}See the approval → settings#roadmap`,
      `M6 now | no clock | Roadmap version 1 needs your approval. Until then, no sprint can be locked or started.${why}Approve the roadmap → settings#roadmap`,
    ]);
    expect(seen(smallProgram(), "roadmap")).toEqual([]);
  });

  it("I-02 are told to the EATP alone, until they were overridden", () => {
    const line = (pillar: string) =>
      `M1 soon | no clock | ${pillar} has no active workstream. |  | I-02: In Produce, every pillar needs an active workstream | See the workstreams → workstreams`;
    expect(seen(smallProgram(), "pillar:")).toEqual([line("Governance"), line("People")]);
    const waived = done(
      smallProgram(),
      grantOverride,
      {
        ruleId: "I-02",
        subjectNoun: "cycle",
        subjectId: "C1",
        aspect: "PEOPLE",
        role: "STEERCO",
        reason: "People work begins with the next cycle",
        expiresDay: day("2026-12-15"),
      },
      as("M6"),
    );
    expect(seen(waived, "pillar:")).toEqual([line("Governance")]);
  });
});

describe("the executive tier on Today", () => {
  it.each([
    ["the executive sponsor", "M5"],
    ["the Steering Committee", "M6"],
    ["the Governance Board", "M7"],
  ])("A-53 lists what reached it and what waits for it to %s", (_who, member) => {
    const program = applyAll(smallProgram(), [
      change("escalation-opened", "E-3", {
        ...freshEscalation({
          title: "Two vendors, one budget",
          firstSeenDay: day("2026-11-20"),
          openedAt: at("2026-11-20"),
          tier: "L3_EXECUTIVE",
          ownerId: "M5",
        }),
      }),
      change("scope-change-recorded", "SC-1", {
        title: "A third use case",
        reason: "LEARNING",
        points: 8,
        tradeOff: "",
        state: "SUBMITTED",
        submittedDay: day("2026-11-18"),
        decidedDay: null,
        note: "",
      }),
    ]);
    const ids = today(program, as(member)).needs.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["escalation:E-3", "scope:SC-1"]));
    const scope = (of: Program) =>
      today(of, as(member)).needs.find(({ id }) => id === "scope:SC-1");
    expect(scope(program)?.action).toEqual({ label: "See the reports", path: "reports" });
    const asked = (id: string, number: number, question: string) =>
      change("report-drafted", id, {
        ...freshReport({
          number,
          periodStart: day("2026-11-09"),
          periodEnd: day("2026-11-20"),
          state: "PUBLISHED",
          decisionsAsked: [
            { question, ofWhom: "Steering Committee", byDay: day("2026-11-30"), costOfWaiting: "" },
          ],
        }),
      });
    const told = applyAll(program, [
      asked("R1", 1, "SC-1: a third use case?"),
      asked("R2", 2, "SC-12: another one?"),
    ]);
    expect(scope(told)?.action).toEqual({ label: "Read the report", path: "reports/R1" });
  });
});
