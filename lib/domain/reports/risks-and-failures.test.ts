import { describe, expect, it } from "vitest";
import { freshEscalation, freshReport } from "../../../tests/fixtures/fresh.ts";
import { measured, scopedUseCase } from "../../../tests/fixtures/measured-use-case.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { reviewed } from "../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { WarningOnDay } from "../indicators/warnings.ts";
import type { Report, Warning } from "../nouns.ts";
import type { Program } from "../program.ts";
import { reportContent } from "./report-content.ts";
import { itemsAtRisk, itemsFailed } from "./risks-and-failures.ts";

const eatp = as("M1");
const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const report = (from = "2026-11-02", to = "2026-11-23"): Report => ({
  id: "R1",
  ...freshReport({ periodStart: day(from), periodEnd: day(to) }),
});
const failed = (program: Program, of = report()) => itemsFailed(program, of, eatp);
const atRisk = (program: Program, warnings: readonly WarningOnDay[] = []) =>
  itemsAtRisk(program, warnings, eatp);

const measuredOn = (...readings: readonly (readonly [text: string, recall: number])[]) => [
  ...scopedUseCase(),
  ...readings.flatMap(([text, recall], nth) => measured(nth + 1, text, recall)),
];

describe("what a report tells as failed", () => {
  it("X-05 tells a threshold that a reading of the period missed, and the day it was measured", () => {
    expect(failed(changed(...measuredOn(["2026-11-10", 0.74])))).toEqual([
      {
        noun: "useCase",
        id: "U1",
        sentence: "Pump failure: Recall reached 0.74. The threshold is ≥ 0.80.",
        why: "Measured on 2026-11-10.",
        figures: {},
      },
    ]);
  });

  it.each([
    ["2026-11-01", 0],
    ["2026-11-02", 1],
    ["2026-11-23", 1],
    ["2026-11-24", 0],
  ])(
    "X-05 takes a period from its first day to its last: a reading of %s is told %d times",
    (text, times) => {
      const told = failed(changed(...measuredOn([text, 0.74])));
      expect(told.filter(({ why }) => why.startsWith("Measured"))).toHaveLength(times);
    },
  );

  it("X-05 leaves out a threshold that was reached, and keeps the missed one beside it", () => {
    const both = changed(...measuredOn(["2026-11-10", 0.81], ["2026-11-12", 0.74]));
    expect(failed(both).map(({ why }) => why)).toEqual(["Measured on 2026-11-12."]);
  });

  const closed = (text: string | null, program = reviewed()) =>
    applyAll(program, [
      change("sprint-closed", "S4", {
        state: "CLOSED",
        acceptedPoints: 5,
        closedAt: text === null ? null : at(text),
      }),
    ]);
  const commitments = (program: Program, of = report()) =>
    failed(program, of).filter(({ sentence }) => sentence.includes("was committed in sprint 4"));

  it("X-05 tells what a sprint closed in the period had committed and did not accept, and why", () => {
    const noted = applyAll(closed("2026-11-20"), [
      change("sprint-item-disposed", "SI-1", { rootCauseNote: "Three sources were empty" }),
      change("sprint-item-disposed", "SI-2", { rootCause: null, rootCauseNote: "" }),
    ]);
    expect(commitments(noted)).toMatchObject([
      {
        noun: "deliverable",
        id: "DL01",
        sentence: "DL01 Sensor data, cleaned was committed in sprint 4 and not accepted.",
        why: expect.stringMatching(/^Data.*: Three sources were empty$/),
        figures: {},
      },
      { id: "DL02", why: "" },
    ]);
  });

  it("X-05 tells neither what is not settled, nor what was taken out, nor what a sprint accepted", () => {
    const program = applyAll(closed("2026-11-20"), [
      change("sprint-item-disposed", "SI-1", { disposition: null }),
      change("sprint-item-removed", "SI-2", { removed: true }),
    ]);
    expect(commitments(program)).toEqual([]);
    expect(commitments(reviewed(), report("2026-11-02", "2026-11-29"))).toEqual([]);
  });

  it.each([
    ["2026-11-01", 0],
    ["2026-11-02", 2],
    ["2026-11-23", 2],
    ["2026-11-24", 0],
  ])("X-05 goes by the day the sprint was closed: closed on %s, %d are told", (text, times) => {
    expect(commitments(closed(text))).toHaveLength(times);
  });

  it("X-05 goes by a sprint's last day where nobody kept when it was closed", () => {
    expect(commitments(closed(null), report("2026-11-02", "2026-11-28"))).toEqual([]);
    expect(commitments(closed(null), report("2026-11-02", "2026-11-29"))).toHaveLength(2);
  });

  it("X-05 ends after forty lines, clauses of the evidence first", () => {
    const many = changed(
      change("deliverable-edited", "DL01", { dueDay: day("2026-11-06") }),
      ...measuredOn(...Array.from({ length: 40 }, () => ["2026-11-10", 0.74] as const)),
    );
    const told = failed(many);
    expect(told).toHaveLength(40);
    expect(told[0]).toMatchObject({ noun: "deliverable", id: "DL01" });
  });
});

