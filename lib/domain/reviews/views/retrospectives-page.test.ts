import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshOutcome, freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day } from "../../../../tests/fixtures/small-program.ts";
import { inRetro, reflected } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Outcome, RetroAction } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { retrospectivePage, sprintRetrospectivePage } from "./retrospective-page.ts";
import { retrospectivesPage } from "./retrospectives-page.ts";

describe("the retrospectives of Clearwater", () => {
  const page = retrospectivesPage(clearwater(), asPerson("leila"));

  it("bring every open action back: by the sprint it is due in, with the plans and work it may go into", () => {
    expect(
      page.open.map(({ line, plans, deliverables, later }) => [
        `${line.id} ${line.ownerName}, due ${line.targetSprint}, first ${line.firstTargetSprint}, ${line.state}, of ${line.from}`,
        line.carried ? `${line.carried.form} in ${line.carried.sprint}` : "not carried",
        plans.map(({ number }) => number).join(),
        deliverables.length,
        later.join(),
      ]),
    ).toEqual([
      [
        "R-11 Leila Haddad, due 4, first 4, IN_PROGRESS, of sprint 3",
        "AGREEMENT in 4",
        "4",
        5,
        "5,6,7,8",
      ],
      [
        "R-12 Samuel Mensah, due 4, first 4, OPEN, of sprint 3",
        "AGREEMENT in 4",
        "4",
        5,
        "5,6,7,8",
      ],
      [
        "R-5 Helena Costa, due 5, first 3, DEFERRED, of sprint 2",
        "not carried",
        "4,5",
        11,
        "6,7,8,9",
      ],
      [
        "R-9 Samuel Mensah, due 5, first 3, DEFERRED, of sprint 2",
        "not carried",
        "4,5",
        11,
        "6,7,8,9",
      ],
    ]);
    expect(page.open[0]?.deliverables[0]).toEqual({
      id: "DL15",
      label: "DL15 Data-quality gate for sensor data (sprint 4)",
    });
    expect([page.overdue, page.deferred]).toEqual([0, 2]);
  });

  it("show what was settled, the newest first, and how much of what was due got done", () => {
    expect(page.settled.map(({ id, state, open }) => `${id} ${state} ${open}`)).toEqual(
      ["R-10", "R-8", "R-7", "R-6", "R-4", "R-3", "R-2", "R-1"].map((id) => `${id} DONE false`),
    );
    expect(page.rate).toMatchObject({ due: 9, done: 7 });
    expect(page.leastRatio).toBe(0.6);
  });

  it("say what is complained of, how often and where, and what each one held came to", () => {
    expect(page.themes.map(({ theme, times, heard }) => [theme, times, heard.join()])).toEqual([
      ["late data", 2, "sprint 1,sprint 3"],
      ["telling people late", 2, "sprint 2,sprint 3"],
      ["review slots", 1, "sprint 1"],
      ["estimates", 1, "sprint 1"],
      ["late tests", 1, "sprint 2"],
      ["dates between streams", 1, "sprint 3"],
    ]);
    expect(
      page.held.map((one) => [one.about, one.day, one.closed, one.problems, one.actions, one.done]),
    ).toEqual([
      ["sprint 3", "2026-11-06", true, 3, 3, 1],
      ["sprint 2", "2026-10-23", true, 2, 5, 3],
      ["sprint 1", "2026-10-09", true, 3, 4, 4],
    ]);
    expect([page.toHold, page.findings]).toEqual([[], []]);
  });

  it("ask before a retrospective for what is due, and afterwards for nothing", () => {
    const of = (number: number) => sprintRetrospectivePage(clearwater(), number, asPerson("leila"));
    expect(of(4)).toMatchObject({
      about: "Sprint 4",
      due: [{ line: { id: "R-11" } }, { line: { id: "R-12" } }],
      points: [],
      targets: [5, 6, 7, 8],
      edit: null,
      makePoint: null,
      agree: null,
      close: null,
    });
    expect(of(4)?.open).not.toBeNull();
    expect(of(3)).toMatchObject({
      about: "Sprint 3",
      due: [],
      unpaired: 0,
      causes: [{ cause: "DEPENDENCY", points: 5 }],
      targets: [4, 5, 6, 7],
      open: null,
    });
    expect(of(3)?.points).toHaveLength(4);
    expect(of(3)?.themes).toEqual(page.themes.map(({ theme }) => theme));
    expect(of(99)).toBeNull();
  });
});

