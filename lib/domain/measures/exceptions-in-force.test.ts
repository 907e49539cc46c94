import { describe, expect, it } from "vitest";
import { done } from "../../../tests/fixtures/doing.ts";
import { freshEscalation, freshReport } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change, Program, Report } from "../index.ts";
import { applyAll, assessCriterion, change } from "../index.ts";
import { exceptionMark, exceptionsEnded } from "./exceptions-ended.ts";
import { exceptionsInForce } from "./exceptions-in-force.ts";

const eatp = as("M1");
const small = smallProgram();
const on = (text: string) => as("M1", day(text));
const kinds = (program: Program, who = eatp) =>
  exceptionsInForce(program, who).map(({ kind, key }) => `${kind} ${key}`);
const ended = (program: Program, last: Report | null, who = eatp) =>
  exceptionsEnded(program, last, who).map(
    ({ kind, key, how, endedDay }) => `${kind} ${key}: ${how}, ${endedDay ?? "no day"}`,
  );

/** A report that went out on a day and listed what was in force then. */
const published = (program: Program, text: string, knows = true): Report => ({
  id: "R1",
  ...freshReport({
    periodStart: day("2026-11-02"),
    periodEnd: day(text),
    state: "PUBLISHED",
    publishedAt: at(text),
    exceptions: knows ? exceptionsInForce(program, on(text)).map(exceptionMark) : null,
  }),
});

const override = change("override-granted", "OV-1", {
  ruleId: "I-15",
  subjectNoun: "deliverable",
  subjectId: "DL02",
  aspect: null,
  role: "EATP",
  byId: "M1",
  reason: "The data is good enough to start.",
  grantedAt: at("2026-11-18"),
  expiresDay: day("2026-11-25"),
  withdrawn: false,
  roleSince: null,
  roleGivenBy: null,
});

const conditional = (decidedAt: string | null, ...closed: readonly (string | null)[]): Change[] => [
  change("gate-decided", "G-1", {
    state: "DECIDED",
    outcome: "CONDITIONAL_GO",
    exceptions: "Two criteria open, both tracked.",
    decidedAt: decidedAt === null ? null : at(decidedAt),
  }),
  ...closed.map((closedDay, nth) =>
    change("condition-set", `CN-${nth + 1}`, {
      gateId: "G-1",
      criterionId: null,
      text: `Runbook ${nth + 1}`,
      ownerId: "M2",
      dueDay: day("2026-12-04"),
      closedDay: closedDay === null ? null : day(closedDay),
      closedById: null,
      closingNote: null,
    }),
  ),
];

const waived = change("criterion-assessed", "CR-2", {
  result: "WAIVED",
  resultReason: "Measured elsewhere",
  assessedAt: at("2026-11-18"),
});

const extended = (set: Partial<Parameters<typeof freshEscalation>[0]> = {}) =>
  change(
    "escalation-opened",
    "E-1",
    freshEscalation({
      kind: "BLOCKER",
      title: "No access to the historian",
      description: "Asked twice",
      tier: "L2_PROGRAM",
      ownerId: "M1",
      firstSeenDay: day("2026-11-16"),
      openedAt: at("2026-11-16"),
      openedById: "M2",
      severity: "LOW",
      extensions: [
        {
          tier: "L2_PROGRAM",
          workingDays: 2,
          reason: "An answer is promised",
          byId: "M1",
          at: at("2026-11-18"),
        },
      ],
      ...set,
    }),
  );

describe("X-06 an override", () => {
  const program = applyAll(small, [override]);

  it("is in force on its last day and ended the day after", () => {
    expect(kinds(program, on("2026-11-25"))).toEqual(["override OV-1"]);
    expect(kinds(program, on("2026-11-26"))).toEqual([]);
    expect(ended(program, null, on("2026-11-26"))).toEqual(["override OV-1: expired, 2026-11-25"]);
  });

  it("that was withdrawn is told once as ended, whether the last report listed it or it is newer", () => {
    const gone = applyAll(program, [change("override-withdrawn", "OV-1", { withdrawn: true })]);
    expect(kinds(gone)).toEqual([]);
    const told = ["override OV-1: withdrawn, no day"];
    expect(ended(gone, published(program, "2026-11-20"))).toEqual(told);
    expect(ended(gone, published(small, "2026-11-13"))).toEqual(told);
    expect(ended(gone, published(gone, "2026-11-20"))).toEqual([]);
  });

  it("is told as ended by its day where the last report kept no list", () => {
    const late = on("2026-11-30");
    expect(ended(program, published(program, "2026-11-20", false), late)).toHaveLength(1);
    expect(ended(program, published(program, "2026-11-27", false), late)).toEqual([]);
  });

  it("I-75 of a confidential concern is in no report", () => {
    const hidden = applyAll(small, [
      extended({ confidential: true }),
      change("override-granted", "OV-1", {
        ...override.set,
        subjectNoun: "escalation",
        subjectId: "E-1",
      }),
    ]);
    expect(kinds(hidden)).toEqual([]);
    expect(ended(hidden, null, on("2026-12-24"))).toEqual([]);
  });
});

