/** Plans as people have them: one test per kind that was read wrongly once. */
import { describe, expect, test } from "vitest";
import { planFile } from "../../tests/fixtures/plan-files.ts";
import { dryRun } from "./dry-run.ts";
import type { ColumnMapping, PlanDraft } from "./index.ts";
import { readPlan } from "./index.ts";

function draftOf(content: string | Uint8Array, mapping?: Partial<ColumnMapping>): PlanDraft {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const whole = mapping && { roles: {}, dateOrder: null, ...mapping };
  const reading = readPlan(bytes, { fileName: "plan.csv", ...(whole ? { mapping: whole } : {}) });
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  return reading.draft;
}

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;
const rolesOf = (draft: PlanDraft) =>
  Object.fromEntries(draft.columns.map(({ heading, role }) => [heading, role]));
const workOf = ({ activities }: PlanDraft) => activities.filter(({ summary }) => !summary);
const namesOf = (draft: PlanDraft) => workOf(draft).map(({ name }) => name);
/** Links as “Design → Build FS+1”, by names. */
function linksOf({ activities, links }: PlanDraft): readonly string[] {
  const names = new Map(activities.map(({ key, name }) => [key, name]));
  return links.map(({ fromKey, toKey, linkType, lagDays }) => {
    const lag = lagDays === 0 ? "" : lagDays > 0 ? `+${lagDays}` : String(lagDays);
    return `${names.get(fromKey)} → ${names.get(toKey)} ${linkType}${lag}`;
  });
}

describe("names and keys are found by what cells hold", () => {
  test("numbers under “Item” are keys, words under “Description” are names", () => {
    const draft = draftOf(planFile("numbered-items.csv"));
    expect(rolesOf(draft)).toMatchObject({ Item: "key", Description: "name" });
    expect(namesOf(draft)).toEqual(["Build pump station", "Train operators", "Go live"]);
    expect(draft.activities[0]?.key).toBe("1");
  });

  test("“No” and “Description” alone are key and name", () => {
    const draft = draftOf(
      "No,Description,Due date\n1,Build pumps,2026-12-01\n2,Train,2026-12-02\n",
    );
    expect(rolesOf(draft)).toMatchObject({ No: "key", Description: "name" });
  });

  test("a “Name” that repeats a few people is the owner where “Task” holds names", () => {
    const rows = ["Build", "Train", "Ship", "Test", "Close", "Rest"].map(
      (task, at) => `${at % 2 ? "Bob Jones" : "Anna Smith"},${task} it,2026-12-0${at + 1}`,
    );
    const draft = draftOf(lines("Name,Task,Deadline", ...rows));
    expect(rolesOf(draft)).toMatchObject({ Name: "owner", Task: "name" });
  });

  test("codes stay names where nothing else holds words", () => {
    expect(namesOf(draftOf("Task,Due\nT1,2026-12-01\nT2,2026-12-02\n"))).toEqual(["T1", "T2"]);
  });
});

describe("headings in any spelling, and none at all", () => {
  test("camelCase is understood; every column is used", () => {
    const draft = draftOf(planFile("camel-case.csv"));
    expect(draft.columns.map(({ role }) => role)).toEqual([
      "key",
      "name",
      "start",
      "finish",
      "owner",
      "parent",
      "points",
    ]);
    expect(namesOf(draft)).toEqual(["Build pump station", "Train operators"]);
  });

  test.each([
    "TASK_ID;TASK_NAME;DUE_DATE;STORY_POINTS",
    "task.id;task.name;due.date;story.points",
    "taskid;taskname;duedate;storypoints",
    "Task ID;Task name;Due date (planned);Story points [SP]",
    "Vorgangs-Nr.;Vorgang;Fällig am;Aufwand",
    "Identificador;Tarea;Fecha de fin;Puntos",
    "Identifiant;Tâche;Échéance;Points",
  ])("%s", (headings) => {
    const draft = draftOf(lines(headings, "1;Build;2026-12-01;3", "2;Train;2026-12-02;5"));
    expect(draft.columns.map(({ role }) => role)).toEqual(["key", "name", "finish", "points"]);
  });

  test("in a language unknown here, content speaks, and says that it did", () => {
    const draft = draftOf(
      lines(
        "Löpnr,Aktivitet,Ansvarig,Börjar,Slutar,Färg",
        "10,Bygg pumpstation,Anna Svensson,2026-12-01,2026-12-15,blå",
        "11,Utbilda operatörer,Bo Ek,2026-12-16,2026-12-31,grön",
        "12,Driftsätt,Anna Svensson,2027-01-04,2027-01-08,",
      ),
    );
    expect(draft.columns.map(({ role }) => role)).toEqual([
      "key",
      "name",
      "owner",
      "start",
      "finish",
      null,
    ]);
    const notes = draft.notes.join("\n");
    expect(notes).toContain("Recognized by their cells");
    expect(notes).toContain("Not read: “Färg”");
  });

  test("an empty column stands back behind a filled one of the same meaning", () => {
    const draft = draftOf("Name,Owner,Assignee\nBuild,,Anna\nTrain,,Bob\n");
    expect(draft.owners.map(({ name }) => name)).toEqual(["Anna", "Bob"]);
  });
});

