import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { at, form, nextWorkingDay, region, summary } from "../fixtures/hands.ts";
import { expect, ownHouseTest, people, test } from "../fixtures/journey.ts";
import { fieldsOf } from "../fixtures/replay.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
/** The beginning of a JPEG is enough to be one. */
const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.alloc(120_000, 7),
  Buffer.from("ffd9", "hex"),
]);
const page15 = at("workstreams/W1/DL15");

async function openForm(page: Page) {
  await page.goto(`${page15}?open=add-evidence#evidence`);
  return form(page, "Add evidence to DL15");
}

ownHouseTest(
  "a photo is attached on a phone and downloaded as it was, and never shown by our own pages",
  async ({ as }) => {
    const page = await as(people.w1, phone);
    const add = await openForm(page);
    await expect(add.getByLabel("Photo")).toHaveAttribute("capture", "environment");
    await add.getByLabel("What it is").fill("The sensor cabinet after the change");
    await add
      .getByLabel("Photo")
      .setInputFiles({ name: "Schaltschrank „Nord“.jpg", mimeType: "image/jpeg", buffer: jpeg });
    await add.getByRole("button", { name: "Add evidence" }).click();

    const evidence = region(page, "Evidence");
    const row = evidence.getByRole("row").filter({ hasText: "The sensor cabinet" });
    await expect(row.getByText("Photo", { exact: true })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      evidence.getByRole("link", { name: /Schaltschrank/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Schaltschrank „Nord“.jpg");
    expect(readFileSync(await download.path()).equals(jpeg)).toBe(true);

    const href = await evidence.getByRole("link", { name: /Schaltschrank/ }).getAttribute("href");
    const answer = await page.request.get(href ?? "");
    const headers = answer.headers();
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''Schaltschrank%20%E2%80%9ENord%E2%80%9C\.jpg$/,
    );
    expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toContain("private");
    expect(headers["content-type"]).toBe("application/octet-stream");
  },
);

test("what isn't what it says is refused, and what was typed stays", async ({ as }) => {
  const page = await as(people.w1);
  const add = await openForm(page);
  await add.getByLabel("What it is").fill("Report of the run");
  const choose = async (name: string, buffer: Buffer) => {
    await add.getByLabel("File").setInputFiles({ name, mimeType: "", buffer });
    await add.getByRole("button", { name: "Add evidence" }).click();
  };
  const script = Buffer.from("<!doctype html><script>alert(1)</script>");
  await choose("report.html", script);
  await expect(add.getByText('We don\'t take files like "report.html".')).toBeVisible();
  await choose("report.pdf", script);
  await expect(add.getByText(/isn't a PDF: its content is a web page/)).toBeVisible();
  await choose("empty.pdf", Buffer.alloc(0));
  await expect(add.getByText('"empty.pdf" is empty (0 bytes).')).toBeVisible();
  await expect(add.getByLabel("What it is")).toHaveValue("Report of the run");
  await add.getByLabel("File").setInputFiles([]);
  await add.getByRole("button", { name: "Add evidence" }).click();
  await expect(add.getByText("There is neither a link nor a file.")).toBeVisible();
});

test("without a script a refused form says that its file has to be chosen again", async ({
  as,
}) => {
  const page = await as(people.w1);
  await page.goto(page15);
  const path = `${page15}?open=add-evidence`;
  const fields = await fieldsOf(page, path, "Add evidence to DL15");
  const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(26 * 1024 * 1024, 32)]);
  const answer = await page.request.post(path, {
    multipart: {
      ...fields,
      title: "Twenty-six megabytes",
      file: { name: "large.pdf", mimeType: "application/pdf", buffer: large },
    },
    headers: { origin: new URL(page.url()).origin },
  });
  const text = await answer.text();
  expect(answer.status()).toBe(200);
  expect(text).toContain("is larger than 25 MB, the limit for one file. Nothing was stored.");
  expect(text).toContain('value="Twenty-six megabytes"');
  expect(text).toContain("Choose the file again.");
});

test("a file of somebody else's program looks like none at all", async ({ as, house, newPage }) => {
  const page = await as(people.w2);
  const missing = await page.request.get(at("evidence/EV-9999/file"));
  const other = await page.request.get(`${house.url}/programs/other/evidence/EV-74/file`);
  expect([missing.status(), other.status()]).toEqual([404, 404]);
  const stranger = await (await newPage()).request.get(`${house.url}${at("evidence/EV-74/file")}`, {
    maxRedirects: 0,
  });
  expect(stranger.status()).toBeGreaterThanOrEqual(300);
});

ownHouseTest(
  "evidence is renewed by a new version, and what expires opens its criterion again",
  async ({ as, expectAccessible }) => {
    const marek = await as(people.coeLead);
    await marek.goto(at("evidence"));
    await marek.getByRole("link", { name: /The model's vendor attests/ }).click();
    await expect(marek.getByText(/Renew it before then/)).toBeVisible();
    const attested = marek.url();
    await expectAccessible(marek);

    await marek.goto(at("gates/G-7"));
    const vendor = () => marek.getByRole("row").filter({ hasText: "Vendor dependency" });
    await expect(vendor().getByText("Met", { exact: true })).toBeVisible();
    for (let day = 0; day < 7; day += 1) await nextWorkingDay(marek);
    await marek.goto(at("gates/G-7"));
    await expect(vendor().getByText("Not assessed")).toBeVisible();
    await expect(vendor().getByText("Expired")).toBeVisible();

    await marek.goto(attested);
    const renew = form(marek, "Renew evidence");
    await renew.getByLabel("File").setInputFiles({
      name: "attestation.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("We don't train on your data."),
    });
    await renew.getByRole("button", { name: "Renew evidence" }).click();
    await expect(marek.getByText("Version 2", { exact: true })).toBeVisible();
    await expect(region(marek, "Versions").getByRole("row")).toHaveCount(3);

    const leila = await as(people.executionLeader);
    await leila.goto(attested);
    await leila.getByRole("button", { name: "Mark as verified" }).click();
    await expect(leila.getByText(/Verified by Leila Haddad/)).toBeVisible();
    await summary(leila, "Choose which criteria it supports").click();
    await expect(form(leila, "Save criteria")).toBeVisible();
  },
);
