/** Files on both kinds of database, and in each place where their bytes may lie: what goes in comes out, whole or not at all. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProgramId } from "#domain";
import { asFirstRecorded, asProgramId, change } from "#domain";
import type { NewFile } from "#store/files/file-place";
import { fileBytes, placesFrom } from "#store/files/files";
import { openStore, type Store, storeOn } from "#store/store";
import { transact } from "#store/transact";
import { verifyLog } from "#store/verify-log";
import { type BucketStub, bucketKey, bucketStub } from "../fixtures/s3-stub.ts";
import { today } from "../fixtures/small-program.ts";
import { type FreshStore, foundIn, freshStore, homes, now, request } from "./stores.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** In pieces of odd sizes, as they come from a network. */
function fileOf(bytes: Buffer, said: Partial<NewFile["file"]> = {}): NewFile {
  return {
    file: {
      id: crypto.randomUUID(),
      name: "Bericht „final“.pdf",
      bytes: bytes.length,
      sha256: sha256(bytes),
      type: "application/pdf",
      cut: false,
      ...said,
    },
    async *read() {
      for (let at = 0; at < bytes.length; at += 40_001) yield bytes.subarray(at, at + 40_001);
    },
  };
}

const recorded = ({ file: { cut: _cut, type, ...file } }: NewFile, id: string) =>
  change("evidence-added", id, {
    ...asFirstRecorded,
    subjectNoun: "deliverable",
    subjectId: "DL01",
    kind: "DOCUMENT",
    title: "Report",
    link: "",
    file: { ...file, type: type ?? "" },
    occurredDay: today,
    recordedAt: now,
    recordedById: "M1",
    reconstructed: false,
    removedReason: null,
  });

async function keep(store: Store, programId: ProgramId, file: NewFile, named = true) {
  return await transact(store, {
    ...request(programId, (program) =>
      named
        ? [recorded(file, `EV-${program.evidence.size + 1}`)]
        : [change("program-edited", program.id, { purpose: file.file.id })],
    ),
    files: [file],
  });
}

