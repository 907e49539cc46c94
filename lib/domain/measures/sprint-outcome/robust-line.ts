/** A straight line through standardized traits that minimizes the absolute error; wild sprints weigh no more than others. */
export interface RobustLine {
  readonly middle: Float64Array;
  readonly spread: Float64Array;
  /** One per trait, then the constant. */
  readonly slopes: Float64Array;
}

const passes = 25;
/** Pulls slopes to nothing as so many average sprints would. */
const ridge = 15;
/** Errors below this (in the target's unit) count alike, so that no weight is infinite. */
const leastError = 0.03;
/** A trait further out than so many standard deviations is taken to lie there. */
const furthest = 4;

/** `weights` average 1. */
export function fitRobustLine(
  rows: readonly Float64Array[],
  targets: Float64Array,
  weights: Float64Array,
): RobustLine {
  const width = rows[0]?.length ?? 0;
  const middle = new Float64Array(width);
  const spread = new Float64Array(width);
  for (let trait = 0; trait < width; trait += 1) {
    const values = rows.map((row) => row[trait] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / rows.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length;
    middle[trait] = mean;
    spread[trait] = variance > 0 ? Math.sqrt(variance) : 1;
  }
  let line: RobustLine = { middle, spread, slopes: new Float64Array(width + 1) };
  const standard = rows.map((row) => standardized(line, row));
  for (let pass = 0; pass < passes; pass += 1) {
    const reweighted = targets.map((target, row) => {
      const error = Math.abs(target - product(line.slopes, standard[row]));
      return (weights[row] ?? 0) / (pass === 0 ? 1 : Math.max(error, leastError));
    });
    line = { middle, spread, slopes: leastSquares(standard, targets, reweighted) };
  }
  return line;
}

export function lineValue(line: RobustLine, row: Float64Array): number {
  return product(line.slopes, standardized(line, row));
}

/** With a 1 at the end for the constant. */
function standardized({ middle, spread }: RobustLine, row: Float64Array): Float64Array {
  const standard = new Float64Array(row.length + 1).fill(1);
  for (let trait = 0; trait < row.length; trait += 1) {
    const value = ((row[trait] ?? 0) - (middle[trait] ?? 0)) / (spread[trait] ?? 1);
    standard[trait] = Math.max(-furthest, Math.min(furthest, value));
  }
  return standard;
}

function product(slopes: Float64Array, row: Float64Array | undefined): number {
  let sum = 0;
  for (let trait = 0; trait < slopes.length; trait += 1)
    sum += (slopes[trait] ?? 0) * (row?.[trait] ?? 0);
  return sum;
}

/** Ridge regression by its normal equations; the constant is not pulled. */
function leastSquares(
  rows: readonly Float64Array[],
  targets: Float64Array,
  weights: Float64Array,
): Float64Array {
  const width = rows[0]?.length ?? 0;
  const equations = Array.from({ length: width }, () => new Float64Array(width + 1));
  for (const [row, values] of rows.entries()) {
    for (const [line, equation] of equations.entries()) {
      const pull = (weights[row] ?? 0) * (values[line] ?? 0);
      for (let column = 0; column < width; column += 1)
        equation[column] = (equation[column] ?? 0) + pull * (values[column] ?? 0);
      equation[width] = (equation[width] ?? 0) + pull * (targets[row] ?? 0);
    }
  }
  for (const [line, equation] of equations.entries())
    equation[line] = (equation[line] ?? 0) + (line < width - 1 ? ridge : 1e-9);
  return solved(equations);
}

/** Gauss-Jordan; the ridge keeps every pivot on the diagonal positive. */
function solved(equations: readonly Float64Array[]): Float64Array {
  for (const [line, equation] of equations.entries()) {
    const pivot = equation[line] ?? 1;
    for (const [other, changed] of equations.entries()) {
      const times = (changed[line] ?? 0) / pivot;
      if (other === line || times === 0) continue;
      for (let column = line; column < changed.length; column += 1)
        changed[column] = (changed[column] ?? 0) - times * (equation[column] ?? 0);
    }
  }
  return Float64Array.from(
    equations,
    (equation, line) => (equation.at(-1) ?? 0) / (equation[line] ?? 1),
  );
}
