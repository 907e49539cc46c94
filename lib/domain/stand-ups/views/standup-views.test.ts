import { describe, expect, it } from "vitest";
import type { Day, LoggedChange, Program, ProgressNote } from "#domain";
import {
  activityLines,
  advanceClocks,
  apply,
  applyAll,
  cadencePage,
  change,
  digestDay,
  grantOverride,
  holdIntegrationReview,
  integrationBoard,
  integrationReviews,
  myStream,
  standupDigest,
  standupPanel,
  today as todayPage,
  watchFindings,
  writeStandupNote,
} from "#domain";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshReport } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";

const noted = (
  program: Program,
  text: string,
  set: { workstreamId?: string; blockers?: string; deliverableId?: string } = {},
): Program =>
  done(
    program,
    writeStandupNote,
    {
      workstreamId: "W1",
      day: day(text),
      done: `Done by ${text}`,
      next: "Source four",
      blockers: "",
      deliverableId: null,
      escalationId: null,
      ...set,
    },
    as("M1", day(text)),
  );

/** W1 says the same on three days; W2 writes once. */
const told = (): Program => {
  const days = ["2026-11-18", "2026-11-19", "2026-11-20"];
  const said = days.reduce(
    (before, text) =>
      noted(before, text, { blockers: "No access. We asked twice.", deliverableId: "DL01" }),
    smallProgram(),
  );
  const both = noted(said, "2026-11-18", { workstreamId: "W2" });
  return done(both, advanceClocks, {}, as("clock", day("2026-11-20"), at("2026-11-20", "12:00")));
};

const logged: readonly ProgressNote[] = [
  {
    id: "N-1",
    deliverableId: "DL01",
    byId: "M2",
    at: at("2026-11-20", "09:30"),
    day: day("2026-11-20"),
    state: "IN_PROGRESS",
    note: "Source three",
    correctsId: null,
  },
  {
    id: "N-2",
    deliverableId: "DL01",
    byId: "M2",
    at: at("2026-11-20", "15:00"),
    day: day("2026-11-20"),
    state: "BLOCKED",
    note: "Stuck",
    correctsId: null,
  },
];

