import type { Page } from "@playwright/test";
import { at, form, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

const olga = { name: "Olga Brandt", email: "olga.brandt@clearwater.example" };
const secret = "a boat is safest in the harbour";

test("an unknown person and a wrong password read the same words, in the same time's worth of work", async ({
  page,
}) => {
  const attempt = async (email: string) => {
    await page.goto("/sign-in");
    await fillDoor(page, email, "not the password");
    await expect(page.getByRole("alert").first()).toBeVisible();
    return page.getByRole("main").getByRole("alert").textContent();
  };
  expect(await attempt("nobody@clearwater.example")).toBe(await attempt(people.coeLead));
});

test("after eight wrong passwords even the right one has to wait, but not where its owner signed in before", async ({
  page,
  as,
}) => {
  const owner = await as(people.riskChair);
  for (let turn = 0; turn < 8; turn++) {
    // No proxy is configured, so that nobody is believed who claims to come from elsewhere.
    await page.setExtraHTTPHeaders({ "x-forwarded-for": `203.0.113.${turn}` });
    await page.goto("/sign-in");
    await fillDoor(page, people.riskChair, `guess ${turn}`);
    await expect(page.getByText("Incorrect email or password.")).toBeVisible();
  }
  await fillDoor(page, people.riskChair, "clearwater");
  await expect(page.getByText("Too many attempts.")).toBeVisible();
  await page.goto("/programs");
  await expect(page).toHaveURL(/sign-in/);

  await owner.goto("/programs");
  await owner.getByRole("button", { name: /your menu$/ }).click();
  await owner.getByRole("button", { name: "Sign out" }).click();
  await fillDoor(owner, people.riskChair, "clearwater");
  await expect(owner).toHaveURL(/\/programs\/clearwater\//);
});

test("a new person comes in by a link, works under changed roles, and is let out", async ({
  newPage,
  as,
  signIn,
}) => {
  test.slow();
  await test.step("an administrator adds a person, gives roles, and hands over a link that works once", async () => {
    const leila = await as(people.executionLeader);
    await leila.goto(at("settings/people"));
    await summary(leila, "Add a person to the organization").click();
    const add = form(leila, "Add the person");
    await add.getByLabel("Name").fill(olga.name);
    await add.getByLabel("Email").fill(olga.email);
    await add.getByRole("button", { name: "Add the person" }).click();
    await expect(leila.getByText(/^Added\. Next, add them/)).toBeVisible();

    await leila.reload();
    await summary(leila, "Add somebody to the program").click();
    const bring = form(leila, "Add to the program");
    await bring.getByLabel("Person").selectOption({ label: `${olga.name}, ${olga.email}` });
    await bring.getByRole("checkbox", { name: "Stream lead", exact: true }).check();
    await bring.getByRole("checkbox", { name: "Viewer", exact: true }).check();
    await bring.getByRole("button", { name: "Add to the program" }).click();
    await expect(leila.getByRole("listitem").filter({ hasText: olga.email })).toContainText(
      "Viewer",
    );

    await summary(leila, `Roles and access of ${olga.name}`).click();
    await form(leila, `Issue a link for ${olga.name}`).getByRole("button").click();
    const link = (await leila.getByRole("code").textContent()) ?? "";
    expect(link).toMatch(/\/set-password\?token=\S{20,}/);

    const page = await newPage();
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Welcome, ${olga.name}`);
    await page.getByLabel("Password", { exact: true }).fill(secret);
    await page.getByLabel("Repeat password").fill(`${secret}!`);
    await page.getByRole("button", { name: "Set password" }).click();
    await expect(
      page.getByText("The two passwords are different. Enter the same password twice."),
    ).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(secret);
    await page.getByLabel("Repeat password").fill(secret);
    await page.getByRole("button", { name: "Set password" }).click();
    await expect(page).toHaveURL(/clearwater\/today$/);

    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link cannot be used");
    for (const one of [leila, page]) await one.close();
  });

  await test.step("the new person signs in with the password they chose and sees the program", async () => {
    const page = await newPage();
    await page.goto("/sign-in");
    await fillDoor(page, olga.email, secret);
    await expect(page).toHaveURL(/clearwater\/today$/);
    await page.goto(at("settings/people"));
    await expect(page.getByRole("main")).toContainText("Leila Haddad");
    await expect(page.getByRole("main").getByRole("form"), "changes nobody's roles").toHaveCount(0);
    await page.close();
  });

  await test.step("a role that is given leaves the session open; one taken away ends it", async () => {
    const page = await newPage();
    await page.goto("/sign-in");
    await fillDoor(page, olga.email, secret);
    await expect(page).toHaveURL(/clearwater\/today$/);

    const leila = await as(people.executionLeader);
    await leila.goto(at("settings/people"));
    await summary(leila, `Roles and access of ${olga.name}`).click();
    const roles = form(leila, `Change the roles of ${olga.name}`);
    await roles.getByRole("checkbox", { name: "Change lead", exact: true }).check();
    await roles.getByRole("button", { name: "Change roles" }).click();
    await expect(leila.getByText(/^Changed\./)).toBeVisible();
    await page.goto(at("today"));
    await expect(page).toHaveURL(/today$/);

    await leila.reload();
    await summary(leila, `Roles and access of ${olga.name}`).click();
    await roles.getByRole("checkbox", { name: "Stream lead", exact: true }).uncheck();
    await roles.getByRole("button", { name: "Change roles" }).click();
    await expect(leila.getByText(/^Changed\./)).toBeVisible();

    await page.goto(at("today"));
    await expect(page).toHaveURL(/sign-in/);
    for (const one of [leila, page]) await one.close();
  });

  await test.step("a closed account opens nothing, and signing out closes the door behind", async () => {
    const leila = await as(people.executionLeader);
    await leila.goto(at("settings/people"));
    await summary(leila, `Roles and access of ${olga.name}`).click();
    await form(leila, `Close the account of ${olga.name}`).getByRole("button").click();
    await expect(leila.getByRole("listitem").filter({ hasText: olga.email })).toContainText(
      "account closed",
    );
    const page = await newPage();
    await page.goto("/sign-in");
    await fillDoor(page, olga.email, secret);
    await expect(page.getByText("Incorrect email or password.")).toBeVisible();

    await signIn(people.steering, page);
    await page.goto(at("today"));
    await page.getByRole("button", { name: /your menu$/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByText("You are signed out.")).toBeVisible();
    await page.goto(at("today"));
    await expect(page).toHaveURL(/sign-in/);
  });
});

test("whoever is removed still holds what they hold, and it is said; their session ends", async ({
  as,
}) => {
  const samuel = await as(people.w4);
  await samuel.goto(at("my-stream"));
  const leila = await as(people.executionLeader);
  await leila.goto(at("settings/people"));
  await summary(leila, "Roles and access of Samuel Mensah").click();
  const remove = form(leila, "Remove Samuel Mensah from the program");
  await expect(remove).toContainText("still has responsibilities: 1 stream led");
  await remove.getByRole("button", { name: "Remove from the program" }).click();
  await remove.getByLabel("Reason for continuing").fill("Freya takes the stream over.");
  await remove.getByRole("button", { name: "Remove from the program" }).click();
  const left = leila.getByRole("region", { name: "Left the program" });
  await expect(left).toContainText("Samuel Mensah");
  await expect(left.getByRole("link", { name: "DL24" })).toBeVisible();
  // The stream is nobody's from this moment: a lead who left leads nothing (I-04).
  await leila.goto(at("workstreams"));
  await expect(leila.getByRole("row").filter({ hasText: "Change and AI literacy" })).toContainText(
    "vacant",
  );

  await samuel.goto(at("my-stream"));
  await expect(samuel).toHaveURL(/sign-in/);
});

async function fillDoor(page: Page, email: string, password: string) {
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
