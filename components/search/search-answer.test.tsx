import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SearchResults } from "#domain";
import { SearchAnswer } from "./search-answer.tsx";

const found: SearchResults = {
  typed: "vendr",
  group: null,
  groups: [],
  count: "1 result",
  similar: [],
  results: [
    {
      key: "gate G-1",
      kind: "Quality gate",
      id: "G-1",
      href: "/programs/p/gates/G-1",
      title: [{ text: "Design", marked: false }],
      found: {
        where: "Inputs",
        excerpt: [
          { text: "The ", marked: false },
          { text: "vendor", marked: true },
          { text: "’s <plan>", marked: false },
        ],
      },
    },
  ],
  page: 1,
  pages: 1,
};

const textOf = (set: Partial<SearchResults>): string =>
  renderToStaticMarkup(<SearchAnswer found={{ ...found, ...set }} program="p" />);

describe("the answer to a search", () => {
  it("leads to each result, says what it is and marks the words, which are text and no markup", () => {
    const answer = textOf({});
    expect(answer).toContain('href="/programs/p/gates/G-1"');
    expect(answer).toContain("Quality gate G-1");
    expect(answer).toMatch(/<mark[^>]*>vendor<\/mark>/);
    expect(answer).toContain("&lt;plan&gt;");
  });

  it("says which similar words were found where nothing holds what was typed", () => {
    expect(textOf({ similar: ["vendor"] })).toContain(
      "No results for “vendr”. 1 result for similar words: vendor.",
    );
  });

  it("says what to try where nothing was found, and leads out of a group", () => {
    const none = { count: "0 results", results: [] };
    expect(textOf(none)).toContain("No results for “vendr”");
    expect(textOf(none)).not.toContain("Search everything");
    expect(textOf({ ...none, group: "people" })).toContain('href="/programs/p/search?q=vendr"');
  });

  it("says what can be found before anything was asked", () => {
    expect(textOf({ typed: "", count: null, results: [] })).toContain("Type an id such as DL15");
  });
});