describe("an action of a retrospective", () => {
  const agreed = (id: string, set: Partial<RetroAction> = {}): Change =>
    change(
      "retro-action-agreed",
      id,
      freshRetroAction({ text: "Agree days", targetSprint: 4, at: at("2026-11-23"), ...set }),
    );
  const page = (...changes: readonly Change[]) =>
    retrospectivesPage(applyAll(inRetro(), changes), as("M1"));

  it("is overdue once the sprint it was due in is over, and only while it is open", () => {
    const { open, settled, overdue } = page(
      agreed("R-1", { targetSprint: 3 }),
      agreed("R-2", { targetSprint: 4 }),
      agreed("R-3", { targetSprint: 3, state: "DONE" }),
      agreed("R-4", { targetSprint: 3, state: "REJECTED", reason: "Too dear" }),
    );
    expect(open.map(({ line }) => [line.id, line.overdue])).toEqual([
      ["R-1", true],
      ["R-2", false],
    ]);
    expect(settled.map(({ id, overdue: late }) => [id, late])).toEqual([
      ["R-4", false],
      ["R-3", false],
    ]);
    expect(overdue).toBe(1);
  });

  it("can still go into plans up to the sprint it is due in, and be put off to the four after it", () => {
    const [one] = page(agreed("R-1", { targetSprint: 5 })).open;
    expect(one?.plans.map(({ number }) => number)).toEqual([5]);
    expect(one?.later).toEqual([6, 7, 8, 9]);
    expect(page(agreed("R-1", { targetSprint: 4 })).open[0]?.plans).toEqual([]);
  });

  it("says how it was carried into a plan, once it was", () => {
    const carried = (set: Partial<RetroAction>) => page(agreed("R-1", set)).open[0]?.line.carried;
    expect(carried({ carriedInto: "S5", carriedAs: "DELIVERABLE", deliverableId: "DL02" })).toEqual(
      {
        form: "DELIVERABLE",
        sprint: 5,
        deliverableId: "DL02",
      },
    );
    expect(carried({})).toBeNull();
    expect(carried({ carriedAs: "AGREEMENT" })).toBeNull();
    expect(carried({ carriedInto: "S5" })).toBeNull();
  });
});

describe("a retrospective of what was delivered", () => {
  const outcome = (id: string, set: Partial<Outcome> = {}): Change =>
    change(
      "outcome-created",
      id,
      freshOutcome({
        title: `Outcome ${id}`,
        measure: "Outages per month",
        businessOwnerId: "M10",
        state: "DELIVERED",
        deliveredDay: day("2026-11-20"),
        ...set,
      }),
    );
  const held = change("retrospective-opened", "RT-9", {
    level: "INITIATIVE",
    sprintId: null,
    outcomeId: "O1",
    day: day("2026-11-21"),
    participants: [],
    openedById: "M1",
    openedAt: at("2026-11-16"),
    closedAt: null,
  });
  const having = (...changes: readonly Change[]): Program => applyAll(reflected(), changes);

  it("waits to be held for what is delivered, adopted or stopped, and was neither dropped nor looked back on", () => {
    const program = having(
      outcome("O1"),
      outcome("O2"),
      outcome("O3", { state: "ADOPTED" }),
      outcome("O4", { state: "STOPPED" }),
      outcome("O5", { state: "IN_DELIVERY" }),
      outcome("O6", { droppedReason: "Not needed" }),
      held,
    );
    const page = retrospectivesPage(program, as("M1"));
    expect(page.toHold.map(({ id, title, day: on }) => [id, title, on])).toEqual([
      ["O2", "Outcome O2", "2026-11-20"],
      ["O3", "Outcome O3", "2026-11-20"],
      ["O4", "Outcome O4", "2026-11-20"],
    ]);
    expect(page.held[0]).toMatchObject({
      id: "RT-9",
      about: "Outcome O1",
      href: "/programs/small/retrospectives/RT-9",
      closed: false,
      actions: 0,
    });
    expect(retrospectivePage(program, "RT-9", as("M1"))).toMatchObject({
      about: "Outcome O1",
      sprint: null,
      due: [],
      open: null,
    });
  });

  it("counts problems that nothing is recommended for, and a complaint that repeats", () => {
    const point = (id: string, set: { kind?: "PROBLEM" | "WENT_WELL"; recommendation?: string }) =>
      change("retro-point-made", id, {
        retrospectiveId: "RT-9",
        kind: "PROBLEM",
        text: `Point ${id}`,
        theme: "late data",
        recommendation: null,
        byId: "M1",
        at: at("2026-11-23"),
        ...set,
      });
    const program = having(
      outcome("O1"),
      held,
      point("RP-11", {}),
      point("RP-12", { recommendation: "Ask earlier" }),
      point("RP-13", { kind: "WENT_WELL" }),
    );
    expect(retrospectivePage(program, "RT-9", as("M1"))?.unpaired).toBe(1);
    expect(retrospectivesPage(program, as("M1")).themes).toMatchObject([
      { theme: "late data", times: 2, repeats: false, heard: ["sprint 4", "Outcome O1"] },
    ]);
    const three = applyAll(program, [
      change("retrospective-opened", "RT-10", {
        level: "SPRINT",
        sprintId: "S3",
        outcomeId: null,
        day: day("2026-11-13"),
        participants: [],
        openedById: "M1",
        openedAt: at("2026-11-16"),
        closedAt: null,
      }),
      change("retro-point-made", "RP-14", {
        retrospectiveId: "RT-10",
        kind: "PROBLEM",
        text: "Late again",
        theme: "late data",
        recommendation: null,
        byId: "M1",
        at: at("2026-11-23"),
      }),
    ]);
    const page = retrospectivesPage(three, as("M1"));
    expect(page.themes).toMatchObject([{ times: 3, repeats: true }]);
    expect(page.findings.map(({ ruleId }) => ruleId)).toContain("I-65");
  });
});
