/** What only accumulates is read by page: the log, progress notes, published bodies; and who belongs where. */
import type {
  Day,
  Facts,
  Instant,
  Noun,
  NounByPage,
  Nouns,
  ProgramId,
  ProgressNote,
  Ref,
  ReportBody,
} from "#domain";
import { badNewsKinds } from "#domain";
import type { LogRow } from "./change-log.ts";
import { logRowFrom } from "./change-log.ts";
import type { Client } from "./database.ts";
import { Prisma } from "./database.ts";
import { sha256 } from "./digest.ts";
import { fromRow } from "./tables.ts";

export interface LogQuery {
  /** Rows older than this sequence number; the newest without it. */
  readonly before?: number | undefined;
  readonly limit: number;
  readonly subject?: Ref | undefined;
  readonly noun?: Noun | undefined;
  readonly kind?: string | undefined;
  readonly actorId?: string | undefined;
  /** Not before this instant; before this instant. */
  readonly since?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** Newest first. */
export async function logPage(
  client: Client,
  programId: ProgramId,
  query: LogQuery,
): Promise<LogRow[]> {
  const { before, limit, subject, noun, kind, actorId, since, until } = query;
  const conditions = [
    Prisma.sql`"programId" = ${programId}`,
    ...(before === undefined ? [] : [Prisma.sql`"seq" < ${before}`]),
    ...(subject ? [Prisma.sql`"noun" = ${subject.noun} AND "subjectId" = ${subject.id}`] : []),
    ...(noun === undefined ? [] : [Prisma.sql`"noun" = ${noun}`]),
    ...(kind === undefined ? [] : [Prisma.sql`"kind" = ${kind}`]),
    ...(actorId === undefined ? [] : [Prisma.sql`"actorId" = ${actorId}`]),
    ...(since === undefined ? [] : [Prisma.sql`"at" >= ${since}::timestamptz`]),
    ...(until === undefined ? [] : [Prisma.sql`"at" < ${until}::timestamptz`]),
  ];
  const rows = await client.$queryRaw<{ row: LogRow }[]>`
    SELECT to_jsonb(t) AS row FROM "ChangeLog" t
    WHERE ${Prisma.join(conditions, " AND ")} ORDER BY "seq" DESC LIMIT ${limit}`;
  return rows.map(({ row }) => logRowFrom(row));
}

/** Every row about these things up to one version, oldest first: what proves them to somebody else. */
export async function logAbout(
  client: Client,
  programId: ProgramId,
  subjects: readonly Ref[],
  upTo: number,
): Promise<LogRow[]> {
  const rows = await client.$queryRaw<{ row: LogRow }[]>`
    SELECT to_jsonb(t) AS row FROM "ChangeLog" t
    JOIN unnest(${subjects.map(({ noun }) => noun)}::text[], ${subjects.map(({ id }) => id)}::text[]) AS s("noun", "id")
      ON t."noun" = s."noun" AND t."subjectId" = s."id"
    WHERE "programId" = ${programId} AND "seq" <= ${upTo} ORDER BY "seq"`;
  return rows.map(({ row }) => logRowFrom(row));
}

/** The hash of one row of the log; null where there is none. */
export async function logHashAt(
  client: Client,
  programId: ProgramId,
  seq: number,
): Promise<string | null> {
  const row = await client.changeLog.findUnique({
    where: { programId_seq: { programId, seq } },
    select: { hash: true },
  });
  return row?.hash ?? null;
}

/** A command that brings bad news writes fewer rows than this before or after it. */
const mostRowsOfNews = 1000;

/** The bad news told by the commands that wrote these rows, whether a page cuts them in two or not (I-75). */
export async function newsBeside(
  client: Client,
  programId: ProgramId,
  rows: readonly LogRow[],
): Promise<LogRow[]> {
  if (rows.length === 0) return [];
  const seqs = rows.map(({ seq }) => seq);
  const requests = [...new Set(rows.map(({ requestId }) => requestId))];
  const found = await client.$queryRaw<{ row: LogRow }[]>`
    SELECT to_jsonb(t) AS row FROM "ChangeLog" t
    WHERE "programId" = ${programId}
      AND "seq" BETWEEN ${Math.min(...seqs) - mostRowsOfNews} AND ${Math.max(...seqs) + mostRowsOfNews}
      AND "kind" IN (${Prisma.join([...badNewsKinds])}) AND "requestId" IN (${Prisma.join(requests)})`;
  return found.map(({ row }) => logRowFrom(row));
}

/** Newest first; of one deliverable, of one day, or of the whole program. */
export async function progressNotes(
  client: Client,
  programId: ProgramId,
  query: {
    readonly deliverableId?: string | undefined;
    readonly day?: Day | undefined;
    readonly limit: number;
  },
): Promise<ProgressNote[]> {
  const { deliverableId, day, limit } = query;
  const one =
    deliverableId === undefined ? Prisma.empty : Prisma.sql`AND "deliverableId" = ${deliverableId}`;
  const thatDay = day === undefined ? Prisma.empty : Prisma.sql`AND "day" = ${day}`;
  const rows = await client.$queryRaw<Stored[]>`
    SELECT to_jsonb(t) AS row FROM "ProgressNote" t
    WHERE "programId" = ${programId} ${one} ${thatDay} ORDER BY "at" DESC, length("id") DESC, "id" DESC LIMIT ${limit}`;
  return read("progressNote", rows);
}

/** A progress note as it was logged. */
export async function progressNote(
  client: Client,
  programId: ProgramId,
  noteId: string,
): Promise<ProgressNote | null> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT to_jsonb(t) AS row FROM "ProgressNote" t
    WHERE "programId" = ${programId} AND "id" = ${noteId}`;
  return read("progressNote", rows)[0] ?? null;
}

/** Progress notes by their ids; those that there are. */
export async function progressNotesById(
  client: Client,
  programId: ProgramId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProgressNote>> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT to_jsonb(t) AS row FROM "ProgressNote" t
    WHERE "programId" = ${programId} AND "id" IN (${Prisma.join([...ids])})`;
  return new Map(read("progressNote", rows).map((note) => [note.id, note]));
}

