import { at } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

test("a rule leads back to the rulebook as it was left: searched, on its page, scrolled", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  // So low that the second page of results is longer than the window.
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(at("rulebook"));
  await page.getByLabel("Words or id").fill("deliverable");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(page).toHaveURL(/text=deliverable.*page=2/);
  const left = page.url();
  const rule = page.getByRole("main").getByRole("table").last().getByRole("link").last();
  await rule.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(100);
  await rule.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Rule /);
  await page.getByRole("main").getByRole("link", { name: "Rulebook", exact: true }).click();
  await expect(page).toHaveURL(left);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
});
