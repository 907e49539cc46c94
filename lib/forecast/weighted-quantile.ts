/**
 * Returns the weighted `level`-quantile of the chosen values: the smallest of them at or below which at least `level` of
 * their total weight lies; 0 when none is chosen. Source: the inverse of the empirical distribution function, type 1 of
 * R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996, with
 * weights.
 *
 * @param weights One per value, not negative.
 * @param chosen Positions in `values`. Sorted in place by value, which spares a copy in the innermost loop of the trees.
 * @param level From 0 to 1.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  chosen: number[],
  level: number,
): number {
  chosen.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  let total = 0;
  for (const position of chosen) total += weights[position] ?? 0;
  let cumulative = 0;
  for (const position of chosen) {
    cumulative += weights[position] ?? 0;
    if (cumulative >= level * total) return values[position] ?? 0;
  }
  return values[chosen.at(-1) ?? -1] ?? 0;
}

/** Returns the weighted median: the mean of the two middle values where the weights below and above are equal. */
export function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const positions = [...values.keys()];
  const lower = weightedQuantile(values, weights, positions, 0.5);
  const negative = values.map((value) => -value);
  return (lower - weightedQuantile(negative, weights, positions, 0.5)) / 2;
}