/** A published report exactly as it was published, and what its text hashes to now. */
export async function reportBody(
  client: Client,
  programId: ProgramId,
  reportId: string,
): Promise<(ReportBody & { readonly hashNow: string }) | null> {
  const rows = await client.$queryRaw<Stored[]>`
    SELECT to_jsonb(t) AS row FROM "ReportBody" t
    WHERE "programId" = ${programId} AND "reportId" = ${reportId} ORDER BY "publishedAt" DESC LIMIT 1`;
  const [body] = read("reportBody", rows);
  return body ? { ...body, hashNow: sha256(body.snapshot) } : null;
}

/** The programs a person is an active member of, or all of them. The directory is none. */
export async function programsOf(client: Client, personId: string | "everybody"): Promise<Facts[]> {
  const mine =
    personId === "everybody"
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT FROM "Member" m
          WHERE m."programId" = t."programId" AND m."personId" = ${personId} AND m."active")`;
  const rows = await client.$queryRaw<Stored[]>`
    SELECT to_jsonb(t) AS row FROM "Facts" t WHERE t."id" <> 'directory' ${mine} ORDER BY t."name", t."id"`;
  return rows.map(({ row }) => fromRow("facts", row));
}

interface Stored {
  readonly row: Record<string, unknown>;
}

const read = <N extends NounByPage>(noun: N, rows: readonly Stored[]): Nouns[N][] =>
  rows.map(({ row }) => fromRow(noun, row));

/** The feed behind a calendar address, by the hash of its secret; a revoked one is as unknown as one that never was. */
export async function calendarFeedOf(
  client: Client,
  tokenHash: string,
): Promise<{ readonly programId: string; readonly feedId: string } | null> {
  const feed = await client.calendarFeed.findFirst({
    where: { tokenHash, revokedAt: null },
    select: { programId: true, id: true },
  });
  return feed && { programId: feed.programId, feedId: feed.id };
}
