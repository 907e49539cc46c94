/**
 * A short mark of a text, by which a form says what its reader saw: FNV-1a, 32 bits, as eight hexadecimal digits.
 * It finds a change made by accident; it proves nothing.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
