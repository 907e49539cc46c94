import { at } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { readPdf } from "../fixtures/pdf-text.ts";

const records: readonly (readonly [
  name: string,
  path: string,
  who: keyof typeof people,
  says: readonly RegExp[],
])[] = [
  ["a steering report", "reports/R3", "sponsor", [/Decisions asked/, /Figures of/]],
  ["a gate's decision", "gates/G-1", "executionLeader", [/Decision record/, /Criteria/, /As of/]],
  ["a sprint review", "sprints/3/review", "executionLeader", [/As it was recorded/, /As of/]],
  ["a plan", "sprints/5/plan", "executionLeader", [/Plan sprint 5/, /Due/, /As of/]],
];

for (const [name, path, who, says] of records) {
  test(`${name} prints what it is: whose program, which day, page by page, and nothing to press`, async ({
    as,
  }) => {
    const page = await as(people[who]);
    await page.goto(at(path));
    await expect(page.getByRole("button", { name: "Print", exact: true })).toBeVisible();
    await page.waitForLoadState("networkidle");
    const { pages, text } = readPdf(
      await page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    for (const words of [/Clearwater: AI in operations/, ...says]) expect(text).toMatch(words);
    expect(text).toContain(`${pages} / ${pages}`);

    await page.emulateMedia({ media: "print" });
    const left = await page
      .locator(":is(button, input, select, textarea, nav, dialog, details:has(form) summary)")
      .filter({ visible: true })
      .allTextContents();
    expect(left).toEqual([]);
    // A heading with nothing under it belongs to something that is not printed.
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll("main section")]
        .filter((section) => section.getClientRects().length > 0)
        .filter((section) =>
          [...section.querySelectorAll("p, li, th, td, dd, figure")].every(
            (one) => one.getClientRects().length === 0,
          ),
        )
        .map((section) => section.querySelector("h2")?.textContent),
    );
    expect(bare).toEqual([]);
  });
}

test("without a script no button promises to print", async ({ as }) => {
  const page = await as(people.sponsor, { javaScriptEnabled: false });
  await page.goto(at("reports/R3"));
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeHidden();
});
