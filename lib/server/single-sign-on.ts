/**
 * Single sign-on with one OpenID provider, by environment: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET. A person is
 * recognized by issuer and subject; the address counts once, at the first sign-in, and only if the provider verified it.
 */

import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import type { Person } from "#domain";
import { routes } from "#domain";
import { caller } from "./caller.ts";
import { wallNow } from "./clock.ts";
import { signingSecret } from "./cookies.ts";
import { log, newReference } from "./fault.ts";
import { startSession } from "./session.ts";
import { sessionSeconds } from "./session-lifetime.ts";
import { bindIdentity, directory, personOfIdentity } from "./store/index.ts";
import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";

const provider = "openid";

/** Why somebody whom the provider let in is not let in here; the sign-in page has a sentence for each. */
type Refusal = "unverified" | "unknown" | "closed" | "other-identity";

interface Claims {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: unknown;
}

const environment = () => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;
  return OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
    ? { issuer: OIDC_ISSUER.replace(/\/$/, ""), id: OIDC_CLIENT_ID, secret: OIDC_CLIENT_SECRET }
    : null;
};

export const offersSingleSignOn = (): boolean => environment() !== null;

/** The person behind the provider's claims, bound to them from the first time on; or why nobody is let in. */
async function personBehind(issuer: string, claims: Claims): Promise<Person | Refusal> {
  const identity = { issuer, subject: claims.sub };
  const people = (await directory()).person;
  const boundTo = await personOfIdentity(identity);
  if (boundTo !== null) {
    const person = people.get(boundTo);
    return person?.active ? person : "closed";
  }
  if (claims.email_verified !== true) return "unverified";
  const email = claims.email?.trim().toLowerCase() ?? "";
  const person = [...people.values()].find((one) => email !== "" && one.email === email);
  if (!person) return "unknown";
  if (!person.active) return "closed";
  if (!(await bindIdentity(identity, person.id, wallNow()))) return "other-identity";
  log.info({ event: "identity-bound", personId: person.id, ...identity }, "identity bound");
  return person;
}

/** next-auth's own settings: the provider, its callback, its token. */
export const authOptions = (): NextAuthOptions => ({
  secret: signingSecret(),
  session: { strategy: "jwt", maxAge: sessionSeconds() },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: openIdProvider(),
  callbacks: {
    async signIn({ account, profile, user }) {
      const known = environment();
      if (account?.provider !== provider || !known || !profile?.sub) return false;
      const found = await personBehind(known.issuer, { ...profile, sub: profile.sub });
      if (typeof found !== "string") {
        user.id = found.id;
        return true;
      }
      const { address } = await caller();
      const refused = { event: "sign-in-refused", why: found, address, requestId: newReference() };
      log.warn(
        { ...refused, issuer: known.issuer, subject: profile.sub },
        "single sign-on refused",
      );
      return `/sign-in?problem=${found}`;
    },
    /** With a `user` somebody has just signed in; without, the token is handed on as it is and renews nothing. */
    async jwt({ token, user }) {
      if (!user) return token;
      const person = (await directory()).person.get(user.id);
      if (!person?.active) return {};
      const by = { way: "single sign-on", since: wallNow(), requestId: newReference() } as const;
      return { sub: person.id, name: person.name, session: await startSession(person, by) };
    },
  },
});

function openIdProvider(): NextAuthOptions["providers"] {
  const known = environment();
  if (!known) return [];
  return [
    {
      id: provider,
      name: "Single sign-on",
      type: "oauth",
      wellKnown: `${known.issuer}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state"],
      clientId: known.id,
      clientSecret: known.secret,
      profile: ({ sub, name, email }: Claims) => ({
        id: sub,
        name: name ?? null,
        email: email ?? null,
      }),
    },
  ];
}

/** What next-auth answers to somebody who asks for JSON. */
const startsAt = z.object({ url: z.string() });

/** Where to send the browser so that the provider asks it. State and code verifier go into cookies. */
export async function startSingleSignOn(): Promise<string> {
  const origin = new URL(process.env.NEXTAUTH_URL ?? "http://127.0.0.1:3000");
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${signingSecret()}`).digest("hex");
  const jar = await cookies();
  const secure = origin.protocol === "https:";
  jar.set(`${secure ? "__Host-" : ""}next-auth.csrf-token`, `${csrfToken}|${proof}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
  });
  const request = new NextRequest(new URL(`/api/auth/signin/${provider}`, origin), {
    method: "POST",
    body: new URLSearchParams({ csrfToken, json: "true", callbackUrl: routes.home }),
  });
  const params = Promise.resolve({ nextauth: ["signin", provider] });
  const answer: Response = await NextAuth(authOptions())(request, { params });
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll())
    jar.set(cookie);
  return startsAt.parse(await answer.json()).url;
}