describe("X-06 a conditional gate", () => {
  it("is in force while a condition is open, and says which", () => {
    const program = applyAll(small, conditional("2026-11-16", "2026-11-18", null));
    expect(exceptionsInForce(program, eatp)).toMatchObject([
      {
        kind: "conditional-gate",
        what: expect.stringContaining("passed on 2 conditions, 1 still open"),
        reason: "Runbook 2 (due 2026-12-04)",
        since: "2026-11-16",
        until: "2026-12-04",
      },
    ]);
  });

  it("whose conditions are all closed has ended, and quotes nothing of what was open then", () => {
    const program = applyAll(small, conditional("2026-11-16", "2026-11-18", "2026-11-20"));
    expect(kinds(program)).toEqual([]);
    expect(exceptionsEnded(program, null, eatp)).toMatchObject([
      {
        what: expect.stringMatching(/ passed on 2 conditions$/),
        how: "all conditions were met",
        endedDay: "2026-11-20",
        reason: "",
      },
    ]);
    expect(JSON.stringify(exceptionsEnded(program, null, eatp))).not.toContain("Two criteria open");
  });

  it("without a condition stands on its documented exceptions until its cycle is over", () => {
    const program = applyAll(small, conditional("2026-11-16"));
    expect(exceptionsInForce(program, eatp)[0]?.reason).toBe("Two criteria open, both tracked.");
    const start = small.cycle.get(small.facts.currentCycleId ?? "")?.startDay ?? today;
    const before = applyAll(small, conditional("2026-01-05"));
    expect(ended(before, null)).toEqual([`conditional-gate G-1: its cycle is over, ${start}`]);
  });

  it("of an unknown day has no day since when it holds", () => {
    const program = applyAll(small, conditional(null, null));
    expect(exceptionsInForce(program, eatp)[0]?.since).toBeNull();
  });

  it("that was dropped is none", () => {
    const program = applyAll(small, [
      ...conditional("2026-11-16", null),
      change("gate-dropped", "G-1", { droppedReason: "Held by mistake" }),
    ]);
    expect(kinds(program)).toEqual([]);
  });
});

describe("X-06 a criterion", () => {
  it("that is waived is in force until it is assessed again; the next report says so", () => {
    const program = applyAll(small, [waived]);
    expect(exceptionsInForce(program, eatp)).toMatchObject([
      { kind: "waiver", reason: "Measured elsewhere", since: "2026-11-18", until: null },
    ]);
    const again = done(
      program,
      assessCriterion,
      { criterionId: "CR-2", result: "NOT_MET", reason: "Measured here after all" },
      as("M4"),
    );
    expect(kinds(again)).toEqual([]);
    const last = published(program, "2026-11-20");
    expect(ended(again, last)).toEqual(["waiver CR-2: assessed again, no day"]);
    expect(ended(program, last)).toEqual([]);
  });

  it("that was loosened is in force until its subject is dropped", () => {
    const loosened = change("criterion-loosened", "CR-1", {
      loosenedCount: 1,
      loosenedReason: "Two are enough",
    });
    const program = applyAll(small, [loosened]);
    expect(kinds(program)).toEqual(["loosened-criterion CR-1"]);
    const subject = program.criterion.get("CR-1");
    const dropped = applyAll(program, [
      change("deliverable-dropped", subject?.subjectId ?? "", {
        state: "DROPPED",
        droppedReason: "Not needed",
      }),
    ]);
    expect(kinds(dropped)).toEqual([]);
    expect(ended(dropped, published(program, "2026-11-20"))).toEqual([
      `loosened-criterion CR-1: ${subject?.subjectId} was dropped, no day`,
    ]);
  });
});

describe("X-06 more time for an escalation", () => {
  it("is in force until the later limit, and ended when that has passed", () => {
    const program = applyAll(small, [extended()]);
    const [told] = exceptionsInForce(program, on("2026-11-19"));
    expect(told).toMatchObject({ kind: "extended-escalation", key: "E-1.1" });
    const until = told?.until ?? today;
    expect(until > "2026-11-18").toBe(true);
    expect(ended(program, null, on("2027-03-01"))).toEqual([
      `extended-escalation E-1.1: the extended limit passed, ${until}`,
    ]);
  });

  it("ends when it moves to another tier, is decided or withdrawn", () => {
    const moved = applyAll(small, [
      extended({
        tier: "L3_EXECUTIVE",
        tierEnteredAt: at("2026-11-19"),
        steps: [{ tier: "L3_EXECUTIVE", at: at("2026-11-19"), by: "clock", byId: null, note: "" }],
      }),
    ]);
    expect(kinds(moved)).toEqual([]);
    expect(ended(moved, null)).toEqual([
      "extended-escalation E-1.1: moved to L3 Executive, 2026-11-19",
    ]);
    const decided = applyAll(small, [extended({ state: "DECIDED", decidedAt: at("2026-11-20") })]);
    expect(ended(decided, null)).toEqual(["extended-escalation E-1.1: decided, 2026-11-20"]);
  });
});
