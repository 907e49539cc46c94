import { goTo } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

test("who has not signed in is led to the sign-in page", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the sign-in page is accessible in both themes", async ({ page, expectAccessible }) => {
  await page.goto("/sign-in");
  await expectAccessible();
});

test("an address that does not exist answers 404 with a way back", async ({
  page,
  expectAccessible,
}) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  await expect(page.getByRole("link", { name: "Your programs" })).toBeVisible();
  await expectAccessible();
});

test("the keyboard's first stop skips to the content", async ({ page }) => {
  await page.goto("/nowhere");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("the theme that was chosen stays", async ({ page, signIn }) => {
  await signIn(people.executionLeader);
  await page.goto("/programs/clearwater/today");
  const root = page.locator("html");
  await expect(root).toHaveClass(/light/);
  await page.getByRole("button", { name: "Change theme" }).click();
  await page.getByRole("button", { name: "Change theme" }).click();
  await expect(root).toHaveClass(/dark/);
  await page.reload();
  await expect(root).toHaveClass(/dark/);
});

test("⌘K goes anywhere by name", async ({ page, signIn }) => {
  await signIn(people.executionLeader);
  await page.goto("/programs/clearwater/today");
  await goTo(page, "rulebook", "Rulebook");
  await expect(page).toHaveURL(/\/programs\/clearwater\/rulebook$/);
});