const overdue = change("deliverable-edited", "DL03", { dueDay: day("2026-11-20") });
const escalated = change(
  "escalation-opened",
  "E-1",
  freshEscalation({
    title: "No access",
    severity: "CRITICAL",
    tier: "L3_EXECUTIVE",
    wantedDecision: "A named owner",
    firstSeenDay: day("2026-11-02"),
    openedAt: at("2026-11-02"),
  }),
);

describe("what a report tells as at risk", () => {
  it("X-05 tells each reason once, in the order of the ladder; what failed is told elsewhere", () => {
    const program = changed(
      escalated,
      overdue,
      change("deliverable-edited", "DL01", { dueDay: day("2026-11-06") }),
    );
    expect(atRisk(program).map(({ id }) => id)).toEqual(["DL03", "E-1"]);
    expect(failed(program).map(({ id }) => id)).toEqual(["DL01"]);
  });

  it("X-05 quotes the decision an escalation wants and the note of a dependency, of others nothing", () => {
    expect(atRisk(changed(escalated, overdue)).map(({ id, why }) => [id, why])).toEqual([
      ["DL03", ""],
      ["E-1", "A named owner"],
    ]);
    const waits = changed(
      change("dependency-edited", "DP-1", { needByDay: day("2026-11-20"), note: "Asked twice" }),
    );
    expect(failed(waits)).toMatchObject([{ noun: "dependency", id: "DP-1", why: "Asked twice" }]);
  });
});

const reading = (value: number, response: string | null = null) =>
  change("energy-read", "ER-1", {
    reservoir: "GOODWILL",
    sprintId: "S4",
    value,
    interim: true,
    basis: "Asked around",
    trend: "STEADY",
    replenishedBy: null,
    evidence: null,
    response,
    responseById: response === null ? null : "M2",
    day: today,
  });

const warning = (set: Partial<Warning> = {}): WarningOnDay => ({
  warning: {
    id: "WN-1",
    ruleId: "I-28",
    subjectNoun: "facts",
    subjectId: "small",
    aspect: null,
    sentence: "as it was",
    raisedAt: at("2026-11-09"),
    clearedAt: null,
    watchReason: null,
    watchedById: null,
    ...set,
  },
  finding: {
    ruleId: "I-28",
    severity: "WARNS",
    subject: { noun: "facts", id: "small" },
    facts: { resolved: 1, due: 4 },
    overridableBy: [],
    standing: "OPEN",
    passedBy: null,
  },
  sentence: "One of four was resolved in time.",
});

