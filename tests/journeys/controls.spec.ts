import type { Page } from "@playwright/test";
import { choose, form, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people } from "../fixtures/journey.ts";

const harbour = "/programs/harbour";

async function newProgram(page: Page): Promise<void> {
  await page.goto("/programs/new");
  await page.getByLabel("Name").fill("Harbour");
  await page.getByLabel("Time zone").fill("Europe/Stockholm");
  await page.getByRole("button", { name: "Create program" }).click();
  await expect(page).toHaveURL(`${harbour}/workstreams`);
  await page.goto(`${harbour}/settings/people`);
  await summary(page, "Add somebody to the program").click();
  const member = form(page, "Add to the program");
  await choose(member.getByLabel("Person"), `Marek Nowak, ${people.coeLead}`);
  await member.getByRole("checkbox", { name: "CoE member" }).check();
  await member.getByRole("button", { name: "Add to the program" }).click();
  await expect(page.getByText("Added.").first()).toBeVisible();
}

async function setUpGateP(page: Page): Promise<string> {
  await page.goto(`${harbour}/gates`);
  const gate = form(page, "Set up the gate");
  await gate.getByLabel("Name", { exact: true }).fill("Gate P");
  await choose(gate.getByRole("combobox", { name: "What it judges" }), "Cycle C1 · Cycle 1");
  await gate.getByLabel("Level").selectOption("Stage");
  await gate.getByLabel("Stage it closes").selectOption("Produce");
  await gate.getByRole("button", { name: "Set up the gate" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gate P");
  return page.url();
}

ownHouseTest(
  "a control is entered by hand in a new program, and Gate P waits until it is active",
  async ({ page, as, signIn, expectAccessible }) => {
    ownHouseTest.slow();
    await signIn(people.executionLeader);
    await newProgram(page);
    const gate = await setUpGateP(page);

    await page.goto(`${harbour}/controls`);
    await expect(page.getByText("No controls yet.").first()).toBeVisible();
    await summary(page, "Add a control").click();
    const add = form(page, "Add control");
    await add.getByLabel("Name").fill("Rollback of a faulty model");
    await add.getByLabel("Required for Gate P").check();
    await add.getByRole("button", { name: "Add control" }).click();
    await expect(page.getByText("Gate P waits for 1 of 1 required control.")).toBeVisible();

    await page.goto(gate);
    await expect(page.getByRole("main")).toContainText("1 required control is not active");

    await ownHouseTest.step("built, and tested without JavaScript", async () => {
      const plain = await as(people.executionLeader, { javaScriptEnabled: false });
      await plain.goto(`${harbour}/controls/C-01`);
      await form(plain, "Mark as built").getByLabel("Where it is built").fill("Release script");
      await plain.getByRole("button", { name: "Mark as built" }).click();
      await expect(plain.getByText("Built, and not tested yet.")).toBeVisible();
      const test = form(plain, "Record a test of C-01");
      await test.getByLabel("Passed").check();
      await test.getByLabel("What was tested and found").fill("Rolled back in four minutes");
      await test.getByRole("button", { name: "Record test" }).click();
      await expect(test.getByRole("alert")).toContainText(
        "The result of control C-01 has no link to evidence.",
      );
      await test.getByLabel("What it is").fill("Rehearsal");
      await test.getByLabel("Link").fill("https://records.example/rehearsal");
      await test.getByRole("button", { name: "Record test" }).click();
      await expect(plain.getByText("Tested, and not active yet.")).toBeVisible();
    });

    await page.goto(`${harbour}/controls/C-01`);
    const activate = page.getByRole("button", { name: "Activate control" });
    await expect(activate).toHaveAccessibleDescription(
      /without its type, an owner, the evidence required and how often it is tested/,
    );
    await expectAccessible();
    await page.emulateMedia({ colorScheme: "light" });
    await summary(page, "Edit control").click();
    const edit = form(page, "Save changes");
    await edit.getByLabel("Type").selectOption("Corrective");
    await edit.getByLabel("Owner").selectOption("Marek Nowak");
    await edit.getByLabel("Evidence required").fill("Record of a rehearsed rollback");
    await edit.getByLabel("Tested every").fill("2");
    await edit.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByText("every 2 weeks")).toBeVisible();
    await activate.click();
    await expect(page.getByText("Its next test is due on")).toBeVisible();

    await page.goto(gate);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gate P");
    await expect(page.getByRole("main")).not.toContainText("not active");
  },
);
