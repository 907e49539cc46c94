import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filled, rulebook } from "#domain";
import { filesIn } from "./sources.ts";

/** The source of each rule, from its id to the next one's. */
const sources = new Map(
  filesIn(["lib/domain"], /\/(rules\/[\w-]+|rules|[a-z]+-rules)\.ts$/).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const parts = text.split(/\b(?=rule<)/);
    return parts.flatMap((part, index) => {
      const [, id] = /\bid: "([AITX]-\d+)"/.exec(part) ?? [];
      // What a rule's file says before its first rule (a helper that makes facts) counts for all of it.
      return id === undefined ? [] : [[id, `${parts[0]}\n${index === 0 ? "" : part}`] as const];
    });
  }),
);

const placeholdersIn = (words: string): readonly string[] =>
  [...words.matchAll(/\{(\w+)[^{}]*\}/g)].map(([, name = ""]) => name);

const objecting = rulebook.filter(({ measure }) => measure === undefined);

describe("the words of rules", () => {
  test.each(rulebook.map(({ id, statement }) => [id, statement]))(
    "%s is stated without placeholders",
    (_id, statement) => {
      expect(statement).not.toMatch(/[{}]/);
    },
  );

  test.each(objecting.map((card) => [card.id, card] as const))(
    "%s knows a fact for each of its placeholders, and no brace is left over",
    (id, { objection, remedy }) => {
      for (const words of [objection, remedy]) {
        const names = placeholdersIn(words);
        expect(filled(words, {})).not.toMatch(/[{}]/);
        const body = (sources.get(id) ?? "").replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, (quoted) =>
          // Only what a template computes can be a fact's source, never the words themselves.
          quoted.startsWith("`") ? quoted : "",
        );
        for (const name of names) {
          expect(body, `${id}: {${name}} in "${words}"`).toMatch(new RegExp(`\\b${name}\\b`));
        }
      }
    },
  );
});
