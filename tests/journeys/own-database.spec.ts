import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type House, startHouse } from "../fixtures/house.ts";
import { expect, plainTest as test } from "../fixtures/journey.ts";

const server = process.env.TEST_DATABASE_URL;

/** An empty database on the test server, and how to get rid of it. */
async function emptyDatabase(serverUrl: string) {
  const name = `journey_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    end: () => admin.end(),
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

test.describe("with DATABASE_URL", () => {
  test.skip(!server, "needs a PostgreSQL server: set TEST_DATABASE_URL");
  let house: House;
  let database: Awaited<ReturnType<typeof emptyDatabase>>;

  test.beforeAll(async () => {
    database = await emptyDatabase(server ?? "");
    const data = mkdtempSync(join(tmpdir(), "throughline-own-"));
    house = await startHouse({ data, env: { DATABASE_URL: database.url } });
  });

  test.afterAll(async () => {
    await house?.stop();
    await database?.drop();
    await database?.end();
  });

  test("from the first administrator to a database that is gone", async ({ page, browser }) => {
    test.slow();
    await test.step("there is no demo, no demo password, and a link for the first administrator that works once", async () => {
      expect(house.said()).not.toContain("clearwater");
      const link = /http\S+\/set-password\?token=\S+/.exec(house.said())?.[0] ?? "";
      expect(link).not.toBe("");

      await page.goto(`${house.url}/sign-in`);
      await expect(page.getByText("clearwater")).toHaveCount(0);

      await page.goto(link);
      await page.getByLabel("Your name").fill("Ada Lovelace");
      await page.getByLabel("Email").fill("ada@analytical.example");
      await page.getByLabel("Password", { exact: true }).fill("an engine of one's own");
      await page.getByLabel("Repeat password").fill("an engine of one's own");
      await page.getByRole("button", { name: "Set password" }).click();
      await expect(page).toHaveURL(/\/programs$/);

      await page.goto(link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link cannot be used");
      await page.close();
    });

    await test.step("once somebody is there, a start prints no link", async () => {
      await house.stop();
      const before = house.said().length;
      await house.restart();
      expect(house.said().slice(before)).not.toContain("/set-password");
    });

    await test.step("without its database the house says so with a reference and nothing else; the log knows it by the same", async () => {
      await database.drop();
      // A browser of its own: here the console may speak of the fault.
      const page = await browser.newPage();
      const answer = await page.goto(`${house.url}/set-password?token=any`);
      expect(answer?.status()).toBe(503);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "The database cannot be reached",
      );
      const main = page.getByRole("main");
      await expect(main).not.toContainText(/postgres|prisma|select/i);
      const reference = (await main.locator("strong").textContent()) ?? "";
      expect(reference).toMatch(/^\w{6,}$/);
      await expect.poll(() => house.said()).toContain(reference);
      await page.close();
    });
  });
});
