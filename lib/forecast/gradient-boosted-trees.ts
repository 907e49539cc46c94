import { type BinnedFeatures, binFeatures } from "./binned-features.ts";
import { seededRandom } from "./seeded-random.ts";
import { bestSplits } from "./split-search.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/** A fitted model: the initial prediction plus one leaf value of every tree, in the unit of the target. */
export interface GradientBoostedTrees {
  readonly initial: number;
  readonly trees: readonly Tree[];
}

/** One entry per node, as a heap: the children of node n are 2n + 1 and 2n + 2. */
interface Tree {
  /** Feature that the node splits by; −1 for a leaf. */
  readonly feature: Int16Array;
  /** A row goes left when its value of the feature is below this. */
  readonly threshold: Float64Array;
  /** Value of a leaf, in the unit of the target; 0 for other nodes. */
  readonly value: Float64Array;
}

const rounds = 80;
const learningRate = 0.06;
const depth = 3;
const rowSampleRate = 0.8;
const featureSampleRate = 0.6;
/** A leaf with n rows keeps n / (n + 2) of its value. */
const leafShrinkage = 2;
const nodeCount = 2 ** (depth + 1) - 1;

/**
 * Returns gradient-boosted regression trees for the absolute error: 80 trees of depth 3, each fitted to the signs of the
 * residuals on a sample of 80% of the rows and 60% of the features. Absolute error, because single sprints with extreme
 * outcomes would dominate squared errors.
 *
 * Sources: J. H. Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", Annals of Statistics 29(5),
 * 2001, algorithm 3 (LAD_TreeBoost); J. H. Friedman, "Stochastic Gradient Boosting", Computational Statistics & Data
 * Analysis 38(4), 2002.
 *
 * @param rows Features, one row per sample, all of the same length.
 * @param targets One per row.
 * @param weights One per row, averaging 1: the regularization is in average rows.
 * @param seed For the sampling; the same seed and samples give the same trees.
 */
export function fitGradientBoostedTrees(
  rows: readonly Float64Array[],
  targets: Float64Array,
  weights: Float64Array,
  seed: number,
): GradientBoostedTrees {
  const features = binFeatures(rows);
  const random = seededRandom(seed);
  const sampled = (rate: number) => random() < rate * 2 ** 32;
  const initial = weightedQuantile(targets, weights, [...targets.keys()], 0.5);
  const residuals = targets.map((target) => target - initial);
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const inBag = Uint8Array.from(residuals, () => (sampled(rowSampleRate) ? 1 : 0));
    const candidates = features.edges.flatMap((edges, feature) =>
      sampled(featureSampleRate) && edges.length > 0 ? [feature] : [],
    );
    trees.push(grow(features, candidates, residuals, weights, inBag));
  }
  return { initial, trees };
}

/** Fits one tree to the residuals, level by level, and subtracts its values from them. */
function grow(
  features: BinnedFeatures,
  candidates: readonly number[],
  residuals: Float64Array,
  weights: Float64Array,
  inBag: Uint8Array,
): Tree {
  const { bins, edges, featureCount } = features;
  // Negative gradient of the pinball loss at the median, which is half the absolute error.
  const gradients = residuals.map(
    (residual, row) => Math.sign(residual) * (weights[row] ?? 0) * 0.5,
  );
  const nodeOfRow = new Int16Array(residuals.length);
  const feature = new Int16Array(nodeCount).fill(-1);
  const threshold = new Float64Array(nodeCount);
  for (let level = 0; level < depth; level += 1) {
    const firstNode = 2 ** level - 1;
    const rows = { gradients, weights, inBag, nodeOfRow };
    const splits = bestSplits(features, candidates, rows, firstNode);
    for (const split of splits) {
      feature[split.node] = split.feature;
      threshold[split.node] = edges[split.feature]?.[split.bin] ?? 0;
    }
    const splitOf = new Map(splits.map((split) => [split.node, split]));
    for (let row = 0; row < residuals.length; row += 1) {
      const split = splitOf.get(nodeOfRow[row] ?? 0);
      if (split === undefined) continue;
      const bin = bins[row * featureCount + split.feature] ?? 0;
      nodeOfRow[row] = 2 * split.node + (bin <= split.bin ? 1 : 2);
    }
  }
  const value = leafValues(residuals, weights, inBag, nodeOfRow);
  for (let row = 0; row < residuals.length; row += 1)
    residuals[row] = (residuals[row] ?? 0) - (value[nodeOfRow[row] ?? 0] ?? 0);
  return { feature, threshold, value };
}

/**
 * Returns the value of each of the 15 nodes, in the unit of the residuals: for a leaf, 0.06 of the weighted median
 * residual of its n sampled rows, shrunk by n / (n + 2); 0 for a node without sampled rows. Every parameter has one entry
 * per row.
 *
 * @param inBag 1 for rows that were sampled for the tree; the others have no influence.
 * @param nodeOfRow The leaf in which each row lies.
 */
export function leafValues(
  residuals: Float64Array,
  weights: Float64Array,
  inBag: Uint8Array,
  nodeOfRow: Int16Array,
): Float64Array {
  const rowsOfLeaf = new Map<number, number[]>();
  for (let row = 0; row < residuals.length; row += 1) {
    if (inBag[row] === 0) continue;
    const leaf = nodeOfRow[row] ?? 0;
    const rows = rowsOfLeaf.get(leaf);
    if (rows === undefined) rowsOfLeaf.set(leaf, [row]);
    else rows.push(row);
  }
  const values = new Float64Array(nodeCount);
  for (const [leaf, rows] of rowsOfLeaf)
    values[leaf] =
      (learningRate * weightedQuantile(residuals, weights, rows, 0.5) * rows.length) /
      (rows.length + leafShrinkage);
  return values;
}

/** Returns the prediction for one row of features, in the unit of the target. */
export function predictByTrees(
  { initial, trees }: GradientBoostedTrees,
  row: Float64Array,
): number {
  let prediction = initial;
  for (const { feature, threshold, value } of trees) {
    let node = 0;
    for (let by = feature[0] ?? -1; by >= 0; by = feature[node] ?? -1)
      node = 2 * node + ((row[by] ?? 0) < (threshold[node] ?? 0) ? 1 : 2);
    prediction += value[node] ?? 0;
  }
  return prediction;
}
