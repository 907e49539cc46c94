import { at } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

test("Ctrl K finds a note in spite of a typing error; all results are a page of their own", async ({
  as,
  expectAccessible,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("today"));
  const search = page.getByRole("dialog").getByRole("combobox");
  await expect(async () => {
    if (!(await search.isVisible())) await page.keyboard.press("Control+k");
    await expect(search).toBeFocused({ timeout: 3000 });
  }).toPass();
  await page.keyboard.type("DL15");
  await expect(page.getByRole("option", { name: /Deliverable DL15/ })).toBeVisible();
  await search.fill("guardrial");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText(
    "for similar words: guardrail",
  );
  await expectAccessible(page);
  await page.keyboard.press("End");
  await expect(
    page.getByRole("option", { name: /Show all results/, selected: true }),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search\?q=guardrial$/);
  await expect(page.getByRole("status")).toContainText("No results for “guardrial”.");
  await expect(page.getByRole("main").locator("mark").first()).toHaveText(/guardrail/i);
  await expectAccessible(page);
});

test("without a script a form finds by id, among rules and among settings, and says what to try", async ({
  as,
}) => {
  const page = await as(people.w2, { javaScriptEnabled: false });
  await page.goto(at("today"));
  await page.getByRole("link", { name: "Search", exact: true }).click();
  const find = async (typed: string, among?: string) => {
    await page.getByLabel("Search for").fill(typed);
    if (among) await page.getByLabel("Search in").selectOption({ label: among });
    await page.getByRole("button", { name: "Search", exact: true }).click();
  };
  const results = page.getByRole("main").getByRole("listitem");
  await find("dl15");
  await expect(results.first()).toContainText("Deliverable DL15");
  await find("sprint length", "Rules and settings");
  await results.getByRole("link", { name: "Sprint length" }).click();
  await expect(page).toHaveURL(/settings\/numbers\?at=sprintCalendarDays#sprintCalendarDays$/);
  await page.goBack();
  await find("' OR 1=1 --");
  await expect(page.getByText("No results for “' OR 1=1 --”")).toBeVisible();
  await page.getByRole("link", { name: "Search everything" }).click();
  await expect(page.getByLabel("Search in")).toHaveValue("all");
});

test("a confidential concern is found by the EATP, and not by another stream lead", async ({
  as,
}) => {
  const author = await as(people.w5);
  await author.goto(at("escalations/new"));
  await author.getByLabel("What is in the way").fill("Crews fear quokka sensors");
  await author.getByLabel("Decision you want").fill("A word with the works council");
  await author.getByLabel("Type").selectOption("CONCERN");
  await author.getByLabel("Starting tier").selectOption("L2_PROGRAM");
  await author.getByLabel(/Confidential/).check();
  await author.getByRole("button", { name: "Raise blocker" }).click();
  await expect(author.getByRole("heading", { level: 1 })).toHaveText("Crews fear quokka sensors");
  for (const [who, isThere] of [
    [people.executionLeader, true],
    [people.w1, false],
  ] as const) {
    const page = await as(who);
    for (const typed of ["quokka", "quoka"]) {
      await page.goto(at(`search?q=${typed}`));
      const found = page.getByRole("main").getByText("Crews fear quokka sensors");
      const isForgiven = typed === "quoka";
      await expect(found).toHaveCount(isThere && !isForgiven ? 1 : 0);
      if (!isThere) await expect(page.getByText(`No results for “${typed}”`)).toBeVisible();
    }
  }
});

test("on a phone the magnifier leads to the search", async ({ as }) => {
  const page = await as(people.w2, { viewport: { width: 390, height: 844 } });
  await page.goto(at("my-stream"));
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/\/search$/);
  await expect(page.getByLabel("Search for")).toBeFocused();
});

test("a long, odd or empty question is answered", async ({ as }) => {
  const page = await as(people.executionLeader);
  for (const typed of ["x".repeat(10_000), "!&|():*", "%ff", "- -"]) {
    const answer = await page.goto(at(`search?q=${encodeURIComponent(typed)}`));
    expect(answer?.status(), typed.slice(0, 20)).toBe(200);
  }
  for (const query of ["q=a&q=b", "q=dl15&group=none&page=99999", "page=-1"]) {
    const answer = await page.goto(at(`search?${query}`));
    expect(answer?.status(), query).toBe(200);
  }
  // The door lets no address in that spells no text.
  for (const query of ["q=%00", "q=%ff"]) {
    const answer = await page.request.get(at(`search?${query}`));
    expect(answer.status(), query).toBe(400);
  }
});
