/** A copy of this tree below .test, in which files can be changed and tests be run while the checkout stays as it is. */
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const copy = join(root, ".test/mutation");
const notCopied = ["node_modules", ".git", ".next", ".data", ".test", "public"];

/** What Vitest's JSON report says of a test, as far as it is read here. */
export interface TestRun {
  readonly fullName: string;
  readonly status: string;
  readonly meta: {
    readonly placesReached?: readonly number[];
    readonly placesReachedBefore?: readonly number[];
  };
}
export interface TestFile {
  /** From the top of the copy. */
  readonly file: string;
  readonly tests: readonly TestRun[];
}
export interface TestOutcome {
  readonly passed: boolean;
  /** None where the run was ended before it could report. */
  readonly files: readonly TestFile[];
}
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly TestRun[];
  }[];
}

export function copyTree(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(root).filter((name) => !notCopied.includes(name)))
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
}

/** Runs `work` while these files have another text. */
export async function withFiles<T>(
  texts: ReadonlyMap<string, string>,
  work: () => Promise<T>,
): Promise<T> {
  const write = (file: string, text: string) => writeFileSync(join(copy, file), text);
  for (const [file, text] of texts) write(file, text);
  try {
    return await work();
  } finally {
    for (const file of texts.keys()) write(file, readFileSync(join(root, file), "utf8"));
  }
}

let stop: (() => void) | null = null;
/** Ends the tests that are running now. */
export const stopTests = (): void => stop?.();

/** Runs unit tests, `chosen` by Vitest's command line, until one fails or, where given, so many milliseconds are over. */
export async function runTests(chosen: readonly string[], mostMs?: number): Promise<TestOutcome> {
  const report = join(copy, "mutation.json");
  rmSync(report, { force: true });
  const vitest = join(copy, "node_modules/vitest/vitest.mjs");
  const options = [
    "--run",
    "--bail=1",
    "--passWithNoTests",
    "--config=tests/mutation/vitest.config.ts",
  ];
  const child = spawn(process.execPath, [vitest, ...chosen, ...options], {
    cwd: copy,
    stdio: "ignore",
    // A group of its own, so that its workers end with it.
    detached: true,
  });
  stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  const clock = mostMs === undefined ? undefined : setTimeout(stop, mostMs);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(clock);
  stop = null;
  return { passed: code === 0, files: filesIn(report) };
}

function filesIn(path: string): readonly TestFile[] {
  try {
    const report: Report = JSON.parse(readFileSync(path, "utf8"));
    return report.testResults.map(({ name, assertionResults: tests }) => ({
      file: name.slice(copy.length + 1),
      tests,
    }));
  } catch {
    return [];
  }
}
