import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import pg from "pg";
import { summary } from "../fixtures/hands.ts";
import { type House, startHouse } from "../fixtures/house.ts";
import { expect, plainTest as test } from "../fixtures/journey.ts";

const server = process.env.TEST_DATABASE_URL;

/** A way to the database that can be cut and joined again. */
async function wire(to: URL) {
  const sockets = new Set<Socket>();
  let cut = false;
  const between = createServer((near) => {
    if (cut) return void near.destroy();
    const far = connect(Number(to.port || 5432), to.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => between.listen(0, "127.0.0.1", listening));
  const address = between.address();
  const url = new URL(to);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: url.href,
    cut: () => {
      cut = true;
      for (const socket of sockets) socket.destroy();
    },
    join: () => {
      cut = false;
    },
    close: () => between.close(),
  };
}

test.describe("the database goes away while a form is open", () => {
  test.skip(!server, "needs a PostgreSQL server: set TEST_DATABASE_URL");
  let house: House;
  let database: Awaited<ReturnType<typeof wire>>;
  let admin: pg.Client;
  const name = `journey_${randomUUID().replaceAll("-", "")}`;

  test.beforeAll(async () => {
    admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    const url = new URL(server ?? "");
    url.pathname = `/${name}`;
    database = await wire(url);
    const data = mkdtempSync(join(tmpdir(), "throughline-away-"));
    house = await startHouse({ data, env: { DATABASE_URL: database.url } });
  });

  test.afterAll(async () => {
    await house?.stop();
    database?.close();
    await admin?.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin?.end();
  });

  const streams = "/programs/pumps/workstreams";

  async function settleIn(page: Page): Promise<void> {
    await page.goto(/http\S+\/set-password\?token=\S+/.exec(house.said())?.[0] ?? "");
    await page.getByLabel("Your name").fill("Ada Lovelace");
    await page.getByLabel("Email").fill("ada@analytical.example");
    await page.getByLabel("Password", { exact: true }).fill("an engine of one's own");
    await page.getByLabel("Repeat password").fill("an engine of one's own");
    await page.getByRole("button", { name: "Set password" }).click();
    await expect(page).toHaveURL(/\/programs$/);
    await page.goto(`${house.url}/programs/new`);
    await page.getByLabel("Name", { exact: true }).fill("Pumps");
    await page.getByLabel("Address").fill("pumps");
    await page.locator("form").last().getByRole("button").last().click();
    await expect(page).toHaveURL(/pumps\/workstreams$/);
  }

  test("the form comes back with what was typed and is saved once when sent again, with a script and without", async ({
    browser,
  }) => {
    // Browsers of their own: here the console may speak of the fault.
    const context = await browser.newContext();
    const page = await context.newPage();
    await settleIn(page);
    const fill = async (on: Page, words: string) => {
      await on.goto(`${house.url}${streams}`);
      const opener = summary(on, /workstream/i);
      if (!(await on.getByLabel("Name", { exact: true }).isVisible())) await opener.click();
      await on.getByLabel("Name", { exact: true }).fill(words);
      await on.getByLabel("Mandate").fill(`Mandate of ${words}`);
      await on.getByLabel("Active from today").uncheck();
    };
    const submit = (on: Page) =>
      on
        .locator("form")
        .filter({ has: on.getByLabel("Mandate") })
        .locator("[type=submit]");
    const countOf = async (words: string) => {
      const { rows } = await admin2().then(async (client) => {
        const found = await client.query(
          `SELECT count(*)::int AS n FROM "Workstream" WHERE "name" = $1`,
          [words],
        );
        await client.end();
        return found;
      });
      return rows[0]?.n;
    };
    const admin2 = async () => {
      const url = new URL(server ?? "");
      url.pathname = `/${name}`;
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      return client;
    };

    await test.step("with a script", async () => {
      await fill(page, "Sensors");
      database.cut();
      const answered = page.waitForResponse((one) => one.request().method() === "POST");
      await submit(page).click();
      expect((await answered).status()).toBe(503);
      await expect(page.getByText("the database cannot be reached")).toBeVisible();
      await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Sensors");
      await expect(page.getByLabel("Mandate")).toHaveValue("Mandate of Sensors");
      expect(house.said()).toMatch(
        /"event":"fault","personId":[^,]*,"program":"pumps","command":"create-workstream","requestId":"\w+"/,
      );
      database.join();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByText("the database cannot be reached")).toBeHidden();
      await expect.poll(() => countOf("Sensors")).toBe(1);
    });

    await test.step("a page says so, with 503", async () => {
      database.cut();
      const answer = await page.goto(`${house.url}${streams}`);
      expect(answer?.status()).toBe(503);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "The database cannot be reached",
      );
      database.join();
      await page.getByRole("link", { name: "Try again" }).click();
      await expect(page.getByRole("link", { name: "Sensors" }).first()).toBeVisible();
    });

    await test.step("without a script", async () => {
      const cookies = await context.cookies();
      const plain = await browser.newContext({ javaScriptEnabled: false });
      await plain.addCookies(cookies);
      const silent = await plain.newPage();
      await fill(silent, "Valves");
      database.cut();
      const answered = silent.waitForResponse((one) => one.request().method() === "POST");
      await submit(silent).click();
      expect((await answered).status()).toBe(503);
      await expect(silent.locator("dd", { hasText: "Mandate of Valves" })).toBeVisible();
      database.join();
      await silent.getByRole("button", { name: "Try again" }).click();
      await expect(silent.getByRole("region", { name: "Answer to your form" })).toContainText(
        "Saved",
      );
      expect(await countOf("Valves")).toBe(1);
      await silent.reload().catch(() => undefined);
      expect(await countOf("Valves")).toBe(1);
      await plain.close();
    });
    await context.close();
  });
});
