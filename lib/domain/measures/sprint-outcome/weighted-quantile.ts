/** The least of the chosen `values` below or at which `share` (0–1) of the weight lies; 0 for none. Sorts `chosen`. */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  chosen: number[],
  share: number,
): number {
  chosen.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  let total = 0;
  for (const place of chosen) total += weights[place] ?? 0;
  let below = 0;
  for (const place of chosen) {
    below += weights[place] ?? 0;
    if (below >= share * total) return values[place] ?? 0;
  }
  return values[chosen.at(-1) ?? -1] ?? 0;
}
