import { expect, test } from "vitest";
import { readMapping } from "./read-mapping.ts";

const said = (columns: readonly (readonly [string, string])[], more = {}) =>
  readMapping({ columns, dateOrder: null, references: null, ...more });

test("roles are understood as they are printed and as they are called in code", () => {
  expect(
    said([
      ["Vorher", "predecessors"],
      ["Stand", "Percent complete"],
      ["Schluessel", "otherKey"],
      ["Farbe", ""],
    ]),
  ).toEqual({
    ok: true,
    mapping: {
      roles: { predecessors: ["Vorher"], percentComplete: ["Stand"], otherKey: ["Schluessel"] },
      dateOrder: null,
      references: null,
      notRead: ["Farbe"],
    },
  });
});

test.each(["__proto__", "constructor", "toString", "boss", "\ud800", "\u0000x"])(
  "%j is no role: a sentence says which there are",
  (role) => {
    const read = said([["Column", role]]);
    expect(read).toMatchObject({ ok: false });
    expect(!read.ok && read.sentence).toMatch(/Choose one of these: key, .*predecessors/);
    expect(Object.hasOwn(Object.prototype, "Column")).toBe(false);
  },
);

test("headings may be called anything, without what no database takes", () => {
  const read = said([
    ["__proto__", "name"],
    ["a\u0000b\ud800", "key"],
  ]);
  expect(read.ok && read.mapping.roles).toEqual({ name: ["__proto__"], key: ["ab"] });
});

test("an unknown order of dates is refused", () => {
  expect(said([], { dateOrder: "year-first" })).toMatchObject({ ok: false });
});
