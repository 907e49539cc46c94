import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable } from "../../nouns.ts";
import type { CriterionResult, DeliverableState } from "../../vocabulary.ts";
import { deliverableRow, logPanel } from "./deliverable-row.ts";

const of = (id: string, changes: readonly Change[], who = "M1") => {
  const program = applyAll(smallProgram(), changes);
  const deliverable = program.deliverable.get(id);
  if (!deliverable) throw new Error(`no ${id}`);
  return {
    row: deliverableRow(program, deliverable, as(who)),
    panel: logPanel(program, deliverable, as(who)),
  };
};
const edited = (set: Partial<Deliverable>, id = "DL01") =>
  of(id, [change("deliverable-edited", id, set)]);

describe("a deliverable in a list", () => {
  it.each<[string, Partial<Deliverable>, boolean, number]>([
    ["due today", { dueDay: day("2026-11-23") }, false, 0],
    ["due a working day ago", { dueDay: day("2026-11-20") }, true, 1],
    [
      "accepted, though its day has passed",
      { dueDay: day("2026-11-20"), state: "ACCEPTED" },
      false,
      0,
    ],
    ["without a day", { dueDay: null }, false, 0],
    [
      "forecast on the day it is due",
      { dueDay: day("2026-11-27"), forecastDay: day("2026-11-27") },
      false,
      0,
    ],
    [
      "forecast after the day it is due",
      { dueDay: day("2026-11-27"), forecastDay: day("2026-11-30") },
      true,
      0,
    ],
    ["forecast without being due", { dueDay: null, forecastDay: day("2026-11-30") }, false, 0],
    [
      "accepted, though the forecast was later",
      { dueDay: day("2026-11-27"), forecastDay: day("2026-11-30"), state: "ACCEPTED" },
      false,
      0,
    ],
  ])("that is %s", (_what, set, late, lateWorkingDays) => {
    expect(edited(set).row).toMatchObject({ late, lateWorkingDays });
  });

  it.each<[CriterionResult, number]>([
    ["MET", 1],
    ["WAIVED", 1],
    ["NOT_APPLICABLE", 1],
    ["NOT_MET", 0],
    ["NOT_ASSESSED", 0],
  ])("counts a criterion that is %s as settled %i times", (result, criteriaSettled) => {
    const assessed = change("criterion-assessed", "CR-1", { result });
    expect(of("DL03", [assessed]).row).toMatchObject({ criteria: 1, criteriaSettled, evidence: 1 });
  });

  it("names open escalations that the reader may know of", () => {
    const raised = (id: string, set: Parameters<typeof freshEscalation>[0] | object = {}) =>
      change("escalation-opened", id, {
        ...freshEscalation({
          title: `Escalation ${id}`,
          openedAt: at("2026-11-20"),
          firstSeenDay: day("2026-11-20"),
          affectedIds: ["DL01"],
        }),
        ...set,
      });
    const changes = [
      raised("E-1"),
      raised("E-2", { state: "DECIDED" }),
      raised("E-3", { state: "CLOSED" }),
      raised("E-4", { confidential: true, ownerId: "M1", openedById: "M9" }),
      raised("E-5", { affectedIds: ["DL02"] }),
    ];
    const seen = (who: string) => of("DL01", changes, who).row.escalations.map(({ id }) => id);
    expect(seen("M1")).toEqual(["E-1", "E-2", "E-4"]);
    expect(seen("M3")).toEqual(["E-1", "E-2"]);
  });

  it("names its sprint, and says whether something was logged today", () => {
    expect(edited({}).row.sprintNumber).toBe(4);
    expect(edited({ sprintId: null }).row.sprintNumber).toBeNull();
    const logged = (on: string) => edited({ lastLoggedAt: at(on) }).row.loggedToday;
    expect([logged("2026-11-23"), logged("2026-11-20"), edited({}).row.loggedToday]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("says that its last note was corrected, as long as nothing was logged after that", () => {
    const noted = (lastLogged: string | null, corrected: string | null) =>
      edited({
        lastLoggedAt: lastLogged === null ? null : at(lastLogged),
        lastNoteCorrectedAt: corrected === null ? null : at(corrected),
      }).row.lastNoteCorrected;
    expect(noted("2026-11-20", "2026-11-23")).toBe(true);
    expect(noted("2026-11-20", "2026-11-20")).toBe(true);
    expect(noted("2026-11-23", "2026-11-20")).toBe(false);
    expect(noted("2026-11-23", null)).toBe(false);
  });
});

describe("the form in a row", () => {
  it("I-15 offers each state that may follow, open or with what closes it", () => {
    expect(
      of("DL02", [], "M3").panel.choices.map(({ state, open, findings }) => [
        state,
        open,
        findings.map(({ ruleId }) => ruleId).join(),
      ]),
    ).toEqual([
      ["COMMITTED", true, ""],
      ["IN_PROGRESS", false, "I-15"],
      ["BLOCKED", true, ""],
    ]);
  });

  it.each<[DeliverableState, boolean, boolean]>([
    ["IN_PROGRESS", true, false],
    ["IN_REVIEW", false, true],
    ["BLOCKED", false, false],
    ["COMMITTED", false, false],
  ])("of what is %s: hands over %s, takes back %s", (state, submit, withdraw) => {
    const { panel } = edited({ state });
    expect([panel.submit !== null, panel.withdraw !== null]).toEqual([submit, withdraw]);
  });

  it("I-44 offers as reviewers neither the reader nor those whose work it is", () => {
    const { panel } = edited({ ownerId: "M4" });
    const ids = panel.reviewers.map(({ id }) => id);
    expect(ids).not.toContain("M1");
    expect(ids).not.toContain("M4");
    expect(edited({}).panel.reviewers[0]).toEqual({ id: "M4", label: "Dov Peled, Quality" });
  });
});
