/** A scratch data directory with the demo in it, and the large program beside it when asked for. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const scratch = join(root, ".test/bench");
export const largeId = "large";

export interface Place {
  readonly size: "demo" | "10,000";
  readonly directory: string;
  /** Slug of the program measured. */
  readonly program: string;
}

export function freshPlaces(): readonly [Place, Place] {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const demo: Place = { size: "demo", directory: join(scratch, "demo"), program: "clearwater" };
  const large: Place = { size: "10,000", directory: join(scratch, "large"), program: largeId };
  for (const { directory } of [demo, large]) run("lib/server/start/boot.ts", directory);
  run("tests/bench/save-large.ts", large.directory);
  return [demo, large];
}

/** Runs a script of its own process on a directory; what it prints as its last line is JSON. */
export function run<T>(script: string, directory: string, ...args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "--import", "tsx", script, ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        NODE_ENV: "production",
        LOG_LEVEL: "silent",
        THROUGHLINE_DATA: directory,
        DATABASE_URL: "",
      },
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stderr}\n${stdout}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "null");
}
