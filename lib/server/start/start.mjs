/**
 * `npm start`: from a fresh clone to a running server, and from a stopped server to a running one without doing anything
 * twice. Environment: PORT (3000), HOST (127.0.0.1), DATABASE_URL (none: embedded database and demo program),
 * THROUGHLINE_DATA (.data), NEXTAUTH_URL (http://HOST:PORT), NEXTAUTH_SECRET (made once beside the data), SESSION_HOURS
 * (12), TRUSTED_PROXY (none: nobody's X-Forwarded-For is believed), TICK_SECRET (made at each start; set it where
 * something else than this server makes time pass).
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { build, generate, install, root } from "./prepare.mjs";
import { sessionSecret } from "./secret.mjs";
import { listen, serve } from "./serve.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  give(`Throughline needs Node 20.19 or newer. This is Node ${process.versions.node}.`);

// Whoever reads the output may stop, as `head` does; the server goes on.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });

process.chdir(root);
const dev = process.argv.includes("--dev");
const buildOnly = process.argv.includes("--build-only");
const port = portOf(process.env.PORT);
const host = process.env.HOST || "127.0.0.1";
const origin = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;

if (!buildOnly) await portIsFree();
install();
generate();
if (!dev) build();
if (buildOnly) process.exit(0);

process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.PORT = String(port);
process.env.NEXTAUTH_URL ||= origin;
process.env.NEXTAUTH_SECRET = keptSecret();
process.env.TICK_SECRET ||= randomBytes(24).toString("base64url");

const booted = await boot();
await serve({ host, port, dev, dir: root }).catch((error) => give(error.message));
await isWell();
welcome(booted);
setInterval(tick, 60_000).unref();

function portOf(value) {
  const number = Number(value || 3000);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    give(`PORT is "${value}". Use a number from 1 to 65535.`);
  return number;
}

function keptSecret() {
  try {
    return sessionSecret();
  } catch (error) {
    return give(
      `Couldn't write the secret that signs sessions: ${error.message}. Free some space or fix the directory's permissions, then start again. You can also set NEXTAUTH_SECRET.`,
    );
  }
}

/** Asked before the long work, so that nobody waits for a build to hear it. */
async function portIsFree() {
  const probe = createServer();
  await listen(probe, host, port).catch((error) => give(error.message));
  await new Promise((resolve) => probe.close(resolve));
}

/** Migrates, and fills the embedded database the first time; in its own process, which lets go of the data again. */
function boot() {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/server/start/boot.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    out += text;
  });
  return new Promise((resolve) => {
    child.on("error", (error) => give(`Couldn't prepare the database: ${error.message}`));
    child.on("close", (code) => {
      if (code !== 0) process.exit(code ?? 1);
      // Lines before the last are the log's.
      const lines = out.split("\n");
      const told = lines.pop();
      if (lines.some(Boolean)) console.log(lines.filter(Boolean).join("\n"));
      resolve(JSON.parse(told));
    });
  });
}

/** The first question opens the database, so that nobody's first page waits for it. */
async function isWell() {
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  if (!answer?.ok)
    give("The server is running, but its database doesn't respond. The lines above say why.");
}

/** Time passes also when nobody looks. What goes wrong is logged by the one who is asked. */
function tick() {
  const headers = { authorization: `Bearer ${process.env.TICK_SECRET}`, connection: "close" };
  fetch(`${origin}/api/tick`, { method: "POST", headers }).catch(() => undefined);
}

function welcome({ demo, setUpPath }) {
  const lines = ["", `  Throughline is ready:  ${process.env.NEXTAUTH_URL}`, ""];
  if (!process.env.DATABASE_URL)
    lines.push(
      `  The embedded database in ${process.env.THROUGHLINE_DATA || ".data"} survives a stopped`,
      "  process, but not a power cut. Make a backup with  npm run backup -- FILE",
      "",
    );
  if (demo) {
    const width = Math.max(...demo.people.map((person) => person.email.length));
    lines.push(`  Sign in with the password  ${demo.password}  as`, "");
    for (const person of demo.people)
      lines.push(`    ${person.email.padEnd(width)}   ${person.comesFor}`);
    lines.push("");
  }
  if (setUpPath) {
    lines.push(
      "  There are no accounts yet. Set the first administrator's password with this one-time link:",
      "",
    );
    lines.push(`    ${process.env.NEXTAUTH_URL}${setUpPath}`, "");
  }
  console.log(lines.join("\n"));
}

function give(reason) {
  console.error(`\n  ${reason}\n`);
  process.exit(1);
}
