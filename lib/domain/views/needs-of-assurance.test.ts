import { describe, expect, it } from "vitest";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { applyAll } from "../apply.ts";
import { type Change, change } from "../changes.ts";
import type { Condition } from "../nouns.ts";
import { gateReview } from "./gate-review.ts";
import { today } from "./today.ts";

const small = smallProgram();
const withChanges = (...changes: readonly Change[]) => applyAll(small, changes);

/** Today is 2026-11-23; M2 owns the condition. */
const condition = (id: string, set: Partial<Condition> = {}): Change =>
  change("condition-set", id, {
    gateId: "G-1",
    criterionId: null,
    text: "Write the runbook",
    ownerId: "M2",
    dueDay: day("2026-11-25"),
    closedDay: null,
    closedById: null,
    closingNote: null,
    ...set,
  });

const needsOf = (memberId: string, ...changes: readonly Change[]) =>
  today(withChanges(...changes), as(memberId)).needs;
const conditionsOf = (memberId: string, ...changes: readonly Change[]) =>
  needsOf(memberId, ...changes)
    .filter(({ id }) => id.startsWith("condition:"))
    .map(({ id, urgency, sentence }) => [id, urgency, sentence]);

const due = "A condition of Platform can carry a pilot is due: Write the runbook";
const overdue = "A condition of Platform can carry a pilot is overdue: Write the runbook";

describe("a condition of a gate", () => {
  it("is its owner's from five working days before it is due", () => {
    expect(conditionsOf("M2", condition("CN-1"))).toEqual([["condition:CN-1", "soon", due]]);
    expect(conditionsOf("M2", condition("CN-1", { dueDay: day("2026-11-30") }))).toHaveLength(1);
    expect(conditionsOf("M2", condition("CN-1", { dueDay: day("2026-12-01") }))).toEqual([]);
    expect(conditionsOf("M3", condition("CN-1"))).toEqual([]);
  });

  it("is the EATP's, too, once it is overdue, and nobody else's", () => {
    const late = condition("CN-1", { dueDay: day("2026-11-20") });
    expect(conditionsOf("M1", condition("CN-1", { dueDay: day("2026-11-23") }))).toEqual([]);
    expect(conditionsOf("M1", late)).toEqual([["condition:CN-1", "now", overdue]]);
    expect(conditionsOf("M2", late)).toEqual([["condition:CN-1", "now", overdue]]);
    expect(conditionsOf("M3", late)).toEqual([]);
  });

  it("is nobody's once it is closed", () => {
    const closed = condition("CN-1", {
      dueDay: day("2026-11-20"),
      closedDay: day("2026-11-20"),
      closedById: "M1",
    });
    for (const who of ["M1", "M2", "M3"]) expect(conditionsOf(who, closed)).toEqual([]);
  });
});

describe("a gate on Today", () => {
  const gateNeed = (...changes: readonly Change[]) =>
    needsOf("M1", ...changes).find(({ id }) => id === "gate:G-1");
  const scheduled = (text: string) => change("gate-edited", "G-1", { scheduledDay: day(text) });

  it("is to be decided on its day, and past its day only afterwards", () => {
    expect(gateNeed(scheduled("2026-11-23"))).toMatchObject({
      urgency: "now",
      sentence: expect.stringContaining("is to be decided:"),
    });
    expect(gateNeed(scheduled("2026-11-20"))).toMatchObject({
      urgency: "now",
      sentence: expect.stringContaining("is past its day:"),
    });
  });

  it("A-13 is why from the first critical criterion that is not met", () => {
    expect(gateNeed(scheduled("2026-11-24"))?.why).toMatchObject({
      ruleId: "A-13",
      words: "The work may not pass before every critical criterion is met",
    });
    expect(gateNeed(scheduled("2026-11-24"))?.sentence).toContain(
      `: ${gateReview(small, "G-1", as("M1"))?.why}, which suggests`,
    );
    const met = change("criterion-assessed", "CR-2", { result: "MET" });
    expect(gateNeed(scheduled("2026-11-24"), met)?.why).toMatchObject({ ruleId: "A-15" });
  });
});

describe("Today for an executive", () => {
  it("opens in a program whose first sprint has not begun", () => {
    const changes = [...small.sprint.keys()].map((id) =>
      change("sprint-edited", id, {
        state: "DRAFT",
        startDay: day("2027-01-04"),
        endDay: day("2027-01-17"),
      }),
    );
    const view = today(withChanges(...changes), as("M5"));
    expect(view.needs.filter(({ id }) => id === "report")).toEqual([]);
  });
});
