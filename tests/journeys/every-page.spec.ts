import { readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { at } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { visits } from "../fixtures/visits.ts";

/** Visited where they can exist: in plan.spec.ts with a file that was handed in, and by the benchmark. */
const elsewhere = ["/programs/import/[draft]", "/empty"];

test("no page is left out", () => {
  expect([...Object.keys(visits), ...elsewhere].sort()).toEqual(routes("app").sort());
});

for (const [route, [who, path]] of Object.entries(visits)) {
  test(`${route} is there, fits a phone, and is accessible in both themes`, async ({
    page: nobodys,
    as,
    expectAccessible,
  }) => {
    const page = who === null ? nobodys : await as(people[who]);
    const scripts = await holdScripts(page);
    const answer = await page.goto(path, { waitUntil: "commit" });
    expect(answer?.status()).toBe(200);
    await page.waitForFunction(
      () => document.readyState !== "loading" && document.fonts.status === "loaded",
    );
    const before = await layout(page);
    await scripts.release();
    expect(await layout(page), "nothing jumps when the page comes alive").toEqual(before);
    await expect(page).toHaveTitle(/Throughline/);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways(page), "no scrolling sideways at 390 px").toEqual([]);
    if (/my-stream|reports\/\[id\]$/.test(route)) await expectAccessible(page);

    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await sideways(page), "no scrolling sideways at 1440 px").toEqual([]);
    await openEverything(page);
    await expectAccessible(page);
  });
}

/** Forms wait behind disclosures, or behind a link that asks for them. */
async function openEverything(page: Page): Promise<void> {
  const asking = page.locator('main a[aria-expanded="false"]');
  const asked = new URL(page.url());
  for (let names = await askedBy(asking); names.length > 0; names = await askedBy(asking)) {
    for (const name of names) asked.searchParams.append("open", name);
    await page.goto(asked.href);
  }
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll("main details:not([open])")) {
      closed.removeAttribute("name");
      closed.setAttribute("open", "");
    }
  });
}

const askedBy = (links: Locator): Promise<string[]> =>
  links.evaluateAll((all) =>
    all.flatMap((link) =>
      link instanceof HTMLAnchorElement
        ? new URLSearchParams(link.search).getAll("open").slice(-1)
        : [],
    ),
  );

test("sections reached by their links never say an id twice", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("today"));
  const menu = page.getByRole("navigation", { name: "Menu", exact: true });
  await menu.getByText("More", { exact: true }).click();
  const rooms = menu.getByRole("link");
  const names = await rooms.allTextContents();
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) {
    const room = rooms.getByText(name, { exact: true });
    await room.click();
    await expect(page).toHaveURL(`${(await room.getAttribute("href")) ?? ""}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice, name).toEqual([]);
  }
});

/** Keeps a page's scripts back until they are released; then waits until the page listens. */
async function holdScripts(page: Page): Promise<{ release: () => Promise<void> }> {
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  const scripts = "**/_next/static/**/*.js*";
  await page.route(scripts, async (route) => {
    await opened;
    await route.continue();
  });
  return {
    release: async () => {
      open();
      await page.waitForLoadState("networkidle");
      await page.unroute(scripts);
    },
  };
}

/** Where headings and disclosures stand, to the eighth pixel: what moves below them moves them. */
function layout(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main :is(h1, h2, h3, summary)")].flatMap((element) => {
      const { top, height } = element.getBoundingClientRect();
      const words = (element.textContent ?? "").trim().slice(0, 40);
      return height === 0 ? [] : [`${words} at ${Math.round(top / 8) * 8}`];
    }),
  );
}

/** What makes a page wider than the window, by its outermost elements. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px`, ...wide.slice(0, 4).map((one) => one.outerHTML.slice(0, 120))];
  });
}

function routes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
}
