/** One-time links to set a password: made for one person, good for a day, worth nothing once used. */
import { createHash, randomBytes } from "node:crypto";
import type { Actor, Instant, Person } from "#domain";
import {
  asProgramId,
  directoryId,
  editPerson,
  plusMilliseconds,
  sentenceOf,
  setPassword,
} from "#domain";
import { situationFor, wallNow } from "./clock.ts";
import { log, newReference } from "./fault.ts";
import { hashPassword, longestPassword, shortestPassword } from "./password.ts";
import { directory, LinkSpent, linkOwner, transact } from "./store/index.ts";

const linkHours = 24;

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A fresh link; the token is shown once, only its hash is kept. */
export function newPasswordLink(personId: string, now: Instant) {
  const token = randomBytes(24).toString("base64url");
  return {
    path: `/set-password?token=${token}`,
    secrets: {
      link: {
        personId,
        tokenHash: digestOf(token),
        expiresAt: plusMilliseconds(now, linkHours * 3_600_000),
      },
    },
  };
}

/** Whose link this is, while it can be used. */
export async function ownerOfLink(token: string): Promise<Person | null> {
  const personId = token === "" ? null : await linkOwner(digestOf(token), wallNow());
  const person = personId === null ? undefined : (await directory()).person.get(personId);
  return person?.active ? person : null;
}

type LinkAnswer =
  | { readonly kind: "done"; readonly person: Person }
  | { readonly kind: "problem"; readonly sentence: string };

const problem = (sentence: string): LinkAnswer => ({ kind: "problem", sentence });

/** Sets the password and spends the link, or says what is wrong. The first administrator also gets a name. */
export async function spendPasswordLink(given: {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly again: string;
}): Promise<LinkAnswer> {
  const { token, password, again } = given;
  if (password.length < shortestPassword)
    return problem(`The password needs at least ${shortestPassword} characters.`);
  if (password.length > longestPassword)
    return problem(`The password has more than ${longestPassword} characters.`);
  if (password !== again) return problem("The two passwords differ.");
  const person = await ownerOfLink(token);
  if (!person) return problem("This link was used already, or has run out.");
  const actor: Actor = {
    kind: "person",
    personId: person.id,
    name: person.name || given.name,
    administrator: person.administrator,
  };
  const request = {
    programId: asProgramId(directoryId),
    actor,
    situation: (program: Parameters<typeof situationFor>[0]) => situationFor(program, actor),
    commandId: null,
    requestId: newReference(),
  };
  if (person.email === "") {
    const named = await transact({
      ...request,
      deed: editPerson,
      command: { ...person, personId: person.id, name: given.name, email: given.email },
    });
    const [finding] = named.kind === "refused" ? named.findings : [];
    if (finding) return problem(sentenceOf(finding));
  }
  try {
    const verdict = await transact({
      ...request,
      deed: setPassword,
      command: { personId: person.id },
      secrets: {
        password: { personId: person.id, passwordHash: await hashPassword(password) },
        spend: { tokenHash: digestOf(token) },
      },
    });
    const [finding] = verdict.kind === "refused" ? verdict.findings : [];
    if (finding) return problem(sentenceOf(finding));
  } catch (error) {
    if (error instanceof LinkSpent) return problem(error.message);
    throw error;
  }
  log.info({ event: "password-set", personId: person.id }, "password set");
  return { kind: "done", person: (await directory()).person.get(person.id) ?? person };
}
