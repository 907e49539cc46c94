/** Defined in the library below the domain, which uses them too. */
export { medianOf, sumOf } from "../../forecast/index.ts";

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
