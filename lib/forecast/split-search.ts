import type { BinnedFeatures } from "./binned-features.ts";

/** A split of one node: rows whose bin of `feature` is at most `bin` go to its left child. */
export interface Split {
  readonly node: number;
  readonly feature: number;
  readonly bin: number;
}

/** The training rows of one tree; one entry per row. */
interface TrainingRows {
  /** Negative gradient of the loss at the present prediction, times the weight. */
  readonly gradients: Float64Array;
  readonly weights: Float64Array;
  /** 1 for rows that were sampled for this tree, else 0. */
  readonly inBag: Uint8Array;
  /** Node in which the row lies. */
  readonly nodeOfRow: Int16Array;
}

const minRowsPerChild = 12;
/** L2 regularization of a child's value, in average rows (λ in XGBoost): small children gain less. */
const regularization = 2;
const minGain = 1e-9;

/**
 * Returns the split with the largest gain for each node of one level of a tree; a node without a positive gain, or whose
 * children would have fewer than 12 rows, is left out. The gain is G²/(H + λ) of the two children minus that of the node,
 * with G the sum of gradients and H the sum of weights. Source: T. Chen and C. Guestrin, "XGBoost", KDD 2016, equation 7,
 * with weights for second derivatives, since those of the absolute error are 0.
 *
 * @param candidates Features that this tree may split by.
 * @param firstNode First node of the level, numbered as a heap; a level has `firstNode` + 1 nodes.
 */
export function bestSplits(
  features: BinnedFeatures,
  candidates: readonly number[],
  rows: TrainingRows,
  firstNode: number,
): readonly Split[] {
  const { edges, maxBins } = features;
  const histograms = histogramsOf(features, candidates, rows, firstNode);
  const splits: Split[] = [];
  for (let slot = 0; slot <= firstNode; slot += 1) {
    let best: { gain: number; feature: number; bin: number } | null = null;
    for (const [turn, feature] of candidates.entries()) {
      const offset = (slot * candidates.length + turn) * maxBins;
      const split = bestSplitIn(histograms, offset, edges[feature]?.length ?? 0);
      if (split !== null && split.gain > (best?.gain ?? minGain)) best = { ...split, feature };
    }
    if (best !== null)
      splits.push({ node: firstNode + slot, feature: best.feature, bin: best.bin });
  }
  return splits;
}

/** Sums per node of the level, candidate feature and bin, in this order. */
interface Histograms {
  readonly gradients: Float64Array;
  readonly weights: Float64Array;
  readonly counts: Float64Array;
}

function histogramsOf(
  { bins, featureCount, maxBins }: BinnedFeatures,
  candidates: readonly number[],
  { gradients, weights, inBag, nodeOfRow }: TrainingRows,
  firstNode: number,
): Histograms {
  const width = candidates.length * maxBins;
  const size = (firstNode + 1) * width;
  const gradientSums = new Float64Array(size);
  const weightSums = new Float64Array(size);
  const counts = new Float64Array(size);
  for (let row = 0; row < nodeOfRow.length; row += 1) {
    const slot = (nodeOfRow[row] ?? 0) - firstNode;
    if (slot < 0 || inBag[row] === 0) continue;
    const [gradient, weight] = [gradients[row] ?? 0, weights[row] ?? 0];
    let offset = slot * width;
    for (const feature of candidates) {
      const cell = offset + (bins[row * featureCount + feature] ?? 0);
      gradientSums[cell] = (gradientSums[cell] ?? 0) + gradient;
      weightSums[cell] = (weightSums[cell] ?? 0) + weight;
      counts[cell] = (counts[cell] ?? 0) + 1;
      offset += maxBins;
    }
  }
  return { gradients: gradientSums, weights: weightSums, counts };
}

function bestSplitIn(
  { gradients, weights, counts }: Histograms,
  offset: number,
  edgeCount: number,
): { gain: number; bin: number } | null {
  let [gradient, weight, count] = [0, 0, 0];
  for (let bin = 0; bin <= edgeCount; bin += 1) {
    gradient += gradients[offset + bin] ?? 0;
    weight += weights[offset + bin] ?? 0;
    count += counts[offset + bin] ?? 0;
  }
  const unsplit = gradient ** 2 / (weight + regularization);
  let best: { gain: number; bin: number } | null = null;
  let [leftGradient, leftWeight, leftCount] = [0, 0, 0];
  for (let bin = 0; bin < edgeCount; bin += 1) {
    leftGradient += gradients[offset + bin] ?? 0;
    leftWeight += weights[offset + bin] ?? 0;
    leftCount += counts[offset + bin] ?? 0;
    if (leftCount < minRowsPerChild) continue;
    if (count - leftCount < minRowsPerChild) break;
    const gain =
      leftGradient ** 2 / (leftWeight + regularization) +
      (gradient - leftGradient) ** 2 / (weight - leftWeight + regularization) -
      unsplit;
    if (gain > (best?.gain ?? 0)) best = { gain, bin };
  }
  return best;
}
