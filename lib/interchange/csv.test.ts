import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planFile } from "../../tests/fixtures/plan-files.ts";
import type { ColumnMapping, PlanDraft } from "./index.ts";
import { columnValues, readPlan } from "./index.ts";

function draftOf(content: string | Uint8Array, mapping?: ColumnMapping): PlanDraft {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const reading = readPlan(bytes, { fileName: "plan.csv", ...(mapping ? { mapping } : {}) });
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  return reading.draft;
}

const rolesOf = (draft: PlanDraft): Record<string, string | null> =>
  Object.fromEntries(draft.columns.map(({ heading, role }) => [heading, role]));

test("a Jira export is understood without a word from anybody", () => {
  const draft = draftOf(planFile("jira.csv"));
  expect(rolesOf(draft)).toMatchObject({
    Summary: "name",
    "Issue key": "key",
    "Issue id": "otherKey",
    Status: "status",
    Assignee: "owner",
    "Parent key": "parent",
    "Due date": "finish",
    "Custom field (Start date)": "start",
    "Custom field (Story Points)": "points",
    "Inward issue link (Blocks)": "predecessors",
    "Outward issue link (Blocks)": "successors",
    "Outward issue link (Relates)": null,
    Labels: null,
  });
  expect(draft.activities[1]).toMatchObject({
    key: "WW-2",
    row: 3,
    name: "Measure the flow, twice",
    outline: ["Intake"],
    startDay: "2026-03-02",
    finishDay: "2026-03-12",
    points: 3,
    status: "Done",
    ownerNames: ["Ada Brook"],
    notes: 'Two lines,\n"quoted" words',
  });
  expect(draft.activities[0]).toMatchObject({ key: "WW-1", summary: true });
  expect(draft.questions).toEqual([]);
});

test("columns of one heading are one list", () => {
  const draft = draftOf(planFile("jira.csv"));
  expect(draft.columns.find(({ heading }) => heading === "Labels")).toMatchObject({
    columnCount: 2,
    filledCount: 2,
  });
  const [, measured, model] = draft.activities;
  if (!measured || !model) throw new Error("missing");
  expect(columnValues(measured, "Labels")).toEqual(["water", "field"]);
  expect(columnValues(model, "Sprint")).toEqual(["Sprint 1", "Sprint 2"]);
  expect(columnValues(model, "constructor")).toEqual([]);
});

test("links told by both ends count once, odd ones are listed", () => {
  const draft = draftOf(planFile("jira.csv"));
  expect(draft.links.map(({ fromKey, toKey }) => `${fromKey}→${toKey}`)).toEqual([
    "WW-2→WW-3",
    "WW-2→WW-4",
    "WW-4→WW-5",
  ]);
  const gone = draft.leftOut.filter(({ kind }) => kind === "link");
  expect(gone.map(({ row, reason }) => [row, reason])).toEqual([
    [5, "One end has the key “WW-99”, which isn't in the file."],
    [6, expect.stringContaining("close a circle")],
  ]);
  expect(draft.source.linkCount).toBe(draft.links.length + gone.length);
  expect(draft.notes.join("\n")).toContain("2 links are named at both ends");
  expect(draft.notes.join("\n")).toContain("“Outward issue link (Relates)” sets no order");
});

test("a cell that is no date or number is listed with its row; the activity stays", () => {
  const draft = draftOf(planFile("jira.csv"));
  expect(draft.activities[3]).toMatchObject({ key: "WW-4", finishDay: null, points: null });
  const gone = draft.leftOut.filter(({ kind }) => kind === "date" || kind === "number");
  expect(gone.map(({ row, kind, reason }) => [row, kind, reason.slice(0, 46)])).toEqual([
    [5, "date", "We couldn't read the date “31/Feb/26 9:00 AM”,"],
    [5, "number", "We couldn't read the number “five”, so the act"],
  ]);
  expect(draft.notes.join("\n")).toContain("names a parent that is not in the file");
});

test("a German export with semicolons, levels and link texts is read", () => {
  const draft = draftOf(planFile("semicolons.csv"));
  expect(draft.source.delimiter).toBe(";");
  expect(draft.activities.map(({ name, outline, summary }) => [name, outline, summary])).toEqual([
    ["Rohbau", [], true],
    ["Fundament", ["Rohbau"], false],
    ["Wände", ["Rohbau"], false],
    ["Ausbau", [], true],
    ["Fenster", ["Ausbau"], false],
    ["Abnahme", ["Ausbau"], false],
  ]);
  expect(draft.links).toMatchObject([
    { fromKey: "2", toKey: "3", linkType: "FS", lagDays: 2.5 },
    { fromKey: "3", toKey: "5", linkType: "SS", lagDays: -1 },
    { fromKey: "5", toKey: "6", linkType: "FF", lagDays: 0 },
  ]);
  expect(draft.activities[2]).toMatchObject({
    startDay: "2026-03-16",
    durationDays: 10,
    ownerNames: ["Ada Bach"],
    percentComplete: 0,
  });
  expect(draft.activities[5]?.milestone).toBe(true);
  expect(draft.groupings[0]).toMatchObject({ id: "outline:1" });
});

