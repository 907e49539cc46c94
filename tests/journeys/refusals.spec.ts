import { at, form, region, summary } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { fieldsOf, send } from "../fixtures/replay.ts";

test.describe("who does not belong", () => {
  test("another program's address looks like no address at all", async ({ page, as, house }) => {
    // A person of the house who is in no program.
    const leila = await as(people.executionLeader);
    await leila.goto(at("settings/people"));
    await summary(leila, "Add a person to the organization").click();
    const add = form(leila, "Add the person");
    await add.getByLabel("Name").fill("Nils Outside");
    await add.getByLabel("Email").fill("nils.outside@clearwater.example");
    await add.getByRole("button", { name: "Add the person" }).click();
    await expect(leila.getByText(/^Added\./)).toBeVisible();
    await leila.reload();
    await summary(leila, "Add somebody to the program").click();
    const id = await form(leila, "Add to the program")
      .getByRole("option", { name: /Nils Outside/ })
      .getAttribute("value");
    const link = await fieldsOf(leila, at("settings/people"), "Issue a link for Noor Jansen");
    const issued = await send(leila, at("settings/people"), { ...link, personId: id ?? "" });
    const address = /http\S+\/set-password\?token=[\w-]+/.exec(issued.text)?.[0] ?? "";
    await page.goto(address);
    await page.getByLabel("Password", { exact: true }).fill("outside looking in");
    await page.getByLabel("Repeat password").fill("outside looking in");
    await page.getByRole("button", { name: "Set password" }).click();
    await expect(page.getByText("You do not belong to a program yet.")).toBeVisible();

    const words = async (path: string) => {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      return page.getByRole("main").textContent();
    };
    const nowhere = await words("/programs/no-such-program/today");
    for (const room of [
      "today",
      "my-stream",
      "workstreams/W2/DL21",
      "gates/G-7",
      "reports/R3",
      "reports/R3/check",
      "escalations/E-1",
      "settings",
      "activity",
      "rulebook",
    ])
      expect(await words(at(room)), room).toBe(nowhere);

    // Nor does a form of the program go through, and the log has one line about it.
    const jonas = await as(people.w1);
    await jonas.goto(at("my-stream"));
    const fields = await fieldsOf(jonas, at("my-stream?open=log-DL15"), "Log DL15");
    const answer = await send(page, at("my-stream"), { ...fields, note: "From outside" });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("DL15");
    expect(house.said()).toContain("not-found-or-not-yours");
    await jonas.goto(at("workstreams/W1/DL15"));
    await expect(jonas.getByText("From outside")).toHaveCount(0);
    expect(house.said()).not.toContain("outside looking in");
  });

  test("signed out, pages and forms lead to the door", async ({ page, as }) => {
    const jonas = await as(people.w1);
    await jonas.goto(at("my-stream"));
    const fields = await fieldsOf(jonas, at("my-stream?open=log-DL15"), "Log DL15");
    await page.goto("/sign-in");
    const answer = await send(page, at("my-stream"), { ...fields, note: "Nobody" });
    expect([303, 307]).toContain(answer.status);
    expect(answer.location).toContain("/sign-in");
    await page.goto(at("reports/R3"));
    await expect(page).toHaveURL(/sign-in/);
  });

  test("a form sent after its session ended keeps what was typed, and is sent again", async ({
    as,
  }) => {
    const priya = await as(people.w2);
    await priya.goto(at("escalations/new"));
    await priya.getByLabel("What is in the way").fill("The cluster is booked out");
    await priya.getByLabel("Decision you want").fill("Two nights on the cluster");
    const cookies = await priya.context().cookies();
    await priya.context().clearCookies();
    const raise = priya.getByRole("button", { name: "Raise blocker" });
    await raise.click();
    await expect(priya.getByText("You're signed out.").first()).toBeVisible();
    await expect(priya.getByLabel("What is in the way")).toHaveValue("The cluster is booked out");
    await priya.context().addCookies(cookies);
    await raise.click();
    await expect(priya.getByRole("heading", { level: 1 })).toHaveText("The cluster is booked out");
  });

  test("a form that is too large says so, and keeps what was typed", async ({ as }) => {
    const priya = await as(people.w2);
    await priya.goto(at("escalations/new"));
    await priya.getByLabel("What is in the way").fill("The cluster is booked out");
    const wanted = priya.getByLabel("Decision you want");
    await wanted.evaluate((field) => field.removeAttribute("maxlength"));
    await wanted.fill("x".repeat(80_000));
    await priya.getByRole("button", { name: "Raise blocker" }).click();
    await expect(priya.getByText("This is larger than 64 kB").first()).toBeVisible();
    await expect(priya.getByLabel("What is in the way")).toHaveValue("The cluster is booked out");
  });

  test("a thing that is not there answers 404, inside the program too", async ({ as }) => {
    const page = await as(people.executionLeader);
    await page.goto(at("today"));
    for (const room of [
      "gates/G-99",
      "escalations/E-99",
      "reports/R99",
      "workstreams/W9",
      "workstreams/W1/DL99",
      "workstreams/W2/DL15",
      "sprints/99",
      "sprints/four",
      "rulebook/Z-99",
      "nowhere",
    ]) {
      const answer = await page.request.get(at(room), { maxRedirects: 0 });
      expect(answer.status(), room).toBe(404);
    }
    for (const room of ["today", "gates/G-7", "reports/R3"])
      expect((await page.request.get(at(room))).status(), room).toBe(200);
    for (const query of [
      "activity?before=1e99",
      "activity?before=-5",
      "workstreams/W1?page=1e9",
      "dependencies?slip=%27&to=never",
    ])
      expect((await page.request.get(at(query))).status(), query).toBe(200);
  });
});

