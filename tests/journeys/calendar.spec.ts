import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { expect, people, test } from "../fixtures/journey.ts";

const room = (name: string) => `/programs/clearwater/${name}`;

/** Opens a calendar on its page and reads the address, which is shown once. */
async function openFeed(page: Page, button: string): Promise<string> {
  await page.goto(room("calendar"));
  await page.getByRole("button", { name: button }).click();
  const form = page.getByRole("form", { name: button });
  await expect(form.getByText("This link is shown only once")).toBeVisible();
  return (await form.locator("code").textContent()) ?? "";
}

/** As a calendar program asks: without a session, and read by a parser of its own. */
async function subscribe(address: string) {
  const answer = await fetch(address);
  const text = await answer.text();
  const events =
    answer.status === 200
      ? new ICAL.Component(ICAL.parse(text))
          .getAllSubcomponents("vevent")
          .map((event) => new ICAL.Event(event))
      : [];
  return { answer, text, events, titles: events.map(({ summary }) => summary) };
}

test("a stream lead follows the ceremonies in a calendar program until the address is revoked", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(people.w1);
  const address = await openFeed(page, "Create my calendar link");
  expect(address).toMatch(/^http:\/\/[^/]+\/calendar\/[\w-]{43}$/);
  await expectAccessible();

  const { answer, events, titles } = await subscribe(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const review = events.find(({ uid }) => uid === "clearwater.S4-review@throughline");
  expect(review?.summary).toBe("Review of sprint 4 · Clearwater: AI in operations");
  expect(review?.component.getFirstProperty("dtstart")?.getParameter("tzid")).toBe(
    "Europe/Stockholm",
  );
  expect(review?.startDate.toString()).toMatch(/T13:00:00$/);
  expect(titles.some((title) => title.startsWith("Integration review"))).toBe(true);
  expect(titles.some((title) => title.startsWith("Steering report"))).toBe(false);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);

  const again = await fetch(address, {
    headers: { "if-none-match": answer.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);

  await page.reload();
  await expect(page.getByText(/\/calendar\//)).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke link", exact: true }).click();
  await expect(page.getByRole("button", { name: "Create my calendar link" })).toBeVisible();
  const dead = await fetch(address);
  const never = await fetch(address.replace(/[\w-]{43}$/, "A".repeat(43)));
  expect([dead.status, never.status]).toEqual([404, 404]);
  expect(await dead.text()).toBe(await never.text());
});

test("the program's calendar holds all ceremonies, and the EATP may close what others opened", async ({
  as,
}) => {
  const lead = await as(people.w3);
  const address = await openFeed(lead, "Create the program's calendar link");
  const { titles } = await subscribe(address);
  for (const kind of ["Planning", "Stand-up", "Integration review", "Review", "Retrospective"])
    expect(
      titles.filter((title) => title.startsWith(`${kind} of sprint 5`)).length,
    ).toBeGreaterThan(0);
  expect(titles.some((title) => title.startsWith("Steering report due"))).toBe(true);
  expect((await subscribe(address)).text).toBe((await subscribe(address)).text);

  const eatp = await as(people.executionLeader);
  await eatp.goto(room("calendar"));
  await eatp.getByText("Other people's links (1)").click();
  await eatp
    .getByRole("form", { name: /^Revoke the link of Helena Costa/ })
    .getByRole("button")
    .click();
  await expect(eatp.getByText("Other people's links")).toHaveCount(0);
  expect((await fetch(address)).status).toBe(404);
});

test("without JavaScript the address is shown as well", async ({ as }) => {
  const page = await as(people.executionLeader, { javaScriptEnabled: false });
  const address = await openFeed(page, "Create my calendar link");
  expect((await fetch(address)).status).toBe(200);
});

test("the calendar says what comes next and leads to the rooms", async ({ as }) => {
  const page = await as(people.executionLeader);
  await page.goto(room("calendar"));
  await expect(page.getByText(/^Next: Stand-up of sprint 4/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Review of sprint 4", exact: true })).toHaveAttribute(
    "href",
    room("sprints/4/review"),
  );
  await expect(page.getByRole("main").getByText("Today", { exact: true }).last()).toBeVisible();
});

test("the forecast is a range of sprints and days; the early warning names its range and facts", async ({
  as,
  expectAccessible,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(room("forecast"));
  await expect(
    page.getByText(/points still open are done between sprint 5 .* and sprint 9/),
  ).toBeVisible();
  await expect(page.getByText(/^2 of 2 earlier forecasts ended inside the 80% band/)).toBeVisible();
  const warning = page.getByRole("region", { name: "Early warning" });
  await expect(
    warning.getByText(/^Sprint 4 will likely accept \d+ to \d+ points; 42 are committed/),
  ).toBeVisible();
  await expect(warning.getByRole("list").getByRole("listitem")).toHaveCount(3);
  await expect(warning.getByText(/Learned from 3 closed sprints/)).toContainText(
    "3 of 3 were inside the range",
  );
  await expectAccessible(page);
});

test("the strategic arc says whether the sprints move the objectives", async ({
  as,
  expectAccessible,
}) => {
  const page = await as(people.executionLeader);
  await page.goto(room("arc"));
  await expect(page.getByText(/^Sprints 1 to 3 moved \d of \d open outcomes/)).toBeVisible();
  await expect(page.getByRole("img", { name: /Points by outcome and sprint/ })).toBeVisible();
  await page.getByText("As a table").click();
  await expect(page.getByRole("row", { name: /Serves no outcome/ })).toBeVisible();
  await expectAccessible(page);
});
