import { describe, expect, it } from "vitest";
import { freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { draft, planningProgram, wholePlan } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Deliverable, RetroAction } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { sprintPlanning, triedPlan } from "./sprint-planning.ts";

const pageOf = (program: Program, who = "M1", streamId: string | null = null) => {
  const page = sprintPlanning(program, 5, { streamId }, as(who));
  if (!page) throw new Error("no sprint 5");
  return page;
};
const edited = (id: string, set: Partial<Deliverable>): Change =>
  change("deliverable-edited", id, set);
const candidates = (...changes: readonly Change[]) =>
  pageOf(planningProgram(...changes)).candidates.map(({ id }) => id);

describe("the order of what could come into a plan", () => {
  it("is by due date, those without one last, and the same day by id", () => {
    expect(
      candidates(
        edited("DL08", { dueDay: day("2026-12-04") }),
        edited("DL06", { dueDay: day("2026-12-11") }),
        edited("DL05", { dueDay: day("2026-12-04") }),
      ),
    ).toEqual(["DL05", "DL08", "DL06", "DL04", "DL07"]);
  });

  it("has what came back first, what is only proposed later, and what stands in another draft last", () => {
    const early = { dueDay: day("2026-12-01") };
    expect(
      candidates(
        draft(6, "2026-12-14", "2026-12-27"),
        edited("DL04", { ...early, sprintId: "S6" }),
        edited("DL05", { ...early, state: "PROPOSED" }),
        edited("DL06", { carryOverCount: 1 }),
        edited("DL07", { carryOverCount: 2 }),
        edited("DL08", early),
      ),
    ).toEqual(["DL07", "DL06", "DL08", "DL05", "DL04"]);
  });

  it("leaves out what is finished, what a locked sprint holds, and what stands in this plan", () => {
    expect(
      candidates(
        edited("DL04", { state: "ACCEPTED" }),
        edited("DL05", { state: "DROPPED" }),
        edited("DL06", { sprintId: "S5" }),
      ),
    ).toEqual(["DL07", "DL08"]);
  });
});

describe("a candidate", () => {
  const of = (id: string, ...changes: readonly Change[]) =>
    pageOf(planningProgram(...changes)).candidates.find((one) => one.id === id);

  it("says how often it was carried over, and why the last time", () => {
    const carried = (id: string, rootCause: "DATA" | "ESTIMATE", rootCauseNote: string) =>
      change("sprint-item-disposed", id, { disposition: "CARRIED_OVER", rootCause, rootCauseNote });
    const freed = change("deliverable-carried-over", "DL01", {
      sprintId: null,
      state: "READY",
      carryOverCount: 1,
    });
    expect(of("DL01", carried("SI-1", "DATA", "Gaps before June"), freed)).toMatchObject({
      carried: 1,
      carriedCause: "Data",
      carriedNote: "Gaps before June",
    });
    expect(of("DL04")).toMatchObject({ carried: 0, carriedCause: null, carriedNote: null });
  });

  it("says which other draft it stands in, whether it serves an outcome, and what it touches", () => {
    const program = [
      draft(6, "2026-12-14", "2026-12-27"),
      edited("DL04", {
        sprintId: "S6",
        qualityActivity: "VALIDATION",
        changeImpact: [
          { groupId: "SG-9", impact: 4 },
          { groupId: "SG-8", impact: 2 },
        ],
        dueDay: day("2026-12-04"),
        forecastDay: day("2026-12-08"),
      }),
    ];
    expect(of("DL04", ...program)).toMatchObject({
      inSprint: 6,
      serves: true,
      touches: "SG-9 4, SG-8 2",
      dueDay: "2026-12-08",
    });
    expect(of("DL04", ...program)?.check).not.toBeNull();
    expect(of("DL08")).toMatchObject({ inSprint: null, serves: false, touches: "", check: null });
  });
});

