import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable, Dependency } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependencyBoard } from "./dependency-board.ts";
import type { dependencyFilters } from "./dependency-page.ts";
import { dependencyPage } from "./dependency-page.ts";
import { slipPreview } from "./slip-preview.ts";
import { waitsOfStream } from "./wait-row.ts";

const lead = asPerson("leila");
type Query = Parameters<typeof dependencyBoard>[1];
const boardOf = (query: Partial<Query>, program = clearwater(), who = lead) =>
  dependencyBoard(program, { from: null, workstreamId: null, ...query }, who);
const lanes = ({ lanes: all }: ReturnType<typeof boardOf>) =>
  all.map(({ key, nodes }) =>
    [
      key,
      ...nodes.map(
        (one) =>
          `${one.key}@${one.column}${one.late ? " late" : ""}${one.critical ? " critical" : ""}`,
      ),
    ].join(" "),
  );

describe("the dependency board of Clearwater", () => {
  it("shows the running sprint and the next, streams as lanes, trouble first", () => {
    const board = boardOf({});
    expect(board.columns.map(({ key, label }) => [key, label])).toEqual([
      ["S4", "Sprint 4"],
      ["S5", "Sprint 5"],
    ]);
    expect(lanes(board)).toEqual([
      "outside DP-14@0 DP-15@0 DP-16@1",
      "W1 DL15@0 critical",
      "W2 DL17@0 critical DL21@0 DL25@1 critical",
      "W3 DL19@0 DP-13@0",
      "W4 DL24@1",
      "W5 DL18@0 DL26@1",
    ]);
    expect(
      board.edges.map(
        (one) =>
          `${one.id} ${one.fromKey}→${one.toKey} ${one.state}${one.crossPillar ? " cross" : ""}${one.comesLate ? " late" : ""} ${one.needByDay} ${one.expectedDay}`,
      ),
    ).toEqual([
      "DP-14 DP-14→DL15 MISSED late 2026-11-02 2026-11-17",
      "DP-2 DL15→DL17 MISSED late 2026-11-11 2026-11-18",
      "DP-3 DL17→DL25 AT_RISK late 2026-11-23 2026-11-25",
      "DP-6 DL19→DL25 AT_RISK cross late 2026-11-23 2026-11-24",
      "DP-8 DL24→DL25 AGREED cross late 2026-11-25 2026-12-04",
      "DP-10 DL26→DL25 AGREED cross late 2026-11-27 2026-12-04",
      "DP-15 DP-15→DL19 PROPOSED 2026-11-23 null",
      "DP-9 DL18→DL26 AGREED 2026-11-23 2026-11-20",
      "DP-16 DP-16→DL26 AT_RISK late 2026-11-23 2026-11-26",
      "DP-13 DP-13→DL21 AGREED cross 2026-11-18 null",
    ]);
    expect([board.hidden, board.earlier, board.later]).toEqual([0, "S3", "S5"]);
  });

  it.each([
    ["S1", ["S1", "S2"], null, "S2"],
    ["S5", ["S5", "S6"], "S4", null],
    ["S6", ["S5", "S6"], "S4", null],
    ["S9", ["S1", "S2"], null, "S2"],
  ])("from %s shows %j", (from, columns, earlier, later) => {
    const board = boardOf({ from });
    expect(board.columns.map(({ key }) => key)).toEqual(columns);
    expect([board.earlier, board.later]).toEqual([earlier, later]);
  });

  it("narrowed to a stream brings along the other ends, and hides nothing", () => {
    const board = boardOf({ workstreamId: "W3" });
    expect(lanes(board)).toEqual([
      "outside DP-15@0 DP-16@1",
      "W2 DL17@0 critical DL25@1 critical",
      "W3 DL19@0",
      "W4 DL24@1",
      "W5 DL26@1",
    ]);
    expect(board.hidden).toBe(0);
  });
});

