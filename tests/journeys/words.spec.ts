/** What every page of the demo says to every kind of reader, by the rules of plain English that a machine can check. */
import type { Page } from "@playwright/test";
import { countedNouns } from "../architecture/counted-words.ts";
import { expect, people, test } from "../fixtures/journey.ts";
import { visits } from "../fixtures/visits.ts";

/** Words that the product no longer uses. */
const retired = [
  ...[
    "Found the program",
    "Take over",
    "Taken over",
    "The plan by hand",
    "Mend that cell",
    "is no day",
  ],
  ...[
    "What the lock would say",
    "Nobody can set this aside",
    "set aside",
    "Set aside",
    "Grade it anew",
  ],
  ...[
    "How grave it is",
    "Why do you go on all the same",
    "a rule stands in the way",
    "Today it would be",
  ],
  ...[
    "cannot wait",
    "of less consequence",
    "stands nowhere",
    "Slips that ask",
    "It has come",
    "It came",
  ],
  ...[
    "Nobody acts",
    "Gone again",
    "What the organization can still give",
    "Call it delivered",
    "Lay out",
  ],
  ...[
    "The limit of the tier passed",
    "reckoned",
    "do not fit together",
    "There is nothing here for you",
  ],
  ...[
    "Nothing of that name here",
    "Strategic arc",
    "By the evidence the program is failed",
    "all the same",
  ],
  ...["How are you, at work", "put in order anew", "decided anew"],
  ...[
    "Your roles in this program do not include",
    "nobody has named a day",
    "counts nothing",
    "Go on with",
    "its record stands",
  ],
  ...["[Pp]romise a day", "[Pp]romised for", "promise \\d", "past its end by", "climbs to"],
  ...["What moves if", "See what moves", "See the slip", "kept its promise", "you hold it"],
  ...["is no (?:day|date|number|pillar|workstream|dependency)\\b"],
  ...["By the evidence", "taken over", "reads at risk", "fails when"],
];

const rules: readonly (readonly [says: string, pattern: RegExp])[] = [
  ["a word that is no longer used", new RegExp(retired.map((one) => `\\b${one}`).join("|"))],
  [
    "a placeholder that was not filled",
    /\{[a-z][\w.]*(?::[^}]*)?\}|\bundefined\b|\bNaN\b|\[object /,
  ],
  [
    "one of several",
    new RegExp(
      `(?<![\\w.,/–-]|(?:sprint|cycle|report|version|level|part|stage|day) )1 (?:${countedNouns})\\b`,
      "i",
    ),
  ],
  ["a second spelling of a unit", /\d %|\d ?(?:pts?|wds?|hrs?)\b/],
];

for (const who of ["executionLeader", "w1", "sponsor", "riskChair", "humanResources"] as const) {
  test(`the pages that ${who} reads are in plain English`, async ({ as }) => {
    test.slow();
    const page = await as(people[who]);
    const found: string[] = [];
    for (const [, path] of Object.values(visits)) {
      const { text, days } = await readIn(page, path);
      for (const [says, pattern] of rules) {
        const hit = pattern.exec(text);
        if (hit)
          found.push(
            `${path}: ${says}: …${text.slice(Math.max(0, hit.index - 40), hit.index + 60)}…`,
          );
      }
      found.push(...days.map((day) => `${path}: a day of another year without it: ${day}`));
    }
    expect(found).toEqual([]);
  });
}

/** The words of a page as the server sends it, and days of another year that don't say so. */
async function readIn(page: Page, path: string) {
  const html = await (await page.request.get(path)).text();
  return await page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, "text/html");
    for (const hidden of read.querySelectorAll("script, style, template, option, input"))
      hidden.remove();
    // What stands in blocks beside each other is not one word.
    for (const block of read.querySelectorAll(
      "p, li, dt, dd, td, th, div, h1, h2, h3, button, summary, a",
    ))
      block.append(" ");
    const times = [...read.querySelectorAll("time[datetime]")];
    const day = (time: Element) => time.getAttribute("datetime") ?? "";
    return {
      text: (read.body.textContent ?? "").replace(/\s+/g, " "),
      days: times
        .filter(
          (time) =>
            !day(time).startsWith("2026") && !time.textContent?.includes(day(time).slice(0, 4)),
        )
        .map((time) => `${day(time)} as “${time.textContent}”`),
    };
  }, html);
}
