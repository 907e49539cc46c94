/** Writes an evidence pack as a ZIP, file after file as they are read: nothing but its texts is in memory. */
import { createHash } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { manifestText, packEntries } from "#interchange/evidence-pack/pack-entries";

declare module "yazl" {
  interface ZipFile {
    /** The size is -1 where it can't be told beforehand. */
    end(options: object, calculatedTotalSizeCallback: (bytes: number) => void): void;
  }
}

/** A file of evidence on its way into a pack. */
export interface FileToPack {
  readonly entry: string;
  readonly bytes: number;
  /** As it was when the file was kept; whoever reads it proves it. */
  readonly sha256: string;
  /** Null where no such file is kept. */
  read(): AsyncIterable<Uint8Array> | null;
}

export interface WrittenPack {
  /** Of the whole ZIP, known before the first byte: entries are stored as they are. */
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The manifest comes last in the ZIP and speaks for everything before it. */
export function writePack(
  texts: ReadonlyMap<string, string>,
  files: readonly FileToPack[],
  madeAt: Date,
): WrittenPack {
  const manifest = manifestText([
    ...[...texts].map(([name, text]) => ({ name, sha256: sha256(text) })),
    ...files.map(({ entry, sha256: hash }) => ({ name: entry, sha256: hash })),
  ]);
  const zip = new ZipFile();
  const output = new PassThrough();
  // A fault may come before anybody reads; whoever reads then is told.
  output.on("error", () => undefined);
  zip.on("error", (error: Error) => output.destroy(error));
  zip.outputStream.pipe(output);
  const stored = { mtime: madeAt, compress: false };
  const open: OpenFile = { bytes: null };
  for (const [name, text] of texts) zip.addBuffer(Buffer.from(text), name, stored);
  for (const file of files)
    zip.addReadStreamLazy(file.entry, { ...stored, size: file.bytes }, (give) => {
      const bytes = Readable.from(bytesOf(file));
      bytes.on("error", (error) => output.destroy(error));
      open.bytes = bytes;
      give(null, bytes);
    });
  zip.addBuffer(Buffer.from(manifest), packEntries.manifest, stored);
  let size = -1;
  zip.end({}, (calculated) => {
    size = calculated;
  });
  return { bytes: size, content: contentOf(output, open) };
}

/** The one file that is read at the moment. */
interface OpenFile {
  bytes: Readable | null;
}

async function* bytesOf({ entry, read }: FileToPack): AsyncGenerator<Uint8Array> {
  const bytes = read();
  if (bytes === null) throw new Error(`The file of ${entry} is not kept any more.`);
  yield* bytes;
}

/** A fault while a file is read breaks the pack off; whoever stops reading closes that file. */
async function* contentOf(output: Readable, open: OpenFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of output) yield chunk;
  } finally {
    output.destroy();
    open.bytes?.destroy();
  }
}
