import type { Page } from "@playwright/test";
import { at } from "../fixtures/hands.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { visits } from "../fixtures/visits.ts";

/** About two heights of a window of 1440 × 900, three for a report: what is longer is paged, tabbed or opened. */
const [most, mostOfReport] = [2200, 3200];

/** Pages that may be taller, each with the reason. */
const taller: ReadonlyMap<RegExp, string> = new Map([
  [/\/gates\/G-/, "criteria and the whole decision form on one page"],
  [/\/reports\/draft/, "whoever writes the next report sees form and preview"],
]);

/** Besides one address for each route: the longest of their kind in the demo, and what an address opens. */
const further = [
  "today?needs=all",
  "today?streams=all",
  "dependencies",
  "dependencies?slip=DL15",
  "dependencies?part=responses",
  "dependencies?part=list&open=new",
  "my-stream?stream=W2",
  "workstreams/W2/DL25",
  "workstreams/W1/DL31",
  "outcomes?new",
  "outcomes?part=OP-4",
  "sprints/1",
  "sprints/2",
  "gates/G-8",
  "gates/G-7?assess=CR-40",
  "settings/rights?show=others",
  "settings/rights?show=seeing",
  "rulebook?page=2",
  "readings?show=maturity",
  "reports/R1",
  "reports/R3?part=figures",
];

for (const who of ["executionLeader", "w2", "sponsor"] as const) {
  test(`pages end for ${who}`, async ({ as }) => {
    const page = await as(people[who]);
    const found: string[] = [];
    for (const address of addresses()) {
      const answer = await page.goto(address);
      if (answer?.status() !== 200) continue;
      // Some addresses lead on, each person to their own place.
      const shown = answer.url();
      const limit = /\/reports\/\w+/.test(shown) ? mostOfReport : most;
      const height = await heightOf(page);
      const named = [...taller.keys()].some((one) => one.test(shown));
      if (height > limit && !named) found.push(`${address}: ${height} px`);
    }
    expect(found).toEqual([]);
  });
}

const addresses = (): readonly string[] => [
  ...new Set([...Object.values(visits).map(([, address]) => address), ...further.map(at)]),
];

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight);
