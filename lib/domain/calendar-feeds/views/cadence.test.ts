import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshReport, freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { inRetro, plannedSprint } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Report } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { BeatCell, CadenceRow } from "./cadence.ts";
import { cadencePage } from "./cadence.ts";

const beats = [
  "planning",
  "standUps",
  "integration",
  "review",
  "retrospective",
  "steering",
] as const;
type BeatName = (typeof beats)[number];

const words = ({ standing, words: said, output, path }: BeatCell): string =>
  [standing, said, output, path].join(" | ");
const rowOf = (program: Program, number: number, situation: Situation): CadenceRow => {
  const row = cadencePage(program, situation).rows.find((one) => one.number === number);
  if (!row) throw new Error(`no sprint ${number}`);
  return row;
};
const cell = (
  program: Program,
  beat: BeatName,
  on = "2026-11-23",
  number = 4,
  time?: string,
): string => words(rowOf(program, number, as("M1", day(on), at(on, time)))[beat]);
const having = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);

describe("the cadence of Clearwater", () => {
  const page = cadencePage(clearwater(), asPerson("leila"));

  it("says of each sprint, the latest first, which beats were held and what came of them", () => {
    expect(page.rows.map((row) => [row.number, ...beats.map((beat) => words(row[beat]))])).toEqual([
      [
        4,
        "HELD | on 2026-11-09 | 42 points committed, locked by Leila Haddad | sprints/4",
        "PARTLY | 28 of 30 notes | silent at times: CoE and operating model | standup",
        "HELD | 1 of 1 week so far | 2 outcomes between streams | integration",
        "AHEAD | due 2026-11-20 |  | sprints/4/review",
        "AHEAD | due 2026-11-20 |  | sprints/4/retrospective",
        "AHEAD | due 2026-12-04 |  | reports",
      ],
      [
        3,
        "HELD | on 2026-10-26 | 44 points committed, locked by Leila Haddad | sprints/3",
        "HELD | 40 of 40 notes |  | standup",
        "HELD | 2 of 2 weeks | 3 outcomes between streams | integration",
        "HELD | on 2026-11-06 | 4 of 5 accepted, 1 adjustment | sprints/3/review",
        "HELD | on 2026-11-06 | 3 actions, 1 done | sprints/3/retrospective",
        "HELD | on 2026-11-06 | report 3 | reports/R3",
      ],
      [
        2,
        "HELD | on 2026-10-12 | 48 points committed, locked by Leila Haddad | sprints/2",
        "HELD | 40 of 40 notes |  | standup",
        "PARTLY | 1 of 2 weeks | 1 outcome between streams | integration",
        "HELD | on 2026-10-23 | 5 of 6 accepted, 1 adjustment | sprints/2/review",
        "HELD | on 2026-10-23 | 5 actions, 3 done | sprints/2/retrospective",
        "HELD | on 2026-10-23 | report 2 | reports/R2",
      ],
      [
        1,
        "HELD | on 2026-09-28 | 52 points committed, locked by Leila Haddad | sprints/1",
        "HELD | 60 of 60 notes |  | standup",
        "HELD | 2 of 2 weeks | 2 outcomes between streams | integration",
        "HELD | on 2026-10-09 | 6 of 8 accepted, 1 adjustment | sprints/1/review",
        "HELD | on 2026-10-09 | 4 actions, 4 done | sprints/1/retrospective",
        "HELD | on 2026-10-09 | report 1 | reports/R1",
      ],
    ]);
  });

  it("counts what was held of what was due, and shows who wrote notes on which days", () => {
    expect([page.held, page.due]).toEqual([19, 21]);
    expect(page.coverage?.number).toBe(4);
    expect(
      page.coverage?.rows.map(({ name, noted, owed, days }) => [
        name,
        `${noted} of ${owed}`,
        days.map(({ standing }) => standing.charAt(0)).join(""),
      ]),
    ).toEqual([
      ["Data and platform foundation", "5 of 5", "NNNNNAAAAA"],
      ["Use-case delivery", "5 of 5", "NNNNNAAAAA"],
      ["Governance build", "5 of 5", "NNNNNAAAAA"],
      ["Change and AI literacy", "5 of 5", "NNNNNAAAAA"],
      ["Operating process redesign", "5 of 5", "NNNNNAAAAA"],
      ["CoE and operating model", "3 of 5", "NNNSSAAAAA"],
    ]);
    expect(page.warnings.map(({ ruleId }) => ruleId)).toEqual(["A-06"]);
  });
});

