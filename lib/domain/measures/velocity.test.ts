import { describe, expect, it } from "vitest";
import { type Day, parseDay } from "../calendar.ts";
import { medianOf, rangeOf, sumOf } from "./statistics.ts";
import { acceptedPointsIn, forecastSprints, reliabilityOf, velocityOf } from "./velocity.ts";

/** Clearwater, sprints 1 to 3. */
const closed = [
  { committedPoints: 52, acceptedPoints: 31 },
  { committedPoints: 48, acceptedPoints: 36 },
  { committedPoints: 44, acceptedPoints: 39 },
];

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

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

describe("accepted points", () => {
  const [start, end] = [day("2026-10-05"), day("2026-10-16")];
  const accepted = (id: string, points: number, on: string | null) => ({
    id,
    points,
    acceptedDay: on === null ? null : day(on),
  });

  it("I-40 count whole deliverables accepted inside the sprint, its two ends included", () => {
    const items = [accepted("DL01", 8, "2026-10-05"), accepted("DL03", 5, "2026-10-16")];
    expect(acceptedPointsIn(items, start, end)).toBe(13);
  });

  it("I-40 count nothing of what is unfinished, or accepted before or after", () => {
    const items = [
      accepted("DL02", 13, null),
      accepted("DL08", 8, "2026-10-17"),
      accepted("DL09", 5, "2026-10-04"),
    ];
    expect(acceptedPointsIn(items, start, end)).toBe(0);
  });

  it("I-40 count a carried-over deliverable once, in the sprint that accepts it", () => {
    const carried = accepted("DL02", 13, "2026-10-20");
    expect(acceptedPointsIn([carried, carried], start, end)).toBe(0);
    expect(acceptedPointsIn([carried, carried], day("2026-10-19"), day("2026-10-30"))).toBe(13);
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
