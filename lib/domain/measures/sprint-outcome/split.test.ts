import { describe, expect, it } from "vitest";
import { bestSplits } from "./split.ts";

interface Row {
  /** Of each column. */
  readonly bins: readonly number[];
  readonly pull: number;
  readonly weight?: number;
  readonly inBag?: boolean;
  readonly node?: number;
}

const times = (count: number, row: Row) => Array.from({ length: count }, () => row);

/** Splits of one level, whose first node is `first`, by columns with one edge after each bin but the last. */
function splitsOf(rows: readonly Row[], { first = 0, open = [0], lastBin = 1 } = {}) {
  const count = rows[0]?.bins.length ?? 0;
  return bestSplits(
    {
      count,
      width: 24,
      edges: Array.from({ length: count }, () => Array.from({ length: lastBin }, (_, bin) => bin)),
      bins: Uint8Array.from(rows.flatMap(({ bins }) => bins)),
    },
    open,
    {
      pull: Float64Array.from(rows, ({ pull }) => pull),
      weights: Float64Array.from(rows, ({ weight = 1 }) => weight),
      inBag: Uint8Array.from(rows, ({ inBag = true }) => (inBag ? 1 : 0)),
      place: Int16Array.from(rows, ({ node = 0 }) => node),
    },
    first,
  );
}

const down = (count: number, bins: readonly number[] = [0]) => times(count, { bins, pull: -0.5 });
const up = (count: number, bins: readonly number[] = [1]) => times(count, { bins, pull: 0.5 });
const cut = { node: 0, column: 0, bin: 0 };

describe("the best cut", () => {
  it.each([
    ["parts what pulls down from what pulls up", [...down(12), ...up(12)], [cut]],
    ["wants twelve rows on the left", [...down(11), ...up(13)], []],
    ["wants twelve rows on the right", [...down(13), ...up(11)], []],
    ["gains nothing where all pull alike", [...up(12, [0]), ...up(12)], []],
    [
      "does not see rows that this tree left out",
      [...down(12), ...up(11), ...up(5).map((row) => ({ ...row, inBag: false }))],
      [],
    ],
    [
      "does not see rows of another node",
      [...down(12), ...up(11), ...up(5).map((row) => ({ ...row, node: 4 }))],
      [],
    ],
  ])("%s", (_, rows, splits) => {
    expect(splitsOf(rows)).toEqual(splits);
  });

  it("takes the bin that gains most: pulls squared over weight and 2, left and right", () => {
    // After bin 0: 6² / 14 + 0² / 26; after bin 1: 12² / 26 + 6² / 14. The whole pulls 6 either way.
    const rows = [...down(12, [0]), ...down(12, [1]), ...up(12, [2])];
    expect(splitsOf(rows, { lastBin: 2 })).toEqual([{ ...cut, bin: 1 }]);
  });

  it("takes the column that gains most, among those that are open", () => {
    // Column 1 parts them cleanly, column 0 has one on the wrong side.
    const rows = [...down(12, [0, 0]), ...down(1, [1, 0]), ...up(13, [1, 1])];
    expect(splitsOf(rows, { open: [0, 1] })).toEqual([{ ...cut, column: 1 }]);
    expect(splitsOf(rows, { open: [0] })).toEqual([cut]);
    expect(splitsOf(rows, { open: [] })).toEqual([]);
  });

  it("doubts light sides", () => {
    // Column 0 gains 36 / (6 + 2) twice, column 1 only 36 / (18 + 2) twice.
    const light = (bins: readonly number[], pull: number, weight: number) =>
      times(12, { bins, pull, weight });
    const rows = [
      ...light([0, 0], -0.5, 0.5),
      ...light([1, 0], 0.5, 0.5),
      ...light([0, 1], -0.5, 1.5),
      ...light([1, 1], 0.5, 1.5),
    ];
    expect(splitsOf(rows, { open: [1, 0] })).toEqual([cut]);
    // A whole pull of 12 on 24 rows: 12² / 26 = 5.54. Apart 3² / (3 + 2) + 9² / (21 + 2) = 5.32: no gain.
    const uneven = [
      ...times(12, { bins: [0], pull: 0.25, weight: 0.25 }),
      ...times(12, { bins: [1], pull: 0.75, weight: 1.75 }),
    ];
    expect(splitsOf(uneven)).toEqual([]);
  });

  it("cuts each node of a level by its own rows", () => {
    const at = (node: number, rows: readonly Row[]) => rows.map((row) => ({ ...row, node }));
    const rows = [
      ...at(1, [...down(12, [0, 0]), ...up(12, [1, 0])]),
      ...at(2, [...down(12, [0, 0]), ...up(12, [0, 1])]),
    ];
    expect(splitsOf(rows, { first: 1, open: [0, 1] })).toEqual([
      { node: 1, column: 0, bin: 0 },
      { node: 2, column: 1, bin: 0 },
    ]);
  });
});
