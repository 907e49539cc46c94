/** The address people use, without a path: "https://throughline.example". */
import "server-only";
import { headers } from "next/headers";

export async function origin(): Promise<string> {
  const known = process.env.NEXTAUTH_URL;
  if (known) return new URL(known).origin;
  const given = await headers();
  return `${given.get("x-forwarded-proto") ?? "http"}://${given.get("host") ?? "127.0.0.1"}`;
}
