import type { Page } from "@playwright/test";
import { choose, form, region, signDecision, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";

const room = "/programs/clearwater/gates";

async function setUp(page: Page, name: string, criteria: string): Promise<string> {
  await page.goto(room);
  await page.getByText("Set up a gate").click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await choose(
    page.getByRole("combobox", { name: "What it judges" }),
    "Workstream W1 · Data and platform foundation",
  );
  await page.getByLabel(/^For a workstream gate: its milestone/).uncheck();
  await page.getByLabel("Criteria, one per line").fill(criteria);
  await page.getByRole("button", { name: "Set up the gate" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  return page.url();
}

async function assess(page: Page, criterion: string, result: "MET" | "NOT_MET"): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: criterion });
  await row.getByRole("link", { name: "Assess" }).click();
  const form = page.getByRole("form", { name: /^Assess CR-/ });
  await form.getByLabel("Result").selectOption(result);
  if (result === "MET") {
    await form.getByLabel("What it is").fill("Test report");
    await form.getByLabel("Link").fill("https://records.example/report");
  } else {
    await form.getByLabel(/What was seen/).fill("Half of it is missing as of today");
  }
  await form.getByRole("button", { name: "Save result" }).click();
  await expect(form.getByText("Saved.")).toBeVisible();
}

async function nextWorkingDay(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Demo clock" }).click();
  await page.getByRole("button", { name: "Next working day" }).click();
  await expect(page.getByText("A working day has passed.")).toBeVisible();
  await page.keyboard.press("Escape");
}

test("an outcome looser than the criteria allow is closed, with rule and reason", async ({
  page,
  signIn,
}) => {
  await signIn(people.executionLeader);
  await page.goto(`${room}/G-7`);
  await expect(page.getByText("If decided today: Recycle.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Go", exact: true })).toBeDisabled();
  await expect(page.getByRole("radio", { name: "Conditional go" })).toBeDisabled();
  await expect(page.getByRole("radio", { name: "Recycle (suggested)" })).toBeEnabled();
  const decide = page.locator("form", { has: page.getByRole("group", { name: "Outcome" }) });
  await expect(decide.getByRole("link", { name: "A-11" })).toBeVisible();
  await expect(decide.getByText("This rule can't be overridden.").first()).toBeVisible();
});

ownHouseTest(
  "a conditional go, its overdue condition, and an override of the Steering Committee",
  async ({ as, page, signIn, expectAccessible }) => {
    await signIn(people.executionLeader);
    const first = await setUp(
      page,
      "Platform can carry a pilot",
      "* Data quality is validated\nRunbook is written",
    );
    await assess(page, "Data quality is validated", "MET");
    await assess(page, "Runbook is written", "NOT_MET");
    await expect(page.getByText("If decided today: Conditional go.")).toBeVisible();
    await page.getByRole("radio", { name: "Conditional go (suggested)" }).check();
    await page.getByLabel("Inputs reviewed").fill("Validation report");
    await page.getByRole("checkbox", { name: /^Leila Haddad/ }).check();
    await page.getByRole("checkbox", { name: /^Marek Nowak/ }).check();
    await page.getByRole("button", { name: "Propose the decision" }).click();
    await expect(page.locator("main").getByRole("alert")).toContainText(
      "no condition with an owner and a due date",
    );
    const row = page.getByRole("group", { name: /Runbook is written/ });
    await row.getByLabel("Condition").fill("Write the runbook");
    await row.getByLabel("Owner").selectOption({ label: "Jonas Berg" });
    const today = await page.locator("header time").first().getAttribute("datetime");
    await row.getByLabel("Due").fill(today ?? "");
    await page.getByRole("button", { name: "Propose the decision" }).click();
    await expect(
      page.getByText("Proposed: conditional go, waiting for 1 signature."),
    ).toBeVisible();
    await expectAccessible();
    const reviewer = await as(people.coeLead);
    await signDecision(reviewer, first);
    await expect(reviewer.getByText("Decided: conditional go")).toBeVisible();

    await nextWorkingDay(page);
    const next = await setUp(page, "Platform can carry the rollout", "* Load test is passed");
    await assess(page, "Load test is passed", "MET");
    await page.goto(next);
    await expect(page.getByRole("radio", { name: "Go (suggested)" })).toBeDisabled();
    await expect(page.getByRole("link", { name: "A-56" }).first()).toBeVisible();

    await page.context().clearCookies();
    await signIn(people.steering);
    await page.goto(next);
    await page.getByText("Override A-56 for this").click();
    const override = page.getByRole("form", { name: /^Override A-56/ });
    await override.getByLabel("Reason").fill("The runbook waits for a vendor until next week");
    const day = await page.locator("header time").first().getAttribute("datetime");
    await override.getByLabel("Until").fill(day ?? "");
    await override.getByRole("button", { name: "Override" }).click();
    await expect(page.getByText("A-56 overridden by Paul Andersson")).toBeVisible();

    await page.context().clearCookies();
    await signIn(people.executionLeader);
    await page.goto(next);
    await page.getByRole("radio", { name: "Go (suggested)" }).check();
    await expect(page.getByText("overridden").first()).toBeVisible();
    await page.getByLabel("Inputs reviewed").fill("Load test report");
    await page.getByRole("checkbox", { name: /^Leila Haddad/ }).check();
    await page.getByRole("checkbox", { name: /^Marek Nowak/ }).check();
    await page.getByRole("button", { name: "Propose the decision" }).click();
    await expect(page.getByText("Proposed: go, waiting for 1 signature.")).toBeVisible();
    await signDecision(reviewer, next);
    await expect(reviewer.getByText("Decided: go")).toBeVisible();
  },
);