describe("the stand-up digest", () => {
  const digest = (onDay: Day = day("2026-11-20"), who = "M1") =>
    standupDigest(told(), onDay, logged, as(who, today, at("2026-11-23", "09:00")));

  it("says who reported, what changed and who is quiet", () => {
    expect(digest()).toMatchObject({
      reported: 1,
      quiet: [{ workstreamId: "W2", silentDays: 2 }],
      previousDay: "2026-11-19",
      nextDay: "2026-11-23",
      sprintNumber: 4,
    });
    expect(digest()?.rows).toMatchObject([
      { workstreamId: "W2", reporting: "QUIET", note: null },
      {
        workstreamId: "W1",
        reporting: "REPORTED",
        note: { done: "Done by 2026-11-20", deliverableId: "DL01" },
        changes: [{ deliverableId: "DL01", state: "BLOCKED", note: "Stuck", byName: "Ben Moor" }],
      },
    ]);
  });

  it("knows whether its day is today, and leads no further than that", () => {
    const of = (text: string) => {
      const shown = digest(day(text));
      return [shown?.isToday, shown?.worked, shown?.previousDay, shown?.nextDay];
    };
    expect(of("2026-11-23")).toEqual([true, true, "2026-11-20", null]);
    expect(of("2026-11-20")).toEqual([false, true, "2026-11-19", "2026-11-23"]);
    expect(of("2026-11-22")).toEqual([false, false, "2026-11-20", "2026-11-23"]);
    const [first] = [...told().sprint.values()].map(({ startDay }) => startDay).sort();
    expect(of(first ?? "")[2]).toBeNull();
  });

  it("I-74 brings what is mentioned and not recorded, as a draft to raise or settle", () => {
    expect(digest()?.mentions).toMatchObject([
      {
        mentionId: "BM-3",
        straightDays: 3,
        drafted: true,
        draft: {
          title: "No access",
          severity: "HIGH",
          affectedIds: ["DL01"],
          firstSeenDay: "2026-11-18",
        },
        raise: { open: true },
        settle: { open: true },
      },
    ]);
  });

  it("waits for today's stand-up before anybody is quiet, and opens on the last one that is over", () => {
    const early = as("M1", today, at("2026-11-23", "09:00"));
    expect(digestDay(told(), null, early)).toBe("2026-11-20");
    expect(digestDay(told(), day("2026-12-24"), early)).toBe("2026-11-20");
    expect(digestDay(told(), day("2026-11-19"), early)).toBe("2026-11-19");
    expect(digestDay(told(), null, as("M1"))).toBe("2026-11-23");
    expect(digest(today)?.rows.map(({ reporting }) => reporting)).toEqual(["WAITING", "WAITING"]);
  });

  it("is not for executives or those who only look on, and neither are its rows of the log", () => {
    expect(digest(today, "M5")).toBeNull();
    expect(digest(today, "M8")).toBeNull();
    const row: LoggedChange = {
      seq: 1,
      actorId: "person-2",
      actorName: "Ben Moor",
      deed: "write-standup-note",
      kind: "standup-noted",
      noun: "standupNote",
      subjectId: "SN-1",
      set: { done: "Source three" },
      before: null,
      overriddenRules: [],
      requestId: "R-1",
      at: at("2026-11-20"),
    };
    expect(activityLines(told(), [row], as("M1"))).toHaveLength(1);
    expect(activityLines(told(), [row], as("M5"))).toEqual([]);
    const sentences = watchFindings(told(), as("M5")).map(({ facts }) => JSON.stringify(facts));
    expect(sentences.join()).not.toContain("No access");
  });
});

describe("my stream's note", () => {
  it("shows the last words as a hint, silent days to catch up, and the draft of a mention", () => {
    expect(myStream(told(), null, as("M2")).standup).toMatchObject({
      asked: true,
      note: null,
      before: { day: "2026-11-20", next: "Source four" },
      missed: ["2026-11-17", "2026-11-16"],
      write: { open: true },
      drafts: [{ mentionId: "BM-3" }],
    });
    expect(standupPanel(told(), "W1", as("M5"))).toBeNull();
  });

  it("A-06 puts the missing note of today on its lead's Today, and silent streams on the EATP's", () => {
    const needs = (who: string) => todayPage(told(), as(who)).needs.map(({ id }) => id);
    expect(needs("M2")).toEqual(expect.arrayContaining(["standup:W1", "mention:BM-1"]));
    expect(needs("M1")).toEqual(expect.arrayContaining(["standup:silent", "mention:BM-1"]));
    expect(needs("M5")).not.toContain("mention:BM-1");
  });
});