describe("the planning of a sprint", () => {
  const agreed = (id: string, set: Partial<RetroAction>): Change =>
    change(
      "retro-action-agreed",
      id,
      freshRetroAction({ text: `Action ${id}`, targetSprint: 5, at: at("2026-11-10"), ...set }),
    );

  it("lists the actions that are due in it or carried into it, and how they were", () => {
    const page = pageOf(
      planningProgram(
        agreed("R-1", {}),
        agreed("R-2", { carriedInto: "S5", carriedAs: "AGREEMENT" }),
        agreed("R-3", {
          targetSprint: 6,
          carriedInto: "S5",
          carriedAs: "DELIVERABLE",
          deliverableId: "DL04",
        }),
        agreed("R-4", { targetSprint: 6 }),
      ),
    );
    expect(
      page.actions.map(({ id, due, carriedAs, missing }) => [id, due, carriedAs, missing]),
    ).toEqual([
      ["R-1", 5, null, true],
      ["R-2", 5, "as a working agreement", false],
      ["R-3", 6, "as DL04", false],
    ]);
  });

  it("names who planned, locked and asked to cancel it", () => {
    const page = pageOf(
      planningProgram(
        change("sprint-edited", "S5", {
          lockedById: "M1",
          plannedById: "M2",
          cancelAskedById: "M3",
        }),
      ),
    );
    expect(page.sprint).toMatchObject({
      lockedByName: "Ada Lind",
      plannedByName: "Ben Moor",
      cancelAskedBy: "Cleo Nair",
    });
    expect(pageOf(planningProgram()).sprint).toMatchObject({
      lockedByName: null,
      plannedByName: null,
      cancelAskedBy: null,
    });
  });

  it("offers later sprints in order and one that is not laid out yet", () => {
    const page = pageOf(planningProgram(draft(6, "2026-12-14", "2026-12-27")));
    expect(page.returnSprints).toEqual([6, 7]);
  });

  it("leaves out dropped streams and outcomes, and capacity once the sprint runs", () => {
    const page = pageOf(
      planningProgram(
        change("workstream-edited", "W1", { state: "DROPPED" }),
        change("outcome-edited", "O1", { droppedReason: "Not needed" }),
      ),
    );
    expect([page.streams.map(({ id }) => id), page.outcomes]).toEqual([["W2"], []]);
    const capacity = (state: "DRAFT" | "PLANNED" | "ACTIVE") =>
      pageOf(planningProgram(change("sprint-edited", "S5", { state }))).capacityOf;
    expect([capacity("DRAFT"), capacity("PLANNED"), capacity("ACTIVE")]).toEqual([
      ["W1", "W2"],
      ["W1", "W2"],
      [],
    ]);
  });

  it("counts all candidates of the stream it is narrowed to", () => {
    const page = pageOf(planningProgram(), "M1", "W2");
    expect([page.candidates.length, page.candidatesInAll, page.streamId]).toEqual([4, 4, "W2"]);
  });
});

describe("a plan tried in an address", () => {
  const program = planningProgram(...wholePlan);
  const tried = (query: Parameters<typeof triedPlan>[2]) =>
    triedPlan(program, pageOf(program), query, as("M1"));

  it("takes in what is not there yet and out what is, and says what that would mean", () => {
    const plan = tried({ place: ["DL08", "DL04", "DL99"], takeOut: "DL05" });
    expect(plan).toMatchObject({ place: ["DL08"], takeOut: ["DL05"], preview: { points: 32 } });
    expect(tried({ place: "DL08" }).preview?.points).toBe(40);
    expect(tried({ takeOut: ["DL04", "DL08"] })).toMatchObject({
      takeOut: ["DL04"],
      preview: { points: 24 },
    });
  });

  it("means nothing where nothing would change", () => {
    expect(tried({})).toEqual({ place: [], takeOut: [], preview: null });
    expect(tried({ place: "DL04", takeOut: "DL08" }).preview).toBeNull();
  });
});
