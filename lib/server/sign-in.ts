/**
 * Email and password in, a person out; the same words and the same time for unknown people and wrong passwords. Each
 * attempt is counted before its password is checked: many attempts at the same instant can't get around the limits.
 */
import { createHash } from "node:crypto";
import type { Person } from "#domain";
import { log } from "./fault.ts";
import { HashingBusy } from "./hashing-queue.ts";
import { passwordFits } from "./password.ts";
import {
  countAttempt,
  directory,
  forgetAttempts,
  passwordHashOf,
  takeBackAttempt,
} from "./store/index.ts";

/** The password was not checked. */
export type Unchecked =
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "busy" };

export type SignInAnswer =
  | { readonly kind: "welcome"; readonly person: Person }
  | { readonly kind: "wrong" }
  | Unchecked;

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  /** The browser, where people signed in from it before. */
  readonly device: { readonly id: string; readonly personIds: readonly string[] } | null;
  readonly requestId: string;
}

const windowMinutes = 15;
/** Failures in one window of one account from one address, or from one known browser. */
const mostPerPair = 8;
/** Of one address, whatever the accounts. */
const mostPerAddress = 40;
/** Of one account from everywhere it did not sign in from before. */
const mostPerPerson = 40;

interface Limit {
  readonly subject: string;
  readonly most: number;
}

/** Addresses and emails are kept as hashes only. */
const limit = (kind: string, parts: readonly string[], most: number): Limit => ({
  subject: `${kind}:${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`,
  most,
});

export async function signInWith(attempt: SignInAttempt): Promise<SignInAnswer> {
  const { address, requestId } = attempt;
  const email = attempt.email.trim().toLowerCase().slice(0, 320);
  const person =
    [...(await directory()).person.values()].find((one) => one.email === email) ?? null;
  const about = { personId: person?.id ?? null, address, requestId };
  const stored = person?.active ? await passwordHashOf(person.id) : null;
  const fits = await checkedOnce(stored, attempt.password, limitsOf(attempt, email, person));
  if (typeof fits !== "boolean") {
    if (fits.kind === "wait") log.warn({ event: "lock-out", ...about }, "too many attempts");
    return fits;
  }
  if (!fits || person === null) {
    log.info({ event: "sign-in-failed", ...about }, "sign-in failed");
    return { kind: "wrong" };
  }
  return { kind: "welcome", person };
}

/** Whether this is the current password of somebody who is signed in and wants to change it; under a limit too. */
export async function currentPasswordFits(
  person: Person,
  password: string,
): Promise<boolean | Unchecked> {
  const stored = await passwordHashOf(person.id);
  return await checkedOnce(stored, password, [limit("change", [person.id], mostPerPair)]);
}

/**
 * A browser that the person signed in from before has a limit of its own, which nobody else can use up. From anywhere
 * else the address is counted first: once it is used up, it can no longer use up the limits of accounts.
 */
function limitsOf(
  { address, device }: SignInAttempt,
  email: string,
  person: Person | null,
): Limit[] {
  if (person && device?.personIds.includes(person.id))
    return [limit("device", [device.id, email], mostPerPair)];
  return [
    limit("address", [address], mostPerAddress),
    limit("pair", [email, address], mostPerPair),
    limit("person", [email], mostPerPerson),
  ];
}

/** Counts the attempt, then checks the password; what was right, or not checked at all, is taken back. */
async function checkedOnce(
  stored: string | null,
  password: string,
  limits: readonly Limit[],
): Promise<boolean | Unchecked> {
  for (const { subject, most } of limits) {
    const { attempts, minutesLeft } = await countAttempt(subject, windowMinutes);
    if (attempts > most) return { kind: "wait", minutes: minutesLeft };
  }
  try {
    const fits = await passwordFits(stored, password.slice(0, 1000));
    if (fits) await settle(limits);
    return fits;
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error;
    for (const { subject } of limits) await takeBackAttempt(subject);
    return { kind: "busy" };
  }
}

/** After a success the person's count starts again; what counts several people only takes this attempt back. */
async function settle(limits: readonly Limit[]): Promise<void> {
  for (const { subject } of limits) {
    if (/^(address|person):/.test(subject)) await takeBackAttempt(subject);
    else await forgetAttempts(subject);
  }
}
