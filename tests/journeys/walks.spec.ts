import type { Page } from "@playwright/test";
import { asDay, workingDaysAfter } from "../fixtures/days.ts";
import {
  at,
  choose,
  form,
  goTo,
  nextWorkingDay,
  region,
  signDecision,
  summary,
} from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";
import { press, tabTo, typeDay, typeInto } from "../fixtures/keyboard.ts";

test.describe("a stream lead logs progress", () => {
  test("DL15 slips by three days and every lead it touches is asked (5.11.9)", async ({
    page,
    signIn,
    as,
  }) => {
    await signIn(people.w1);
    await page.goto(at("my-stream"));
    await summary(page, "Log DL15").click();
    const log = form(page, "Log DL15");
    const expected = log.getByLabel("Expected on");
    const slipped = workingDaysAfter(asDay(await expected.inputValue()), 3);
    await expected.fill(slipped);
    await log.getByLabel("Note").fill("IT operations moved the access window by three days.");
    await log.getByRole("button", { name: "Log" }).click();
    await expect(page.getByText("Logged.")).toBeVisible();
    await expect(page.locator("#DL15")).toContainText("Today: IT operations moved");

    for (const lead of [people.w2, people.w3, people.w4, people.w5]) {
      const theirs = await as(lead);
      await theirs.goto(at("my-stream"));
      const notices = region(theirs, "Delays awaiting your response");
      await expect(notices, `${lead} is asked`).toContainText("DL15");
      await expect(notices).toContainText("3 working days later");
      await theirs.context().close();
    }
    const untouched = await as(people.w6);
    await untouched.goto(at("my-stream"));
    await expect(region(untouched, "Delays awaiting your response")).toHaveCount(0);

    const leila = await as(people.executionLeader);
    await leila.goto(at("dependencies?part=responses"));
    await expect(leila.getByText("DL15").first()).toBeVisible();
    await expect(leila.getByText("is delayed by 3 working days").first()).toBeVisible();
  });

  test("answers a notice, and the EATP reads the answer", async ({ page, signIn, as }) => {
    await signIn(people.w5);
    await page.goto(at("my-stream"));
    const notices = page
      .getByRole("list", { name: "Impact notices awaiting a response" })
      .locator("> li");
    const asked = await notices.count();
    const answer = notices.first().getByRole("form", { name: /^Respond/ });
    await answer.getByRole("radio", { name: /Absorb/ }).check();
    await answer.getByLabel("How or why").fill("The pilot's workflow has a week of slack.");
    await answer.getByRole("button", { name: "Respond" }).click();
    await expect(notices).toHaveCount(asked - 1);

    const leila = await as(people.executionLeader);
    await leila.goto(at("dependencies?part=responses"));
    await summary(leila, "Recent responses").click();
    await expect(leila.getByText("The pilot's workflow has a week of slack.")).toBeVisible();
  });

  ownHouseTest("an unanswered notice ages and goes to the EATP's tier", async ({ as }) => {
    const leila = await as(people.executionLeader);
    await leila.goto(at("dependencies?part=responses"));
    await expect(leila.getByText("(late)")).toHaveCount(0);
    for (let day = 0; day < 3; day++) await nextWorkingDay(leila);
    await expect(leila.getByText("(late)").first()).toBeVisible();
  });

  test("with the keyboard only", async ({ page }) => {
    await signInByKeyboard(page, people.w4);
    await page.goto(at("my-stream"));
    await skip(page);
    await press(page, summary(page, "Log DL24"));
    const log = form(page, "Log DL24");
    await tabTo(page, log.getByRole("radio", { name: "Still ready" }));
    await typeInto(page, log.getByLabel("Note"), "Rooms are booked, the cohort is invited.");
    const expected = log.getByLabel("Expected on");
    const day = workingDaysAfter(
      asDay(await page.locator("#DL24 time").first().getAttribute("datetime")),
      0,
    );
    await typeDay(page, expected, day);
    await press(page, log.getByRole("button", { name: "Log" }));
    await expect(page.getByText("Logged.")).toBeVisible();
    await expect(page.locator("#DL24")).toContainText("Today: Rooms are booked");
  });

  test("without JavaScript, and a refusal says why", async ({ as }) => {
    const page = await as(people.w5, { javaScriptEnabled: false });
    await page.goto(at("my-stream"));
    await summary(page, "Log DL18").click();
    await form(page, "Log DL18").getByLabel("Note").fill("Second draft is with the dispatchers.");
    await form(page, "Log DL18").getByRole("button", { name: "Log" }).click();
    await expect(page.getByText("Logged.")).toBeVisible();
    await expect(page.locator("#DL18")).toContainText("Today: Second draft is with");

    await page.goto(at("my-stream"));
    await summary(page, "Log DL18").click();
    await form(page, "Log DL18").getByLabel("Note").fill("   ");
    await form(page, "Log DL18").getByRole("button", { name: "Log" }).click();
    await expect(form(page, "Log DL18")).toContainText("Some fields need another look.");
  });
});

