import { at, form, nextWorkingDay, region, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";

test("5.11.2 an outcome with privacy sign-off open cannot be called delivered; the missing part is named", async ({
  page,
  signIn,
}) => {
  await signIn(people.executionLeader);
  await page.goto(at("outcomes"));
  const title = "Agents close calls with a summary they trust";
  await page
    .getByRole("table", { name: "All outcomes" })
    .getByRole("link", { name: title })
    .click();
  const outcome = page.getByRole("article", { name: title });
  await expect(outcome).toContainText("Technically complete");
  const call = outcome.getByRole("button", { name: "Mark as delivered" });
  await expect(call).toHaveAttribute("aria-disabled", "true");
  await expect(call).toHaveAccessibleDescription(/Governance is missing from .*DL21 is in review/);
  await call.click({ force: true });
  await page.reload();
  await expect(outcome).toContainText("Technically complete");
});

test("5.11.4 a criterion is not loosened after work started without two other people", async ({
  as,
}) => {
  const freya = await as(people.w5);
  await freya.goto(at("workstreams/W5/DL18"));
  const loosen = async () => {
    await freya
      .getByRole("link", { name: /^Change CR-/ })
      .first()
      .click();
    const change = freya.getByRole("form", { name: /^Change CR-/ }).first();
    await change.getByLabel("Asks for less than before").check();
    await change.getByLabel("Reason").fill("The dispatchers have no time for a second reading.");
    await change.getByRole("button", { name: "Change criterion" }).click();
    return change;
  };
  const refused = await loosen();
  await expect(refused).toContainText("Not saved. A rule blocks this.");
  await expect(refused).toContainText("Two other people must agree");
  await expect(refused).toContainText("QA reviewer and EATP (execution lead), jointly");
  const href = await refused.getByRole("link", { name: "Can be overridden" }).getAttribute("href");

  // Its owner is sent to the rule and told whom to ask.
  await freya.goto(href ?? "");
  await expect(region(freya, "Override this rule")).toContainText(
    "Your roles can't override this rule",
  );

  for (const [index, approver] of [people.coeLead, people.executionLeader].entries()) {
    const theirs = await as(approver);
    await theirs.goto(href ?? "");
    const aside = form(theirs, /^Override I-45/);
    const until = aside.getByLabel("Until");
    await until.fill((await until.getAttribute("min")) ?? "");
    await aside.getByLabel("Reason").fill("One reading is enough for the pilot districts.");
    await aside.getByRole("button", { name: "Override" }).click();
    await expect(theirs.getByText(/^Overridden\. The finding stays/)).toBeVisible();
    await expect(region(theirs, "Overrides").getByText("In force")).toHaveCount(index + 1);
    if (index > 0) continue;
    // One of the two is not enough.
    await freya.goto(at("workstreams/W5/DL18"));
    await expect(await loosen()).toContainText("Not saved. A rule blocks this.");
  }

  await freya.goto(at("workstreams/W5/DL18"));
  await loosen();
  await expect(freya.getByText(/Loosened once after\s+work started/)).toBeVisible();

  const leila = await as(people.executionLeader);
  await leila.goto(at("activity?who="));
  await expect(leila.getByRole("main")).toContainText("I-45");
  await leila.goto(at("reports/draft"));
  await leila.getByRole("button", { name: "Draft the report" }).click();
  const exceptions = region(leila, "Exceptions in force");
  await expect(exceptions).toContainText("I-45");
  await expect(exceptions).toContainText("One reading is enough for the pilot districts.");
});

ownHouseTest(
  "5.11.6 a claim better than its evidence needs a sentence before a report can be published",
  async ({ as }) => {
    const leila = await as(people.executionLeader);
    await leila.goto(at("reports/draft"));
    await leila.getByRole("button", { name: "Draft the report" }).click();
    await expect(form(leila, "The author's part")).toBeVisible();
    await expect(region(leila, "Publish")).toContainText("W2");
    await expect(leila.getByRole("button", { name: "Publish" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );

    const priya = await as(people.w2);
    await priya.goto(at("workstreams/W2"));
    await summary(priya, "Explain the claim").click();
    const explain = form(priya, "Explain the claim");
    await explain
      .getByLabel("Why the claim is better than the evidence")
      .fill("The retrain is ready to run the day the data gate opens.");
    await explain.getByRole("button", { name: "Explain the claim" }).click();
    await expect(priya.getByText(/^Explained\./)).toBeVisible();

    await leila.reload();
    const author = form(leila, "The author's part");
    await author.getByLabel("Summary").fill("Four streams run; the data gate decides the pilot.");
    await author.getByLabel("What failed, and why").fill("Nothing new failed in this period.");
    await author.getByLabel("Reason, if no decision is needed").fill("Those of report 3 stand.");
    for (const became of await author
      .getByRole("group", { name: /What became/ })
      .getByRole("textbox")
      .all())
      await became.fill("Still open.");
    await author.getByRole("button", { name: "Save the draft" }).click();
    await expect(leila.getByText("Saved. The preview below shows it.")).toBeVisible();
    const publish = form(leila, "Publish");
    await publish.getByRole("button", { name: "Publish" }).click();
    const why = publish.getByLabel("Reason for continuing");
    await expect(why.or(leila.getByRole("link", { name: "Report 4", exact: true }))).toBeVisible();
    if (await why.isVisible()) {
      await why.fill("The period is short; the next report is in two weeks.");
      await publish.getByRole("button", { name: "Publish" }).click();
    }
    await leila.getByRole("link", { name: "Report 4", exact: true }).click();
    const claims = region(leila, "Claim beside evidence");
    await expect(claims).toContainText("Claimed better than the evidence");
    await expect(claims).toContainText("The retrain is ready to run the day the data gate opens.");
  },
);

test("5.11.11 DL31 → DL15 is refused as a circle, and the circle is named", async ({
  page,
  signIn,
}) => {
  await signIn(people.executionLeader);
  await page.goto(at("dependencies?part=list"));
  await summary(page, "Add a dependency").click();
  const add = form(page, "Add dependency");
  await add.getByLabel("Who waits").fill("DL15");
  await add.getByLabel("Waits for deliverable").fill("DL31");
  await add.getByRole("button", { name: "Add dependency" }).click();
  await expect(add).toContainText("Not saved. A rule blocks this.");
  await expect(add).toContainText(/DL15.*DL31|DL31.*DL15/);
});

test("5.11.12 nobody accepts their own deliverable", async ({ page, signIn, as }) => {
  const priya = await as(people.w2);
  await priya.goto(at("workstreams/W2/DL21"));
  const accept = region(priya, "Review").getByRole("button", { name: "Accept" });
  await expect(accept).toHaveAttribute("aria-disabled", "true");
  await expect(accept).toHaveAccessibleDescription(/Priya Raman/);

  await signIn(people.coeLead);
  await page.goto(at("workstreams/W2/DL21"));
  await expect(
    form(page, "Accept DL21").getByRole("button", { name: "Accept" }),
  ).not.toHaveAttribute("aria-disabled");
});

ownHouseTest(
  "5.11.3 E-2 runs past its second limit, moves to the executives, and keeps its history",
  async ({ as }) => {
    const leila = await as(people.executionLeader);
    await leila.goto(at("escalations"));
    await expect(region(leila, "L2 program 1 open")).toContainText("E-2");
    for (let day = 0; day < 3; day++) await nextWorkingDay(leila);
    await expect(leila.getByRole("region", { name: /^L3 executive/ })).toContainText("E-2");

    await leila.goto(at("escalations/E-2"));
    const history = region(leila, "History").getByRole("listitem");
    await expect(history.filter({ hasText: "L1 workstream" }).first()).toContainText(
      "Helena Costa",
    );
    await expect(history.filter({ hasText: "L2 program" }).first()).toContainText("limit");
    await expect(history.filter({ hasText: "L3 executive" }).first()).toContainText("limit");

    // The tier that owes the decision now reads it first thing, the one it left sees where it went.
    await leila.goto(at("escalations"));
    await expect(leila.getByRole("main")).toContainText("Ingrid Solheim must decide 2");
    const ingrid = await as(people.sponsor);
    await ingrid.goto(at("today"));
    await expect(ingrid.getByRole("main")).toContainText("E-2");

    // And the log has it, by the clock.
    await leila.goto(at("activity?subject=E-2"));
    await expect(leila.getByRole("main")).toContainText("L3");
  },
);
