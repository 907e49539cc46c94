import { describe, expect, it } from "vitest";
import type { Deliverable, LinkType, PlanDeliverables, PlanRow, Program, Situation } from "#domain";
import { applyAll, change, planDeliverables, planGrid, sentenceOf } from "#domain";
import { draft } from "../../../../tests/fixtures/planning-program.ts";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";

const program = applyAll(smallProgram(), [draft(5, "2026-11-30", "2026-12-13")]);
const blank = {
  id: "",
  title: "",
  stream: "",
  pillar: "",
  owner: "",
  low: "",
  points: "",
  high: "",
  sprint: "",
  due: "",
  criteria: "",
  predecessors: "",
};
const rows = (...given: Partial<PlanRow>[]): PlanDeliverables => ({
  rows: given.map((cells, index) => ({ ...blank, row: index + 1, ...cells })),
});

const shownIn = (of: Program) => planGrid(of, { workstreamId: null, page: 1 }, as("M1")).rows;
const criterionOf = (subjectId: string, text: string) => {
  const { id: _id, ...known } = smallProgram().criterion.get("CR-1") ?? never();
  return change("criterion-added", "CR-9", { ...known, subjectId, text });
};
function never(): never {
  throw new Error("no criterion");
}

const sentences = (of: Program, command: PlanDeliverables, who: Situation = as("M1")) => {
  const verdict = planDeliverables.carryOut(of, command, who);
  return verdict.kind === "done" ? [] : verdict.findings.map((f) => `${f.ruleId} ${sentenceOf(f)}`);
};

function planned(of: Program, command: PlanDeliverables, who: Situation = as("M1")): Program {
  const verdict = planDeliverables.carryOut(of, command, who);
  if (verdict.kind === "refused") throw new Error(verdict.findings.map(sentenceOf).join("\n"));
  return applyAll(of, verdict.changes);
}