describe("what else stands in a sheet", () => {
  test("monday.com: headings in line 5, a group title as workstream, names with links", () => {
    const draft = draftOf(planFile("monday.csv"));
    expect(namesOf(draft)).toEqual(["Build pump station", "Train operators"]);
    expect(draft.groupings[0]?.groups).toEqual([{ name: "Group Title", activityCount: 2 }]);
    expect(draft.source.title).toBe("Water program");
    expect(linksOf(draft)).toEqual(["Build pump station → Train operators FS"]);
  });

  test("groups with headings of their own, totals, names with commas", () => {
    const headings = "Name,Person,Status,Dependent On";
    const draft = draftOf(
      lines(
        ...["Board,,,", ",,,", "Alpha,,,", headings],
        ...['"Plan, first part",Anna,Done,', 'Do,Bob,Stuck,"Plan, first part, Other"'],
        ...["Other,Bob,,", ",,2 done,", "", "Beta,,,", headings, 'Check,Anna,,"Do, Other"'],
      ),
    );
    expect(namesOf(draft)).toEqual(["Plan, first part", "Do", "Other", "Check"]);
    expect(draft.groupings[0]?.groups.map(({ name }) => name)).toEqual(["Alpha", "Beta"]);
    expect(linksOf(draft)).toEqual([
      "Plan, first part → Do FS",
      "Other → Do FS",
      "Do → Check FS",
      "Other → Check FS",
    ]);
  });

  test("monday.com: subitems have headings of their own and are listed, never mixed in", () => {
    const draft = draftOf(
      lines(
        ...["Name,Subitems,Person,Status,Date", 'Build,"Dig, Fill",Anna,Done,2026-12-01'],
        ...["Subitems,Name,Owner,Status,Date", ",Dig,Bob,Done,2026-12-02", ",Fill,Bob,,"],
        "Train,,Bob,Stuck,2026-12-03",
      ),
    );
    expect(namesOf(draft)).toEqual(["Build", "Train"]);
    expect(draft.leftOut.map(({ row, name }) => [row, name])).toEqual([
      [4, "Dig"],
      [5, "Fill"],
    ]);
    expect(draft.leftOut[0]?.reason).toContain("subitem");
  });

  test("titles between rows, without headings of their own", () => {
    const draft = draftOf(
      lines(
        ...["Task,Owner,Due", "Phase one,,", "Build,Anna,2026-12-01", "Train,Bob,2026-12-02"],
        ...["Phase two,,", "Ship,Bob,2026-12-03", "Close,Bob,2026-12-04", "Total,,"],
      ),
    );
    expect(namesOf(draft)).toEqual(["Build", "Train", "Ship", "Close"]);
    expect(draft.activities.filter(({ summary }) => summary).map(({ name }) => name)).toEqual([
      "Phase one",
      "Phase two",
    ]);
  });

  test("a row with a name only is an activity where it is no title", () => {
    const draft = draftOf(
      "Task,Owner,Due\nBuild,Anna,2026-12-01\nWalk,,\nRun,,\nShip,Bob,2026-12-03\n",
    );
    expect(namesOf(draft)).toEqual(["Build", "Walk", "Run", "Ship"]);
  });

  test("GanttProject: types and lags, the outline, and no people as activities", () => {
    const draft = draftOf(planFile("gantt-project.csv"));
    expect(namesOf(draft)).toEqual(["Draft", "Final", "Build"]);
    expect(draft.activities[1]).toMatchObject({ outline: ["Design"], key: "1" });
    expect(linksOf(draft)).toEqual([
      "Draft → Final FS+1",
      "Final → Build FS",
      "Draft → Build SS-2",
    ]);
    expect(draft.owners).toMatchObject([{ name: "Anna Smith", email: "anna@x.com" }]);
    const notes = draft.notes.join("\n");
    expect(notes).toContain("A second table begins in row 7");
    expect(notes).toContain("“Cost”, “Coordinator” and “Assignments”");
  });

  test("a title with another delimiter in it does not cut the table", () => {
    const draft = draftOf(
      lines(
        "My plan, version 2",
        "",
        "Task;Owner;Due",
        "Build;Anna;2026-12-01",
        "Ship;Bob;2026-12-02",
      ),
    );
    expect(draft.source).toMatchObject({ delimiter: ";", title: "My plan, version 2" });
    expect(namesOf(draft)).toEqual(["Build", "Ship"]);
  });

  test("a plan without activities says so, in every format", () => {
    const empty =
      '<Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task><UID>0</UID><ID>0</ID><OutlineLevel>0</OutlineLevel><Name>Plan</Name></Task></Tasks></Project>';
    for (const text of [empty, "Summary,Name\nYes,Phase\n", "Name,Owner\n"]) {
      const reading = readPlan(new TextEncoder().encode(text));
      expect(reading).toMatchObject({ outcome: "unreadable", problem: { code: "no-activities" } });
    }
  });
});

