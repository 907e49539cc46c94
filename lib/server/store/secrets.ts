/** Password hashes, one-time links and counted failures: stored beside the programs, never in them and never logged. */
import type { Instant } from "#domain";
import type { Client, Transaction } from "./database.ts";

export interface Secrets {
  readonly password?: { readonly personId: string; readonly passwordHash: string };
  readonly link?: {
    readonly personId: string;
    readonly tokenHash: string;
    readonly expiresAt: Instant;
  };
  /** A link to spend; the whole deed fails if somebody was quicker. */
  readonly spend?: { readonly tokenHash: string };
}

/** The link was used, has run out, or never was. */
export class LinkSpent extends Error {
  constructor() {
    super("This link was used already, or has run out.");
    this.name = "LinkSpent";
  }
}

export async function keepSecrets(
  transaction: Transaction,
  secrets: Secrets,
  at: Instant,
): Promise<void> {
  if (secrets.spend && !(await spendLink(transaction, secrets.spend.tokenHash, at)))
    throw new LinkSpent();
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

/** Failures of a subject in its running window. */
export async function failuresOf(
  client: Client,
  subject: string,
  windowMinutes: number,
): Promise<number> {
  const [row] = await client.$queryRaw<{ failures: number }[]>`
    SELECT "failures" FROM "SignInAttempt"
    WHERE "subject" = ${subject} AND "windowStarted" > now() - make_interval(mins => ${windowMinutes}::int)`;
  return row?.failures ?? 0;
}

/** Counts one more; begins a new window when the old one has passed, and sweeps out subjects long forgotten. */
export async function countFailure(
  client: Client,
  subject: string,
  windowMinutes: number,
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO "SignInAttempt" AS held ("subject", "failures", "windowStarted") VALUES (${subject}, 1, now())
    ON CONFLICT ("subject") DO UPDATE SET
      "failures" = CASE WHEN held."windowStarted" > now() - make_interval(mins => ${windowMinutes}::int)
        THEN held."failures" + 1 ELSE 1 END,
      "windowStarted" = CASE WHEN held."windowStarted" > now() - make_interval(mins => ${windowMinutes}::int)
        THEN held."windowStarted" ELSE now() END`;
  await client.$executeRaw`DELETE FROM "SignInAttempt" WHERE "windowStarted" < now() - interval '1 day'`;
}

export async function forgetFailures(client: Client, subject: string): Promise<void> {
  await client.signInAttempt.deleteMany({ where: { subject } });
}
