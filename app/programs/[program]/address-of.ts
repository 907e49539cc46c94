/** An address with its query; words that are not given are left out. */
export function addressOf(
  path: string,
  words: Readonly<Partial<Record<string, string | undefined>>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(words))
    if (value !== undefined) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