describe("never a silently wrong link", () => {
  test("a key column that no list of headings knows is the one the predecessors name", () => {
    const draft = draftOf(planFile("unknown-key.csv"));
    expect(linksOf(draft)).toEqual(["Design → Build FS", "Build → Test FS", "Test → Ship FS"]);
    expect(rolesOf(draft)["Task Number"]).toBe("key");
  });

  test("rows of the sheet, where counting from the first row would make a row wait for itself", () => {
    const draft = draftOf("Task,Predecessors\nDesign,\nBuild,2\nTest,3\n");
    expect(linksOf(draft)).toEqual(["Design → Build FS", "Build → Test FS"]);
    expect(draft.notes.join("\n")).toContain("the rows of the sheet, headings included");
  });

  const either = "Task,Predecessors\nDesign,\nBuild,\nTest,\nShip,2\n";
  test("where both ways of counting are possible it asks, and reads no link until it is told", () => {
    const draft = draftOf(either);
    expect(draft.links).toEqual([]);
    expect(draft.questions).toMatchObject([{ id: "references", assumed: null }]);
    expect(draft.leftOut).toMatchObject([{ kind: "link", row: 5 }]);
    expect(linksOf(draftOf(either, { references: "rows:position" }))).toEqual(["Build → Ship FS"]);
    expect(linksOf(draftOf(either, { references: "rows:sheet" }))).toEqual(["Design → Ship FS"]);
  });

  test("unique ids are not the ids that predecessors name, unless somebody says so", () => {
    const file = "Unique_ID,Task Name,Predecessors\n3,Design,\n1,Build,\n2,Test,1\n4,Ship,3\n";
    expect(draftOf(file).questions).toMatchObject([{ id: "references" }]);
    expect(linksOf(draftOf(file, { references: "Unique_ID" }))).toEqual([
      "Build → Test FS",
      "Design → Ship FS",
    ]);
  });

  test("an ID column goes before row numbers, and a number it does not have is listed", () => {
    const draft = draftOf("ID,Name,Predecessors\n5,Design,\n6,Build,5\n7,Test,99\n");
    expect(linksOf(draft)).toEqual(["Design → Build FS"]);
    expect(draft.leftOut).toMatchObject([{ kind: "link", row: 4 }]);
  });

  test("a name that two rows have is listed with both", () => {
    const draft = draftOf("Name,Depends on\nTest,\nTest,\nShip,Test\n");
    expect(draft.links).toEqual([]);
    expect(draft.leftOut[0]?.reason).toContain("can mean rows 2 and 3");
  });

  test("WBS numbers, names, and an unknown column of references", () => {
    const wbs = "WBS,Task,Depends On\n1,Phase,\n1.1,Design,\n1.2,Build,1.1\n2,Ship,1.2\n";
    expect(linksOf(draftOf(wbs))).toEqual(["Design → Build FS", "Build → Ship FS"]);
    const unknown = "Id,Aktivitet,Föregående\n10,Bygg hus,\n11,Måla hus,10\n12,Sälj hus,11\n";
    const asked = draftOf(unknown);
    expect(asked.questions).toMatchObject([{ id: "column:Föregående", assumed: null }]);
    expect(asked.links).toEqual([]);
    const told = draftOf(unknown, { roles: { predecessors: ["Föregående"] } });
    expect(linksOf(told)).toEqual(["Bygg hus → Måla hus FS", "Måla hus → Sälj hus FS"]);
    expect(draftOf(unknown, { notRead: ["Föregående"] }).questions).toEqual([]);
  });
});

