/** How far each predictor was off in an earlier sprint, in points; the same order throughout. */
export type Errors = readonly number[];

/** The smallest share that moves from one predictor to another. */
const step = 0.05;
/** An earlier sprint counts so much of the one after it. */
const fading = 0.995;
/** Leaving the first weights altogether costs as much as so many average misses of the first predictor. */
const inertia = 6;
const mostRounds = 30;

/**
 * Shares (adding up to 1) by which the predictors would have missed least together in the earlier sprints, by absolute
 * error; `first` is where they start and, while there is little to go by, about where they stay.
 */
export function blendOf(history: readonly Errors[], first: readonly number[]): readonly number[] {
  const average =
    history.reduce((sum, errors) => sum + Math.abs(errors[0] ?? 0), 0) / (history.length || 1);
  const cost = (shares: readonly number[]) => {
    let sum = 0;
    for (const errors of history) {
      let miss = 0;
      for (let voice = 0; voice < shares.length; voice += 1)
        miss += (shares[voice] ?? 0) * (errors[voice] ?? 0);
      sum = sum * fading + Math.abs(miss);
    }
    const moved = shares.reduce(
      (far, share, voice) => far + Math.abs(share - (first[voice] ?? 0)),
      0,
    );
    return sum + (moved / 2) * inertia * average;
  };
  let best = { shares: first, cost: cost(first) };
  for (let round = 0; round < mostRounds; round += 1) {
    const before = best;
    for (const shares of neighboursOf(before.shares)) {
      const found = { shares, cost: cost(shares) };
      if (found.cost < best.cost - 1e-9) best = found;
    }
    if (best === before) break;
  }
  return best.shares;
}

function neighboursOf(shares: readonly number[]): readonly (readonly number[])[] {
  return shares.flatMap((have, from) =>
    have < step - 1e-9
      ? []
      : shares.flatMap((_, to) =>
          from === to
            ? []
            : [
                shares.map((share, voice) =>
                  voice === from ? share - step : voice === to ? share + step : share,
                ),
              ],
        ),
  );
}
