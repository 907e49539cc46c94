import type { Page } from "@playwright/test";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";

const room = "/programs/clearwater/escalations";

/** Moves the demo's clock to the next working day, as its menu does. */
async function nextWorkingDay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Demo clock" }).click();
  await page.getByRole("button", { name: "Next working day" }).click();
  await expect(page.getByText("A working day has passed.")).toBeVisible();
  await page.keyboard.press("Escape");
}

ownHouseTest(
  "E-2 left alone moves to the sponsor, both tiers read it, history is kept",
  async ({ page, signIn }) => {
    await signIn(people.executionLeader);
    await page.goto(`${room}/E-2`);
    await expect(page.getByText("Leila Haddad must decide on L2 program")).toBeVisible();
    for (let day = 7; day <= 9; day += 1) await nextWorkingDay(page);
    await page.goto(`${room}/E-2`);
    await expect(page.getByText("Ingrid Solheim must decide on L3 executive")).toBeVisible();
    const history = page.locator("section", {
      has: page.getByRole("heading", { name: "History" }),
    });
    await expect(history.getByRole("listitem")).toHaveCount(3);
    await expect(history.getByText("by the clock")).toHaveCount(2);
    await page.context().clearCookies();
    await signIn(people.sponsor);
    await page.goto(room);
    await expect(page.getByRole("region", { name: "L3 executive" }).getByText("E-2")).toBeVisible();
  },
);

test("a stream lead raises a blocker straight to L2 and reads beforehand what happens", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(people.w2);
  await page.goto("/programs/clearwater/my-stream");
  await page.getByRole("banner").getByRole("link", { name: "Raise a blocker" }).click();
  await expect(page.getByRole("heading", { name: "Who sees my name" })).toBeVisible();
  await expectAccessible();
  await page.getByLabel("What is in the way").fill("The test cluster is booked out");
  await page.getByLabel("Decision you want").fill("Two nights on the cluster");
  await page.getByLabel(/^DL17 /).check();
  await page.getByLabel("Starting tier").selectOption("L2_PROGRAM");
  await page.getByRole("button", { name: "Raise blocker" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The test cluster is booked out",
  );
  await expect(page.getByText("Leila Haddad must decide on L2 program")).toBeVisible();
  await expectAccessible();
});

test("an executive reads the matter and never who brought it", async ({ page, signIn }) => {
  await signIn(people.sponsor);
  await page.goto(`${room}/E-1`);
  await expect(page.getByText("No read access to the sensor historian")).toBeVisible();
  await expect(page.getByText("Jonas Berg")).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(people.executionLeader);
  await page.goto(`${room}/E-1`);
  await expect(page.getByText("by Jonas Berg").first()).toBeVisible();
});

test("a concern told in confidence is not there for anybody else", async ({ page, signIn }) => {
  await signIn(people.w5);
  await page.goto(`${room}/new`);
  await page.getByLabel("What is in the way").fill("Crews fear being watched");
  await page.getByLabel("Decision you want").fill("A word with the works council");
  await page.getByLabel("Type").selectOption("CONCERN");
  await page.getByLabel(/Confidential/).check();
  await page.getByRole("button", { name: "Raise blocker" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText(
    "a confidential concern goes to the EATP on L2",
  );
  await page.getByLabel("Starting tier").selectOption("L2_PROGRAM");
  await page.getByRole("button", { name: "Raise blocker" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Crews fear being watched");
  const address = page.url();
  await page.context().clearCookies();
  await signIn(people.w1);
  expect((await page.goto(address))?.status()).toBe(404);
  await page.goto(room);
  await expect(page.getByText("Crews fear being watched")).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(people.executionLeader);
  await page.goto(address);
  await expect(page.getByText("Confidential").first()).toBeVisible();
});

test("the holder decides and closes, without JavaScript", async ({ browser, house, signIn }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: house.url });
  const page = await context.newPage();
  await signIn(people.sponsor, page);
  await page.goto(`${room}/E-1`);
  await page.getByRole("radio", { name: "Another decision" }).check();
  await page.getByLabel("Decision in words").fill("IT operations opens a read replica by Friday");
  await page.getByLabel("Effect on the blocked work").fill("DL15 and DL17 go on");
  await page.getByRole("button", { name: "Decide" }).click();
  await expect(page.getByText("IT operations opens a read replica by Friday")).toBeVisible();
  await page.goto(`${room}/E-1`);
  await page.getByRole("button", { name: "Close" }).click();
  await page.goto(`${room}/E-1`);
  await expect(page.getByText(/^Closed after/)).toBeVisible();
  await context.close();
});

test("the room is accessible in both themes", async ({ page, signIn, expectAccessible }) => {
  await signIn(people.executionLeader);
  for (const address of [room, `${room}/E-2`, `${room}/E-3`]) {
    await page.goto(address);
    await expectAccessible();
  }
});