test.describe("the EATP decides a gate", () => {
  test("go is closed with its reasons, refused when sent all the same; recycle is signed", async ({
    as,
    page,
    signIn,
  }) => {
    await signIn(people.executionLeader);
    await page.goto(at("gates"));
    await page.getByRole("link", { name: "Deployment readiness U2" }).click();
    const decide = form(page, "Decide Deployment readiness U2");
    const go = decide.getByRole("radio", { name: "Go", exact: true });
    await expect(go).toBeDisabled();
    await expect(decide).toContainText("G-7 can't be decided as go: 2 of 10 criteria are not met");
    await expect(decide.getByRole("link", { name: "A-11" }).first()).toHaveAttribute(
      "href",
      at("rulebook/A-11"),
    );

    // Whoever opens the choice by force hears from the server what the page said.
    await go.evaluate((radio) => radio.removeAttribute("disabled"));
    await go.check();
    await decide.getByLabel("Inputs reviewed").fill("Readiness review");
    await decide.getByRole("checkbox", { name: /Leila Haddad/ }).check();
    await decide.getByRole("button", { name: "Propose the decision" }).click();
    await expect(page.getByText("Not saved. A rule blocks this.")).toBeVisible();

    await page.reload();
    await decide.getByRole("radio", { name: /Recycle/ }).check();
    await decide.getByLabel("Activities to repeat").fill("Monitoring drill\nCompliance file");
    await decide.getByLabel("Inputs reviewed").fill("Readiness review");
    await decide.getByRole("checkbox", { name: /Leila Haddad/ }).check();
    await decide.getByRole("checkbox", { name: /Marek Nowak/ }).check();
    await decide.getByLabel("Remediation").fill("Close monitoring and compliance.");
    await decide.getByRole("button", { name: "Propose the decision" }).click();
    await expect(region(page, "Proposed decision")).toContainText("Not signed");
    await signDecision(await as(people.coeLead), at("gates/G-7"));
    await page.reload();
    const record = region(page, "Decision record");
    await expect(record).toContainText("Recycle");
    await expect(record).toContainText("Leila Haddad");

    await page.goto(at("activity"));
    await expect(page.getByRole("main")).toContainText("G-7");
  });

  test("with the keyboard only", async ({ page }) => {
    await signInByKeyboard(page, people.executionLeader);
    await page.goto(at("gates/G-8"));
    await skip(page);
    const record = page.getByRole("button", { name: "Propose the decision" });
    await expect(record).toHaveAttribute("aria-disabled", "true");
    await expect(region(page, "Decide")).toContainText(
      "G-8 has no assessed criterion and no evidence yet",
    );

    await press(page, summary(page, "Add evidence for the whole gate"), "Space");
    const evidence = form(page, "Add evidence to G-8");
    await typeInto(page, evidence.getByLabel("What it is"), "Evidence pack");
    await typeInto(page, evidence.getByLabel("Link"), "https://records.norrvik.example/pack");
    await press(page, evidence.getByRole("button", { name: "Add evidence" }));

    const decide = form(page, "Decide Gate P: build complete");
    await expect(decide.getByRole("radio", { name: "Go", exact: true })).toBeDisabled();
    await skip(page);
    await tabTo(page, decide.getByRole("radio", { name: /Recycle/ }));
    await page.keyboard.press("Space");
    await typeInto(page, decide.getByLabel("Activities to repeat"), "Finish the rollout");
    await typeInto(page, decide.getByLabel("Inputs reviewed"), "Evidence pack");
    await press(page, decide.getByRole("checkbox", { name: /Leila Haddad/ }), "Space");
    await press(page, decide.getByRole("checkbox", { name: /Ingrid Solheim/ }), "Space");
    await typeInto(page, decide.getByLabel("Remediation"), "Six criteria, by owner");
    await press(page, decide.getByRole("button", { name: "Propose the decision" }));
    await expect(region(page, "Proposed decision")).toContainText("Recycle");
  });

  test("without JavaScript: sets up a gate, is refused a go, assesses, goes", async ({ as }) => {
    const page = await as(people.executionLeader, { javaScriptEnabled: false });
    await page.goto(at("gates"));
    await summary(page, "Set up a gate").click();
    const setUp = form(page, "Set up the gate");
    await setUp.getByLabel("Name").fill("W4: cohorts are trained");
    await choose(
      setUp.getByRole("combobox", { name: "What it judges" }),
      "Workstream W4 · Change and AI literacy",
    );
    await setUp.getByLabel(/^For a workstream gate: its milestone/).uncheck();
    await setUp.getByLabel("Criteria, one per line").fill("* Two cohorts are trained");
    await setUp.getByRole("button", { name: "Set up the gate" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("W4: cohorts are trained");

    await expect(page.getByRole("button", { name: "Propose the decision" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await page.getByRole("link", { name: /^Assess CR-/ }).click();
    const assess = page.getByRole("form", { name: /^Assess CR-/ });
    await assess.getByLabel("Result").selectOption({ label: "Met" });
    await assess.getByLabel("What it is").fill("Attendance lists");
    await assess.getByLabel("Link").fill("https://records.norrvik.example/cohorts");
    await assess.getByRole("button", { name: "Save result" }).click();
    await expect(page.getByRole("table", { name: "Criteria of the gate" })).toContainText("Met");

    const decide = form(page, "Decide W4: cohorts are trained");
    await decide.getByRole("radio", { name: /^Go/ }).check();
    await decide.getByLabel("Inputs reviewed").fill("Attendance lists");
    await decide.getByRole("checkbox", { name: /Leila Haddad/ }).check();
    await decide.getByRole("checkbox", { name: /Beatrix Lund/ }).check();
    await decide.getByRole("button", { name: "Propose the decision" }).click();
    const gate = new URL(page.url()).pathname;
    await signDecision(await as(people.riskChair, { javaScriptEnabled: false }), gate);
    await page.goto(gate);
    await expect(region(page, "Decision record")).toContainText("Go");
  });
});

test.describe("an executive opens a report", () => {
  test("from the front door, with the mouse", async ({ page, signIn }) => {
    await signIn(people.sponsor);
    await page
      .getByRole("navigation", { name: "Menu" })
      .getByRole("link", { name: /report/i })
      .click();
    await page.getByRole("link", { name: "Report 3", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Steering report 3");
    await expectMemo(page);
  });

  test("with the keyboard only", async ({ page }) => {
    await signInByKeyboard(page, people.steering);
    await goTo(page, "reports", "Steering reports");
    await press(page, page.getByRole("link", { name: "Report 3", exact: true }));
    await expectMemo(page);
  });

  test("without JavaScript", async ({ as }) => {
    const page = await as(people.humanResources, { javaScriptEnabled: false });
    await page.goto(at("reports"));
    await page.getByRole("link", { name: "Report 3", exact: true }).click();
    await expectMemo(page);
  });
});

async function expectMemo(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Steering report 3");
  for (const section of [
    "Decisions asked",
    "Claim beside evidence",
    "What failed, and why",
    "At risk",
  ]) {
    await expect(page.getByRole("region", { name: section, exact: true })).toBeVisible();
  }
}

async function signInByKeyboard(page: Page, email: string) {
  await page.goto("/sign-in");
  await typeInto(page, page.getByLabel("Email", { exact: true }), email);
  await typeInto(page, page.getByLabel("Password", { exact: true }), "clearwater");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/programs\/clearwater\//);
}

/** The first stop of the keyboard leads past the rooms. */
async function skip(page: Page) {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.getSelection()?.removeAllRanges();
  });
  await tabTo(page, page.getByRole("link", { name: "Skip to the content" }));
  await page.keyboard.press("Enter");
}
