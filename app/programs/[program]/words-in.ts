/** Single words of an address's query; one that is repeated, overlong or unprintable is left out, and "all" asks for nothing. */
export function wordsIn<const N extends string>(
  query: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly N[],
): Partial<Record<N, string>> {
  const words: Partial<Record<N, string>> = {};
  for (const name of names) {
    const value = query[name];
    if (typeof value !== "string" || ["", "all"].includes(value) || value.length > 200) continue;
    if (!/\p{Cc}/u.test(value)) words[name] = value;
  }
  return words;
}
