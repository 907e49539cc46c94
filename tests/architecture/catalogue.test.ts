/** Every rule that objects has a story where it does and one where it is content, titled with its id. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rulebook } from "#domain";

const domain = fileURLToPath(new URL("../../lib/domain", import.meta.url));
const seed = fileURLToPath(new URL("../../prisma/seed", import.meta.url));

const sources = [domain, seed].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, file), "utf8")),
);

/** Titles of all tests beside the sources, each behind the title of the group it stands in. */
const titles = sources.flatMap((text) => {
  let group = "";
  return [
    ...text.matchAll(/\b(describe|it)(?:\.each\([\s\S]*?\))?\(\s*["'`]([^"'`]+)["'`]/g),
  ].flatMap(([, word, title = ""]) => {
    if (word === "it") return [`${group} ${title}`];
    group = title;
    return [];
  });
});

/** What this release promises whole. */
const promised = [
  ..."I-01 I-03 I-10 I-11 I-12 I-13 I-14 I-15 I-24 I-25 I-26 I-36 I-40 I-44 I-45".split(" "),
  ..."I-70 I-71 I-72 I-73 I-75 A-10 A-11 A-12 A-13 A-14 A-15 A-16 A-24 A-52 A-53 A-56".split(" "),
  ..."X-01 X-02 X-03 X-04 X-05 X-06 X-07 X-08 X-09".split(" "),
];

const storiesOf = (id: string) => titles.filter((title) => new RegExp(`\\b${id}\\b`).test(title));

describe("the rulebook", () => {
  it.each(promised)("%s is in it", (id) => {
    expect(rulebook.map((card) => card.id)).toContain(id);
  });

  it.each(rulebook.filter((card) => !card.id.startsWith("T-")).map((card) => card.id))(
    "%s has its stories",
    (id) => {
      const card = rulebook.find((one) => one.id === id);
      const wanted = card?.objection === "" ? 1 : 2;
      expect(storiesOf(id).length, storiesOf(id).join(" | ")).toBeGreaterThanOrEqual(wanted);
    },
  );
});
