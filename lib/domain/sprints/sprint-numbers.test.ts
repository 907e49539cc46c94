import { describe, expect, it } from "vitest";
import { day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Member, Sprint } from "../nouns.ts";
import { isAnotherTeam, teamChangeSince } from "../people/team-change.ts";
import type { Program } from "../program.ts";
import { causesOf, leadingCauses, namesIn } from "../reviews/root-causes.ts";
import type { Pillar, RootCause } from "../vocabulary.ts";
import { draftSprint } from "./commands/sprint-shape.ts";
import { pillarSprints } from "./pillar-sprints.ts";
import { currentSprint, runningSprint, sprintOn } from "./running-sprint.ts";
import { burnUpOf } from "./sprint-burn-up.ts";
import {
  hollowPillars,
  isFlawless,
  isUnsettled,
  nextOpenSprint,
  undisposedIn,
} from "./sprint-records.ts";

const sprint = (program: Program, id = "S4"): Sprint => {
  const found = program.sprint.get(id);
  if (!found) throw new Error(`The fixture lacks ${id}`);
  return found;
};
const planned = (...changes: readonly Change[]) => applyAll(plannedSprint(), changes);
const small = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const accepted = (id: string, text: string) =>
  change("deliverable-accepted", id, { state: "ACCEPTED", acceptedDay: day(text) });

describe("a sprint as a line of accepted points", () => {
  const line = (program: Program, text: string) =>
    burnUpOf(program, sprint(program), day(text)).days.map((one) => one.acceptedPoints);

  it("I-40 draws each working day up to today, and nothing from tomorrow on", () => {
    const program = planned(accepted("DL01", "2026-11-18"), accepted("DL03", "2026-11-20"));
    expect(line(program, "2026-11-20")).toEqual([0, 0, 5, 5, 10, null, null, null, null, null]);
    expect(line(program, "2026-11-15")).toEqual(Array.from({ length: 10 }, () => null));
  });

  it("I-40 draws on its last working day what the review accepted after it", () => {
    const program = planned(
      accepted("DL01", "2026-11-18"),
      accepted("DL03", "2026-11-30"),
      change("sprint-item-disposed", "SI-3", { disposition: "ACCEPTED" }),
    );
    expect(line(program, "2026-11-30").slice(-2)).toEqual([5, 10]);
    expect(burnUpOf(program, sprint(program), today).acceptedPoints).toBe(10);
  });

  it("stands under what was committed, else under what was locked, else under what stands there", () => {
    const committed = (program: Program) =>
      burnUpOf(program, sprint(program), today).committedPoints;
    expect(committed(planned())).toBe(15);
    const uncommitted = change("sprint-edited", "S4", { committedPoints: null });
    const anew = change("deliverable-edited", "DL01", { points: 40 });
    expect(committed(planned(uncommitted, anew))).toBe(15);
    const out = change("sprint-item-removed", "SI-1", { removed: true });
    expect(committed(planned(uncommitted, anew, out))).toBe(10);
    expect(committed(small(uncommitted, anew))).toBe(50);
    const dropped = change("deliverable-dropped", "DL01", { state: "DROPPED" });
    expect(committed(small(uncommitted, anew, dropped))).toBe(10);
  });

  it("tells apart what is in review and counts for nothing yet", () => {
    expect(burnUpOf(planned(), sprint(planned()), today).inReviewPoints).toBe(5);
  });
});

describe("root causes", () => {
  const caused = (...causes: readonly (readonly [RootCause | null, number?])[]) =>
    planned(
      ...causes.map(([rootCause, pointsAtLock = 5], nth) =>
        change("sprint-item-disposed", `SI-${nth + 1}`, {
          disposition: "RETURNED",
          rootCause,
          pointsAtLock,
        }),
      ),
    );
  const causes = (program: Program) =>
    causesOf(program, sprint(program)).map(
      ({ cause, points, items }) => `${cause} ${points}/${items}`,
    );

  it("I-59 come with the most points first, then the most deliverables", () => {
    expect(causes(caused(["DATA", 3], ["SCOPE", 8], ["DATA", 3]))).toEqual([
      "SCOPE 8/1",
      "DATA 6/2",
    ]);
    expect(causes(caused(["DATA", 6], ["SCOPE", 3], ["SCOPE", 3]))).toEqual([
      "SCOPE 6/2",
      "DATA 6/1",
    ]);
  });

  it("I-59 are asked of what was not finished, and settled", () => {
    const program = applyAll(caused(["DATA"], ["SCOPE"], ["QUALITY_RETURN"]), [
      change("sprint-item-disposed", "SI-1", { disposition: "ACCEPTED" }),
      change("sprint-item-disposed", "SI-2", { disposition: null }),
    ]);
    expect(causes(program)).toEqual(["QUALITY_RETURN 5/1"]);
    expect(causes(caused([null], [null], [null]))).toEqual([]);
  });

  it("I-59 lead alone or level, by points and by number", () => {
    const leading = (program: Program) => leadingCauses(program, sprint(program));
    expect(leading(caused(["DATA", 8], ["SCOPE", 5], ["SCOPE", 1]))).toEqual(["DATA"]);
    expect([...leading(caused(["DATA", 5], ["SCOPE", 5], [null]))].sort()).toEqual([
      "DATA",
      "SCOPE",
    ]);
    expect(leading(caused(["DATA", 6], ["SCOPE", 3], ["SCOPE", 3]))).toEqual(["SCOPE"]);
    expect(leading(planned())).toEqual([]);
  });

  it.each([
    ["Ben was away", ["Ben Moor"]],
    ["it was Moor's part", ["Ben Moor"]],
    ["ben was away", []],
    ["Benjamin was away", []],
    ["Nobody in particular", []],
    ["(Cleo) and Dov", ["Cleo Nair", "Dov Peled"]],
  ])("I-56 finds the names in %j", (text, names) => {
    expect(namesIn(smallProgram(), text)).toEqual(names);
  });
});

