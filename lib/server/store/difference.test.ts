import { expect, it } from "vitest";
import { printedApart } from "./difference.ts";

it("prints short values whole", () => {
  expect(printedApart("Ada", null)).toEqual(['"Ada"', "null"]);
});

it("prints long texts where they begin to differ", () => {
  const text = (word: string) => `${"a".repeat(500)} ${word} ${"z".repeat(500)}`;
  const [one, other] = printedApart(text("met"), text("missed"));
  expect(one).toMatch(/^…a{38} met z+… \(1,?007 characters\)$/);
  expect(other).toMatch(/^…a{38} missed z+… \(1,?010 characters\)$/);
});
