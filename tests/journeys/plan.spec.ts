import type { Page } from "@playwright/test";
import { form, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

const plans = "tests/fixtures/plans";

test.describe("a plan by hand", () => {
  const tideworks = "/programs/tideworks";

  test("a program comes about on an empty page, and its plan in the grid", async ({ as }) => {
    test.slow();
    await test.step("from nothing: program, streams, an outcome with four parts", async () => {
      const page = await as(people.executionLeader);
      await page.goto("/programs/new");
      await page.getByLabel("Name").fill("Tideworks");
      await page.getByLabel("Time zone").fill("Europe/Stockholm");
      await page.getByRole("button", { name: "Create program" }).click();
      await expect(page).toHaveURL(`${tideworks}/workstreams`);

      for (const [name, pillars] of [
        ["Platform", ["Technology", "Governance"]],
        ["Ways of working", ["People", "Process"]],
      ] as const) {
        const stream = form(page, "Add workstream");
        if (!(await stream.isVisible())) await summary(page, "Add a workstream").click();
        await stream.getByLabel("Name").fill(name);
        for (const pillar of pillars) await stream.getByLabel(pillar).check();
        await stream.getByLabel("Stream lead").selectOption("Leila Haddad");
        await stream.getByRole("button", { name: "Add workstream" }).click();
        await expect(page.getByRole("link", { name })).toBeVisible();
      }

      await page.goto(`${tideworks}/outcomes`);
      const outcome = form(page, "Add outcome");
      await outcome.getByRole("textbox", { name: "Outcome" }).fill("Pilots read the tide on board");
      const parts = outcome.getByLabel("What will be true");
      for (const [index, statement] of [
        "Pilots are trained",
        "The briefing has a tide page",
        "The forecast is live",
        "The harbour master has cleared it",
      ].entries())
        await parts.nth(index).fill(statement);
      await outcome.getByRole("button", { name: "Add outcome" }).click();
      const added = page.getByRole("article", { name: "Pilots read the tide on board" });
      await expect(added).toContainText("The harbour master has cleared it");
      await added.getByRole("button", { name: "Start delivery" }).click();
      await expect(added).toContainText("In delivery");
      await page.close();
    });

    await test.step("deliverables and dependencies in the grid: one typed, three pasted, all or none", async () => {
      const page = await as(people.executionLeader);
      await page.goto(`${tideworks}/plan`);
      const cell = (column: string, row: number) =>
        page
          .getByRole("textbox", { name: `${column}, row ${row}`, exact: true })
          .or(page.getByRole("combobox", { name: `${column}, row ${row}`, exact: true }));
      await cell("Title", 1).fill("Gauge stream");
      await cell("Workstream", 1).fill("Platform");
      await cell("Pillar", 1).fill("Technology");
      await cell("Likely", 1).fill("5");
      await cell("Criteria", 1).fill("Gauges arrive within a minute; Gaps are marked");

      const rows = [
        "Title\tWorkstream\tPillar\tEstimate\tWaits for",
        "Tide forecast\tPlatform\tTechnology\t8\t#1",
        "Harbour clearance\tPlatform\tGovernance\t3\t#2FS+2d",
        "Pilot training\tWays of working\tPeople\t5\t#2SS",
      ];
      await paste(
        cell("Title", 2),
        [...rows, "Ghost\tNobody's stream\tTechnology\t1\t"].join("\n"),
      );
      await expect(cell("Title", 4)).toHaveValue("Pilot training");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(form(page, "Plan of deliverables")).toContainText("Not saved");
      await expect(form(page, "Plan of deliverables")).toContainText("Nobody's stream");

      await page.goto(`${tideworks}/workstreams/W1`);
      await expect(page.getByText("Gauge stream")).toHaveCount(0);

      await page.goto(`${tideworks}/plan`);
      await cell("Title", 1).fill("Gauge stream");
      await cell("Workstream", 1).fill("Platform");
      await cell("Pillar", 1).fill("Technology");
      await cell("Likely", 1).fill("5");
      await cell("Criteria", 1).fill("Gauges arrive within a minute; Gaps are marked");
      await paste(cell("Title", 2), rows.join("\n"));
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
      await expect(page.getByRole("main")).toContainText("4 open deliverables");

      await page.goto(`${tideworks}/workstreams/W1`);
      await expect(region(page, "Deliverables")).toContainText("Harbour clearance");
      await page.goto(`${tideworks}/dependencies?part=list`);
      const links = page.getByRole("table", { name: "Dependencies" });
      await expect(links).toContainText("Harbour clearance");
      await expect(links).toContainText("Pilot training");
      await expect(links.getByRole("row")).toHaveCount(4);
      await page.close();
    });

    await test.step("what was planned is edited where it is shown; a circle in the grid is refused whole", async () => {
      const page = await as(people.executionLeader);
      await page.goto(`${tideworks}/plan`);
      const waits = page.getByRole("textbox", { name: "Waits for, row 1", exact: true });
      await waits.fill("DL03");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(form(page, "Plan of deliverables")).toContainText("Not saved");
      await expect(form(page, "Plan of deliverables")).toContainText(/DL0?1.*DL0?3|DL0?3.*DL0?1/);
    });
  });
});

test.describe("a plan from elsewhere", () => {
  test("Microsoft Project XML: dry run, pillars and leads, then the program is there", async ({
    as,
    expectAccessible,
  }) => {
    const page = await as(people.executionLeader);
    await bring(page, `${plans}/water-works.xml`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Dry run");
    await expectAccessible(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dry run: Water works");

    const leftOut = region(page, "What is left out, and why");
    const download = page.waitForEvent("download");
    await leftOut.getByRole("link", { name: /as CSV$/ }).click();
    const csv = await (await download).createReadStream();
    let text = "";
    for await (const chunk of csv) text += chunk;
    expect(text.split("\n").length).toBeGreaterThan(1);

    const button = page.getByRole("button", { name: /^Import \d+ deliverables/ });
    const counted = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
    expect(counted).toBeGreaterThan(3);
    const plan = form(page, "Import the plan");
    // Without a pillar nothing is imported.
    await plan.getByRole("button", { name: /^Import/ }).click();
    await expect(plan).toContainText("needs at least one pillar");

    await page.reload();
    await plan
      .getByRole("group", { name: "Pillars for workstreams that have none below" })
      .getByLabel("Technology")
      .check();
    await plan.getByLabel("Lead for workstreams").selectOption("Leila Haddad (you)");
    await plan.getByLabel("Name", { exact: true }).fill("Imported water works");
    await plan.getByRole("button", { name: /^Import/ }).click();
    await goOn(page);
    await expect(page).toHaveURL(/\/programs\/imported-water-works\//);
    await page.goto("/programs/imported-water-works/plan");
    await expect(page.getByRole("main")).toContainText(`${counted} open deliverables`);
    await page.goto("/programs/imported-water-works/dependencies?part=list");
    await expect(page.getByRole("table", { name: "Dependencies" })).toContainText(/FS|SS|FF|SF/);
  });

  test("a CSV from Jira, cut by another column", async ({ as }) => {
    const page = await as(people.executionLeader);
    await bring(page, `${plans}/jira.csv`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Dry run");
    const cut = page.getByLabel("Workstreams are");
    const options = await cut.getByRole("option").allInnerTexts();
    expect(options.length).toBeGreaterThan(1);
    const byComponent = options.find((option) => /component/i.test(option)) ?? options[0] ?? "";
    await cut.selectOption({ label: byComponent });
    await page.getByRole("button", { name: "Divide it this way" }).click();
    const streams = region(page, "Workstreams, their pillars and leads");
    await expect(streams.getByLabel("Workstream", { exact: true }).first()).toHaveValue("Intake");

    const plan = form(page, "Import the plan");
    await plan
      .getByRole("group", { name: "Pillars for workstreams that have none below" })
      .getByLabel("Process")
      .check();
    await plan.getByLabel("Name", { exact: true }).fill("From Jira");
    await plan.getByRole("button", { name: /^Import/ }).click();
    await goOn(page);
    await page.goto("/programs/from-jira/workstreams");
    await expect(page.getByRole("main")).toContainText("Intake");
  });

  test("a role that is none is refused with a sentence, and the draft stays; a question is answered", async ({
    as,
    expectAccessible,
  }) => {
    const page = await as(people.executionLeader);
    await bring(page, `${plans}/either-order.csv`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Dry run");
    const draft = page.url();
    for (const role of ["__proto__", "constructor", "boss"]) {
      const answer = await page.request.post(`${draft}/columns`, {
        form: { "column:Name": role },
      });
      expect(answer.status()).toBe(400);
      expect(await answer.text()).toContain("Choose one of these: key");
    }
    await page.goto(draft);
    const columns = region(page, "How the columns are read");
    for (const way of ["Day first", "Month first"])
      await expect(columns.getByLabel(new RegExp(way))).not.toBeChecked();
    await form(page, "Import the plan")
      .getByRole("button", { name: /^Import/ })
      .click();
    await expect(form(page, "Import the plan")).toContainText("Answer this question above");
    await expect(page).toHaveURL(draft);
    await columns.getByLabel("Day first: 03/04/2026 is 3 April").check();
    await columns.getByRole("button", { name: "Apply changes" }).click();
    await expect(page).toHaveURL(draft);
    await expect(page.getByRole("main")).toContainText("3 Apr 2026");
    await expect(columns).not.toContainText("Which order is right?");
    await expectAccessible(page);
  });

  test("a dry run belongs to whoever brought the file", async ({ as }) => {
    const leila = await as(people.executionLeader);
    await bring(leila, `${plans}/jira.csv`);
    await expect(leila.getByRole("heading", { level: 1 })).toContainText("Dry run");
    const marek = await as(people.coeLead);
    const answer = await marek.goto(leila.url());
    expect(answer?.status()).toBe(404);
  });
});

test.describe("files that are no plans", () => {
  const hostile = [
    [
      "a zip that calls itself XML",
      "plan.xml",
      Buffer.from("PK\u0003\u0004\u0014\u0000\u0000\u0000"),
      /zip/i,
    ],
    ["entities", "plan.xml", `${plans}/billion-laughs.xml`, /entit|doctype/i],
    ["an entity that reads a file", "plan.xml", `${plans}/outside-entity.xml`, /entit|doctype/i],
    ["a quote that never closes", "plan.csv", `${plans}/broken-quote.csv`, /quotation mark/],
    ["a picture", "plan.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /\w{4,}/],
    ["nothing at all", "plan.csv", Buffer.alloc(0), /empty/i],
  ] as const;

  for (const [what, name, file, words] of hostile) {
    test(`${what}: a sentence, and no program`, async ({ as }) => {
      const page = await as(people.executionLeader);
      await page.goto("/programs");
      const before = await page.getByRole("heading", { level: 2 }).count();
      await bring(
        page,
        typeof file === "string" ? file : { name, mimeType: "text/plain", buffer: file },
      );
      const said = page.getByRole("alert").filter({ hasText: words });
      await expect(said).toBeVisible({ timeout: 15_000 });
      await expect(page.getByRole("main")).not.toContainText("root:");
      await page.goto("/programs");
      expect(await page.getByRole("heading", { level: 2 }).count()).toBe(before);
    });
  }

  test("more than 20 MB is refused in the browser, and by the server when the browser is not asked", async ({
    as,
  }) => {
    const page = await as(people.executionLeader);
    const big = Buffer.alloc(20 * 1024 * 1024 + 1, "a,b,c\n");
    await bring(page, { name: "big.csv", mimeType: "text/csv", buffer: big });
    await expect(page.getByRole("alert").filter({ hasText: "20 MB" })).toBeVisible();
    const answer = await page.request.post("/programs/import/upload", {
      multipart: { plan: { name: "big.csv", mimeType: "text/csv", buffer: big } },
    });
    expect(answer.status()).toBe(413);
  });

  test("a file comes in only from an administrator", async ({ as }) => {
    const priya = await as(people.w2);
    const file = { name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from("Name\nOne\n") };
    const answer = await priya.request.post("/programs/import/upload", {
      multipart: { plan: file },
    });
    expect(answer.status()).toBe(403);
  });
});

type Given = string | { name: string; mimeType: string; buffer: Buffer };

async function bring(page: Page, file: Given) {
  await page.goto("/programs/import");
  await page.getByLabel("Plan").setInputFiles(file);
  await page.getByRole("button", { name: "Dry run" }).click();
}

/** Says why, where only warnings stand between the plan and the program. */
async function goOn(page: Page) {
  const why = page.getByLabel("Reason for continuing");
  const there = page.getByRole("navigation", { name: "Menu", exact: true });
  await expect(why.or(there)).toBeVisible({ timeout: 15_000 });
  if (!(await why.isVisible())) return;
  await why.fill("It comes as it is and is put in order here.");
  await page.getByRole("button", { name: /^Import \d+/ }).click();
  await expect(there).toBeVisible({ timeout: 15_000 });
}

/** What a spreadsheet puts on the clipboard, pasted into a cell. */
async function paste(cell: import("@playwright/test").Locator, text: string) {
  await cell.focus();
  await cell.evaluate((element, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
