import type { Page } from "@playwright/test";
import { form } from "../fixtures/hands.ts";
import { startHouse } from "../fixtures/house.ts";
import { expect, people, plainTest, test } from "../fixtures/journey.ts";

const better = "herons stand in cold water";

test("sessions are seen and ended, the password is changed, and a copied cookie dies with signing out", async ({
  page,
  browser,
  signIn,
  house,
  expectAccessible,
}) => {
  const elsewhere = async (options = {}) =>
    await (await browser.newContext({ baseURL: house.url, ...options })).newPage();
  const laptop = await elsewhere();
  // A phone whose browser runs no scripts.
  const phone = await elsewhere({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  for (const one of [page, laptop, phone]) await signIn(people.w2, one);

  await page.goto("/programs/clearwater/today");
  await page.getByRole("button", { name: /your menu$/ }).click();
  await page.getByRole("link", { name: "My account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My account");
  const sessions = page.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByRole("listitem")).toHaveCount(3);
  await expect(sessions.getByRole("listitem").first()).toContainText("This session");
  await expect(sessions.getByRole("listitem").first()).toContainText("From 127.0.0.1");
  await expectAccessible();

  // The phone ends the other two at once, and without a script.
  await phone.goto("/account");
  await phone.getByRole("button", { name: "End all other sessions" }).click();
  await expect(phone.getByText("You are signed out everywhere else.")).toBeVisible();
  await laptop.goto("/programs");
  await expect(laptop).toHaveURL(/sign-in/);

  for (const one of [page, laptop]) await signIn(people.w2, one);
  await page.goto("/account");
  await sessions
    .getByRole("listitem")
    .filter({ hasNotText: "This session" })
    .first()
    .getByRole("button", { name: "End session" })
    .click();
  await expect(page.getByText("Session ended.")).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(2);

  const change = form(page, "Change password");
  await changePassword(page, "not the password", better);
  await expect(change.getByRole("alert")).toContainText("The current password is incorrect.");
  await changePassword(page, "clearwater", "priya.raman1");
  await expect(change.getByRole("alert")).toContainText("contains your name");
  await changePassword(page, "clearwater", "password1234");
  await expect(change.getByRole("alert")).toContainText("most common ones");
  await changePassword(page, "clearwater", better);
  await expect(page.getByText("Password changed.")).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  for (const one of [laptop, phone]) {
    await one.goto("/programs");
    await expect(one).toHaveURL(/sign-in/);
  }

  const copied = await page.context().cookies();
  expect(copied.map(({ name }) => name)).toContain("next-auth.session-token");
  await page.getByRole("button", { name: /your menu$/ }).click();
  await page.locator("[popover]").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  const thief = await elsewhere();
  await thief.context().addCookies(copied);
  await thief.request.get("/api/auth/session");
  await thief.goto("/programs");
  await expect(thief).toHaveURL(/sign-in/);

  for (const event of ["sign-in", "sessions-ended", "password-set", "sign-out"]) {
    const line = house.said().match(new RegExp(`.*"event":"${event}".*`))?.[0] ?? "";
    expect(line, event).toMatch(/"personId":"P\d+"/);
    expect(line, event).toMatch(/"requestId":"\w{8}"/);
  }
  for (const one of [laptop, phone, thief]) await one.context().close();
});

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel("Current password").fill(current);
  await page.getByLabel("New password").fill(next);
  await page.getByLabel("Repeat password").fill(next);
  await page.getByRole("button", { name: "Change password" }).click();
}

plainTest("over https, cookies are cleared with the attributes they were set with", async () => {
  const house = await startHouse({ env: { NEXTAUTH_URL: "https://throughline.example" } });
  /** Sends the first form of a page that holds these fields, as a browser without scripts does. */
  const send = async (path: string, cookie: string, fields: Record<string, string>) => {
    const html = await (await fetch(`${house.url}${path}`, { headers: { cookie } })).text();
    const action = /name="(\$ACTION_ID_\w+)"/.exec(html)?.[1] ?? "";
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, [action]: "" })) body.set(name, value);
    const headers = { cookie, origin: house.url };
    return await fetch(`${house.url}${path}`, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
    });
  };
  const attributesOf = (line: string | undefined) =>
    (line ?? "")
      .split("; ")
      .slice(1)
      .filter((part) => !/^(expires|max-age)=/i.test(part))
      .map((part) => part.toLowerCase())
      .sort();
  try {
    const signedIn = await send("/sign-in", "", { email: people.w3, password: "clearwater" });
    const name = "__Secure-next-auth.session-token";
    const set = signedIn.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
    expect(attributesOf(set)).toEqual(["httponly", "path=/", "samesite=lax", "secure"]);
    expect(set).toContain(`Max-Age=${12 * 3600}`);
    const cookie = set?.split("; ")[0] ?? "";
    const inside = await fetch(`${house.url}/programs`, { headers: { cookie } });
    expect(await inside.text()).toContain("Your programs");

    const signedOut = await send("/programs", cookie, {});
    const cleared = signedOut.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
    expect(cleared).toMatch(new RegExp(`^${name}=;`));
    expect(cleared).toContain("Max-Age=0");
    expect(attributesOf(cleared)).toEqual(attributesOf(set));
    const outside = await fetch(`${house.url}/programs`, {
      headers: { cookie },
      redirect: "manual",
    });
    expect(outside.headers.get("location") ?? (await outside.text())).toContain("/sign-in");
  } finally {
    await house.stop();
  }
});
