/** Email and password in, a person out; the same words and the same time for unknown people and wrong passwords. */
import { createHash } from "node:crypto";
import type { Person } from "#domain";
import { log } from "./fault.ts";
import { passwordFits } from "./password.ts";
import {
  countFailure,
  directory,
  failuresOf,
  forgetFailures,
  passwordHashOf,
} from "./store/index.ts";

export type SignInAnswer =
  | { readonly kind: "welcome"; readonly person: Person }
  | { readonly kind: "wrong" }
  | { readonly kind: "wait"; readonly minutes: number };

/** Failures per email and per address in one window before further attempts wait. */
const windowMinutes = 15;
const mostPerPerson = 8;
const mostPerAddress = 40;

const digest = (kind: string, text: string): string =>
  `${kind}:${createHash("sha256").update(text).digest("hex")}`;

export async function signInWith(
  email: string,
  password: string,
  address: string,
): Promise<SignInAnswer> {
  const written = email.trim().toLowerCase().slice(0, 320);
  const subjects = [
    { subject: digest("person", written), most: mostPerPerson },
    { subject: digest("address", address), most: mostPerAddress },
  ];
  for (const { subject, most } of subjects) {
    if ((await failuresOf(subject, windowMinutes)) >= most) {
      log.warn({ event: "sign-in-limited", address }, "sign-in limited");
      return { kind: "wait", minutes: windowMinutes };
    }
  }
  const person =
    [...(await directory()).person.values()].find((one) => one.email === written) ?? null;
  const stored = person?.active ? await passwordHashOf(person.id) : null;
  if (!(await passwordFits(stored, password.slice(0, 1000))) || person === null) {
    for (const { subject } of subjects) await countFailure(subject, windowMinutes);
    log.info({ event: "sign-in-failed", address }, "sign-in failed");
    return { kind: "wrong" };
  }
  await forgetFailures(digest("person", written));
  return { kind: "welcome", person };
}