describe("early signals in a report", () => {
  it("I-91 tells critical energy and who responds, and says so where nobody does", () => {
    expect(atRisk(changed(reading(39)))).toEqual([
      {
        noun: "energyReading",
        id: "ER-1",
        sentence: "Goodwill was read at 39 of 100 on 2026-11-23, below 40.",
        why: "No response is named.",
        figures: { Goodwill: 39 },
      },
    ]);
    expect(atRisk(changed(reading(39, "Two rollouts pause")))[0]?.why).toBe(
      "Ben Moor responds: Two rollouts pause",
    );
    expect(atRisk(changed(reading(40)))).toEqual([]);
  });

  const signals = (one: WarningOnDay, program = smallProgram()) => atRisk(program, [one]);

  it("I-103 tells a warning nobody acted on, with its figures, in the words of the day", () => {
    expect(signals(warning())).toEqual([
      {
        noun: "warning",
        id: "WN-1",
        sentence: "One of four was resolved in time.",
        why: "Nobody has acted on this warning (I-28) for 10 working days.",
        figures: { "Dependencies resolved on time, the program": "1 of 4" },
      },
    ]);
  });

  it.each([
    ["2026-11-16", 0],
    ["2026-11-13", 1],
  ])("I-103 gives a week: raised on %s it is told %d times on the 23rd", (text, times) => {
    expect(signals(warning({ raisedAt: at(text) }))).toHaveLength(times);
  });

  it("I-103 leaves out what is watched, what somebody works on, and what was said in stand-ups", () => {
    expect(signals(warning({ watchReason: "It comes first by plan" }))).toEqual([]);
    for (const subjectNoun of ["standupNote", "blockerMention"])
      expect(signals(warning({ subjectNoun }))).toEqual([]);
    const step = (reviewedAt: string | null) =>
      change("intervention-recorded", "IV-1", {
        warningId: "WN-1",
        ownerId: "M2",
        step: "Talk to IT",
        reviewDay: today,
        recordedById: "M1",
        recordedAt: at("2026-11-10"),
        effect: null,
        reviewedAt: reviewedAt === null ? null : at(reviewedAt),
      });
    expect(signals(warning(), changed(step(null)))).toEqual([]);
    expect(signals(warning(), changed(step("2026-11-16")))).toEqual([]);
    expect(signals(warning(), changed(step("2026-11-13")))[0]?.why).toContain("6 working days");
  });

  it("X-05 keeps the signals where reasons fill the section", () => {
    const many = Array.from({ length: 45 }, (_, nth) =>
      change("deliverable-created", `DL${nth + 20}`, {
        ...(smallProgram().deliverable.get("DL02") ?? never()),
        dueDay: day("2026-11-20"),
      }),
    );
    const told = atRisk(changed(reading(39), ...many), [warning()]);
    expect(told).toHaveLength(40);
    expect(told.slice(-2).map(({ noun }) => noun)).toEqual(["energyReading", "warning"]);
    expect(
      atRisk(
        smallProgram(),
        Array.from({ length: 45 }, () => warning()),
      ),
    ).toHaveLength(40);
  });
});

describe("the sentence of a section", () => {
  const sections = (...changes: readonly Change[]) => {
    const { atRisk: risk, failed: fails } = reportContent(changed(...changes), report(), eatp, []);
    return [risk.sentence, fails.sentence];
  };

  it("X-05 counts its lines in words, and says that nothing is there", () => {
    expect(sections()).toEqual([
      "Nothing is at risk, according to the evidence of 2026-11-23.",
      "Nothing failed in this period, according to the evidence of 2026-11-23.",
    ]);
    expect(sections(overdue)[0]).toBe(
      "One thing is at risk, according to the evidence of 2026-11-23.",
    );
    const two = measuredOn(["2026-11-10", 0.74], ["2026-11-11", 0.74]);
    expect(sections(overdue, escalated, ...two)).toEqual([
      "Two things are at risk, according to the evidence of 2026-11-23.",
      "Two things failed in this period, according to the evidence of 2026-11-23.",
    ]);
  });
});

const never = (): never => {
  throw new Error("not there");
};
