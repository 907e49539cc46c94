import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NothingListed } from "./nothing-listed.tsx";

const shown = (total: number) =>
  renderToStaticMarkup(
    <NothingListed
      list={{ name: "evidence", many: "pieces of evidence", total }}
      program="small"
    />,
  );

test("a list that a filter emptied says to remove it", () => {
  expect(shown(12)).toContain("Remove a filter above");
  expect(shown(12)).toContain('href="/programs/small/evidence"');
});

test("a list without any row says what makes the first one, and nothing of filters", () => {
  expect(shown(0)).toContain("No pieces of evidence yet.");
  expect(shown(0)).toContain("Attach evidence");
  expect(shown(0)).not.toContain("filter");
});
