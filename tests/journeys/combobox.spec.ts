import type { Locator, Page } from "@playwright/test";
import { at, form, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { press, tabTo } from "../fixtures/keyboard.ts";

const adding = "Add a dependency";
const box = (on: Page | Locator, name: string) => on.getByRole("combobox", { name });
const option = (page: Page, name: string) => page.getByRole("option", { name, exact: true });

/** The form of a new dependency, opened. */
async function addForm(page: Page): Promise<Locator> {
  await page.goto(at("dependencies?part=list"));
  await summary(page, adding).click();
  return form(page, "Add dependency");
}

/** The option itself lies on top where it is seen: nothing clips or covers it. */
const onTop = (one: Locator) =>
  one.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(x + width / 2, y + height / 2);
    return met !== null && element.contains(met);
  });

test("what a deliverable waits for is found and chosen with the keyboard alone", async ({
  as,
  expectAccessible,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("dependencies?part=list"));
  await press(page, summary(page, adding));
  const add = form(page, "Add dependency");
  const who = box(add, "Who waits");
  await tabTo(page, who);
  await expect(who).toHaveAttribute("aria-expanded", "false");

  await page.keyboard.type("cohort tra");
  await expect(who).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("main [popover] [role=option]")).toHaveText([
    "DL20 Planner training cohort 2",
    "DL24 Planner training cohort 3",
  ]);
  await expect(add.getByText("Results: 2.")).toBeAttached();
  await page.keyboard.press("ArrowDown");
  const second = option(page, "DL24 Planner training cohort 3");
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(who).toHaveAttribute(
    "aria-activedescendant",
    (await second.getAttribute("id")) ?? "",
  );
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(who).toHaveValue("DL24 Planner training cohort 3");
  await expect(page.getByRole("listbox")).toHaveCount(0);

  await page.keyboard.type("nothing of this name");
  await expect(page.locator("main [popover] p")).toHaveText("No results.");
  await page.keyboard.press("Escape");
  await expect(who).toHaveValue("DL24 Planner training cohort 3");

  const from = box(add, "Waits for deliverable");
  await tabTo(page, from);
  await page.keyboard.type("dl29");
  await page.keyboard.press("Tab");
  await expect(from).toHaveValue("DL29 CoE service catalogue and intake process");
  await press(page, add.getByRole("button", { name: "Add dependency" }));
  await expect(add).toContainText("Dependency added.");
  await expect(who, "the form begins anew").toHaveValue("");
  await page.goto(at("workstreams/W4/DL24"));
  await expect(page.getByRole("region", { name: "Dependencies and gates" })).toContainText("DL29");
});

test("words that fit nothing are not sent as something else, and a refusal keeps what was chosen", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  const add = await addForm(page);
  const [who, from] = [box(add, "Who waits"), box(add, "Waits for deliverable")];
  const send = add.getByRole("button", { name: "Add dependency" });
  await who.fill("DL17");
  await from.fill("pumps of another town");
  await send.click();
  await expect(who, "an id in full is that deliverable").toHaveValue(
    "DL17 U1 retrain on repaired data",
  );
  await expect(from).toBeFocused();
  await expect(from).toHaveAttribute("aria-invalid", "true");
  await expect(from).toHaveValue("pumps of another town");
  await from.fill("DL15");
  await send.click();
  await expect(add.getByRole("alert")).toContainText(/already|exists|twice/i);
  await expect(who).toHaveValue(/^DL17 /);
  await expect(from).toHaveValue(/^DL15 /);
});

