/**
 * Uploaded plans between dry run and import. They lie in the database, so that any server goes on with them; large ones
 * are read in a worker thread of the server that took them in, or of the one that is asked after that one stopped.
 */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import type { ColumnMapping, PlanReading } from "#interchange";
import { columnRoles, readPlanInSteps } from "#interchange";
import { log } from "../fault.ts";

const keptHours = 24;
const smallBytes = 512 * 1024;
/** Between two signs of a reading under way. */
const touchMillis = 500;
const heartbeatMillis = 5_000;
const packed = promisify(gzip);
const unpacked = promisify(gunzip);

const mappingShape = z.object({
  roles: z.partialRecord(z.enum(columnRoles), z.array(z.string())),
  dateOrder: z.enum(["day-first", "month-first"]).nullable(),
  references: z.string().nullish(),
  notRead: z.array(z.string()).optional(),
});

export interface ImportDraft {
  readonly id: string;
  readonly fileName: string;
  readonly byteCount: number;
  /** Changes with each mapping. */
  readonly turn: number;
  readonly mapping: unknown;
  readonly step: string;
  readonly ratio: number;
  readonly fault: boolean;
  readonly isRead: boolean;
}

type Turn = Pick<ImportDraft, "id" | "turn">;

/** Where drafts are kept: the store's table of them. */
export interface DraftShelf {
  keep(draft: {
    readonly personId: string;
    readonly fileName: string;
    readonly byteCount: number;
    readonly file: Uint8Array;
    readonly keptHours: number;
  }): Promise<string>;
  find(personId: string, id: string): Promise<ImportDraft | null>;
  file(id: string): Promise<Uint8Array | null>;
  reading(draft: Turn): Promise<Uint8Array | null>;
  remap(id: string, mapping: unknown): Promise<void>;
  claim(draft: Turn): Promise<boolean>;
  touch(draft: Turn, progress: { readonly step: string; readonly ratio: number }): Promise<void>;
  finish(draft: Turn, reading: Uint8Array | null): Promise<void>;
  forget(id: string): Promise<void>;
}

export type DraftDesk = ReturnType<typeof draftDesk>;

interface Progress {
  readonly step: string;
  readonly ratio: number;
  readonly fault: boolean;
}

/** What can be done with drafts, wherever they are kept. */
export const draftDesk = (drafts: DraftShelf) => {
  sweepFiles();
  const readings = new DraftReadings(drafts);
  return {
    /** Keeps an upload and begins to read it; answers with the draft's id. A small file is read when this returns. */
    async keepUpload(personId: string, fileName: string, bytes: Uint8Array): Promise<string> {
      const id = await drafts.keep({
        personId,
        fileName,
        byteCount: bytes.length,
        file: await packed(bytes),
        keptHours,
      });
      const draft = await drafts.find(personId, id);
      if (draft) await readings.begin(draft);
      return id;
    },

    draftOf: drafts.find,

    /** Reads the same file again under another mapping of its columns. */
    async readAgain(personId: string, { id }: ImportDraft, mapping: ColumnMapping): Promise<void> {
      await drafts.remap(id, mapping);
      const draft = await drafts.find(personId, id);
      if (draft) await readings.begin(draft);
    },

    /** The reading when it is there, else how far it is. A reading whose server stopped begins again here. */
    async readingOf(draft: ImportDraft): Promise<PlanReading | Progress> {
      const bytes = draft.isRead ? await drafts.reading(draft) : null;
      if (bytes) return JSON.parse((await unpacked(bytes)).toString("utf8"));
      if (!draft.fault && !draft.isRead) await readings.begin(draft, false);
      return { step: draft.step, ratio: draft.ratio, fault: draft.fault };
    },

    forgetDraft: drafts.forget,
  };
};

/** Drafts once lay as files beside the data; what is left of them is removed. */
let swept = false;
function sweepFiles(): void {
  if (swept) return;
  swept = true;
  const folder = resolve(process.env.THROUGHLINE_DATA || ".data", "drafts");
  rmSync(folder, { recursive: true, force: true });
}

class DraftReadings {
  readonly #drafts: DraftShelf;

  constructor(drafts: DraftShelf) {
    this.#drafts = drafts;
  }

  /** Begins to read unless another server does. A small file is read when this returns, where that is waited for. */
  async begin(draft: ImportDraft, wait = true): Promise<void> {
    if (!(await this.#drafts.claim(draft))) return;
    const small = draft.byteCount <= smallBytes;
    const reading = (small ? this.#readHere(draft) : this.#readInWorker(draft)).catch(
      async (error: unknown) => {
        log.error({ where: "reading a plan", draft: draft.id, err: error }, "fault");
        await this.#drafts.finish(draft, null).catch(() => undefined);
      },
    );
    if (small && wait) await reading;
  }

  /** A thread of its own takes longer to begin than a small file takes to read; others have a turn between the steps. */
  async #readHere(draft: ImportDraft): Promise<void> {
    const steps = readPlanInSteps(await this.#file(draft), orderOf(draft));
    let step = steps.next();
    while (!step.done) {
      await new Promise(setImmediate);
      step = steps.next();
    }
    await this.#drafts.finish(draft, await packed(JSON.stringify(step.value)));
  }

  async #readInWorker(draft: ImportDraft): Promise<void> {
    const bytes = await this.#file(draft);
    let progress = { step: draft.step, ratio: draft.ratio };
    let touched = 0;
    const touch = (): void => {
      touched = Date.now();
      this.#drafts.touch(draft, progress).catch(() => undefined);
    };
    const heartbeat = setInterval(touch, heartbeatMillis);
    try {
      const reading = await inWorker(bytes, draft, (now) => {
        progress = now;
        if (Date.now() - touched > touchMillis) touch();
      });
      await this.#drafts.finish(draft, reading);
    } finally {
      clearInterval(heartbeat);
    }
  }

  async #file({ id }: ImportDraft): Promise<Uint8Array> {
    const file = await this.#drafts.file(id);
    if (!file) throw new Error("The draft was removed while it was read.");
    return await unpacked(file);
  }
}

function orderOf({ fileName, mapping }: ImportDraft) {
  const known = mappingShape.safeParse(mapping);
  if (!known.success) return { fileName };
  const { references = null, notRead = [], ...rest } = known.data;
  return { fileName, mapping: { ...rest, references, notRead } satisfies ColumnMapping };
}

/** The finished reading as gzipped JSON. */
function inWorker(
  bytes: Uint8Array,
  draft: ImportDraft,
  tell: (progress: { step: string; ratio: number }) => void,
): Promise<Uint8Array> {
  // By a path of its own, so that no bundler takes it in; tsx lets the worker read TypeScript.
  const script = [process.cwd(), "lib", "server", "imports", "read-worker.ts"].join("/");
  const worker = new Worker(
    `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(`file://${script}`)}); });`,
    { eval: true, workerData: { bytes, ...orderOf(draft) } },
  );
  return new Promise((done, reject) => {
    worker.on("message", (message: { step: string; ratio: number } | { reading: Uint8Array }) => {
      if ("reading" in message) done(message.reading);
      else tell(message);
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("The worker ended before the file was read.")));
  });
}
