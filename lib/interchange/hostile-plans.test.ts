import fc from "fast-check";
import { expect, test } from "vitest";
import { generateCsv, generateMspdi } from "../../tests/fixtures/generate-plan.ts";
import { planFile } from "../../tests/fixtures/plan-files.ts";
import type { PlanReading } from "./index.ts";
import { readPlan } from "./index.ts";

const NAMESPACE = 'xmlns="http://schemas.microsoft.com/project"';

function read(content: string | Uint8Array, options = {}): PlanReading {
  return readPlan(
    typeof content === "string" ? new TextEncoder().encode(content) : content,
    options,
  );
}

/** Bad input may be read or refused, but never throws, never goes silent, never takes for ever. */
function expectCalm(reading: PlanReading): void {
  if (reading.outcome === "unreadable") {
    expect(reading.problem.sentence.length).toBeGreaterThan(20);
    expect(reading.problem.sentence.length).toBeLessThan(700);
  } else {
    const { draft } = reading;
    const gone = draft.leftOut.filter(({ kind }) => kind === "activity").length;
    expect(draft.activities.length + gone).toBe(draft.source.rowCount);
    const lost = draft.leftOut.filter(({ kind }) => kind === "link").length;
    const drawn = new Set(draft.links.map(({ ordinal }) => ordinal)).size;
    expect(drawn + lost).toBeGreaterThanOrEqual(draft.source.linkCount);
  }
}

test("a plan of 10 MB and 2,500 activities is read", { timeout: 60_000 }, () => {
  const bytes = new TextEncoder().encode(generateMspdi(2500, 10 * 1024 * 1024));
  expect(bytes.length).toBeGreaterThan(9.5 * 1024 * 1024);
  const reading = readPlan(bytes);
  expect(reading).toMatchObject({ outcome: "read", draft: { source: { rowCount: 2500 } } });
});

test("a hundred thousand rows are refused, a fifth of them are read", { timeout: 60_000 }, () => {
  expect(read(generateCsv(100_000))).toMatchObject({
    outcome: "unreadable",
    problem: { code: "too-many-rows" },
  });
  const reading = read(generateCsv(20_000));
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  expect(reading.draft.activities).toHaveLength(20_000);
  expect(reading.draft.links).toHaveLength(19_999);
});

const deep = "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000);

test.each([
  ["a million nested tags", `<Project ${NAMESPACE}>${deep}</Project>`],
  ["a million open tags", `<Project ${NAMESPACE}>${"<a>".repeat(1_000_000)}`],
  ["a million angle brackets", `<Project ${NAMESPACE}>${"<".repeat(1_000_000)}`],
  ["an endless comment", `<Project ${NAMESPACE}>${"<!-- ".repeat(200_000)}`],
  ["comments without end in front", "<!--".repeat(200_000)],
  ["an endless attribute", `<Project ${NAMESPACE} a="${"x".repeat(2_000_000)}`],
  [
    "a hundred thousand attributes",
    `<Project ${NAMESPACE} ${'a="1" '.repeat(100_000)}><Tasks/></Project>`,
  ],
  ["a cell of two million signs", `Key,Summary\nA,${"x".repeat(2_000_000)}\n`],
  ["two million quotes", `Key,Summary\nA,${'"'.repeat(2_000_000)}\n`],
  ["two million delimiters", `Key,Summary\n${",".repeat(2_000_000)}\n`],
  ["ten thousand columns", `${"Name,".repeat(10_000)}\nx\n`],
  ["two million blanks", `Key,Summary\nA,x${" ".repeat(2_000_000)}y\n`],
  ["a link text without end", `Key,Summary,Predecessors\nA,x,${"1FS+".repeat(100_000)}\n`],
  ["a duration without end", `Key,Summary,Duration\nA,x,${"1d ".repeat(100_000)}!\n`],
  ["a date without end", `Key,Summary,Due\nA,x,${"1/".repeat(100_000)}\n`],
  ["an owner without end", `Key,Summary,Owner\nA,x,${"<a".repeat(100_000)}\n`],
])("%s is calmly read or refused within seconds", { timeout: 60_000 }, (_, text) => {
  const from = performance.now();
  expectCalm(read(text));
  expect(performance.now() - from).toBeLessThan(20_000);
});

test("an outline of ten thousand levels keeps only its upper part", () => {
  const levels = Array.from({ length: 10_000 }, (_, level) => `${level},Row ${level},${level}`);
  const reading = read(`Key,Name,Level\n${levels.join("\n")}\n`);
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  expect(reading.draft.activities.at(-1)?.outline).toHaveLength(30);
  expect(reading.draft.notes.join()).toContain("deeper than 30 levels");
});

