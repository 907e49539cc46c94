/**
 * Uploaded plans between dry run and import, beside the programs and outside every log: any server of several goes on
 * with them. Rows belong to whoever brought the file, and are swept out when their day is over.
 */
import type { Client, Prisma } from "./database.ts";

/** A server that gave no sign for so long has stopped; another one starts its reading again. */
const silentSeconds = 15;
/** Newest drafts of one person that are kept. */
const keptPerPerson = 5;

export interface StoredDraft {
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

export interface NewDraft {
  readonly personId: string;
  readonly fileName: string;
  readonly byteCount: number;
  /** Gzipped. */
  readonly file: Uint8Array;
  readonly keptHours: number;
}

export type ImportDrafts = ReturnType<typeof importDrafts>;

/** All that is asked of the one table, over one client; long because it is a list of short statements. */
export const importDrafts = (client: Client) => ({
  /** Keeps an upload and answers with its id; old ones, and all but the person's newest, go. */
  async keep({ keptHours, ...draft }: NewDraft): Promise<string> {
    const id = crypto.randomUUID();
    const uploadedAt = new Date();
    const expiresAt = new Date(uploadedAt.getTime() + keptHours * 3_600_000);
    await client.importDraft.deleteMany({ where: { expiresAt: { lte: uploadedAt } } });
    const file = Uint8Array.from(draft.file);
    await client.importDraft.create({ data: { ...draft, file, id, uploadedAt, expiresAt } });
    const older = await client.importDraft.findMany({
      where: { personId: draft.personId },
      orderBy: [{ uploadedAt: "desc" }, { id: "asc" }],
      skip: keptPerPerson,
      select: { id: true },
    });
    await client.importDraft.deleteMany({ where: { id: { in: older.map((one) => one.id) } } });
    return id;
  },

  /** The person's own draft; null when there is none, it is somebody else's, or its day is over. */
  async find(personId: string, id: string): Promise<StoredDraft | null> {
    if (!/^[0-9a-f-]{36}$/.test(id)) return null;
    const [row] = await client.$queryRaw<StoredDraft[]>`
      SELECT "id", "fileName", "byteCount", "turn", "mapping", "step", "ratio", "fault",
        "reading" IS NOT NULL AS "isRead"
      FROM "ImportDraft" WHERE "id" = ${id} AND "personId" = ${personId} AND "expiresAt" > now()`;
    return row ?? null;
  },

  async file(id: string): Promise<Uint8Array | null> {
    return (
      (await client.importDraft.findUnique({ where: { id }, select: { file: true } }))?.file ?? null
    );
  },

  async reading({ id, turn }: Pick<StoredDraft, "id" | "turn">): Promise<Uint8Array | null> {
    const row = await client.importDraft.findFirst({
      where: { id, turn },
      select: { reading: true },
    });
    return row?.reading ?? null;
  },

  /** Asks for another reading of the same file; the old one is dropped. */
  async remap(id: string, mapping: unknown): Promise<void> {
    const json = JSON.stringify(mapping);
    await client.$executeRaw`
      UPDATE "ImportDraft" SET "mapping" = ${json}::jsonb, "turn" = "turn" + 1, "reading" = NULL,
        "step" = 'decoding', "ratio" = 0, "fault" = false, "touchedAt" = NULL
      WHERE "id" = ${id}`;
  },

  /** True for the one server that may read the draft now. */
  async claim({ id, turn }: Pick<StoredDraft, "id" | "turn">): Promise<boolean> {
    const claimed = await client.$executeRaw`
      UPDATE "ImportDraft" SET "touchedAt" = now()
      WHERE "id" = ${id} AND "turn" = ${turn} AND "reading" IS NULL AND NOT "fault"
        AND ("touchedAt" IS NULL OR "touchedAt" < now() - make_interval(secs => ${silentSeconds}::int))`;
    return claimed === 1;
  },

  /** How far the reading is; also the sign that its server is alive. */
  async touch(
    { id, turn }: Pick<StoredDraft, "id" | "turn">,
    { step, ratio }: { readonly step: string; readonly ratio: number },
  ): Promise<void> {
    await client.$executeRaw`
      UPDATE "ImportDraft" SET "step" = ${step}, "ratio" = ${ratio}, "touchedAt" = now()
      WHERE "id" = ${id} AND "turn" = ${turn}`;
  },

  /** Keeps a finished reading, or null for one that failed; nothing when a newer mapping was asked for meanwhile. */
  async finish(
    { id, turn }: Pick<StoredDraft, "id" | "turn">,
    reading: Uint8Array | null,
  ): Promise<void> {
    const data: Prisma.ImportDraftUpdateManyMutationInput = reading
      ? { reading: Uint8Array.from(reading), ratio: 1 }
      : { fault: true };
    await client.importDraft.updateMany({ where: { id, turn }, data });
  },

  async forget(id: string): Promise<void> {
    await client.importDraft.deleteMany({ where: { id } });
  },
});
