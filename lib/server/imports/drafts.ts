/**
 * Uploaded plans between dry run and import: files beside the data, bound to the person who brought them, gone after
 * a day. Large ones are read in a worker thread.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { ColumnMapping, PlanReading } from "#interchange";
import { columnRoles, readPlanInSteps } from "#interchange";
import { log } from "../fault.ts";

const keptHours = 24;
const millisInHour = 3_600_000;
const smallBytes = 512 * 1024;

const mappingShape = z.object({
  roles: z.partialRecord(z.enum(columnRoles), z.array(z.string())),
  dateOrder: z.enum(["day-first", "month-first"]).nullable(),
});
const metaShape = z.object({
  personId: z.string(),
  fileName: z.string(),
  byteCount: z.number(),
  uploadedAt: z.number(),
  mapping: mappingShape.nullable(),
});
type Meta = z.infer<typeof metaShape>;

export interface ImportDraft extends Meta {
  readonly id: string;
}

interface Progress {
  readonly step: string;
  readonly ratio: number;
  readonly fault: boolean;
}

/** Readings under way; on globalThis because each bundle has its own copy of this module. */
const held = globalThis as typeof globalThis & { throughlineReadings?: Map<string, Progress> };
const underWay = (): Map<string, Progress> => {
  held.throughlineReadings ??= new Map();
  return held.throughlineReadings;
};

const folder = (): string => resolve(process.env.THROUGHLINE_DATA || ".data", "drafts");
const isId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);
const place = (id: string, name: string): string => join(folder(), id, name);

/** Keeps an upload and begins to read it; answers with the draft's id. A small file is read when this returns. */
export async function keepUpload(
  personId: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<string> {
  forgetOld();
  const id = crypto.randomUUID();
  mkdirSync(join(folder(), id), { recursive: true, mode: 0o700 });
  writeFileSync(place(id, "file"), bytes, { mode: 0o600 });
  const uploadedAt = Date.now();
  keepMeta(id, { personId, fileName, byteCount: bytes.length, uploadedAt, mapping: null });
  await startReading(id);
  return id;
}

function keepMeta(id: string, meta: Meta): void {
  writeFileSync(place(id, "meta.json"), JSON.stringify(meta), { mode: 0o600 });
}

/** The person's own draft; null when there is none, it is somebody else's, or its day is over. */
export function draftOf(personId: string, id: string): ImportDraft | null {
  if (!isId(id) || !existsSync(place(id, "meta.json"))) return null;
  const meta = metaShape.safeParse(JSON.parse(readFileSync(place(id, "meta.json"), "utf8")));
  if (!meta.success || meta.data.personId !== personId || isOld(meta.data)) return null;
  return { id, ...meta.data };
}

/** Reads the same file again under another mapping of its columns. */
export async function readAgain(draft: ImportDraft, mapping: ColumnMapping): Promise<void> {
  const { id, ...meta } = draft;
  const roles = Object.fromEntries(
    Object.entries(mapping.roles).map(([role, headings]) => [role, [...(headings ?? [])]]),
  );
  keepMeta(id, { ...meta, mapping: { roles, dateOrder: mapping.dateOrder } });
  rmSync(place(id, "reading.json"), { force: true });
  await startReading(id);
}

export const forgetDraft = (id: string): void => {
  if (isId(id)) rmSync(join(folder(), id), { recursive: true, force: true });
};

/** The reading when it is there, else how far it is. A reading that a restart interrupted begins again. */
export function readingOf(draft: ImportDraft): PlanReading | Progress {
  const path = place(draft.id, "reading.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const progress = underWay().get(draft.id);
  if (progress) return progress;
  void startReading(draft.id);
  return { step: "decoding", ratio: 0, fault: false };
}

async function startReading(id: string): Promise<void> {
  const meta = metaShape.parse(JSON.parse(readFileSync(place(id, "meta.json"), "utf8")));
  underWay().set(id, { step: "decoding", ratio: 0, fault: false });
  if (meta.byteCount <= smallBytes) await readHere(id, meta);
  else readInWorker(id, meta);
}

function failed(id: string, error: unknown): void {
  log.error({ where: "reading a plan", draft: id, err: error }, "fault");
  underWay().set(id, { step: "fault", ratio: 1, fault: true });
}

/** A thread of its own takes longer to begin than a small file takes to read; others have a turn between the steps. */
async function readHere(id: string, { fileName, mapping }: Meta): Promise<void> {
  try {
    const steps = readPlanInSteps(readFileSync(place(id, "file")), {
      fileName,
      ...(mapping ? { mapping } : {}),
    });
    let step = steps.next();
    while (!step.done) {
      await new Promise(setImmediate);
      step = steps.next();
    }
    writeFileSync(place(id, "reading.json"), JSON.stringify(step.value), { mode: 0o600 });
    underWay().delete(id);
  } catch (error) {
    failed(id, error);
  }
}

function readInWorker(id: string, { fileName, mapping }: Meta): void {
  const state = underWay();
  // By a path of its own, so that no bundler takes it in; tsx lets the worker read TypeScript.
  const script = [process.cwd(), "lib", "server", "imports", "read-worker.ts"].join("/");
  const worker = new Worker(
    `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(`file://${script}`)}); });`,
    {
      eval: true,
      workerData: {
        from: place(id, "file"),
        to: place(id, "reading.json"),
        fileName,
        mapping,
      },
    },
  );
  worker.on("message", (message: { step: string; ratio: number }) =>
    state.set(id, { ...message, fault: false }),
  );
  worker.on("error", (error) => failed(id, error));
  worker.on("exit", () => {
    if (!state.get(id)?.fault) state.delete(id);
  });
}

const isOld = ({ uploadedAt }: Pick<Meta, "uploadedAt">): boolean =>
  Date.now() - uploadedAt > keptHours * millisInHour;

function forgetOld(): void {
  if (!existsSync(folder())) return;
  for (const id of readdirSync(folder())) {
    const path = place(id, "meta.json");
    const meta = existsSync(path)
      ? metaShape.safeParse(JSON.parse(readFileSync(path, "utf8")))
      : null;
    if (!meta?.success || isOld(meta.data)) forgetDraft(id);
  }
}