test("each row is an activity or left out", () => {
  const draft = draftOf("Key,Summary\nA,One\n,\nA,Again\n,Nameless key is fine\nB,\n");
  expect(draft.source.rowCount).toBe(4);
  expect(draft.activities.map(({ key, name }) => [key, name])).toEqual([
    ["A", "One"],
    ["row 5", "Nameless key is fine"],
    ["B", "B"],
  ]);
  expect(draft.leftOut).toMatchObject([{ row: 4, key: "A", kind: "activity" }]);
});

test("dates that could be either way are asked about; the answer settles them", () => {
  const file = "Name,Start,Finish\nOne,03/04/2026,05/04/2026\nTwo,01/02/2026,02/03/2026\n";
  const asked = draftOf(file);
  expect(asked.questions).toMatchObject([{ id: "date-order", assumed: "month-first" }]);
  expect(asked.activities[0]?.startDay).toBe("2026-03-04");
  const settled = draftOf(file, { roles: {}, dateOrder: "day-first" });
  expect(settled.questions).toEqual([]);
  expect(settled.activities[0]?.startDay).toBe("2026-04-03");
});

test("one number above twelve settles the order, both ways", () => {
  const day = draftOf("Name,Due\nOne,03/04/2026\nTwo,25/04/2026\n");
  expect([day.questions, day.activities[0]?.finishDay]).toEqual([[], "2026-04-03"]);
  const month = draftOf("Name;Due\nOne;03/04/2026\nTwo;04/25/2026\n");
  expect([month.questions, month.activities[0]?.finishDay]).toEqual([[], "2026-03-04"]);
});

test("a file that mixes both orders is asked about and loses what does not exist", () => {
  const mixed = draftOf("Name,Due\nOne,25/04/2026\nTwo,04/26/2026\n");
  expect(mixed.questions).toHaveLength(1);
  expect(mixed.activities.map(({ finishDay }) => finishDay)).toEqual(["2026-04-25", null]);
  expect(mixed.leftOut).toMatchObject([{ row: 3, kind: "date" }]);
});

test("a mapping goes before every guess, and an empty list switches a role off", () => {
  const file = "Ref,What,Who,Alias\nx1,Dig a hole,Ada,Hole\nx2,Fill it,Ben,Filling\n";
  const guessed = draftOf(file);
  expect(guessed.columns.find(({ role }) => role === "name")).toMatchObject({
    heading: "What",
    because: "content",
  });
  const mapped = draftOf(file, {
    roles: { name: ["Alias"], key: ["Ref"], owner: ["Who"], notes: ["no such column"] },
    dateOrder: null,
  });
  expect(mapped.activities[0]).toMatchObject({ key: "x1", name: "Hole", ownerNames: ["Ada"] });
  const off = draftOf("Key,Summary,Owner\nA,One,Ada\n", { roles: { owner: [] }, dateOrder: null });
  expect(off.owners).toEqual([]);
});

test("Latin-1 is read and said to be a guess; a mark and sep= are not content", () => {
  const latin = draftOf(
    Buffer.from("Name;Owner\nWände;J\xfcrgen\n".replace("ä", "\xe4"), "latin1"),
  );
  expect(latin.activities[0]).toMatchObject({ name: "Wände", ownerNames: ["Jürgen"] });
  expect(latin.notes.join("\n")).toContain("isn't UTF-8");
  const declared = draftOf("\ufeffsep=;\r\nName;Owner\r\nOne, two;Ada\r\n");
  expect(declared.activities[0]).toMatchObject({ row: 3, name: "One, two" });
});

test("without a key column bare numbers are row numbers; names work where they are unique", () => {
  const draft = draftOf("Task Name,Predecessors\nDig,\nFill,1\nPlant,1FS+3d;Fill\n");
  expect(draft.links.map(({ fromKey, toKey, lagDays }) => [fromKey, toKey, lagDays])).toEqual([
    ["row 2", "row 3", 0],
    ["row 2", "row 4", 3],
    ["row 3", "row 4", 0],
  ]);
});

test("parents in a circle are cut, once", () => {
  const draft = draftOf("Key,Summary,Parent\nA,One,B\nB,Two,A\nC,Three,A\n");
  expect(draft.activities.map(({ key, outline }) => [key, outline])).toEqual([
    ["A", []],
    ["B", ["One"]],
    ["C", ["One"]],
  ]);
  expect(draft.leftOut).toMatchObject([{ key: "A", kind: "cell" }]);
});

