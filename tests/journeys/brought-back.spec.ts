import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

const phone = { viewport: { width: 390, height: 844 } } as const;

test("a stream lead drops a deliverable by mistake and brings it back, without a script", async ({
  as,
}) => {
  const freya = await as(people.w5, { ...phone, javaScriptEnabled: false });
  await freya.goto(at("workstreams/W5/DL33"));
  await summary(freya, "Drop deliverable").click();
  const drop = form(freya, "Drop DL33");
  await drop.getByLabel("Reason").fill("Folded into another deliverable");
  await drop.getByRole("button", { name: "Drop" }).click();
  await expect(freya.getByRole("main")).toContainText(
    /Dropped by Freya Lindqvist, .+: Folded into another deliverable/,
  );

  await freya.goto(at("workstreams/W5"));
  await summary(freya, "Dropped (1)").click();
  await summary(freya, "Bring back").click();
  const back = form(freya, "Bring back DL33");
  await back.getByLabel("Reason").fill("It was the wrong deliverable");
  await back.getByRole("button", { name: "Bring back" }).click();
  await expect(freya.locator("summary").filter({ hasText: "Dropped (" })).toHaveCount(0);
  await freya.goto(at("workstreams/W5/DL33"));
  await expect(region(freya, "Log")).toContainText("Brought back: It was the wrong deliverable");
});

test("the EATP drops a dependency and brings it back", async ({ as }) => {
  const leila = await as(people.executionLeader);
  await leila.goto(at("dependencies?part=list"));
  const row = leila.getByRole("row").filter({ hasText: "DL22" }).filter({ hasText: "DL31" });
  const link = row.getByRole("link", { name: /commit, edit/ });
  const id = /DP-\d+/.exec((await link.textContent()) ?? "")?.[0] ?? "";
  await link.click();
  const drop = form(leila, `Drop ${id}`);
  await drop.getByLabel("Why it is no longer needed").fill("The pipeline is monitored elsewhere");
  await drop.getByRole("button", { name: "Drop" }).click();
  await expect(drop).toHaveCount(0);

  await leila.goto(at(`dependencies?show=dropped&open=${id}`));
  const back = form(leila, `Bring back ${id}`);
  await expect(leila.getByRole("main")).toContainText(
    /Dropped by Leila Haddad, .+: The pipeline is monitored elsewhere/,
  );
  await back.getByLabel("Reason").fill("no");
  await back.getByRole("button", { name: "Bring back" }).click();
  await expect(back).toContainText("At least 20 are needed");
  await back.getByLabel("Reason").fill("The pipeline needs its own monitoring");
  await back.getByRole("button", { name: "Bring back" }).click();
  await expect(back).toHaveCount(0);
  await leila.goto(at("dependencies?part=list"));
  await expect(row).toContainText(id);
});

test("a note logged by mistake is corrected by its author the same day, and marked wherever it is read", async ({
  as,
}) => {
  const freya = await as(people.w5);
  await freya.goto(at("workstreams/W5/DL18"));
  const log = form(freya, "Log DL18");
  await log.getByLabel("Note", { exact: true }).fill("The second draft is with the council.");
  await log.getByRole("button", { name: "Log" }).click();
  const notes = region(freya, "Log");
  await expect(notes).toContainText("The second draft is with the council.");

  await summary(freya, "Correct this note").click();
  const correction = notes.getByRole("form", { name: /^Correct note / });
  await correction.getByLabel("Note", { exact: true }).fill("The third draft is with the council.");
  await correction.getByRole("button", { name: "Save correction" }).click();
  const corrected = notes.getByRole("listitem").filter({ hasText: "Corrected" });
  await expect(corrected).toContainText("The third draft is with the council.");
  await expect(notes).not.toContainText("The second draft is with the council.");

  await freya.goto(at("my-stream"));
  await expect(freya.getByRole("main")).toContainText(
    "The third draft is with the council. · Corrected",
  );
  const leila = await as(people.executionLeader);
  await leila.goto(at("standup"));
  const day = await form(freya, "Stand-up note").locator('input[name="day"]').inputValue();
  await leila.goto(at(`standup?day=${day}`));
  await expect(leila.getByRole("main")).toContainText(
    "The third draft is with the council. (Freya Lindqvist, corrected)",
  );
  await leila.goto(at("workstreams/W5/DL18"));
  await expect(summary(leila, "Correct this note")).toHaveCount(0);
});