test.describe("a form of somebody else", () => {
  test("sent by a role that may not: refused by name of the rule, nothing written", async ({
    as,
    house,
  }) => {
    const before = house.said().length;
    const jonas = await as(people.w1);
    await jonas.goto(at("my-stream"));
    const fields = await fieldsOf(jonas, at("my-stream?open=log-DL15"), "Log DL15");
    for (const other of [people.steering, people.w6]) {
      const page = await as(other);
      await page.goto(at("today"));
      const answer = await send(page, at("my-stream"), { ...fields, note: "By somebody else" });
      expect(answer.status).toBe(200);
    }
    await jonas.goto(at("workstreams/W1/DL15"));
    await expect(jonas.getByText("By somebody else")).toHaveCount(0);
    expect(
      house
        .said()
        .slice(before)
        .match(/"command":"log-progress","requestId":"\w+","rules":\["T-01"\]/g),
    ).toHaveLength(2);
  });

  test("a viewer of gates does not decide one", async ({ as, house }) => {
    const leila = await as(people.executionLeader);
    await leila.goto(at("gates/G-7"));
    const fields = await fieldsOf(leila, at("gates/G-7"), "Decide Deployment readiness U2");
    const priya = await as(people.w2);
    await priya.goto(at("today"));
    await send(priya, at("gates/G-7"), {
      ...fields,
      outcome: "GO",
      inputs: "None",
      deciderIds: "M1",
    });
    expect(house.said()).toMatch(
      /"event":"refused","personId":"[^"]+","program":"[^"]+","command":"decide-gate","requestId":"\w+","rules":\["T-01"/,
    );
    await leila.reload();
    await expect(region(leila, "Decision record")).toHaveCount(0);
  });
});

test.describe("a form that is no good", () => {
  test("sent twice it is done once", async ({ as }) => {
    const page = await as(people.w5);
    await page.goto(at("my-stream"));
    const fields = {
      ...(await fieldsOf(page, at("my-stream?open=log-DL18"), "Log DL18")),
      note: "Sent twice, done once",
    };
    for (let turn = 0; turn < 3; turn++)
      expect((await send(page, at("my-stream?open=log-DL18"), fields)).text).toContain("Logged.");
    await page.goto(at("workstreams/W5/DL18"));
    await expect(
      region(page, "Log").getByText("Sent twice, done once").filter({ visible: true }),
    ).toHaveCount(1);
  });

  test("fields that are missing, twisted or foreign are named, and nothing else happens", async ({
    as,
  }) => {
    const page = await as(people.w5);
    await page.goto(at("my-stream"));
    const fields = await fieldsOf(page, at("my-stream?open=log-DL18"), "Log DL18");
    const attempts: [Record<string, string>, RegExp][] = [
      [{ note: "" }, /Some fields need another look.*needed/],
      [{ note: "x".repeat(5000) }, /Use at most 4,000 characters/],
      [
        { note: "A day that is none", forecastDay: "2026-02-31" },
        /We couldn't read the date 2026-02-31/,
      ],
      [{ note: "A day that is none", forecastDay: "soon" }, /We couldn't read the date soon/],
      [{ note: "A state that is none", state: "ALMOST" }, /"ALMOST" isn't in the list/],
      [
        { note: "A link that runs", evidenceTitle: "Proof", evidenceLink: "javascript:alert(1)" },
        /link/i,
      ],
    ];
    for (const [set, words] of attempts) {
      const commandId = crypto.randomUUID();
      const answer = await send(page, at("my-stream?open=log-DL18"), {
        ...fields,
        commandId,
        ...set,
      });
      expect(answer.text, JSON.stringify(set).slice(0, 80)).toMatch(words);
      expect(answer.text).not.toContain("Logged.");
    }
    const poisoned = {
      ...fields,
      commandId: crypto.randomUUID(),
      note: "Poison",
      ["__proto__"]: "x",
      constructor: "y",
    };
    expect((await send(page, at("my-stream?open=log-DL18"), poisoned)).status).toBeLessThan(500);
    const strange = await send(page, at("my-stream?open=log-DL18"), {
      ...fields,
      deliverableId: "DL99",
      commandId: crypto.randomUUID(),
      note: "Of nothing",
    });
    expect(strange.text).toMatch(/DL99/);
    await page.goto(at("workstreams/W5/DL18"));
    const logged = region(page, "Log");
    for (const words of ["A day that is none", "A state that is none", "A link that runs"])
      await expect(logged.getByText(words)).toHaveCount(0);
  });

  test("an unknown person is nobody's reviewer", async ({ as }) => {
    const page = await as(people.w5);
    await page.goto(at("my-stream"));
    const fields = await fieldsOf(
      page,
      at("my-stream?open=log-DL18&open=submit-DL18"),
      "Submit DL18 for acceptance",
    );
    const answer = await send(page, at("my-stream?open=log-DL18&open=submit-DL18"), {
      ...fields,
      reviewerId: "M99",
    });
    expect(answer.text).toMatch(/M99/);
    await page.goto(at("workstreams/W5/DL18"));
    await expect(page.getByRole("main")).toContainText("In progress");
  });

  test("a dependency on itself, on nothing, or given twice is refused", async ({ as }) => {
    const page = await as(people.executionLeader);
    await page.goto(at("dependencies?part=list"));
    await summary(page, "Add a dependency").click();
    const add = form(page, "Add dependency");
    for (const [to, from, words] of [
      ["DL15", "DL15", /DL15 → DL15/],
      ["DL17", "DL15", /already|exists|twice/i],
    ] as const) {
      await add.getByLabel("Who waits").fill(to);
      await add.getByLabel("Waits for deliverable").fill(from);
      await add.getByRole("button", { name: "Add dependency" }).click();
      await expect(add.getByRole("alert").filter({ hasText: words })).toBeVisible();
    }
    await add.getByLabel("Waits for deliverable").fill("DL99");
    await add.getByRole("button", { name: "Add dependency" }).click();
    await expect(add.getByLabel("Waits for deliverable"), "what is in no list").toBeFocused();
    const fields = await fieldsOf(page, at("dependencies?part=list&open=new"), "Add dependency");
    const strange = { ...fields, toId: "DL15", fromId: "DL99" };
    expect((await send(page, at("dependencies?part=list&open=new"), strange)).text).toMatch(/DL99/);
  });
});

test("what the house says about itself holds no secrets", async ({ as, house }) => {
  const page = await as(people.executionLeader);
  await page.goto(at("settings/people"));
  const health = await page.request.get("/api/health");
  expect(health.status()).toBe(200);
  expect((await page.request.post("/api/tick")).status()).toBeGreaterThanOrEqual(400);
  const headers = (await page.request.get(at("today"))).headers();
  expect(headers["x-powered-by"]).toBeUndefined();
  const link = await fieldsOf(page, at("settings/people"), "Issue a link for Noor Jansen");
  expect((await send(page, at("settings/people"), link)).text).toMatch(/token=[\w-]{20,}/);
  expect(house.said()).not.toMatch(/token=[\w-]{20,}/);
});
