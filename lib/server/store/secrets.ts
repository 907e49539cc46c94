/** Password hashes and one-time links: stored beside the programs, never in them and never logged. */
import type { Instant } from "#domain";
import type { Client, Transaction } from "./database.ts";
import { unbindIdentities } from "./identities.ts";

export interface Secrets {
  readonly password?: { readonly personId: string; readonly passwordHash: string };
  readonly link?: {
    readonly personId: string;
    readonly tokenHash: string;
    readonly expiresAt: Instant;
  };
  /**
   * A link to spend; the whole command fails if somebody was quicker. An administrator issued it, so it also lets the
   * person bind another single sign-on identity.
   */
  readonly spend?: { readonly tokenHash: string; readonly personId: string };
}

/** The link was used, has expired, or never was. */
export class LinkSpent extends Error {
  constructor() {
    super("This link has been used or has expired. Ask an administrator for a new one.");
    this.name = "LinkSpent";
  }
}

/**
 * Stores a new password or link and spends the one used, inside the transaction of the command.
 * @throws LinkSpent when the link was used or has expired; the command then fails as a whole.
 */
export async function keepSecrets(
  transaction: Transaction,
  secrets: Secrets,
  at: Instant,
): Promise<void> {
  if (secrets.spend) {
    if (!(await spendLink(transaction, secrets.spend.tokenHash, at))) throw new LinkSpent();
    await unbindIdentities(transaction, secrets.spend.personId);
  }
  if (secrets.password) {
    const { personId, passwordHash } = secrets.password;
    await setPassword(transaction, personId, passwordHash, at);
  }
  if (secrets.link) await issueLink(transaction, { ...secrets.link, issuedAt: at });
}

export async function passwordHashOf(
  client: Client | Transaction,
  personId: string,
): Promise<string | null> {
  const credential = await client.credential.findUnique({ where: { personId } });
  return credential?.passwordHash ?? null;
}

export async function setPassword(
  client: Client | Transaction,
  personId: string,
  passwordHash: string,
  at: Instant,
): Promise<void> {
  const held = { passwordHash, changedAt: new Date(at) };
  await client.credential.upsert({
    where: { personId },
    create: { personId, ...held },
    update: held,
  });
}

/** A new link makes the person's older ones worthless. */
export async function issueLink(
  client: Client | Transaction,
  link: { personId: string; tokenHash: string; issuedAt: Instant; expiresAt: Instant },
): Promise<void> {
  const { personId, tokenHash } = link;
  await client.setUpLink.updateMany({
    where: { personId, usedAt: null },
    data: { usedAt: new Date(link.issuedAt) },
  });
  await client.setUpLink.create({
    data: {
      personId,
      tokenHash,
      issuedAt: new Date(link.issuedAt),
      expiresAt: new Date(link.expiresAt),
    },
  });
}

/** Whose link this is, while it can still be used. */
export async function linkOwner(
  client: Client | Transaction,
  tokenHash: string,
  now: Instant,
): Promise<string | null> {
  const link = await client.setUpLink.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: new Date(now) } },
  });
  return link?.personId ?? null;
}

/** Spends the link; of two at the same instant one is told true. */
export async function spendLink(
  client: Client | Transaction,
  tokenHash: string,
  now: Instant,
): Promise<boolean> {
  const { count } = await client.setUpLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: new Date(now) } },
    data: { usedAt: new Date(now) },
  });
  return count === 1;
}

/** Deletes what has expired: sessions, uploaded plans, and links, which are kept a month to say why they no longer work. */
export async function sweepExpired(client: Client): Promise<void> {
  await client.$executeRaw`DELETE FROM "Session" WHERE "expiresAt" <= now()`;
  await client.$executeRaw`DELETE FROM "ImportDraft" WHERE "expiresAt" <= now()`;
  await client.$executeRaw`DELETE FROM "SetUpLink" WHERE "expiresAt" <= now() - interval '30 days'`;
}
