import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { draft } from "../../../../tests/fixtures/planning-program.ts";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { planGrid, planRowsPerPage } from "./plan-grid.ts";

/** With so many more deliverables in W1, which has one already. */
const filled = (count: number) =>
  applyAll(
    smallProgram(),
    Array.from({ length: count }, (_, nth) =>
      change(
        "deliverable-created",
        `DL${nth + 10}`,
        freshDeliverable({
          title: `Deliverable ${nth + 10}`,
          workstreamId: "W1",
          primaryPillar: "TECHNOLOGY",
        }),
      ),
    ),
  );
const shown = (more: number, page: number, workstreamId: string | null = null) => {
  const grid = planGrid(filled(more), { workstreamId, page }, as("M1"));
  return [grid.total, grid.page, grid.pages, grid.rows.length, grid.rows[0]?.id];
};

describe("the plan grid", () => {
  it.each([
    [0, 1, [3, 1, 1, 3, "DL01"]],
    [planRowsPerPage - 3, 1, [60, 1, 1, 60, "DL01"]],
    [planRowsPerPage - 2, 1, [61, 1, 2, 60, "DL01"]],
    [planRowsPerPage - 2, 2, [61, 2, 2, 1, "DL67"]],
    [planRowsPerPage - 2, 9, [61, 2, 2, 1, "DL67"]],
    [planRowsPerPage - 2, 0, [61, 1, 2, 60, "DL01"]],
  ])(
    "with %i deliverables more shows of page %i: total, page, pages, rows and the first",
    (more, page, expected) => {
      expect(shown(more, page)).toEqual(expected);
    },
  );

  it("of one stream holds its deliverables alone, and of an unknown one none", () => {
    expect(shown(0, 1, "W2")).toEqual([2, 1, 1, 2, "DL02"]);
    expect(shown(0, 1, "W9")).toEqual([0, 1, 1, 0, undefined]);
  });

  it("leaves out what is accepted or dropped, and offers what a plan may still name", () => {
    const program = applyAll(smallProgram(), [
      draft(5, "2026-11-30", "2026-12-13"),
      change("deliverable-accepted", "DL01", { state: "ACCEPTED" }),
      change("deliverable-dropped", "DL02", { state: "DROPPED" }),
      change("workstream-dropped", "W1", { state: "DROPPED" }),
      change("member-removed", "M8", { active: false }),
    ]);
    const grid = planGrid(program, { workstreamId: null, page: 1 }, as("M1"));
    expect(grid.rows.map(({ id }) => id)).toEqual(["DL03"]);
    expect(grid.sprints).toEqual(["5"]);
    expect(grid.streams).toEqual([{ id: "W2", name: "Use cases" }]);
    expect(grid.owners).toHaveLength(9);
    expect(grid.owners).not.toContain("Hal Urban");
  });

  it("is closed to those who may not plan", () => {
    const open = (who: string) =>
      planGrid(smallProgram(), { workstreamId: null, page: 1 }, as(who)).offer.open;
    expect([open("M1"), open("M8")]).toEqual([true, false]);
  });
});
