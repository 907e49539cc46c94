import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { fieldsOf, send } from "../fixtures/replay.ts";

const place = at("workstreams/W1/DL15");

test("two people edit one deliverable: what each changed is kept, and what both changed is asked", async ({
  as,
  house,
}) => {
  const jonas = await as(people.w1);
  const leila = await as(people.executionLeader);
  for (const page of [jonas, leila]) {
    await page.goto(place);
    await summary(page, /^Edit$/).click();
  }
  const his = form(jonas, "Edit DL15");
  const hers = form(leila, "Edit DL15");
  await his.getByLabel("Title").fill("A title by Jonas");
  await his.getByLabel("Low").fill("");
  await his.getByLabel("High").fill("");
  await his.getByLabel("Likely, in points").fill("8");
  await hers.getByLabel("Low").fill("");
  await hers.getByLabel("High").fill("");
  await hers.getByLabel("Likely, in points").fill("13");
  await hers.getByLabel(/^Due/).fill("2026-12-04");
  await his.getByRole("button", { name: "Save" }).click();
  await expect(jonas.getByRole("heading", { level: 1 })).toContainText("A title by Jonas");

  await hers.getByRole("button", { name: "Save" }).click();
  await expect(hers.getByText(/Jonas Berg changed Points to "8"/)).toBeVisible();
  await expect(hers.getByText(/You entered "13"/)).toBeVisible();
  await expect(hers.getByLabel("Likely, in points")).toHaveValue("13");
  await hers.getByLabel(/Use mine: 13/).check();
  await hers.getByRole("button", { name: "Save" }).click();
  await expect(hers.getByText(/You entered/)).toBeHidden();
  await leila.goto(place);
  await expect(leila.getByRole("heading", { level: 1 })).toContainText("A title by Jonas");
  await summary(leila, /^Edit$/).click();
  await expect(form(leila, "Edit DL15").getByLabel("Likely, in points")).toHaveValue("13");
  expect(house.said()).toMatch(
    /"event":"conflict","personId":"[^"]+","program":"[^"]+","command":"edit-deliverable","requestId":"\w+","rules":\["T-141"\]/,
  );
});

test("without a script the loser is asked too, with everything still in its field; a form that is gone is answered at the top", async ({
  as,
}) => {
  const jonas = await as(people.w1);
  const silent = await as(people.executionLeader, { javaScriptEnabled: false });
  await jonas.goto(place);
  await silent.goto(place);
  await summary(jonas, /^Edit$/).click();
  await summary(silent, /^Edit$/).click();
  await form(jonas, "Edit DL15").getByLabel("Title").fill("Second title by Jonas");
  await form(jonas, "Edit DL15").getByRole("button", { name: "Save" }).click();
  await expect(jonas.getByRole("heading", { level: 1 })).toContainText("Second title by Jonas");
  const hers = form(silent, "Edit DL15");
  await hers.getByLabel("Title").fill("A title by Leila");
  await hers.getByRole("button", { name: "Save" }).click();
  const top = region(silent, "Answer to your form");
  await expect(top).toContainText('Jonas Berg changed Title to "Second title by Jonas"');
  await expect(top).toContainText("A title by Leila");
  const again = form(silent, "Edit DL15");
  await expect(again.getByRole("textbox", { name: "Title" })).toHaveValue("A title by Leila");
  await again.getByLabel(/Use mine/).check({ force: true });
  await again.getByRole("button", { name: "Save" }).click({ force: true });
  await expect(silent.getByRole("heading", { level: 1 })).toContainText("A title by Leila");

  // Somebody submits the work; the form that logs it is no longer offered to whoever had it open.
  const owner = await as(people.w5, { javaScriptEnabled: false });
  await owner.goto(at("my-stream"));
  const log = await fieldsOf(owner, at("my-stream?open=log-DL18"), "Log DL18");
  const lost = await send(owner, at("my-stream"), {
    ...log,
    deliverableId: "DL99",
    note: "Typed in vain",
  });
  expect(lost.text).toMatch(/Not saved.*What you typed:.*Typed in vain/);
});

test("a form's id serves one person, one command and one subject", async ({ as, house }) => {
  const leila = await as(people.executionLeader);
  const path = at("settings/people");
  await leila.goto(path);
  const link = await fieldsOf(leila, path, "Issue a link for Noor Jansen");
  const issued = await send(leila, path, link);
  expect(issued.text).toMatch(/\/set-password\?token=/);
  const repeated = await send(leila, path, link);
  expect(repeated.text).not.toMatch(/\/set-password\?token=/);
  expect(repeated.text).toContain("This was issued before");
  const other = await fieldsOf(leila, path, "Issue a link for Paul Andersson");
  const spent = await send(leila, path, { ...other, commandId: link.commandId ?? "" });
  expect(spent.text).toContain("already sent with different content");
  expect(house.said()).toMatch(
    /"event":"refused","personId":"[^"]+","program":"[^"]+","command":"issue-link","requestId":"\w+","rules":\["T-140"\]/,
  );
});
