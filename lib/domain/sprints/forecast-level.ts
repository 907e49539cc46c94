/**
 * How the level of a team's accepted points moves, as a forecast of the finish assumes it. The numbers are chosen on
 * boards of Apache and MongoDB, each confirmed on the other (tests/bench/README.md).
 */

/** A sprint is drawn this much as often as the next one. */
const recency = 0.9;
/** The level moves by this share of what single sprints vary, in logarithms. */
const levelShare = 0.4;
/** What single sprints vary before any has closed, over their mean; worth one sprint. */
const usualVariation = 1;
const usualVariationSprints = 1;
/** The level is known as from closed sprints and moves during about so many to come. */
const sprintsToCome = 2;

/** Accepted points in so many places, of which each sprint, oldest first, has its part. Negative points count as none. */
export function drawnSprints(acceptedHistory: readonly number[], places: number): Float64Array {
  const weights = weightsOf(acceptedHistory.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = new Float64Array(places);
  let filled = 0;
  let reached = 0;
  for (const [place, points] of acceptedHistory.entries()) {
    reached += weights[place] ?? 0;
    const end = Math.round((reached / total) * places);
    drawn.fill(Math.max(0, points), filled, end);
    filled = end;
  }
  return drawn;
}

/** Quantiles of Student's t distribution with two degrees of freedom at the middles of 100 equal parts. */
const quantiles = Array.from({ length: 100 }, (_, part) => {
  const below = (part + 0.5) / 100;
  return (2 * below - 1) / Math.sqrt(2 * below * (1 - below));
});

/**
 * A hundred factors, each as likely as any other, by which a run accepts more or less than the closed sprints did. They
 * lie around 1, and far moves are more frequent than a normal curve would have them. They spread the further, the more
 * the closed sprints vary and the fewer there are; where these are equal, that may be chance, so they never stand still.
 */
export function levelFactors(acceptedHistory: readonly number[]): Float64Array {
  const weights = weightsOf(acceptedHistory.length);
  const points = acceptedHistory.map((one) => Math.max(0, one));
  const weighted = (values: readonly number[]) =>
    values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
  const total = weighted(points.map(() => 1));
  const mean = weighted(points) / total;
  const squares = mean === 0 ? 0 : weighted(points.map((one) => (one / mean - 1) ** 2));
  const variation = Math.sqrt(
    (squares + usualVariationSprints * usualVariation ** 2) / (total + usualVariationSprints),
  );
  // Kish's effective number: so many equally weighted sprints would say as much.
  const effective = total ** 2 / weighted(weights);
  const spread = levelShare * variation * Math.sqrt(1 + sprintsToCome / effective);
  return Float64Array.from(quantiles, (quantile) => Math.exp(spread * quantile));
}

/** The level in the middle 80 of 100 runs. */
export function levelRange(acceptedHistory: readonly number[]): {
  readonly low: number;
  readonly high: number;
} {
  const middle = levelFactors(acceptedHistory).slice(10, 90);
  return { low: middle[0] ?? 1, high: middle.at(-1) ?? 1 };
}

/** Oldest first; the last is 1. */
const weightsOf = (sprints: number): readonly number[] =>
  Array.from({ length: sprints }, (_, place) => recency ** (sprints - 1 - place));
