import type { Page } from "@playwright/test";
import { at, form, nextWorkingDay, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

/** What the standard template of sprint gates asks for. */
const sprintCriteria = [
  "Every planned deliverable has a disposition",
  "Review and retrospective are recorded",
  "No pillar was missing, or its absence was acknowledged",
  "Actions of the last retrospective are settled",
  "The indicators were recorded",
];

/** Scenario 5 of the demo, told on the real sprint 4: reviewed without theater, looked back on, closed. */
test.setTimeout(900_000);

const review = at("sprints/4/review");
const dispositions = at("sprints/4/dispositions");
const retrospective = at("sprints/4/retrospective");

const item = (page: Page, id: string) =>
  page
    .getByRole("list", { name: "Deliverables in the sprint" })
    .getByRole("listitem")
    .filter({
      has: page.getByRole("link", { name: new RegExp(`^${id} `) }),
    });

async function giveBack(page: Page, id: string, stream: string): Promise<void> {
  await page.goto(at(`workstreams/${stream}/${id}`));
  await summary(page, /^Return/).click();
  const back = form(page, `Return ${id}`);
  await back.getByLabel("What is missing").fill("The privacy sign-off is not on file yet");
  await back.getByRole("button", { name: "Return" }).click();
  await expect(page.getByText("Returned").first()).toBeVisible();
}

test("sprint 4 is reviewed, looked back on and closed; sprint 5 is planned and begins", async ({
  as,
  expectAccessible,
}) => {
  await test.step("A-08 keeps what was neither shown nor linked from acceptance, until it is demonstrated", async () => {
    const lead = await as(people.w5);
    await lead.goto(at("workstreams/W5/DL18"));
    await summary(lead, "Submit for acceptance").click();
    const submit = form(lead, "Submit DL18 for acceptance");
    await submit.getByLabel("Reviewer", { exact: true }).selectOption("M7");
    await submit.getByRole("button", { name: "Submit for acceptance" }).click();
    await submit
      .getByLabel("Reason for continuing")
      .fill("It is shown live in the review of the sprint");
    await submit.getByRole("button", { name: "Submit for acceptance" }).click();
    await expect(lead.getByText("In review").first()).toBeVisible();

    const page = await as(people.executionLeader);
    await page.goto(review);
    await page.getByRole("checkbox", { name: "Leila Haddad" }).check();
    await page.getByRole("checkbox", { name: "Priya Raman" }).check();
    await page.getByRole("button", { name: "Open the review" }).click();
    await expect(page.getByText(/still waits? for a verdict/)).toBeVisible();
    await expect(item(page, "DL18").getByText(/not been demonstrated/)).toBeVisible();

    await summary(item(page, "DL18"), "Record demonstration").click();
    const show = form(page, "Demonstrate DL18");
    await show.getByLabel("What was shown").fill("Two dispatchers followed the instruction alone");
    await show.getByRole("button", { name: "Save demonstration" }).click();
    await expect(item(page, "DL18").getByText("Shown: Two dispatchers")).toBeVisible();
    await expect(item(page, "DL18").getByText(/not been demonstrated/)).toHaveCount(0);
    for (const one of [lead, page]) await one.close();
  });

  await test.step("I-56 offers words that name nobody; the review closes when everything is settled", async () => {
    const reviewer = await as(people.coeLead);
    await giveBack(reviewer, "DL21", "W2");
    await giveBack(reviewer, "DL18", "W5");

    const page = await as(people.executionLeader);
    await page.goto(review);
    const record = region(page, "The record");
    await record.getByLabel("Summary").fill("One of six was accepted; the access came too late.");
    await record.getByRole("button", { name: "Save the record" }).click();
    await expect(record.getByText("Saved.")).toBeVisible();
    await expectAccessible(page);
    const steps = page.getByRole("navigation", { name: "Closing sprint 4" });
    await expect(steps.getByRole("link", { name: /Review Done/ })).toHaveAttribute(
      "aria-current",
      "step",
    );
    await page.getByRole("link", { name: "Next: Dispositions" }).click();
    await expect(page).toHaveURL(dispositions);
    await summary(page, /^Close the review/).click();
    await expect(page.getByText(/wasn't accepted and has no disposition/).first()).toBeVisible();

    await summary(page, /^DL15 /).click();
    const one = form(page, "Decide on DL15");
    await one.getByRole("radio", { name: "Carry over", exact: true }).check();
    await one.getByLabel("What kind of cause").selectOption({ label: "Dependency" });
    await one.getByLabel("What caused it").fill("Jonas was too late with the request");
    await one.getByRole("button", { name: "Save decision" }).click();
    await expect(one.getByText(/The text names Jonas Berg/)).toBeVisible();
    await one.getByRole("button", { name: "Use this wording" }).click();
    // The second carry-over of DL15 wants its own reason (I-41).
    await one
      .getByLabel("Reason for continuing")
      .fill("The access window opens on day 2 of sprint 5");
    await one.getByRole("button", { name: "Save decision" }).click();
    const decided = page.getByRole("list", { name: "Decided deliverables" });
    await expect(decided.getByText(/What DL15 depends on didn't arrive/)).toBeVisible();

    const several = form(page, "Decide on several");
    const rows = several.getByRole("checkbox");
    await expect(rows).toHaveCount(4);
    for (const id of ["DL17", "DL18", "DL19", "DL21"])
      await several.getByRole("checkbox", { name: new RegExp(`^${id} `) }).check();
    await several.getByRole("radio", { name: "Carry over", exact: true }).check();
    await several.getByLabel("What kind of cause").selectOption({ label: "Dependency" });
    await several.getByLabel("What caused it").fill("What it builds on came too late for it");
    await expectAccessible(page);
    await several.getByRole("button", { name: "Save dispositions" }).click();
    await expect(decided.getByText("Carried over", { exact: true })).toHaveCount(5);
    await page.getByRole("button", { name: "Close the review" }).click();
    await expect(page.getByText("The review is closed.").first()).toBeVisible();
    await page.getByRole("link", { name: "Next: Retrospective" }).click();
    await expect(page).toHaveURL(retrospective);
    for (const one of [reviewer, page]) await one.close();
  });

  await test.step("I-60, I-61: complaints alone and an action of nobody are refused; then the sprint closes", async () => {
    const page = await as(people.executionLeader);
    await page.goto(retrospective);
    await page.getByLabel("Leila Haddad as").selectOption("LEADER");
    await page.getByLabel("Role of guest 1").fill("Field crew");
    await page.getByLabel("Guest 1 as").selectOption("USER");
    await page.getByRole("button", { name: "Open the retrospective" }).click();

    await summary(page, "Name a problem").click();
    const problem = form(page, "Name a problem");
    await problem.getByLabel("What was the problem").fill("Access came a sprint too late");
    await problem.getByLabel("What should be done about it").fill("Ask for access when planning");
    await problem.getByRole("button", { name: "Add point" }).click();
    await expect(page.getByText("Ask for access when planning").first()).toBeVisible();
    await expect(
      page.getByText("The retrospective has 1 point and no action.").last(),
    ).toBeVisible();

    const agree = form(page, "Agree action");
    await agree.getByLabel("What will be done").fill("Requests go out a sprint ahead");
    await agree.getByLabel("Due in").selectOption("5");
    await agree.getByLabel("How will we know").fill("No request is younger than its deliverable");
    await agree.getByLabel("Owner").evaluate((one) => one.removeAttribute("required"));
    await agree.getByRole("button", { name: "Agree action" }).click();
    await expect(agree.getByText("The action is missing: an owner.")).toBeVisible();
    await agree.getByLabel("Owner").selectOption({ label: "Jonas Berg" });
    await agree.getByRole("button", { name: "Agree action" }).click();
    await expect(page.getByText("Requests go out a sprint ahead").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Close the retrospective" }).click();

    const due = page.getByRole("list", { name: "Actions due" });
    await expect(due.getByRole("listitem")).toHaveCount(2);
    for (let left = 2; left > 0; left -= 1) {
      const action = due.getByRole("listitem").first();
      await summary(action, "Done").click();
      await action.getByLabel("What shows it").fill("It stands in the record of sprint 4");
      await action.getByRole("button", { name: "Mark as done" }).click();
      await expect(due.getByRole("listitem")).toHaveCount(left - 1);
    }
    const steps = page.getByRole("navigation", { name: "Closing sprint 4" });
    await expect(steps.getByRole("link", { name: /Retrospective Done/ })).toBeVisible();
    await page.close();
  });

  await test.step("I-90 wants its readings, T-82 a reason for each hollow pillar; then the sprint is closed, once", async () => {
    const page = await as(people.executionLeader);
    await page.goto(at("sprints/4/close"));
    const close = region(page, "Close the sprint");
    await summary(close, /^Close the sprint/).click();
    await expect(close.getByText(/has no final reading/).first()).toBeVisible();
    await page.getByRole("link", { name: "Back: Gate" }).click();
    await page.getByRole("link", { name: "Back: Indicators" }).click();
    const readings = form(page, "Readings of sprint 4");
    for (const [reservoir, value] of [
      ["Attention", "66"],
      ["Sponsorship", "78"],
      ["Goodwill", "61"],
      ["Change capacity", "48"],
    ] as const) {
      await readings.getByLabel(`${reservoir}, 0 to 100`).fill(value);
      await readings.getByLabel(`${reservoir}: basis`).fill("Asked in the review");
    }
    await readings.getByRole("button", { name: "Record readings" }).click();
    // Once everything is read, the form folds away.
    await expect(readings).toBeHidden();

    await page.getByRole("link", { name: "Next: Gate" }).click();
    await page.getByRole("button", { name: "Set up the sprint gate" }).click();
    await expect(page).toHaveURL(/gates\/G-\d+$/);
    const gate = page.url();
    const reviewer = await as(people.coeLead);
    await reviewer.goto(gate);
    for (const criterion of sprintCriteria) {
      const row = reviewer.getByRole("row").filter({ hasText: criterion });
      const link = row.getByRole("link", { name: "Assess" });
      await reviewer.goto((await link.getAttribute("href")) ?? "");
      const assess = form(reviewer, /^Assess CR-/);
      await assess.getByLabel("Result").selectOption("MET");
      await assess.getByLabel("What it is").fill("Record of sprint 4");
      await assess.getByLabel("Link").fill("https://records.example/sprint-4");
      await assess.getByRole("button", { name: "Save result" }).click();
      await expect(row.getByText(/^Met/)).toBeVisible();
    }
    await reviewer.getByRole("radio", { name: "Go (suggested)" }).check();
    await reviewer.getByLabel("Inputs reviewed").fill("Review and retrospective");
    await reviewer.getByRole("checkbox", { name: /^Marek/ }).check();
    await reviewer.getByRole("button", { name: "Propose the decision" }).click();
    await expect(reviewer.getByText("Decided: go")).toBeVisible();
    await reviewer.close();

    await page.goto(at("sprints/4/close"));
    await expect(close.getByText(/has no final reading/)).toHaveCount(0);
    await expect(close.getByText(/none of its deliverables was accepted/)).toHaveCount(3);
    await close.getByRole("button", { name: "Close the sprint" }).click();
    await close
      .getByLabel("Reason for continuing")
      .fill("The access held up three pillars; it opens on day 2 of sprint 5");
    await close.getByRole("button", { name: "Close the sprint" }).click();
    await expect(close).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Plan sprint 5" })).toBeVisible();

    await page.goto(at("sprints/4"));
    await expect(page.getByText("5 of 42 points were accepted (12%).")).toBeVisible();
    await expect(page.getByText(/but nothing accepted:/)).toBeVisible();
    await page.goto(at("retrospectives"));
    await expect(page.getByText("Requests go out a sprint ahead")).toBeVisible();
    await page.close();
  });

  await test.step("the next sprint is planned by a lead and the EATP, locked, and begins on its first day", async () => {
    const helena = await as(people.w3);
    await helena.goto(at("sprints/5/plan"));
    await helena.getByRole("button", { name: "Remove DL23" }).click();
    await form(helena, "Plan of sprint 5").getByRole("button", { name: "Save plan" }).click();
    await expect(form(helena, "Plan of sprint 5")).toContainText("The plan is saved.");

    const page = await as(people.executionLeader);
    await page.goto(at("sprints/5/plan"));
    const plan = form(page, "Plan of sprint 5");
    await expect(page.getByRole("button", { name: "Add DL23" })).toBeVisible();
    for (const id of ["DL17", "DL22", "DL25", "DL26", "DL27"])
      await page.getByRole("button", { name: `Remove ${id}` }).click();
    await plan.getByRole("button", { name: "Save plan" }).click();
    await expect(plan).toContainText("The plan is saved.");
    const carries = page.getByRole("button", { name: "Carry as a working agreement" });
    for (let left = await carries.count(); left > 0; left -= 1) {
      await carries.first().click();
      await expect(carries).toHaveCount(left - 1);
    }
    await page.getByRole("button", { name: "Lock the plan of sprint 5" }).click();
    const start = region(page, "Start");
    await expect(start).toContainText("Locked by Leila Haddad");
    const begin = page.getByRole("button", { name: "Start sprint 5" });
    await expect(begin, "its first day has not come").toHaveAttribute("aria-disabled", "true");

    for (let day = 0; day < 5; day += 1) await nextWorkingDay(page);
    await begin.click();
    await expect(begin).toHaveCount(0);
    await page.goto(at("sprints/5"));
    await expect(page.getByText("Active", { exact: true }).first()).toBeVisible();

    const jonas = await as(people.w1);
    await jonas.goto(at("my-stream"));
    const note = form(jonas, "Stand-up note");
    await note.getByLabel("Done").fill("The access window is open.");
    await note.getByRole("button", { name: "Add note" }).click();
    await expect(region(jonas, "Stand-up note")).toContainText("The access window is open.");
  });
});
