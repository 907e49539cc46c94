import { describe, expect, test } from "vitest";
import type { ExploredChart } from "./explored-chart.ts";
import {
  edgesOf,
  extentOf,
  hrefAt,
  rowsOf,
  runsOf,
  saidAt,
  showsMarkers,
  withUnit,
} from "./explored-chart.ts";

const chart = (more: Partial<ExploredChart> = {}): ExploredChart => ({
  label: "Points",
  axis: "Sprint",
  unit: { one: "point", many: "points" },
  source: "Closed sprints.",
  places: ["Sprint 1", "Sprint 2", "Sprint 3"],
  series: [
    { name: "people", kind: "bar", stacked: true, values: [3, null, 1] },
    { name: "calibrated", kind: "line", values: [9, 9, 9] },
    { name: "process", kind: "bar", stacked: true, values: [4, 2, null] },
    { name: "likely", kind: "range", lows: [1, 2, -3], values: [5, 6, 7.128] },
  ],
  ...more,
});

describe("an explored chart", () => {
  test.each([
    ["0", "sprints/1"],
    [1, "sprints/2"],
    [null, undefined],
    [undefined, undefined],
    ["2", undefined],
  ])("a click at index %j leads to %j", (index, href) => {
    expect(hrefAt(["sprints/1", "sprints/2"], index)).toBe(href);
  });

  test.each([
    [0, "0 points"],
    [1, "1 point"],
    [1.5, "1.5 points"],
    ["34", "34 points"],
    ["12 to 18", "12 to 18 points"],
  ])("the value %j is said as %j", (value, words) => {
    expect(withUnit(value, { one: "point", many: "points" })).toBe(words);
  });

  test("a percentage is written without a space, and nothing after a bare number", () => {
    expect(withUnit(78, { one: "%", many: "%" })).toBe("78%");
    expect(withUnit(78, { one: "% on time", many: "% on time" })).toBe("78% on time");
    expect(withUnit(3.5, { one: "", many: "" })).toBe("3.5");
    expect(withUnit("6 to 7", { one: "", many: "", before: "sprint " })).toBe("sprint 6 to 7");
  });

  test("a stacked series stands on those before it, and on nothing where nothing is known", () => {
    expect(edgesOf(chart(), 2)).toEqual([{ base: 3, top: 7 }, { base: 0, top: 2 }, null]);
    expect(edgesOf(chart(), 0)).toEqual([{ base: 0, top: 3 }, null, { base: 0, top: 1 }]);
    expect(edgesOf(chart(), 3)[2]).toEqual({ base: -3, top: 7.128 });
  });

  test("the axis holds every stack, range, mark and `max`, and begins at 0 or below", () => {
    expect(extentOf(chart())).toEqual([-3, 9]);
    expect(extentOf(chart({ marks: [{ name: "most", value: 12 }] }))).toEqual([-3, 12]);
    expect(extentOf(chart({ max: 40 }))).toEqual([-3, 40]);
    expect(extentOf(chart({ series: [] }))).toEqual([0, 1]);
  });

  test("a gap ends a line, unless it is bridged", () => {
    const edges = [{ base: 0, top: 1 }, { base: 0, top: 2 }, null, { base: 0, top: 4 }];
    expect(runsOf(edges).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3]]);
    expect(runsOf(edges, true).map((run) => run.map(({ at }) => at))).toEqual([[0, 1, 3]]);
  });

  test("its table has a row for each place, with its day and what happened there", () => {
    const events = [
      { at: 1, name: "+2", note: "2 points were added." },
      { at: 1, name: "−1", note: "1 point was removed." },
    ];
    const rows = rowsOf(chart({ events, details: { name: "Day", words: ["13 Nov", "27 Nov"] } }));
    expect(rows[1]).toEqual([
      ...["Sprint 2", "27 Nov", "–", "9", "2", "2 to 6"],
      "2 points were added. 1 point was removed.",
    ]);
    expect(rows[2]).toEqual(["Sprint 3", "–", "1", "9", "–", "-3 to 7.13", "–"]);
  });

  test("a range without width is said as one value", () => {
    const range = { name: "likely", kind: "range", lows: [7, 6], values: [7, 7] } as const;
    expect([saidAt(range, 0), saidAt(range, 1), saidAt(range, 2)]).toEqual(["7", "6 to 7", null]);
  });

  test("a bridge says only where it ends", () => {
    const likely = { name: "likely", kind: "line", bridged: true, values: [5, null, 31] } as const;
    expect([0, 1, 2].map((place) => saidAt(likely, place))).toEqual([null, null, "31"]);
    expect(saidAt({ ...likely, bridged: false }, 0)).toBe("5");
  });

  test("each of few values is marked, a plan's never", () => {
    const line = (count: number, more = {}) =>
      showsMarkers({ name: "line", kind: "line", values: Array(count).fill(1), ...more });
    expect([line(12), line(13), line(13, { colour: 2 }), line(27, { colour: 2 })]).toEqual([
      ...[true, false, true, false],
    ]);
    expect(line(3, { broken: true })).toBe(false);
  });
});
