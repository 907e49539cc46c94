import { describe, expect, it } from "vitest";
import { freshEscalation, freshReport } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Escalation, Report, ScopeChange } from "../../nouns.ts";
import { reportDraft } from "./report-draft.ts";

const report = (number: number, set: Partial<Report> = {}): Change =>
  change(
    "report-drafted",
    `R${number}`,
    freshReport({
      number,
      periodStart: day("2026-11-02"),
      periodEnd: day("2026-11-13"),
      state: "PUBLISHED",
      publishedAt: at("2026-11-16"),
      publishedById: "M1",
      ...set,
    }),
  );
const draft = (set: Partial<Report> = {}) =>
  report(9, { state: "DRAFT", publishedAt: null, publishedById: null, ...set });
const viewOf = (...changes: readonly Change[]) =>
  reportDraft(applyAll(smallProgram(), changes), as("M1"), null);

describe("the period proposed for the next report", () => {
  it.each<[string, readonly Change[], string]>([
    ["from the start of the cycle before the first", [], "2026-09-07"],
    ["from the day after the last", [report(1)], "2026-11-14"],
    [
      "from today where the last ends later",
      [report(1, { periodEnd: day("2026-11-27") })],
      "2026-11-23",
    ],
    [
      "today alone where the last ended yesterday",
      [report(1, { periodEnd: day("2026-11-22") })],
      "2026-11-23",
    ],
    [
      "from today where there is no cycle",
      [change("program-edited", "small", { currentCycleId: null })],
      "2026-11-23",
    ],
  ])("is %s", (_what, changes, periodStart) => {
    expect(viewOf(...changes)).toMatchObject({
      proposal: { periodStart, periodEnd: "2026-11-23" },
      draft: null,
    });
  });

  it("is nobody's who may not draft", () => {
    for (const who of ["M2", "M5", "M8"])
      expect(reportDraft(smallProgram(), as(who), null)).toBeNull();
  });
});

describe("a draft in hand", () => {
  const asked = (question: string) => ({
    question,
    ofWhom: "Steering Committee",
    byDay: day("2026-11-30"),
    costOfWaiting: "",
  });

  it("brings every decision asked last, with what is written about it so far", () => {
    const view = viewOf(
      report(1, { decisionsAsked: [asked("Who pays?"), asked("Who decides?")] }),
      draft({ lastDecisions: [{ question: "Who decides?", became: "The board" }] }),
    );
    expect(view?.proposal).toBeNull();
    expect(view?.draft).toMatchObject({
      id: "R9",
      lastNumber: 1,
      noDecisionReason: "",
      lastDecisions: [
        { question: "Who pays?", became: "" },
        { question: "Who decides?", became: "The board" },
      ],
    });
    expect(viewOf(draft())?.draft).toMatchObject({ lastNumber: null, lastDecisions: [] });
  });

  it("names what could be asked: undecided escalations of the executive tier, and changes of scope", () => {
    const raised = (id: string, set: Partial<Escalation>) =>
      change("escalation-opened", id, {
        ...freshEscalation({
          title: `Escalation ${id}`,
          openedAt: at("2026-11-20"),
          firstSeenDay: day("2026-11-20"),
          tier: "L3_EXECUTIVE",
          ownerId: "M5",
          wantedDecision: "Who pays",
        }),
        ...set,
      });
    const scope = (id: string, state: ScopeChange["state"]) =>
      change("scope-change-recorded", id, {
        title: "A third use case",
        reason: "LEARNING",
        points: 8,
        tradeOff: "",
        state,
        submittedDay: day("2026-11-18"),
        decidedDay: null,
        note: "",
      });
    const view = viewOf(
      draft(),
      raised("E-1", {}),
      raised("E-2", { state: "ACKNOWLEDGED" }),
      raised("E-3", { state: "DECIDED" }),
      raised("E-4", { tier: "L2_PROGRAM", ownerId: "M1" }),
      raised("E-5", { confidential: true }),
      scope("SC-1", "SUBMITTED"),
      scope("SC-2", "IMPACT_ASSESSED"),
      scope("SC-3", "APPROVED"),
    );
    expect(view?.draft?.couldAsk).toEqual([
      "E-1 Escalation E-1: Who pays (with Eva Roth)",
      "E-2 Escalation E-2: Who pays (with Eva Roth)",
      "SC-1 A third use case: 8 points (learning)",
      "SC-2 A third use case: 8 points (learning)",
    ]);
  });
});
