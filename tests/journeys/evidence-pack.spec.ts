import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { at } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";

/** As on another machine: neither a server nor a database is named. */
function verifyPack(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "lib/server/verify-pack.ts", ...args],
    { encoding: "utf8", env: { ...process.env, DATABASE_URL: "", THROUGHLINE_DATA: "/nowhere" } },
  );
  return { status, said: stdout + stderr };
}

async function downloaded(page: Page, link: RegExp | string, path: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

test("an auditor downloads the pack of a gate, checks it elsewhere, and finds what somebody changed", async ({
  as,
}, info) => {
  const page = await as(people.riskChair);
  await page.goto(at("gates/G-1"));
  const path = info.outputPath("pack.zip");
  const name = await downloaded(page, "Download evidence pack", path);
  expect(name).toMatch(/^throughline-clearwater-G-1-\d{4}-\d{2}-\d{2}\.zip$/);
  const href = await page
    .getByRole("link", { name: "Download evidence pack" })
    .getAttribute("href");
  const headers = (await page.request.get(href ?? "")).headers();
  expect(Number(headers["content-length"])).toBe(statSync(path).size);
  expect(headers["content-disposition"]).toContain("attachment");
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");

  const whole = verifyPack(path);
  expect(whole.said).toContain("This pack holds.");
  expect(whole.said).toMatch(/G-1 .*Conditional go.*Ingrid Solheim/);
  expect(whole.status).toBe(0);

  const bytes = readFileSync(path);
  const within = bytes.indexOf("<h1>Evidence pack");
  bytes.write("X", within + 4);
  const altered = info.outputPath("altered.zip");
  writeFileSync(altered, bytes);
  const found = verifyPack(altered);
  expect(found.said).toContain("index.html was changed");
  expect(found.status).toBe(1);
});

test("the gates of a cycle come in one pack, which opens without a server", async ({
  as,
}, info) => {
  const page = await as(people.executionLeader);
  await page.goto(at("gates"));
  const path = info.outputPath("cycle.zip");
  expect(await downloaded(page, /^Download evidence pack of cycle/, path)).toMatch(/cycle-1/);
  const { status, said } = verifyPack(path);
  expect([status, said]).toEqual([0, expect.stringContaining("Gates of cycle 1 of")]);
  expect(said).toContain("G-6 ");
});

test("nobody outside the program gets a pack", async ({ page }) => {
  const answer = await page.request.get(at("gates/G-1/pack"), { maxRedirects: 0 });
  expect([303, 307, 404]).toContain(answer.status());
});
