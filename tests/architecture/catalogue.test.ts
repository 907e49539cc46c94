import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { plannedRules, rulebook, settingNames, settings } from "#domain";

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

/** Files of a folder whose name ends in one of these. */
const textsIn = (folder: string, endings: RegExp): [name: string, text: string][] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => endings.test(name))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]);

const domain = textsIn("lib/domain", /(?<!\.test)\.ts$/).filter(
  ([name]) => !/index\.ts$/.test(name),
);

/** Domain and server without imports, declarations of rules and lists of families: what is left of a rule's name asks it. */
const asking = [...domain, ...textsIn("lib/server", /(?<!\.test)\.ts$/)]
  .map(([, text]) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/^import [^;]*;$/gm, "")
      .replace(/^export const \w+Rules(?:: [^=]+)? = \[[^\]]*\]/gm, "")
      .replace(/^export const \w+ = rule\b/gm, ""),
  )
  .join("\n");

/** Rule id → the constant that declares it. */
const constants = new Map(
  domain.flatMap(([, text]) =>
    [
      ...text.matchAll(
        /^export const (\w+) = rule[<(](?:(?!^export const)[\s\S])*?^ {2,4}id: "([^"]+)"/gm,
      ),
    ].map(([, constant, id]) => [id, constant ?? ""] as const),
  ),
);

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
      expect(card.remedy, card.id).not.toBe("");
    }
  });

  test("says where normative rules are stated", () => {
    for (const { id, standingOf, source } of rulebook) {
      expect(source.label, id).not.toBe("");
      if (id.startsWith("T-")) expect(standingOf, id).toBe("platform");
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

  test.each(rulebook.filter(({ measure }) => measure === undefined).map(({ id }) => id))(
    "%s is asked by a command, the watch, a view or the clock",
    (id) => {
      const constant = constants.get(id);
      expect(constant, `${id} is declared by no constant`).toBeDefined();
      expect(asking).toMatch(new RegExp(`\\b${constant}\\b`));
    },
  );

  test("every rule that anything quotes exists, or is marked as planned", () => {
    const known = new Set([...rulebook, ...plannedRules].map(({ id }) => id));
    const quoted = ["lib", "app", "components", "prisma/seed", "prisma/schema", "tests"].flatMap(
      (folder) => textsIn(folder, /\.(?:tsx?|md|prisma)$/),
    );
    const unknown = [...quoted, ["README.md", readFileSync("README.md", "utf8")] as const].flatMap(
      ([name, text]) =>
        [...text.matchAll(/\b[AIXT]-\d{2,3}\b/g)]
          .filter(([id]) => !known.has(id))
          .map(([id]) => `${id} in ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test("a planned rule says so, and is not in the rulebook yet", () => {
    const ids = new Set(rulebook.map(({ id }) => id));
    for (const { id, statement } of plannedRules) {
      expect(statement, id).toMatch(/^Planned: .*[.]$/);
      expect(ids.has(id), `${id} is in the rulebook: take it off plannedRules`).toBe(false);
    }
  });

  test("numbers lie inside their own range", () => {
    for (const name of settingNames) {
      const { usual, least, most } = settings[name];
      expect(usual, name).toBeGreaterThanOrEqual(least);
      expect(usual, name).toBeLessThanOrEqual(most);
    }
  });
});
