/** A feature matrix, each feature cut at quantiles into a few bins of about equally many rows. */
export interface BinnedFeatures {
  readonly featureCount: number;
  /** Upper limit of the bins of one feature. */
  readonly maxBins: number;
  /** Per feature, ascending: bin b holds values below `edges[b]` that are not below `edges[b - 1]`. */
  readonly edges: readonly (readonly number[])[];
  /** Bin of each value, row-major: rows × features. */
  readonly bins: Uint8Array;
}

const maxBins = 24;

/**
 * Returns `rows` as bins, at most 24 a feature. A feature with a single value has one bin and no edge. Source: quantile
 * histograms for split finding, T. Chen and C. Guestrin, "XGBoost: A Scalable Tree Boosting System", KDD 2016.
 *
 * @param rows One per sample, all of the same length, with finite values.
 */
export function binFeatures(rows: readonly Float64Array[]): BinnedFeatures {
  const featureCount = rows[0]?.length ?? 0;
  const bins = new Uint8Array(rows.length * featureCount);
  const edges = Array.from({ length: featureCount }, (_, feature) => {
    const values = Float64Array.from(rows, (row) => row[feature] ?? 0);
    const cuts = edgesOf(values);
    for (let row = 0; row < rows.length; row += 1)
      bins[row * featureCount + feature] = binOf(values[row] ?? 0, cuts);
    return cuts;
  });
  return { featureCount, maxBins, edges, bins };
}

function edgesOf(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  const edges: number[] = [];
  for (let bin = 1; bin < maxBins; bin += 1) {
    const edge = sorted[Math.floor((bin * sorted.length) / maxBins)] ?? 0;
    if (edge > (edges.at(-1) ?? sorted[0] ?? 0)) edges.push(edge);
  }
  return edges;
}

/** Binary search: how many edges are not above the value. */
function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
