import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { draft, planningProgram } from "../../../../tests/fixtures/planning-program.ts";
import { as, day } from "../../../../tests/fixtures/small-program.ts";
import { addDays } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { arcPage } from "./strategic-arc.ts";

describe("the strategic arc of Clearwater", () => {
  const page = arcPage(clearwater(), asPerson("leila"));

  it("answers in words whether the last sprints moved the outcomes", () => {
    expect([page.verdict, page.sentences, page.lineRatio, page.hasOutcomes]).toEqual([
      "MOVED",
      [
        "Sprints 1 to 3 moved 3 of 3 open outcomes.",
        "3% of 106 accepted points served no outcome. Up to 20% is normal.",
      ],
      0.2,
      true,
    ]);
  });

  it("shows of each sprint what was accepted, planned, and served no outcome", () => {
    expect(
      page.columns.map(
        (one) =>
          `${one.number} ${one.state}${one.recent ? " recent" : ""}: ${one.acceptedPoints} of ${one.plannedPoints}, ${one.unlinkedPoints} unlinked (${one.unlinkedRatio?.toFixed(2)})${one.overLine ? " over the line" : ""}, aims at ${one.aims.length}`,
      ),
    ).toEqual([
      "1 CLOSED recent: 31 of 52, 3 unlinked (0.06), aims at 2",
      "2 CLOSED recent: 36 of 48, 0 unlinked (0.00), aims at 3",
      "3 CLOSED recent: 39 of 44, 0 unlinked (0.00), aims at 2",
      "4 ACTIVE: 5 of 42, 0 unlinked (0.00), aims at 2",
      "5 DRAFT: 0 of 34, 0 unlinked (0.00), aims at 2",
      "6 DRAFT: 0 of 31, 8 unlinked (0.26) over the line, aims at 1",
    ]);
  });

  it("shows of each outcome what came in which sprint, and where more comes", () => {
    expect(
      page.lines.map(
        (one) =>
          `${one.id} ${one.stateWord}, ${one.acceptedPoints} of ${one.totalPoints}, ${one.partsThere} parts, next in ${one.comesIn}: ${one.cells.map(({ acceptedPoints, openPoints }) => `${acceptedPoints}/${openPoints}`).join(" ")}`,
      ),
    ).toEqual([
      "O1 In delivery, 70 of 148, 0 parts, next in 4: 20/0 18/0 27/0 5/24 0/31 0/23",
      "O2 Technically complete, 30 of 38, 3 parts, next in 4: 0/0 10/0 20/0 0/8 0/0 0/0",
      "O3 In delivery, 26 of 34, 2 parts, next in 4: 8/0 18/0 0/0 0/5 0/3 0/0",
    ]);
  });
});

describe("the answer of the arc", () => {
  const accepted = (id: string, sprintId: string, on: string): Change =>
    change("deliverable-edited", id, { state: "ACCEPTED", sprintId, acceptedDay: day(on) });
  const answer = (...changes: readonly Change[]) => {
    const { verdict, sentences } = arcPage(planningProgram(...changes), as("M1"));
    return { verdict, sentences };
  };
  const two = [
    change("sprint-edited", "S1", { state: "CANCELLED" }),
    change("sprint-edited", "S2", { state: "CANCELLED" }),
  ];

  it("shows the last ten sprints, those ahead included", () => {
    const first = day("2026-12-14");
    const ahead = (count: number) =>
      Array.from({ length: count }, (_, nth) =>
        draft(6 + nth, `${addDays(first, 14 * nth)}`, `${addDays(first, 14 * nth + 13)}`),
      );
    const numbers = (count: number) =>
      arcPage(planningProgram(...ahead(count)), as("M1")).columns.map(({ number }) => number);
    expect(numbers(0)).toEqual([1, 2, 3, 4, 5]);
    expect(numbers(5)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(numbers(6)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const page = arcPage(planningProgram(...ahead(6)), as("M1"));
    expect(page.lines.map(({ cells }) => cells.length)).toEqual(page.lines.map(() => 10));
  });

  it("is none before a sprint has closed, or without outcomes", () => {
    const open = ["S1", "S2", "S3"].map((id) => change("sprint-edited", id, { state: "DRAFT" }));
    expect(answer(...open)).toEqual({ verdict: "NOTHING_YET", sentences: [] });
    const bare = { ...planningProgram(), outcome: new Map(), outcomePart: new Map() };
    expect(arcPage(bare, as("M1"))).toMatchObject({ verdict: "NOTHING_YET", hasOutcomes: false });
  });

  it("says that nothing moved, and which sprint holds work for what stood still", () => {
    expect(answer()).toEqual({
      verdict: "NOT_MOVED",
      sentences: [
        "Sprints 1 to 3 moved 0 of 1 open outcome.",
        "Nothing was accepted in these sprints.",
        "“Fewer outages” did not move, and no sprint ahead holds work for it.",
      ],
    });
    const planned = change("deliverable-planned", "DL04", { sprintId: "S5" });
    expect(answer(planned).sentences.at(-1)).toBe(
      "“Fewer outages” did not move; sprint 5 holds work for it.",
    );
  });

  it("says that all moved where it did, and one sprint is one", () => {
    const { verdict, sentences } = answer(...two, accepted("DL04", "S3", "2026-11-10"));
    expect(verdict).toBe("MOVED");
    expect(sentences).toEqual([
      "Sprint 3 moved 1 of 1 open outcome.",
      "0% of 8 accepted points served no outcome. Up to 20% is normal.",
    ]);
  });

  it("says that it was partly where too much served no outcome", () => {
    const { verdict, sentences } = answer(
      ...two,
      accepted("DL04", "S3", "2026-11-10"),
      accepted("DL08", "S3", "2026-11-10"),
    );
    expect(verdict).toBe("PARTLY");
    expect(sentences[1]).toBe("50% of 16 accepted points served no outcome. Up to 20% is normal.");
  });

  it("names goals that aim at an outcome their sprint holds no work for", () => {
    const aims = (id: string) => change("sprint-edited", id, { outcomeIds: ["O1"] });
    expect(answer(aims("S5")).sentences.at(-1)).toBe(
      "The goal of sprint 5 names “Fewer outages”, but the sprint holds no work for it.",
    );
    expect(
      answer(draft(6, "2026-12-14", "2026-12-27"), aims("S5"), aims("S6")).sentences.at(-1),
    ).toBe("The goals of sprints 5 and 6 name “Fewer outages”, but they hold no work for it.");
    const planned = change("deliverable-planned", "DL04", { sprintId: "S5" });
    expect(answer(aims("S5"), planned).sentences.join(" ")).not.toContain("The goal of");
    const over = change("outcome-moved", "O1", { state: "DELIVERED" });
    expect(answer(aims("S5"), over).sentences).toEqual([
      "Every outcome is delivered or stopped.",
      "Nothing was accepted in these sprints.",
    ]);
  });
});