const small = smallProgram();
const dep = small.dependency.get("DP-1");
if (!dep) throw new Error("no dependency");
const { id: _id, ...plain } = dep;
const link = (id: string, set: Partial<Dependency>): Change =>
  change("dependency-proposed", id, { ...plain, ...set });
const work = (id: string, set: Partial<Deliverable> = {}): Change =>
  change("deliverable-created", id, {
    ...freshDeliverable({
      title: `Deliverable ${id}`,
      workstreamId: "W1",
      primaryPillar: "TECHNOLOGY",
    }),
    sprintId: "S4",
    dueDay: day("2026-11-27"),
    ...set,
  });
const having = (...changes: readonly Change[]) => applyAll(small, changes);

describe("a board", () => {
  it("shows what is late, what stands in no sprint by its day, and nothing that was dropped", () => {
    const program = having(
      work("DL04", { sprintId: null, dueDay: day("2026-11-16") }),
      work("DL05", { sprintId: null, dueDay: day("2026-11-15") }),
      work("DL06", { sprintId: null, dueDay: null }),
      work("DL07", { state: "DROPPED" }),
      ...["DL04", "DL05", "DL06", "DL07"].map((fromId, nth) =>
        link(`DP-${nth + 2}`, { fromId, toId: "DL02" }),
      ),
    );
    const places = boardOf({}, program, as("M1")).lanes.flatMap(({ nodes }) =>
      nodes.map(({ key, column, late }) => [key, column, late]),
    );
    expect(places).toEqual([
      ["DL01", 1, false],
      ["DL04", 1, true],
      ["DL05", 0, true],
      ["DL02", 1, false],
    ]);
  });

  it("calls late what was expected before today, on the board and along the longest chain", () => {
    const lateOn = (text: string, set: Partial<Deliverable> = {}) => {
      const program = having(change("deliverable-edited", "DL02", { dueDay: day(text), ...set }));
      return boardOf({}, program, as("M1")).lanes.at(-1)?.nodes[0]?.late;
    };
    expect(lateOn("2026-11-20")).toBe(true);
    expect(lateOn("2026-11-23")).toBe(false);
    expect(lateOn("2026-11-20", { dueDay: null })).toBe(false);
    const chain = (text: string) => {
      const program = having(change("deliverable-edited", "DL01", { dueDay: day(text) }));
      const query = { show: "awaited", workstreamId: null, page: 1, openIds: [] } as const;
      return dependencyPage(program, query, as("M1")).chain.map(({ id, late }) => [id, late]);
    };
    expect(chain("2026-11-20")[0]).toEqual(["DL01", true]);
    expect(chain("2026-11-23")[0]).toEqual(["DL01", false]);
  });

  it("begins at the span of today, or the next one where today is before all of them", () => {
    const first = (on: string) => {
      const dated = having(work("DL04", { dueDay: day("2027-01-20") }));
      const program: Program = { ...dated, sprint: new Map() };
      return boardOf({}, program, as("M1", day(on))).columns[0]?.startDay;
    };
    expect(first("2026-11-23")).toBe("2026-11-23");
    expect(first("2026-12-06")).toBe("2026-11-23");
    expect(first("2026-12-07")).toBe("2026-12-07");
    expect(first("2026-10-01")).toBe("2026-11-23");
    expect(first("2027-06-01")).toBe("2027-01-04");
  });

  it("leaves out cancelled sprints", () => {
    const program = having(change("sprint-edited", "S3", { state: "CANCELLED" }));
    expect(boardOf({}, program, as("M1")).columns.map(({ key }) => key)).toEqual(["S2", "S4"]);
  });

  it("shows no link that was received, and none whose other end is not in sight", () => {
    const resolved = having(change("dependency-edited", "DP-1", { state: "RESOLVED" }));
    expect(boardOf({}, resolved, as("M1"))).toMatchObject({ lanes: [], edges: [], hidden: 0 });
    const away = having(work("DL04", { sprintId: "S1" }), link("DP-2", { fromId: "DL04" }));
    expect(boardOf({}, away, as("M1")).edges.map(({ id }) => id)).toEqual(["DP-1"]);
    for (const ends of [
      { fromId: "DL04", toId: "DL05" },
      { fromId: "DL05", toId: "DL04" },
    ]) {
      const half = having(work("DL04", { sprintId: "S1" }), work("DL05"), link("DP-2", ends));
      const drawn = boardOf({}, half, as("M1")).lanes.flatMap(({ nodes }) => nodes);
      expect(drawn.map(({ key }) => key)).toEqual(["DL01", "DL02"]);
    }
  });

  it("draws sixty at most, those in trouble first, and says how many it hides", () => {
    const number = (nth: number) => `DL${100 + nth}`;
    const pairs = Array.from({ length: 35 }, (_, nth) => [
      work(number(2 * nth)),
      work(number(2 * nth + 1), { workstreamId: "W2" }),
      link(`DP-${100 + nth}`, {
        fromId: number(2 * nth),
        toId: number(2 * nth + 1),
        state: nth === 34 ? "MISSED" : "AGREED",
      }),
    ]).flat();
    const board = boardOf({}, having(...pairs), as("M1"));
    const drawn = board.lanes.flatMap(({ nodes }) => nodes.map(({ key }) => key));
    expect(drawn).toHaveLength(60);
    expect(board.hidden).toBe(12);
    expect(drawn).toEqual(expect.arrayContaining(["DL168", "DL169", "DL01", "DL02"]));
    expect(drawn).not.toContain("DL166");
  });

  it("without sprints has spans from the Monday of the first day to the last", () => {
    const spans = (...changes: readonly Change[]) => {
      const program: Program = { ...having(...changes), sprint: new Map() };
      const board = boardOf({ from: null }, program, as("M1"));
      return [board.columns.map(({ startDay, endDay }) => `${startDay} ${endDay}`), board.later];
    };
    expect(spans()).toEqual([["2026-11-23 2026-12-06"], null]);
    expect(spans(work("DL04", { dueDay: day("2026-12-07") }))).toEqual([
      ["2026-11-23 2026-12-06", "2026-12-07 2026-12-20"],
      null,
    ]);
    expect(spans(work("DL04", { dueDay: day("2026-12-06") }))[0]).toHaveLength(1);
    expect(spans(work("DL04", { dueDay: day("2026-12-21") }))).toEqual([
      ["2026-11-23 2026-12-06", "2026-12-07 2026-12-20"],
      "2026-12-07",
    ]);
    expect(spans(work("DL04", { dueDay: day("2026-12-21"), state: "DROPPED" }))[0]).toHaveLength(1);
  });
});