describe("a ceremony of a sprint", () => {
  const planned = (lockedAt: ReturnType<typeof at> | null) =>
    having(change("sprint-edited", "S4", { lockedAt }));

  it("held on the very day it was due is held, a day later it is late", () => {
    const rest = "15 points committed | sprints/4";
    expect(cell(planned(at("2026-11-16")), "planning")).toBe(`HELD | on 2026-11-16 | ${rest}`);
    expect(cell(planned(at("2026-11-17")), "planning")).toBe(
      `LATE | on 2026-11-17, due 2026-11-16 | ${rest}`,
    );
  });

  it("is ahead until its day is over, unless its sprint is closed", () => {
    expect(cell(planned(null), "review", "2026-11-27")).toMatch(/^AHEAD \| due 2026-11-27 \|/);
    expect(cell(planned(null), "review", "2026-11-28")).toMatch(
      /^MISSING \| was due 2026-11-27 \|/,
    );
    expect(cell(planned(null), "retrospective", "2026-11-27")).toMatch(/^AHEAD \| due 2026-11-27 /);
    const closed = having(change("sprint-edited", "S4", { state: "CLOSED" }));
    expect(cell(closed, "review")).toBe("MISSING | was due 2026-11-27 |  | sprints/4/review");
  });

  it("of an imported sprint that was never locked is from before Throughline", () => {
    const imported = (lockedAt: ReturnType<typeof at> | null, isImported = true) =>
      cell(having(change("sprint-edited", "S4", { imported: isImported, lockedAt })), "planning");
    expect(imported(null)).toMatch(/^PARTLY \| from before Throughline \|/);
    expect(imported(at("2026-11-16"))).toMatch(/^HELD \|/);
    expect(imported(null, false)).toMatch(/^MISSING \|/);
  });

  it("says nothing of points before they are committed", () => {
    const open = having(change("sprint-edited", "S4", { committedPoints: null }));
    expect(cell(open, "planning")).toBe("MISSING | was due 2026-11-16 |  | sprints/4");
  });

  it("tells what came of review and retrospective once they are on record", () => {
    const acted = applyAll(inRetro(), [
      change("retro-action-agreed", "R-1", {
        ...freshRetroAction({ text: "Agree days", targetSprint: 5, at: at("2026-11-23") }),
        state: "DONE",
      }),
      change(
        "retro-action-agreed",
        "R-2",
        freshRetroAction({ text: "Ask earlier", targetSprint: 5, at: at("2026-11-23") }),
      ),
    ]);
    expect(cell(acted, "review")).toBe(
      "HELD | on 2026-11-23 | 1 of 3 accepted, 0 adjustments | sprints/4/review",
    );
    expect(cell(acted, "retrospective")).toBe(
      "HELD | on 2026-11-23 | 2 actions, 1 done | sprints/4/retrospective",
    );
    expect(cell(plannedSprint(), "review")).toBe("AHEAD | due 2026-11-27 |  | sprints/4/review");
  });
});

describe("stand-ups of a sprint", () => {
  it("are not due before the first, then missing while nobody wrote a note", () => {
    expect(cell(smallProgram(), "standUps", "2026-11-16", 4, "09:00")).toBe(
      "AHEAD | none due yet |  | standup",
    );
    expect(cell(smallProgram(), "standUps", "2026-11-16", 4, "10:00")).toBe(
      "MISSING | 0 of 2 notes | silent at times: Platform, Use cases | standup",
    );
  });
});

