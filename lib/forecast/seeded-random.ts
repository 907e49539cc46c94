/**
 * Returns a generator of whole numbers from 0 to 2³² − 1 that gives the same sequence for the same seed. Not for
 * secrets. Source: xorshift32, G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003.
 */
export function seededRandom(seed: number): () => number {
  let state = mixedBits(seed);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/**
 * Returns a 32-bit state, never 0, in which neighbouring seeds differ in about half of their bits. Xorshift needs both:
 * it never leaves 0, and states that begin alike give sequences that begin alike. Source: the finalizer of MurmurHash3,
 * A. Appleby, 2011.
 */
export function mixedBits(seed: number): number {
  let mixed = seed | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed ^= mixed >>> 16;
  return mixed === 0 ? 0x9e3779b9 : mixed;
}

/**
 * Returns a seed from 0 to 2³² − 1 that is a hash of `words`, so that the same subject at the same point always draws
 * the same numbers. Source: FNV-1a (32 bits), G. Fowler, L. C. Noll and K.-P. Vo.
 */
export function seedFrom(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join("\u0000"))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
