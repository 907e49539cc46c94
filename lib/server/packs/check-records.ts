/** What records and files of a pack say against what its log says, thing by thing. */

import { z } from "zod";
import { canonicalJson } from "#domain";
import type { Records } from "#interchange/evidence-pack/pack-content";
import {
  fileEntry,
  logEntry,
  packEntries,
  recordsEntry,
} from "#interchange/evidence-pack/pack-entries";

const recordsShape = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

/** Which record differs from the log, in which field, and how. */
export function differencesIn(entry: string, found: unknown, proven: Records): readonly string[] {
  const { data: said } = recordsShape.safeParse(found);
  if (!said) return [`${entry} can't be read.`];
  const differences = keysOf(said, proven).flatMap((noun) =>
    keysOf(said[noun] ?? {}, proven[noun] ?? {}).flatMap((id) => {
      const [record, log] = [said[noun]?.[id], proven[noun]?.[id]];
      if (!log) return [`${entry}: ${id} is in no row of the log extract.`];
      if (!record) return [`${entry}: ${id} is missing; the log extract has it.`];
      return keysOf(record, log)
        .filter((field) => canonicalJson(record[field]) !== canonicalJson(log[field]))
        .map(
          (field) =>
            `${entry}: ${id} says ${field} ${printed(record[field])}, but its log says ${printed(log[field])}.`,
        );
    }),
  );
  return differences.length > 0 ? differences : [`${entry} was written in another way.`];
}

const keysOf = (one: object, other: object): readonly string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
];

const longest = 120;

function printed(value: unknown): string {
  const text = canonicalJson(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const fileShape = z.object({
  version: z.number(),
  file: z.object({ name: z.string(), sha256: z.string() }),
});

/** Every file that the log names is the one in the pack, and every entry of the pack has its place. */
export function checkFiles(
  records: ReadonlyMap<string, Records>,
  hashes: ReadonlyMap<string, string>,
  gates: readonly string[],
): readonly string[] {
  const named = new Map<string, string>();
  for (const { evidence = {}, evidenceVersion = {} } of records.values()) {
    const versions = [
      ...Object.entries(evidence),
      ...Object.values(evidenceVersion).map((one) => [String(one.evidenceId), one] as const),
    ];
    for (const [id, fields] of versions) {
      const { data } = fileShape.safeParse(fields);
      if (data) named.set(fileEntry(id, data.version, data.file.name), data.file.sha256);
    }
  }
  const own = new Set<string>([
    ...Object.values(packEntries),
    ...gates.flatMap((id) => [recordsEntry(id), logEntry(id)]),
    ...named.keys(),
  ]);
  return [
    ...[...named].flatMap(([entry, sha256]) => {
      if (!hashes.has(entry)) return [`${entry} is missing: the log names this file.`];
      return hashes.get(entry) === sha256
        ? []
        : [`${entry} isn't the file that was recorded: the log gives it another SHA-256.`];
    }),
    ...[...hashes.keys()]
      .filter((entry) => !own.has(entry))
      .map((entry) => `${entry} doesn't belong to the pack: no record names it.`),
  ];
}