describe("I-35 how far a team has changed", () => {
  const changed = (sets: Readonly<Record<string, Partial<Member>>>) =>
    small(...Object.entries(sets).map(([id, set]) => change("roles-changed", id, set)));
  const since = (sets: Readonly<Record<string, Partial<Member>>>) =>
    teamChangeSince(changed(sets), sprint(smallProgram(), "S3"));

  it("I-35 counts those who deliver, who joined or left after the sprint's first day", () => {
    expect(since({})).toBe(0);
    expect(since({ M2: { joinedDay: day("2026-11-03") } })).toBe(1 / 4);
    expect(since({ M2: { joinedDay: day("2026-11-02") } })).toBe(0);
    expect(since({ M5: { joinedDay: day("2026-11-03") } })).toBe(0);
    expect(since({ M2: { active: false, leftDay: day("2026-11-02") } })).toBe(1 / 4);
    expect(since({ M2: { active: false, leftDay: day("2026-11-01") } })).toBe(0);
    expect(since({ M2: { active: false, leftDay: null } })).toBe(0);
  });

  it("I-35 takes whoever came with the founding as there from the start", () => {
    const early = change("sprint-edited", "S1", { startDay: day("2026-09-21") });
    const program = small(early);
    expect(teamChangeSince(program, sprint(program, "S1"))).toBe(0);
    const joined = applyAll(program, [
      change("roles-changed", "M2", { joinedDay: day("2026-10-02") }),
    ]);
    expect(teamChangeSince(joined, sprint(joined, "S1"))).toBe(1 / 4);
  });

  it("I-35 is another team above three in ten, and none where nobody delivers", () => {
    const later = { joinedDay: day("2026-11-03") };
    expect(isAnotherTeam(changed({ M2: later }), sprint(smallProgram(), "S3"))).toBe(false);
    expect(isAnotherTeam(changed({ M2: later, M3: later }), sprint(smallProgram(), "S3"))).toBe(
      true,
    );
    const roles = { roles: ["VIEWER"] as const };
    expect(since({ M1: roles, M2: roles, M3: roles, M9: roles })).toBe(0);
  });
});

describe("pillars over the sprints", () => {
  const of = (program: Program, pillar: Pillar) =>
    (pillarSprints(program).get(pillar) ?? []).map(
      ({ number, planned: points, accepted: done }) => `${number}: ${points}/${done}`,
    );

  it("A-01 counts what was locked and not taken out, else what stands there and is not dropped", () => {
    expect(of(planned(), "TECHNOLOGY")).toEqual([
      "1: 0/0",
      "2: 0/0",
      "3: 0/0",
      "4: 10/0",
      "5: 0/0",
    ]);
    const out = change("sprint-item-removed", "SI-1", { removed: true });
    expect(of(planned(out), "TECHNOLOGY")[3]).toBe("4: 5/0");
    const dropped = change("deliverable-dropped", "DL01", { state: "DROPPED" });
    expect(of(small(dropped), "TECHNOLOGY")[3]).toBe("4: 5/0");
    expect(of(planned(change("deliverable-edited", "DL01", { points: 40 })), "TECHNOLOGY")[3]).toBe(
      "4: 10/0",
    );
  });

  it("A-01 counts what was accepted, in the order of the days, cancelled sprints left out", () => {
    const early = change("sprint-recorded", "S9", {
      ...draftSprint({
        number: 9,
        cycleId: "C1",
        goal: "",
        startDay: day("2026-09-21"),
        endDay: day("2026-10-04"),
      }),
    });
    const program = small(
      early,
      accepted("DL01", "2026-10-16"),
      change("sprint-cancelled", "S2", { state: "CANCELLED" }),
    );
    expect(of(program, "TECHNOLOGY")).toEqual(["9: 0/0", "1: 0/5", "3: 0/0", "4: 10/0"]);
  });
});

