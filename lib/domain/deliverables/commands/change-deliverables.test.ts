import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { inReview } from "../../../../tests/fixtures/small-sprint.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { mergedEdit } from "../../engine/edit.ts";
import { sentenceOf } from "../../rulebook.ts";
import { draftSprint } from "../../sprints/commands/sprint-shape.ts";
import { severalOffers } from "../views/several-offers.ts";
import { changeDeliverables } from "./change-deliverables.ts";
import { editDeliverable } from "./edit-deliverable.ts";

const nothing = { ownerId: null, dueDay: null, rootCause: null, note: "" } as const;
const all = ["DL01", "DL02", "DL03"];
const reDate = { ...nothing, action: "RE_DATE", dueDay: day("2026-12-02") } as const;
const reassign = { ...nothing, action: "REASSIGN", ownerId: "M3" } as const;
const why = "The vendor delivers a week later for all of them";

const rowsOf = (verdict: ReturnType<typeof changeDeliverables.carryOut>) =>
  verdict.findings
    .filter(({ severity }) => severity === "BLOCKS")
    .map(({ ruleId, row }) => [row?.id, ruleId]);

describe("several deliverables at once", () => {
  it("are re-dated together, each as its own command would do it", () => {
    const program = smallProgram();
    const input = { ...reDate, deliverableIds: all, acknowledge: why };
    const verdict = changeDeliverables.carryOut(program, input, as("M1"));
    if (verdict.kind !== "done") throw new Error(JSON.stringify(verdict.findings));
    const after = applyAll(program, verdict.changes);
    expect(all.map((id) => after.deliverable.get(id)?.dueDay)).toEqual(Array(3).fill("2026-12-02"));
    expect(verdict.changes.filter(({ kind }) => kind === "deliverable-edited")).toHaveLength(3);
    // The same, one after the other, by hand.
    const single = all.reduce((so, deliverableId) => {
      const before = so.deliverable.get(deliverableId);
      if (!before) throw new Error("unknown");
      const edit = { ...before, deliverableId, dueDay: reDate.dueDay, acknowledge: why };
      return done(so, editDeliverable, edit, as("M1"));
    }, program);
    expect(after.deliverable).toEqual(single.deliverable);
    expect(after.impactNotice).toEqual(single.impactNotice);
    expect(after.acknowledgement).toEqual(single.acknowledgement);
  });

  it("T-01 refuses all when one row is not the person's, and names that row", () => {
    const program = smallProgram();
    const verdict = changeDeliverables.carryOut(
      program,
      { ...reDate, deliverableIds: all },
      as("M3"),
    );
    expect(verdict.kind).toBe("refused");
    expect(rowsOf(verdict)).toEqual([["DL01", "T-01"]]);
  });

  it("names every refused row with its own reason", () => {
    const accept = { ...nothing, action: "ACCEPT", deliverableIds: all } as const;
    const verdict = changeDeliverables.carryOut(smallProgram(), accept, as("M1"));
    expect(verdict.kind).toBe("refused");
    const rows = rowsOf(verdict);
    expect(rows).toContainEqual(["DL01", "T-03"]);
    expect(rows).toContainEqual(["DL02", "T-03"]);
    expect(rows.filter(([row]) => row === "DL03")).toEqual([]);
  });

  it("accepts those that may be accepted", () => {
    const accept = { ...nothing, action: "ACCEPT", deliverableIds: ["DL03"] } as const;
    const after = done(smallProgram(), changeDeliverables, accept, as("M4"));
    expect(after.deliverable.get("DL03")?.state).toBe("ACCEPTED");
  });

  it("T-05 asks once for a longer reason, however many rows warn", () => {
    const program = applyAll(
      smallProgram(),
      all.map((id) => change("deliverable-edited", id, { startDay: null })),
    );
    const far = { ...reDate, dueDay: day("2029-12-03"), deliverableIds: ["DL01", "DL02"] };
    const warned = changeDeliverables.carryOut(program, far, as("M1"));
    expect(warned.findings.map(({ ruleId, row }) => [ruleId, row?.id])).toEqual([
      ["T-171", "DL01"],
      ["T-171", "DL02"],
    ]);
    const short = changeDeliverables.carryOut(program, { ...far, acknowledge: "Late" }, as("M1"));
    expect(short.findings.filter(({ ruleId }) => ruleId === "T-05")).toHaveLength(1);
    const after = done(program, changeDeliverables, { ...far, acknowledge: why }, as("M1"));
    expect([...after.acknowledgement.values()].map(({ subjectId }) => subjectId)).toEqual([
      "DL01",
      "DL02",
    ]);
  });

  it("I-44 keeps a reviewer from being given what they review, and nobody else's row changes", () => {
    const program = smallProgram();
    const toReviewer = { ...reassign, ownerId: "M4", deliverableIds: ["DL01", "DL03"] };
    const verdict = changeDeliverables.carryOut(program, toReviewer, as("M1"));
    expect(rowsOf(verdict).map(([row]) => row)).toContain("DL03");
    expect(verdict.kind).toBe("refused");
  });

  it("T-66 refuses when nothing is chosen or said, and is content with one row", () => {
    const said = (input: Parameters<typeof changeDeliverables.carryOut>[1]) =>
      changeDeliverables.carryOut(smallProgram(), input, as("M1")).findings.map(sentenceOf);
    expect(said({ ...reDate, deliverableIds: [] })).toEqual(["Choose at least one deliverable."]);
    expect(said({ ...reDate, dueDay: null, deliverableIds: all })).toEqual(["Enter a due date."]);
    expect(said({ ...reassign, ownerId: null, deliverableIds: all })).toEqual(["Choose an owner."]);
    const many = Array.from({ length: 101 }, (_, nth) => `DL${nth}`);
    expect(said({ ...reDate, deliverableIds: many })[0]).toMatch(/^You chose 101 deliverables\./);
  });

  it("T-141 asks for each row that somebody re-dated meanwhile, and leaves out those whose day is kept", () => {
    const opened = smallProgram();
    const { edits } = changeDeliverables;
    const before = opened.deliverable.get("DL02")?.dueDay ?? null;
    if (!edits || before === null) throw new Error("DL02 has a day");
    const changes = [change("deliverable-edited", "DL02", { dueDay: day("2026-12-09") })];
    const now = applyAll(opened, changes);
    const later = [
      {
        kind: "deliverable-edited",
        subjectId: "DL02",
        before: { dueDay: before },
        actorName: "Ben Moor",
        at: as("M2").now,
      },
    ] as const;
    const input = { ...reDate, deliverableIds: all, acknowledge: why };
    const asked = (dueDay: typeof before) =>
      mergedEdit(edits, now, { ...input, dueDay }, later, null).conflicts;
    expect(asked(reDate.dueDay)).toMatchObject([
      { field: "DL02:dueDay", theirs: "2026-12-09", mine: "2026-12-02", who: "Ben Moor" },
    ]);
    // The day it had when the form was opened was chosen too.
    expect(asked(before)).toHaveLength(1);
    const choices = { version: now.version, fields: { "DL02:dueDay": "theirs" } } as const;
    const { command, conflicts } = mergedEdit(edits, now, input, later, choices);
    expect(conflicts).toEqual([]);
    const after = done(now, changeDeliverables, command, as("M1"));
    expect(all.map((id) => after.deliverable.get(id)?.dueDay)).toEqual([
      "2026-12-02",
      "2026-12-09",
      "2026-12-02",
    ]);
  });

  it("T-02 refuses what is not there", () => {
    const verdict = changeDeliverables.carryOut(
      smallProgram(),
      { ...reDate, deliverableIds: ["DL99"] },
      as("M1"),
    );
    expect(rowsOf(verdict)).toEqual([["DL99", "T-02"]]);
  });
});

