/** The cookies of signing in. A cookie is cleared with the attributes it was set with; browsers ignore anything else. */
import "server-only";
import { cookies } from "next/headers";

/** Browsers take `__Secure-` cookies, and their clearing, only with `Secure`. */
const overHttps = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https:") ?? false;

const fullName = (name: string): string => (overHttps() ? `__Secure-${name}` : name);

const attributes = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: overHttps(),
});

/** As next-auth calls it. */
export const sessionCookie = "next-auth.session-token";
export const deviceCookie = "throughline.device";

export const readCookie = async (name: string): Promise<string | null> =>
  (await cookies()).get(fullName(name))?.value || null;

export async function setCookie(name: string, value: string, maxAge: number): Promise<void> {
  (await cookies()).set(fullName(name), value, { ...attributes(), maxAge });
}

export async function clearCookie(name: string): Promise<void> {
  await setCookie(name, "", 0);
}

/** @throws Error when the server was not started by `npm start`. */
export function signingSecret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set; `npm start` makes one.");
  return value;
}
