import { at, form, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";

test("a list is sorted and filtered by its address, and reads the same after a reload", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("deliverables"));
  const filter = form(page, "Filter deliverables");
  await filter.getByLabel("State", { exact: true }).selectOption({ label: "Ready" });
  await filter.getByLabel("Pillar", { exact: true }).selectOption({ label: "People" });
  await filter.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/state=READY/);
  await expect(page).toHaveURL(/pillar=PEOPLE/);
  const rows = page.getByRole("table").getByRole("rowheader");
  await expect(page.getByText(/^\d+ of \d+ deliverables/)).toBeVisible();
  const due = page.getByRole("columnheader", { name: "Points" });
  await due.getByRole("link").click();
  await expect(due).toHaveAttribute("aria-sort", "ascending");
  await due.getByRole("link").click();
  await expect(due).toHaveAttribute("aria-sort", "descending");
  const before = await rows.allTextContents();
  expect(before.length).toBeGreaterThan(1);
  await page.reload();
  expect(await rows.allTextContents()).toEqual(before);
  await expect(filter.getByLabel("Pillar", { exact: true })).toHaveValue("PEOPLE");
  const chips = page.getByRole("list", { name: "Active filters" }).getByRole("link");
  await chips.filter({ hasText: "Pillar: People" }).click();
  await expect(chips).toHaveCount(1);
  await expect(page).not.toHaveURL(/pillar/);
  await page.goto(at("deliverables?state=LOST&page=soon"));
  await expect(
    page.getByText('We ignored part of the address: State "LOST" and Page "soon".'),
  ).toBeVisible();
});

ownHouseTest(
  "a view saved for oneself is nobody else's; one for the program is everybody's",
  async ({ as }) => {
    const leila = await as(people.executionLeader);
    const priya = await as(people.w2);
    await priya.goto(at("deliverables?owner=me&state=OPEN"));
    await summary(priya, "Save this view").click();
    await form(priya, "Save view").getByLabel("Name").fill("My open work");
    await form(priya, "Save view").getByRole("button", { name: "Save view" }).click();
    const viewsOf = (page: typeof priya) => page.getByRole("navigation", { name: "Views" });
    await expect(
      viewsOf(priya).getByRole("link", { name: "My open work (only you)" }),
    ).toHaveAttribute("aria-current", "page");

    await leila.goto(at("deliverables?state=LATE"));
    await expect(leila.getByText("My open work")).toHaveCount(0);
    await summary(leila, "Save this view").click();
    const save = form(leila, "Save view");
    await save.getByLabel("Name").fill("Late");
    await save.getByLabel("Everyone in the program").check();
    await save.getByRole("button", { name: "Save view" }).click();
    await expect(viewsOf(leila).getByRole("link", { name: "Late" })).toBeVisible();
    await leila.goto(at("activity"));
    await expect(leila.getByText("saved the view").first()).toBeVisible();
    await expect(leila.getByText("My open work")).toHaveCount(0);

    await priya.goto(at("deliverables"));
    await viewsOf(priya).getByRole("link", { name: "Late" }).click();
    await expect(priya).toHaveURL(/state=LATE/);
    await expect(summary(priya, "Change this view")).toHaveCount(0);
    await viewsOf(priya).getByRole("link", { name: "My open work" }).click();
    await summary(priya, "Change this view").click();
    await priya.getByRole("button", { name: "Remove view" }).click();
    await expect(viewsOf(priya).getByRole("link", { name: /My open work/ })).toHaveCount(0);
  },
);

ownHouseTest(
  "three rows are re-dated in one go, and none when one of them is refused",
  async ({ as, expectAccessible }) => {
    const page = await as(people.executionLeader);
    await page.goto(at("deliverables?sprint=S6"));
    const row = (id: string) => page.getByRole("row").filter({ hasText: id });
    const all = form(page, "Change the chosen deliverables");
    for (const id of ["DL28", "DL29", "DL30"]) await row(id).getByRole("checkbox").check();
    await expect(all.getByRole("status").first()).toHaveText("3 rows chosen");
    await summary(all, "Change due date").click();
    await all.getByLabel("Due date").fill("2026-12-22");
    await all.getByRole("button", { name: "Change due date of chosen rows" }).click();
    await expect(all.getByText("All chosen deliverables were changed.")).toBeVisible();
    for (const id of ["DL28", "DL29", "DL30"]) await expect(row(id)).toContainText("22 Dec");

    const helena = await as(people.w3);
    await helena.goto(at("deliverables?sprint=S5"));
    const theirs = form(helena, "Change the chosen deliverables");
    await expect(helena.getByRole("checkbox", { name: "Choose DL22" })).toHaveCount(0);
    await helena.getByRole("checkbox", { name: "Choose DL23" }).check();
    await summary(theirs, "Change due date").click();
    await theirs.getByLabel("Due date").fill("2026-12-10");
    await theirs.getByRole("button", { name: "Change due date of chosen rows" }).click();
    await expect(theirs.getByText("All chosen deliverables were changed.")).toBeVisible();

    await page.goto(at("deliverables?state=OPEN"));
    for (const id of ["DL21", "DL15", "DL17"]) await row(id).getByRole("checkbox").check();
    await summary(all, "Accept").click();
    await all.getByRole("button", { name: "Accept chosen rows" }).click();
    const answer = all.getByRole("alert");
    await expect(answer).toContainText("Not saved. A rule blocks this.");
    await expect(answer).toContainText("DL15 is in progress");
    await expect(answer).toContainText("DL17 is blocked");
    await expectAccessible(page);
    await page.reload();
    await expect(row("DL21")).toContainText("In review");
  },
);

ownHouseTest(
  "rows are given to another owner without JavaScript, and stay chosen when refused",
  async ({ as }) => {
    const page = await as(people.executionLeader, { javaScriptEnabled: false });
    await page.goto(at("deliverables?state=OPEN&sort=-due"));
    const all = form(page, "Change the chosen deliverables");
    for (const id of ["DL33", "DL32"]) await page.getByLabel(`Choose ${id}`).check();
    await summary(all, "Change owner").click();
    await all.getByRole("button", { name: "Change owner of chosen rows" }).click();
    await expect(page.getByText("Choose an owner.").first()).toBeVisible();
    await expect(page.getByLabel("Choose DL33")).toBeChecked();
    await expect(page.getByLabel("Choose DL31")).not.toBeChecked();
    await summary(all, "Change owner").click();
    await all.getByLabel("Owner").selectOption({ label: "Marek Nowak" });
    await all.getByRole("button", { name: "Change owner of chosen rows" }).click();
    await expect(all.getByText("is outside Operating process redesign")).toBeVisible();
    await expect(page.getByLabel("Choose DL32")).toBeChecked();
    await all.getByLabel("Reason for continuing").fill("He covers for Freya until the new year");
    await summary(all, "Change owner").click();
    await all.getByRole("button", { name: "Change owner of chosen rows" }).click();
    const owner = (id: string) => page.getByRole("row").filter({ hasText: id });
    for (const id of ["DL32", "DL33"]) await expect(owner(id)).toContainText("Marek Nowak");
  },
);
