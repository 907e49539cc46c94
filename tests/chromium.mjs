/** Finds a Chromium for the journeys, or gets one. Never skips silently: without one the tests fail with a sentence. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The one without windows comes first: the same engine, and a third of the time less. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "/snap/bin/chromium",
];

/** The path of an executable: CHROMIUM_PATH, the system's, Playwright's own, or Debian's package when root. */
export async function chromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run.`);
  }
  return system() ?? (await playwrights()) ?? debians() ?? system() ?? nothing();
}

function system() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
  ].find(runs);
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  if (runs(path)) return path;
  if (isDebianRoot()) return undefined;
  console.error("  No Chromium on this machine; fetching Playwright's (once) …");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    stdio: "inherit",
  });
  return runs(path) ? path : undefined;
}

function debians() {
  if (!isDebianRoot()) return undefined;
  console.error("  No Chromium on this machine; installing Debian's package …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-q"], { stdio: "ignore", env: environment });
  for (const name of names.slice(0, 2)) {
    const args = ["install", "-yq", "--no-install-recommends", name];
    if (spawnSync("apt-get", args, { stdio: "ignore", env: environment }).status === 0) break;
  }
  return undefined;
}

function nothing() {
  throw new Error(
    "No Chromium found, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.",
  );
}

function isDebianRoot() {
  return process.getuid?.() === 0 && runs("/usr/bin/apt-get");
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
