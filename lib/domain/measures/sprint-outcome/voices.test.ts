import { describe, expect, it } from "vitest";
import { finishedSprint, sprintSoFar } from "../../../../tests/fixtures/sprint-so-far.ts";
import { recordFor } from "./team-record.ts";
import { blended, expectations, learn, lessonOf } from "./voices.ts";

const priors = { acceptedRatio: 0.8, spreadRatio: 0.4, worthSprints: 3 };
const sprint = sprintSoFar(1);
const record = recordFor(sprint, [], [], 40, priors);

describe("what predictors know", () => {
  const lessons = (count: number) =>
    Array.from({ length: count }, (_, order) => lessonOf(finishedSprint(order, -12), record, -12));

  it("is a share of the sprint's scale: committed and half a middling sprint", () => {
    expect(lessonOf(sprint, record, -12)).toMatchObject({ scale: 60, target: -0.2 });
  });

  it.each([
    [11, false, false],
    [12, true, false],
    [29, true, false],
    [30, true, true],
  ])("after %i sprints: trees %s, line %s", (count, trees, line) => {
    const learned = learn(lessons(count));
    expect([learned.trees !== null, learned.line !== null]).toEqual([trees, line]);
  });

  it("weighs each sprint by its scale, averaging 1", () => {
    // Half of them three times as large: the middle by weight is theirs.
    const sizes = [
      ...lessons(15),
      ...lessons(15).map((one) => ({ ...one, scale: 180, target: 1 })),
    ];
    const { trees, line } = learn(sizes);
    expect(trees?.start).toBe(1);
    // Without differing traits the constant c solves 0.5 (c + 0.2) / |c + 0.2| = 1.5 (1 − c) / 0.03.
    expect(line?.slopes.at(-1)).toBeCloseTo(1 - 0.03 / 3, 6);
  });
});

describe("what predictors expect", () => {
  const leaf = (start: number) => ({ start, trees: [] });
  const flat = (constant: number) => ({
    middle: new Float64Array(13),
    spread: new Float64Array(13).fill(1),
    slopes: Float64Array.of(...new Array<number>(13).fill(0), constant),
  });

  it("comes from the median, the pace of what is open, and shares of the scale", () => {
    const expected = expectations(sprint, { ...record, finishedRatio: 0.7 }, -9, {
      trees: leaf(-0.1),
      line: flat(0.2),
    });
    expect(expected.map((points) => Number(points?.toFixed(9)))).toEqual([-9, 34 * -0.3, -6, 12]);
  });

  it("is nothing from those who cannot speak yet", () => {
    expect(expectations(sprint, record, null, { trees: null, line: null })).toEqual([
      null,
      expect.any(Number),
      null,
      null,
    ]);
  });

  it("loses no more than the 40 committed and gains no more than three times the scale", () => {
    const bounded = (ratio: number) =>
      expectations(sprint, record, null, { trees: leaf(ratio), line: flat(ratio) }).slice(2);
    expect(bounded(-5)).toEqual([-40, -40]);
    expect(bounded(5)).toEqual([180, 180]);
  });

  it("is blended among those who speak", () => {
    expect(blended([-9, null, 3, null], [0.5, 0.2, 0.25, 0.05])).toEqual({
      expected: (2 / 3) * -9 + (1 / 3) * 3,
      shares: [2 / 3, 0, 1 / 3, 0],
    });
    expect(blended([null, null], [0.5, 0.5])).toEqual({ expected: 0, shares: [0, 0] });
  });
});
