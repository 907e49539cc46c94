import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countedNouns, notCounts } from "./counted-words.ts";

const sources = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
  // Here numbers become words.
  .filter((file) => file !== "lib/domain/wording.ts")
  .map((file) => [file, readFileSync(file, "utf8")] as const);

const handMade = [
  /=== 1\s*\?\s*["`][^"`]*["`]\s*:\s*["`]/,
  // "3 of 12 points" counts what is there for good; its noun never stands beside a one.
  new RegExp(`(?<!of )(?<!all )\\$\\{(?!counted)[\\w.]+\\} (${countedNouns})\\b`, "i"),
];
const ownFormatter = /new Intl\.(?:PluralRules|ListFormat)\b|Math\.round\([^()]*\* 100\)\}%/;

/** Every hit of a pattern in the sources, with its file. */
const hits = (pattern: RegExp) =>
  sources.flatMap(([file, text]) => {
    const [hit] = pattern.exec(text) ?? [];
    return hit === undefined ? [] : [{ file, hit }];
  });

describe("counts, plurals, lists and percentages", () => {
  test("come from counted and plural, never from string glue", () => {
    const found = handMade.flatMap(hits).filter(({ file }) => notCounts[file] === undefined);
    expect(found).toEqual([]);
  });

  test("have one formatter", () => {
    expect(hits(ownFormatter)).toEqual([]);
  });

  test("every exception is still needed", () => {
    const needed = handMade.flatMap(hits).map(({ file }) => file);
    expect(Object.keys(notCounts).filter((file) => !needed.includes(file))).toEqual([]);
  });

  test.each([
    'missing.length === 1 ? "is" : "are"',
    "`$".concat("{rows.length} streams`"),
    "`extended by $".concat("{clock.extendedWorkingDays} days`"),
  ])("%s is found", (line) => {
    expect(handMade.some((pattern) => pattern.test(line))).toBe(true);
  });
});
