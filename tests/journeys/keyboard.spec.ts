import { at, goTo } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

test("every section is reached by Tab from the first page, and opens with Enter", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("today"));
  const menu = page.getByRole("navigation", { name: "Menu", exact: true });
  await menu.getByText("More", { exact: true }).focus();
  await page.keyboard.press("Enter");
  const rooms = await menu
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(rooms.length).toBeGreaterThan(10);
  await page.getByRole("link", { name: "Skip to the content" }).focus();
  const stopped: (string | null)[] = [];
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    stopped.push(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null));
  }
  for (const room of rooms) expect(stopped, `${room} is a stop`).toContain(room);

  for (const room of rooms) {
    const link = page.locator(`nav a[href="${room}"]`).first();
    if (!(await link.isVisible())) await menu.getByText("More", { exact: true }).click();
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${room}(/|$)`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("the skip link leads past the rooms on a program's page", async ({ as }) => {
  const page = await as(people.w1);
  await page.goto(at("my-stream"));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main");
});

test("what has the focus can be seen", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("gates/G-7"));
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    const look = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const seen = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return seen ? "" : element.outerHTML.slice(0, 120);
    });
    expect(look, "no focus ring").toBe("");
  }
});

test("⌘K finds a stream, a gate and a report; Escape gives the focus back", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("today"));
  await goTo(page, "settings", "Settings");
  await expect(page).toHaveURL(/settings$/);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("readiness");
  await expect(page.getByRole("option", { selected: true })).toContainText(
    "Deployment readiness U2",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/gates\/G-7$/);
  const opener = page.getByRole("link", { name: "Search", exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
});

test("a menu opens with Enter and closes with Escape", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("today"));
  const menu = page.getByRole("button", { name: /your menu$/ });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
});

test("? lists the shortcuts, but not while somebody types", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("escalations/new"));
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.getByRole("textbox").first().focus();
  await page.keyboard.type("Why?");
  await expect(dialog).toBeHidden();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(async () => {
    await page.keyboard.press("Shift+?");
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