async function bytesOf(store: Store, programId: ProgramId, { file: { id } }: NewFile) {
  const found = await fileBytes(store.database.client, store.files, { programId, id });
  if (found === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of found) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const counts = async ({ database: { client } }: Store) => [
  await client.fileBody.count(),
  await client.filePiece.count(),
];

describe.each(homes)("files on $name", (home) => {
  let fresh: FreshStore;
  let store: Store;
  let id: ProgramId;

  beforeAll(async () => {
    fresh = await freshStore(home);
    ({ store } = fresh);
    id = await foundIn(store, "files");
  });
  afterAll(async () => {
    await fresh.close();
  });

  it.each([1, 65_535, 65_536, 65_537, 3_000_000])("gives %i bytes back", async (length) => {
    const bytes = randomBytes(length);
    const file = fileOf(bytes);
    expect((await keep(store, id, file)).kind).toBe("done");
    expect((await bytesOf(store, id, file))?.equals(bytes)).toBe(true);
  });

  it("keeps nothing of a file that no change names", async () => {
    const before = await counts(store);
    const file = fileOf(randomBytes(1_000));
    await keep(store, id, file, false);
    expect(await bytesOf(store, id, file)).toBeNull();
    expect(await counts(store)).toEqual(before);
  });

  it("keeps neither file nor change where the bytes break off or are others", async () => {
    const before = await counts(store);
    const broken: NewFile = {
      ...fileOf(randomBytes(300_000)),
      async *read() {
        yield randomBytes(200_000);
        throw new Error("broken off");
      },
    };
    const other = fileOf(randomBytes(100), { sha256: sha256(randomBytes(100)) });
    for (const file of [broken, other]) await expect(keep(store, id, file)).rejects.toThrow();
    expect(await counts(store)).toEqual(before);
    const whole = fileOf(randomBytes(10));
    await keep(store, id, whole);
    expect(await bytesOf(store, id, whole)).not.toBeNull();
  });

  it("keeps two files of the same name that come at once", async () => {
    const files = [randomBytes(200_000), randomBytes(200_000)].map((bytes) => fileOf(bytes));
    await Promise.all(files.map((file) => keep(store, id, file)));
    const back = await Promise.all(files.map((file) => bytesOf(store, id, file)));
    expect(back.map((bytes) => bytes && sha256(bytes))).toEqual(
      files.map(({ file }) => file.sha256),
    );
  });

  it("never changes or loses what it keeps, and knows it from what was put in its place", async () => {
    const { client } = store.database;
    await expect(client.$executeRaw`DELETE FROM "FilePiece"`).rejects.toThrow("never changed");
    await expect(client.$executeRaw`UPDATE "FileBody" SET "sha256" = ''`).rejects.toThrow(
      "never changed",
    );
    const file = fileOf(randomBytes(100_000));
    await keep(store, id, file);
    await client.$executeRaw`ALTER TABLE "FilePiece" DISABLE TRIGGER USER`;
    await client.$executeRaw`
      UPDATE "FilePiece" SET "bytes" = set_byte("bytes", 0, 255 - get_byte("bytes", 0))
      WHERE "fileId" = ${file.file.id} AND "number" = 1`;
    await client.$executeRaw`ALTER TABLE "FilePiece" ENABLE TRIGGER USER`;
    await expect(bytesOf(store, id, file)).rejects.toThrow("not what it was");
  });

  it("keeps the log true", async () => {
    expect((await verifyLog(store.database.client)).firstDifference).toBeNull();
  });
});

describe("files in a directory", () => {
  const directory = mkdtempSync(join(tmpdir(), "throughline-files-"));
  let store: Store;
  let id: ProgramId;

  beforeAll(async () => {
    const { database } = await openStore({ kind: "memory" });
    store = storeOn(database, placesFrom({ NODE_ENV: "test", FILES_DIRECTORY: directory }));
    id = await foundIn(store, "files");
  });
  afterAll(async () => {
    await store.database.close();
    rmSync(directory, { recursive: true });
  });

  it("gives them back, and leaves no half of one", async () => {
    const bytes = randomBytes(500_000);
    const file = fileOf(bytes);
    await keep(store, id, file);
    expect((await bytesOf(store, id, file))?.equals(bytes)).toBe(true);
    const broken = fileOf(randomBytes(100), { sha256: "0" });
    await expect(keep(store, id, broken)).rejects.toThrow();
    expect(readdirSync(join(directory, "files"))).toEqual([file.file.id]);
    expect(await store.database.client.filePiece.count()).toBe(0);
  });

  it("knows a file that was altered, and still finds files of the database", async () => {
    const file = fileOf(randomBytes(50));
    await keep(store, id, file);
    writeFileSync(join(directory, "files", file.file.id), "altered");
    await expect(bytesOf(store, id, file)).rejects.toThrow("not what it was");
    const inside = storeOn(store.database, placesFrom({ NODE_ENV: "test" }));
    const older = fileOf(randomBytes(50));
    await keep(inside, id, older);
    expect(await bytesOf(store, id, older)).not.toBeNull();
    await expect(bytesOf(inside, id, file)).rejects.toThrow("isn't set up here");
  });

  it("leads nowhere else by the name of a program or file", async () => {
    const { files, database } = store;
    await database.client.fileBody.create({
      data: { programId: "..", id: "x", bytes: 1, sha256: "", place: "directory", keptAt: now },
    });
    const key = { programId: asProgramId(".."), id: "x" };
    const found = await fileBytes(database.client, files, key).catch((error: Error) => error);
    expect(String(found)).toContain("can't be kept under");
  });
});

describe("files in an S3-compatible store", () => {
  const region = "eu-north-1";
  let bucket: BucketStub;
  let store: Store;
  let id: ProgramId;
  const set = (url: string, secret = bucketKey.secretAccessKey): NodeJS.ProcessEnv => ({
    NODE_ENV: "test",
    FILES_S3_URL: url,
    FILES_S3_REGION: region,
    FILES_S3_ACCESS_KEY_ID: bucketKey.accessKeyId,
    FILES_S3_SECRET_ACCESS_KEY: secret,
  });

  beforeAll(async () => {
    bucket = await bucketStub(region);
    const { database } = await openStore({ kind: "memory" });
    store = storeOn(database, placesFrom(set(bucket.url)));
    id = await foundIn(store, "files");
  });
  afterAll(async () => {
    await store.database.close();
    await bucket.close();
  });

  it("gives them back, signed on the way in and out", async () => {
    const bytes = randomBytes(700_000);
    const file = fileOf(bytes);
    await keep(store, id, file);
    expect([...bucket.objects.keys()]).toEqual([`files/${file.file.id}`]);
    expect((await bytesOf(store, id, file))?.equals(bytes)).toBe(true);
    bucket.alter(`files/${file.file.id}`, randomBytes(700_000));
    await expect(bytesOf(store, id, file)).rejects.toThrow("not what it was");
  });

  it("writes nothing down where the store refuses or is away", async () => {
    const wrong = storeOn(store.database, placesFrom(set(bucket.url, "another")));
    await expect(keep(wrong, id, fileOf(randomBytes(9)))).rejects.toThrow();
    bucket.fail();
    await expect(keep(store, id, fileOf(randomBytes(9)))).rejects.toThrow();
    expect(await store.database.client.fileBody.count()).toBe(1);
  });

  it.each([
    [{ FILES_S3_URL: "s3.example.org" }, "has to name a bucket"],
    [{ FILES_S3_URL: "https://s3.example.org/" }, "has to name a bucket"],
    [{ FILES_S3_URL: "https://s3.example.org/b" }, "have to be set"],
  ])("says what is wrong with %o", (environment, said) => {
    expect(() => placesFrom({ NODE_ENV: "test", ...environment })).toThrow(said);
  });
});
