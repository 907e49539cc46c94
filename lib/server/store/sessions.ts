/** Signed-in browsers, one row each; stored beside the programs and never logged. The row decides, not the cookie. */
import type { Change, Instant } from "#domain";
import type { Client, Transaction } from "./database.ts";

export type SignInWay = "password" | "single sign-on" | "set-up link";

export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly way: string;
  readonly address: string;
  /** "Firefox on Windows". */
  readonly agent: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface NewSession {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly way: SignInWay;
  readonly address: string;
  readonly agent: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
}

/** Opens a session and sweeps out those that have expired. */
export async function openSession(client: Client, session: NewSession): Promise<void> {
  const openedAt = new Date(session.openedAt);
  await client.session.deleteMany({ where: { expiresAt: { lte: openedAt } } });
  await client.session.create({
    data: { ...session, openedAt, lastSeenAt: openedAt, expiresAt: new Date(session.expiresAt) },
  });
}

const shown = {
  id: true,
  personId: true,
  way: true,
  address: true,
  agent: true,
  openedAt: true,
  lastSeenAt: true,
  expiresAt: true,
} as const;

/** The session of a token while it lasts; null afterwards. */
export const sessionOf = async (
  client: Client,
  tokenHash: string,
  now: Instant,
): Promise<Session | null> =>
  await client.session.findUnique({
    where: { tokenHash, expiresAt: { gt: new Date(now) } },
    select: shown,
  });

/** Notes that the session was used. */
export async function touchSession(client: Client, id: string, now: Instant): Promise<void> {
  await client.session.updateMany({ where: { id }, data: { lastSeenAt: new Date(now) } });
}

/** A person's sessions that have not expired, last used first. */
export const sessionsOf = async (
  client: Client,
  personId: string,
  now: Instant,
): Promise<Session[]> =>
  await client.session.findMany({
    where: { personId, expiresAt: { gt: new Date(now) } },
    select: shown,
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });

/** Ends the session of a token; the person it belonged to, or null when there was none. */
export async function endSession(client: Client, tokenHash: string): Promise<string | null> {
  const session = await client.session.findUnique({ where: { tokenHash } });
  const { count } = await client.session.deleteMany({ where: { tokenHash } });
  return count > 0 ? (session?.personId ?? null) : null;
}

/** Ends one session of a person, by its id. @returns how many ended. */
export async function endSessionOf(client: Client, personId: string, id: string): Promise<number> {
  return (await client.session.deleteMany({ where: { personId, id } })).count;
}

/** Ends all sessions of a person but one. @returns how many ended. */
export async function endOtherSessions(
  client: Client,
  personId: string,
  keptId: string,
): Promise<number> {
  return (await client.session.deleteMany({ where: { personId, id: { not: keptId } } })).count;
}

/** A change that ends somebody's sessions deletes their rows in the same transaction. */
export async function endSessionsBy(
  transaction: Transaction,
  changes: readonly Change[],
): Promise<void> {
  const personIds = changes
    .filter(({ set }) => "sessionsValidFrom" in set && set.sessionsValidFrom !== null)
    .map(({ id }) => id);
  if (personIds.length === 0) return;
  await transaction.session.deleteMany({ where: { personId: { in: personIds } } });
}
