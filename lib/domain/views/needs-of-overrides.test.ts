import { describe, expect, it } from "vitest";
import { done } from "../../../tests/fixtures/doing.ts";
import { freshEscalation, freshReport } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { applyAll } from "../apply.ts";
import { change } from "../changes.ts";
import { grantOverride } from "../deeds/grant-override.ts";
import type { Program } from "../program.ts";
import { rulePage } from "./rule-page.ts";
import { today } from "./today.ts";

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
        sentence: expect.stringMatching(/You can override this until 2027-01-25 at the latest\.$/),
        action: { path: "rulebook/A-16?about=C1" },
      },
    ]);
    expect(rulePage(late, "A-16", "C1", as("M6", onDay))?.lastDay).toBe("2027-01-25");
    for (const who of ["M1", "M2", "M5", "M8"]) expect(asked(late, who)).toEqual([]);
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
    const lead = today(draft, as("M1")).needs;
    expect(lead.find(({ id }) => id === "roadmap")?.sentence).toMatch(/Finn Saar can approve it/);
    expect(lead.filter(({ id }) => id.startsWith("pillar:"))).toHaveLength(2);
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