test("a name of a million signs is cut and said to be", () => {
  const reading = read(`Key,Summary\nA,${"long ".repeat(200_000)}\n`);
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  expect(reading.draft.activities[0]?.name).toHaveLength(300);
  expect(reading.draft.leftOut).toMatchObject([{ kind: "name", row: 2 }]);
});

test("elements named like parts of every object harm nothing", () => {
  for (const name of ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString"]) {
    const task = `<Task><UID>1</UID><${name}><polluted>1</polluted></${name}><Name>x</Name></Task>`;
    expectCalm(read(`<Project ${NAMESPACE}><Tasks>${task}</Tasks><${name}>1</${name}></Project>`));
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  }
});

test("invisible and direction-turning characters do not reach a name", () => {
  const reading = read("Key,Summary\nA,in\u202evoice\u0007 exe\n");
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  expect(reading.draft.activities[0]?.name).toBe("invoice exe");
});

test("bytes turned over anywhere in a good file do no harm", () => {
  const files = ["water-works.xml", "jira.csv", "semicolons.csv"].map(planFile);
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        maxLength: 6,
      }),
      (file, turns) => {
        const bytes = Uint8Array.from(file);
        for (const [share, byte] of turns) bytes[Math.floor(share * bytes.length)] = byte;
        expectCalm(readPlan(bytes));
      },
    ),
    { numRuns: 400 },
  );
});

test("texts made of a plan's own pieces do no harm", () => {
  const piece = fc.constantFrom(
    "<Task>",
    "</Task>",
    "<UID>1</UID>",
    "<UID>2</UID>",
    "<Name>&#x41;&bogus;</Name>",
    "<Start>2026-13-45</Start>",
    "<OutlineLevel>99999999999</OutlineLevel>",
    "<OutlineLevel>-1</OutlineLevel>",
    "<Duration>PT1E9H</Duration>",
    "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>9</Type><LinkLag>1e400</LinkLag></PredecessorLink>",
    "<PredecessorLink><PredecessorUID>2</PredecessorUID></PredecessorLink>",
    "<![CDATA[<Task>]]>",
    "<!-- x -->",
    "<Summary>1</Summary>",
    "<Task/>",
    "text",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const body = `<Task>${pieces.join("")}</Task>`;
      expectCalm(read(`<Project ${NAMESPACE}><Tasks>${body}</Tasks></Project>`));
    }),
    { numRuns: 400 },
  );
});

test("calendars that name impossible or endless days do no harm", () => {
  const part = (name: string, values: readonly string[]) =>
    fc
      .constantFrom(...values, null)
      .map((value) => (value === null ? "" : `<${name}>${value}</${name}>`));
  const dates = [
    "2026-01-01T00:00:00",
    "0001-01-01T00:00:00",
    "9999-12-31T00:00:00",
    "2026-02-30T00:00:00",
    "x",
  ];
  const exception = fc
    .tuple(
      part("Type", ["0", "1", "2", "3", "4", "5", "6", "7", "9", "-1"]),
      part("EnteredByOccurrences", ["0", "1"]),
      part("Occurrences", ["0", "5", "999999999"]),
      part("Period", ["0", "1", "-3", "99999999999"]),
      part("DaysOfWeek", ["0", "127", "255", "-1"]),
      part("Month", ["0", "11", "12", "-1"]),
      part("MonthDay", ["0", "31", "32"]),
      part("MonthItem", ["0", "9", "12"]),
      part("MonthPosition", ["0", "4", "9"]),
      part("FromDate", dates).chain((from) =>
        part("ToDate", dates).map((to) => `<TimePeriod>${from}${to}</TimePeriod>`),
      ),
    )
    .map((parts) => `<Exception>${parts.join("")}</Exception>`);
  const task =
    "<Task><UID>1</UID><Name>x</Name><Start>2026-01-01T08:00:00</Start><Finish>2199-12-31T08:00:00</Finish></Task>";
  fc.assert(
    fc.property(fc.array(exception, { minLength: 1, maxLength: 3 }), (exceptions) => {
      const calendar = `<Calendar><UID>1</UID><BaseCalendarUID>1</BaseCalendarUID><Exceptions>${exceptions.join("")}</Exceptions></Calendar>`;
      expectCalm(
        read(
          `<Project ${NAMESPACE}><CalendarUID>1</CalendarUID><Calendars>${calendar}</Calendars><Tasks>${task}</Tasks></Project>`,
        ),
      );
    }),
    { numRuns: 300 },
  );
});
