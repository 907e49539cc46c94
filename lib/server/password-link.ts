/** One-time links to set a password: made for one person, good for a day, worth nothing once used. */
import { randomBytes } from "node:crypto";
import type { Instant, Person } from "#domain";
import { editPerson, plusMilliseconds, sentenceOf, setPassword } from "#domain";
import { accountRequest } from "./account-request.ts";
import { wallNow } from "./clock.ts";
import { log, logRefusal, newReference } from "./fault.ts";
import { HashingBusy } from "./hashing-queue.ts";
import { hashUnlessBusy } from "./password.ts";
import { whyRefused } from "./password-choice.ts";
import { digestOf } from "./secret-token.ts";
import { directory, LinkSpent, linkOwner, transact } from "./store/index.ts";

const linkHours = 24;

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
  /** Field name → what is wrong with it. */
  | {
      readonly kind: "problem";
      readonly fields: Readonly<Record<string, string>>;
      readonly requestId: string;
    };

/** Says what is wrong, and writes down that it was refused. */
function problem(field: string, sentence: string, person: Person | null): LinkAnswer {
  const requestId = newReference();
  const who = { personId: person?.id ?? null, program: null, command: setPassword.name, requestId };
  logRefusal("refused", who, { fields: [field] });
  return { kind: "problem", fields: { [field]: sentence }, requestId };
}

interface Chosen {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly again: string;
}

/**
 * Sets the password and spends the link, or says what is wrong. The first administrator also gets a name.
 * @throws what the store throws, except for a link that is spent.
 */
export async function spendPasswordLink(given: Chosen): Promise<LinkAnswer> {
  const { token, password, again } = given;
  const person = await ownerOfLink(token);
  if (!person) return problem("token", new LinkSpent().message, null);
  const refused = await whyRefused(password, person.email === "" ? given : person);
  if (refused) return problem("password", refused, person);
  if (password !== again)
    return problem(
      "again",
      "The two passwords are different. Enter the same password twice.",
      person,
    );
  const passwordHash = await hashUnlessBusy(password);
  if (passwordHash === null) return problem("password", new HashingBusy().message, person);
  const request = accountRequest({ ...person, name: person.name || given.name }, newReference());
  if (person.email === "") {
    const named = await transact({
      ...request,
      command: editPerson,
      input: { ...person, personId: person.id, name: given.name, email: given.email },
    });
    const [finding] = named.kind === "refused" ? named.findings : [];
    if (finding) return problem("name", sentenceOf(finding), person);
  }
  try {
    const verdict = await transact({
      ...request,
      command: setPassword,
      input: { personId: person.id },
      secrets: {
        password: { personId: person.id, passwordHash },
        spend: { tokenHash: digestOf(token), personId: person.id },
      },
    });
    const [finding] = verdict.kind === "refused" ? verdict.findings : [];
    if (finding) return problem("password", sentenceOf(finding), person);
  } catch (error) {
    if (error instanceof LinkSpent) return problem("token", error.message, person);
    throw error;
  }
  const { requestId } = request;
  log.info({ event: "password-set", personId: person.id, requestId }, "password set");
  return { kind: "done", person: (await directory()).person.get(person.id) ?? person };
}
