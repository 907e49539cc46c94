import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rulebook, settingNames, settings } from "#domain";

const storiesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(test|spec)\.ts$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return [
        ...text.matchAll(
          /\b(?:it|test)(?:\.each\([^)]*\))?\(\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)")/g,
        ),
      ];
    })
    .map(([, ticked, quoted]) => ticked ?? quoted ?? "");

const stories = ["lib", "prisma/seed", "tests"].flatMap(storiesIn);
const tells = (id: string) => stories.filter((title) => new RegExp(`\\b${id}\\b`).test(title));

describe("the catalogue of rules", () => {
  test("has every id once, in one spelling", () => {
    const ids = rulebook.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[AIXT]-\d{2,3}$/);
  });

  test("says each rule as a rule, and every objection as a sentence with a way out", () => {
    for (const card of rulebook) {
      expect(card.statement, card.id).toMatch(/[.]$/);
      if (card.measure !== undefined) continue;
      expect(card.objection, card.id).not.toBe("");
      expect(card.mend, card.id).not.toBe("");
    }
  });

  test("says where normative rules are stated", () => {
    for (const { id, standingOf, source } of rulebook) {
      expect(source.label, id).not.toBe("");
      if (id.startsWith("T-")) expect(standingOf, id).toBe("house");
      if (id.startsWith("A-")) expect(standingOf, id).toBe("normative");
    }
  });

  test.each(rulebook.filter(({ id }) => !id.startsWith("T-")).map(({ id }) => id))(
    "%s is told by at least two stories: one where it objects, one where it is content",
    (id) => {
      expect(tells(id).length).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(rulebook.filter(({ id }) => /^T-(?!0[12]$)/.test(id)).map(({ id }) => id))(
    "%s of the house's own order is told",
    (id) => {
      expect(tells(id).length).toBeGreaterThanOrEqual(1);
    },
  );

  test("numbers lie inside their own range", () => {
    for (const name of settingNames) {
      const { usual, least, most } = settings[name];
      expect(usual, name).toBeGreaterThanOrEqual(least);
      expect(usual, name).toBeLessThanOrEqual(most);
    }
  });
});
