import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import {
  inRetro,
  inReview,
  plannedSprint,
  reflected,
  reviewed,
} from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Sprint, SprintItem } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { placedItem } from "../commands/sprint-shape.ts";
import { sprintChart } from "./sprint-chart.ts";
import type { SprintItemRow } from "./sprint-cockpit.ts";
import { sprintPage } from "./sprint-cockpit.ts";
import { sprintsPage } from "./sprints.ts";

const program = clearwater();
const lead = asPerson("leila");
const pageOf = (number: number, of: Program = program, who = lead) => {
  const page = sprintPage(of, number, who);
  if (!page) throw new Error(`no sprint ${number}`);
  return page;
};
const itemWords = (one: SprintItemRow) =>
  [
    one.row.id,
    one.pointsAtLock,
    one.accepted ? "accepted" : "open",
    one.disposition ?? "-",
    one.rootCause ?? "-",
    `from ${one.cameFrom ?? "-"}`,
    `out of ${one.carriedOutOf.join("/") || "-"}`,
  ].join(" ");

describe("the sprints of Clearwater", () => {
  it.each<[number, readonly string[], readonly string[]]>([
    [
      1,
      [
        "DL01 8 accepted ACCEPTED - from - out of -",
        "DL02 13 open CARRIED_OVER DECISION_DELAY from - out of 1",
        "DL03 5 accepted ACCEPTED - from - out of -",
        "DL04 5 accepted ACCEPTED - from - out of -",
        "DL05 5 accepted ACCEPTED - from - out of -",
        "DL06 3 accepted ACCEPTED - from - out of -",
        "DL07 5 accepted ACCEPTED - from - out of -",
        "DL08 8 open CARRIED_OVER ESTIMATE from - out of 1",
      ],
      ["DL02", "DL08"],
    ],
    [
      2,
      [
        "DL02 13 accepted ACCEPTED - from 1 out of 1",
        "DL08 8 accepted ACCEPTED - from 1 out of 1",
        "DL09 5 accepted ACCEPTED - from - out of -",
        "DL10 5 accepted ACCEPTED - from - out of -",
        "DL11 5 accepted ACCEPTED - from - out of -",
        "DL12 12 open CARRIED_OVER QUALITY_RETURN from - out of 2",
      ],
      ["DL12"],
    ],
    [
      4,
      [
        "DL15 5 open - - from 3 out of 3",
        "DL17 10 open - - from - out of -",
        "DL18 6 open - - from - out of -",
        "DL19 8 open - - from - out of -",
        "DL20 5 accepted ACCEPTED - from - out of -",
        "DL21 8 open - - from - out of -",
      ],
      [],
    ],
  ])(
    "sprint %i holds what was committed, and says what rolled over and from where",
    (number, committed, carried) => {
      const page = pageOf(number);
      expect(page.committed.map(itemWords)).toEqual(committed);
      expect(page.carriedOver.map(({ row }) => row.id)).toEqual(carried);
      expect([page.added, page.removed, page.hollow]).toEqual([[], [], []]);
    },
  );

  it.each([
    [1, "0 0 0 3 8 13 21 26 31 31", null, 2, [], true, null],
    [2, "0 0 0 0 5 18 23 31 36 36", 1, 3, ["R-1", "R-2", "R-3", "R-4"], true, null],
    [3, "0 0 0 12 12 20 20 28 39 39", 2, 4, ["R-6", "R-7", "R-8"], true, null],
    [4, "0 0 0 0 5 5", 3, 5, ["R-10", "R-11", "R-12"], false, "sprint 4, day 6 of 10"],
    [6, "", 5, null, [], false, null],
  ] as const)(
    "sprint %i burns up %j, between %j and %j",
    (number, burnUp, previous, next, actions, recorded, words) => {
      const page = pageOf(number);
      const known = sprintChart(program, number, lead)?.flow.known ?? [];
      expect(known.map(({ accepted }) => accepted).join(" ")).toBe(burnUp);
      expect(page).toMatchObject({ previous, next, sprintWords: words, workingDays: 10 });
      expect(page.actions.map(({ id }) => id)).toEqual(actions);
      expect([page.review !== null, page.retrospective !== null]).toEqual([recorded, recorded]);
    },
  );

  it("are listed with what was promised and kept, by pillar, and with the reason of an absence", () => {
    const page = sprintsPage(program, lead);
    expect(
      page.rows.map((row) => [
        `${row.number} ${row.state}${row.current ? " now" : ""}`,
        `${row.acceptedPoints} of ${row.committedPoints}${row.locked ? "" : " planned"}${row.begun ? "" : ", not begun"}`,
        row.reliabilityRatio?.toFixed(2) ?? null,
        row.loadRatio?.toFixed(2) ?? null,
        row.cover.map(({ deliverables, accepted }) => `${accepted}/${deliverables}`).join(" "),
      ]),
    ).toEqual([
      ["1 CLOSED", "31 of 52", "0.60", null, "2/2 1/1 1/3 2/2"],
      ["2 CLOSED", "36 of 48", "0.75", null, "0/0 1/1 3/4 1/1"],
      ["3 CLOSED", "39 of 44", "0.89", null, "1/1 0/0 2/3 1/1"],
      ["4 ACTIVE now", "5 of 42", null, "1.17", "1/1 0/1 0/3 0/1"],
      ["5 DRAFT", "0 of 34 planned, not begun", null, "0.94", "0/1 0/2 0/2 0/1"],
      ["6 DRAFT", "0 of 31 planned, not begun", null, "0.86", "0/2 0/1 0/1 0/2"],
    ]);
    expect(
      page.rows.flatMap(({ number, cover }) =>
        cover.flatMap(({ pillar, absence }) => (absence ? [[number, pillar, absence.reason]] : [])),
      ),
    ).toEqual([
      [2, "PEOPLE", "The training room opens in sprint 3; People returns then."],
      [3, "PROCESS", "Planners are in training; Process returns in sprint 4."],
    ]);
    expect(page.velocity).toEqual({
      calibratedPoints: 36,
      lastThree: [31, 36, 39],
      lastThreeNumbers: [1, 2, 3],
    });
    expect(page.sprintWords).toBe("sprint 4, day 6 of 10");
  });

  it("keep the record of a review: who came, what was shown, what was not finished and what follows", () => {
    const { review, retrospective } = pageOf(2);
    expect(review).toMatchObject({
      day: "2026-10-23",
      demonstrated: ["DL02", "DL08", "DL09", "DL10", "DL11"].map((id) => ({ id })),
      unfinished: [
        {
          id: "DL12",
          title: "U2 pilot build",
          points: 12,
          disposition: "CARRIED_OVER",
          rootCause: "QUALITY_RETURN",
          note: "Returned: safety notes were dropped from summaries.",
        },
      ],
      causes: [{ cause: "QUALITY_RETURN", points: 12 }],
      adjustments: [{ text: "Safety notes are a guardrail of every summary test." }],
      feedback: [{ id: "FB-2", source: "SENTIMENT", decidedBy: "Leila Haddad" }],
    });
    expect(review?.attendees.map(({ name }) => name)).toEqual([
      "Leila Haddad",
      "Jonas Berg",
      "Priya Raman",
      "Helena Costa",
      "Freya Lindqvist",
      "Marek Nowak",
      "Amara Okafor",
    ]);
    expect(retrospective?.participants.map(({ name, role }) => [name, role])).toEqual([
      ["Leila Haddad", "EATP"],
      ["Priya Raman", "Stream lead"],
      ["Freya Lindqvist", "Stream lead"],
      ["Contact-center agent", "Contact-center agent"],
      ["Machine-learning engineer", "Machine-learning engineer"],
    ]);
    expect(retrospective?.points.map(({ id, kind }) => [id, kind])).toEqual([
      ["RP-5", "WENT_WELL"],
      ["RP-6", "PROBLEM"],
      ["RP-7", "PROBLEM"],
    ]);
    expect(retrospective?.actions.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "R-5 DEFERRED",
      "R-6 DONE",
      "R-7 DONE",
      "R-8 DONE",
      "R-9 DEFERRED",
    ]);
  });

  it("have no page for a number that is not there", () => {
    expect(sprintPage(program, 99, lead)).toBeNull();
  });
});

