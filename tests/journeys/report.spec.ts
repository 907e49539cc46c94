import { createHash } from "node:crypto";
import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { readPdf } from "../fixtures/pdf-text.ts";

test("every published report has what is at risk and what failed, even where that is nothing", async ({
  as,
}) => {
  const page = await as(people.sponsor);
  for (const id of ["R1", "R2", "R3"]) {
    await page.goto(at(`reports/${id}`));
    for (const section of [
      "Decisions asked",
      "Claim beside evidence",
      "What failed, and why",
      "At risk",
      "Exceptions in force",
    ])
      await expect(region(page, section), `${id}: ${section}`).toContainText(/\w{3,}/);
  }
});

test("report 3 prints the claim beside the evidence, with the explanation, and its exceptions", async ({
  as,
}) => {
  const page = await as(people.sponsor);
  await page.goto(at("reports/R3"));
  const w2 = region(page, "Claim beside evidence")
    .getByRole("listitem")
    .filter({ hasText: "Priya Raman" });
  await expect(w2).toContainText("Claimed better than the evidence");
  await expect(w2.getByRole("blockquote")).toContainText("the pilot date stands");
  await expect(region(page, "What failed, and why")).toContainText("recall threshold");
  await expect(region(page, "Exceptions in force")).toContainText("A-30");
  await expect(region(page, "Decisions asked").getByRole("listitem")).toHaveCount(3);
});

test("its hash can be checked, also by somebody else's arithmetic", async ({ as }) => {
  const page = await as(people.steering);
  await page.goto(at("reports/R3"));
  const [printed = "", head = ""] = await region(page, "Unchanged since")
    .getByRole("code")
    .allTextContents();
  await page.getByRole("link", { name: "Check it" }).click();
  await expect(page.getByText(/^Yes\. The stored report is/)).toBeVisible();
  await summary(page, "The stored report, as it is hashed").click();
  const body = await page.locator("pre").textContent();
  expect(
    createHash("sha256")
      .update(body ?? "")
      .digest("hex"),
  ).toBe(printed);
  const { seq, hash } = JSON.parse(body ?? "").logHead;
  expect(head).toBe(`log-head clearwater ${seq} ${hash}`);
});

test("it never changes, whatever the program does afterwards; nobody can edit it", async ({
  as,
}) => {
  const ingrid = await as(people.sponsor);
  const read = async () => {
    await ingrid.goto(at("reports/R3"));
    return ingrid.getByRole("article").textContent();
  };
  const before = await read();

  const priya = await as(people.w2);
  await priya.goto(at("workstreams/W2"));
  await summary(priya, "Claim a status").click();
  const claim = form(priya, "Claim a status");
  await claim.getByLabel("Status").selectOption({ label: "At risk" });
  await claim.getByRole("button", { name: "Claim this status" }).click();
  await expect(priya.getByText(/^Claimed\./)).toBeVisible();

  expect(await read()).toBe(before);
  await expect(ingrid.getByRole("textbox")).toHaveCount(0);
});

test("on paper it has pages and says what the screen says, without the rooms around it", async ({
  as,
}) => {
  const page = await as(people.sponsor);
  await page.goto(at("reports/R3"));
  const sentences = [
    "Steering report 3",
    "the data gate was skipped by override",
    "Who owns access to the sensor historian?",
    "retraining on repaired data is planned and the pilot date stands",
  ];
  for (const sentence of sentences) await expect(page.getByRole("article")).toContainText(sentence);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden();

  const { pages, text } = readPdf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  expect(pages).toBeGreaterThanOrEqual(2);
  const squeezed = text.replace(/\s+/g, "");
  for (const sentence of [
    ...sentences,
    "Exceptions in force",
    "What failed, and why",
    `1 / ${pages}`,
  ])
    expect(squeezed, sentence).toContain(sentence.replace(/\s+/g, ""));
  for (const hash of await region(page, "Unchanged since").getByRole("code").allTextContents())
    expect(squeezed).toContain(hash.replace(/\s+/g, ""));
  expect(squeezed).toMatch(/Loghead[\d]+·[0-9a-f]{16}…/i);
});

test("a draft is for those who write it", async ({ as }) => {
  const paul = await as(people.steering);
  const answer = await paul.goto(at("reports/draft"));
  expect(answer?.status()).toBe(404);
});
