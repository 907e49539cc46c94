/** The middle number, or the mean of the two in the middle; null for none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)];
  const lower = sorted[Math.ceil(half) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Smallest and largest; null for none. */
export function rangeOf(
  numbers: readonly number[],
): { readonly min: number; readonly max: number } | null {
  const [first, ...rest] = numbers;
  if (first === undefined) return null;
  return rest.reduce(
    ({ min, max }, number) => ({ min: Math.min(min, number), max: Math.max(max, number) }),
    { min: first, max: first },
  );
}

export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