describe("what a sprint left on record", () => {
  it("I-55 is unsettled until it is accepted, or let go with a cause", () => {
    const item = plannedSprint().sprintItem.get("SI-1");
    if (!item) throw new Error("The fixture lacks SI-1");
    expect(isUnsettled(item)).toBe(true);
    expect(isUnsettled({ ...item, disposition: "ACCEPTED" })).toBe(false);
    expect(isUnsettled({ ...item, disposition: "RETURNED" })).toBe(true);
    expect(isUnsettled({ ...item, disposition: "RETURNED", rootCause: "DATA" })).toBe(false);
    expect(isUnsettled({ ...item, rootCause: "DATA" })).toBe(true);
    const settled = planned(
      change("sprint-item-disposed", "SI-1", { disposition: "RETURNED" }),
      change("sprint-item-removed", "SI-2", { removed: true }),
    );
    expect(undisposedIn(settled, "S4")).toEqual(["DL03"]);
  });

  const all = ["DL01", "DL02", "DL03"].map((id) => accepted(id, "2026-11-20"));

  it.each<[string, readonly Change[], boolean]>([
    ["all was accepted in it", all, true],
    ["one was accepted on its last day", [...all, accepted("DL01", "2026-11-29")], true],
    ["one was accepted after it", [...all, accepted("DL01", "2026-11-30")], false],
    ["one was accepted before it", [...all, accepted("DL01", "2026-11-15")], false],
    [
      "one was returned once",
      [...all, change("deliverable-returned", "DL01", { returnCount: 1 })],
      false,
    ],
    [
      "something committed was taken out",
      [...all, change("sprint-item-removed", "SI-1", { removed: true })],
      false,
    ],
    [
      "something added later was taken out",
      [...all, change("sprint-item-removed", "SI-1", { removed: true, addedAfterLock: true })],
      true,
    ],
  ])("is flawless when %s", (_title, changes, flawless) => {
    const program = planned(...changes);
    expect(isFlawless(program, sprint(program))).toBe(flawless);
  });

  it("is not flawless with nothing in it", () => {
    expect(isFlawless(planned(), sprint(planned(), "S5"))).toBe(false);
  });

  it("A-03 names pillars that were committed and got nothing accepted", () => {
    expect(hollowPillars(planned(), sprint(planned()))).toEqual(["PROCESS", "TECHNOLOGY"]);
    const one = planned(accepted("DL01", "2026-11-20"));
    expect(hollowPillars(one, sprint(one))).toEqual(["PROCESS"]);
  });

  it("plans on in the next sprint by number, if that is a draft", () => {
    const next = (...changes: readonly Change[]) => {
      const program = planned(...changes);
      return nextOpenSprint(program, sprint(program))?.id ?? null;
    };
    const later = (id: string, number: number) =>
      change("sprint-recorded", id, { ...sprint(planned(), "S5"), number });
    expect(next()).toBe("S5");
    expect(next(change("sprint-locked", "S5", { state: "PLANNED" }), later("S7", 7))).toBeNull();
    expect(next(change("sprint-cancelled", "S5", { state: "CANCELLED" }))).toBeNull();
    expect(next(change("sprint-edited", "S5", { number: 8 }), later("S7", 7))).toBe("S7");
  });
});

describe("which sprint it is", () => {
  const id = (found: Sprint | null) => found?.id ?? null;

  it("is the one that runs, else the one whose days hold today", () => {
    expect(id(runningSprint(smallProgram()))).toBe("S4");
    expect(id(currentSprint(smallProgram(), day("2026-10-05")))).toBe("S4");
    const closed = small(change("sprint-closed", "S4", { state: "CLOSED" }));
    expect(id(currentSprint(closed, day("2026-10-05")))).toBe("S1");
    expect(id(currentSprint(closed, day("2026-10-18")))).toBe("S1");
    expect(id(currentSprint(closed, day("2026-10-19")))).toBe("S2");
    expect(id(currentSprint(closed, day("2026-11-30")))).toBeNull();
    const gone = applyAll(closed, [change("sprint-cancelled", "S1", { state: "CANCELLED" })]);
    expect(id(currentSprint(gone, day("2026-10-05")))).toBeNull();
  });

  it("belongs to a day that lies in it, or to the one that runs past its end", () => {
    const on = (text: string, program = smallProgram()) => id(sprintOn(program, day(text)));
    expect([on("2026-11-15"), on("2026-11-16"), on("2026-11-29")]).toEqual(["S3", "S4", "S4"]);
    expect(on("2026-11-30")).toBe("S4");
    expect(on("2026-10-04")).toBeNull();
    expect(on("2026-11-30", small(change("sprint-closed", "S4", { state: "CLOSED" })))).toBeNull();
    expect(on("2026-11-16", small(change("sprint-edited", "S4", { state: "PLANNED" })))).toBeNull();
  });
});
