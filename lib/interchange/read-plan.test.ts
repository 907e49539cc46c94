import { expect, test } from "vitest";
import { generateMspdi } from "../../tests/fixtures/generate-plan.ts";
import { planFile } from "../../tests/fixtures/plan-files.ts";
import type { PlanProblem } from "./index.ts";
import { readPlan, readPlanInSteps } from "./index.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const project = (inside: string): string =>
  `<Project xmlns="http://schemas.microsoft.com/project">${inside}</Project>`;

function problemOf(bytes: Uint8Array, options = {}): PlanProblem {
  const reading = readPlan(bytes, options);
  if (reading.outcome !== "unreadable") throw new Error("was read");
  return reading.problem;
}

test.each([
  ["an empty file", new Uint8Array(), "empty", /empty/],
  ["blanks only", bytesOf(" \r\n \n"), "empty", /empty/],
  ["a zip named .xml", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), "zip", /zip archive.*Unpack/],
  ["an .mpp file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "binary", /Save As › XML/],
  ["a PDF", bytesOf("%PDF-1.7 …"), "binary", /PDF/],
  [
    "noise",
    Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 31),
    "binary",
    /isn't a text file/,
  ],
  ["a NUL inside", bytesOf("Key,Name\nA,B\nC,D\0\n"), "binary", /Line 3 contains a NUL/],
  [
    "an invalid byte in XML",
    Uint8Array.of(...bytesOf("<Project>\n"), 0xe9),
    "bad-encoding",
    /Line 2/,
  ],
  [
    "an unknown encoding",
    bytesOf(`<?xml version="1.0" encoding="x-none"?><a/>`),
    "bad-encoding",
    /x-none/,
  ],
  ["JSON", bytesOf(`{"a": 1}`), "not-a-table", /JSON/],
  [
    "prose",
    bytesOf("Dear all,\nplease find, as agreed, the plan\nyours\n"),
    "not-a-table",
    /isn't a table/,
  ],
  ["numbers only", bytesOf("1,2\n3,4\n"), "not-a-table", /None of the columns/],
  ["headings only", bytesOf("Key,Summary\n"), "no-activities", /no rows below/],
  ["a web page", bytesOf("<!DOCTYPE html>\n<html></html>"), "doctype", /web page/],
  [
    "another root",
    planFile("primavera.xml"),
    "wrong-root",
    /“APIBusinessObjects” \(a Primavera P6/,
  ],
  ["a build file", bytesOf(`<Project Sdk="x"><a/></Project>`), "wrong-root", /names no namespace/],
  ["entities", planFile("billion-laughs.xml"), "doctype", /Line 2 declares a document type/],
  ["an outside entity", planFile("outside-entity.xml"), "doctype", /used for attacks/],
  ["no activities", bytesOf(project("<Tasks></Tasks>")), "no-activities", /no activities/],
  [
    "mangled markup",
    bytesOf(project("<Tasks>\n<Task></Tusk></Tasks>")),
    "broken-xml",
    /damaged at line 2/,
  ],
  ["an unclosed quote", planFile("broken-quote.csv"), "broken-csv", /Row 3 \(line 4 of the file\)/],
] as const)("%s is refused with what, where and how to fix it", (_, bytes, code, sentence) => {
  const problem = problemOf(bytes);
  expect(problem.code).toBe(code);
  expect(problem.sentence).toMatch(sentence);
});

test("an entity declaration is refused wherever it stands", () => {
  const inside = project("<Tasks/>\n<!ENTITY a 'b'>");
  expect(problemOf(bytesOf(inside))).toMatchObject({ code: "doctype", line: 2 });
});

test("a truncated plan is said to break off, at whatever byte", () => {
  const whole = planFile("water-works.xml");
  for (const share of [0.2, 0.5, 0.9, 0.999]) {
    const problem = problemOf(whole.subarray(0, Math.floor(whole.length * share)));
    expect(problem).toMatchObject({ code: "broken-xml", sentence: /breaks off at line \d+/ });
  }
});

test("a file over the limit is refused before it is looked at; at the limit it is read", () => {
  const bytes = planFile("water-works.xml");
  const problem = problemOf(bytes, { maxBytes: bytes.length - 1 });
  expect(problem.code).toBe("too-large");
  expect(readPlan(bytes, { maxBytes: bytes.length }).outcome).toBe("read");
});

test("more rows than the limit are refused in both formats", () => {
  expect(problemOf(planFile("water-works.xml"), { maxRows: 23 }).code).toBe("too-many-rows");
  expect(problemOf(planFile("jira.csv"), { maxRows: 4 }).code).toBe("too-many-rows");
  expect(readPlan(planFile("jira.csv"), { maxRows: 5 }).outcome).toBe("read");
});

test("the name of the file decides nothing", () => {
  const reading = readPlan(planFile("water-works.xml"), { fileName: "plan.csv" });
  expect(reading).toMatchObject({ outcome: "read", draft: { source: { kind: "MSPDI" } } });
});

test("the steps go forward and end with the same draft", () => {
  const bytes = bytesOf(generateMspdi(800, 2_000_000));
  const steps = readPlanInSteps(bytes);
  const ratios: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) ratios.push(step.value.ratio);
  expect(ratios.length).toBeGreaterThan(8);
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
  expect(step.value).toEqual(readPlan(bytes));
});

test("a plan parsed in slices is the same as one parsed at a stretch", () => {
  const text = generateMspdi(800, 2_000_000);
  const sliced = readPlan(bytesOf(text));
  // A comment switches the slicing off.
  const whole = readPlan(bytesOf(text.replace("<Tasks>", "<!-- --><Tasks>")));
  if (sliced.outcome !== "read" || whole.outcome !== "read") throw new Error("unread");
  expect(sliced.draft.activities).toHaveLength(800);
  expect({ ...sliced.draft, source: null }).toEqual({ ...whole.draft, source: null });
});