ownHouseTest("a stop is signed without JavaScript", async ({ as, browser, house, signIn }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: house.url });
  const page = await context.newPage();
  await signIn(people.executionLeader, page);
  await page.goto(`${room}/G-7`);
  await page.getByRole("radio", { name: "Stop (stricter)" }).check();
  await page
    .getByLabel("What the Steering Committee must reassess")
    .fill("Is U2 worth its review?");
  await page.getByLabel("Inputs reviewed").fill("Readiness list");
  await page.getByLabel("Remediation").fill("Wind the pilot down");
  await page.getByRole("checkbox", { name: /^Leila Haddad/ }).check();
  await page.getByRole("checkbox", { name: /^Beatrix Lund/ }).check();
  await page.getByRole("button", { name: "Propose the decision" }).click();
  const chair = await as(people.riskChair, { javaScriptEnabled: false });
  await signDecision(chair, `${room}/G-7`);
  await page.goto(`${room}/G-7`);
  await expect(page.getByText("Decided: stop")).toBeVisible();
  await context.close();
});

ownHouseTest(
  "a decision is asked for, signed by one, outdated by a change, signed again, and stands",
  async ({ as }) => {
    const lead = await as(people.w1);
    await lead.goto(`${room}/G-7`);
    await summary(lead, "Ask for a decision").click();
    const ask = form(lead, "Ask them");
    for (const name of [/^Marek Nowak/, /^Beatrix Lund/])
      await ask.getByRole("checkbox", { name }).check();
    await ask.getByRole("button", { name: "Ask them" }).click();
    await expect(region(lead, "Decide")).toContainText(
      "Asked to decide: Marek Nowak and Beatrix Lund",
    );

    const chair = await as(people.riskChair, { viewport: { width: 390, height: 844 } });
    await chair.goto("/programs/clearwater/today");
    await expect(
      chair.getByText("Jonas Berg asks you to decide Deployment readiness U2.", { exact: true }),
    ).toBeVisible();
    await chair.goto(`${room}/G-7`);
    await chair.getByRole("radio", { name: /^Recycle/ }).check();
    await chair.getByLabel("Activities to repeat").fill("Monitoring drill");
    await chair.getByLabel("Inputs reviewed").fill("Readiness review");
    await chair.getByLabel("Remediation").fill("Close monitoring and compliance.");
    await chair.getByRole("button", { name: "Propose the decision" }).click();
    await expect(chair.getByText("Proposed: recycle, waiting for 1 signature.")).toBeVisible();

    const reviewer = await as(people.coeLead);
    await reviewer.goto(`${room}/G-7`);
    const row = reviewer.getByRole("row").filter({ hasText: "Monitoring and observability" });
    await row.getByRole("link", { name: "Assess" }).click();
    const result = reviewer.getByRole("form", { name: /^Assess CR-/ });
    await result.getByLabel("Result").selectOption("NOT_MET");
    await result.getByLabel(/What was seen/).fill("No alert reached anybody in the drill of today");
    await result.getByRole("button", { name: "Save result" }).click();
    await expect(result).toContainText("Saving this outdates the signatures of Beatrix Lund");
    await result.getByLabel("Reason for continuing").fill("The drill failed after she had signed");
    await result.getByRole("button", { name: "Save result" }).click();
    await expect(result.getByText("Saved.")).toBeVisible();
    await expect(reviewer.getByRole("table", { name: "Signatures" })).toContainText("Outdated");
    await signDecision(reviewer, `${room}/G-7`);
    await expect(reviewer.getByText("Proposed: recycle, waiting for 1 signature.")).toBeVisible();

    await chair.goto(`${room}/G-7`);
    await expect(chair.getByText("Changed since you signed:")).toBeVisible();
    await chair.getByRole("button", { name: "Sign", exact: true }).click();
    await expect(chair.getByText("Decided: recycle")).toBeVisible();
  },
);

test("the room is accessible in both themes", async ({ page, signIn, expectAccessible }) => {
  await signIn(people.executionLeader);
  await page.goto(room);
  await page.getByText("Set up a gate").click();
  await expectAccessible();
});
