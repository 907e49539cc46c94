/** PGlite has no lock of its own: two processes would quietly ruin one directory. This one lets the first in. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

const holderInFile = z
  .object({
    pid: z.number(),
    /** What the system says about when that pid began; a reused pid has another one. */
    born: z.string().nullable().default(null),
    host: z.string(),
    since: z.string(),
    port: z.string().nullable().default(null),
  })
  .readonly();
type Holder = z.infer<typeof holderInFile>;

/** Says which process holds the directory. */
export class DirectoryHeld extends Error {
  constructor(directory: string, holder: Holder) {
    const port = holder.port ? `, port ${holder.port}` : "";
    const since = holder.since.slice(0, 19).replace("T", " ");
    super(
      `The data in ${resolve(directory)} is in use by process ${holder.pid} on ${holder.host} (since ${since} UTC${port}). ` +
        "Stop that process, or set THROUGHLINE_DATA to another directory.",
    );
    this.name = "DirectoryHeld";
  }
}

export interface Lock {
  release(): void;
}

const beatMillis = 5_000;
/** A holder on another host (a container, say) cannot be looked up; its lock counts while it is touched. */
const silentMillis = 30_000;

/**
 * Takes the directory for this process. A lock left by a dead process is taken over.
 * @throws DirectoryHeld when a living process holds it.
 */
export function takeLock(directory: string): Lock {
  // The database's own files can be read by everybody; their directory lets nobody else in, an older one neither.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const path = join(directory, "lock.json");
  const draft = join(directory, `lock.${process.pid}.${process.hrtime.bigint()}.json`);
  const mine: Holder = {
    pid: process.pid,
    born: bornOf(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
    port: process.env.PORT ?? null,
  };
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        linkSync(draft, path);
        break;
      } catch (error) {
        if (!isCode(error, "EEXIST")) throw error;
        const holder = read(path);
        if (holder && (attempt > 20 || isAlive(holder, path)))
          throw new DirectoryHeld(directory, holder);
        setAside(path, holder);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const beat = setInterval(() => touch(path), beatMillis);
  beat.unref();
  const release = (): void => {
    clearInterval(beat);
    process.off("exit", release);
    const holder = read(path);
    if (holder?.pid === mine.pid && holder.since === mine.since) rmSync(path, { force: true });
  };
  process.once("exit", release);
  return { release };
}

/** Moves a stale lock out of the way; only if it is still the one that was judged stale. */
function setAside(path: string, judged: Holder | null): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  const moved = read(aside);
  if (judged && moved && (moved.pid !== judged.pid || moved.since !== judged.since)) {
    renameSync(aside, path);
    return;
  }
  rmSync(aside, { force: true });
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < silentMillis;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  const born = bornOf(holder.pid);
  return holder.born === null || born === null || born === holder.born;
}

/** Boot and start time on Linux, `ps` elsewhere, null where neither answers. */
function bornOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The command name, in parentheses, may hold spaces; the start time is the 20th field after it.
    return `${boot}/${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    try {
      return (
        execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() ||
        null
      );
    } catch {
      return null;
    }
  }
}

/** Null for a file that is gone or was cut off while being written. */
function read(path: string): Holder | null {
  try {
    return holderInFile.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The directory was removed under us; the next write will say so.
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