test("rows longer than the headings are listed, shorter ones are noted", () => {
  const draft = draftOf("Key,Summary,Owner\nA,One,Ada,astray\nB,Two\n");
  expect(draft.leftOut).toMatchObject([{ row: 2, kind: "cell" }]);
  expect(draft.notes.join("\n")).toContain("1 row has fewer cells");
});

test("names cut over several columns by level become an outline", () => {
  const draft = draftOf(
    "ID,Work Item Type,Title 1,Title 2,Assigned To\n1,Epic,Platform,,Ada <ada@w.example>\n2,User Story,,Pipe,Ben <ben@w.example>\n3,Task,,Test,\n",
  );
  expect(draft.activities.map(({ name, outline, summary }) => [name, outline, summary])).toEqual([
    ["Platform", [], true],
    ["Pipe", ["Platform"], false],
    ["Test", ["Platform"], false],
  ]);
  expect(draft.owners).toMatchObject([{ name: "Ben", email: "ben@w.example" }, { name: "Ada" }]);
});

test("a parent that is work by its type stays work, an epic becomes a heading", () => {
  const draft = draftOf(
    "Key,Summary,Type,Parent\nE,Epic,Epic,\nS,Story,Story,E\nT,Part,Sub-task,S\nM,Gate,Milestone,E\n",
  );
  expect(draft.activities.map(({ key, summary, milestone }) => [key, summary, milestone])).toEqual([
    ["E", true, false],
    ["S", false, false],
    ["T", false, false],
    ["M", false, true],
  ]);
  expect(draft.notes.join("\n")).toContain("1 row has rows below but is work");
});

test("a row set inactive is left out, and so are the links in it", () => {
  const draft = draftOf(
    'ID,Active,Name,Predecessors\n1,Yes,Dig,\n2,No,Fill,"1FS+1 day,1"\n3,Yes,Plant,2\n',
  );
  expect(draft.leftOut.map(({ row, kind, reason }) => [row, kind, reason])).toEqual([
    [3, "activity", "The activity is inactive in the plan."],
    [3, "link", "Its row was left out."],
    [3, "link", "Its row was left out."],
    [4, "link", "One end, row 3 “Fill”, was left out."],
  ]);
  expect(draft.source.linkCount).toBe(3);
});

test("a column of links may say their type in its heading", () => {
  const draft = draftOf(
    "Issue key,Summary,Inward issue link (Gantt: start-to-start),Inward issue link (Depends)\nA,One,,B\nB,Two,A,\n",
    { roles: {}, dateOrder: null },
  );
  expect(draft.links).toMatchObject([{ fromKey: "A", toKey: "B", linkType: "FS" }]);
  expect(draft.leftOut).toMatchObject([
    { kind: "link", row: 3, reason: expect.stringContaining("a second link (SS)") },
  ]);
});

test("headings that name parts of every object harm nothing", () => {
  const draft = draftOf(
    "Key,Summary,__proto__,constructor,toString,__proto__\nA,One,polluted,x,y,twice\n",
  );
  const [one] = draft.activities;
  if (!one) throw new Error("missing");
  expect(columnValues(one, "__proto__")).toEqual(["polluted", "twice"]);
  expect(columnValues(one, "constructor")).toEqual(["x"]);
  expect(columnValues(one, "hasOwnProperty")).toEqual([]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  expect(Object.getPrototypeOf(one.columns)).toBe(Object.prototype);
});

const cell = fc
  .string({
    unit: fc.constantFrom("a", "ß", "Z", " ", '"', ",", ";", "\n", "\r\n", "\t", "=", "😀", "7"),
  })
  .map((text) => text.trim());
const word = fc.stringMatching(/^[A-Za-zäé][A-Za-zäé ]{0,20}[a-z]$/);

test("what is written as CSV is read back, whatever delimiter and line ending", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, cell, cell), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("unix", "windows"),
      fc.boolean(),
      (rows, delimiter, record_delimiter, bom) => {
        const text = stringify(
          [
            ["Key", "Summary", "Label", "Label"],
            ...rows.map((row, place) => [`K-${place}`, ...row]),
          ],
          { delimiter, record_delimiter, bom, quoted_match: /[\r\n]/ },
        );
        const draft = draftOf(text);
        expect(draft.activities).toHaveLength(rows.length);
        rows.forEach(([name, first, second], place) => {
          const read = draft.activities[place];
          if (!read) throw new Error("missing");
          expect(read.key).toBe(`K-${place}`);
          expect(read.name).toBe(name.replace(/\s+/g, " "));
          expect(columnValues(read, "Label")).toEqual([first, second].filter((one) => one !== ""));
        });
      },
    ),
  );
});
