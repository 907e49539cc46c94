/** The production server on a scratch directory, as the benchmarks ask it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { rounded } from "./numbers.ts";
import { type Place, root } from "./place.ts";

const port = Number(process.env.BENCH_PORT ?? 3977);
export const base = `http://127.0.0.1:${port}`;

export async function start(place: Place): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["lib/server/start/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: "",
      THROUGHLINE_DATA: place.directory,
      PORT: String(port),
      THROUGHLINE_EMPTY_PAGE: "1",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error("The server did not answer within 90 seconds");
}

export async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}

/** A session the way a browser without JavaScript gets one: the sign-in page's own form. */
export async function signIn(): Promise<string> {
  const page = await (await fetch(`${base}/sign-in`)).text();
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(page)?.[1] ?? "";
  const form = new FormData();
  form.set(action, "");
  form.set("email", "leila.haddad@clearwater.example");
  form.set("password", "clearwater");
  const answer = await fetch(`${base}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: base },
    body: form,
  });
  const session = cookiesOf(answer).find((cookie) => cookie.includes("session-token"));
  if (!session) throw new Error("Could not sign in");
  return session;
}

const cookiesOf = (answer: Response): string[] =>
  answer.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");

/** Resident memory of the serving process. */
export function residentOf(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return rounded(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000, 0);
}

/** Processor time that the serving process has used so far, user and system, in milliseconds. */
export function processorOf(server: ChildProcess): number {
  const stat = readFileSync(`/proc/${server.pid}/stat`, "utf8");
  // The name in parentheses may hold spaces; behind it, user and system time are fields 12 and 13, in ticks of 10 ms.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