test("several are chosen and taken out again, on a phone", async ({ as, expectAccessible }) => {
  const page = await as(people.w1, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(at("escalations/new"));
  const others = box(page, "Other deliverables");
  await expect(others).toBeEditable();
  const { height } = (await others.boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(44);
  expect(await others.evaluate((one) => getComputedStyle(one).fontSize)).toBe("16px");

  await others.tap();
  await others.fill("cohort");
  const second = option(page, "DL20 Planner training cohort 2");
  expect((await second.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await onTop(second)).toBe(true);
  await expectAccessible(page);
  await second.tap();
  await others.fill("DL24");
  await others.press("Enter");
  await others.fill("policy");
  await option(page, "DL03 AI policy, first version approved").tap();
  const chosen = page.getByRole("list", { name: "Other deliverables" }).getByRole("listitem");
  await expect(chosen).toHaveText([/^DL03 /, /^DL20 /, /^DL24 /]);

  const takeOut = page.getByRole("button", { name: "Remove DL20 Planner training cohort 2" });
  expect((await takeOut.boundingBox())?.width).toBeGreaterThanOrEqual(44);
  await tabTo(page, takeOut);
  await page.keyboard.press("Delete");
  await expect(chosen).toHaveText([/^DL03 /, /^DL24 /]);
  await expect(page.getByRole("button", { name: /^Remove DL24 / })).toBeFocused();
  await expect(page.getByText("DL20 Planner training cohort 2 removed.")).toBeAttached();

  await page.getByLabel("What is in the way").fill("Rooms for the cohorts are booked out");
  await page.getByLabel("Decision you want").fill("Two rooms of the head office");
  await page.getByRole("button", { name: "Raise blocker" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Rooms for the cohorts are booked out",
  );
  for (const id of ["DL03", "DL24"]) await expect(page.getByRole("main")).toContainText(id);
  await expect(page.getByRole("main")).not.toContainText("DL20");
});

for (const kind of ["dialog", "popover"] as const) {
  test(`in a ${kind} the list is whole, and Escape closes it first`, async ({ as }) => {
    const page = await as(people.executionLeader);
    const add = await addForm(page);
    await expect(box(add, "Who waits")).toHaveAttribute("aria-autocomplete", "list");
    await add.evaluate((element, asked) => {
      const frame = document.createElement(asked === "dialog" ? "dialog" : "div");
      frame.id = "frame";
      frame.style.cssText = "width: 40rem; height: 16rem; overflow: auto; margin: auto;";
      document.querySelector("main")?.append(frame);
      frame.append(element);
      if (frame instanceof HTMLDialogElement) return frame.showModal();
      frame.popover = "auto";
      frame.showPopover();
    }, kind);
    const frame = page.locator("#frame");
    const from = box(frame, "Waits for deliverable");
    await from.click();
    await from.fill("u1");
    const list = page.getByRole("listbox");
    const last = list.getByRole("option").last();
    await last.scrollIntoViewIfNeeded();
    expect(await onTop(last), "beyond the frame's edge, too").toBe(true);
    await page.keyboard.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(frame).toBeVisible();
    await from.fill("retrain");
    await option(page, "DL17 U1 retrain on repaired data").click();
    await expect(from).toHaveValue("DL17 U1 retrain on repaired data");
    await expect(frame).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(frame).toBeHidden();
  });
}

test("without a script one chooses in native lists, one or several", async ({ as }) => {
  const page = await as(people.executionLeader, { javaScriptEnabled: false });
  const add = await addForm(page);
  await box(add, "Who waits").selectOption("DL33");
  await box(add, "Waits for deliverable").selectOption("DL32");
  await add.getByRole("button", { name: "Add dependency" }).click();
  await expect(form(page, "Add dependency")).toContainText("Dependency added.");

  await page.goto(at("outcomes"));
  const name = "People of O1";
  await page.getByRole("link", { name: `Edit the part ${name}` }).click();
  const edit = form(page, `Edit the part ${name}`);
  const stand = edit.getByRole("listbox", { name: "Deliverables that cover it" });
  const before = await stand.evaluate((list) =>
    list instanceof HTMLSelectElement ? [...list.selectedOptions].map(({ value }) => value) : [],
  );
  expect(before.length).toBeGreaterThan(0);
  await stand.selectOption([...before, "DL29"]);
  await edit.getByRole("button", { name: "Save part" }).click();
  await page.goto(at("outcomes"));
  const outcome = page.getByRole("article").filter({ has: page.locator("#O1-title") });
  for (const id of [...before, "DL29"]) await expect(outcome).toContainText(id);
});

test("what was chosen before the script was there stays chosen, and a reset puts it back", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(at("dependencies?slip=DL15"), { waitUntil: "commit" });
  const field = page
    .getByRole("region", { name: "If one deliverable comes later" })
    .getByRole("combobox");
  await field.selectOption("DL17");
  const { height } = (await field.boundingBox()) ?? { height: 0 };
  release();
  await expect(field).toHaveAttribute("aria-autocomplete", "list");
  await expect(field).toHaveValue("DL17 U1 retrain on repaired data");
  expect((await field.boundingBox())?.height).toBe(height);
  await field.evaluate((one) => one instanceof HTMLInputElement && one.form?.reset());
  await expect(field).toHaveValue(/^DL15 /);
});
