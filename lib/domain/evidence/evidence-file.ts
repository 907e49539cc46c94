/** Files that show something: what is kept of them in the program, which kinds are taken, and how they are named. */
import type { UploadedFile } from "../engine/uploaded-file.ts";
import { counted } from "../wording.ts";

/** A file as the program and its log know it; its bytes are kept beside them. */
export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  readonly type: string;
}

interface FileKind {
  /** As in "is not a PDF". */
  readonly word: string;
  /** What the first bytes of such a file may say. */
  readonly types: readonly string[];
}

const office = (word: string, type: string): FileKind => ({
  word,
  // The part that tells them apart may stand further behind than is looked at.
  types: [`application/vnd.openxmlformats-officedocument.${type}`, "application/zip"],
});
const open = (word: string, type: string): FileKind => ({
  word,
  types: [`application/vnd.oasis.opendocument.${type}`, "application/zip"],
});
const picture = (word: string, ...types: readonly string[]): FileKind => ({ word, types });
const text: FileKind = { word: "a text file", types: ["text/plain"] };
const binaryOffice: FileKind = { word: "an Office document", types: ["application/x-cfb"] };
const jpeg = picture("a JPEG picture", "image/jpeg");
const heic = picture("a HEIC picture", "image/heic", "image/heif", "image/heic-sequence");
const tiff = picture("a TIFF picture", "image/tiff");

/** Every ending that is taken. Nothing of these runs in a browser, and none of them is opened here. */
const fileKinds: ReadonlyMap<string, FileKind> = new Map([
  ["pdf", { word: "a PDF", types: ["application/pdf"] }],
  ["png", picture("a PNG picture", "image/png", "image/apng")],
  ["jpg", jpeg],
  ["jpeg", jpeg],
  ["gif", picture("a GIF picture", "image/gif")],
  ["webp", picture("a WebP picture", "image/webp")],
  ["avif", picture("an AVIF picture", "image/avif")],
  ["heic", heic],
  ["heif", heic],
  ["tif", tiff],
  ["tiff", tiff],
  ["docx", office("a Word document", "wordprocessingml.document")],
  ["xlsx", office("an Excel workbook", "spreadsheetml.sheet")],
  ["pptx", office("a PowerPoint presentation", "presentationml.presentation")],
  ["odt", open("an OpenDocument text", "text")],
  ["ods", open("an OpenDocument spreadsheet", "spreadsheet")],
  ["odp", open("an OpenDocument presentation", "presentation")],
  ["doc", binaryOffice],
  ["xls", binaryOffice],
  ["ppt", binaryOffice],
  ["msg", { word: "an Outlook message", types: ["application/x-cfb"] }],
  ["txt", text],
  ["csv", text],
  ["tsv", text],
  ["md", text],
  ["log", text],
  ["json", text],
  ["yaml", text],
  ["yml", text],
  ["eml", text],
  ["ics", text],
  ["xml", { word: "an XML file", types: ["application/xml", "text/plain"] }],
  ["zip", { word: "a ZIP archive", types: ["application/zip"] }],
  ["mp4", { word: "an MP4 video", types: ["video/mp4", "video/quicktime"] }],
  ["mov", { word: "a QuickTime video", types: ["video/quicktime", "video/mp4"] }],
  ["webm", { word: "a WebM video", types: ["video/webm"] }],
  ["mp3", { word: "an MP3 recording", types: ["audio/mpeg"] }],
  ["m4a", { word: "an M4A recording", types: ["audio/x-m4a", "audio/mp4", "video/mp4"] }],
  ["wav", { word: "a WAV recording", types: ["audio/wav", "audio/vnd.wave"] }],
]);

/** What a browser could run is told by its own name. */
const otherTypes: ReadonlyMap<string, string> = new Map([
  ["text/html", "a web page (HTML)"],
  ["image/svg+xml", "an SVG drawing"],
  ["application/x-msdownload", "a program"],
  ["application/x-elf", "a program"],
]);

/** "report.PDF" → "pdf"; empty where the name has no ending. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

export const kindOfFile = (name: string): FileKind | null => fileKinds.get(endingOf(name)) ?? null;

/** "a PNG picture", for what the first bytes of a file say. */
export function typeWords(type: string | null): string {
  if (type === null) return "of no kind that we know";
  const known = [...fileKinds.values()].find(({ types }) => types[0] === type);
  return known?.word ?? otherTypes.get(type) ?? type;
}

export const megabyte = 1024 * 1024;
const kilobyte = 1024;

/** "820 kB", "2.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} B`;
  return bytes < megabyte
    ? `${Math.round(bytes / kilobyte)} kB`
    : `${Math.round((bytes / megabyte) * 10) / 10} MB`;
}

/** No program's limit is higher (T-300), and the HTTP server keeps no more. */
const mostMegabytes = 25;

/** What every installation holds to, as a form says it. */
export const fileLimits = {
  megabytes: mostMegabytes,
  mostBytes: mostMegabytes * megabyte,
  tooLarge: `This file is larger than ${mostMegabytes} MB. Choose a smaller one.`,
  /** ".pdf,.png,…", for the chooser of files. */
  endings: [...fileKinds.keys()].map((ending) => `.${ending}`).join(","),
} as const;

const longestName = 200;

/** Characters that steer a terminal or turn the direction of writing hide what a name really says. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What is wrong with a file's name; null where nothing is. Nothing is cut or replaced without being said. */
export function nameFault(name: string): string | null {
  if (name.trim() === "") return "it is empty";
  if (name.length > longestName)
    return `it has ${counted(name.length, "character")}; the limit is ${longestName}`;
  if (/[/\\]/.test(name)) return "it names a folder";
  return unseen.test(name) ? "it contains characters that can't be seen" : null;
}

/** A name as a sentence can quote it, whatever it contains. */
export function quotable(name: string): string {
  const shown = name.replace(new RegExp(unseen.source, "gu"), "\u{FFFD}");
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}

/** What the program keeps of a file whose rules had nothing against it. */
export const fileKept = ({ id, name, bytes, sha256, type }: UploadedFile): EvidenceFile => ({
  id,
  name,
  bytes,
  sha256,
  type: type ?? "application/octet-stream",
});
