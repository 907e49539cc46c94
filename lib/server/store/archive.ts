/**
 * The file of a backup: gzip over lines of JSON. First the header; then, table by table, its name and its rows; last
 * the number of rows and the SHA-256 of everything before. It reads the same whichever database it came from.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { z } from "zod";

export const archiveFormat = 1;

const migrationTaken = z.object({ name: z.string(), checksum: z.string() }).readonly();
export type MigrationTaken = z.infer<typeof migrationTaken>;

/** What the first line says in every format. */
const headerOfAny = z.object({ throughline: z.literal("backup"), format: z.number() });
const archiveHeader = headerOfAny
  .extend({ madeAt: z.string(), migrations: z.array(migrationTaken).readonly() })
  .readonly();
export type ArchiveHeader = z.infer<typeof archiveHeader>;

interface ArchiveEnd {
  readonly rows: number;
  readonly sha256: string;
}

/** The file can't be restored; the sentence says why. */
export class ArchiveUnusable extends Error {
  constructor(sentence: string) {
    super(`${sentence} Nothing was changed.`);
    this.name = "ArchiveUnusable";
  }
}

export const headerLine = (header: ArchiveHeader): string => `${JSON.stringify(header)}\n`;
export const tableLine = (name: string): string => `${JSON.stringify(["table", name])}\n`;
export const endLine = (end: ArchiveEnd): string => `${JSON.stringify(["end", end])}\n`;

/** One line as it is met; rows come as the text of their JSON. */
export type ArchiveLine =
  | { readonly kind: "header"; readonly header: ArchiveHeader }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "row"; readonly text: string }
  | { readonly kind: "end" };

/** Longer than any row the product writes. */
const longestLine = 128 * 1024 * 1024;

/**
 * The lines of an archive, checked as they pass; the last one is `end`, and only then everything was whole.
 * @throws ArchiveUnusable
 */
export async function* archiveLines(path: string): AsyncGenerator<ArchiveLine> {
  const hash = createHash("sha256");
  let rows = 0;
  let before: "nothing" | "header" | "end" = "nothing";
  for await (const text of textLines(path)) {
    if (before === "end") throw altered(path);
    if (before === "nothing") {
      yield { kind: "header", header: headerFrom(path, text) };
      before = "header";
      hash.update(`${text}\n`);
    } else if (text.startsWith("{")) {
      rows += 1;
      hash.update(`${text}\n`);
      yield { kind: "row", text };
    } else {
      const [word, what] = markerFrom(path, text);
      if (word === "table") {
        hash.update(`${text}\n`);
        yield { kind: "table", name: String(what) };
      } else {
        if (JSON.stringify(what) !== JSON.stringify({ rows, sha256: hash.digest("hex") }))
          throw altered(path);
        before = "end";
      }
    }
  }
  if (before !== "end") throw cutOff(path);
  yield { kind: "end" };
}

async function* textLines(path: string): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of unpacked(path)) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw foreign(path);
    yield* lines;
  }
  if (rest + decoder.end() !== "") throw cutOff(path);
}

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  try {
    for await (const chunk of file.pipe(gunzip)) yield chunk;
  } catch (error) {
    throw explained(path, error);
  } finally {
    file.destroy();
  }
}

function explained(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return new ArchiveUnusable(`There is no file ${path}.`);
  if (code === "EACCES" || code === "EISDIR") return new ArchiveUnusable(`We can't read ${path}.`);
  if (code === "Z_BUF_ERROR") return cutOff(path);
  if (code === "Z_DATA_ERROR")
    return error instanceof Error && error.message.includes("header check")
      ? foreign(path)
      : altered(path);
  return error;
}

function headerFrom(path: string, text: string): ArchiveHeader {
  const line = parsed(text);
  const { data: begins } = headerOfAny.safeParse(line);
  if (!begins) throw foreign(path);
  if (begins.format !== archiveFormat)
    throw new ArchiveUnusable(
      `${path} was made by another version of Throughline (backup format ${begins.format}; this version reads ${archiveFormat}). Update Throughline first.`,
    );
  const { data: header } = archiveHeader.safeParse(line);
  if (!header) throw altered(path);
  return header;
}

function markerFrom(path: string, text: string): readonly unknown[] {
  const marker = parsed(text);
  const known = Array.isArray(marker) && (marker[0] === "table" || marker[0] === "end");
  if (!known) throw altered(path);
  return marker;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const foreign = (path: string) => new ArchiveUnusable(`${path} isn't a Throughline backup.`);
const cutOff = (path: string) =>
  new ArchiveUnusable(`${path} is cut off: its end is missing. Take another backup.`);
const altered = (path: string) =>
  new ArchiveUnusable(
    `${path} is damaged or was altered: its content doesn't match its SHA-256. Take another backup.`,
  );