describe("links in each tool's notation", () => {
  test.each([
    ["Microsoft Project", "1FS+3 days", "FS+3"],
    ["Microsoft Project, German", "1EA+2 Tage", "FS+2"],
    ["Microsoft Project, French", "1DD-1 jour", "SS-1"],
    ["Microsoft Project, Spanish", "1CF+2 días", "SF+2"],
    ["Microsoft Project, Italian", "1FI+1 giorno", "FS+1"],
    ["Microsoft Project, Portuguese", "1TT", "FF"],
    ["Microsoft Project, Dutch", "1BB+1 dag", "SS+1"],
    ["Smartsheet", "1FF -2d", "FF-2"],
    ["GanttProject", "1-SS=P-2D", "SS-2"],
    ["Primavera", "1: SS 5d", "SS+5"],
    ["in brackets", "1 (FF+2d)", "FF+2"],
  ])("%s: %s", (_, text, said) => {
    const draft = draftOf(`ID,Name,Predecessors\n1,Design,\n2,Build,${text}\n`);
    expect(linksOf(draft)).toEqual([`Design → Build ${said}`]);
  });

  test("a tracker says in words which way a link points", () => {
    const draft = draftOf(
      'Key,Summary,Linked issues\nA-1,One,blocks A-2\nA-2,Two,"is blocked by A-1, depends on A-3"\nA-3,Three,blocks A-2\n',
    );
    expect(linksOf(draft)).toEqual(["One → Two FS", "Three → Two FS"]);
    const other = draftOf("Key,Summary,Blocked by\nA-1,One,\nA-2,Two,relates to A-1\n");
    expect(other.links).toEqual([]);
    expect(other.leftOut[0]?.reason).toContain("sets no order");
  });

  test("a German export: decimal comma, weekdays, estimates, percentages", () => {
    const draft = draftOf(planFile("decimal-comma.csv"));
    expect(
      draft.activities.map(({ durationDays, points, finishDay }) => [
        durationDays,
        points,
        finishDay,
      ]),
    ).toEqual([
      [2.5, 2.5, "2026-12-03"],
      [5, 1500.5, "2026-12-10"],
      [0, 0, "2026-12-10"],
    ]);
    expect(linksOf(draft)).toEqual(["Pumpe bauen → Schulung FS+2", "Schulung → Abnahme SS-2.5"]);
    expect(draft.notes.join("\n")).toContain("as a percentage of the predecessor's duration");
  });

  test.each([
    ["1.500,5", 1500.5],
    ["1.500", 1500],
    ["2,5", 2.5],
    ["1 250", 1250],
  ])("points %s in a file with semicolons", (text, points) => {
    expect(draftOf(`Name;Points\nBuild;${text}\nTrain;2,5\n`).activities[0]?.points).toBe(points);
  });

  test("points 1,250.5 in a file with points for decimals", () => {
    expect(draftOf('Name,Points\nBuild,"1,250.5"\nTrain,2.5\n').activities[0]?.points).toBe(1250.5);
  });
});

