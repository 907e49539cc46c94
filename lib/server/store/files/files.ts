/** Keeps the files that a command's changes name, and finds them again wherever they were put. */
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Change, Instant, ProgramId } from "#domain";
import type { Client, Transaction } from "../database.ts";
import type { ByteStream, FileKey, FilePlace, NewFile } from "./file-place.ts";
import { inDatabase } from "./in-database.ts";
import { inDirectory } from "./in-directory.ts";
import { inS3 } from "./in-s3.ts";

/** Every place that can be read, and the one where new files go. Files stay where they were put. */
export interface FilePlaces {
  readonly newIn: string;
  readonly places: ReadonlyMap<string, FilePlace>;
}

/**
 * New files go to the S3-compatible store where one is named, else into the directory where one is named, else into the
 * database. @throws Error for a setting that can't be meant.
 */
export function placesFrom(environment: NodeJS.ProcessEnv = process.env): FilePlaces {
  const { FILES_DIRECTORY, FILES_S3_URL } = environment;
  const places = new Map<string, FilePlace>([["database", inDatabase]]);
  if (FILES_DIRECTORY) places.set("directory", inDirectory(resolve(FILES_DIRECTORY)));
  if (FILES_S3_URL) places.set("s3", inS3(bucketFrom(FILES_S3_URL, environment)));
  return { newIn: [...places.keys()].at(-1) ?? "database", places };
}

function bucketFrom(url: string, environment: NodeJS.ProcessEnv) {
  const { FILES_S3_REGION, FILES_S3_ACCESS_KEY_ID, FILES_S3_SECRET_ACCESS_KEY } = environment;
  if (!URL.canParse(url) || new URL(url).pathname.length < 2)
    throw new Error(
      `FILES_S3_URL has to name a bucket, such as https://s3.example.org/evidence. It is "${url}".`,
    );
  if (!FILES_S3_ACCESS_KEY_ID || !FILES_S3_SECRET_ACCESS_KEY)
    throw new Error(
      "FILES_S3_URL is set, so FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY have to be set, too.",
    );
  return {
    url: url.replace(/\/+$/, ""),
    region: FILES_S3_REGION || "us-east-1",
    accessKeyId: FILES_S3_ACCESS_KEY_ID,
    secretAccessKey: FILES_S3_SECRET_ACCESS_KEY,
  };
}

/**
 * Keeps those of the files that the changes name, in the transaction that writes the changes.
 * @throws Error when the bytes are not what was said of them, or the place can't be reached.
 */
export async function keepFiles(
  transaction: Transaction,
  { newIn, places }: FilePlaces,
  programId: ProgramId,
  files: readonly NewFile[],
  changes: readonly Change[],
  keptAt: Instant,
): Promise<void> {
  for (const { file, read } of files) {
    if (!changes.some(({ set }) => namesFile(set, file.id))) continue;
    const { id, bytes, sha256 } = file;
    await placeOf(places, newIn).keep(
      transaction,
      { programId, id },
      bytes,
      proven(read(), sha256),
    );
    await transaction.fileBody.create({
      data: { programId, id, bytes, sha256, place: newIn, keptAt },
    });
  }
}

const namesFile = (set: object, id: string): boolean =>
  "file" in set && typeof set.file === "object" && set.file !== null && "id" in set.file
    ? set.file.id === id
    : false;

function placeOf(places: FilePlaces["places"], name: string): FilePlace {
  const place = places.get(name);
  if (place) return place;
  throw new Error(
    `A file lies in the place "${name}", which isn't set up here. Set FILES_DIRECTORY or FILES_S3_URL as they were.`,
  );
}

/** The bytes of a file, proven as they pass; null where no such file is kept. */
export async function fileBytes(
  client: Client,
  { places }: FilePlaces,
  { programId, id }: FileKey,
): Promise<ByteStream | null> {
  const body = await client.fileBody.findUnique({ where: { programId_id: { programId, id } } });
  if (body === null) return null;
  return proven(placeOf(places, body.place).read(client, { programId, id }), body.sha256);
}

/**
 * The same bytes; the last of them are handed over only when all of them are what they were.
 * @throws Error, in place of the last bytes, when they are not.
 */
async function* proven(from: ByteStream, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let last: Uint8Array | null = null;
  for await (const chunk of from) {
    hash.update(chunk);
    if (last !== null) yield last;
    last = chunk;
  }
  if (hash.digest("hex") !== sha256) throw new Error("A file is not what it was when it was kept.");
  if (last !== null) yield last;
}
