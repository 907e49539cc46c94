/** Whole numbers from 0 to 2³² − 1, the same for the same seed (xorshift32, Marsaglia 2003). */
export function seededRandom(seed: number): () => number {
  let state = scrambled(seed);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Neighbouring seeds must not begin alike, and the generator never leaves 0 (murmur's finish). */
export function scrambled(seed: number): number {
  let mixed = seed | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed === 0 ? 0x9e3779b9 : mixed;
}

/** A seed from words, so that the same subject at the same point always draws the same numbers (FNV-1a). */
export function seedFrom(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join("\u0000"))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