describe("what comes into a sprint and goes out of it", () => {
  it("is told apart: as locked, added later, taken out", () => {
    const placed = (deliverableId: string, set: Partial<SprintItem> = {}) => ({
      ...placedItem({ sprintId: "S4", deliverableId, pointsAtLock: 5 }),
      ...set,
    });
    const added = { addedAfterLock: true, addedReason: "The audit asked for it" };
    const changed = applyAll(smallProgram(), [
      change("sprint-item-recorded", "SI-1", placed("DL01")),
      change("sprint-item-recorded", "SI-2", placed("DL02", added)),
      change(
        "sprint-item-recorded",
        "SI-3",
        placed("DL03", { removed: true, removedReason: "Made room" }),
      ),
    ]);
    const page = pageOf(4, changed, as("M1"));
    expect(page.committed.map(({ row, takenOut }) => [row.id, takenOut])).toEqual([
      ["DL01", false],
      ["DL03", true],
    ]);
    expect(page.added.map(({ row, addedReason }) => [row.id, addedReason])).toEqual([
      ["DL02", "The audit asked for it"],
    ]);
    expect(page.removed).toEqual([
      { id: "DL03", title: "Work instruction", workstreamId: "W2", points: 5, reason: "Made room" },
    ]);
  });

  it("names the sprint it came from, and not the one it is carried out of now", () => {
    const carried = applyAll(plannedSprint(), [
      change("sprint-item-disposed", "SI-1", { disposition: "CARRIED_OVER", rootCause: "DATA" }),
    ]);
    expect(pageOf(4, carried, as("M1")).committed.map(itemWords)[0]).toBe(
      "DL01 5 open CARRIED_OVER DATA from - out of 4",
    );
  });

  it("is counted as planned before the lock, without what was dropped", () => {
    const planned = applyAll(smallProgram(), [
      change("sprint-edited", "S4", { state: "DRAFT", committedPoints: null }),
      change("deliverable-edited", "DL03", { points: 8 }),
    ]);
    const row = (of: Program) => sprintsPage(of, as("M1")).rows.find(({ number }) => number === 4);
    expect(row(planned)).toMatchObject({ committedPoints: 18, locked: false, begun: false });
    const dropped = applyAll(planned, [
      change("deliverable-dropped", "DL03", { state: "DROPPED", droppedReason: "Not needed" }),
    ]);
    expect(row(dropped)).toMatchObject({ committedPoints: 10 });
  });

  it("tells hollow pillars only once the sprint is reviewed", () => {
    expect(pageOf(4, inReview(), as("M1")).hollow).toEqual([]);
    expect(pageOf(4, inRetro(), as("M1")).hollow).toEqual(["TECHNOLOGY"]);
  });
});

