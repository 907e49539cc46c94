import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPreview, sprintPlanning } from "#domain";
import { planningProgram } from "../../tests/fixtures/planning-program.ts";
import { as } from "../../tests/fixtures/small-program.ts";
import { withTotals } from "./plan-totals.ts";

describe("a plan as it is tried out", () => {
  it("has the totals that the checks are computed from, whatever is placed or taken out", () => {
    const program = planningProgram();
    const planning = sprintPlanning(program, 5, { streamId: null }, as("M1"));
    if (!planning) throw new Error("Sprint 5 is not there");
    const rows = [...planning.placed, ...planning.candidates];
    fc.assert(
      fc.property(fc.subarray(rows), (now) => {
        const asked = { sprintId: planning.sprint.id, placedIds: now.map(({ id }) => id) };
        const checked = planPreview(program, asked, as("M1"));
        const shown = withTotals(planning.saved, now, planning.velocity);
        expect([shown.points, shown.deliverables, shown.ratio]).toEqual([
          checked?.points,
          checked?.deliverables,
          checked?.ratio,
        ]);
      }),
    );
  });
});
