/** Reads a ZIP that anybody may have made: nothing is written to the disk, and little is kept in memory. */
import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { counted } from "#domain";

/** The file can't be checked at all; the sentence says why. */
export class PackUnreadable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "PackUnreadable";
  }
}

const megabyte = 1024 * 1024;

/** Packs store their files as they are; packed again by somebody, text becomes perhaps a twentieth. */
const mostTimesLarger = 100;
const alwaysAllowedBytes = 64 * megabyte;
const mostEntries = 500_000;
const largestTextBytes = 256 * megabyte;

export interface OpenPack {
  /** In the order of the ZIP; a name may come twice. */
  readonly entries: readonly Entry[];
  /** The unpacked bytes of an entry. */
  bytes(entry: Entry): AsyncIterable<Uint8Array>;
  text(entry: Entry): Promise<string>;
  close(): void;
}

/** @throws PackUnreadable for what is no ZIP, is cut off, or would unpack to far more than a pack holds */
export async function openPack(path: string): Promise<OpenPack> {
  const zip = await opened(path);
  try {
    const entries = await entriesOf(zip, path);
    refuseBombs(entries, zip.fileSize, path);
    const bytes = (entry: Entry) => bytesOf(zip, entry);
    return { entries, bytes, text: (entry) => textOf(entry, bytes), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) =>
      error ? reject(explained(path, error)) : resolve(zip),
    );
  });

function explained(path: string, error: Error): PackUnreadable {
  const code = "code" in error ? error.code : null;
  if (code === "ENOENT") return new PackUnreadable(`There is no file ${path}.`);
  if (code === "EACCES" || code === "EISDIR") return new PackUnreadable(`We can't read ${path}.`);
  return new PackUnreadable(
    `${path} isn't a whole ZIP file. It is cut off, damaged or something else. Download the pack again.`,
  );
}

const entriesOf = (zip: ZipFile, path: string): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", (error: Error) =>
      reject(
        /file ?name|relative path|absolute path|characters/i.test(error.message)
          ? new PackUnreadable(
              `${path} holds an entry whose name leads out of the folder it is unpacked to. Don't unpack it.`,
            )
          : explained(path, error),
      ),
    );
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      if (!isFolder(entry)) entries.push(entry);
      if (entries.length > mostEntries)
        reject(
          new PackUnreadable(
            `${path} has more than ${counted(mostEntries, "entry", "entries")}. No pack has so many.`,
          ),
        );
      else zip.readEntry();
    });
    zip.readEntry();
  });

/** Whoever packs a folder again adds its folders; they hold nothing. */
const isFolder = ({ fileName, uncompressedSize }: Entry): boolean =>
  fileName.endsWith("/") && uncompressedSize === 0;

function refuseBombs(entries: readonly Entry[], fileSize: number, path: string): void {
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (packed > fileSize || unpacked > alwaysAllowedBytes + mostTimesLarger * fileSize)
    throw new PackUnreadable(
      `${path} would unpack to far more than its own size. It looks like a ZIP bomb, and nothing of it was unpacked.`,
    );
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)));
  });
  try {
    for await (const chunk of stream) yield chunk;
  } finally {
    stream.destroy();
  }
}

async function textOf(
  entry: Entry,
  bytes: (entry: Entry) => AsyncIterable<Uint8Array>,
): Promise<string> {
  if (entry.uncompressedSize > largestTextBytes)
    throw new PackUnreadable(`${entry.fileName} is larger than any text of a pack.`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes(entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
