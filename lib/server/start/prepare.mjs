/**
 * What must be there before anything can run: packages, the database client, a production build. Each is done only
 * when what it is made of has changed. Plain JavaScript with nothing but Node, because nothing is installed yet.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The output of a step is shown only when the step fails. */
export function step(words, command, args, environment = {}) {
  const began = Date.now();
  process.stderr.write(`  ${words} … `);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) {
    process.stderr.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    return;
  }
  process.stderr.write(
    `failed\n\n${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}\n`,
  );
  process.exit(1);
}

/**
 * Installs what the lock file names, unless all of it is there. Not `npm ci`: that one refuses a lock file which lacks
 * the optional packages of some other platform, and gives up where `npm install` just fetches them.
 */
export function install() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  const args = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"];
  const words = "Installing packages (the first time takes a minute)";
  if (npm?.endsWith(".js")) step(words, process.execPath, [npm, ...args], { NODE_ENV: "" });
  else step(words, process.platform === "win32" ? "npm.cmd" : "npm", args, { NODE_ENV: "" });
}

function isInstalled() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" ||
      present[path]?.version === version ||
      (!present[path] && (optional || devOptional)),
  );
}

/** The client that lib/server/store speaks through, made from prisma/schema. */
export function generate() {
  once("prisma/generated/.made-from", ["prisma/schema", "prisma/config.ts"], () =>
    step(
      "Generating the database client",
      process.execPath,
      ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/config.ts"],
      // Only has to exist: without it the command fetches an engine that `generate` never runs.
      { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
    ),
  );
}

/** The production build in .next. Types are checked by `npm run check`, not here. */
export function build() {
  const sources = [
    "app",
    "components",
    "lib",
    "prisma/schema",
    "public",
    "next.config.js",
    "tsconfig.json",
  ];
  once(".next/made-from", sources, () =>
    step("Building", process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      NODE_ENV: "production",
    }),
  );
}

/** Does the work when its sources, the packages or Node's major version are not those of the last time. */
function once(stamp, sources, work) {
  const path = join(root, stamp);
  const print = fingerprint([...sources, "package.json", "package-lock.json"]);
  if (existsSync(path) && readFileSync(path, "utf8") === print) return;
  work();
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, print);
}

function fingerprint(sources) {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const file of sources.flatMap((source) => filesOf(join(root, source))).sort()) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? filesOf(inside) : [inside];
    });
}
