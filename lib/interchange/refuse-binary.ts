import type { PlanProblemCode } from "./plan-problem.ts";
import { UnreadablePlan } from "./plan-problem.ts";

interface Signature {
  readonly bytes: readonly number[];
  readonly code: PlanProblemCode;
  readonly sentence: string;
}

const PROJECT = "open it in Microsoft Project and choose Save As › XML Format";

/** Files that people really try, by their first bytes. */
const signatures: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    code: "zip",
    sentence:
      "This is a zip archive or an Excel workbook. Unpack it and upload the XML or CSV file inside, or save the sheet as CSV.",
  },
  {
    bytes: [0x50, 0x4b, 0x05, 0x06],
    code: "zip",
    sentence: "This is an empty zip archive. Upload the XML or CSV file itself.",
  },
  {
    bytes: [0x1f, 0x8b],
    code: "zip",
    sentence: "This is a gzip archive. Unpack it and upload the XML or CSV file inside.",
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    code: "zip",
    sentence: "This is a 7-Zip archive. Unpack it and upload the XML or CSV file inside.",
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    code: "binary",
    sentence: `This is a Microsoft Project file (.mpp) or an old Office document. For a plan, ${PROJECT}; for a sheet, save it as CSV.`,
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    code: "binary",
    sentence:
      "This is a PDF, which can't be read as a plan. Export the plan as XML or CSV from the program that made it.",
  },
];

/**
 * Refuses a file that is not text, by its first bytes.
 * @throws UnreadablePlan when the bytes belong to an archive, a document or a picture, or hold control characters.
 */
export function refuseBinary(bytes: Uint8Array): void {
  for (const signature of signatures) {
    if (signature.bytes.every((byte, place) => bytes[place] === byte))
      throw new UnreadablePlan(signature.code, signature.sentence);
  }
  const head = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) control++;
  // A stray NUL or two is reported with its line instead.
  if (control > 4 && control > head.length / 100)
    throw new UnreadablePlan(
      "binary",
      `This isn't a text file. Throughline reads Microsoft Project XML and CSV: ${PROJECT}, or save the sheet as CSV.`,
    );
}