describe("the step that a sprint wants next", () => {
  const base = "/programs/small/sprints";
  const set = (number: number, values: Partial<Sprint>): Change =>
    change("sprint-edited", `S${number}`, values);
  const step = (of: Program, on = "2026-11-23", number = 4) => {
    const { words, action, due } = pageOf(number, of, as("M1", day(on))).step;
    return [words, action?.label ?? null, action?.href.replace(base, "") ?? null, due];
  };
  const closed = applyAll(plannedSprint(), [set(4, { state: "CLOSED" })]);
  const settled = applyAll(inReview(), [
    ...["SI-1", "SI-2", "SI-3"].map((id) =>
      change("sprint-item-disposed", id, { disposition: "RETURNED", rootCause: "DATA" }),
    ),
  ]);
  const oneLeft = applyAll(inReview(), [
    ...["SI-1", "SI-2"].map((id) =>
      change("sprint-item-disposed", id, { disposition: "RETURNED", rootCause: "DATA" }),
    ),
  ]);

  it.each<[string, Program, string, ReturnType<typeof step>]>([
    [
      "a draft",
      applyAll(plannedSprint(), [set(4, { state: "DRAFT" })]),
      "2026-11-23",
      ["It is a draft. Plan it, then lock the plan.", "Plan the sprint", "/4/plan", true],
    ],
    [
      "planned",
      applyAll(plannedSprint(), [set(4, { state: "PLANNED" })]),
      "2026-11-23",
      ["Its plan is locked, but it hasn't started.", "Start the sprint", "/4/plan", true],
    ],
    [
      "running, the day before its last",
      plannedSprint(),
      "2026-11-26",
      ["It is active. Its review is on 2026-11-27.", "See the review", "/4/review", false],
    ],
    [
      "running, on its last day",
      plannedSprint(),
      "2026-11-27",
      ["Its last day has come. Hold the review.", "Open the review", "/4/review", true],
    ],
    [
      "in review",
      inReview(),
      "2026-11-27",
      [
        "The review is open. 3 deliverables need a decision or a disposition.",
        "Continue the review",
        "/4/review",
        true,
      ],
    ],
    [
      "in review with one left",
      oneLeft,
      "2026-11-27",
      [
        "The review is open. 1 deliverable needs a decision or a disposition.",
        "Continue the review",
        "/4/review",
        true,
      ],
    ],
    [
      "in review with nothing left",
      settled,
      "2026-11-27",
      [
        "The review is open, and every deliverable has a result.",
        "Continue the review",
        "/4/review",
        true,
      ],
    ],
    [
      "reviewed",
      reviewed(),
      "2026-11-27",
      [
        "The review is closed. Hold the retrospective.",
        "Open the retrospective",
        "/4/retrospective",
        true,
      ],
    ],
    [
      "in its retrospective",
      inRetro(),
      "2026-11-27",
      ["The retrospective is open.", "Continue the retrospective", "/4/retrospective", true],
    ],
    [
      "looked back on",
      reflected(),
      "2026-11-27",
      [
        "Its review and retrospective are closed. Close the sprint.",
        "Close the sprint",
        "/4/close",
        true,
      ],
    ],
    [
      "closed, with a draft after it",
      closed,
      "2026-11-30",
      ["It is closed.", "Plan sprint 5", "/5/plan", false],
    ],
    [
      "closed, with a planned one after it",
      applyAll(closed, [set(5, { state: "PLANNED" })]),
      "2026-11-30",
      ["It is closed.", "Sprint 5", "/5", false],
    ],
    [
      "closed, with a cancelled one after it",
      applyAll(closed, [set(5, { state: "CANCELLED" })]),
      "2026-11-30",
      ["It is closed.", null, null, false],
    ],
    [
      "cancelled",
      applyAll(plannedSprint(), [
        change("sprint-edited", "S4", { state: "CANCELLED", cancelledReason: null }),
      ]),
      "2026-11-23",
      ["It was cancelled.", null, null, false],
    ],
    [
      "cancelled for a reason",
      applyAll(plannedSprint(), [
        change("sprint-edited", "S4", {
          state: "CANCELLED",
          cancelAskedById: "M1",
          cancelledReason: "The plant stands still",
        }),
      ]),
      "2026-11-23",
      ["It was cancelled, requested by Ada Lind: The plant stands still", null, null, false],
    ],
  ])("that is %s", (_state, of, on, expected) => {
    expect(step(of, on)).toEqual(expected);
  });

  it("leads from a closed sprint to the next by number", () => {
    expect(step(applyAll(plannedSprint(), [set(3, { state: "CLOSED" })]), "2026-11-23", 2)).toEqual(
      ["It is closed.", "Sprint 3", "/3", false],
    );
  });
});

it("sprints stand in the order of their days, whatever the order they were recorded in", () => {
  const moved = applyAll(smallProgram(), [
    change("sprint-edited", "S1", { startDay: day("2026-12-14"), endDay: day("2026-12-27") }),
  ]);
  expect(sprintsPage(moved, as("M1")).rows.map(({ number }) => number)).toEqual([2, 3, 4, 1]);
  const same = applyAll(smallProgram(), [
    change("sprint-edited", "S1", { number: 9 }),
    change("sprint-edited", "S2", { startDay: day("2026-10-05") }),
  ]);
  expect(sprintsPage(same, as("M1")).rows.map(({ number }) => number)).toEqual([2, 9, 3, 4]);
});

it("a sprint before the first that closed has no load to be held against", () => {
  const calibrating = applyAll(
    smallProgram(),
    ["S1", "S2", "S3"].map((id) => change("sprint-edited", id, { state: "CANCELLED" })),
  );
  const row = sprintsPage(calibrating, as("M1")).rows.find(({ number }) => number === 4);
  expect(row).toMatchObject({ loadRatio: null, reliabilityRatio: null, committedPoints: 15 });
});