describe("the list of dependencies of Clearwater", () => {
  const roomOf = (show: (typeof dependencyFilters)[number], workstreamId: string | null = null) =>
    dependencyPage(clearwater(), { show, workstreamId, page: 1, openIds: [] }, lead);

  it.each<[(typeof dependencyFilters)[number], readonly string[]]>([
    [
      "awaited",
      [
        "DP-14 need 2026-11-02 promised 2026-11-17 expected null late overdue critical",
        "DP-2 need 2026-11-11 promised 2026-11-18 expected 2026-11-18 late overdue critical",
        "DP-13 need 2026-11-18 promised null expected null GOVERNANCE/TECHNOLOGY",
        "DP-3 need 2026-11-23 promised 2026-11-25 expected 2026-11-20 late critical",
        "DP-6 need 2026-11-23 promised null expected 2026-11-24 late GOVERNANCE/TECHNOLOGY",
        "DP-9 need 2026-11-23 promised null expected 2026-11-20",
        "DP-15 need 2026-11-23 promised null expected null",
        "DP-16 need 2026-11-23 promised 2026-11-26 expected null late",
        "DP-8 need 2026-11-25 promised null expected 2026-12-04 late PEOPLE/TECHNOLOGY",
        "DP-10 need 2026-11-27 promised null expected 2026-12-04 late PROCESS/TECHNOLOGY",
        "DP-11 need 2026-12-07 promised null expected 2026-11-18",
        "DP-12 need 2026-12-07 promised null expected 2026-12-04",
      ],
    ],
    [
      "overdue",
      [
        "DP-14 need 2026-11-02 promised 2026-11-17 expected null late overdue critical",
        "DP-2 need 2026-11-11 promised 2026-11-18 expected 2026-11-18 late overdue critical",
      ],
    ],
    [
      "at-risk",
      [
        "DP-14 need 2026-11-02 promised 2026-11-17 expected null late overdue critical",
        "DP-2 need 2026-11-11 promised 2026-11-18 expected 2026-11-18 late overdue critical",
        "DP-3 need 2026-11-23 promised 2026-11-25 expected 2026-11-20 late critical",
        "DP-6 need 2026-11-23 promised null expected 2026-11-24 late GOVERNANCE/TECHNOLOGY",
        "DP-16 need 2026-11-23 promised 2026-11-26 expected null late",
      ],
    ],
    ["proposed", ["DP-15 need 2026-11-23 promised null expected null"]],
    ["dropped", []],
  ])("%s", (show, rows) => {
    expect(
      roomOf(show).rows.map((one) =>
        [
          `${one.id} need ${one.needByDay} promised ${one.promisedDay} expected ${one.expectedDay}`,
          ...(one.comesLate ? ["late"] : []),
          ...(one.overdue ? ["overdue"] : []),
          ...(one.critical ? ["critical"] : []),
          ...(one.pillars ? [one.pillars.join("/")] : []),
        ].join(" "),
      ),
    ).toEqual(rows);
  });

  it("says how many there are of each, what comes from outside, and what holds the whole plan", () => {
    const room = roomOf("awaited");
    expect(room.counts).toEqual({
      awaited: 12,
      overdue: 2,
      "at-risk": 5,
      proposed: 1,
      resolved: 4,
      dropped: 0,
    });
    expect([room.outside, room.total, room.page, room.pages]).toEqual([3, 12, 1, 1]);
    expect(
      room.chain.map((one) => `${one.id} ${one.points} ${one.expectedDay} ${one.late}`),
    ).toEqual(["DL15 5 2026-11-18 false", "DL17 10 2026-11-20 false", "DL25 8 2026-12-04 false"]);
    expect(room.chainPoints).toBe(23);
    expect(room.findings.map(({ ruleId }) => ruleId)).toEqual(["I-28"]);
    expect(room.streams).toHaveLength(6);
    expect(room.choices).toHaveLength(33);
    expect(room.rows.every(({ edit, drop }) => edit === null && drop === null)).toBe(true);
  });

  it("narrowed to a stream counts where it provides or waits", () => {
    expect(roomOf("awaited", "W3").rows.map(({ id }) => id)).toEqual(["DP-13", "DP-6", "DP-15"]);
    expect(roomOf("awaited", "W1").counts).toMatchObject({ awaited: 4, overdue: 2 });
  });
});

