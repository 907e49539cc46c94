import { seededRandom } from "../../sprints/seeded-random.ts";
import type { Columns } from "./columns.ts";
import { columnsOf } from "./columns.ts";
import { bestSplits } from "./split.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/** A sum of small trees that comes as near as it can by absolute error, so that single wild sprints do not bend it. */
export interface BoostedTrees {
  readonly start: number;
  readonly trees: readonly Tree[];
}

/** A heap: the children of node n are 2n + 1 and 2n + 2; a leaf has no column (−1). */
interface Tree {
  readonly column: Int16Array;
  readonly threshold: Float64Array;
  readonly step: Float64Array;
}

const rounds = 80;
const learningRate = 0.06;
const depth = 3;
const rowShare = 0.8;
const columnShare = 0.6;
/** A leaf's step is as trustworthy as its size over its size and this. */
const leafDoubt = 2;
const nodes = 2 ** (depth + 1) - 1;

/** `weights` average 1. Draws rows and columns for each tree from `seed`. */
export function fitBoostedTrees(
  rows: readonly Float64Array[],
  targets: Float64Array,
  weights: Float64Array,
  seed: number,
): BoostedTrees {
  const columns = columnsOf(rows);
  const random = seededRandom(seed);
  const drawn = (share: number) => random() < share * 2 ** 32;
  const start = weightedQuantile(targets, weights, [...targets.keys()], 0.5);
  const rest = targets.map((target) => target - start);
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const inBag = Uint8Array.from(rest, () => (drawn(rowShare) ? 1 : 0));
    const open = columns.edges.flatMap((edges, column) =>
      drawn(columnShare) && edges.length > 0 ? [column] : [],
    );
    trees.push(grow(columns, open, rest, weights, inBag));
  }
  return { start, trees };
}

/** Grows one tree towards `rest` and takes its steps off it. */
function grow(
  columns: Columns,
  open: readonly number[],
  rest: Float64Array,
  weights: Float64Array,
  inBag: Uint8Array,
): Tree {
  const pull = rest.map((left, row) => Math.sign(left) * (weights[row] ?? 0) * 0.5);
  const place = new Int16Array(rest.length);
  const column = new Int16Array(nodes).fill(-1);
  const threshold = new Float64Array(nodes);
  for (let level = 0; level < depth; level += 1) {
    const first = 2 ** level - 1;
    const splits = bestSplits(columns, open, { pull, weights, inBag, place }, first);
    for (const split of splits) {
      column[split.node] = split.column;
      threshold[split.node] = columns.edges[split.column]?.[split.bin] ?? 0;
    }
    const byNode = new Map(splits.map((split) => [split.node, split]));
    for (let row = 0; row < rest.length; row += 1) {
      const split = byNode.get(place[row] ?? 0);
      if (split === undefined) continue;
      const bin = columns.bins[row * columns.count + split.column] ?? 0;
      place[row] = 2 * split.node + (bin <= split.bin ? 1 : 2);
    }
  }
  const step = stepsOf(rest, weights, inBag, place);
  for (let row = 0; row < rest.length; row += 1)
    rest[row] = (rest[row] ?? 0) - (step[place[row] ?? 0] ?? 0);
  return { column, threshold, step };
}

/** Each leaf steps towards the median of what its rows still lack. */
function stepsOf(
  rest: Float64Array,
  weights: Float64Array,
  inBag: Uint8Array,
  place: Int16Array,
): Float64Array {
  const leaves = new Map<number, number[]>();
  for (let row = 0; row < rest.length; row += 1) {
    if (inBag[row] === 0) continue;
    const leaf = place[row] ?? 0;
    const rows = leaves.get(leaf);
    if (rows === undefined) leaves.set(leaf, [row]);
    else rows.push(row);
  }
  const step = new Float64Array(nodes);
  for (const [leaf, rows] of leaves)
    step[leaf] =
      (learningRate * weightedQuantile(rest, weights, rows, 0.5) * rows.length) /
      (rows.length + leafDoubt);
  return step;
}

export function boostedValue({ start, trees }: BoostedTrees, row: Float64Array): number {
  let value = start;
  for (const { column, threshold, step } of trees) {
    let node = 0;
    for (let by = column[0] ?? -1; by >= 0; by = column[node] ?? -1)
      node = 2 * node + ((row[by] ?? 0) < (threshold[node] ?? 0) ? 1 : 2);
    value += step[node] ?? 0;
  }
  return value;
}
