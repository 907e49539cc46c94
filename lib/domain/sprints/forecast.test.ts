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
  it("§2.3.5 takes 78 points in two or three sprints of 31 to 39", () => {
    const { outlook, medianSprints, bands, unfinishedRatio } = ask();
    expect(outlook).toBe("FORECAST");
    expect(medianSprints).toBe(3);
    expect(bands.at(-1)).toEqual({ percent: 95, fewestSprints: 2, mostSprints: 3 });
    expect(unfinishedRatio).toBe(0);
  });

  it("draws each closed sprint equally often", () => {
    // One sprint in three accepts all 10 points: a geometric distribution.
    const { bands, medianSprints } = ask({
      acceptedHistory: [0, 10, 0],
      remainingPoints: 10,
      runs: 20_000,
    });
    expect(medianSprints).toBe(2);
    expect(bands.slice(0, 2)).toEqual([
      { percent: 50, fewestSprints: 1, mostSprints: 4 },
      { percent: 80, fewestSprints: 1, mostSprints: 6 },
    ]);
  });

  it("is exact where nothing is uncertain", () => {
    const { medianSprints, bands } = ask({ acceptedHistory: [10, 10], remainingPoints: 41 });
    expect(medianSprints).toBe(5);
    for (const { fewestSprints, mostSprints } of bands)
      expect([fewestSprints, mostSprints]).toEqual([5, 5]);
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
    expect(far.unfinishedRatio).toBe(1);
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

  it("never takes fewer sprints for more points, nor more for a better history", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 100 }), (one, more) => {
        const before = ask({ ...one, runs: 300 });
        const after = ask({ ...one, runs: 300, remainingPoints: one.remainingPoints + more });
        const better = ask({
          ...one,
          runs: 300,
          acceptedHistory: one.acceptedHistory.map((points) => points + more),
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
