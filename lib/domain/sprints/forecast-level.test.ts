import { describe, expect, it } from "vitest";
import { drawnSprints, levelFactors } from "./forecast-level.ts";

describe("the sprints that a run draws from", () => {
  const partOf = (history: readonly number[], points: number) =>
    drawnSprints(history, 256).filter((one) => one === points).length / 256;

  it("have a part each, a tenth less per sprint of age", () => {
    const parts = [1, 2, 3].map((points) => partOf([1, 2, 3], points));
    const total = 0.81 + 0.9 + 1;
    [0.81, 0.9, 1].forEach((weight, place) => {
      expect(Math.abs((parts[place] ?? 0) - weight / total)).toBeLessThan(1 / 256);
    });
  });

  it("fill all places, however many there are; points below 0 count as none", () => {
    expect(partOf([7], 7)).toBe(1);
    expect(partOf([-4, -4], 0)).toBe(1);
    const many = drawnSprints(
      Array.from({ length: 400 }, (_, place) => place + 1),
      256,
    );
    expect(Math.min(...many)).toBeGreaterThan(300);
    expect(many.at(-1)).toBe(400);
  });
});

describe("the level of a run", () => {
  const ninetieth = (...history: readonly number[]) => levelFactors(history)[90] ?? 0;
  const times = (count: number, points = 20) => Array.from({ length: count }, () => points);

  it("is as often above 1 as below, and by the same factor", () => {
    const factors = levelFactors([20, 30, 40]);
    expect(factors).toHaveLength(100);
    factors.forEach((factor, place) => {
      expect(factor * (factors[99 - place] ?? 0)).toBeCloseTo(1, 9);
    });
    expect(factors[49]).toBeLessThan(1);
    expect(factors[50]).toBeGreaterThan(1);
  });

  it("moves further where few sprints have closed, and where they vary", () => {
    expect(ninetieth(20)).toBeGreaterThan(ninetieth(...times(3)));
    expect(ninetieth(...times(3))).toBeGreaterThan(ninetieth(...times(10)));
    expect(ninetieth(5, 35, 20)).toBeGreaterThan(ninetieth(19, 21, 20));
  });

  it("never stands still, and knows no unit", () => {
    expect(ninetieth(...times(1000))).toBeGreaterThan(1.1);
    expect(ninetieth(200, 300, 400)).toBeCloseTo(ninetieth(20, 30, 40), 9);
    expect(Number.isFinite(ninetieth(0, 0))).toBe(true);
  });
});
