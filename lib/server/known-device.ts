/**
 * Browsers that somebody signed in from before, known by a long-lived signed cookie. Guesses from elsewhere do not lock
 * their owner out of them. The cookie opens nothing: the password is still asked for.
 */
import "server-only";
import { randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { deviceCookie, readCookie, setCookie, signingSecret } from "./cookies.ts";

export interface Device {
  readonly id: string;
  /** Who signed in from it, latest first. */
  readonly personIds: readonly string[];
}

const rememberedSeconds = 180 * 24 * 3600;
const mostPeople = 10;

/** Set apart from session tokens, which are made with the same secret. */
const salt = "throughline.device";

export async function knownDevice(): Promise<Device | null> {
  const token = await readCookie(deviceCookie);
  if (!token) return null;
  const claims = await decode({ token, secret: signingSecret(), salt }).catch(() => null);
  const { device, people } = claims ?? {};
  return typeof device === "string" && Array.isArray(people)
    ? { id: device, personIds: people.filter((one) => typeof one === "string") }
    : null;
}

/** Remembers that this person signed in from this browser. */
export async function rememberDevice(personId: string): Promise<void> {
  const known = await knownDevice();
  const others = known?.personIds.filter((one) => one !== personId) ?? [];
  const token = {
    device: known?.id ?? randomBytes(16).toString("base64url"),
    people: [personId, ...others].slice(0, mostPeople),
  };
  const value = await encode({ token, secret: signingSecret(), salt, maxAge: rememberedSeconds });
  await setCookie(deviceCookie, value, rememberedSeconds);
}
