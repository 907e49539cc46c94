import type { Page } from "@playwright/test";
import { asDay, workingDaysAfter } from "../fixtures/days.ts";
import { at, form, nextWorkingDay, region, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";
import { press, tabTo, typeInto } from "../fixtures/keyboard.ts";

const phone = { viewport: { width: 390, height: 844 } } as const;
const note = (page: Page) => region(page, "Stand-up note");

test.describe("a stand-up note", () => {
  test("is written on a phone; what stands in the way is raised with one more click", async ({
    as,
  }) => {
    const page = await as(people.w5, phone);
    await page.goto(at("my-stream"));
    const fields = form(page, "Stand-up note");
    await expect(fields, "the last note's words are a hint").toContainText(
      "next: Works council reading copy.",
    );
    await fields.getByLabel("Done").fill("The works council has its reading copy.");
    await fields.getByLabel("Next").fill("Their questions, then the third draft.");
    await fields
      .getByLabel("In the way", { exact: true })
      .fill("Nobody from the works council answers before Thursday.");
    await fields.getByLabel("In the way of").selectOption("DL18");
    await fields.getByRole("button", { name: "Add note" }).click();
    await expect(note(page)).toContainText("The works council has its reading copy.");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

    const draft = form(page, "Raise what Operating process redesign mentioned");
    await expect(draft).toContainText("Nobody from the works council answers before Thursday");
    await draft.getByRole("button", { name: "Raise blocker" }).click();
    await expect(draft).toHaveCount(0);
    await expect(note(page).getByRole("link", { name: /^E-\d+$/ })).toBeVisible();
    await expect(region(page, "Your escalations")).toContainText(
      "Nobody from the works council answers",
    );
  });

  test("is written again the same day: its words are replaced", async ({ as }) => {
    const page = await as(people.w4);
    await page.goto(at("my-stream"));
    await form(page, "Stand-up note").getByLabel("Next").fill("Invite cohort 3.");
    await form(page, "Stand-up note").getByRole("button", { name: "Add note" }).click();
    await expect(note(page)).toContainText("Invite cohort 3.");
    await summary(page, "Edit note").click();
    await form(page, "Stand-up note").getByLabel("Next").fill("Cohort 3 is invited.");
    await form(page, "Stand-up note").getByRole("button", { name: "Save note" }).click();
    await expect(note(page)).toContainText("Cohort 3 is invited.");
    await expect(note(page)).not.toContainText("Invite cohort 3.");
  });

  test("for a day to come is refused, and so is one that says nothing", async ({ as }) => {
    const page = await as(people.w3);
    await page.goto(at("my-stream"));
    const fields = form(page, "Stand-up note");
    await fields.getByRole("button", { name: "Add note" }).click();
    await expect(fields).toContainText("The note can't be empty.");

    const day = fields.locator('input[name="day"]');
    const tomorrow = workingDaysAfter(asDay(await day.inputValue()), 1);
    await day.evaluate((input, value) => input.setAttribute("value", value), tomorrow);
    await fields.getByLabel("Done").fill("The impact assessment.");
    await fields.getByRole("button", { name: "Add note" }).click();
    await expect(fields).toContainText("Not saved. A rule blocks this.");
    await expect(fields).toContainText("which is in the future");
    await expect(fields.getByLabel("Done")).toHaveValue("The impact assessment.");
  });
});

test("what a lead writes is the EATP's to read and no executive's", async ({ page, as }) => {
  await test.step("a stand-up note with the keyboard only", async () => {
    await page.goto("/sign-in");
    await typeInto(page, page.getByLabel("Email", { exact: true }), people.w1);
    await typeInto(page, page.getByLabel("Password", { exact: true }), "clearwater");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto(at("my-stream"));
    const fields = form(page, "Stand-up note");
    await typeInto(page, fields.getByLabel("Done"), "The gate report is read.");
    await typeInto(page, fields.getByLabel("Next"), "The other half.");
    await tabTo(page, fields.getByLabel("In the way", { exact: true }));
    await press(page, fields.getByRole("button", { name: "Add note" }));
    await expect(note(page)).toContainText("The gate report is read.");
  });

  await test.step("a stand-up note is not for executives", async () => {
    const page = await as(people.sponsor);
    await page.goto(at("standup"));
    await expect(page.getByRole("main")).toContainText("Only the people who do the work");
    await expect(page.getByRole("link", { name: "Stand-up", exact: true })).toHaveCount(0);
    await page.goto(at("activity"));
    await expect(page.getByRole("main")).not.toContainText("The gate report is read.");
  });

  await test.step("the EATP's digest: who reported, who did not; one mention is raised, one closed", async () => {
    const page = await as(people.executionLeader);
    await page.goto(at("standup"));
    const main = page.getByRole("main");
    await expect(main).toContainText("streams reported");
    await expect(region(page, "Stream by stream")).toContainText("The gate report is read.");

    const mentioned = region(page, "Mentioned but not recorded");
    await expect(mentioned).toContainText("a draft for the EATP");
    const draft = form(page, "Raise what Governance build mentioned");
    await summary(draft, "Edit the draft first").click();
    await draft.getByLabel("Decision you want").fill("Who asks the regulator for a date, and when");
    await draft.getByRole("button", { name: "Raise blocker" }).click();
    await expect(draft).toHaveCount(0);

    await summary(mentioned, "It is already recorded").click();
    const settle = form(page, "Close what Use-case delivery mentioned");
    await settle.getByLabel("Or why it isn't a blocker").fill("No");
    await settle.getByRole("button", { name: "Close mention" }).click();
    await expect(settle).toContainText("Not saved. A rule blocks this.");
    await settle
      .getByLabel("Or why it isn't a blocker")
      .fill("The regional samples have an owner since this morning.");
    await settle.getByRole("button", { name: "Close mention" }).click();
    await expect(main).toContainText("Every blocker mentioned is recorded.");

    await page.goto(at("escalations"));
    await expect(page.getByRole("main")).toContainText("nobody has asked the regulator");
  });
});

test("an integration review is held once a day, shown and printed", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("integration"));
  await expect(region(page, "What is at risk, and what moves")).toContainText("DL15");
  await page.getByRole("link", { name: "Reviews", exact: true }).click();
  await summary(page, "Record a review").click();
  const review = form(page, "Record a review");
  await review.getByLabel("Outcome 1").fill("The repaired half is handed over on Wednesday.");
  const between = review.getByRole("group", { name: /Between/ }).first();
  await between.getByLabel("Data and platform foundation").check();
  await review.getByRole("button", { name: "Record the review" }).click();
  await expect(review).toContainText("It needs at least two streams");
  await between.getByLabel("Use-case delivery").check();
  await review.getByLabel("Decisions, one per line").fill("W2 rehearses on Thursday");
  await review.getByRole("button", { name: "Record the review" }).click();
  const held = region(page, "Reviews held");
  await expect(held).toContainText("The repaired half is handed over on Wednesday.");
  await expect(held).toContainText("W2 rehearses on Thursday");
  await expect(page.getByText("Today's review is recorded below")).toBeVisible();

  await page.emulateMedia({ media: "print" });
  await expect(held.getByText("Edit review").first()).toBeHidden();
  await expect(held).toContainText("The repaired half is handed over on Wednesday.");
});

ownHouseTest(
  "cadence: what was left out is said in words, and a silent stream ages",
  async ({ as }) => {
    const page = await as(people.executionLeader);
    await page.goto(at("cadence"));
    const beats = region(page, "Sprint by sprint");
    await expect(beats.getByRole("row", { name: /^Sprint 2/ })).toContainText(
      /Partly held ?1 of 2 weeks/,
    );
    await nextWorkingDay(page);
    await page.goto(at("cadence"));
    await expect(region(page, "Open issues")).toContainText(
      "CoE and operating model wrote no stand-up note on 3 working days in a row",
    );
  },
);
