/** An evidence pack for one reader: what is in it, and its bytes. */
import type { Gate, PackedEvidence, Program, Ref, Situation } from "#domain";
import { gatePacking, subjectKey } from "#domain";
import type { GateContent, PackedRow } from "#interchange/evidence-pack/pack-content";
import { fileEntry } from "#interchange/evidence-pack/pack-entries";
import { packTexts } from "#interchange/evidence-pack/pack-texts";
import { type FileToPack, type WrittenPack, writePack } from "./write-pack.ts";

/** Where a pack finds what the program value does not hold. */
export interface PackSources {
  /** All rows of the log about these things, in its order, up to the program's version. */
  rowsAbout(subjects: readonly Ref[]): Promise<readonly PackedRow[]>;
  /** The hash of the row at the program's version. */
  headHash(): Promise<string>;
  /** Reads any of these files; null for one that is not kept. */
  filesOf(ids: readonly string[]): Promise<(id: string) => AsyncIterable<Uint8Array> | null>;
}

export interface GatesToPack {
  /** "G-7 Deployment readiness U2", "Gates of cycle 1". */
  readonly title: string;
  /** In file names: "G-7", "cycle-1". */
  readonly key: string;
  readonly gates: readonly Gate[];
}

/** The pack of some gates as the reader may have it, named for a download. */
export async function evidencePack(
  program: Program,
  { title, key, gates }: GatesToPack,
  situation: Situation,
  sources: PackSources,
): Promise<WrittenPack & { readonly name: string }> {
  const { actor, now, today } = situation;
  const contents = await contentsOf(program, gates, situation, sources);
  const texts = packTexts(
    {
      programId: program.id,
      program: program.facts.name,
      title,
      madeAt: now,
      madeBy: actor.kind === "person" ? actor.name : "the clock",
      zone: program.facts.calendar.zone,
      logHead: { seq: program.version, hash: await sources.headHash() },
    },
    contents,
  );
  const files = await filesOf(
    contents.flatMap(({ gate }) => gate.evidence),
    sources,
  );
  return {
    name: `throughline-${program.facts.slug}-${key}-${today}.zip`,
    ...writePack(texts, files, new Date(now)),
  };
}

async function contentsOf(
  program: Program,
  gates: readonly Gate[],
  situation: Situation,
  { rowsAbout }: PackSources,
): Promise<readonly GateContent[]> {
  const packing = gatePacking(program, situation);
  const contents: GateContent[] = [];
  for (const gate of gates) {
    const rows = await rowsAbout(packing.subjects(gate));
    const withheld = packing.withheld(rows);
    contents.push({
      gate: packing.gate(gate, withheld),
      rows: rows.filter(({ noun, subjectId: id }) => !withheld.has(subjectKey({ noun, id }))),
    });
  }
  return contents;
}

/** A piece of evidence may speak for several gates; its file is packed once. */
async function filesOf(
  evidence: readonly PackedEvidence[],
  sources: PackSources,
): Promise<readonly FileToPack[]> {
  const files = new Map<string, FileToPack>();
  const read = await sources.filesOf(evidence.flatMap(({ file }) => file?.id ?? []));
  for (const { id, version, file } of evidence) {
    if (file === null) continue;
    const entry = fileEntry(id, version, file.name);
    files.set(entry, {
      entry,
      bytes: file.bytes,
      sha256: file.sha256,
      read: () => read(file.id),
    });
  }
  return [...files.values()];
}
