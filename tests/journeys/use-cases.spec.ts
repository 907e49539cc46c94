import type { Page } from "@playwright/test";
import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";

const reason = "Below it nobody acts on a warning.";

/** The demo's day is one of this week. */
const inThreeWeeks = (): string =>
  new Date(Date.now() + 21 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

async function proof(page: Page, name: string): Promise<void> {
  const asked = form(page, name);
  await asked.getByLabel("What it is").fill("Benchmark of the first model");
  await asked.getByLabel("Link", { exact: true }).fill("https://records.norrvik.example/benchmark");
}

ownHouseTest(
  "a use case is planned by hand, measured below its threshold, decided, and not made easier",
  async ({ page, signIn, expectAccessible }) => {
    await signIn(people.executionLeader);
    await page.goto(at("use-cases"));
    await summary(page, "Add a use case").click();
    const fresh = form(page, "Add use case");
    await fresh.getByLabel("Name").fill("Leak detection");
    await fresh.getByLabel("Risk class").selectOption("Limited");
    await fresh.getByLabel("Business outcome").selectOption("Amara Okafor");
    await fresh.getByRole("button", { name: "Add use case" }).click();
    await expect(page.getByText("Added. It begins in scoping.")).toBeVisible();
    await page.getByRole("link", { name: "Leak detection" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leak detection");
    await expect(region(page, "Next: data preparation")).toContainText("has no primary metric");

    await summary(page, "Set the metrics").click();
    const metrics = form(page, "Save metrics");
    await metrics.getByLabel("Name").first().fill("Recall");
    await metrics.getByRole("button", { name: "Save metrics" }).click();
    await expect(region(page, "What it must reach").getByRole("rowheader")).toContainText("Recall");
    await summary(page, "Set a threshold").click();
    const threshold = form(page, "Set threshold");
    await threshold.getByLabel("Value", { exact: true }).fill("0.8");
    await threshold.getByLabel("Dataset").fill("Leaks of last year");
    await threshold.getByLabel("Reach it by").fill(inThreeWeeks());
    await threshold.getByLabel("Reason for this value").fill(reason);
    await threshold.getByRole("button", { name: "Set threshold" }).click();
    await expect(region(page, "What it must reach")).toContainText("≥ 0.80");

    await summary(page, "Record a result").click();
    const result = form(page, "Record result");
    await result.getByLabel("What was measured").fill("v1");
    await result.getByLabel("Recall", { exact: true }).fill("0.7");
    await proof(page, "Record result");
    await result.getByRole("button", { name: "Record result" }).click();
    const results = region(page, "Results");
    await expect(results.getByText("Below threshold")).toBeVisible();
    const decide = form(page, "Record decision");
    await decide.getByRole("radio", { name: "Iterate" }).check();
    await decide.getByLabel("Reason").fill("The pressure data has gaps that can be repaired.");
    await decide.getByRole("button", { name: "Record decision" }).click();
    await expect(results.getByText("Decided about this result")).toBeVisible();
    await expectAccessible();
  },
);

test("a lower threshold is refused after the result, keeps what was typed, and becomes a scope request, without JavaScript", async ({
  as,
}) => {
  const page = await as(people.w2, { javaScriptEnabled: false });
  await page.goto(at("use-cases/U1"));
  await summary(page, "Set a threshold").click();
  const threshold = form(page, "Set threshold");
  await threshold.getByLabel("Value", { exact: true }).fill("0.7");
  await threshold.getByLabel("Reason for this value").fill("The pilot could start this month.");
  await threshold.getByRole("button", { name: "Set threshold" }).click();
  await expect(threshold).toContainText(
    "the threshold goes from ≥ 0.80 to ≥ 0.70, and the result was 0.71",
  );
  await expect(threshold.getByLabel("Reason for this value")).toHaveValue(
    "The pilot could start this month.",
  );
  await threshold.getByLabel("keep it as a scope request").check();
  await threshold.getByRole("button", { name: "Set threshold" }).click();
  await page.goto(at("use-cases/U1"));
  await expect(region(page, "What it must reach")).toContainText("≥ 0.80");
  await page.getByRole("link", { name: "Owners and plans" }).click();
  await expect(region(page, "Linked")).toContainText("Lower U1 recall from 0.80 to 0.70");
});
