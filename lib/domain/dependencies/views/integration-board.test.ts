import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { integrationBoard } from "./integration-board.ts";

type Board = ReturnType<typeof integrationBoard>;
const cells = ({ streams }: Board) =>
  streams.map(
    ({ id, cells: own }) =>
      `${id} ${own.map((pieces) => pieces.map((one) => `${one.id}${one.late ? " late" : ""}`).join()).join("|")}`,
  );

describe("the integration board of Clearwater", () => {
  const board = integrationBoard(clearwater(), null, asPerson("leila"));

  it("shows the running sprint by stream and pillar", () => {
    expect([board.sprint?.number, board.sprintWords]).toEqual([4, "sprint 4, day 6 of 10"]);
    expect(board.sprints.map(({ number, current }) => (current ? `[${number}]` : number))).toEqual([
      1,
      2,
      3,
      "[4]",
      5,
      6,
    ]);
    expect(cells(board)).toEqual([
      "W1 ||DL15|",
      "W2 ||DL17,DL21|",
      "W3 |||DL19",
      "W4 DL20|||",
      "W5 |DL18||",
    ]);
  });

  it("names what streams wait for from each other, the worst first, with answers asked and given", () => {
    expect(
      board.touches.map(
        (one) =>
          `${one.id} ${one.fromStreamId}→${one.toStreamId} ${one.standing}: ${one.why} (${one.answers.given} of ${one.answers.asked})`,
      ),
    ).toEqual([
      "DP-2 W1→W2 MISSED: needed by 2026-11-11, hasn't arrived (1 of 1)",
      "DP-13 W3→W2 AT_RISK: no date is known (0 of 0)",
      "DP-6 W3→W2 AT_RISK: expected on 2026-11-24, needed by 2026-11-23 (0 of 1)",
      "DP-7 W4→W2 SETTLED: it has arrived (0 of 0)",
    ]);
    expect(board.pairs).toEqual([
      { fromId: "W1", toId: "W2", count: 1, atRisk: 1 },
      { fromId: "W3", toId: "W2", count: 2, atRisk: 2 },
      { fromId: "W4", toId: "W2", count: 1, atRisk: 0 },
    ]);
    expect([board.atRisk, board.settled]).toEqual([3, 1]);
    expect(board.streams[1]?.cells[2]?.map((one) => [one.id, one.touches, one.atRisk])).toEqual([
      ["DL17", 1, 1],
      ["DL21", 1, 1],
    ]);
  });

  it("shows another sprint when asked for, without the words of today", () => {
    const earlier = integrationBoard(clearwater(), 3, asPerson("leila"));
    expect([earlier.sprint?.number, earlier.sprintWords]).toEqual([3, null]);
    expect(cells(earlier)).toEqual(["W1 ||DL15|", "W2 ||DL12,DL16|", "W3 |||DL14", "W4 DL13|||"]);
    expect(earlier.touches.map(({ id }) => id)).toEqual(["DP-2"]);
    expect(integrationBoard(clearwater(), 99, asPerson("leila")).sprint?.number).toBe(4);
  });
});

describe("an integration board", () => {
  const board = (...changes: readonly Change[]) =>
    integrationBoard(applyAll(plannedSprint(), changes), null, as("M1"));

  it("holds what is planned or placed, and neither what was dropped nor what was taken out", () => {
    expect(cells(board())).toEqual(["W1 ||DL01|", "W2 |DL03|DL02|"]);
    const gone = board(
      change("sprint-item-removed", "SI-3", { removed: true }),
      change("deliverable-edited", "DL03", { sprintId: null }),
      change("deliverable-edited", "DL02", { state: "DROPPED" }),
    );
    expect(cells(gone)).toEqual(["W1 ||DL01|"]);
  });

  it("calls late what is open and was expected before today", () => {
    const late = (text: string, state: "IN_PROGRESS" | "ACCEPTED" = "IN_PROGRESS") =>
      cells(board(change("deliverable-edited", "DL01", { dueDay: day(text), state })))[0];
    expect(late("2026-11-20")).toBe("W1 ||DL01 late|");
    expect(late("2026-11-23")).toBe("W1 ||DL01|");
    expect(late("2026-11-20", "ACCEPTED")).toBe("W1 ||DL01|");
  });

  it("leaves out what one stream waits for from itself, and sorts the same standing by day", () => {
    const [dependency] = smallProgram().dependency.values();
    if (!dependency) throw new Error("no dependency");
    const link = (id: string, set: Partial<typeof dependency>) =>
      change("dependency-proposed", id, { ...dependency, ...set });
    const told = board(
      link("DP-2", { fromId: "DL03", toId: "DL02" }),
      link("DP-3", { needByDay: day("2026-11-24") }),
      link("DP-4", { needByDay: null, fromId: "DL01", toId: "DL03" }),
      link("DP-5", { needByDay: day("2026-11-20") }),
    ).touches.map(({ id, standing }) => `${id} ${standing}`);
    expect(told[0]).toBe("DP-5 MISSED");
    expect(told.map((line) => line.split(" ")[0])).not.toContain("DP-2");
    expect(told.indexOf("DP-3 IN_TIME")).toBeLessThan(told.indexOf("DP-1 IN_TIME"));
  });

  it("counts only answers of the stream that waits, and none that another notice replaced", () => {
    const notice = (
      id: string,
      workstreamId: string,
      answered: boolean,
      by: string | null = null,
    ) =>
      change("impact-notice-raised", id, {
        causeId: "DL01",
        workstreamId,
        affectedIds: ["DL02"],
        fromDay: null,
        toDay: day("2026-11-27"),
        slipWorkingDays: 2,
        raisedAt: at("2026-11-20"),
        answer: answered ? "ABSORB" : null,
        answerNote: null,
        answeredById: null,
        answeredAt: null,
        supersededById: by,
      });
    const { touches } = board(
      notice("IN-1", "W2", true),
      notice("IN-2", "W2", false),
      notice("IN-3", "W1", true),
      notice("IN-4", "W2", true, "IN-1"),
    );
    expect(touches.map(({ answers }) => answers)).toEqual([{ asked: 2, given: 1 }]);
  });

  it("without a running sprint shows the last that began, else the first; without sprints nothing", () => {
    const set = (id: string, state: "CLOSED" | "DRAFT" | "CANCELLED") =>
      change("sprint-edited", id, { state });
    expect(board(set("S4", "CLOSED")).sprint?.number).toBe(4);
    const drafts = board(...["S1", "S2", "S3", "S4", "S5"].map((id) => set(id, "DRAFT")));
    expect(drafts.sprint?.number).toBe(1);
    expect(board(set("S5", "CANCELLED")).sprints.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const bare = integrationBoard({ ...smallProgram(), sprint: new Map() }, null, as("M1"));
    expect(bare).toMatchObject({ sprint: null, streams: [], touches: [], atRisk: 0 });
  });
});
