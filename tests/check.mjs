/**
 * `npm run check`: everything that needs neither a browser nor a build nor a network, two at a time. Prints one line
 * per check and, for one that fails, all it said.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate, install, root } from "../lib/server/start/prepare.mjs";

const at = (path) => join("node_modules", path);
const vitest = (project, report) => [
  at("vitest/vitest.mjs"),
  "run",
  "--config=tests/vitest.config.ts",
  ...project.map((name) => `--project=${name}`),
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];

const unitReport = ".test/unit.json";
const storeReport = ".test/store.json";

/** Each is a command of Node; one with a `report` counts the tests inside it, the others count as one. */
const checks = [
  {
    name: "types",
    args: [at("typescript/bin/tsc"), "--noEmit"],
    before: [at("next/dist/bin/next"), "typegen"],
  },
  {
    name: "format and lint",
    args: [at("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
  },
  {
    name: "domain alone",
    args: [at("typescript/bin/tsc"), "-p", "tests/architecture/domain.tsconfig.json"],
  },
  {
    name: "boundaries",
    args: [
      at("dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      "tests/architecture/boundaries.mjs",
      "app",
      "components",
      "lib",
    ],
  },
  { name: "unused", args: [at("knip/bin/knip.js"), "--config", "tests/knip.json"] },
  {
    name: "unit and architecture",
    args: vitest(["unit", "architecture"], unitReport),
    report: unitReport,
  },
  { name: "store", args: vitest(["store"], storeReport), report: storeReport },
];

/** @returns {Promise<{passed: number, failed: number}>} */
export async function check() {
  mkdirSync(join(root, ".test"), { recursive: true });
  const waiting = [...checks];
  const total = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { passed, failed } = await one(next);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all([work(), work()]);
  return total;
}

async function one({ name, args, before, report }) {
  const began = Date.now();
  if (report) rmSync(join(root, report), { force: true });
  const first = before ? await run(before) : { code: 0, said: "" };
  const { code, said } = first.code === 0 ? await run(args) : first;
  const counts = report
    ? counted(report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const tests = report ? `, ${counts.passed} passed, ${counts.failed} failed` : "";
  console.log(
    `  ${code === 0 ? "ok    " : "FAILED"}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s${tests})`,
  );
  if (code !== 0) console.log(`\n${said}\n`);
  return counts;
}

/** A runner that fails without a failed test (a file that does not load) is one failure. */
function counted(report, code) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(join(root, report), "utf8"));
    return {
      passed: numPassedTests,
      failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(args) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  generate();
  const { passed, failed } = await check();
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