describe("pages of dependencies", () => {
  const many = having(
    ...Array.from({ length: 30 }, (_, nth) =>
      link(`DP-${nth + 10}`, {
        fromId: null,
        fromOutside: `Outside ${nth}`,
        fromWorkstreamId: null,
        needByDay: nth % 10 === 9 ? null : day("2026-12-01"),
      }),
    ),
    link("DP-50", { state: "CANCELLED" }),
  );
  const room = (page: number, ...openIds: readonly string[]) =>
    dependencyPage(many, { show: "awaited", workstreamId: null, page, openIds }, as("M1"));

  it("hold twelve, undated needs last, and stay in range", () => {
    expect(room(1).rows).toHaveLength(12);
    expect(
      room(3)
        .rows.slice(-4)
        .map(({ needByDay }) => needByDay),
    ).toEqual(["2026-12-01", null, null, null]);
    expect([room(0).page, room(1).page, room(3).page, room(4).page, room(1).pages]).toEqual([
      1, 1, 3, 3, 3,
    ]);
    expect(room(1).counts).toMatchObject({ awaited: 31, dropped: 1, resolved: 0 });
  });

  it("show above the others what is asked for and not among them", () => {
    const later = room(2).rows[0]?.id ?? "";
    expect(room(3, "DP-50").rows.map(({ id }) => id)[0]).toBe("DP-50");
    expect(room(3, "DP-50").rows).toHaveLength(8);
    expect(room(1, later).rows.map(({ id }) => id)[0], "of another page").toBe(later);
    expect(room(1, "DP-50", later).rows).toHaveLength(14);
    expect(room(1, "DP-1").rows).toHaveLength(12);
    expect(room(1, "DP-99").rows).toHaveLength(12);
  });
});

