import type { Page } from "@playwright/test";
import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { press, tabTo, typeInto } from "../fixtures/keyboard.ts";

const readings = (page: Page) => form(page, "Readings of sprint 4");

async function openReadings(page: Page) {
  await page.goto(at("readings"));
  await summary(region(page, "Organizational energy"), /Record \w+ readings of sprint 4/).click();
  return readings(page);
}

test("5.11.7 change capacity is not raised from 42 to 60 without evidence, and is with load removed", async ({
  as,
  expectAccessible,
}) => {
  const page = await as(people.executionLeader);
  const form = await openReadings(page);
  await form.getByLabel("Change capacity, 0 to 100").fill("60");
  await form.getByRole("button", { name: "Record readings" }).click();
  await expect(form).toContainText("Not saved. A rule blocks this.");
  await expect(form).toContainText("Change capacity would rise by 18, from 42");
  await expect(form).toContainText("I-92");

  const row = form.getByRole("group", { name: "Change capacity" });
  await summary(row, "What refilled it").click();
  await row.getByLabel("Refilled by").selectOption({ label: "Load removed" });
  await row.getByLabel("Evidence").fill("Two rollouts moved out of the sprint by SC-2");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Record readings" }).click();
  await expect(form).toContainText("Readings recorded.");
  const energy = region(page, "Organizational energy");
  await expect(
    energy.getByRole("listitem").filter({ hasText: /^Change capacity60/ }),
  ).toContainText("Refilled by load removed: Two rollouts moved");
  await page.reload();
  await expect(
    energy.getByRole("listitem").filter({ hasText: /^Change capacity60/ }),
  ).toBeVisible();
});

test("a reading of 101 is refused with the row it stands in, and nothing of the form is stored", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  const form = await openReadings(page);
  await form.getByLabel("Attention, 0 to 100").fill("101");
  await form.getByLabel("Goodwill, 0 to 100").fill("59");
  await form.getByRole("button", { name: "Record readings" }).click();
  await expect(form).toContainText("Attention is 101. It must be between 0 and 100.");
  await form.getByLabel("Attention, 0 to 100").fill("many");
  await form.getByRole("button", { name: "Record readings" }).click();
  await expect(form).toContainText('We couldn\'t read the number "many".');
  await page.reload();
  await expect(
    region(page, "Organizational energy")
      .getByRole("listitem")
      .filter({ hasText: /^Goodwill61/ }),
  ).toBeVisible();
});

test("a pulse is answered by three, twice by nobody, and shown only after the third", async ({
  as,
}) => {
  const jonas = await as(people.w1);
  const second = await jonas.context().newPage();
  await Promise.all([jonas.goto(at("my-stream")), second.goto(at("today"))]);
  const pulse = (page: Page) => page.getByRole("region", { name: "Morale pulse" });
  await pulse(jonas).getByRole("button", { name: /^4/ }).click();
  await expect(pulse(jonas)).toContainText("You answered the pulse of sprint 4.");

  // The other window still asks.
  await pulse(second).getByRole("button", { name: /^1/ }).click();
  await expect(pulse(second)).toContainText("You have already answered this pulse");
  await second.close();

  const leila = await as(people.executionLeader);
  const lead = async () => {
    await leila.goto(at("readings"));
    return region(leila, "Morale pulse");
  };
  await expect(await lead()).toContainText("it needs 3 answers and has 1");
  const priya = await as(people.w2);
  await priya.goto(at("today"));
  await pulse(priya).getByRole("button", { name: /^2/ }).click();
  await expect(pulse(priya)).toContainText("2 answers so far.");
  await expect(await lead()).toContainText("it needs 3 answers and has 2");
  await expect((await lead()).getByRole("row", { name: /^4 / })).toHaveCount(0);

  const samuel = await as(people.w4);
  await samuel.goto(at("my-stream"));
  await pulse(samuel).getByRole("button", { name: /^5/ }).click();
  await expect(pulse(samuel)).toContainText("3 answers so far.");
  await (await lead()).getByRole("button", { name: "Close the pulse" }).click();
  const row = region(leila, "Morale pulse").getByRole("row", { name: /^4 / });
  await expect(row).toContainText("3.7");
  await samuel.goto(at("today"));
  await expect(pulse(samuel)).toHaveCount(0);
});

test("a warning nobody acts on gets an owner, a step and a later day of review", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("readings"));
  const waiting = region(page, "Warnings").getByRole("listitem").filter({ hasText: "Pending" });
  const id = await waiting.first().getAttribute("id");
  const warning = page.locator(`#${id}`);
  await summary(warning, "Act on it").click();
  const act = warning.getByRole("form", { name: /^Act on / });
  await act.getByLabel("Next step").fill("Ask the lead what keeps it from being recorded");
  await act.getByLabel("Owner").selectOption({ label: "Jonas Berg" });
  const review = act.getByLabel("Review on");
  await review.fill("2020-01-06");
  await review.evaluate((field) => field.removeAttribute("min"));
  await act.getByRole("button", { name: "Record step" }).click();
  await expect(act).toContainText("is not after today");
  const day = await page.evaluate(() => {
    const later = new Date();
    later.setFullYear(later.getFullYear() + 1);
    return later.toISOString().slice(0, 10);
  });
  await review.fill(day);
  await act.getByRole("button", { name: "Record step" }).click();
  await expect(warning).toContainText("Acted on");
  await expect(warning).toContainText("Jonas Berg: Ask the lead");
});

test("a warning is only watched, by keyboard alone, with a reason that says something", async ({
  as,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(at("readings"));
  const overdue = region(page, "Warnings").getByRole("listitem").filter({ hasText: "Pending" });
  const id = await overdue.first().getAttribute("id");
  const warning = page.locator(`#${id}`);
  await press(page, summary(warning, "Only watch it"));
  const reason = warning.getByLabel("Why no action is needed now");
  await typeInto(page, reason, "later");
  await tabTo(page, warning.getByRole("button", { name: "Only watch it" }));
  await page.keyboard.press("Enter");
  await expect(warning).toContainText("At least 20 are needed");
  await reason.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("The next stand-up shows it; two leads are on leave.");
  await tabTo(page, warning.getByRole("button", { name: "Only watch it" }));
  await page.keyboard.press("Enter");
  await expect(warning).toContainText(
    "Only watched, decided by Leila Haddad: The next stand-up shows it",
  );
});

test("an executive reads the signals, without forms and without what was said at stand-ups", async ({
  as,
}) => {
  const page = await as(people.sponsor);
  await page.goto(at("readings"));
  await expect(region(page, "Organizational energy")).toContainText("Change capacity");
  await expect(readings(page)).toHaveCount(0);
  await expect(page.getByText("Act on it")).toHaveCount(0);
  await expect(region(page, "Warnings")).not.toContainText("has mentioned");
});
