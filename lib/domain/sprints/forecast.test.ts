import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seedFrom } from "../../forecast/index.ts";
import { forecastRemaining } from "./forecast.ts";

const ask = (over: Partial<Parameters<typeof forecastRemaining>[0]> = {}) =>
  forecastRemaining({
    acceptedHistory: [31, 36, 39],
    remainingPoints: 78,
    runs: 2000,
    seed: seedFrom("clearwater", "S3"),
    mostSprints: 60,
    ...over,
  });

describe("a Monte Carlo forecast", () => {
  it("§2.3.5 takes 78 points in two or three sprints of 31 to 39, and more or fewer where the level moves", () => {
    const { outlook, medianSprints, bands, unfinishedRatio } = ask();
    expect(outlook).toBe("FORECAST");
    expect(medianSprints).toBe(3);
    expect(bands[0]).toEqual({ percent: 50, fewestSprints: 2, mostSprints: 3 });
    expect(bands[2]?.mostSprints).toBeGreaterThan(3);
    expect(unfinishedRatio).toBeLessThan(0.01);
  });

  it("draws newer sprints more often", () => {
    const medianAfter = (...acceptedHistory: readonly number[]) =>
      ask({ acceptedHistory, remainingPoints: 200 }).medianSprints ?? Number.NaN;
    expect(medianAfter(10, 10, 10, 40, 40, 40)).toBeLessThan(medianAfter(40, 40, 40, 10, 10, 10));
  });

  it("is never certain: two equal sprints can be chance", () => {
    const { medianSprints, bands } = ask({ acceptedHistory: [10, 10], remainingPoints: 45 });
    expect(medianSprints).toBe(5);
    for (const { fewestSprints, mostSprints } of bands) {
      expect(fewestSprints).toBeLessThan(5);
      expect(mostSprints).toBeGreaterThan(5);
    }
  });

  it.each([
    ["nothing is left", { remainingPoints: 0 }, "NOTHING_LEFT", 0],
    ["no sprint is closed", { acceptedHistory: [] }, "NO_HISTORY", null],
    ["nothing was ever accepted", { acceptedHistory: [0, 0, 0] }, "NOTHING_ACCEPTED", null],
  ] as const)("says plainly that %s", (_, over, outlook, medianSprints) => {
    expect(ask(over)).toMatchObject({ outlook, medianSprints, bands: [] });
  });

  it("does not pretend to an end that lies beyond the most sprints asked about", () => {
    const far = ask({ remainingPoints: 39 * 100 });
    expect(far.medianSprints).toBeNull();
    expect(far.unfinishedRatio).toBeGreaterThan(0.8);
    const odd = ask({ remainingPoints: 35 * 59, mostSprints: 59 });
    expect(odd.unfinishedRatio).toBeGreaterThan(0);
    expect(odd.unfinishedRatio).toBeLessThan(1);
    expect(odd.bands.at(-1)?.mostSprints).toBeNull();
  });

  const history = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 26 });
  const question = fc.record({
    acceptedHistory: history,
    remainingPoints: fc.integer({ min: 1, max: 600 }),
    seed: fc.integer(),
  });
  const least = (sprints: number | null) => sprints ?? Number.POSITIVE_INFINITY;

  it("answers the same question the same way, and another seed nearly so", () => {
    fc.assert(
      fc.property(question, (one) => {
        expect(ask({ ...one, runs: 200 })).toEqual(ask({ ...one, runs: 200 }));
      }),
      { numRuns: 50 },
    );
    expect(ask({ seed: 1 }).medianSprints).toBe(ask({ seed: 2 }).medianSprints);
  });

  it("never takes fewer sprints for more points, nor more where every sprint accepted more by the same factor", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 2, max: 100 }), (one, more) => {
        const before = ask({ ...one, runs: 300 });
        const after = ask({ ...one, runs: 300, remainingPoints: one.remainingPoints + more });
        const better = ask({
          ...one,
          runs: 300,
          acceptedHistory: one.acceptedHistory.map((points) => points * more),
        });
        expect(least(after.medianSprints)).toBeGreaterThanOrEqual(least(before.medianSprints));
        expect(least(better.medianSprints)).toBeLessThanOrEqual(least(before.medianSprints));
        for (const [place, band] of after.bands.entries())
          expect(least(band.mostSprints)).toBeGreaterThanOrEqual(
            least(before.bands[place]?.mostSprints ?? null),
          );
      }),
      { numRuns: 100 },
    );
  });

  it("holds each band inside the next, and the median inside all", () => {
    fc.assert(
      fc.property(question, (one) => {
        const { bands, medianSprints } = ask({ ...one, runs: 300 });
        let [low, high] = [least(medianSprints), least(medianSprints)];
        for (const band of bands) {
          expect(least(band.fewestSprints)).toBeLessThanOrEqual(low);
          expect(least(band.mostSprints)).toBeGreaterThanOrEqual(high);
          [low, high] = [least(band.fewestSprints), least(band.mostSprints)];
        }
      }),
      { numRuns: 100 },
    );
  });

  it("knows no unit: ten times the points on both sides change nothing", () => {
    fc.assert(
      fc.property(question, (one) => {
        const tenfold = {
          remainingPoints: 10 * one.remainingPoints,
          acceptedHistory: one.acceptedHistory.map((points) => 10 * points),
        };
        expect(ask({ ...one, ...tenfold, runs: 200 })).toEqual(ask({ ...one, runs: 200 }));
      }),
      { numRuns: 50 },
    );
  });
});
