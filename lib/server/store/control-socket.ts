/**
 * How the command line reaches a server that holds the embedded database: a socket beside the data, which only those
 * can open who may open the data. One line of JSON asks, one answers.
 */
import { chmodSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { carryOutTask, type Outcome, type Task } from "./maintenance.ts";
import type { Store } from "./store.ts";

/** Longer paths are refused by the system; then the server has to be stopped first. */
const longestPath = 100;

/** A task with its anchors is shorter; anything longer is not a task. */
const longestLine = 16 * 1024 * 1024;

export function socketPath(directory: string): string | null {
  const path = join(resolve(directory), "control.sock");
  return process.platform === "win32" || path.length > longestPath ? null : path;
}

/** Answers until it is closed; null where this system or this directory can't have such a socket. */
export async function listenBeside(store: Store): Promise<Server | null> {
  const { place } = store.database;
  const path = place.kind === "embedded" ? socketPath(place.directory) : null;
  if (path === null) return null;
  // The lock is ours, so a socket that is there was left by a process that is gone.
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    answer(store, socket).catch(() => socket.destroy());
  });
  const listening = await new Promise<boolean>((done) => {
    server.once("error", () => done(false));
    server.listen(path, () => done(true));
  });
  if (!listening) return null;
  chmodSync(path, 0o600);
  // It keeps no process alive: whoever opened the store ends as before.
  server.unref();
  return server;
}

async function answer(store: Store, socket: Socket): Promise<void> {
  socket.on("error", () => socket.destroy());
  const text = await firstLine(socket);
  if (text === "") return;
  const task: Task = JSON.parse(text);
  socket.end(`${JSON.stringify(await carryOutTask(store, task))}\n`);
}

/** What the server that holds the directory says; null when none answers there. */
export async function askHolder(directory: string, task: Task): Promise<Outcome | null> {
  const path = socketPath(directory);
  if (path === null) return null;
  const socket = createConnection(path);
  const connected = await new Promise<boolean>((done) => {
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
  });
  if (!connected) return null;
  socket.write(`${JSON.stringify(task)}\n`);
  const text = await firstLine(socket);
  socket.destroy();
  if (text === "") return { exitCode: 2, lines: ["The server ended before it was done."] };
  const outcome: Outcome = JSON.parse(text);
  return outcome;
}

/** Up to the first line break, or to the end; the socket stays open. */
function firstLine(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8");
  return new Promise((done) => {
    const finish = () => done(text.split("\n")[0] ?? "");
    socket.on("data", (chunk) => {
      text += String(chunk);
      if (text.includes("\n")) finish();
      else if (text.length > longestLine) socket.destroy();
    });
    socket.once("close", finish);
  });
}
