import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import { forecastRemaining } from "./forecast.ts";
import { forecastFan } from "./forecast-fan.ts";
import { movedForecasts, programFan } from "./program-forecasts.ts";
import { programOutlook } from "./program-outlook.ts";

const question = { acceptedHistory: [31, 36, 39], runs: 2000, seed: 7, mostSprints: 6 };

describe("a forecast as a fan", () => {
  it("adds up sprints, each band inside the next", () => {
    const fan = forecastFan(question);
    expect(fan).toHaveLength(6);
    fan.forEach(({ medianPoints, bands }, at) => {
      const [half, most, nearlyAll] = bands;
      expect(half?.lowPoints).toBeGreaterThanOrEqual(most?.lowPoints ?? 1e9);
      expect(most?.lowPoints).toBeGreaterThanOrEqual(nearlyAll?.lowPoints ?? 1e9);
      expect(half?.highPoints).toBeLessThanOrEqual(most?.highPoints ?? 0);
      expect(most?.highPoints).toBeLessThanOrEqual(nearlyAll?.highPoints ?? 0);
      expect(medianPoints).toBeGreaterThanOrEqual((at + 1) * 31);
      expect(medianPoints).toBeLessThanOrEqual((at + 1) * 39);
    });
  });

  it("reaches the remaining points where the forecast's bands begin and end", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 1e6 }),
        (acceptedHistory, remainingPoints, seed) => {
          const asked = { acceptedHistory, runs: 400, seed, mostSprints: 12 };
          const fan = forecastFan(asked);
          const firstAt = (edge: "highPoints" | "lowPoints", percent: number) => {
            const at = fan.findIndex(
              ({ bands }) =>
                (bands.find((one) => one.percent === percent)?.[edge] ?? 0) >= remainingPoints,
            );
            return at < 0 ? null : at + 1;
          };
          const { bands } = forecastRemaining({ ...asked, remainingPoints });
          for (const { percent, fewestSprints, mostSprints } of bands) {
            expect(firstAt("highPoints", percent)).toBe(fewestSprints);
            expect(firstAt("lowPoints", percent)).toBe(mostSprints);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is empty where no sprint accepted anything", () => {
    expect(forecastFan({ ...question, acceptedHistory: [0, 0] })).toEqual([]);
    expect(programFan({ ...smallProgram(), sprint: new Map() }, 4)).toEqual([]);
  });
});

/** Sprints 1–3 accepted 8, 32 and 33 points; 200 points are open. */
const uneven = applyAll(smallProgram(), [
  change("sprint-edited", "S1", { acceptedPoints: 8 }),
  change("deliverable-created", "DL90", {
    ...freshDeliverable({ title: "The rest", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    points: 185,
  }),
]);

describe("how the forecast moved", () => {
  it("stands once for each closed sprint, with the points that were left then", () => {
    const moved = movedForecasts(uneven);
    expect(moved.map(({ afterNumber, remainingPoints }) => [afterNumber, remainingPoints])).toEqual(
      [
        [1, 265],
        [2, 233],
        [3, 200],
      ],
    );
    expect(moved[0]?.from?.number).toBe(35);
  });

  it("ends with today's forecast, and names no likeliest sprint while calibrating", () => {
    const [first, second, last] = movedForecasts(uneven);
    expect([first?.median, second?.median]).toEqual([null, null]);
    const { forecast } = programOutlook(uneven);
    const band = forecast.bands.find(({ percent }) => percent === 80);
    expect(last?.from?.number).toBe(3 + (band?.fewestSprints ?? 0));
    expect(last?.to?.number).toBe(3 + (band?.mostSprints ?? 0));
    expect(last?.median?.number).toBe(3 + (forecast.medianSprints ?? 0));
  });

  it("counts beyond the plan in sprints of the usual length", () => {
    const last = movedForecasts(uneven).at(-1);
    const sprint = uneven.sprint.get("S4");
    expect(sprint?.endDay).toBe("2026-11-29");
    const beyond = (last?.from?.number ?? 0) - 4;
    expect(last?.from?.endDay).toBe(
      [day("2027-01-24"), day("2027-02-07"), day("2027-02-21"), day("2027-03-07")][beyond - 4],
    );
  });
});
