/** Processor time, answer time, size and client JavaScript of each page, against an empty page of the same server. */
import type { ChildProcess } from "node:child_process";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { median, rounded } from "./numbers.ts";
import type { Place } from "./place.ts";
import { base, processorOf, residentOf, signIn, start, stop } from "./served.ts";

export interface PageFigures {
  readonly page: string;
  /** Processor milliseconds of the server for one warm request, and over the empty page's. */
  readonly cpu: number;
  readonly cpuRatio: number;
  /** Median milliseconds at concurrency 1 and 10, and over the empty page's. */
  readonly p50: readonly [one: number, ten: number];
  readonly p50Ratio: readonly [one: number, ten: number];
  /** The page as it is and as it travels. */
  readonly htmlKb: number;
  readonly compressedKb: number;
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
    const emptyScript = await scriptSize(await htmlOf("/empty", cookie));
    for (const path of paths) pages.push(await measured(server, path, cookie, emptyScript));
    return { pages, residentMb: residentOf(server) };
  } finally {
    await stop(server);
  }
}

/** Empty page and page take turns, so that a slow minute of the machine hits both. */
async function measured(
  server: ChildProcess,
  path: string,
  cookie: string,
  emptyScript: number,
): Promise<PageFigures> {
  await load("/empty", cookie, 1, 20);
  await load(path, cookie, 1, 20);
  const one = await turnsAt(server, path, cookie, 1, requests);
  const ten = await turnsAt(server, path, cookie, 10, 3 * requests);
  const html = await htmlOf(path, cookie);
  const script = await scriptSize(html);
  return {
    page: path,
    cpu: rounded(one.page.cpu),
    cpuRatio: rounded(one.page.cpu / one.empty.cpu),
    p50: [rounded(one.page.p50), rounded(ten.page.p50)],
    p50Ratio: [rounded(one.page.p50 / one.empty.p50), rounded(ten.page.p50 / ten.empty.p50)],
    htmlKb: rounded(Buffer.byteLength(html) / 1000, 0),
    compressedKb: rounded(gzipSync(html).length / 1000, 0),
    scriptKb: rounded(script / 1000, 1),
    scriptRatio: rounded(script / emptyScript),
  };
}

interface Turn {
  readonly p50: number;
  readonly cpu: number;
}

async function turnsAt(
  server: ChildProcess,
  path: string,
  cookie: string,
  connections: number,
  amount: number,
) {
  const empty: Turn[] = [];
  const page: Turn[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [target, kept] of [
      ["/empty", empty],
      [path, page],
    ] as const) {
      const before = processorOf(server);
      const p50 = await load(target, cookie, connections, amount);
      kept.push({ p50, cpu: (processorOf(server) - before) / amount });
    }
  }
  return { empty: medianTurn(empty), page: medianTurn(page) };
}

const medianTurn = (kept: readonly Turn[]): Turn => ({
  p50: median(kept.map((one) => one.p50)),
  cpu: median(kept.map((one) => one.cpu)),
});

const htmlOf = async (path: string, cookie: string): Promise<string> =>
  await (await fetch(base + path, { headers: { cookie } })).text();

/** autocannon rounds to whole milliseconds, which is too coarse here; each answer is timed by its own event. */
async function load(
  path: string,
  cookie: string,
  connections: number,
  amount: number,
): Promise<number> {
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
  return median(times);
}

/** Bytes of all scripts a page names, compressed as they travel. */
async function scriptSize(html: string): Promise<number> {
  const scripts = new Set(
    [...html.matchAll(/<script[^>]+src="(\/_next\/static\/[^"]+\.js)[^"]*"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await (await fetch(base + script)).text()).length;
  return bytes;
}
