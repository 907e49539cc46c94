import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { addDays } from "../calendar/index.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { draftSprint } from "./commands/sprint-shape.ts";
import { programOutlook, sprintEnds } from "./program-outlook.ts";
import { forecastPage } from "./views/forecast-page.ts";

const today = day("2026-11-23");

/** Sprints 1–3 accepted 31, 32 and 33 points; DL01–DL03 are open with 5 points each. */
const small = smallProgram();

const ending = (text: string, state: Sprint["state"]): Program =>
  applyAll(small, [change("sprint-edited", "S4", { endDay: day(text), state })]);

/** So many more points to do. */
const withOpen = (program: Program, points: number): Program =>
  applyAll(program, [
    change("deliverable-created", "DL90", {
      ...freshDeliverable({ title: "The rest", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
      points,
    }),
  ]);

/** Three closed sprints of 20 points each. */
const little = applyAll(
  small,
  [1, 2, 3].map((n) => change("sprint-edited", `S${n}`, { acceptedPoints: 20 })),
);

/** 60 points are open. */
const steady = withOpen(little, 45);

describe("the forecast of a program", () => {
  it("takes open points and what the running sprint accepted, in whole sprints from the last closed one", () => {
    const { openPoints, sinceLastClosed, forecast } = programOutlook(steady);
    expect([openPoints, sinceLastClosed]).toEqual([60, 0]);
    expect(forecast.medianSprints).toBe(3);
    expect(
      forecast.bands.map(({ percent, fewestSprints, mostSprints }) => [
        percent,
        fewestSprints,
        mostSprints,
      ]),
    ).toEqual([
      [50, 3, 4],
      [80, 2, 5],
      [95, 1, 10],
    ]);
    const further = applyAll(steady, [
      change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: today }),
    ]);
    const then = programOutlook(further);
    expect([then.openPoints, then.sinceLastClosed, then.forecast.medianSprints]).toEqual([
      55, 5, 3,
    ]);
  });

  it("gives the same answer to the same question, and another one only when a sprint closes or the work changes", () => {
    const uneven = applyAll(withOpen(small, 300), [
      change("sprint-edited", "S1", { acceptedPoints: 8 }),
      change("sprint-edited", "S2", { acceptedPoints: 40 }),
    ]);
    const again = { ...uneven, version: uneven.version + 1 };
    expect(programOutlook(again).forecast).toEqual(programOutlook(uneven).forecast);
    const [half, most] = programOutlook(uneven).forecast.bands;
    expect(most?.fewestSprints ?? 99).toBeLessThanOrEqual(half?.fewestSprints ?? 0);
    expect(most?.mostSprints ?? 0).toBeGreaterThan(most?.fewestSprints ?? 99);
  });

  it("turns sprints into days: as planned, then on in the usual length", () => {
    expect(sprintEnds(steady, 3, today)).toEqual([
      { number: 4, endDay: "2026-11-29", planned: true },
      { number: 5, endDay: "2026-12-13", planned: false },
      { number: 6, endDay: "2026-12-27", planned: false },
    ]);
    const planned = applyAll(steady, [
      change("sprint-recorded", "S5", {
        ...draftSprint({
          number: 5,
          cycleId: "C1",
          goal: "",
          startDay: day("2026-11-30"),
          endDay: day("2026-12-20"),
        }),
      }),
    ]);
    expect(sprintEnds(planned, 3, today).map(({ endDay }) => endDay)).toEqual([
      "2026-11-29",
      "2026-12-20",
      "2027-01-03",
    ]);
    const between = applyAll(steady, [
      change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: 20 }),
    ]);
    expect(sprintEnds(between, 1, day("2026-12-02"))[0]?.endDay).toBe("2026-12-15");
  });

  it.each<[string, Program, readonly [number, string, boolean]]>([
    ["without sprints, from today", { ...small, sprint: new Map() }, [1, "2026-12-06", false]],
    [
      "after a sprint that ended yesterday",
      ending("2026-11-22", "CLOSED"),
      [5, "2026-12-06", false],
    ],
    ["after one that ended before", ending("2026-11-15", "CLOSED"), [5, "2026-12-06", false]],
    ["after one that ends today", ending("2026-11-23", "CLOSED"), [5, "2026-12-07", false]],
    ["after one that ends later", ending("2026-11-29", "CLOSED"), [5, "2026-12-13", false]],
    ["with one that was cancelled", ending("2026-11-29", "CANCELLED"), [4, "2026-12-06", false]],
    ["with one that runs to today", ending("2026-11-23", "ACTIVE"), [4, "2026-11-23", true]],
    ["with one that waits to begin", ending("2026-11-29", "DRAFT"), [4, "2026-11-29", true]],
  ])("%s, the next sprint ends", (_what, program, [number, endDay, planned]) => {
    expect(sprintEnds(program, 1, today)).toEqual([{ number, endDay, planned }]);
  });

  it("names no day that has passed: where a sprint is overdue, all move on by whole sprints", () => {
    const endsOn = (on: string) => sprintEnds(steady, 3, day(on)).map(({ endDay }) => endDay);
    expect(endsOn("2026-11-30")).toEqual(["2026-11-30", "2026-12-13", "2026-12-27"]);
    expect(endsOn("2026-12-09")).toEqual(["2026-12-13", "2026-12-27", "2027-01-10"]);
    expect(endsOn("2027-02-01")).toEqual(["2027-02-07", "2027-02-21", "2027-03-07"]);
  });

  it("says only a range while calibrating", () => {
    const two = applyAll(steady, [change("sprint-edited", "S1", { state: "PLANNED" })]);
    const page = forecastPage(two, as("M1"));
    expect([page.calibrating, page.sprintsWanted, page.median]).toEqual([true, 1, null]);
    expect(page.bands).toHaveLength(3);
    expect(forecastPage(steady, as("M1")).median).toEqual({
      sprints: 3,
      number: 6,
      day: "2026-12-27",
    });
  });

  it("draws 26 sprints at most, also where the work reaches further", () => {
    const drawn = (points: number) => forecastPage(withOpen(little, points), as("M1")).sprints;
    // 160 points take up to 26 sprints in 95% of the runs, 140 up to 23.
    expect(drawn(140 - 15)).toHaveLength(23);
    expect(drawn(160 - 15)).toHaveLength(26);
    expect(drawn(260 - 15)).toHaveLength(26);
    expect(drawn(260 - 15).at(-1)?.number).toBe(29);
  });

  it("says what it lacks: work, sprints, or anything accepted", () => {
    const outlookOf = (program: Program) => forecastPage(program, as("M1")).outlook;
    const finished = applyAll(
      small,
      ["DL01", "DL02", "DL03"].map((id) =>
        change("deliverable-accepted", id, { state: "ACCEPTED" }),
      ),
    );
    expect(outlookOf(finished)).toBe("NOTHING_LEFT");
    const empty = applyAll(
      small,
      ["DL01", "DL02", "DL03"].map((id) => change("deliverable-dropped", id, { state: "DROPPED" })),
    );
    expect(outlookOf(empty)).toBe("NOTHING_PLANNED");
    const unsized = applyAll(
      small,
      ["DL01", "DL02", "DL03"].map((id) => change("deliverable-edited", id, { points: 0 })),
    );
    expect(forecastPage(unsized, as("M1"))).toMatchObject({
      outlook: "NO_POINTS",
      openDeliverables: 3,
    });
    const fresh = applyAll(
      small,
      [1, 2, 3].map((n) => change("sprint-edited", `S${n}`, { state: "CANCELLED" })),
    );
    expect(outlookOf(fresh)).toBe("NO_HISTORY");
    const idle = applyAll(
      small,
      [1, 2, 3].map((n) => change("sprint-edited", `S${n}`, { acceptedPoints: 0 })),
    );
    expect(outlookOf(idle)).toBe("NOTHING_ACCEPTED");
  });

  it("holds the range against the end of the cycle", () => {
    expect(forecastPage(steady, as("M1")).cycleEnd).toEqual({
      day: "2027-01-24",
      standing: "BEFORE",
    });
    expect(forecastPage(withOpen(little, 400), as("M1")).cycleEnd?.standing).toBe("AFTER");
  });

  it("judges earlier forecasts by what came after: how many sprints, and whether inside the 80% band", () => {
    const two = applyAll(steady, [change("sprint-edited", "S3", { state: "CANCELLED" })]);
    expect(programOutlook(two).earlier).toEqual([]);
    expect(programOutlook(steady).earlier.map(({ afterNumber }) => afterNumber)).toEqual([1, 2]);
    const five = applyAll(steady, [
      change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: 20 }),
      change("sprint-recorded", "S5", {
        ...draftSprint({
          number: 5,
          cycleId: "C1",
          goal: "",
          startDay: day("2026-11-30"),
          endDay: day("2026-12-13"),
        }),
        state: "CLOSED",
        acceptedPoints: 5,
      }),
    ]);
    expect(programOutlook(five).earlier.slice(2)).toEqual([
      {
        afterNumber: 3,
        points: 25,
        fewestSprints: 1,
        mostSprints: 3,
        actualSprints: 2,
        inside: true,
      },
      {
        afterNumber: 4,
        points: 5,
        fewestSprints: 1,
        mostSprints: 1,
        actualSprints: 1,
        inside: true,
      },
    ]);
    const slow = applyAll(five, [change("sprint-edited", "S4", { acceptedPoints: 5 })]);
    expect(programOutlook(slow).earlier[2]).toMatchObject({
      points: 10,
      mostSprints: 1,
      actualSprints: 2,
      inside: false,
    });
  });

  /** The program after sprints that accepted so many points each, the first three as the program stands. */
  const closedWith = (points: readonly number[]): Program =>
    applyAll(
      small,
      points.flatMap((acceptedPoints, place): readonly Change[] => {
        const number = place + 1;
        const state = "CLOSED" as const;
        if (number <= 4) return [change("sprint-edited", `S${number}`, { state, acceptedPoints })];
        const startDay = addDays(day("2026-11-30"), 14 * (number - 5));
        return [
          change("sprint-recorded", `S${number}`, {
            ...draftSprint({
              ...{ number, cycleId: "C1", goal: "", startDay, endDay: addDays(startDay, 13) },
            }),
            ...{ state, acceptedPoints },
          }),
        ];
      }),
    );

  // After 60, 20 and 20 the 80% band for 61 points is 1 to 5 sprints.
  it.each([
    ["all but one at once", [60, 1], 2, true],
    ["in as many sprints as the band's last", [20, 20, 10, 10, 1], 5, true],
    ["in one more", [20, 10, 10, 10, 10, 1], 6, false],
    ["sprints after the last point are not counted", [60, 1, 0, 0], 2, true],
  ])(
    "judges a forecast of 61 points from 60, 20 and 20 that came %s",
    (_, since, sprints, inside) => {
      const { earlier } = programOutlook(closedWith([60, 20, 20, ...since]));
      expect(earlier[2]).toEqual({
        afterNumber: 3,
        points: 61,
        fewestSprints: 1,
        mostSprints: 5,
        actualSprints: sprints,
        inside,
      });
    },
  );

  it("judges a forecast that came before the band begins as outside", () => {
    const { earlier } = programOutlook(closedWith([20, 20, 20, 100]));
    expect(earlier[2]).toMatchObject({ points: 100, fewestSprints: 3, inside: false });
  });

  it("judges every close about which there is anything to say, were it a single point", () => {
    const rows = (points: readonly number[]) =>
      programOutlook(closedWith(points)).earlier.map(({ afterNumber, points }) => [
        afterNumber,
        points,
      ]);
    expect(rows([60, 20, 20, 60, 1, 0])).toEqual([
      [1, 101],
      [2, 81],
      [3, 61],
      [4, 1],
    ]);
    expect(rows([60, 20, 0])).toEqual([[1, 20]]);
    expect(rows([60, 0, 0])).toEqual([]);
  });
});