describe("integration reviews of a sprint", () => {
  const held = (id: string, on: string, texts: readonly string[] = ["One test window"]) =>
    change("integration-review-held", id, {
      sprintId: "S4",
      day: day(on),
      attendeeIds: ["M1"],
      outcomes: texts.map((text) => ({ workstreamIds: ["W1", "W2"], text })),
      decisions: [],
      dependencyIds: [],
      recordedById: "M1",
      recordedAt: at(on),
    });

  it.each<[string, string, readonly Change[], string]>([
    ["nothing is due in the first week", "2026-11-20", [], "AHEAD | none due yet | "],
    ["the first week is over without one", "2026-11-21", [], "MISSING | 0 of 1 week so far | "],
    [
      "one was held on the first day",
      "2026-11-16",
      [held("IG-1", "2026-11-16")],
      "HELD | 1 of 1 week so far | 1 outcome between streams",
    ],
    [
      "one was held on the last day of the week",
      "2026-11-20",
      [held("IG-1", "2026-11-20", ["One test window", "One officer"])],
      "HELD | 1 of 1 week so far | 2 outcomes between streams",
    ],
    [
      "one of two weeks had one",
      "2026-11-28",
      [held("IG-1", "2026-11-23")],
      "PARTLY | 1 of 2 weeks | 1 outcome between streams",
    ],
    [
      "two were held in one week",
      "2026-11-28",
      [held("IG-1", "2026-11-23"), held("IG-2", "2026-11-27")],
      "PARTLY | 1 of 2 weeks | 2 outcomes between streams",
    ],
    [
      "both weeks had one",
      "2026-11-28",
      [held("IG-1", "2026-11-18"), held("IG-2", "2026-11-27")],
      "HELD | 2 of 2 weeks | 2 outcomes between streams",
    ],
    [
      "one settled nothing",
      "2026-11-21",
      [held("IG-1", "2026-11-18", [])],
      "MISSING | 0 of 1 week so far | ",
    ],
    [
      "one was held before the sprint",
      "2026-11-21",
      [held("IG-1", "2026-11-13")],
      "MISSING | 0 of 1 week so far | ",
    ],
  ])("when %s (%s)", (_what, on, changes, line) => {
    expect(cell(having(...changes), "integration", on)).toBe(`${line} | integration`);
  });
});

describe("the steering report of a sprint", () => {
  const report = (id: string, number: number, on: string, set: Partial<Report> = {}) =>
    change(
      "report-drafted",
      id,
      freshReport({
        number,
        periodStart: day("2026-11-02"),
        periodEnd: day(on),
        state: "PUBLISHED",
        publishedAt: at(on),
        publishedById: "M1",
        ...set,
      }),
    );
  const steering = (on: string, number: number, ...changes: readonly Change[]) =>
    cell(having(...changes), "steering", on, number);

  it.each<[string, string, number, readonly Change[], string]>([
    ["due on this very day", "2026-11-02", 3, [], "AHEAD | none due |  | reports"],
    [
      "due in the sprint and not there",
      "2026-11-03",
      3,
      [],
      "MISSING | was due 2026-11-02 |  | reports",
    ],
    ["due in another sprint", "2026-11-23", 4, [], "AHEAD | none due |  | reports"],
    ["still to come", "2026-10-30", 2, [], "AHEAD | due 2026-11-02 |  | reports"],
    [
      "published on the day it was due",
      "2026-11-23",
      3,
      [report("R1", 1, "2026-11-02")],
      "HELD | on 2026-11-02 | report 1 | reports/R1",
    ],
    [
      "published a day after it was due",
      "2026-11-23",
      3,
      [report("R1", 1, "2026-11-03")],
      "LATE | on 2026-11-03, due 2026-11-02 | report 1 | reports/R1",
    ],
    [
      "published for the last day of the sprint",
      "2026-11-23",
      3,
      [report("R1", 1, "2026-10-30"), report("R2", 2, "2026-11-15")],
      "HELD | on 2026-11-15 | report 2 | reports/R2",
    ],
    [
      "corrected later, which does not make it late",
      "2026-11-23",
      3,
      [
        report("R1", 1, "2026-11-02", { state: "CORRECTED" }),
        report("R2", 1, "2026-11-02", {
          version: 2,
          correctsId: "R1",
          publishedAt: at("2026-11-20"),
        }),
      ],
      "HELD | on 2026-11-02 | report 1, version 2 | reports/R2",
    ],
    [
      "only a draft",
      "2026-11-23",
      3,
      [report("R1", 1, "2026-11-10", { state: "DRAFT", publishedAt: null })],
      "MISSING | was due 2026-11-02 |  | reports",
    ],
    [
      "due again four weeks after the last",
      "2026-11-23",
      4,
      [report("R1", 1, "2026-11-02")],
      "AHEAD | due 2026-11-30 |  | reports",
    ],
  ])("that is %s (%s)", (_what, on, number, changes, line) => {
    expect(steering(on, number, ...changes)).toBe(line);
  });
});

describe("a program without a sprint that began", () => {
  it("has a cadence with nothing in it", () => {
    const bare: Program = { ...smallProgram(), sprint: new Map() };
    expect(cadencePage(bare, as("M1"))).toMatchObject({
      rows: [],
      held: 0,
      due: 0,
      coverage: null,
    });
  });

  it("warns of what belongs to the cadence and of nothing else", () => {
    const { warnings } = cadencePage(smallProgram(), as("M1"));
    expect(warnings.map(({ ruleId }) => ruleId)).toEqual(["A-06", "A-06", "I-30", "I-31", "T-72"]);
  });
});
