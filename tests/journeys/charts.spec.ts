import type { Locator, Page } from "@playwright/test";
import { at, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

const figure = (page: Page, title: string) =>
  page.getByRole("figure").filter({ has: page.getByText(title, { exact: true }) });

/** The chart as the browser draws it; it is loaded once it comes into sight. */
async function explored(of: Locator): Promise<Locator> {
  await of.scrollIntoViewIfNeeded();
  const chart = of.locator("svg.recharts-surface").first();
  await expect(chart).toBeVisible();
  return chart;
}

test("the keyboard reads a chart's values place by place, and Enter leads to the sprint", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("sprints"));
  const velocity = figure(page, "Committed and accepted");
  await (await explored(velocity)).focus();
  const said = velocity.locator(".recharts-tooltip-wrapper");
  await expect(said).toContainText("Sprint 1");
  await page.keyboard.press("ArrowRight");
  await expect(said).toContainText("Sprint 2");
  await expect(said).toContainText("48 points");
  await expect(said).toContainText("36 points");
  await expect(said).toContainText("Committed when the plan was locked");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sprints\/2$/);
});

test("a click on a sprint leads to it, and a series is switched off and on", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("sprints"));
  const velocity = figure(page, "Committed and accepted");
  const chart = await explored(velocity);
  const bars = velocity.locator(".recharts-bar");
  await expect(bars).toHaveCount(2);
  const accepted = velocity.getByRole("button", { name: "accepted", exact: true });
  await accepted.click();
  await expect(accepted).toHaveAttribute("aria-pressed", "false");
  await expect(bars).toHaveCount(1);
  await accepted.click();
  await expect(bars).toHaveCount(2);
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart has no place on the page");
  await page.mouse.move(box.x + box.width * 0.15, box.y + box.height / 2);
  await expect(velocity.locator(".recharts-tooltip-wrapper")).toContainText("Sprint 1");
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/\/sprints\/1$/);
});

test("without a script every chart is a drawing with a table of the same figures", async ({
  as,
}) => {
  const page = await as(people.executionLeader, { javaScriptEnabled: false });
  for (const [room, title, row] of [
    ["today", "Sprint 4: 5 of 42 points accepted", /^day 6 .* 42 5$/],
    ["sprints/4", "Accepted points", /^day 6 .* 42 42 5$/],
    ["sprints/4?chart=burn-down", "Points left", /^day 6 .* 37 16\.8$/],
    ["sprints/4?chart=flow", "Points by state", /^day 6 .* 5 8 19 10$/],
    ["sprints", "Committed and accepted", /^Sprint 3 .* 44 39 /],
    ["forecast", "How the forecast moved", /^Mon 23 Nov .* 6 to 7 7$/],
    ["readings", "Remaining organizational capacity", /^Sprint 4 58 72 61 42$/],
    ["readings?show=maturity", "Maturity by domain", /^D1 /],
    ["reports", "Claims better than their evidence", /^Report 3 .* 17 11$/],
    ["escalations", "Time to raise blockers", /^Sprint 3 1 raised 1$/],
    ["dependencies", "Resolved on time", / 2 0 1 0$/],
  ] as const) {
    await page.goto(at(room));
    const one = figure(page, title);
    await expect(one.getByRole("img").first()).toBeVisible();
    await summary(one, "As a table").click();
    await expect(one.getByRole("row", { name: row })).toBeVisible();
  }
});

test("on paper the server's drawing stands where the explorer was", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("sprints/4"));
  const burnUp = figure(page, "Accepted points");
  const chart = await explored(burnUp);
  const drawing = burnUp.getByRole("img", { name: /^Accepted points of sprint 4/ });
  await expect(drawing).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(drawing).toBeVisible();
  await expect(chart).toBeHidden();
});

test("the board of dependencies says what is pointed at and focused, and Escape puts it away", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("dependencies"));
  const board = page.getByRole("group", { name: /^Board of dependencies/ });
  const node = board.getByRole("link", { name: /impact of a delay$/ }).first();
  const said = page.locator("[data-said]");
  await expect(async () => {
    await node.blur();
    await node.focus();
    await expect(said).toContainText("Opens the impact of a delay.", { timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(said).toHaveCount(0);
  await node.hover();
  await expect(said).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/slip=/);
});

test("pages with charts pass axe in light and in dark", async ({ as, expectAccessible }) => {
  const page = await as(people.executionLeader);
  for (const [room, title] of [
    ["today", "Sprint 4: 5 of 42 points accepted"],
    ["sprints/4", "Accepted points"],
    ["sprints?chart=pillars", "Accepted points by pillar"],
    ["forecast", "How the forecast moved"],
    ["readings", "Remaining organizational capacity"],
    ["readings?show=maturity", "Maturity by domain"],
    ["reports", "Claims better than their evidence"],
    ["escalations", "Time to raise blockers"],
    ["dependencies", "Resolved on time"],
  ] as const) {
    await page.goto(at(room));
    await explored(figure(page, title));
    await expectAccessible(page);
  }
});
