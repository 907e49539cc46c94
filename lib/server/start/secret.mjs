import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";

/**
 * What sessions are signed with. NEXTAUTH_SECRET if it is set (it must be, and the same, where several servers share
 * one database); else made once and kept beside the data, readable by its owner only.
 * @throws Error when the secret cannot be written whole, because the disk is full for example
 */
export function sessionSecret(environment = process.env) {
  if (environment.NEXTAUTH_SECRET) return environment.NEXTAUTH_SECRET;
  const directory = resolve(environment.THROUGHLINE_DATA || ".data");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const path = join(directory, "secret");
  const kept = readSecret(path);
  if (kept) return kept;
  // A full disk or a kill leaves the draft behind, never half a secret under its own name.
  const draft = `${path}.${process.pid}`;
  try {
    writeWhole(draft, randomBytes(32).toString("base64url"));
    if (kept === null) linkUnlessThere(draft, path);
    else renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(path) || give(path);
}

/** The secret; "" for an empty file, null where there is none. */
function readSecret(path) {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function writeWhole(path, text) {
  const file = openSync(path, "w", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Of two servers that start at once, the first one's secret counts. */
function linkUnlessThere(draft, path) {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}

function give(path) {
  throw new Error(`The session secret in ${path} is empty and couldn't be rewritten.`);
}
