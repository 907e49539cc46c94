/** A PostgreSQL server of our own for one run: a new cluster in a temporary directory, loopback only, gone afterwards. */
import { spawn, spawnSync } from "node:child_process";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * Starts one and gives its address and how to end it; null when this machine has no PostgreSQL.
 * TEST_DATABASE_URL wins: that server is used and left alone.
 */
export async function postgresql() {
  if (process.env.TEST_DATABASE_URL)
    return { url: process.env.TEST_DATABASE_URL, stop: () => undefined };
  const binaries = binaryFolder();
  if (!binaries) return null;
  const folder = mkdtempSync(join(tmpdir(), "throughline-postgresql-"));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    join(binaries, "initdb"),
    ["-D", data, "-U", "throughline", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"],
    { ...user, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);

  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    fsync: "off",
  };
  const server = spawn(
    join(binaries, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  server.stderr.setEncoding("utf8").on("data", (text) => {
    said = (said + text).slice(-4000);
  });
  const stop = () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", stop);
  await until(
    () => said.includes("ready to accept connections"),
    server,
    () => said,
  );
  return {
    url: `postgresql://throughline@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off("exit", stop);
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binaryFolder() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => runs(join(folder, "initdb")) && runs(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag, name) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout);
  const name = ["postgres", "nobody"].find((each) => id("-u", each) > 0);
  if (!name)
    throw new Error(
      "PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.",
    );
  return { uid: id("-u", name), gid: id("-g", name) };
}

async function until(condition, server, said) {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (condition()) return;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL did not start:\n${said()}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
