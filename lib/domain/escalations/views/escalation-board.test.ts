import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, later, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Escalation } from "../../nouns.ts";
import { escalationBoard } from "./escalation-board.ts";
import { escalationPage } from "./escalation-page.ts";

const raised = (id: string, set: Partial<Escalation> = {}): Change =>
  change("escalation-opened", id, {
    ...freshEscalation({
      title: `Escalation ${id}`,
      openedAt: at("2026-11-23", "09:00"),
      firstSeenDay: day("2026-11-23"),
    }),
    ...set,
  });
const having = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const board = (...changes: readonly Change[]) => escalationBoard(having(...changes), as("M1"));
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe("the escalations of Clearwater", () => {
  const lead = asPerson("leila");

  it("stand on their tiers, with who owes a decision and what climbs next", () => {
    const view = escalationBoard(clearwater(), lead);
    expect(view.lanes.map(({ rows }) => ids(rows))).toEqual([[], ["E-2"], ["E-1"]]);
    expect([ids(view.decided), ids(view.over), view.overTotal, ids(view.late)]).toEqual([
      [],
      ["E-3"],
      1,
      ["E-1"],
    ]);
    expect(view.owed).toEqual([
      { name: "Ingrid Solheim", count: 1, late: 1 },
      { name: "Leila Haddad", count: 1, late: 0 },
    ]);
    expect(view.next?.id).toBe("E-2");
    expect(view.timeToRaise).toEqual({
      medianWorkingDays: 1,
      sprints: [
        { number: 1, raised: 0, medianWorkingDays: null },
        { number: 2, raised: 0, medianWorkingDays: null },
        { number: 3, raised: 1, medianWorkingDays: 1 },
        { number: 4, raised: 2, medianWorkingDays: 0.5 },
      ],
      slowing: false,
    });
  });

  it("tell their history in order: who raised, extended, acknowledged, decided", () => {
    const told = (id: string) =>
      escalationPage(clearwater(), id, lead)?.history.map(
        ({ kind, tier, who, note }) => `${kind} ${tier.slice(0, 2)} ${who}: ${note}`,
      );
    expect(told("E-1")).toEqual([
      "step L1 Jonas Berg: Opened",
      "step L2 the clock: Escalated automatically: the time limit passed",
      "extension L2 Leila Haddad: Extended by 2 working days: IT operations promised an answer after the storm exercise; two more days are worth it.",
      "step L3 the clock: Escalated automatically: the time limit passed",
      "step L3 Leila Haddad: High → Critical: It now blocks the critical path: DL15, DL17, DL25.",
    ]);
    expect(told("E-2")).toEqual([
      "step L1 Helena Costa: Opened",
      "step L2 the clock: Escalated automatically: the time limit passed",
      "acknowledged L2 Leila Haddad: Acknowledged",
    ]);
    expect(told("E-3")).toEqual([
      "step L1 Priya Raman: Opened",
      "step L1 Jonas Berg: Renamed in the model code.",
      "decided L1 Jonas Berg: Decided",
    ]);
  });

  it("say how long they stand, how much of the time is used, and what goes on when they close", () => {
    const facts = (id: string) => {
      const page = escalationPage(clearwater(), id, lead);
      return [
        page?.workingDaysOnTier,
        page?.workingDaysOpen,
        page?.usedRatio.toFixed(2),
        page?.climbsToName,
        page?.yours,
        page?.resumable.join(),
        page?.affectedPlaces.map(({ id: one, state }) => `${one} ${state}`).join(),
        page?.findings.map(({ ruleId }) => ruleId).join(),
        page?.raisesTo,
      ];
    };
    expect(facts("E-1")).toEqual([
      4,
      12,
      "1.33",
      null,
      false,
      "DL17",
      "DL15 In progress,DL17 Blocked",
      "I-71",
      null,
    ]);
    expect(facts("E-2")).toEqual([
      1,
      4,
      "0.33",
      "Ingrid Solheim",
      true,
      "",
      "DL19 In progress,DL21 In review",
      "",
      "L3_EXECUTIVE",
    ]);
    expect(escalationPage(clearwater(), "E-3", lead)?.decision).toEqual({
      text: "Use the feature store’s names.",
      effect: "DL17 uses them when it starts. No dates change.",
      deciderName: "Jonas Berg",
      at: at("2026-11-13"),
    });
    expect(escalationPage(clearwater(), "E-2", lead)?.decision).toBeNull();
  });
});

describe("a lane of escalations", () => {
  it("has what leaves it first at its top", () => {
    const { lanes } = board(
      raised("E-1"),
      raised("E-2", { tierEnteredAt: at("2026-11-19") }),
      raised("E-3", { severity: "CRITICAL" }),
      raised("E-4", { tierEnteredAt: at("2026-11-20") }),
    );
    expect(ids(lanes[0]?.rows ?? [])).toEqual(["E-3", "E-2", "E-4", "E-1"]);
  });

  it("names first who owes most, then by name, and counts what is late", () => {
    const late = { tierEnteredAt: at("2026-11-10") };
    const { owed } = board(
      raised("E-1", { ownerId: "M3" }),
      raised("E-2", { ownerId: "M2", ...late }),
      raised("E-3", { ownerId: "M2" }),
      raised("E-4", { ownerId: "M1" }),
    );
    expect(owed).toEqual([
      { name: "Ben Moor", count: 2, late: 1 },
      { name: "Ada Lind", count: 1, late: 0 },
      { name: "Cleo Nair", count: 1, late: 0 },
    ]);
  });

  it("tells as next what climbs by itself and has not yet", () => {
    const late = raised("E-1", { tierEnteredAt: at("2026-11-10"), openedAt: at("2026-11-10") });
    const top = raised("E-2", { tier: "L3_EXECUTIVE", ownerId: "M5" });
    expect(board(late, top).next).toBeNull();
    expect(board(late, top, raised("E-3")).next?.id).toBe("E-3");
  });

  it("puts apart what is decided and what is over, the newest of these first and twenty at most", () => {
    const over = (number: number) =>
      raised(`E-${number}`, {
        state: number % 2 === 0 ? "CLOSED" : "WITHDRAWN",
        closedAt: at("2026-11-20", `10:${number}`),
      });
    const many = Array.from({ length: 21 }, (_, nth) => over(10 + nth));
    const view = board(raised("E-1", { state: "DECIDED" }), ...many);
    expect(ids(view.decided)).toEqual(["E-1"]);
    expect(ids(view.over)).toEqual(Array.from({ length: 20 }, (_, nth) => `E-${30 - nth}`));
    expect(view.overTotal).toBe(21);
    expect(view.lanes.every(({ rows }) => rows.length === 0)).toBe(true);
  });
});

