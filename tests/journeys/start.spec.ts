import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoData, startHouse } from "../fixtures/house.ts";
import { expect, test } from "../fixtures/journey.ts";

const start = (env: Record<string, string>) =>
  spawnSync(process.execPath, ["lib/server/start/start.mjs"], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "", ...env },
    timeout: 60_000,
  });

test.describe("npm start", () => {
  test("says where to go and whom to sign in as", async ({ house }) => {
    expect(house.said()).toContain(`Throughline is ready:  ${house.url}`);
    expect(house.said()).toMatch(/leila\.haddad@clearwater\.example\s+\S/);
    expect(house.said()).toContain("clearwater");
  });

  test("builds nothing and installs nothing when it was done before", async ({ house }) => {
    expect(house.said()).not.toContain("Building");
    expect(house.said()).not.toContain("Installing");
    expect(house.said()).not.toContain("Generating");
  });

  test("refuses a taken port with a sentence", async ({ house }) => {
    const port = new URL(house.url).port;
    const { status, stderr } = start({ PORT: port, THROUGHLINE_DATA: demoData });
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is used by another program.`);
  });

  test("refuses a second process on the same data and names the one that holds it", async ({
    house,
  }) => {
    const { status, stderr } = start({ PORT: "3997", THROUGHLINE_DATA: house.data });
    expect(status).toBe(1);
    expect(stderr).toContain(`is in use by process ${house.pid}`);
  });

  test("refuses a port that is none", () => {
    const { status, stderr } = start({ PORT: "eighty", THROUGHLINE_DATA: demoData });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT is "eighty"');
  });
});

test("the house stops cleanly on SIGTERM, lets go of its data and starts again on it", async ({
  request,
}) => {
  const house = await startHouse();
  expect(await house.stop("SIGTERM")).toBe(0);
  expect(() => readFileSync(join(house.data, "lock.json"))).toThrow();
  await house.restart();
  expect((await request.get(`${house.url}/api/health`)).status()).toBe(200);
  expect(await house.stop("SIGINT")).toBe(0);
});

test("the house starts again after kill -9, also where a full disk left an empty secret", async ({
  request,
}) => {
  const house = await startHouse();
  await house.stop("SIGKILL");
  const secret = join(house.data, "secret");
  writeFileSync(secret, "");
  chmodSync(house.data, 0o755);
  await house.restart();
  expect(readFileSync(secret, "utf8")).toHaveLength(43);
  expect([statSync(secret).mode & 0o777, statSync(house.data).mode & 0o777]).toEqual([
    0o600, 0o700,
  ]);
  expect((await request.get(`${house.url}/api/health`)).status()).toBe(200);
  await house.stop();
});
