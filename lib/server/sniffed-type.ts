/** What the first bytes of a file say it is; nobody's word is taken for it. */
import { fileTypeFromBuffer } from "file-type";

/** Enough for every kind that is taken. No more is looked at, so that nothing packed in it can unfold. */
export const sampleBytes = 4100;

/** The media type; null where the bytes are of no kind that is known. `whole` says that there is no more of it. */
export async function sniffedType(
  sample: Uint8Array,
  { whole }: { readonly whole: boolean },
): Promise<string | null> {
  const text = textOf(sample, whole);
  const markup = text === null ? null : markupIn(text);
  if (markup !== null) return markup;
  // The mark of UTF-16 is also how a recording may begin, but a recording is no text.
  if (text !== null && isWide(sample)) return "text/plain";
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  return found?.mime ?? (text === null ? null : "text/plain");
}

/** The text that it is, in UTF-8 or UTF-16; null for what is none. */
function textOf(sample: Uint8Array, whole: boolean): string | null {
  const encoding = !isWide(sample) ? "utf-8" : sample[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    // Where the file goes on, its last character may be cut in two.
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: !whole });
    // Logs colour their lines with escapes; no other control character stands in a text.
    return /\p{Cc}/u.test(text.replace(/\s/g, "").replaceAll("\u001b", "")) ? null : text;
  } catch {
    return null;
  }
}

/** Begins with the mark of UTF-16, in either order of bytes. */
const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** What stands before the first element says nothing of what a document is. */
const prologue = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype\s+svg\b[^>]*>)*/i;

/** A page or a drawing that a browser would run. */
function markupIn(text: string): string | null {
  const begins = text.replace(prologue, "").slice(0, 60);
  if (/^<(?:[\w-]+:)?svg\b/i.test(begins)) return "image/svg+xml";
  return /^<(?:!doctype\s+html|html|head|body|script|iframe|style|title|meta|link|base)\b/i.test(
    begins,
  )
    ? "text/html"
    : null;
}
