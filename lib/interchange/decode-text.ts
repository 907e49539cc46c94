import { UnreadablePlan } from "./plan-problem.ts";
import { refuseBinary } from "./refuse-binary.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** False when the bytes did not say and were not UTF-8. */
  readonly certain: boolean;
}

/**
 * Bytes to text: byte-order mark first, then the XML declaration, then UTF-8, then Windows-1252 for a CSV.
 * @throws UnreadablePlan for a file that is not text, or holds bytes outside its encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes) ?? byShape(bytes);
  if (marked) return checked(decode(bytes, marked), marked, true);
  refuseBinary(bytes);

  const declared = declaredEncoding(bytes);
  if (declared && declared !== "utf-8") return checked(decode(bytes, declared), declared, true);
  const text = tryUtf8(bytes);
  if (text !== null) return checked(text, "utf-8", true);
  if (declared || looksLikeXml(bytes)) {
    const line = firstBadLine(bytes);
    throw new UnreadablePlan(
      "bad-encoding",
      `Line ${line} contains bytes that aren't UTF-8, although the XML says it is UTF-8. Save the plan again in the program it comes from.`,
      line,
    );
  }
  return checked(decode(bytes, "windows-1252"), "windows-1252", false);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every other byte of the beginning is zero. */
function byShape(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 64);
  if (head.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > head.length * 0.4) return "utf-16le";
  if (odd === 0 && even > head.length * 0.4) return "utf-16be";
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const unknown = cause instanceof RangeError;
    throw new UnreadablePlan(
      "bad-encoding",
      unknown
        ? `The XML declares the encoding “${encoding.slice(0, 40)}”, which can't be read. Save the plan again as UTF-8.`
        : `The file says it is ${encoding.toUpperCase()}, but it contains bytes that aren't. Save it again as UTF-8.`,
    );
  }
}

/** A text has no NUL characters; one that does was cut out of something else. */
function checked(text: string, encoding: string, certain: boolean): DecodedText {
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const line = lineOf(text, nul);
    throw new UnreadablePlan(
      "binary",
      `Line ${line} contains a NUL character, so this isn't a text file, or it was damaged. Export the plan again as XML or CSV.`,
      line,
    );
  }
  return { text, encoding: encoding.toUpperCase(), certain };
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const ascii = new TextDecoder("latin1");

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = ascii.decode(bytes.subarray(0, 200));
  const found = /^\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head);
  const name = found?.[1]?.toLowerCase() ?? null;
  // The declaration could be read byte by byte, so a claim of UTF-16 is left over from a conversion.
  return name === "utf8" || name?.startsWith("utf-16") ? "utf-8" : name;
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^\s*<[?!A-Za-z_]/.test(ascii.decode(bytes.subarray(0, 200)));
}

function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  return lineOf(lenient, Math.max(0, lenient.indexOf("\ufffd")));
}

/** The line, counted from 1, that a place in a text lies in. */
export function lineOf(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
