import fc from "fast-check";
import { expect, test } from "vitest";
import { idFor } from "../nouns.ts";
import { compareIds } from "./ids.ts";

test.each([
  [
    ["DL100", "DL10", "DL2", "DL09"],
    ["DL2", "DL09", "DL10", "DL100"],
  ],
  [
    ["E-10", "E-9", "E-100"],
    ["E-9", "E-10", "E-100"],
  ],
  [
    ["I-133", "A-07", "I-26"],
    ["A-07", "I-26", "I-133"],
  ],
  [
    ["deliverable:DL10", "deliverable:DL9", "criterion:CR-2"],
    ["criterion:CR-2", "deliverable:DL9", "deliverable:DL10"],
  ],
])("%j sort as numbers do", (ids, sorted) => {
  expect([...ids].sort(compareIds)).toEqual(sorted);
});

test("the nth id comes after all before it, for any two", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      (a, b) => {
        expect(Math.sign(compareIds(idFor("deliverable", a), idFor("deliverable", b)))).toBe(
          Math.sign(a - b),
        );
      },
    ),
  );
});

test("the order is total: different ids are never equal", () => {
  const id = fc.stringMatching(/^[A-C]{0,2}-?\d{0,3}[a-b]?\d{0,2}$/);
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(compareIds(a, b) === 0).toBe(a === b);
      expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
      if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0)
        expect(compareIds(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
