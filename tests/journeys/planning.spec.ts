import type { Page } from "@playwright/test";
import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";

const plan = (number: number) => at(`sprints/${number}/plan`);
const row = (page: Page, id: string) => page.locator(`[data-plan-row="${id}"]`);
const column = (page: Page, name: string) => page.locator(`[data-plan-column="${name}"]`);
const board = (page: Page, number: number) => form(page, `Plan of sprint ${number}`);
const gauge = (page: Page) => page.getByRole("img", { name: /^Sprint \d+: / });
const save = (page: Page, number: number) =>
  board(page, number).getByRole("button", { name: "Save plan" }).click();

/** The saved plan of sprint 5 without them. */
async function takenOut(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) await page.getByRole("button", { name: `Remove ${id}` }).click();
  await save(page, 5);
  await expect(board(page, 5)).toContainText("The plan is saved.");
}

test("a plan is tried out by drag and by key: its consequences show, and nothing is saved", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(people.executionLeader);
  await page.goto(plan(5));
  await expect(gauge(page)).toHaveAccessibleName(/34 points are 0\.94 times/);
  await expect(page.getByRole("button", { name: "Add DL31" })).toBeVisible();
  await expectAccessible();

  await row(page, "DL31").dragTo(column(page, "Sprint 5"));
  await expect(gauge(page)).toHaveAccessibleName(/42 points are 1\.17 times/);
  // The headline speaks of the plan that the chart and the checks show.
  await expect(page.locator("[data-plan-answer]").filter({ visible: true })).toContainText(
    "42 points in 7 deliverables, 1.17",
  );
  const lock = region(page, "Checks before locking");
  await expect(lock.locator('[data-mark="appears"]')).toContainText(
    "Above 1.15 it is overcommitted",
  );
  await expect(row(page, "DL31")).toContainText("not saved: added");

  // The same by keyboard: along the list, out, and back.
  await page.getByRole("button", { name: "Add DL28" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Add DL29" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(gauge(page)).toHaveAccessibleName(/47 points are 1\.31 times/);
  await expect(page.getByRole("button", { name: "Add DL30" })).toBeFocused();
  await page.getByRole("button", { name: "Remove DL29" }).press("Enter");
  await page.getByRole("button", { name: "Remove DL31" }).click();
  await expect(gauge(page)).toHaveAccessibleName(/34 points/);
  await expect(lock.locator('[data-mark="appears"]')).toHaveCount(0);

  await page.getByRole("button", { name: "Remove DL23" }).click();
  await page.reload();
  await expect(gauge(page)).toHaveAccessibleName(/34 points/);
});

ownHouseTest(
  "two leads plan at once: the later one is told who changed what, and loses nothing",
  async ({ as }) => {
    const [samuel, priya] = [await as(people.w4), await as(people.w2)];
    await samuel.goto(plan(5));
    await priya.goto(plan(5));
    await samuel.getByRole("button", { name: "Remove DL24" }).click();
    await expect(priya.getByRole("button", { name: "Remove DL24" })).toHaveCount(0);
    await priya.getByRole("button", { name: "Remove DL25" }).click();
    await save(samuel, 5);
    await expect(board(samuel, 5)).toContainText("The plan is saved.");

    await save(priya, 5);
    await expect(board(priya, 5)).toContainText("Samuel Mensah");
    await expect(board(priya, 5)).toContainText("removed DL24");
    await expect(board(priya, 5)).toContainText("1 not saved");
    await expect(column(priya, "Backlog").locator('[data-plan-row="DL24"]')).toBeVisible();
    await save(priya, 5);
    await expect(board(priya, 5)).toContainText("The plan is saved.");
    await priya.reload();
    await expect(gauge(priya)).toHaveAccessibleName(/21 points/);
  },
);

ownHouseTest(
  "5.11.1 a pillar may be missing once, named and acknowledged; twice only on a waiver that the report shows",
  async ({ as }) => {
    const leila = await as(people.executionLeader);
    const late = await as(people.executionLeader);
    await leila.goto(plan(5));
    await takenOut(leila, ["DL24", "DL25"]);
    const carries = leila.getByRole("button", { name: "Carry as a working agreement" });
    for (let left = await carries.count(); left > 0; left--) {
      await carries.first().click();
      await expect(carries).toHaveCount(left - 1);
    }
    await late.goto(plan(5));

    // Sprint 5 without People: the first absence warns, and wants a reason and a return.
    const lock = form(leila, "Lock the plan");
    await expect(region(leila, "Checks before locking")).toContainText(
      "People has no deliverable in sprint 5",
    );
    await lock.getByLabel("Why People is missing").fill("The trainers are booked until sprint 6.");
    await lock.getByLabel("People returns in").selectOption("6");
    const press = lock.getByRole("button", { name: "Lock the plan of sprint 5" });
    await press.click();
    await expect(lock).toContainText("Check these warnings before you continue.");
    await lock
      .getByLabel("Reason for continuing")
      .fill("A short sprint on purpose: two reviews come first.");
    await press.click();
    await expect(region(leila, "Start")).toContainText("Locked by Leila Haddad");

    // Locked is locked: the other window is told since when.
    const again = form(late, "Lock the plan");
    await again.getByLabel("Why People is missing").fill("The trainers are booked until sprint 6.");
    await again.getByRole("button", { name: "Lock the plan of sprint 5" }).click();
    await expect(late.getByText(/since Leila Haddad locked its plan/).first()).toBeVisible();

    // The same pillar in sprint 6: refused.
    await leila.goto(plan(6));
    await leila.getByRole("button", { name: "Remove DL29" }).click();
    await leila.getByRole("button", { name: "Remove DL30" }).click();
    const appears = region(leila, "Checks before locking").locator('[data-mark="appears"]');
    await expect(appears).toContainText("a second absence in a row");
    await save(leila, 6);
    await expect(board(leila, 6)).toContainText("The plan is saved.");
    const closed = leila.getByRole("button", { name: "Lock the plan of sprint 6" });
    await expect(closed).toHaveAttribute("aria-disabled", "true");
    await expect(closed).toHaveAccessibleDescription(/People has no deliverable in sprint 6/);

    // The Steering Committee waives it, for this pillar and sprint.
    const paul = await as(people.steering);
    await paul.goto(plan(6));
    await summary(paul, "Override A-01 for this").click();
    const waiver = form(paul, /^Override A-01/);
    const until = waiver.getByLabel("Until");
    await until.fill((await until.getAttribute("min")) ?? "");
    await waiver
      .getByLabel("Reason")
      .fill("Training waits for the new rooms; sprint 7 makes up for it.");
    await waiver.getByRole("button", { name: "Override" }).click();
    await expect(paul.getByRole("heading", { name: "Plan sprint 6" })).toBeVisible();
    await expect(waiver).toHaveCount(0);

    await leila.reload();
    const open = form(leila, "Lock the plan");
    await expect(open).toBeVisible();
    await open.getByRole("button", { name: "Lock the plan of sprint 6" }).click();
    await open
      .getByLabel("Reason for continuing")
      .fill("What is left of the cycle is gathered here.");
    await open.getByRole("button", { name: "Lock the plan of sprint 6" }).click();
    await expect(region(leila, "Start")).toContainText("Locked by Leila Haddad");

    await leila.goto(at("reports/draft"));
    await leila.getByRole("button", { name: "Draft the report" }).click();
    await expect(leila.locator("main")).toContainText("A-01 overridden for sprint 6, People");
  },
);

test("a sprint is added on free days only, and never on none", async ({ as }) => {
  const leila = await as(people.executionLeader);
  await leila.goto(at("sprints"));
  await summary(leila, /^Add sprint/).click();
  const create = form(leila, "Add a sprint");
  const proposed = await create.getByLabel("First day").inputValue();
  await create.getByLabel("Goal").fill("Bring the second district in");
  await create.getByLabel("Last day").fill(proposed);
  await create.getByLabel("First day").fill(shifted(proposed, 1));
  await create.getByRole("button").click();
  await expect(create).toContainText("is before its first day");

  await create.getByLabel("First day").fill(shifted(proposed, -10));
  await create.getByLabel("Last day").fill(shifted(proposed, 3));
  await create.getByRole("button").click();
  await expect(create).toContainText(/overlaps sprint \d/);
});

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
