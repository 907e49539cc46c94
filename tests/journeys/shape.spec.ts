import type { Page } from "@playwright/test";
import { at, form, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

/** What a form answers; the frame's own announcer of routes is an alert too. */
const told = (page: Page) => page.getByRole("main").getByRole("alert");

test("a program is founded on a calendar one can count by, at an address of its own", async ({
  page,
  signIn,
}) => {
  await signIn(people.executionLeader);
  await page.goto("/programs/new");
  await page.getByLabel("Name").fill("Clearwater");
  await page.getByLabel("Time zone").fill("Mars/Olympus");
  await page.getByRole("button", { name: "Create program" }).click();
  await expect(told(page)).toContainText("We couldn't find this time zone. Use an IANA name");
  await page.getByLabel("Time zone").fill("Europe/Stockholm");
  await page.getByRole("button", { name: "Create program" }).click();
  await expect(told(page)).toContainText('Another program already has the address "clearwater"');
});

test("a program keeps its EATP, and an active stream its lead", async ({ page, signIn }) => {
  await signIn(people.executionLeader);
  await page.goto(at("settings/people"));
  const leila = page.getByRole("listitem").filter({ hasText: people.executionLeader });
  await summary(leila, "Roles and access").click();
  await expect(
    leila.getByRole("button", { name: "Remove from the program" }),
  ).toHaveAccessibleDescription(/is the only EATP/);

  await page.goto(at("workstreams/W3"));
  await summary(page, "Edit name, pillars").click();
  const shape = form(page, "Save");
  await shape.getByLabel("Stream lead").selectOption("Nobody yet");
  await shape.getByRole("button", { name: "Save" }).click();
  await expect(told(page)).toContainText("W3 has no stream lead");
});

test("a number is changed inside its range, and the change is read in the activity", async ({
  page,
  signIn,
}) => {
  await signIn(people.executionLeader);
  await page.goto(at("settings/numbers"));
  await page.getByLabel("Words or rule").fill("escalations stay on L1");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: "Change High escalations stay on L1 for" }).click();
  const days = form(page, "High escalations stay on L1 for");
  await days.getByRole("spinbutton").fill("4");
  await days.getByRole("button", { name: "Save" }).click();
  await expect(days).toContainText("Saved and logged.");
  await page.goto(at("activity"));
  const first = page.getByRole("main").getByRole("listitem").first();
  await expect(first).toContainText("Leila Haddad changed a setting");
  await page.getByLabel("About").selectOption("Workstream");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByLabel("Workstream", { exact: true }).selectOption("W3");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("created workstream")).toHaveCount(1);
  await expect(page.getByText("changed a setting")).toHaveCount(0);
});
