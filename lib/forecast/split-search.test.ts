import { describe, expect, it } from "vitest";
import { bestSplits } from "./split-search.ts";

interface Row {
  /** One per feature. */
  readonly bins: readonly number[];
  readonly gradient: number;
  readonly weight?: number;
  readonly inBag?: boolean;
  readonly node?: number;
}

const times = (count: number, row: Row) => Array.from({ length: count }, () => row);

/** Splits of one level, whose first node is `first`, of features with one edge after each bin but the last. */
function splitsOf(rows: readonly Row[], { first = 0, candidates = [0], lastBin = 1 } = {}) {
  const featureCount = rows[0]?.bins.length ?? 0;
  return bestSplits(
    {
      featureCount,
      maxBins: 24,
      edges: Array.from({ length: featureCount }, () =>
        Array.from({ length: lastBin }, (_, bin) => bin),
      ),
      bins: Uint8Array.from(rows.flatMap(({ bins }) => bins)),
    },
    candidates,
    {
      gradients: Float64Array.from(rows, ({ gradient }) => gradient),
      weights: Float64Array.from(rows, ({ weight = 1 }) => weight),
      inBag: Uint8Array.from(rows, ({ inBag = true }) => (inBag ? 1 : 0)),
      nodeOfRow: Int16Array.from(rows, ({ node = 0 }) => node),
    },
    first,
  );
}

const down = (count: number, bins: readonly number[] = [0]) =>
  times(count, { bins, gradient: -0.5 });
const up = (count: number, bins: readonly number[] = [1]) => times(count, { bins, gradient: 0.5 });
const split = { node: 0, feature: 0, bin: 0 };

describe("the best split", () => {
  it.each([
    ["separates negative from positive gradients", [...down(12), ...up(12)], [split]],
    ["needs twelve rows on the left", [...down(11), ...up(13)], []],
    ["needs twelve rows on the right", [...down(13), ...up(11)], []],
    ["has no gain where all gradients are equal", [...up(12, [0]), ...up(12)], []],
    [
      "ignores rows that were not sampled",
      [...down(12), ...up(11), ...up(5).map((row) => ({ ...row, inBag: false }))],
      [],
    ],
    [
      "ignores rows of another node",
      [...down(12), ...up(11), ...up(5).map((row) => ({ ...row, node: 4 }))],
      [],
    ],
  ])("%s", (_, rows, splits) => {
    expect(splitsOf(rows)).toEqual(splits);
  });

  it("takes the bin with the largest gain: gradient squared over weight plus 2, left and right", () => {
    // After bin 0: 6² / 14 + 0² / 26; after bin 1: 12² / 26 + 6² / 14. The whole has a gradient of −6.
    const rows = [...down(12, [0]), ...down(12, [1]), ...up(12, [2])];
    expect(splitsOf(rows, { lastBin: 2 })).toEqual([{ ...split, bin: 1 }]);
  });

  it("takes the candidate feature with the largest gain", () => {
    // Feature 1 separates them, feature 0 has one on the wrong side.
    const rows = [...down(12, [0, 0]), ...down(1, [1, 0]), ...up(13, [1, 1])];
    expect(splitsOf(rows, { candidates: [0, 1] })).toEqual([{ ...split, feature: 1 }]);
    expect(splitsOf(rows, { candidates: [0] })).toEqual([split]);
    expect(splitsOf(rows, { candidates: [] })).toEqual([]);
  });

  it("regularizes children with little weight", () => {
    // Feature 0 gains 36 / (6 + 2) twice, feature 1 only 36 / (18 + 2) twice.
    const light = (bins: readonly number[], gradient: number, weight: number) =>
      times(12, { bins, gradient, weight });
    const rows = [
      ...light([0, 0], -0.5, 0.5),
      ...light([1, 0], 0.5, 0.5),
      ...light([0, 1], -0.5, 1.5),
      ...light([1, 1], 0.5, 1.5),
    ];
    expect(splitsOf(rows, { candidates: [1, 0] })).toEqual([split]);
    // A gradient of 12 on 24 rows: 12² / 26 = 5.54. Split 3² / (3 + 2) + 9² / (21 + 2) = 5.32: no gain.
    const uneven = [
      ...times(12, { bins: [0], gradient: 0.25, weight: 0.25 }),
      ...times(12, { bins: [1], gradient: 0.75, weight: 1.75 }),
    ];
    expect(splitsOf(uneven)).toEqual([]);
  });

  it("splits each node of a level by its own rows", () => {
    const at = (node: number, rows: readonly Row[]) => rows.map((row) => ({ ...row, node }));
    const rows = [
      ...at(1, [...down(12, [0, 0]), ...up(12, [1, 0])]),
      ...at(2, [...down(12, [0, 0]), ...up(12, [0, 1])]),
    ];
    expect(splitsOf(rows, { first: 1, candidates: [0, 1] })).toEqual([
      { node: 1, feature: 0, bin: 0 },
      { node: 2, feature: 1, bin: 0 },
    ]);
  });
});
