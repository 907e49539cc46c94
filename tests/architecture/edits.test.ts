/** No command overwrites what somebody else changed: those that edit say what their form was opened with. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesIn } from "./sources.ts";

/** Kinds of change that describe something anew. */
const anew =
  /change\(\s*"[\w-]+-(edited|changed|regraded|restated|renoted|reread|rescored|loosened)"/;

/** They write such a change without a form of the thing's fields, or keep to what was seen in a way of their own. */
const otherwise: Readonly<Record<string, string>> = {
  "add-to-sprint.ts": "a deliverable goes in; the sprint only counts it",
  "commit-deliverable.ts": "a deliverable goes in; the sprint only notes who planned",
  "uncommit-deliverable.ts": "a deliverable goes out; the sprint only notes who planned",
  "plan-sprint.ts": "T-62 holds it against the plan its writer saw",
  "write-standup-note.ts": "T-73 holds it against the note its writer saw",
  "open-cycle.ts": "the program only points to its new cycle",
  "excuse-outcome-part.ts": "each of two people adds their word; nothing is replaced",
  "split-deliverable.ts": "the rest joins what the first part stands for",
};

describe("commands that edit", () => {
  test.each(
    filesIn(["lib/domain"], /\/commands\/.*\.ts$/).filter((file) =>
      anew.test(readFileSync(file, "utf8")),
    ),
  )("%s says what its form was opened with", (file) => {
    const name = file.split("/").at(-1) ?? "";
    if (otherwise[name] === undefined) expect(readFileSync(file, "utf8")).toMatch(/^ {2}edits: /m);
  });
});

/** Opening tags of forms for a command, whole. */
function formsIn(text: string): string[] {
  return [...text.matchAll(/<CommandForm\b/g)].map(({ index }) => {
    let depth = 0;
    let at = index;
    for (; at < text.length; at++) {
      const sign = text[at];
      if (sign === "{") depth++;
      else if (sign === "}") depth--;
      else if (sign === ">" && depth === 0) break;
    }
    return text.slice(index, at);
  });
}

describe("forms", () => {
  const editing = /command="(edit|change|regrade|state-capacity)[\w-]*"/;
  test.each(
    filesIn(["components"], /\.tsx$/).filter((file) =>
      formsIn(readFileSync(file, "utf8")).some((form) => editing.test(form)),
    ),
  )("%s sends what its edit forms were opened with", (file) => {
    for (const form of formsIn(readFileSync(file, "utf8"))) {
      if (editing.test(form)) expect(form).toMatch(/offer|openedAt/);
    }
  });
});
