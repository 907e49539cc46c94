import { describe, expect, it } from "vitest";
import type { Program } from "#domain";
import {
  applyAll,
  change,
  createDependency,
  dependencyBoard,
  dependencyPage,
  idMint,
  impactNoticeChanges,
  noticeList,
  promiseDependency,
  sentenceOf,
  slipPreview,
} from "#domain";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";

const small = smallProgram();
const query = { show: "awaited", workstreamId: null, page: 1, openIds: [] } as const;

function outside(program: Program): Program {
  const verdict = createDependency.carryOut(
    program,
    {
      toId: "DL01",
      fromId: null,
      fromOutside: "Access to the archive",
      fromWorkstreamId: null,
      type: "EXTERNAL",
      strength: "SOFT",
      linkType: "SS",
      lagDays: 1,
      needByDay: day("2026-11-20"),
      note: "",
    },
    as("M2"),
  );
  if (verdict.kind === "refused") throw new Error(verdict.findings.map(sentenceOf).join("\n"));
  return applyAll(program, verdict.changes);
}

describe("the list of dependencies", () => {
  it("counts by filter as of a day, and names what comes from outside", () => {
    const room = dependencyPage(outside(small), query, as("M1"));
    expect(room.counts).toEqual({
      awaited: 2,
      overdue: 1,
      "at-risk": 0,
      proposed: 1,
      resolved: 0,
      dropped: 0,
    });
    expect(room.outside).toBe(1);
    expect(room.rows.map(({ id }) => id)).toEqual(["DP-2", "DP-1"]);
    expect(room.rows[1]).toMatchObject({ critical: true, from: { deliverableId: "DL01" } });
    expect(room.chain.map(({ id }) => id)).toEqual(["DL01", "DL02"]);
  });

  it("offers the next step to whose it is, and editing only in the opened row", () => {
    const program = outside(small);
    const row = (who: string, ...openIds: readonly string[]) =>
      dependencyPage(program, { ...query, openIds }, as(who)).rows[0];
    expect(row("M2")).toMatchObject({ agree: { open: true }, edit: null });
    expect(row("M3")?.agree.open).toBe(false);
    expect(row("M2", "DP-2")).toMatchObject({ edit: { open: true }, drop: { open: true } });
    expect(row("M8", "DP-2")).toMatchObject({ edit: { open: false } });
  });

  it("keeps every promise in sight", () => {
    const promised = (program: Program, text: string): Program => {
      const verdict = promiseDependency.carryOut(
        program,
        { dependencyId: "DP-1", day: day(text), note: "for now" },
        as("M2"),
      );
      if (verdict.kind === "refused") throw new Error("refused");
      return applyAll(program, verdict.changes);
    };
    const twice = promised(promised(small, "2026-11-25"), "2026-11-27");
    const [row] = dependencyPage(twice, query, as("M1")).rows;
    expect(row).toMatchObject({
      promises: 2,
      promisedDay: "2026-11-27",
      comesLate: true,
      state: "AT_RISK",
    });
    expect(row?.history.map(({ byName }) => byName)).toEqual(["Ben Moor", "Ben Moor"]);
  });

  it("shows one stream's only, and stays on a page that exists", () => {
    const room = dependencyPage(
      outside(small),
      { ...query, workstreamId: "W2", page: 9 },
      as("M1"),
    );
    expect(room.rows.map(({ id }) => id)).toEqual(["DP-1"]);
    expect([room.page, room.pages]).toEqual([1, 1]);
  });
});

describe("the board", () => {
  it("puts deliverables into lane and sprint, what comes from outside into a lane of its own", () => {
    const board = dependencyBoard(outside(small), { from: null, workstreamId: null }, as("M1"));
    expect(board.columns.map(({ label }) => label)).toEqual(["Sprint 3", "Sprint 4"]);
    expect(board.lanes.map(({ key, nodes }) => [key, nodes.map((node) => node.key)])).toEqual([
      ["outside", ["DP-2"]],
      ["W1", ["DL01"]],
      ["W2", ["DL02"]],
    ]);
    expect(board.edges.map(({ fromKey, toKey }) => [fromKey, toKey])).toEqual([
      ["DP-2", "DL01"],
      ["DL01", "DL02"],
    ]);
  });

  it("makes spans of days where a plan has no sprints", () => {
    const without = { ...small, sprint: new Map() };
    const board = dependencyBoard(without, { from: null, workstreamId: null }, as("M1"));
    expect(board.columns[0]).toMatchObject({ startDay: "2026-11-23", endDay: "2026-12-06" });
    expect(board.edges).toHaveLength(1);
  });
});

describe("what moves if this slips", () => {
  it("names who is hit, by how much, who is asked and which promise breaks, and changes nothing", () => {
    const slip = slipPreview(small, "DL01", day("2026-11-30"), as("M2"));
    expect(slip).toMatchObject({
      workingDays: 4,
      moved: 1,
      rows: [{ id: "DL02", becauseOfId: "DL01", fromDay: "2026-11-27", toDay: "2026-12-01" }],
      asked: [{ streamId: "W2", leadName: "Cleo Nair", about: ["DL02"] }],
      promises: [{ id: "DP-1", toId: "DL02", needByDay: "2026-11-25" }],
    });
  });

  it("proposes three working days, hits nobody when nothing slips, and is silent on what is done", () => {
    expect(slipPreview(small, "DL01", null, as("M2"))?.toDay).toBe("2026-11-27");
    expect(slipPreview(small, "DL01", day("2026-11-24"), as("M2"))?.rows).toEqual([]);
    const done = applyAll(small, [change("deliverable-accepted", "DL01", { state: "ACCEPTED" })]);
    expect(slipPreview(done, "DL01", null, as("M2"))).toBeNull();
    expect(slipPreview(small, "DL99", null, as("M2"))).toBeNull();
  });

  it("lists the questions: answerable ones first, with the days that are left", () => {
    const slipped = applyAll(
      small,
      impactNoticeChanges(small, "DL01", day("2026-11-30"), as("M2"), idMint(small)),
    );
    const [notice] = noticeList(slipped, as("M3")).waiting;
    expect(notice).toMatchObject({
      id: "IN-1",
      answerByDay: "2026-11-25",
      escalatesOnDay: "2026-11-30",
      late: false,
    });
    expect(notice?.offer.open).toBe(true);
    expect(noticeList(slipped, as("M2")).waiting[0]?.offer.open).toBe(false);
  });
});