describe("outlines: summaries are never deliverables", () => {
  test.each([
    [
      "by parent, with owner and points",
      "Id,Name,Parent,Owner,Points\n1,Phase,,Anna,8\n2,Build,1,Bob,3\n3,Ship,1,Bob,5\n",
    ],
    [
      "by level, whatever Microsoft calls its type",
      "ID,Name,Outline Level,Type,Owner\n1,Phase,1,Fixed Duration,Anna\n2,Build,2,Fixed Units,Bob\n3,Ship,2,Fixed Units,Bob\n",
    ],
    ["by WBS number", "WBS,Name,Owner\n1,Phase,Anna\n1.1,Build,Bob\n1.2,Ship,Bob\n"],
    ["by indentation", "Name,Owner,Points\nPhase,Anna,8\n    Build,Bob,3\n    Ship,Bob,5\n"],
    ["by a column that says so", "Name,Summary,Owner\nPhase,Yes,Anna\nBuild,No,Bob\nShip,No,Bob\n"],
  ])("%s", (_, file) => {
    const draft = draftOf(file);
    expect(namesOf(draft)).toEqual(["Build", "Ship"]);
    expect(draft.notes.join("\n")).toContain("row 2 “Phase”");
  });

  test("a story with sub-tasks stays work by its type", () => {
    const draft = draftOf(
      "Key,Summary,Type,Parent\nE,Epic one,Epic,\nS,Story one,Story,E\nT,Part,Sub-task,S\n",
    );
    expect(namesOf(draft)).toEqual(["Story one", "Part"]);
  });

  test("a blank before a name by mistake makes no outline", () => {
    expect(namesOf(draftOf("Name,Owner\nBuild,Anna\n Train,Bob\n"))).toEqual(["Build", "Train"]);
  });
});

describe("people, days and what a person decides", () => {
  const accounts = [
    { id: "P1", name: "Bob Jones", email: "bob@here.example", title: "" },
    { id: "P2", name: "Somebody Else", email: "", title: "" },
    { id: "P3", name: "Cy Twin", email: "cy@here.example", title: "" },
    { id: "P4", name: "Cy Twin", email: "cy2@here.example", title: "" },
  ];
  const shownOf = (file: string) =>
    dryRun(draftOf(file), {
      ...{ fileName: "plan.csv", by: null, accounts, zone: "UTC" },
      today: draftOf("Name,Due\nA task,2026-11-27\n").source.finishDay ?? never(),
    });
  const never = (): never => {
    throw new Error("no day");
  };

  test("a person without an address is nobody else's account", () => {
    const shown = shownOf(
      "Name,Owner\nBuild,Anna Smith\nTrain,Bob Jones <bob@there.example>\nShip,Cy Twin\n",
    );
    expect(shown.owners.map(({ accountId }) => accountId)).toEqual([null, null, null]);
    expect(shownOf("Name,Owner\nBuild,Bob <bob@here.example>\n").owners[0]?.accountId).toBe("P1");
  });

  test("one name with two addresses is two people", () => {
    const draft = draftOf("Name,Owner\nBuild,Anna Smith <a@x.org>\nTrain,Anna Smith <b@x.org>\n");
    expect(draft.owners.map(({ email }) => email).sort()).toEqual(["a@x.org", "b@x.org"]);
  });

  test("a slip of the year neither stretches the cycle nor goes by unsaid", () => {
    const shown = shownOf(
      lines(
        "Name,Due",
        ...[1, 2, 3, 4, 5].map((at) => `Task ${at},2026-12-0${at}`),
        "Late,2062-12-06",
      ),
    );
    expect(shown.endDay < "2028").toBe(true);
    expect(shown.notes[0]).toContain("row 7 “Late” on 2062-12-06");
  });

  test("days that can be read two ways name the option that answers", () => {
    const [question] = draftOf(planFile("either-order.csv")).questions;
    expect(question).toMatchObject({ id: "date-order", option: "--date-order" });
  });

  test("what a person says is not read is not guessed again", () => {
    const file = "Key,Summary,Owner\nA,One,Ada Brook\n";
    expect(draftOf(file, { notRead: ["Owner"] }).owners).toEqual([]);
  });
});
