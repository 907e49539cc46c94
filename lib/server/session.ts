import "server-only";
import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import type { Actor, Person } from "#domain";
import { compareInstants, instantFrom } from "#domain";
import { signInWith } from "./sign-in.ts";
import { directory } from "./store/index.ts";

const secret = (): string => {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set; `npm start` makes one.");
  return value;
};

const sessionSeconds = 12 * 60 * 60;
const overHttps = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https:") ?? false;
const cookieName = (): string =>
  overHttps() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** next-auth's own settings: its routes, its cookie, its token; the same check as the sign-in page. */
export const authOptions = (): NextAuthOptions => ({
  secret: secret(),
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/sign-in" },
  providers: [
    CredentialsProvider({
      credentials: { email: { label: "Email" }, password: { label: "Password", type: "password" } },
      async authorize(fields, request) {
        const address = String(request.headers?.["x-forwarded-for"] ?? "local");
        const answer = await signInWith(fields?.email ?? "", fields?.password ?? "", address);
        return answer.kind === "welcome"
          ? { id: answer.person.id, name: answer.person.name }
          : null;
      },
    }),
    ...openIdProvider(),
  ],
  callbacks: {
    /** OpenID people must be known here by their verified address; nobody is created on the way in. */
    async signIn({ account, profile, user }) {
      if (account?.provider !== "openid") return true;
      const email = profile?.email?.toLowerCase() ?? "";
      const known = [...(await directory()).person.values()].find(
        (p) => p.email === email && p.active,
      );
      if (!known) return false;
      user.id = known.id;
      return true;
    },
    jwt: ({ token, user }) => (user ? { ...token, sub: user.id, openedAt: Date.now() } : token),
  },
});

/** OIDC by environment: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET. */
function openIdProvider(): NextAuthOptions["providers"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return [];
  return [
    {
      id: "openid",
      name: "Single sign-on",
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state"],
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      profile: (profile: { sub: string; name?: string; email?: string }) => ({
        id: profile.sub,
        name: profile.name ?? null,
        email: profile.email ?? null,
      }),
    },
  ];
}

/** Who asks, or null. A session opened before the person's sessions were ended is no session. */
export const signedIn = cache(async (): Promise<Person | null> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: secret() }).catch(() => null);
  if (!claims?.sub) return null;
  const person = (await directory()).person.get(claims.sub);
  if (!person?.active) return null;
  const openedAt = instantFrom(typeof claims.openedAt === "number" ? claims.openedAt : 0);
  const ended = person.sessionsValidFrom;
  return ended !== null && compareInstants(openedAt, ended) < 0 ? null : person;
});

export const actorFor = (person: Person): Actor => ({
  kind: "person",
  personId: person.id,
  name: person.name,
  administrator: person.administrator,
});

/** Opens a session the way next-auth does: same token, same cookie. */
export async function openSession(person: Person): Promise<void> {
  const token = { sub: person.id, name: person.name, openedAt: Date.now() };
  (await cookies()).set(
    cookieName(),
    await encode({ token, secret: secret(), maxAge: sessionSeconds }),
    {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: overHttps(),
      maxAge: sessionSeconds,
    },
  );
}

export async function closeSession(): Promise<void> {
  (await cookies()).delete(cookieName());
}

/** The address attempts are counted by; behind a proxy the one it names. */
export async function callerAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for")?.split(",")[0]?.trim() ?? "local";
}
