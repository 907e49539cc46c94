import fc from "fast-check";
import { expect, test } from "vitest";
import type { LinkText } from "./link-text.ts";
import { readLinkText, splitLinks, writeLinkTexts } from "./link-text.ts";

const isKey = (text: string): boolean => /^(\d+|[A-Z]{2,5}-\d+)$/.test(text);
const read = (text: string): LinkText | null => readLinkText(text, isKey);

test.each([
  ["12", "12", "FS", 0],
  ["12FS", "12", "FS", 0],
  ["12SS+2d", "12", "SS", 2],
  ["12ff-1.5 days", "12", "FF", -1.5],
  ["12 SF + 1 week", "12", "SF", 5],
  ["12+3d", "12", "FS", 3],
  ["12FS+4h", "12", "FS", 0.5],
  ["12FS+7ed", "12", "FS", 5],
  ["12EA+2,5 Tage", "12", "FS", 2.5],
  ["12AE", "12", "SF", 0],
  ["ABC-12", "ABC-12", "FS", 0],
  ["ABC-12SS", "ABC-12", "SS", 0],
  ["ABC-12FF-2d", "ABC-12", "FF", -2],
])("%s is a link", (text, key, linkType, lagDays) => {
  expect(read(text)).toMatchObject({ key, linkType, lagDays });
});

test("percentages are kept as such", () => {
  expect(read("3FS+50%")).toMatchObject({ lagPercent: 50, lagElapsed: false });
  expect(read("3SS-25e%")).toMatchObject({ lagPercent: -25, lagElapsed: true });
});

test("an unknown unit is no link, an unknown key stays whole", () => {
  expect(read("12FS+2parsecs")).toBeNull();
  expect(read(" ")).toBeNull();
  expect(read("Design the pre-work")).toMatchObject({ key: "Design the pre-work", lagDays: 0 });
});

test.each([
  ["1;2FS+1d", ["1", "2FS+1d"]],
  ["1,2,3", ["1", "2", "3"]],
  ["1FS+2,5d", ["1FS+2,5d"]],
  ["1FS+2,5SS", ["1FS+2", "5SS"]],
  ["1FS+2,5d,3", ["1FS+2,5d", "3"]],
  ["ABC-1\nABC-2", ["ABC-1", "ABC-2"]],
  [" ; ", []],
])("%j is cut apart", (cell, parts) => {
  expect(splitLinks(cell, isKey)).toEqual(parts);
});

const link: fc.Arbitrary<LinkText> = fc
  .record({
    key: fc.oneof(
      fc.nat({ max: 9999 }).map(String),
      fc.stringMatching(/^[A-Z]{2,5}-[1-9]\d{0,3}$/),
    ),
    linkType: fc.constantFrom("FS", "SS", "FF", "SF"),
    hundredths: fc.integer({ min: -9999, max: 9999 }),
    percent: fc.option(fc.integer({ min: 1, max: 200 }), { nil: null }),
    elapsed: fc.boolean(),
  })
  .map(({ key, linkType, hundredths, percent, elapsed }) => ({
    key,
    linkType,
    lagDays: percent === null ? hundredths / 100 : 0,
    lagPercent: percent,
    lagElapsed: percent !== null && elapsed,
  }));

test("links written are read back", () => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 6 }), (links) => {
      expect(splitLinks(writeLinkTexts(links), isKey).map(read)).toEqual(links);
    }),
  );
});
