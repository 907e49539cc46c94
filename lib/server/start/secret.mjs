import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * What sessions are signed with. NEXTAUTH_SECRET if it is set (it must be, and the same, where several servers share
 * one database); else made once and kept beside the data, readable by its owner only.
 */
export function sessionSecret(environment = process.env) {
  if (environment.NEXTAUTH_SECRET) return environment.NEXTAUTH_SECRET;
  const directory = resolve(environment.THROUGHLINE_DATA || ".data");
  const path = join(directory, "secret");
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(path, "utf8").trim();
}
