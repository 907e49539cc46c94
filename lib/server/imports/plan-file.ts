/** A plan on this machine, read for the command line. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ColumnMapping, PlanDraft } from "#interchange";
import { PLAN_BYTE_LIMIT, readMapping, readPlan } from "#interchange";

/** The call or the file is wrong; the message says how. */
export class Wrong extends Error {}

/** What the call says about the columns, dates and numbers of a file. */
export interface Said {
  readonly map: readonly string[];
  readonly dateOrder: string | null;
  readonly references: string | null;
}

/** Reads a plan as somebody says. @throws Wrong */
export function readPlanFile(path: string, said: Said): PlanDraft {
  let bytes: Buffer;
  try {
    if (statSync(path).size > PLAN_BYTE_LIMIT) {
      throw new Wrong(`${path} is larger than ${PLAN_BYTE_LIMIT / 1024 / 1024} MB.`);
    }
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Wrong) throw error;
    throw new Wrong(`We couldn't open ${path}. Check the path and its permissions.`);
  }
  const mapping = mappingOf(said);
  const reading = readPlan(bytes, { fileName: basename(path), mapping });
  if (reading.outcome === "unreadable") throw new Wrong(reading.problem.sentence);
  refuseUnknownColumns(said, reading.draft);
  return reading.draft;
}

const mapped = (text: string): [heading: string, role: string] => {
  const place = text.lastIndexOf("=");
  if (place < 0) throw new Wrong(`--map "${text}" has no equals sign. Write it as "Column=role".`);
  return [text.slice(0, place).trim(), text.slice(place + 1)];
};

function mappingOf({ map, dateOrder, references }: Said): ColumnMapping {
  const said = readMapping({ columns: map.map(mapped), dateOrder, references });
  if (!said.ok) throw new Wrong(said.sentence);
  return said.mapping;
}

function refuseUnknownColumns({ map, references }: Said, { columns }: PlanDraft): void {
  const known = new Set(columns.map(({ heading }) => heading));
  const column = references === null || /^rows:(position|line|sheet)$/.test(references);
  const named = [...map.map((text) => mapped(text)[0]), ...(column ? [] : [references])];
  const strangers = named.filter((heading) => !known.has(heading));
  if (strangers.length > 0)
    throw new Wrong(
      `The file has no column called ${strangers.join(", ")}. Its columns are: ${[...known].join(", ")}.`,
    );
}