describe("plan-deliverables", () => {
  it("T-54 plans into drafts only: what is locked changes on its own page", () => {
    const running = rows({ title: "Storage", stream: "platform", points: "5", sprint: "4" });
    expect(sentences(program, running)).toEqual([
      "T-54 Row 1: Sprint: Only uncommitted deliverables can be planned here, and only into draft sprints.",
    ]);
  });

  it("adds deliverables with criteria and dependencies, all link types and lag kept", () => {
    const after = planned(
      program,
      rows(
        {
          id: "a",
          title: "Storage",
          stream: "platform",
          pillar: "T",
          owner: "Ben Moor",
          low: "3",
          points: "5,5",
          high: "8",
          due: "30.11.2026",
          criteria: "Holds a year; Is backed up",
        },
        {
          title: "Dashboard",
          stream: "W2",
          pillar: "Process",
          sprint: "Sprint 5",
          predecessors: "aFS+2d; DL02SS; #1FF-1",
        },
      ),
    );
    expect(after.deliverable.get("DL04")).toMatchObject({
      title: "Storage",
      workstreamId: "W1",
      primaryPillar: "TECHNOLOGY",
      ownerId: "M2",
      points: 5.5,
      lowPoints: 3,
      highPoints: 8,
      dueDay: "2026-11-30",
      state: "READY",
      sourceKey: "a",
    });
    expect(after.deliverable.get("DL05")).toMatchObject({
      state: "PROPOSED",
      sprintId: "S5",
      primaryPillar: "PROCESS",
    });
    expect(
      [...after.criterion.values()].filter((c) => c.subjectId === "DL04").map((c) => c.text),
    ).toEqual(["Holds a year", "Is backed up"]);
    expect([...after.dependency.values()].slice(1)).toMatchObject([
      { id: "DP-2", fromId: "DL04", toId: "DL05", linkType: "FS", lagDays: 2, state: "PROPOSED" },
      { id: "DP-3", fromId: "DL02", toId: "DL05", linkType: "SS", lagDays: 0, state: "AGREED" },
      { id: "DP-4", fromId: "DL04", toId: "DL05", linkType: "FF", lagDays: -1 },
    ]);
  });

  it("edits what a row says and leaves empty cells alone; a later day tells who waits", () => {
    const after = planned(program, rows({ id: "dl01", due: "2026-11-27", points: "8" }), as("M2"));
    expect(after.deliverable.get("DL01")).toMatchObject({
      title: "Sensor data, cleaned",
      points: 8,
      dueDay: "2026-11-27",
    });
    expect(after.impactNotice.get("IN-1")).toMatchObject({ workstreamId: "W2", causeId: "DL01" });
  });

  it("T-54 names every cell that cannot be read, with its row, and takes nothing over", () => {
    expect(
      sentences(
        program,
        rows(
          { title: "Good row", stream: "W1" },
          {
            title: "Bad row",
            stream: "Nowhere",
            pillar: "Magic",
            owner: "Nobody",
            points: "many",
            due: "31.02.2026",
            sprint: "9",
            predecessors: "DL77",
          },
          { id: "DL99", points: "3" },
        ),
      ),
    ).toEqual([
      `T-54 Row 2: Workstream: We couldn't find the workstream "Nowhere". Choose one of these: W1 Platform, W2 Use cases.`,
      `T-54 Row 2: Pillar: "Magic" isn't a pillar. Use one of these: People, Process, Technology, Governance.`,
      `T-54 Row 2: Owner: "Nobody" isn't a member of this program. Enter the name or email of a member.`,
      `T-54 Row 2: Likely: We couldn't read the number "many". Use digits, such as 3 or 2.5.`,
      `T-54 Row 2: Sprint: We couldn't find sprint "9". Enter the number of an open sprint.`,
      "T-54 Row 2: Due: We couldn't read the date 31.02.2026. Use 18 Dec 2026 or 18.12.2026.",
      `T-54 Row 2: Waits for: We couldn't find deliverable "DL77". Enter the id of a deliverable.`,
      "T-54 Row 3: Title: We couldn't find DL99. To add it as a new row, enter a title.",
      "T-54 Row 3: Workstream: Choose a workstream: W1 Platform, W2 Use cases.",
    ]);
  });

  it("I-24 names a circle among the rows and with what stands", () => {
    expect(
      sentences(
        program,
        rows(
          { id: "x", title: "One", stream: "W1", predecessors: "y" },
          { id: "y", title: "Two", stream: "W1", predecessors: "x" },
        ),
      ),
    ).toEqual(["I-24 This would create a circular dependency: row 1 → row 2 → row 1."]);
    expect(sentences(program, rows({ id: "DL01", predecessors: "DL02" }))).toEqual([
      "I-24 This would create a circular dependency: DL01 → DL02 → DL01.",
    ]);
  });

  it("T-01 a stream lead plans the own stream only, row by row", () => {
    expect(sentences(program, rows({ title: "Mine", stream: "W1" }), as("M2"))).toEqual([]);
    expect(sentences(program, rows({ title: "Theirs", stream: "W2" }), as("M2"))[0]).toMatch(
      /^T-01 Row 1: You don't have permission/,
    );
    expect(sentences(program, rows({ title: "Mine", stream: "W1" }), as("M8"))[0]).toMatch(/^T-01/);
  });

  it("I-03 warns by row, and passes with a reason", () => {
    const outside = rows({ title: "Training", stream: "W1", pillar: "People" });
    expect(sentences(program, outside)).toEqual([
      "I-03 Row 1: The pillar People is outside Platform (Technology).",
    ]);
    const after = planned(program, {
      ...outside,
      acknowledge: "The platform team trains its own users.",
    });
    expect(after.deliverable.get("DL04")?.primaryPillar).toBe("PEOPLE");
  });

  it("T-55 never takes away what a row no longer lists", () => {
    const after = planned(program, rows({ id: "DL02", predecessors: "DL03" }));
    expect([...after.dependency.values()].map(({ fromId, state }) => [fromId, state])).toEqual([
      ["DL01", "AGREED"],
      ["DL03", "AGREED"],
    ]);
  });

  it("changes link and lag of a dependency that stands, without a second one", () => {
    const after = planned(program, rows({ id: "DL02", predecessors: "DL01SS+1,5d" }));
    expect([...after.dependency.values()]).toMatchObject([
      { id: "DP-1", linkType: "SS", lagDays: 1.5 },
    ]);
  });

  it("T-56 refuses a plan without a row that says something, and rows as the grid shows them are none", () => {
    expect(sentences(program, { rows: [] })[0]).toMatch(/^T-56/);
    const shown = shownIn(program);
    expect(sentences(program, rows(...shown))[0]).toMatch(/^T-56/);
  });

  it.each(["Holds a year; is backed up", "Holds | is backed up", "Holds\nIs backed up", "Holds;"])(
    "T-56 shows a criterion with a sign that parts criteria as one and the same: %j",
    (text) => {
      const given = applyAll(program, [criterionOf("DL02", text)]);
      expect(sentences(given, rows(...shownIn(given)))[0]).toMatch(/^T-56/);
    },
  );

  it.each<[LinkType, number, string]>([
    ["FS", 0, "DL01"],
    ["FS", 2, "DL01FS+2d"],
    ["SS", 0, "DL01SS"],
    ["FF", -1.5, "DL01FF-1.5d"],
  ])("shows a link %s with a lag of %d as it is read: %s", (linkType, lagDays, cell) => {
    const given = applyAll(program, [change("dependency-edited", "DP-1", { linkType, lagDays })]);
    const row = shownIn(given).find(({ id }) => id === "DL02");
    expect(row?.predecessors).toBe(cell);
    expect(sentences(given, rows({ ...row, points: "6" }))).toEqual([]);
    expect(planned(given, rows({ ...row, points: "6" })).dependency.get("DP-1")).toMatchObject({
      linkType,
      lagDays,
    });
  });

  it("makes ready what a row gives an owner and a criterion, and nothing before", () => {
    const state = (set: Partial<Deliverable>, cells: Partial<PlanRow>) => {
      const given = applyAll(program, [
        change("deliverable-edited", "DL01", { state: "PROPOSED", ownerId: null, ...set }),
      ]);
      return planned(given, rows({ id: "DL01", ...cells })).deliverable.get("DL01")?.state;
    };
    expect(state({}, { owner: "Ben Moor", criteria: "Holds a year" })).toBe("READY");
    expect(state({}, { owner: "Ben Moor" })).toBe("PROPOSED");
    expect(state({}, { criteria: "Holds a year" })).toBe("PROPOSED");
    expect(state({ ownerId: "M2" }, { criteria: "Holds a year" })).toBe("READY");
    expect(state({ state: "IN_PROGRESS" }, { owner: "Ben Moor", criteria: "Holds a year" })).toBe(
      "IN_PROGRESS",
    );
  });

  it.each<[Deliverable["state"], boolean]>([
    ["PROPOSED", true],
    ["READY", true],
    ["RETURNED", false],
    ["COMMITTED", false],
    ["IN_PROGRESS", false],
    ["BLOCKED", false],
  ])("T-54 takes what is %s and in no sprint into a draft: %s", (state, may) => {
    const loose = applyAll(program, [
      change("deliverable-edited", "DL01", { state, sprintId: null }),
    ]);
    expect(sentences(loose, rows({ id: "DL01", sprint: "5" }))).toEqual(
      may
        ? []
        : [
            "T-54 Row 1: Sprint: Only uncommitted deliverables can be planned here, and only into draft sprints.",
          ],
    );
  });

  it("T-03 leaves accepted deliverables alone", () => {
    const accepted = applyAll(program, [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED" }),
    ]);
    expect(sentences(accepted, rows({ id: "DL01", points: "1" }))[0]).toMatch(/^T-03 Row 1/);
  });
});
