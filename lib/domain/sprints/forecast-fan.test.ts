import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { addDays } from "../calendar/index.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import { forecastRemaining } from "./forecast.ts";
import { forecastFan } from "./forecast-fan.ts";
import { movedForecasts, programFan } from "./program-forecasts.ts";
import { programOutlook } from "./program-outlook.ts";
import { forecastCharts } from "./views/forecast-charts.ts";

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
      expect(nearlyAll?.highPoints).toBeGreaterThan((at + 1) * 39);
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

const today = day("2026-11-23");

describe("how the forecast moved", () => {
  const moved = movedForecasts(uneven, today);

  it("stands once a week back to the first close, with the points that were left then", () => {
    expect(
      moved.map(({ day, afterNumber, remainingPoints }) => [day, afterNumber, remainingPoints]),
    ).toEqual([
      ["2026-10-19", 1, 265],
      ["2026-10-26", 1, 265],
      ["2026-11-02", 2, 233],
      ["2026-11-09", 2, 233],
      ["2026-11-16", 3, 200],
      ["2026-11-23", 3, 200],
    ]);
  });

  it("ends with today's forecast, and names no likeliest sprint while calibrating", () => {
    expect(moved.slice(0, 4).map(({ median }) => median)).toEqual([null, null, null, null]);
    const { forecast } = programOutlook(uneven);
    const last = moved.at(-1);
    expect(last?.bands.map(({ percent, from, to }) => [percent, from?.number, to?.number])).toEqual(
      forecast.bands.map(({ percent, fewestSprints, mostSprints }) => [
        percent,
        3 + (fewestSprints ?? 0),
        3 + (mostSprints ?? 0),
      ]),
    );
    expect(last?.median?.number).toBe(3 + (forecast.medianSprints ?? 0));
  });

  it("looks back half a year", () => {
    const later = movedForecasts(uneven, day("2027-11-22"));
    expect(later).toHaveLength(26);
    expect([later[0]?.day, later.at(-1)?.day]).toEqual(["2027-05-31", "2027-11-22"]);
  });

  it("counts beyond the plan in sprints of the usual length", () => {
    const from = moved.at(-1)?.bands.find(({ percent }) => percent === 50)?.from;
    // Sprint 4 is the last planned one.
    expect(uneven.sprint.get("S4")?.endDay).toBe("2026-11-29");
    expect(from?.number).toBeGreaterThan(4);
    expect(from?.endDay).toBe(addDays(day("2026-11-29"), 14 * ((from?.number ?? 0) - 4)));
  });
});

it("the chart ends each band where all the work is accepted", () => {
  const { fan, remainingPoints } = forecastCharts(uneven, as("M1"));
  expect(remainingPoints).toBe(200);
  const last = fan.at(-1)?.bands.find(({ percent }) => percent === 50);
  expect([last?.highPoints, fan.length]).toEqual([200, 26]);
  expect(fan.every(({ bands }) => bands.every(({ highPoints }) => highPoints <= 200))).toBe(true);
});
