import "server-only";
import { randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import type { Instant, Person } from "#domain";
import { compareInstants, instantFrom, plusMilliseconds } from "#domain";
import { caller } from "./caller.ts";
import { wallNow } from "./clock.ts";
import { clearCookie, readCookie, sessionCookie, setCookie, signingSecret } from "./cookies.ts";
import { log, newReference, reportFault } from "./fault.ts";
import { knownDevice, rememberDevice } from "./known-device.ts";
import { digestOf } from "./secret-token.ts";
import { sessionSeconds } from "./session-lifetime.ts";
import type { SignInAnswer } from "./sign-in.ts";
import { signInWith } from "./sign-in.ts";
import * as store from "./store/index.ts";

/** How often a session's last use is written. */
const touchedEveryMillis = 5 * 60_000;

/** The random token inside next-auth's signed one; it names the row that decides. */
async function tokenOfCookie(): Promise<string | null> {
  const token = await readCookie(sessionCookie);
  if (!token) return null;
  const claims = await decode({ token, secret: signingSecret() }).catch(() => null);
  return typeof claims?.session === "string" ? claims.session : null;
}

/** Who asks and by which session, or null; one question to the database, asked once per rendering. */
export const currentSession = cache(
  async (): Promise<{ readonly person: Person; readonly session: store.Session } | null> => {
    const token = await tokenOfCookie();
    const now = wallNow();
    const session = token === null ? null : await store.sessionOf(digestOf(token), now);
    if (!session) return null;
    const person = (await store.directory()).person.get(session.personId);
    if (!person?.active) return null;
    // Opened while somebody ended this person's sessions: it was not there to be ended.
    const ended = person.sessionsValidFrom;
    if (ended !== null && compareInstants(instantFrom(session.openedAt.getTime()), ended) < 0)
      return null;
    if (Date.parse(now) - session.lastSeenAt.getTime() > touchedEveryMillis)
      await store.touchSession(session.id, now);
    return { person, session };
  },
);

/** Who asks, or null. */
export const signedIn = async (): Promise<Person | null> =>
  (await currentSession())?.person ?? null;

/** How somebody signed in, and when they began to; what ends their sessions meanwhile ends this one too. */
export interface SignedInBy {
  readonly way: store.SignInWay;
  readonly since: Instant;
  readonly requestId: string;
}

/** Makes the session's row and returns the token that its cookie carries. A session of this browser before it ends. */
export async function startSession(person: Person, by: SignedInBy): Promise<string> {
  const before = await tokenOfCookie();
  if (before !== null) await store.endSession(digestOf(before));
  const token = randomBytes(32).toString("base64url");
  const from = await caller();
  await store.openSession({
    id: randomBytes(9).toString("base64url"),
    tokenHash: digestOf(token),
    personId: person.id,
    way: by.way,
    ...from,
    openedAt: by.since,
    expiresAt: plusMilliseconds(by.since, sessionSeconds() * 1000),
  });
  await rememberDevice(person.id);
  const { way, requestId } = by;
  log.info(
    { event: "sign-in", personId: person.id, address: from.address, way, requestId },
    "signed in",
  );
  return token;
}

/** Opens a session the way next-auth does: same token, same cookie. */
export async function openSession(person: Person, by: SignedInBy): Promise<void> {
  const session = await startSession(person, by);
  const maxAge = sessionSeconds();
  const token = { sub: person.id, name: person.name, session };
  await setCookie(sessionCookie, await encode({ token, secret: signingSecret(), maxAge }), maxAge);
}

/** Signs in with email and password, or says why not: also that the database is away. */
export async function signInByPassword(
  email: string,
  password: string,
): Promise<SignInAnswer | { readonly kind: "unavailable" }> {
  try {
    return await signedInByPassword(email, password);
  } catch (error) {
    reportFault(error, "sign-in");
    return { kind: "unavailable" };
  }
}

async function signedInByPassword(email: string, password: string): Promise<SignInAnswer> {
  const since = wallNow();
  const requestId = newReference();
  const { address } = await caller();
  const device = await knownDevice();
  const answer = await signInWith({ email, password, address, device, requestId });
  if (answer.kind === "welcome")
    await openSession(answer.person, { way: "password", since, requestId });
  return answer;
}

/** Whoever set a password by an administrator's link is signed in with it. */
export const openSessionByLink = (person: Person): Promise<void> =>
  openSession(person, { way: "set-up link", since: wallNow(), requestId: newReference() });

/**
 * Ends the session here and in the browser; a copy of the cookie is worth nothing afterwards.
 * @returns false when only the browser forgot it, because the database is away
 */
export async function closeSession(): Promise<boolean> {
  const token = await tokenOfCookie();
  // The browser forgets it first, also when the database is away; then the row still ends with its time.
  await clearCookie(sessionCookie);
  try {
    const personId = token === null ? null : await store.endSession(digestOf(token));
    const { address } = await caller();
    const requestId = newReference();
    if (personId !== null)
      log.info({ event: "sign-out", personId, address, requestId }, "signed out");
    return true;
  } catch (error) {
    reportFault(error, "sign-out");
    return false;
  }
}
