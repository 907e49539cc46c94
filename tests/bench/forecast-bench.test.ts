import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finishedSprint as sprint, work } from "../fixtures/sprint-so-far.ts";
import { accuracyOf, type Evaluated, outliersIn } from "./accuracy.ts";
import { forecastsOn } from "./forecast-finish.ts";
import { evaluatedOnOwnBoards } from "./forecast-own-boards.ts";
import { intervalScore, lastThreeShares, nineNearest } from "./plain-predictors.ts";
import { organizationsIn } from "./sprint-files.ts";
import { boardsIn, oncePerSprint, partsOf } from "./twins.ts";

describe("files of sprints", () => {
  const head =
    "boardid,sprintid,name,vel_diff,planday,no_issue_starttime,vel_starttime,no_issue_added,vel_added,no_issue_removed,vel_removed,no_issuetodo,vel_todo,no_issueinprogress,vel_inprogress,no_issuedone,vel_done,no_admin,no_teammember";
  const line = (id: number, name = "Sprint") =>
    `7,${id},${name},-5,10,6,20,1,2,3,4,5,12,2,6,1,3,1,4`;
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sprints-"));
    mkdirSync(join(folder, "Acme"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const written = (lines: readonly string[]) => {
    writeFileSync(join(folder, "Acme", "acme_iteration_30.csv"), [head, ...lines].join("\n"));
    return organizationsIn(folder);
  };

  it("are one organization per folder; a line is a sprint as it stood at that share of its time", () => {
    const [acme, ...others] = written([line(1, '"One, quoted"'), line(2)]);
    expect([acme?.name, others.length]).toEqual(["Acme", 0]);
    expect(acme?.at.get(30)?.[0]).toEqual({
      order: 1,
      team: "7",
      elapsedRatio: 0.3,
      plannedDays: 10,
      people: 4,
      atStart: { items: 6, points: 20 },
      added: { items: 1, points: 2 },
      removed: { items: 3, points: 4 },
      toDo: { items: 5, points: 12 },
      inProgress: { items: 2, points: 6 },
      done: { items: 1, points: 3 },
      differencePoints: -5,
    });
  });

  it("name the moments without a file and the lines that cannot be used", () => {
    const [acme] = written([line(1), line(2), line(3).replace("-5", "?")]);
    expect(acme?.at.get(30)).toHaveLength(2);
    expect(acme?.remarks).toContain("no file for 0 %, skipped");
    expect(acme?.remarks.join()).toContain("line 4 has no usable vel_diff");
  });

  it("fail with an example where there is nothing to read", () => {
    expect(() => organizationsIn(undefined)).toThrow("acme_iteration_0.csv");
    expect(() => organizationsIn(folder)).toThrow("holds no usable sprints");
  });
});

describe("a sprint that stands on several boards", () => {
  const on = (team: string, ...orders: readonly number[]) =>
    orders.map((order) => sprint(order, -order, { team }));

  it("is kept once, as the board with the longest record shows it", () => {
    const rows = [...on("long", 1, 2, 3), ...on("short", 2, 3), ...on("alone", 9)];
    expect(oncePerSprint(rows).map(({ team, order }) => `${team} ${order}`)).toEqual([
      "long 1",
      "long 2",
      "long 3",
      "alone 9",
    ]);
    expect(oncePerSprint([...rows].reverse()).map(({ team }) => team)).not.toContain("short");
  });

  it("shares one vote between its boards", () => {
    expect(partsOf([{ order: 1 }, { order: 2 }, { order: 1 }])).toEqual([0.5, 1, 0.5]);
    const orders = Array.from({ length: 10 }, (_, order) => order);
    const rows = [...on("A", ...orders), ...on("B", ...orders)];
    const sprintsCounted = (once: boolean) => accuracyOf(evaluatedOnOwnBoards(rows, once)).sprints;
    expect([sprintsCounted(true), sprintsCounted(false)]).toEqual([7, 14]);
  });

  it("is never in its own history: a board is predicted from its own earlier sprints alone", () => {
    const orders = Array.from({ length: 10 }, (_, order) => order);
    const alone = evaluatedOnOwnBoards(on("A", ...orders), false);
    const beside = evaluatedOnOwnBoards([...on("A", ...orders), ...on("B", ...orders)], false);
    expect(beside.slice(0, alone.length)).toEqual(alone);
    expect(alone.map(({ own }) => own)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it("and boards with few sprints are left out", () => {
    expect(boardsIn([...on("A", 3, 1, 2), ...on("B", 1)], 2)).toEqual([on("A", 1, 2, 3)]);
  });
});

describe("baselines", () => {
  it("the last three rule takes the median share of sprints that committed anything", () => {
    const nothing = { toDo: work(0), inProgress: work(0), done: work(0) };
    const history = [-40, -20, -10, -30].map((difference, order) => sprint(order, difference));
    const earlier = [...history, sprint(5, 8, nothing)];
    // Shares 0.5, 0.75 and 0.25 of 40 points.
    expect(lastThreeShares(earlier, sprint(6, 0))).toBe(-20);
    expect(lastThreeShares([], sprint(6, 0))).toBe(0);
  });

  it("the nine nearest are near by ratio, and their median is taken", () => {
    const near = Array.from({ length: 9 }, (_, order) => sprint(order, order === 0 ? -1000 : -10));
    const far = Array.from({ length: 9 }, (_, order) =>
      sprint(20 + order, 50, { toDo: work(2400), atStart: work(4000) }),
    );
    expect(nineNearest([...near, ...far], sprint(99, 0))).toBe(-10);
  });

  it("the interval score punishes a miss by 2 over the share that may be missed", () => {
    expect(intervalScore({ low: 10, high: 20 }, 15, 80)).toBe(10);
    expect(intervalScore({ low: 10, high: 20 }, 25, 80)).toBe(60);
    expect(intervalScore({ low: 10, high: 20 }, 8, 95)).toBe(90);
  });
});

it("a sprint with more than a quarter of the running median's error is named, on all of its boards together", () => {
  const row = (order: number, actual: number): Evaluated => ({
    order,
    part: 1,
    actual,
    predicted: { expected: 0, low: -1, high: 1 },
    runningMedian: 0,
    others: {},
    plain: { low: 0, high: 0 },
  });
  const rows = [row(1, 10), row(2, 8), row(2, -8), row(3, 10), row(4, 10), row(5, 10)];
  expect(outliersIn(rows)).toEqual([{ order: 2, share: 16 / 56 }]);
  expect(outliersIn(rows.filter(({ order }) => order !== 2))).toEqual([]);
});

describe("the finish", () => {
  const board = (...points: readonly number[]) =>
    points.map((one, order) => ({ order, points: one }));

  it("is forecast where three sprints went before and three came after", () => {
    const found = forecastsOn(board(5, 5, 5, 5, 6, 7, 8, 9));
    expect(found.map(({ own, actual }) => [own, actual])).toEqual([
      [3, 18],
      [4, 21],
      [5, 24],
    ]);
    expect(found[0]?.bands.map(({ percent }) => percent)).toEqual([50, 80, 95]);
  });

  it("is not forecast where nothing was ever accepted", () => {
    expect(forecastsOn(board(0, 0, 0, 5, 5, 5))).toEqual([]);
  });
});
