import type { Page } from "@playwright/test";
import { OAuth2Server } from "oauth2-mock-server";
import { type House, startHouse } from "../fixtures/house.ts";
import { expect, people, plainTest as test } from "../fixtures/journey.ts";

/** An OpenID provider of our own, and what it says of whoever signs in next. */
const provider = new OAuth2Server();
let claims: Record<string, unknown> = {};
let house: House;

test.beforeAll(async () => {
  await provider.issuer.keys.generate("RS256");
  await provider.start(0, "127.0.0.1");
  provider.service.on("beforeTokenSigning", (token) => {
    Object.assign(token.payload, claims);
  });
  house = await startHouse({
    env: {
      OIDC_ISSUER: provider.issuer.url ?? "",
      OIDC_CLIENT_ID: "throughline",
      OIDC_CLIENT_SECRET: "between these two",
    },
  });
});

test.afterAll(async () => {
  await house?.stop();
  await provider.stop();
});

const signInAs = async (page: Page, said: Record<string, unknown>) => {
  claims = { name: "Somebody", ...said };
  await page.goto(`${house.url}/sign-in`);
  await page.getByRole("button", { name: "Sign in with single sign-on" }).click();
  await page.waitForURL(`${house.url}/**`);
};
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

test("an address lets nobody in until the provider has verified it, and only people who are known", async ({
  page,
}) => {
  for (const email_verified of [false, undefined, "true", 1]) {
    await signInAs(page, { sub: "freya", email: people.w5, email_verified });
    await expect(alert(page)).toContainText("Your email address is not verified.");
  }
  await signInAs(page, { sub: "nobody", email: "nobody@elsewhere.example", email_verified: true });
  await expect(alert(page)).toContainText("There is no account with your email address.");
  await page.goto(`${house.url}/programs`);
  await expect(page).toHaveURL(/sign-in/);
  expect(house.said()).toMatch(/"event":"sign-in-refused","why":"unverified"/);
});

test("a verified address binds issuer and subject; from then on these two decide", async ({
  page,
  browser,
}) => {
  const asked: URLSearchParams[] = [];
  provider.service.on("beforeAuthorizeRedirect", (_redirect, request) => {
    asked.push(new URL(request.url ?? "", "http://provider").searchParams);
  });
  await signInAs(page, { sub: "priya", email: people.w2.toUpperCase(), email_verified: true });
  await expect(page).toHaveURL(/clearwater\/my-stream$/);
  await page.getByRole("button", { name: /your menu$/ }).click();
  await expect(page.getByText("Priya Raman").last()).toBeVisible();
  expect(asked[0]?.get("state")).toBeTruthy();
  expect(asked[0]?.get("code_challenge_method")).toBe("S256");

  // The address has changed at the provider: still the same person.
  const second = await (await browser.newContext()).newPage();
  await signInAs(second, { sub: "priya", email: "p.raman@elsewhere.example" });
  await expect(second).toHaveURL(/clearwater\/my-stream$/);
  await second.goto(`${house.url}/account`);
  await expect(second.getByRole("listitem").first()).toContainText("Signed in by single sign-on");

  // Somebody else gets that address at the provider: not the same person.
  const third = await (await browser.newContext()).newPage();
  await signInAs(third, { sub: "mallory", email: people.w2, email_verified: true });
  await expect(alert(third)).toContainText(
    "This account belongs to another single sign-on identity.",
  );
  await third.goto(`${house.url}/programs`);
  await expect(third).toHaveURL(/sign-in/);
  for (const one of [second, third]) await one.context().close();
});

test("an answer that this browser did not ask for, or that another issuer signed, is refused", async ({
  page,
}) => {
  await page.goto(`${house.url}/api/auth/callback/openid?code=stolen&state=made-up`);
  await expect(alert(page)).toContainText("Single sign-on did not work.");
  await signInAs(page, {
    iss: "https://another.example",
    sub: "jonas",
    email: people.w1,
    email_verified: true,
  });
  await expect(alert(page)).toContainText("Single sign-on did not work.");
  await page.goto(`${house.url}/programs`);
  await expect(page).toHaveURL(/sign-in/);
});
