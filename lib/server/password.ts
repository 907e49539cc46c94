/** Passwords: argon2id, and a dummy to spend the same time on people who do not exist. */
import { hash, verify } from "@node-rs/argon2";
import { HashingBusy, hashingQueue } from "./hashing-queue.ts";

/** OWASP's argon2id floor: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The one password of all demo people; there is none outside the demo. */
export const demoPassword = "clearwater";

export const shortestPassword = 10;
export const longestPassword = 200;

/** @throws HashingBusy */
export const hashPassword = (password: string): Promise<string> =>
  hashingQueue().run(() => hash(password, cost));

/**
 * The same; null while too many passwords are being hashed.
 * @throws what the hashing library throws.
 */
export const hashUnlessBusy = (password: string): Promise<string | null> =>
  hashPassword(password).catch((error: unknown) => {
    if (error instanceof HashingBusy) return null;
    throw error;
  });

let nobodysHash: Promise<string> | null = null;

/**
 * True when the password fits; with no hash it takes as long and is false.
 * @throws HashingBusy
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash("nobody's password", cost);
  const compared = stored ?? (await nobodysHash);
  const fits = await hashingQueue().run(() => verify(compared, password).catch(() => false));
  return stored !== null && fits;
}