describe("how long it takes to raise something", () => {
  const slow = (id: string, on: string, seen: string, set: Partial<Escalation> = {}) =>
    raised(id, { openedAt: at(on), tierEnteredAt: at(on), firstSeenDay: day(seen), ...set });

  it("is a median by sprint, its first and last day included; what the clock opened is left out", () => {
    const { timeToRaise } = board(
      slow("E-1", "2026-11-02", "2026-10-30"),
      slow("E-2", "2026-11-15", "2026-11-11"),
      slow("E-3", "2026-11-16", "2026-11-16"),
      slow("E-4", "2026-11-17", "2026-11-02", { openedById: "clock" }),
    );
    expect(timeToRaise.sprints).toEqual([
      { number: 1, raised: 0, medianWorkingDays: null },
      { number: 2, raised: 0, medianWorkingDays: null },
      { number: 3, raised: 2, medianWorkingDays: 1.5 },
      { number: 4, raised: 1, medianWorkingDays: 0 },
    ]);
    expect(timeToRaise.medianWorkingDays).toBe(1);
  });

  it("leaves out sprints that did not begin", () => {
    const { timeToRaise } = board(
      change("sprint-edited", "S4", { state: "DRAFT" }),
      change("sprint-edited", "S2", { state: "CANCELLED" }),
    );
    expect(timeToRaise.sprints.map(({ number }) => number)).toEqual([1, 3]);
  });

  it.each<[boolean, readonly (readonly [string, string])[]]>([
    [
      true,
      [
        ["2026-10-20", "2026-10-19"],
        ["2026-11-04", "2026-11-02"],
        ["2026-11-19", "2026-11-16"],
      ],
    ],
    [
      true,
      [
        ["2026-10-09", "2026-10-05"],
        ["2026-10-20", "2026-10-19"],
        ["2026-11-04", "2026-11-02"],
        ["2026-11-19", "2026-11-16"],
      ],
    ],
    [
      false,
      [
        ["2026-10-20", "2026-10-19"],
        ["2026-11-04", "2026-11-02"],
        ["2026-11-18", "2026-11-16"],
      ],
    ],
    [
      false,
      [
        ["2026-11-04", "2026-11-02"],
        ["2026-11-19", "2026-11-16"],
      ],
    ],
  ])("I-76 slows when the median rose in the last three sprints: %s", (slowing, raisings) => {
    const view = board(...raisings.map(([on, seen], nth) => slow(`E-${nth + 1}`, on, seen)));
    expect(view.timeToRaise.slowing).toBe(slowing);
  });
});

describe("one escalation", () => {
  it("counts its days to the decision, then no further", () => {
    const facts = (set: Partial<Escalation>) => {
      const program = having(
        raised("E-1", { openedAt: at("2026-11-16"), tierEnteredAt: at("2026-11-18"), ...set }),
      );
      const page = escalationPage(program, "E-1", as("M1"));
      return [page?.workingDaysOpen, page?.workingDaysOnTier];
    };
    expect(facts({})).toEqual([5, 3]);
    expect(facts({ state: "DECIDED", decidedAt: at("2026-11-20") })).toEqual([4, 2]);
    expect(facts({ state: "WITHDRAWN", closedAt: at("2026-11-19") })).toEqual([3, 1]);
  });

  it("says who withdrew from it and why, and what the reader sees of the reporter", () => {
    const withdrawn = having(
      raised("E-1", {
        state: "WITHDRAWN",
        closedAt: at("2026-11-23", "09:30"),
        withdrawnReason: "Access came",
      }),
    );
    const page = escalationPage(withdrawn, "E-1", as("M1"));
    expect(page?.history).toMatchObject([{ kind: "withdrawn", note: "Withdrawn: Access came" }]);
    expect(page?.whoSeesReporter).toContain("see who raised it");
    const secret = having(raised("E-1", { confidential: true, openedById: "M3", ownerId: "M1" }));
    const seen = (program: typeof secret, who: string) =>
      escalationPage(program, "E-1", as(who))?.whoSeesReporter;
    expect(seen(having(raised("E-1")), "M2")).toContain("see your name");
    expect(seen(secret, "M1")).toBe("Only the EATP and the person who raised it can read this.");
    expect(seen(secret, "M3")).toBe("Only the EATP and you can read this.");
    expect(seen(secret, "M2")).toBeUndefined();
  });

  it("uses up its time from entering the tier to its limit", () => {
    const used = (on: string, time: string) =>
      escalationPage(having(raised("E-1")), "E-1", later(as("M1"), at(on, time)))?.usedRatio;
    expect(used("2026-11-23", "09:00")).toBe(0);
    expect(used("2026-11-24", "13:00")).toBeCloseTo(0.5);
    expect(used("2026-11-27", "09:00")).toBeGreaterThan(1);
  });
});