describe("carrying several to the next sprint", () => {
  const free = applyAll(smallProgram(), [
    ...all.map((id) => change("deliverable-edited", id, { sprintId: null })),
    change("deliverable-edited", "DL01", { state: "READY" }),
  ]);
  const carry = { ...nothing, action: "CARRY" } as const;
  const withDraft = applyAll(free, [
    change("sprint-recorded", "S5", {
      ...draftSprint({
        number: 5,
        cycleId: "C1",
        goal: "Goal of sprint 5",
        startDay: day("2026-11-30"),
        endDay: day("2026-12-13"),
      }),
    }),
  ]);

  it("places what stands in no locked sprint in the next draft", () => {
    const after = done(
      withDraft,
      changeDeliverables,
      { ...carry, deliverableIds: ["DL01", "DL02"] },
      as("M1"),
    );
    expect(["DL01", "DL02"].map((id) => after.deliverable.get(id)?.sprintId)).toEqual(["S5", "S5"]);
    const again = changeDeliverables.carryOut(
      after,
      { ...carry, deliverableIds: ["DL01"] },
      as("M1"),
    );
    expect(again.findings.map(sentenceOf)).toEqual(["DL01 is already in the plan of sprint 5."]);
  });

  it("says that there is no draft", () => {
    const verdict = changeDeliverables.carryOut(
      free,
      { ...carry, deliverableIds: ["DL01"] },
      as("M1"),
    );
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "No sprint has a draft plan. Create a sprint first.",
    ]);
  });

  it("is offered where its own command would do it, and nowhere else", () => {
    const offered = (program: typeof free, id: string, reader = "M1") =>
      severalOffers(program, [id], as(reader))?.carry ?? false;
    // No draft to place it in; then one, in which it stands already.
    expect(offered(free, "DL01")).toBe(false);
    expect(offered(withDraft, "DL01")).toBe(true);
    const placed = applyAll(withDraft, [change("deliverable-edited", "DL01", { sprintId: "S5" })]);
    expect(offered(placed, "DL01")).toBe(false);
    // What the locked sprint holds is carried over by its review, and by nothing before.
    const carriedOut = (program: typeof free) =>
      changeDeliverables.carryOut(
        program,
        { ...carry, deliverableIds: ["DL01"], rootCause: "DEPENDENCY", note: why },
        as("M1"),
      ).kind;
    expect([offered(smallProgram(), "DL01"), carriedOut(smallProgram())]).toEqual([
      false,
      "refused",
    ]);
    expect([offered(inReview(), "DL01"), carriedOut(inReview())]).toEqual([true, "done"]);
  });
});
