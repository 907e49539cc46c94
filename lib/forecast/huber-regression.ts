/** A fitted linear model of standardized features. */
export interface HuberRegression {
  /** Mean of each feature in the training data. */
  readonly means: Float64Array;
  /** Standard deviation of each feature in the training data; 1 where the feature never varies. */
  readonly deviations: Float64Array;
  /** Target per standard deviation, one per feature; the intercept comes last. */
  readonly coefficients: Float64Array;
}

const iterations = 25;
/** λ of ridge regression: the loss includes λ/2 times the sum of the squared slopes. */
const ridge = 15;
/** δ of the Huber loss, in the unit of the target: quadratic below, linear above. */
const huberDelta = 0.03;
/** Standardized features are clipped to ± this many standard deviations. */
const clipping = 4;
/** Keeps the equation of the intercept solvable; far too small to move it. */
const interceptRidge = 1e-9;

/**
 * Returns a linear regression under Huber loss (δ = 0.03) with an L2 penalty (λ = 15) on the slopes, not on the
 * intercept, after 25 steps of iteratively reweighted least squares that start from ridge regression. With so small a δ
 * it is close to least absolute deviations, which single extreme sprints move little.
 *
 * Sources: P. J. Huber, "Robust Estimation of a Location Parameter", Annals of Mathematical Statistics 35(1), 1964;
 * P. W. Holland and R. E. Welsch, "Robust Regression Using Iteratively Reweighted Least-Squares", Communications in
 * Statistics A6, 1977; A. E. Hoerl and R. W. Kennard, "Ridge Regression", Technometrics 12(1), 1970.
 *
 * @param rows Features, one row per sample, all of the same length; at least one row.
 * @param targets One per row.
 * @param weights One per row, averaging 1: the penalty is in average rows.
 */
export function fitHuberRegression(
  rows: readonly Float64Array[],
  targets: Float64Array,
  weights: Float64Array,
): HuberRegression {
  const width = rows[0]?.length ?? 0;
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let feature = 0; feature < width; feature += 1) {
    const values = rows.map((row) => row[feature] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / rows.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length;
    means[feature] = mean;
    deviations[feature] = variance > 0 ? Math.sqrt(variance) : 1;
  }
  const standard = rows.map((row) => standardized(means, deviations, row));
  let coefficients = new Float64Array(width + 1);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const reweighted = targets.map((target, row) => {
      const error = Math.abs(target - dotProduct(coefficients, standard[row]));
      return (weights[row] ?? 0) / (iteration === 0 ? 1 : Math.max(error, huberDelta));
    });
    coefficients = ridgeRegression(standard, targets, reweighted);
  }
  return { means, deviations, coefficients };
}

/** Returns the prediction for one row of features, in the unit of the target. Extreme features count as 4 deviations. */
export function predictByRegression(
  { means, deviations, coefficients }: HuberRegression,
  row: Float64Array,
): number {
  return dotProduct(coefficients, standardized(means, deviations, row));
}

/** Standardized and clipped, with a 1 at the end for the intercept. */
function standardized(
  means: Float64Array,
  deviations: Float64Array,
  row: Float64Array,
): Float64Array {
  const standard = new Float64Array(row.length + 1).fill(1);
  for (let feature = 0; feature < row.length; feature += 1) {
    const value = ((row[feature] ?? 0) - (means[feature] ?? 0)) / (deviations[feature] ?? 1);
    standard[feature] = Math.max(-clipping, Math.min(clipping, value));
  }
  return standard;
}

function dotProduct(coefficients: Float64Array, row: Float64Array | undefined): number {
  let sum = 0;
  for (let column = 0; column < coefficients.length; column += 1)
    sum += (coefficients[column] ?? 0) * (row?.[column] ?? 0);
  return sum;
}

/** Weighted ridge regression by its normal equations. */
function ridgeRegression(
  rows: readonly Float64Array[],
  targets: Float64Array,
  weights: Float64Array,
): Float64Array<ArrayBuffer> {
  const width = rows[0]?.length ?? 0;
  const equations = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (const [row, values] of rows.entries()) {
    for (const [line, equation] of equations.entries()) {
      const factor = (weights[row] ?? 0) * (values[line] ?? 0);
      for (let column = 0; column < width; column += 1)
        equation[column] = (equation[column] ?? 0) + factor * (values[column] ?? 0);
      equation[width] = (equation[width] ?? 0) + factor * (targets[row] ?? 0);
    }
  }
  for (const [line, equation] of equations.entries())
    equation[line] = (equation[line] ?? 0) + (line < width - 1 ? ridge : interceptRidge);
  return solved(equations);
}

/** Gauss–Jordan elimination without pivoting: the ridge keeps every pivot positive. */
function solved(equations: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  for (const [line, equation] of equations.entries()) {
    const pivot = equation[line] ?? 1;
    for (const [other, changed] of equations.entries()) {
      const factor = (changed[line] ?? 0) / pivot;
      if (other === line || factor === 0) continue;
      for (let column = line; column < changed.length; column += 1)
        changed[column] = (changed[column] ?? 0) - factor * (equation[column] ?? 0);
    }
  }
  return Float64Array.from(
    equations,
    (equation, line) => (equation.at(-1) ?? 0) / (equation[line] ?? 1),
  );
}
