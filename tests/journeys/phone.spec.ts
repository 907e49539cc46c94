import type { Locator, Page } from "@playwright/test";
import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";
import { visits } from "../fixtures/visits.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
/** What a thumb hits, and what at least a finger hits: px. */
const [mainTarget, leastTarget, fieldText] = [44, 24, 16];

ownHouseTest(
  "a day is logged in full with nine taps, and the stand-up note begins with it",
  async ({ as }) => {
    const page = await as(people.w1, phone);
    await page.goto(at("my-stream"));
    const hand = new Hand();
    await hand.tap(summary(page, "Log DL15"));
    const log = form(page, "Log DL15");
    await hand.write(log.getByLabel("Note"), "The access request is signed.");
    await hand.choose(log.getByLabel("Expected on"), "2026-12-04");
    await hand.write(log.getByLabel("Blocker"), "The vendor's export is incomplete");
    await hand.write(log.getByLabel(/^Evidence/), "Signed access request");
    await hand.write(
      log.getByLabel("Link to the evidence"),
      "https://files.clearwater.example/access",
    );
    await hand.tap(log.getByRole("button", { name: "Log", exact: true }));
    expect(hand.taps).toBeLessThanOrEqual(9);

    const row = page.getByRole("listitem").filter({ has: log });
    await expect(row.getByText("Today: The access request is signed.")).toBeVisible();
    await expect(row.getByText("The vendor's export is incomplete")).toBeVisible();
    await expect(row.getByText(/1 evidence|2 evidence/)).toBeVisible();
    await expect(form(page, "Stand-up note").getByLabel("Done")).toHaveValue(
      /DL15: The access request is signed\./,
    );
  },
);

test("My stream shows deliverables first, then what waits, then the stand-up note", async ({
  as,
}) => {
  const page = await as(people.w1, phone);
  await page.goto(at("my-stream"));
  const tops = await Promise.all(
    ["My deliverables", "Waiting for you", "Stand-up note"].map(
      async (name) => (await region(page, name).boundingBox())?.y ?? 0,
    ),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test("a report opens on what is asked, and its reader's four places are at hand", async ({
  as,
}) => {
  const page = await as(people.sponsor, phone);
  await page.goto(at("reports/R3"));
  const asked = await region(page, "Decisions asked").boundingBox();
  const short = await region(page, "In short").boundingBox();
  expect(asked?.y ?? 0).toBeLessThan(short?.y ?? 0);
  expect(asked?.y ?? 0).toBeLessThan(phone.viewport.height);

  const bar = page.getByRole("navigation", { name: "Your places" });
  await expect(bar.getByRole("link")).toHaveText([
    "Steering reports",
    "Escalations",
    "Gates",
    "Outcomes",
  ]);
  await expect(bar.getByRole("link", { name: "Steering reports" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(bar).toBeHidden();
});

test("what has the focus is never under the bar", async ({ as }) => {
  const page = await as(people.w1, phone);
  await page.goto(at("escalations/new?about=DL15"));
  const bar = await page.getByRole("navigation", { name: "Your places" }).boundingBox();
  const controls = await page.locator("main :is(input:not([type=hidden]), select, textarea)").all();
  expect(controls.length).toBeGreaterThan(4);
  for (const control of controls) {
    if (!(await control.isVisible())) continue;
    await control.evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 820));
    await control.focus();
    const box = await control.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

for (const [route, [who, path]] of Object.entries(visits)) {
  test(`${route} is made for the thumb`, async ({ as, newPage }) => {
    const page = who === null ? await newPage(phone) : await as(people[who], phone);
    await page.goto(path);
    expect(await measured(page)).toEqual([]);
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll("main details:not([open])")) {
        closed.removeAttribute("name");
        closed.setAttribute("open", "");
      }
    });
    expect(await measured(page), "with everything opened").toEqual([]);
  });
}

/** Counts as a thumb does: choosing a day takes opening the calendar, the day, and saying so. */
class Hand {
  taps = 0;

  async tap(on: Locator): Promise<void> {
    this.taps += 1;
    await on.tap();
  }

  async write(field: Locator, words: string): Promise<void> {
    await this.tap(field);
    await field.fill(words);
  }

  async choose(field: Locator, day: string): Promise<void> {
    this.taps += 3;
    await field.fill(day);
  }
}

/** Fields in smaller type, main targets and others that are too small, and a page that is too wide. */
function measured(page: Page): Promise<string[]> {
  return page.evaluate(
    ([main, least, text]) => {
      const seen = (one: Element) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 1 && height > 1 && getComputedStyle(one).visibility !== "hidden";
      };
      const all = (what: string) => [...document.querySelectorAll(what)].filter(seen);
      const named = (one: Element, says: string) =>
        `${says}: ${(one.textContent || one.getAttribute("aria-label") || one.outerHTML).trim().slice(0, 60)}`;
      const lower = (elements: Element[], px: number) =>
        elements.flatMap((one) => {
          const { height, width } = one.getBoundingClientRect();
          return height < px || width < Math.min(px, 24)
            ? [named(one, `${Math.round(width)} × ${Math.round(height)} px`)]
            : [];
        });
      // A cell of the plan grid is one of hundreds, not the main target of a page.
      const inGrid = (one: Element) => one.closest("main td") !== null;
      const fields = all("main :is(input:not([type=checkbox], [type=radio]), select, textarea)");
      const mains = all(
        "main form [type=submit]:not(.text-small), main details > summary, nav[aria-label='Your places'] a",
      ).concat(fields.filter((one) => !inGrid(one)));
      const others = all("button, summary, main :is([type=checkbox], [type=radio])").concat(
        fields.filter(inGrid),
      );
      return [
        ...fields.flatMap((one) =>
          Number.parseFloat(getComputedStyle(one).fontSize) < text
            ? [named(one, "small type")]
            : [],
        ),
        ...lower(mains, main),
        ...lower(others, least),
        ...(document.documentElement.scrollWidth > document.documentElement.clientWidth
          ? ["scrolls sideways"]
          : []),
      ];
    },
    [mainTarget, leastTarget, fieldText] as const,
  );
}
