import { describe, expect, it } from "vitest";
import { medianOf, rangeOf, sumOf } from "./statistics.ts";
import { forecastSprints, reliabilityOf, velocityOf } from "./velocity.ts";

/** Clearwater, sprints 1 to 3. */
const closed = [
  { committedPoints: 52, acceptedPoints: 31 },
  { committedPoints: 48, acceptedPoints: 36 },
  { committedPoints: 44, acceptedPoints: 39 },
];

describe("velocity", () => {
  it("I-36 is the median of the last three closed sprints", () => {
    const velocity = velocityOf(closed, 3);
    expect(velocity.state).toBe("CALIBRATED");
    expect(velocity.calibratedPoints).toBe(36);
    expect(velocity.lastAcceptedPoints).toEqual([31, 36, 39]);
    expect(velocity.range).toEqual({ min: 31, max: 39 });
    expect(velocity.reliabilityRatios.map((ratio) => ratio?.toFixed(2))).toEqual([
      "0.60",
      "0.75",
      "0.89",
    ]);
  });

  it("I-36 forgets older sprints and follows the setting", () => {
    const four = [{ committedPoints: 10, acceptedPoints: 2 }, ...closed];
    expect(velocityOf(four, 3).calibratedPoints).toBe(36);
    expect(velocityOf(four, 3).reliabilityRatios).toHaveLength(4);
    expect(velocityOf(four, 4).calibratedPoints).toBe(33.5);
    expect(velocityOf(four, 4).range).toEqual({ min: 2, max: 39 });
  });

  it("I-35 calibrates with a range only, before three sprints are closed", () => {
    const two = velocityOf(closed.slice(0, 2), 3);
    expect(two.state).toBe("CALIBRATING");
    expect(two.calibratedPoints).toBeNull();
    expect(two.range).toEqual({ min: 31, max: 36 });
    expect(velocityOf([], 3).range).toBeNull();
    expect(velocityOf([], 3).state).toBe("CALIBRATING");
  });

  it("has no reliability where nothing was committed", () => {
    expect(reliabilityOf({ committedPoints: 0, acceptedPoints: 5 })).toBeNull();
    expect(reliabilityOf({ committedPoints: null, acceptedPoints: 5 })).toBeNull();
    expect(reliabilityOf({ committedPoints: 4, acceptedPoints: 5 })).toBe(1.25);
    expect(reliabilityOf({ committedPoints: 4, acceptedPoints: 0 })).toBe(0);
  });
});

describe("a forecast", () => {
  it("§2.3.5 is a range by the fastest and the slowest of the last sprints", () => {
    const forecast = forecastSprints(78, velocityOf(closed, 3));
    expect(forecast?.fewestSprints).toBe(2);
    expect(forecast?.likelySprints).toBeCloseTo(2.167, 3);
    expect(forecast?.mostSprints).toBeCloseTo(2.516, 3);
    expect(forecastSprints(0, velocityOf(closed, 3))?.likelySprints).toBe(0);
  });

  it("I-35 is withheld while calibrating, and at no velocity at all", () => {
    const still = { committedPoints: 9, acceptedPoints: 0 };
    expect(forecastSprints(78, velocityOf(closed.slice(1), 3))).toBeNull();
    expect(forecastSprints(78, velocityOf([still, still, still], 3))).toBeNull();
    expect(forecastSprints(78, velocityOf([still, ...closed.slice(1)], 3))?.mostSprints).toBeNull();
  });
});

describe("statistics", () => {
  it("find the middle", () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([7])).toBe(7);
    expect(medianOf([10, 9, 2])).toBe(9);
    expect(medianOf([4, 1, 10, 2])).toBe(3);
  });

  it("leave their numbers in place", () => {
    const numbers = [3, 1, 2];
    medianOf(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });

  it("find the range and the sum", () => {
    expect(rangeOf([])).toBeNull();
    expect(rangeOf([3, -1, 2])).toEqual({ min: -1, max: 3 });
    expect(sumOf([1, 2, 3])).toBe(6);
    expect(sumOf([])).toBe(0);
  });
});
