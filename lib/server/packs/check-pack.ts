/** Checks an evidence pack by itself: entries against the manifest, records and files against the log extract. */
import { createHash } from "node:crypto";
import type { Entry } from "yauzl";
import { z } from "zod";
import { isInstant } from "#domain";
import type { PackedRow, Records } from "#interchange/evidence-pack/pack-content";
import { recordsFrom } from "#interchange/evidence-pack/pack-content";
import {
  logEntry,
  manifestLines,
  packEntries,
  packFormat,
  recordsEntry,
} from "#interchange/evidence-pack/pack-entries";
import { headsText, recordsText } from "#interchange/evidence-pack/pack-texts";
import { checkLog } from "./check-log.ts";
import { checkFiles, differencesIn } from "./check-records.ts";
import { type OpenPack, openPack, PackUnreadable } from "./read-pack.ts";

const aboutShape = z.object({
  throughline: z.literal("evidence-pack"),
  format: z.number(),
  programId: z.string(),
  program: z.string(),
  title: z.string(),
  madeAt: z.string().refine(isInstant),
  madeBy: z.string(),
  logHead: z.object({ seq: z.number().int(), hash: z.string() }),
  gates: z.array(z.string().regex(/^[\w-]+$/)),
});
type About = z.infer<typeof aboutShape>;

/** The end of the log, or one row of it, as it was kept elsewhere. */
export interface KeptHead {
  readonly programId: string;
  readonly seq: number;
  readonly hash: string;
}

export interface PackCheck {
  readonly about: About;
  readonly entries: number;
  readonly rows: readonly PackedRow[];
  readonly records: ReadonlyMap<string, Records>;
  /** Kept heads that the pack holds a row for. */
  readonly compared: number;
  /** Sentences, each naming what it is about; empty when the pack holds. */
  readonly problems: readonly string[];
}

/** @throws PackUnreadable for a file that is no evidence pack */
export async function checkPack(path: string, kept: readonly KeptHead[]): Promise<PackCheck> {
  const pack = await openPack(path);
  try {
    const byName = new Map(pack.entries.map((entry) => [entry.fileName, entry]));
    const about = await aboutOf(pack, byName, path);
    const named = await checkEntries(pack, byName, path);
    const gates = await checkGates(pack, byName, about);
    const rows = [...new Map(gates.rows.map((row) => [row.seq, row])).values()];
    const heads = byName.get(packEntries.heads);
    return {
      about,
      entries: pack.entries.length,
      rows,
      records: gates.records,
      compared: kept.filter((head) => rowAt(about, rows, head) !== undefined).length,
      problems: [
        ...named.problems,
        ...gates.problems,
        ...(heads && (await pack.text(heads)) !== headsText(gates.rows)
          ? [`${packEntries.heads} doesn't list the rows of the log extracts.`]
          : []),
        ...checkHead(about, rows),
        ...kept.flatMap((head) => checkKept(about, rows, head)),
        ...checkFiles(gates.records, named.hashes, about.gates),
      ],
    };
  } finally {
    pack.close();
  }
}

async function aboutOf(
  pack: OpenPack,
  byName: ReadonlyMap<string, Entry>,
  path: string,
): Promise<About> {
  const entry = byName.get(packEntries.about);
  const text = entry ? await pack.text(entry).catch(() => "") : "";
  const about = aboutShape.safeParse(parsed(text)).data;
  if (!about)
    throw new PackUnreadable(
      `${path} isn't a Throughline evidence pack: its ${packEntries.about} is missing or can't be read.`,
    );
  if (about.format !== packFormat)
    throw new PackUnreadable(
      `${path} was made by another version of Throughline (pack format ${about.format}; this version reads ${packFormat}).`,
    );
  return about;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every entry gives the hash that the manifest says, none is missing, none was added. */
async function checkEntries(pack: OpenPack, byName: ReadonlyMap<string, Entry>, path: string) {
  const manifest = byName.get(packEntries.manifest);
  const lines = manifest ? manifestLines(await pack.text(manifest).catch(() => "")) : null;
  if (!lines)
    throw new PackUnreadable(
      `${path} can't be checked: its ${packEntries.manifest} is missing or can't be read.`,
    );
  const expected = new Map(lines.map(({ name, sha256 }) => [name, sha256]));
  const problems = [...expected.keys()]
    .filter((name) => !byName.has(name))
    .map((name) => `${name} is missing.`);
  const seen = new Set<string>();
  for (const entry of pack.entries) {
    const { fileName: name } = entry;
    if (seen.has(name)) problems.push(`${name} is in the pack twice.`);
    seen.add(name);
    if (name === packEntries.manifest) continue;
    const sha256 = expected.get(name);
    if (sha256 === undefined) problems.push(`${name} was added: the manifest doesn't name it.`);
    else problems.push(...(await checkEntry(pack, entry, sha256)));
  }
  return { problems, hashes: expected };
}

async function checkEntry(pack: OpenPack, entry: Entry, sha256: string): Promise<string[]> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of pack.bytes(entry)) hash.update(chunk);
  } catch {
    return [`${entry.fileName} can't be unpacked: its bytes are damaged.`];
  }
  return hash.digest("hex") === sha256
    ? []
    : [`${entry.fileName} was changed: its SHA-256 isn't the one in the manifest.`];
}

async function checkGates(pack: OpenPack, byName: ReadonlyMap<string, Entry>, about: About) {
  const rows: PackedRow[] = [];
  const problems: string[] = [];
  const records = new Map<string, Records>();
  for (const id of about.gates) {
    const log = byName.get(logEntry(id));
    const kept = byName.get(recordsEntry(id));
    if (!log || !kept) {
      problems.push(`The ${log ? "records" : "log extract"} of gate ${id} is missing.`);
      continue;
    }
    const checked = checkLog(log.fileName, await pack.text(log), about.programId);
    rows.push(...checked.rows);
    records.set(id, recordsFrom(checked.rows));
    problems.push(...checked.problems);
    const text = await pack.text(kept);
    if (text !== recordsText(checked.rows))
      problems.push(...differencesIn(kept.fileName, parsed(text), recordsFrom(checked.rows)));
  }
  return { rows, problems, records };
}

function checkHead({ logHead }: About, rows: readonly PackedRow[]): readonly string[] {
  const later = rows.find(({ seq }) => seq > logHead.seq);
  if (later)
    return [
      `${packEntries.about} says that the log ended at row ${logHead.seq}, but the pack holds row ${later.seq}.`,
    ];
  const head = rows.find(({ seq }) => seq === logHead.seq);
  return head && head.hash !== logHead.hash
    ? [`${packEntries.about} gives another hash for row ${head.seq} than the log extract.`]
    : [];
}

const rowAt = (
  { programId, logHead }: About,
  rows: readonly PackedRow[],
  head: KeptHead,
): { readonly hash: string } | undefined => {
  if (head.programId !== programId) return undefined;
  return head.seq === logHead.seq ? logHead : rows.find(({ seq }) => seq === head.seq);
};

function checkKept(about: About, rows: readonly PackedRow[], head: KeptHead): readonly string[] {
  const row = rowAt(about, rows, head);
  return row && !row.hash.startsWith(head.hash)
    ? [`Row ${head.seq} of the log has another hash than the kept head says: it was rewritten.`]
    : [];
}
