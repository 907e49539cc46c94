/** Server time and client JavaScript of each page, against an empty page of the same server. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { median, rounded } from "./numbers.ts";
import { type Place, root } from "./place.ts";

export interface PageFigures {
  readonly page: string;
  /** Milliseconds at concurrency 1 and 10, and the same over the empty page's. */
  readonly p50: readonly [one: number, ten: number];
  readonly p975: readonly [one: number, ten: number];
  readonly ratio50: readonly [one: number, ten: number];
  readonly ratio975: readonly [one: number, ten: number];
  readonly scriptKb: number;
  readonly scriptRatio: number;
}

export interface ServedFigures {
  readonly pages: readonly PageFigures[];
  readonly residentMb: number;
}

/** The screens of a program, as their reader asks for them. */
const rooms = (slug: string, inDemo: readonly string[]): readonly string[] => [
  `/programs/${slug}/today`,
  `/programs/${slug}/my-stream`,
  `/programs/${slug}/workstreams`,
  `/programs/${slug}/workstreams/W1`,
  `/programs/${slug}/deliverables?state=OPEN&stream=W1`,
  `/programs/${slug}/standup`,
  `/programs/${slug}/integration`,
  `/programs/${slug}/sprints`,
  `/programs/${slug}/forecast`,
  `/programs/${slug}/retrospectives`,
  `/programs/${slug}/readings`,
  `/programs/${slug}/outcomes`,
  `/programs/${slug}/dependencies`,
  `/programs/${slug}/gates`,
  `/programs/${slug}/gates/G-1`,
  `/programs/${slug}/escalations`,
  `/programs/${slug}/reports`,
  `/programs/${slug}/rulebook`,
  `/programs/${slug}/activity`,
  `/programs/${slug}/settings`,
  ...inDemo.map((path) => `/programs/${slug}/${path}`),
];

const port = Number(process.env.BENCH_PORT ?? 3977);
const base = `http://127.0.0.1:${port}`;
const turns = 3;
/** Requests per turn at concurrency 1; three times as many at 10. */
const requests = Number(process.env.BENCH_REQUESTS ?? 60);

export async function servedFigures(place: Place): Promise<ServedFigures> {
  const server = await start(place);
  try {
    const cookie = await signIn();
    const inDemo = place.size === "demo" ? ["sprints/4", "sprints/5/plan", "reports/R3"] : [];
    const paths = rooms(place.program, inDemo);
    const pages: PageFigures[] = [];
    const emptyScript = await scriptSize("/empty", cookie);
    for (const path of paths) pages.push(await measured(path, cookie, emptyScript));
    return { pages, residentMb: residentOf(server) };
  } finally {
    await stop(server);
  }
}

/** Empty page and page take turns, so that a slow minute of the machine hits both. */
async function measured(path: string, cookie: string, emptyScript: number): Promise<PageFigures> {
  await load("/empty", cookie, 1, 20);
  await load(path, cookie, 1, 20);
  const at = {
    one: await turnsAt(path, cookie, 1, requests),
    ten: await turnsAt(path, cookie, 10, 3 * requests),
  };
  const script = await scriptSize(path, cookie);
  const both = (pick: (figures: typeof at.one) => number) =>
    [rounded(pick(at.one)), rounded(pick(at.ten))] as const;
  return {
    page: path,
    p50: both((one) => one.page50),
    p975: both((one) => one.page975),
    ratio50: both((one) => one.page50 / one.empty50),
    ratio975: both((one) => one.page975 / one.empty975),
    scriptKb: rounded(script / 1000, 1),
    scriptRatio: rounded(script / emptyScript),
  };
}

async function turnsAt(path: string, cookie: string, connections: number, amount: number) {
  const empty = { p50: [] as number[], p975: [] as number[] };
  const page = { p50: [] as number[], p975: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [target, kept] of [
      ["/empty", empty],
      [path, page],
    ] as const) {
      const { p50, p975 } = await load(target, cookie, connections, amount);
      kept.p50.push(p50);
      kept.p975.push(p975);
    }
  }
  return {
    empty50: median(empty.p50),
    empty975: median(empty.p975),
    page50: median(page.p50),
    page975: median(page.p975),
  };
}

/** autocannon rounds to whole milliseconds, which is too coarse here; each answer is timed by its own event. */
async function load(path: string, cookie: string, connections: number, amount: number) {
  const times: number[] = [];
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      { url: base + path, connections, amount, headers: { cookie }, timeout: 60 },
      (error, result) => {
        if (error) reject(error);
        else if (result.non2xx > 0 || result.errors > 0)
          reject(
            new Error(`${path}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`),
          );
        else resolve();
      },
    );
    run.on("response", (_client, _status, _bytes, responseTime) => times.push(responseTime));
  });
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p975: at(0.975) };
}

/** Bytes of all scripts a page names, compressed as they travel. */
async function scriptSize(path: string, cookie: string): Promise<number> {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const scripts = new Set(
    [...html.matchAll(/<script[^>]+src="(\/_next\/static\/[^"]+\.js)[^"]*"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await (await fetch(base + script)).text()).length;
  return bytes;
}

async function start(place: Place): Promise<ChildProcess> {
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

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
}

/** A session the way a browser without JavaScript gets one: the sign-in page's own form. */
async function signIn(): Promise<string> {
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
function residentOf(server: ChildProcess): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return rounded(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000, 0);
}
