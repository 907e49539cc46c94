/**
 * An evidence pack of 1,000 files beside a plain ZIP of the same files, turn by turn in one process; memory while it is
 * written, of 1,000 files beside 100. `npx tsx tests/bench/packs.ts`
 */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ZipFile } from "yazl";
import { asFirstRecorded, asProgramId, type Change, change } from "#domain";
import { evidencePack } from "../../lib/server/packs/evidence-pack.ts";
import type { NewFile } from "../../lib/server/store/files/file-place.ts";
import { filesOf, placesFrom } from "../../lib/server/store/files/files.ts";
import { saveProgram } from "../../lib/server/store/found-program.ts";
import { logAbout, logHashAt } from "../../lib/server/store/pages.ts";
import { currentProgram, openStore, type Store, storeOn } from "../../lib/server/store/store.ts";
import { as, smallHistory, today } from "../fixtures/small-program.ts";
import { authorship, founded } from "../store/stores.ts";
import { median, rounded, table } from "./numbers.ts";

const [files = "1000", kilobytes = "200", turns = "5"] = process.argv.slice(2);
const size = Number(kilobytes) * 1024;
const directory = mkdtempSync(join(tmpdir(), "bench-packs-"));
const id = asProgramId("packed");
mkdirSync(join(directory, "plain"));

function fileAt(index: number): NewFile & { readonly path: string } {
  const bytes = randomBytes(size);
  const path = join(directory, "plain", `${index}.pdf`);
  writeFileSync(path, bytes);
  return {
    path,
    file: {
      id: `file-${index}`,
      name: `Report ${index}.pdf`,
      bytes: size,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      type: "application/pdf",
      cut: false,
    },
    read: () => createReadStream(path),
  };
}

const recorded = ({ file: { cut: _cut, type, ...file } }: NewFile, index: number): Change =>
  change("evidence-added", `EV-${index + 10}`, {
    ...asFirstRecorded,
    subjectNoun: "gate",
    subjectId: "G-1",
    kind: "DOCUMENT",
    title: `Report ${index}`,
    link: "",
    file: { ...file, type: type ?? "" },
    occurredDay: today,
    recordedAt: as("M4").now,
    recordedById: "M4",
    reconstructed: false,
    removedReason: null,
  });

const samplePeriod = 4 * 1024 * 1024;

/** How long it took; with `held`, megabytes that are in use on the way, garbage collected, above those before. */
async function drained(bytes: AsyncIterable<Uint8Array | string>, held = false) {
  globalThis.gc?.();
  const before = residentBytes();
  let [written, most] = [0, 0];
  const began = performance.now();
  let sampleAt = samplePeriod;
  for await (const chunk of bytes) {
    written += chunk.length;
    if (!held || written < sampleAt) continue;
    sampleAt = written + samplePeriod;
    globalThis.gc?.();
    most = Math.max(most, residentBytes() - before);
  }
  return { written, ms: performance.now() - began, megabytes: most / 1024 / 1024 };
}

const residentBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

async function packOf(store: Store, most: number) {
  const program = await currentProgram(store, id);
  const gate = program?.gate.get("G-1");
  if (!program || !gate) throw new Error("There is no G-1");
  const { client } = store.database;
  const evidence = new Map([...program.evidence].slice(0, most));
  const { content } = await evidencePack(
    { ...program, evidence },
    { title: "Gate G-1", key: "G-1", gates: [gate] },
    as("M1"),
    {
      rowsAbout: (subjects) => logAbout(client, id, subjects, program.version),
      headHash: async () => (await logHashAt(client, id, program.version)) ?? "",
      filesOf: (ids) => filesOf(client, store.files, id, ids),
    },
  );
  return content;
}

function plainZip(all: readonly { readonly path: string }[], compress: boolean) {
  const zip = new ZipFile();
  for (const [index, { path }] of all.entries()) zip.addFile(path, `${index}.pdf`, { compress });
  zip.end();
  return zip.outputStream;
}

const all = Array.from({ length: Number(files) }, (_, index) => fileAt(index));
const rows: (string | number)[][] = [
  [
    "files in",
    "pack ms",
    "plain, stored ms",
    "plain ÷ pack",
    "plain, deflated ms",
    "MB at 100",
    `MB at ${files}`,
  ],
];
for (const [name, places] of [
  ["database", placesFrom({ NODE_ENV: "test" })],
  ["directory", placesFrom({ NODE_ENV: "test", FILES_DIRECTORY: join(directory, "kept") })],
] as const) {
  const opened = await openStore({ kind: "embedded", directory: join(directory, name) });
  const store = storeOn(opened.database, places);
  await saveProgram(
    store,
    id,
    [{ changes: [founded(id), ...smallHistory, ...all.map(recorded)], authorship }],
    { files: all },
  );
  await drained(await packOf(store, 50));
  const hundred = await drained(await packOf(store, 100), true);
  const { megabytes } = await drained(await packOf(store, Number.POSITIVE_INFINITY), true);
  const times = { pack: [] as number[], stored: [] as number[], deflated: [] as number[] };
  for (let turn = 0; turn < Number(turns); turn += 1) {
    times.pack.push((await drained(await packOf(store, Number.POSITIVE_INFINITY))).ms);
    times.stored.push((await drained(plainZip(all, false))).ms);
    times.deflated.push((await drained(plainZip(all, true))).ms);
  }
  rows.push([
    name,
    rounded(median(times.pack), 0),
    rounded(median(times.stored), 0),
    rounded(median(times.stored) / median(times.pack)),
    rounded(median(times.deflated), 0),
    rounded(hundred.megabytes, 1),
    rounded(megabytes, 1),
  ]);
  await store.database.close();
}
rmSync(directory, { recursive: true, force: true });
console.log(table(rows));
