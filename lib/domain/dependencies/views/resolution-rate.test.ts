import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day, Program } from "#domain";
import { addDays, applyAll, change, dependencyPage, readingsPage, today } from "#domain";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { resolutionRateLow } from "../rules/dependencies.ts";

const query = { show: "awaited", workstreamId: null, page: 1, openIds: [] } as const;
const first = day("2026-11-02");

/** Dependencies due on some days, some resolved, and somebody's reading that says otherwise. */
const programs = fc
  .array(
    fc.record({
      due: fc.integer({ min: 0, max: 40 }),
      resolved: fc.option(fc.integer({ min: 0, max: 45 })),
    }),
    { maxLength: 6 },
  )
  .map((links) => ({
    toString: () => JSON.stringify(links),
    program: applyAll(smallProgram(), [
      ...links.map(({ due, resolved }, index) =>
        change("dependency-proposed", `DP-${index + 2}`, {
          ...(smallProgram().dependency.get("DP-1") ?? ({} as never)),
          fromId: null,
          fromOutside: `Access ${index}`,
          needByDay: addDays(first, due),
          state: resolved === null ? "AGREED" : "RESOLVED",
          resolvedDay: resolved === null ? null : addDays(first, resolved),
        }),
      ),
      change("indicator-read", "IR-1", {
        sprintId: "S4",
        indicator: "DEPENDENCY_RESOLUTION",
        value: 78,
        n: null,
        unit: "% on time",
        warning: true,
        note: "Read by hand.",
        day: day("2026-11-20"),
      }),
    ]),
  }));

/** The rate as each screen prints it on a day; null where it prints none. */
function printed(program: Program, on: Day) {
  const reader = as("M1", on, at(on));
  const { ratio } = dependencyPage(program, query, reader).rate;
  const [line] = today(program, reader).indicators.filter(
    ({ indicator }) => indicator === "DEPENDENCY_RESOLUTION",
  );
  const [series] = readingsPage(program, null, reader).indicators.filter(
    ({ indicator }) => indicator === "DEPENDENCY_RESOLUTION",
  );
  const [finding] = resolutionRateLow.check(program, {}, reader);
  return {
    dependencies: ratio === null ? null : Math.round(ratio * 100),
    today: line?.latest?.value ?? null,
    readings: series?.latest?.value ?? null,
    warns: finding?.facts.percent,
  };
}

describe("the rate of dependencies resolved in time", () => {
  it("I-28 Today, Indicators, Dependencies and the rule print one value on any day", () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 0, max: 60 }), ({ program }, later) => {
        const all = printed(program, addDays(first, later));
        expect(all.today).toBe(all.dependencies);
        expect(all.readings).toBe(all.dependencies);
        if (all.warns !== undefined) expect(all.warns).toBe(all.dependencies);
      }),
      { numRuns: 60 },
    );
  });
});
