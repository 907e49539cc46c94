/** Which person an identity at an OpenID provider belongs to. */
import type { Instant } from "#domain";
import type { Client, Transaction } from "./database.ts";

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export async function personOfIdentity(
  client: Client,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const bound = await client.signInIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
  });
  return bound?.personId ?? null;
}

/**
 * Binds an identity to a person. @returns false when the person has another identity of this issuer, or the identity
 * belongs to another person.
 */
export async function bindIdentity(
  client: Client,
  { issuer, subject }: Identity,
  personId: string,
  at: Instant,
): Promise<boolean> {
  await client.signInIdentity.createMany({
    data: [{ issuer, subject, personId, boundAt: new Date(at) }],
    skipDuplicates: true,
  });
  return (await personOfIdentity(client, { issuer, subject })) === personId;
}

/** The person's next single sign-on binds again. */
export async function unbindIdentities(transaction: Transaction, personId: string): Promise<void> {
  await transaction.signInIdentity.deleteMany({ where: { personId } });
}
