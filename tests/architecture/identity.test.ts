import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = "lib/domain";
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(name))
  .filter((name) => name !== "ids.ts")
  .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

/** An id beside < or >, or a list of ids sorted without saying how: both order DL100 before DL15. */
const asText = [
  /\b(?:\w+\.)?(?:id|\w+Id) [<>]=? (?=[a-z(])/,
  /\b\w*[iI]ds\b[^;{}]*\.(?:sort|toSorted)\(\)/,
  /\.map\(\(\{ id \}\) => id\)\s*\.(?:sort|toSorted)\(\)/,
];

test("ids are ordered by compareIds, never as text", () => {
  const found = sources.flatMap(([name, text]) =>
    asText.flatMap((pattern) => {
      const [hit] = pattern.exec(text) ?? [];
      return hit === undefined ? [] : [`${name}: ${hit}`];
    }),
  );
  expect(found).toEqual([]);
});

test.each(["a.id < b.id", "one.subject.id > other", "[...affectedIds].sort()"])(
  "%s is found",
  (line) => {
    expect(asText.some((pattern) => pattern.test(line))).toBe(true);
  },
);