describe("a dependency as both streams see it", () => {
  const rowOf = (set: Partial<Dependency>, ...changes: readonly Change[]) => {
    const program = having(change("dependency-edited", "DP-1", set), ...changes);
    const query = { show: "awaited", workstreamId: null, page: 1, openIds: [] } as const;
    return dependencyPage(program, query, as("M1")).rows[0];
  };
  const expected = (text: string) => change("deliverable-edited", "DL01", { dueDay: day(text) });

  it("comes late on the board, too, only after the day it is needed", () => {
    const late = (text: string, needByDay: Dependency["needByDay"] = day("2026-11-25")) => {
      const program = having(change("dependency-edited", "DP-1", { needByDay }), expected(text));
      return boardOf({}, program, as("M1")).edges[0]?.comesLate;
    };
    expect([late("2026-11-25"), late("2026-11-26"), late("2026-11-26", null)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("comes late after the day it is needed, not on it; it is overdue after that day", () => {
    const needed = { needByDay: day("2026-11-25") };
    expect(rowOf(needed, expected("2026-11-25"))).toMatchObject({ comesLate: false });
    expect(rowOf(needed, expected("2026-11-26"))).toMatchObject({ comesLate: true });
    expect(rowOf({ needByDay: null }, expected("2026-11-26"))).toMatchObject({ comesLate: false });
    expect(rowOf({ needByDay: day("2026-11-23") })?.overdue).toBe(false);
    expect(rowOf({ needByDay: day("2026-11-20") })?.overdue).toBe(true);
    expect(rowOf({ needByDay: null })?.overdue).toBe(false);
  });

  it("is critical only while it is hard and both its ends are on the critical path", () => {
    expect(rowOf({})?.critical).toBe(true);
    expect(rowOf({ strength: "SOFT" })?.critical).toBe(false);
  });

  it("names its ends: a deliverable, a stream, or something outside", () => {
    expect(rowOf({})).toMatchObject({
      from: { deliverableId: "DL01", title: "Sensor data, cleaned", leadName: "Ben Moor" },
      to: { deliverableId: "DL02", streamName: "Use cases", leadName: "Cleo Nair" },
    });
    expect(rowOf({ fromId: null, fromWorkstreamId: "W1", note: "The archive" })?.from).toEqual({
      deliverableId: null,
      title: "The archive",
      workstreamId: "W1",
      streamName: "Platform",
      leadName: "Ben Moor",
    });
    const outside = { fromId: null, fromWorkstreamId: null, fromOutside: "Works council" };
    expect(rowOf(outside)?.from).toEqual({
      deliverableId: null,
      title: "Works council",
      workstreamId: null,
      streamName: "outside the program",
      leadName: "",
    });
  });

  it("I-27 says how long it waits for agreement once that is too long", () => {
    const proposed = (on: string) =>
      rowOf({ state: "PROPOSED", agreedAt: null, agreedById: null, proposedAt: at(on) });
    expect(proposed("2026-11-23")?.findings).toEqual([]);
    expect(proposed("2026-11-02")?.findings).toHaveLength(1);
    expect(rowOf({})?.findings).toEqual([]);
  });

  it("is offered to be narrowed to streams and chosen from deliverables that were not dropped", () => {
    const dropped = having(
      change("workstream-edited", "W1", { state: "DROPPED" }),
      change("deliverable-edited", "DL03", { state: "DROPPED" }),
    );
    const query = { show: "awaited", workstreamId: null, page: 1, openIds: [] } as const;
    const room = dependencyPage(dropped, query, as("M1"));
    expect(room.streams.map(({ id }) => id)).toEqual(["W2"]);
    expect(room.choices?.map(({ id }) => id)).toEqual(["DL01", "DL02"]);
    const filled = (count: number, choosing = false) =>
      dependencyPage(
        having(...Array.from({ length: count - 3 }, (_, nth) => work(`DL${1000 + nth}`))),
        { ...query, choosing },
        as("M1"),
      ).choices?.length;
    expect([filled(300), filled(301), filled(301, true)]).toEqual([300, undefined, 301]);
  });

  it("falls under overdue only after its day, in the list as in the counts", () => {
    const count = (text: string) =>
      dependencyPage(
        having(change("dependency-edited", "DP-1", { needByDay: day(text) })),
        { show: "overdue", workstreamId: null, page: 1, openIds: [] },
        as("M1"),
      ).total;
    expect([count("2026-11-20"), count("2026-11-23")]).toEqual([1, 0]);
  });
});

describe("what streams wait for, on My stream", () => {
  const waits = (program: Program, workstreamId: string) => {
    const { othersWait, youWait } = waitsOfStream(program, workstreamId, as("M1"));
    const told = ({ rows, count, overdue }: typeof othersWait) =>
      `${rows.map(({ id }) => id).join()} of ${count}, ${overdue} overdue`;
    return [told(othersWait), told(youWait)];
  };

  it("stands with the one who provides and with the one who waits", () => {
    expect(waits(small, "W1")).toEqual(["DP-1 of 1, 0 overdue", " of 0, 0 overdue"]);
    expect(waits(small, "W2")).toEqual([" of 0, 0 overdue", "DP-1 of 1, 0 overdue"]);
  });

  it("has the earliest need first, undated ones last, and the same day by id", () => {
    const program = having(
      link("DP-10", { needByDay: day("2026-11-25") }),
      link("DP-3", { needByDay: null }),
      link("DP-2", { needByDay: null }),
      link("DP-4", { needByDay: day("2026-11-20") }),
      link("DP-5", { needByDay: day("2026-11-23") }),
      link("DP-6", { state: "RESOLVED" }),
      link("DP-7", { fromId: null, fromWorkstreamId: "W1", needByDay: day("2026-11-24") }),
      link("DP-8", { fromId: null, fromWorkstreamId: "W1", state: "CANCELLED" }),
      link("DP-9", { toId: "DL01", fromId: null, fromWorkstreamId: "W1" }),
    );
    expect(waits(program, "W1")[0]).toBe("DP-4,DP-5,DP-7,DP-1,DP-10,DP-2,DP-3 of 7, 1 overdue");
    expect(waits(program, "W1")[1]).toBe(" of 0, 0 overdue");
  });

  it("shows twelve and counts all", () => {
    const program = having(...Array.from({ length: 14 }, (_, nth) => link(`DP-${nth + 10}`, {})));
    const { othersWait } = waitsOfStream(program, "W1", as("M1"));
    expect([othersWait.rows.length, othersWait.count]).toEqual([12, 15]);
  });
});

describe("what moves in Clearwater if it slips", () => {
  const slip = (id: string, to?: string) => {
    const view = slipPreview(clearwater(), id, to ? day(to) : null, lead);
    if (!view) throw new Error(`${id} cannot slip`);
    return {
      head: `${view.fromDay}→${view.toDay} ${view.workingDays}, moves ${view.moved} in ${view.pillars.join()}`,
      rows: view.rows.map(
        (row) =>
          `${row.id} ${row.distance} by ${row.becauseOfId} ${row.fromDay}→${row.toDay} ${row.workingDays}`,
      ),
      asked: view.asked.map(
        ({ streamId, leadName, about }) => `${streamId} ${leadName}: ${about.join()}`,
      ),
      promises: view.promises.map(({ id: one, provider, toId }) => `${one} ${provider}→${toId}`),
      outcomes: view.outcomes.map(({ id: one }) => one),
    };
  };

  it.each([
    [
      "DL15",
      {
        head: "2026-11-18→2026-11-23 3, moves 1 in TECHNOLOGY",
        rows: [
          "DL17 1 by DL15 2026-11-20→2026-11-25 3",
          "DL25 2 by DL17 2026-12-04→2026-12-04 0",
          "DL31 1 by DL15 2026-12-18→2026-12-18 0",
        ],
        asked: [
          "W2 Priya Raman: DL17,DL25",
          "W3 Helena Costa: DL25",
          "W4 Samuel Mensah: DL25",
          "W5 Freya Lindqvist: DL25",
        ],
        promises: ["DP-2 DL15→DL17", "DP-3 DL17→DL25"],
        outcomes: ["O1", "O3"],
      },
    ],
    [
      "DL21",
      {
        head: "2026-11-20→2026-11-25 3, moves 0 in ",
        rows: [],
        asked: [],
        promises: [],
        outcomes: ["O2"],
      },
    ],
    [
      "DL24",
      {
        head: "2026-12-04→2026-12-09 3, moves 1 in TECHNOLOGY",
        rows: ["DL25 1 by DL24 2026-12-04→2026-12-09 3"],
        asked: ["W2 Priya Raman: DL25", "W3 Helena Costa: DL25", "W5 Freya Lindqvist: DL25"],
        promises: ["DP-8 DL24→DL25"],
        outcomes: ["O1"],
      },
    ],
  ])("%s by the usual three working days", (id, told) => {
    expect(slip(id)).toEqual(told);
  });

  it("a promise met on its very day is not broken", () => {
    const promises = (to: string) =>
      slipPreview(small, "DL01", day(to), as("M2"))?.promises.map(({ id }) => id);
    expect(promises("2026-11-25")).toEqual([]);
    expect(promises("2026-11-26")).toEqual(["DP-1"]);
    const undated = having(change("dependency-edited", "DP-1", { needByDay: null }));
    expect(slipPreview(undated, "DL01", day("2026-11-26"), as("M2"))?.promises).toEqual([]);
    const there = having(change("dependency-edited", "DP-1", { state: "RESOLVED" }));
    expect(slipPreview(there, "DL01", day("2026-11-26"), as("M2"))?.promises).toEqual([]);
  });

  it("what is late already slips from today", () => {
    const late = having(change("deliverable-edited", "DL01", { dueDay: day("2026-11-18") }));
    expect(slipPreview(late, "DL01", null, as("M2"))?.toDay).toBe("2026-11-26");
    const today = having(change("deliverable-edited", "DL01", { dueDay: day("2026-11-23") }));
    expect(slipPreview(today, "DL01", null, as("M2"))?.toDay).toBe("2026-11-26");
    const undated = having(change("deliverable-edited", "DL01", { dueDay: null }));
    expect(slipPreview(undated, "DL01", null, as("M2"))?.toDay).toBe("2026-11-26");
  });

  it("lists sixty at most and says how many more are hit", () => {
    const wide = having(
      ...Array.from({ length: 62 }, (_, nth) => [
        work(`DL${100 + nth}`),
        link(`DP-${100 + nth}`, { toId: `DL${100 + nth}` }),
      ]).flat(),
    );
    const view = slipPreview(wide, "DL01", day("2026-12-04"), as("M2"));
    expect([view?.rows.length, view?.more]).toEqual([60, 3]);
  });
});
