import { describe, expect, it } from "vitest";
import { done } from "../../../tests/fixtures/doing.ts";
import { freshControl, freshEscalation, freshReport } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change, Dependency, Instant, Override, Program, Report, TierStep } from "../index.ts";
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

  it("is told as ended when it was given after the last report, and not again after the next", () => {
    const late = on("2026-11-30");
    const given = (text: string) => ({ ...published(small, "2026-11-20"), publishedAt: at(text) });
    expect(ended(program, given("2026-11-17"), late)).toHaveLength(1);
    expect(ended(program, given("2026-11-18"), late)).toEqual([]);
    const unpublished = { ...published(small, "2026-11-20"), publishedAt: null };
    expect(ended(program, unpublished, late)).toHaveLength(1);
    const bare = (text: string) => ({ ...published(small, text, false) });
    expect(ended(program, bare("2026-11-25"), late)).toEqual([]);
    expect(ended(program, bare("2026-11-24"), late)).toHaveLength(1);
  });

  it("that the program no longer knows is told as no longer let pass", () => {
    const unknown = {
      kind: "override",
      noun: "override",
      id: "OV-9",
      key: "OV-9",
      what: "",
    } as const;
    const last = { ...published(small, "2026-11-20"), exceptions: [unknown] };
    expect(ended(small, last)).toEqual(["override OV-9: no longer let pass, no day"]);
    const strange = { ...last, exceptions: [{ ...unknown, kind: "something else" }] };
    expect(ended(small, strange)).toEqual([]);
  });

  it("is told as ended by its day where the last report kept no list", () => {
    const late = on("2026-11-30");
    expect(ended(program, published(program, "2026-11-20", false), late)).toHaveLength(1);
    expect(ended(program, published(program, "2026-11-27", false), late)).toEqual([]);
  });

  const what = (set: Partial<Override>, ...more: readonly Change[]) =>
    exceptionsInForce(
      applyAll(small, [...more, change("override-granted", "OV-1", { ...override.set, ...set })]),
      eatp,
    )[0]?.what;

  it.each([
    ["facts", "small", "the program"],
    ["sprint", "S4", "sprint 4"],
    ["sprint", "S9", "sprint S9"],
    ["deliverable", "DL02", "DL02 Model trained again"],
    ["gate", "G-1", "G-1 Platform can carry a pilot"],
    ["dependency", "DP-1", "DP-1"],
    ["escalation", "E-1", "E-1"],
  ])("X-06 says what it is for: %s %s is %s", (subjectNoun, subjectId, words) => {
    expect(what({ subjectNoun, subjectId }, extended())).toBe(
      `Rule I-15 overridden for ${words} by Ada Lind, EATP (execution lead)`,
    );
  });

  it.each([
    ["PEOPLE", "People"],
    ["S4", "sprint 4"],
    ["DP-1", "DP-1 from DL01"],
    ["SG-1", "Dispatchers"],
  ])("X-06 says which part is let pass: %s is %s", (aspect, words) => {
    const group = change("stakeholder-group-recorded", "SG-1", {
      name: "Dispatchers",
      category: "BENEFICIARY",
      size: 12,
      sentiment: [],
      note: "",
    });
    expect(what({ aspect }, group)).toContain(`for DL02 Model trained again, ${words} by Ada`);
  });

  it("X-06 names where a part of a dependency comes from outside, or from a stream", () => {
    const from = (set: Partial<Dependency>) =>
      what({ aspect: "DP-1" }, change("dependency-edited", "DP-1", { fromId: null, ...set }));
    expect(from({ fromOutside: "The supplier" })).toContain(", DP-1 from The supplier by");
    expect(from({ fromOutside: null })).toContain(", DP-1 from W1 by");
  });

  it("X-06 says so where its giver had held the role for days only", () => {
    const role = { roleSince: day("2026-11-16"), roleGivenBy: "Eva Roth" };
    expect(what(role)).toContain(
      ". Ada Lind has held the role EATP (execution lead) since 2026-11-16, given by Eva Roth",
    );
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

  it("holds until the last of its open conditions is due, and ended with the last one met", () => {
    const due = (id: string, text: string) => change("condition-closed", id, { dueDay: day(text) });
    const open = applyAll(small, [
      ...conditional("2026-11-16", null, null, null),
      due("CN-1", "2026-12-01"),
      due("CN-2", "2026-12-08"),
    ]);
    expect(exceptionsInForce(open, eatp)).toMatchObject([
      {
        until: "2026-12-08",
        reason:
          "Runbook 1 (due 2026-12-01); Runbook 2 (due 2026-12-08); Runbook 3 (due 2026-12-04)",
      },
    ]);
    const met = applyAll(small, conditional("2026-11-16", "2026-11-20", "2026-11-18"));
    expect(ended(met, null)).toEqual(["conditional-gate G-1: all conditions were met, 2026-11-20"]);
    const one = applyAll(small, conditional("2026-11-16", "2026-11-20"));
    expect(ended(one, null)).toEqual(["conditional-gate G-1: its condition was met, 2026-11-20"]);
  });

  it("decided on the first day of the cycle belongs to it; a go is no exception", () => {
    const start = small.cycle.get("C1")?.startDay ?? today;
    expect(kinds(applyAll(small, conditional(start)))).toEqual(["conditional-gate G-1"]);
    const unknown = applyAll(small, conditional(null));
    expect(kinds(unknown)).toEqual(["conditional-gate G-1"]);
    const go = change("gate-decided", "G-1", { outcome: "GO" });
    expect(kinds(applyAll(small, [...conditional("2026-11-16"), go]))).toEqual([]);
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

  it("that excuses a control is in force until the control is required again, or dropped", () => {
    const program = applyAll(small, [
      change("control-recorded", "C-01", freshControl({ name: "Rollback" })),
      change("control-excused", "C-01", {
        required: false,
        excusedReason: "The vendor rolls back",
      }),
    ]);
    expect(exceptionsInForce(program, eatp)).toMatchObject([
      { what: "Control C-01 Rollback is not required for Gate P", reason: "The vendor rolls back" },
    ]);
    const last = published(program, "2026-11-20");
    const again = change("control-required", "C-01", { required: true, excusedReason: null });
    expect(ended(applyAll(program, [again]), last)).toEqual([
      "excused-control C-01: no longer let pass, no day",
    ]);
    const dropped = change("control-dropped", "C-01", { droppedReason: "Not built" });
    expect(ended(applyAll(program, [dropped]), last)).toEqual([
      "excused-control C-01: C-01 was dropped, no day",
    ]);
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

describe("X-06 the criteria of a subject that is over", () => {
  const loosened = (id: string, removed = false) =>
    change("criterion-loosened", id, { loosenedCount: 1, loosenedReason: "Two", removed });

  it("say what they were, loosened or removed; a removed waiver is none", () => {
    const words = (...changes: readonly Change[]) =>
      exceptionsInForce(applyAll(small, changes), eatp).map(({ what }) => what);
    expect(words(loosened("CR-2"))).toEqual([
      "Criterion of G-1 loosened after work had started: Data quality is validated",
    ]);
    expect(words(loosened("CR-2", true))).toEqual([
      "Criterion of G-1 removed after work had started: Data quality is validated",
    ]);
    expect(words(waived, loosened("CR-2", true))).toEqual([
      "Criterion of G-1 removed after work had started: Data quality is validated",
    ]);
    expect(words(waived, loosened("CR-2"))).toHaveLength(2);
    const undated = change("criterion-assessed", "CR-2", { assessedAt: null });
    expect(exceptionsInForce(applyAll(small, [waived, undated]), eatp)).toMatchObject([
      { kind: "waiver", since: null },
    ]);
  });

  it("end when their gate is dropped, or was decided before the cycle", () => {
    const gone = change("gate-dropped", "G-1", { droppedReason: "Held by mistake" });
    expect(ended(applyAll(small, [waived, gone]), null)).toEqual([
      "waiver CR-2: G-1 was dropped, no day",
    ]);
    const decided = (text: string) =>
      kinds(applyAll(small, [waived, change("gate-decided", "G-1", { decidedAt: at(text) })]));
    expect(decided("2026-01-05")).toEqual([]);
    expect(decided("2026-11-16")).toEqual(["waiver CR-2"]);
  });

  it("end when their deliverable was accepted before the cycle", () => {
    const accepted = (text: string) =>
      kinds(
        applyAll(small, [
          loosened("CR-1"),
          change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: day(text) }),
        ]),
      );
    expect(accepted("2026-01-05")).toEqual([]);
    expect(accepted("2026-11-16")).toEqual(["loosened-criterion CR-1"]);
  });
});

describe("X-06 more time for an escalation", () => {
  it("is in force while it stays on that tier, whatever came before it", () => {
    const step = (tier: "L1_WORKSTREAM" | "L2_PROGRAM", text: string) =>
      ({ tier, at: at(text), by: "person", byId: "M1", note: "" }) as const;
    const stays = (steps: readonly TierStep[]) => kinds(applyAll(small, [extended({ steps })]));
    expect(stays([step("L1_WORKSTREAM", "2026-11-16"), step("L2_PROGRAM", "2026-11-19")])).toEqual([
      "extended-escalation E-1.1",
    ]);
    expect(stays([step("L1_WORKSTREAM", "2026-11-18")])).toHaveLength(1);
    expect(stays([step("L1_WORKSTREAM", "2026-11-19")])).toHaveLength(0);
  });

  it("I-75 of a confidential one is in no report, and says how many days it got", () => {
    expect(kinds(applyAll(small, [extended({ confidential: true })]))).toEqual([]);
    expect(exceptionsInForce(applyAll(small, [extended()]), eatp)[0]?.what).toBe(
      "E-1 No access to the historian: 2 more working days on L2 program",
    );
  });

  it("closed without a decision ended on the day it was closed, or on no known day", () => {
    const closed = (closedAt: Instant | null) =>
      ended(applyAll(small, [extended({ state: "WITHDRAWN", closedAt })]), null);
    expect(closed(at("2026-11-20"))).toEqual(["extended-escalation E-1.1: withdrawn, 2026-11-20"]);
    expect(closed(null)).toEqual(["extended-escalation E-1.1: withdrawn, no day"]);
  });

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
      "extended-escalation E-1.1: moved to L3 executive, 2026-11-19",
    ]);
    const decided = applyAll(small, [extended({ state: "DECIDED", decidedAt: at("2026-11-20") })]);
    expect(ended(decided, null)).toEqual(["extended-escalation E-1.1: decided, 2026-11-20"]);
  });
});
