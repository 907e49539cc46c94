import { expect, people, test } from "../fixtures/journey.ts";

const rooms = [
  "today",
  "my-stream",
  "workstreams",
  "workstreams/W2",
  "sprints",
  "sprints/4",
  "outcomes",
  "dependencies",
  "gates",
  "gates/G-1",
  "escalations",
  "escalations/E-1",
  "escalations/new",
  "reports",
  "reports/R3",
  "reports/draft",
  "rulebook",
  "activity",
  "settings",
  "settings/numbers",
  "settings/people",
];

const addresses = [
  "/programs",
  "/programs/new",
  "/programs/import",
  ...rooms.map((room) => `/programs/clearwater/${room}`),
];

test.describe("every page", () => {
  for (const address of addresses) {
    test(`${address} is accessible in both themes and has one heading that names it`, async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn(people.executionLeader);
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(200);
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page).toHaveTitle(/ · Throughline$/);
      await expectAccessible();
    });
  }

  test("none is wider than a phone", async ({ page, signIn }) => {
    await signIn(people.executionLeader);
    await page.setViewportSize({ width: 390, height: 844 });
    const tooWide: string[] = [];
    for (const address of addresses) {
      await page.goto(address);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) tooWide.push(`${address}: ${width}`);
    }
    expect(tooWide).toEqual([]);
  });
});
