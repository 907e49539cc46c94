/**
 * How long a click on a link takes beside a full load of the same page, in a browser whose processor is slowed four
 * times: `tsx tests/bench/clicks.ts`. Needs Chromium (`CHROMIUM_PATH`).
 */
import { chromium, type Page } from "@playwright/test";
import { median, rounded, table } from "./numbers.ts";
import { freshPlaces } from "./place.ts";
import { base, signIn, start, stop } from "./served.ts";

const slowedBy = 4;
const times = 5;
/** Entries of the menu, as its reader sees them. */
const targets = ["Today", "Sprints", "Dependencies", "Gates", "Escalations"];

async function clickFigures() {
  const [demo] = freshPlaces();
  const server = await start(demo);
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  });
  try {
    const [name = "", value = ""] = (await signIn()).split(/=(.*)/s);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name, value, url: base }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowedBy });
    const rows: (readonly (string | number)[])[] = [
      ["page", "load ms", "click ms", "click ÷ load", "first change ms"],
    ];
    for (const target of targets) {
      const loads: number[] = [];
      const clicks: number[] = [];
      const changes: number[] = [];
      for (let time = 0; time < times; time += 1) {
        await page.goto(`${base}/programs/clearwater/activity`);
        await page.waitForLoadState("networkidle");
        const { shown, changed } = await clicked(page, target);
        clicks.push(shown);
        changes.push(changed);
        await page.reload();
        loads.push(await largestPaint(page));
      }
      rows.push([
        target,
        rounded(median(loads), 0),
        rounded(median(clicks), 0),
        rounded(median(clicks) / median(loads)),
        rounded(median(changes), 0),
      ]);
    }
    console.log(table(rows));
  } finally {
    await browser.close();
    await stop(server);
  }
}

/** Milliseconds from the click until the next page is painted, and until anything at all changes on the page. */
async function clicked(page: Page, target: string) {
  const link = page
    .getByRole("navigation", { name: "Menu" })
    .getByRole("link", { name: target, exact: true });
  return await link.evaluate(async (element: HTMLElement) => {
    const head = document.querySelector("h1")?.textContent;
    const from = performance.now();
    let changed = Number.NaN;
    const observer = new MutationObserver(() => {
      if (Number.isNaN(changed)) changed = performance.now() - from;
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    element.click();
    await new Promise<void>((resolve) => {
      const look = () =>
        document.querySelector("h1")?.textContent === head
          ? requestAnimationFrame(look)
          : requestAnimationFrame(() => resolve());
      look();
    });
    observer.disconnect();
    return { shown: performance.now() - from, changed };
  });
}

/** Milliseconds from the start of a load to its largest paint. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          setTimeout(() => resolve(last?.startTime ?? Number.NaN), 300);
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );

await clickFigures();