describe("the integration board", () => {
  it("shows where streams touch in a sprint and what is at risk", () => {
    const board = integrationBoard(smallProgram(), null, as("M1"));
    expect(board.sprint?.number).toBe(4);
    expect(board.streams.map(({ id, cells }) => [id, cells.map((cell) => cell.length)])).toEqual([
      ["W1", [0, 0, 1, 0]],
      ["W2", [0, 1, 1, 0]],
    ]);
    expect(board.touches).toMatchObject([
      { id: "DP-1", fromStreamId: "W1", toStreamId: "W2", standing: "IN_TIME" },
    ]);
    const late = applyAll(smallProgram(), [
      change("progress-logged", "DL01", { forecastDay: day("2026-11-27") }),
    ]);
    expect(integrationBoard(late, 4, as("M1"))).toMatchObject({
      atRisk: 1,
      pairs: [{ fromId: "W1", toId: "W2", count: 1, atRisk: 1 }],
      touches: [{ standing: "AT_RISK", why: "expected on 2026-11-27, needed by 2026-11-25" }],
    });
    expect(integrationBoard(smallProgram(), 2, as("M1")).streams).toEqual([]);
  });

  it("keeps the reviews, and ticks leads and links at risk for the next one", () => {
    const held = done(
      smallProgram(),
      holdIntegrationReview,
      {
        reviewId: null,
        day: day("2026-11-18"),
        attendeeIds: ["M1", "M2"],
        outcomes: [{ workstreamIds: ["W1", "W2"], text: "Half on Thursday" }],
        decisions: [],
        dependencyIds: ["DP-1"],
      },
      as("M1"),
    );
    const { touches } = integrationBoard(held, null, as("M1"));
    const page = integrationReviews(held, touches, as("M1"));
    expect(page).toMatchObject({
      overdue: null,
      heldToday: false,
      records: [
        {
          id: "IG-1",
          attendees: ["Ada Lind", "Ben Moor"],
          outcomes: [{ streams: ["Platform", "Use cases"] }],
          dependencies: [{ label: "DL01 → DL02" }],
        },
      ],
    });
    expect(page.draft.people.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([
      "M1",
      "M2",
      "M3",
    ]);
    expect(integrationReviews(held, touches, as("M2")).hold.open).toBe(false);
  });
});

describe("cadence integrity", () => {
  const of = (program: Program, text = "2026-11-23") =>
    cadencePage(program, as("M1", day(text), at(text)));

  it("says for each sprint what was held, late, left out or not due", () => {
    const [running, closed] = of(told()).rows;
    expect(running).toMatchObject({
      number: 4,
      planning: { standing: "MISSING" },
      standUps: { standing: "PARTLY", words: "4 of 12 notes" },
      integration: { standing: "MISSING", words: "0 of 1 week so far" },
      review: { standing: "AHEAD", words: "due 2026-11-27" },
      steering: { standing: "AHEAD", words: "none due" },
    });
    expect(closed).toMatchObject({
      number: 3,
      review: { standing: "MISSING" },
      steering: { standing: "MISSING", words: "was due 2026-11-02" },
    });
    const locked = applyAll(told(), [
      change("sprint-locked", "S4", { lockedAt: at("2026-11-17"), lockedById: "M1" }),
    ]);
    expect(of(locked).rows[0]?.planning).toMatchObject({
      standing: "LATE",
      words: "on 2026-11-17, due 2026-11-16",
      output: "15 points committed, locked by Ada Lind",
    });
  });

  it("draws each stream's days", () => {
    const [row] = of(told()).coverage?.rows ?? [];
    expect(row).toMatchObject({ workstreamId: "W1", noted: 3, owed: 6 });
    expect(row?.days.map(({ standing }) => standing)).toEqual([
      "SILENT",
      "SILENT",
      "NOTED",
      "NOTED",
      "NOTED",
      "SILENT",
      "AHEAD",
      "AHEAD",
      "AHEAD",
      "AHEAD",
    ]);
  });

  const seen = (ruleId: string, program: Program, text: string) =>
    watchFindings(program, as("clock", day(text))).filter((one) => one.ruleId === ruleId);

  it("T-72 warns of a beat that was left out, and is content once it is on record", () => {
    expect(seen("T-72", smallProgram(), "2026-11-17")).toEqual([]);
    expect(seen("T-72", smallProgram(), "2026-11-18")).toMatchObject([
      { severity: "WARNS", subject: { id: "S4" }, facts: { what: "its planning" } },
    ]);
    const locked = applyAll(smallProgram(), [
      change("sprint-locked", "S4", { lockedAt: at("2026-11-16") }),
    ]);
    expect(seen("T-72", locked, "2026-11-27")).toEqual([]);
    expect(seen("T-72", locked, "2026-12-01").map(({ facts }) => facts.what)).toEqual([
      "its retrospective",
      "its review",
    ]);
  });

  it("I-31 warns of a report that is due, and after a week the sponsor hears of it", () => {
    expect(seen("I-31", smallProgram(), "2026-11-05")).toMatchObject([
      { severity: "WARNS", facts: { day: "2026-11-02", late: 3, sponsor: "" } },
    ]);
    expect(seen("I-31", smallProgram(), "2026-11-23")[0]?.facts.sponsor).toContain("sponsor");
  });

  it("I-31 asks for no report before the first sprint has begun, and opens Today for an executive then", () => {
    const before = applyAll(
      smallProgram(),
      [1, 2, 3, 4].map((n) => change("sprint-edited", `S${n}`, { state: "PLANNED" })),
    );
    expect(seen("I-31", before, "2026-11-23")).toEqual([]);
    const needs = todayPage(before, as("M5", day("2026-11-23"))).needs.map(({ id }) => id);
    expect(needs).not.toContain("report");
  });

  it.each([
    ["2026-11-02", []],
    ["2026-11-03", [""]],
    ["2026-11-09", [""]],
    ["2026-11-10", ["; the sponsor is told"]],
  ])("I-31 of a report due on 2 November, on %s", (text, told) => {
    expect(seen("I-31", smallProgram(), text).map(({ facts }) => facts.sponsor)).toEqual(told);
  });

  it("I-31 that is overridden is shown as overridden", () => {
    const standings = (program: Program) =>
      of(program).warnings.map(({ ruleId, standing }) => `${ruleId} ${standing}`);
    expect(standings(told())).toContain("I-31 OPEN");
    const waiver = {
      ruleId: "I-31",
      subjectNoun: "facts",
      subjectId: "small",
      role: "STEERCO" as const,
      reason: "The committee meets again in December",
      expiresDay: day("2026-11-30"),
    };
    const waived = done(told(), grantOverride, waiver, as("M6", day("2026-11-23")));
    expect(standings(waived)).toContain("I-31 OVERRIDDEN");
    expect(standings(waived)).not.toContain("I-31 OPEN");
  });

  it("I-31 is on the EATP's Today at once, on the sponsor's after a week", () => {
    const needs = (who: string, text: string) =>
      todayPage(smallProgram(), as(who, day(text))).needs.map(({ id }) => id);
    expect(needs("M1", "2026-11-05")).toContain("report");
    expect(needs("M5", "2026-11-05")).not.toContain("report");
    expect(needs("M5", "2026-11-23")).toContain("report");
  });

  it("I-31 is content before the first month is over, and after a report", () => {
    expect(seen("I-31", smallProgram(), "2026-11-02")).toEqual([]);
    const reported = (periodEnd: string, published: string) =>
      applyAll(smallProgram(), [
        change(
          "report-drafted",
          "R1",
          freshReport({
            periodStart: day("2026-10-05"),
            periodEnd: day(periodEnd),
            state: "PUBLISHED",
            publishedAt: at(published),
            publishedById: "M1",
          }),
        ),
      ]);
    const late = reported("2026-11-15", "2026-11-16");
    expect(seen("I-31", late, "2026-11-23")).toEqual([]);
    expect(of(late).rows[1]?.steering).toMatchObject({
      standing: "LATE",
      words: "on 2026-11-16, due 2026-11-02",
    });
    const inTime = reported("2026-11-02", "2026-11-02");
    expect(of(inTime).rows[1]?.steering).toMatchObject({
      standing: "HELD",
      words: "on 2026-11-02",
    });
    const corrected = apply(
      apply(inTime, change("report-corrected", "R1", { state: "CORRECTED" })),
      change(
        "report-drafted",
        "R2",
        freshReport({
          version: 2,
          correctsId: "R1",
          periodStart: day("2026-10-05"),
          periodEnd: day("2026-11-02"),
          state: "PUBLISHED",
          publishedAt: at("2026-11-20"),
          publishedById: "M1",
        }),
      ),
    );
    expect(of(corrected).rows[1]?.steering).toMatchObject({
      standing: "HELD",
      words: "on 2026-11-02",
      output: "report 1, version 2",
    });
  });
});
