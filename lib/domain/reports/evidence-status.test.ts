import { describe, expect, it } from "vitest";
import { freshDeliverable, freshEscalation, freshOutcome } from "../../../tests/fixtures/fresh.ts";
import { measured, scopedUseCase } from "../../../tests/fixtures/measured-use-case.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Condition, Deliverable, Dependency, Escalation, Gate, Risk } from "../nouns.ts";
import type { Program } from "../program.ts";
import { placedItem } from "../sprints/commands/sprint-shape.ts";
import { reasonWords } from "./evidence-clauses.ts";
import { evidenceOn, isBetter, worstOf } from "./evidence-status.ts";

const now = as("M1");
const small = smallProgram();
const having = (...changes: Change[]): Program => applyAll(small, changes);
const clauses = (program: Program, streamId: string, situation = now) =>
  (evidenceOn(program, situation).ofStream.get(streamId)?.reasons ?? []).map(
    ({ clause }) => clause,
  );
const status = (program: Program, streamId: string, situation = now) =>
  evidenceOn(program, situation).ofStream.get(streamId)?.status;

const escalation = freshEscalation({
  title: "No access",
  severity: "CRITICAL",
  wantedDecision: "Access",
  affectedIds: ["DL01"],
  firstSeenDay: day("2026-11-20"),
  openedAt: at("2026-11-20", "09:00"),
});

describe("evidence of a workstream", () => {
  it("X-02 is content with work that is under way and nothing late", () => {
    expect(status(small, "W1")).toBe("ON_TRACK");
    expect(clauses(small, "W1")).toEqual([]);
  });

  const cases: readonly (readonly [
    string,
    string,
    "W1" | "W2",
    "OFF_TRACK" | "AT_RISK",
    readonly Change[],
  ])[] = [
    [
      "a stopped stage gate",
      "X-02.a",
      "W2",
      "OFF_TRACK",
      [
        change("gate-decided", "G-1", {
          level: "STAGE",
          subjectNoun: "cycle",
          subjectId: "C1",
          state: "DECIDED",
          outcome: "STOP",
        }),
      ],
    ],
    [
      "something overdue for more than ten working days",
      "X-02.b",
      "W1",
      "OFF_TRACK",
      [change("deliverable-edited", "DL01", { dueDay: day("2026-11-06") })],
    ],
    [
      "the critical path waiting with no day",
      "X-02.c",
      "W2",
      "OFF_TRACK",
      [change("dependency-edited", "DP-1", { needByDay: day("2026-11-20") })],
    ],
    [
      "a use case out of attempts",
      "X-02.d",
      "W1",
      "OFF_TRACK",
      [
        ...scopedUseCase({ state: "VALIDATING" }),
        ...measured(1, "2026-11-11", 0.7),
        ...measured(2, "2026-11-17", 0.72),
        ...measured(3, "2026-11-20", 0.74),
        change(
          "outcome-created",
          "O1",
          freshOutcome({
            title: "Pumps",
            useCaseId: "U1",
          }),
        ),
        change("outcome-part-declared", "OP-1", {
          outcomeId: "O1",
          pillar: "TECHNOLOGY",
          required: true,
          statement: "Live",
          deliverableIds: ["DL01"],
          notRequiredReason: null,
          notRequiredByIds: [],
        }),
      ],
    ],
    [
      "a gate that sent work back",
      "X-02.e",
      "W1",
      "AT_RISK",
      [
        change("gate-decided", "G-1", {
          state: "DECIDED",
          outcome: "RECYCLE",
          decidedAt: at("2026-11-20"),
        }),
      ],
    ],
    [
      "something overdue",
      "X-02.f",
      "W1",
      "AT_RISK",
      [change("deliverable-edited", "DL01", { dueDay: day("2026-11-20") })],
    ],
    [
      "a gate whose day has passed",
      "X-02.f",
      "W1",
      "AT_RISK",
      [change("gate-edited", "G-1", { scheduledDay: day("2026-11-20") })],
    ],
    [
      "a late forecast",
      "X-02.g",
      "W2",
      "AT_RISK",
      [change("progress-logged", "DL02", { forecastDay: day("2026-12-02") })],
    ],
    [
      "a critical escalation over its limit",
      "X-02.h",
      "W1",
      "AT_RISK",
      [change("escalation-opened", "E-1", escalation)],
    ],
    [
      "a poor last sprint",
      "X-02.i",
      "W1",
      "AT_RISK",
      [
        change("sprint-item-recorded", "SI-1", {
          ...placedItem({ sprintId: "S3", deliverableId: "DL01", pointsAtLock: 5 }),
          disposition: "CARRIED_OVER",
          rootCause: "DATA",
        }),
      ],
    ],
    [
      "a dependency not resolved in time",
      "X-02.j",
      "W2",
      "AT_RISK",
      [
        change("dependency-edited", "DP-1", {
          needByDay: day("2026-11-20"),
          promises: [{ day: day("2026-11-25"), byId: "M2", at: at("2026-11-20"), note: "" }],
        }),
      ],
    ],
    [
      "a critical risk past its review",
      "X-02.k",
      "W1",
      "AT_RISK",
      [
        change("risk-recorded", "RK-1", {
          description: "Gaps",
          probability: 4,
          impact: 4,
          mitigation: "",
          ownerId: "M2",
          nextReviewDay: day("2026-11-20"),
          state: "OPEN",
        }),
      ],
    ],
    [
      "an overdue condition",
      "X-02.m",
      "W1",
      "AT_RISK",
      [
        change("condition-set", "CN-1", {
          gateId: "G-1",
          criterionId: null,
          text: "Write it",
          ownerId: "M2",
          dueDay: day("2026-11-20"),
          closedDay: null,
          closedById: null,
          closingNote: null,
        }),
      ],
    ],
  ];

  it.each(cases)("X-02 objects to %s", (_what, clause, streamId, expected, changes) => {
    const program = having(...changes);
    expect(clauses(program, streamId)).toContain(clause);
    expect(status(program, streamId)).toBe(expected);
    for (const reason of evidenceOn(program, now).ofStream.get(streamId)?.reasons ?? [])
      expect(reasonWords(reason)).not.toMatch(/\?|undefined/);
  });

  const dl01 = (set: Partial<Deliverable>) => change("deliverable-edited", "DL01", set);
  const g1 = (set: Partial<Gate>) => change("gate-edited", "G-1", set);
  const dp1 = (needBy: string, promised: string | null, set: Partial<Dependency> = {}) =>
    change("dependency-edited", "DP-1", {
      needByDay: day(needBy),
      promises:
        promised === null
          ? []
          : [{ day: day(promised), byId: "M2", at: at("2026-11-10"), note: "" }],
      ...set,
    });
  const condition = (set: Partial<Condition>) =>
    change("condition-set", "CN-1", {
      gateId: "G-1",
      criterionId: null,
      text: "Write it",
      ownerId: "M2",
      dueDay: day("2026-11-20"),
      closedDay: null,
      closedById: null,
      closingNote: null,
      ...set,
    });
  const risk = (set: Partial<Risk>) =>
    change("risk-recorded", "RK-1", {
      description: "Gaps",
      probability: 3,
      impact: 5,
      mitigation: "",
      ownerId: "M2",
      nextReviewDay: day("2026-11-20"),
      state: "OPEN",
      ...set,
    });
  const raised = (set: Partial<Escalation>) =>
    change("escalation-opened", "E-1", { ...escalation, ...set });
  /** Of DL01 so many of 20 points in the last closed sprint. */
  const accepted = (points: number) => [
    change("sprint-item-recorded", "SI-1", {
      ...placedItem({ sprintId: "S3", deliverableId: "DL01", pointsAtLock: points }),
      disposition: "ACCEPTED",
    }),
    change("sprint-item-recorded", "SI-2", {
      ...placedItem({ sprintId: "S3", deliverableId: "DL01", pointsAtLock: 20 - points }),
      disposition: "CARRIED_OVER",
      rootCause: "DATA",
    }),
  ];
  /** Of five that W2 needed by Friday so many came. */
  const resolved = (count: number) =>
    [1, 2, 3, 4, 5].map((nth) =>
      change("dependency-proposed", `DP-${nth + 1}`, {
        ...mustHave(small.dependency.get("DP-1")),
        needByDay: day("2026-11-20"),
        promises: [{ day: day("2026-11-25"), byId: "M2", at: at("2026-11-10"), note: "" }],
        ...(nth <= count ? { state: "RESOLVED", resolvedDay: day("2026-11-19") } : {}),
      }),
    );

  it.each<[string, "W1" | "W2", readonly Change[], readonly string[]]>([
    ["what is due today", "W1", [dl01({ dueDay: today })], []],
    ["what is overdue by a day", "W1", [dl01({ dueDay: day("2026-11-20") })], ["X-02.f"]],
    ["what is overdue by ten days", "W1", [dl01({ dueDay: day("2026-11-09") })], ["X-02.f"]],
    ["what is overdue by eleven days", "W1", [dl01({ dueDay: day("2026-11-06") })], ["X-02.b"]],
    [
      "what was due and is accepted",
      "W1",
      [dl01({ dueDay: day("2026-11-06"), state: "ACCEPTED" })],
      [],
    ],
    ["a forecast on the day", "W1", [dl01({ forecastDay: day("2026-11-24") })], []],
    ["a forecast after the day", "W1", [dl01({ forecastDay: day("2026-11-25") })], ["X-02.g"]],
    ["what is needed today", "W2", [dp1("2026-11-23", null)], []],
    ["what was needed before today", "W2", [dp1("2026-11-20", null)], ["X-02.c", "X-02.j"]],
    ["what is promised for today", "W2", [dp1("2026-11-20", "2026-11-23")], ["X-02.j"]],
    ["what was promised before", "W2", [dp1("2026-11-19", "2026-11-20")], ["X-02.c", "X-02.j"]],
    ["what would only help", "W2", [dp1("2026-11-20", null, { strength: "SOFT" })], ["X-02.j"]],
    ["a gate today", "W1", [g1({ scheduledDay: today })], []],
    ["a gate without a day", "W1", [g1({ scheduledDay: null })], []],
    ["a gate overdue by ten days", "W1", [g1({ scheduledDay: day("2026-11-09") })], ["X-02.f"]],
    ["a gate overdue by eleven days", "W1", [g1({ scheduledDay: day("2026-11-06") })], ["X-02.b"]],
    ["a stopped gate of the stream", "W1", [g1({ outcome: "STOP" })], ["X-02.e"]],
    ["a stopped gate of a cycle", "W1", [g1({ outcome: "STOP", level: "CYCLE" })], ["X-02.a"]],
    ["a stopped gate that is closed", "W1", [g1({ outcome: "STOP", state: "CLOSED" })], []],
    [
      "a stopped gate that was dropped",
      "W1",
      [g1({ outcome: "STOP", droppedReason: "Not needed" })],
      [],
    ],
    [
      "a gate of the stream's deliverable",
      "W1",
      [g1({ outcome: "STOP", subjectNoun: "deliverable", subjectId: "DL01" })],
      ["X-02.e"],
    ],
    [
      "a gate of another stream's deliverable",
      "W1",
      [g1({ outcome: "STOP", subjectNoun: "deliverable", subjectId: "DL02" })],
      [],
    ],
    ["a condition due today", "W1", [condition({ dueDay: today })], []],
    ["a condition overdue", "W1", [condition({})], ["X-02.m"]],
    ["a condition of a dropped gate", "W1", [condition({}), g1({ droppedReason: "No" })], []],
    [
      "a condition of a gate over everything, owned by the stream's lead",
      "W1",
      [condition({}), g1({ subjectNoun: "cycle", subjectId: "C1" })],
      ["X-02.m"],
    ],
    [
      "a condition of a gate over everything, owned by another",
      "W2",
      [condition({}), g1({ subjectNoun: "cycle", subjectId: "C1" })],
      [],
    ],
    ["an escalation of high severity", "W1", [raised({ severity: "HIGH" })], []],
    [
      "an old escalation of high severity",
      "W1",
      [
        raised({
          severity: "HIGH",
          openedAt: at("2026-11-02"),
          tierEnteredAt: at("2026-11-02"),
        }),
      ],
      ["X-02.h"],
    ],
    [
      "an old escalation of medium severity",
      "W1",
      [
        raised({
          severity: "MEDIUM",
          openedAt: at("2026-11-02"),
          tierEnteredAt: at("2026-11-02"),
        }),
      ],
      [],
    ],
    ["three quarters of what was committed", "W1", accepted(15), []],
    ["less than three quarters of it", "W1", accepted(14), ["X-02.i"]],
    ["four of five dependencies in time", "W2", resolved(4), []],
    ["three of five dependencies in time", "W2", resolved(3), ["X-02.j"]],
    ["a risk of 15, its review passed", "W1", [risk({})], ["X-02.k"]],
    ["a risk of 12, its review passed", "W1", [risk({ impact: 4 })], []],
    ["a risk to be reviewed today", "W1", [risk({ nextReviewDay: today })], []],
    ["a risk without a review", "W1", [risk({ nextReviewDay: null })], []],
    ["a risk that is closed", "W1", [risk({ state: "CLOSED" })], []],
    ["a risk of another stream", "W2", [risk({})], []],
    ["a risk of nobody", "W1", [risk({ ownerId: null })], []],
  ])("X-02 says of %s in %s", (_what, streamId, changes, expected) => {
    expect(clauses(having(...changes), streamId)).toEqual(expected);
  });

  it("X-02 lets the worst match win and keeps the other reasons", () => {
    const program = having(
      change("deliverable-edited", "DL01", { dueDay: day("2026-11-06") }),
      change("escalation-opened", "E-1", escalation),
    );
    expect(clauses(program, "W1")).toEqual(["X-02.b", "X-02.h"]);
    expect(status(program, "W1")).toBe("OFF_TRACK");
  });

  it("X-02 lets an escalation's clock strike inside a day, in the same program value", () => {
    const program = having(change("escalation-opened", "E-1", escalation));
    const morning = as("M1", today, at("2026-11-23", "08:59"));
    const later = as("M1", today, at("2026-11-23", "09:00"));
    expect(status(program, "W1", morning)).toBe("ON_TRACK");
    expect(status(program, "W1", later)).toBe("AT_RISK");
    expect(status(program, "W1", morning)).toBe("ON_TRACK");
  });

  it("X-02 is content with an extended escalation, a confidential one and one that is decided", () => {
    const extended = {
      ...escalation,
      extensions: [
        {
          tier: "L1_WORKSTREAM",
          workingDays: 2,
          reason: "",
          byId: "M2",
          at: at("2026-11-20", "10:00"),
        },
      ],
    } as const;
    for (const one of [
      extended,
      { ...escalation, confidential: true },
      { ...escalation, state: "DECIDED" as const },
    ])
      expect(clauses(having(change("escalation-opened", "E-1", one)), "W1")).not.toContain(
        "X-02.h",
      );
  });

  it("X-02 says of a promise that passed that it passed, not that there was none", () => {
    const due = change("dependency-edited", "DP-1", { needByDay: day("2026-11-09") });
    const said = (...changes: Change[]) =>
      (evidenceOn(having(due, ...changes), now).ofStream.get("W2")?.reasons ?? [])
        .filter(({ clause }) => clause === "X-02.c")
        .map(reasonWords);
    expect(said()).toEqual([
      expect.stringMatching(/, needed by 2026-11-09\. No new date is committed\.$/),
    ]);
    const promises = [{ day: day("2026-11-20"), byId: "M2", at: at("2026-11-10"), note: "" }];
    expect(said(change("dependency-promised", "DP-1", { promises }))).toEqual([
      expect.stringMatching(
        /, needed by 2026-11-09. Its last committed date, 2026-11-20, has passed\.$/,
      ),
    ]);
  });

  it("X-02 reads not started and complete from the work itself", () => {
    expect(
      status(
        having(change("deliverable-edited", "DL03", { state: "READY", startedDay: null })),
        "W2",
      ),
    ).toBe("NOT_STARTED");
    expect(
      status(
        having(change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: today })),
        "W1",
      ),
    ).toBe("COMPLETE");
  });

  it("X-02 reads the end of the sprint where a committed deliverable has no day of its own", () => {
    const program = having(change("deliverable-edited", "DL01", { dueDay: null, sprintId: "S3" }));
    expect(clauses(program, "W1")).toContain("X-02.f");
  });
});

describe("evidence of pillars and the program", () => {
  it("X-02 gives a pillar only what speaks about it", () => {
    const program = having(change("progress-logged", "DL02", { forecastDay: day("2026-12-02") }));
    const { ofPillar, ofCell } = evidenceOn(program, now);
    expect(ofPillar.get("TECHNOLOGY")?.status).toBe("AT_RISK");
    expect(ofPillar.get("PROCESS")?.status).toBe("ON_TRACK");
    expect(ofPillar.has("PEOPLE")).toBe(false);
    expect(ofCell.get("W2 PROCESS")?.status).toBe("ON_TRACK");
    expect(ofCell.get("W2 TECHNOLOGY")?.reasons).toHaveLength(1);
  });

  it("X-02 takes the worst of the streams on the critical path and leaves the others out", () => {
    const beside = having(
      change("workstream-created", "W3", {
        ...mustHave(small.workstream.get("W1")),
        name: "Beside",
        leadId: null,
      }),
      change("deliverable-created", "DL04", {
        ...freshDeliverable({ title: "Beside", workstreamId: "W3", primaryPillar: "PEOPLE" }),
        dueDay: day("2026-11-20"),
      }),
    );
    expect(status(beside, "W3")).toBe("AT_RISK");
    expect(evidenceOn(beside, now).program.status).toBe("ON_TRACK");
    const onIt = having(change("progress-logged", "DL02", { forecastDay: day("2026-12-02") }));
    expect(evidenceOn(onIt, now).program.status).toBe("AT_RISK");
  });

  it("X-02 keeps the program at risk when a pillar off the critical path has failed, or two indicators warn", () => {
    const failed = having(
      change("workstream-created", "W3", {
        ...mustHave(small.workstream.get("W1")),
        name: "Beside",
        leadId: null,
      }),
      change("deliverable-created", "DL04", {
        ...freshDeliverable({ title: "Beside", workstreamId: "W3", primaryPillar: "PEOPLE" }),
        dueDay: day("2026-11-02"),
      }),
    );
    expect(evidenceOn(failed, now).program).toMatchObject({
      status: "AT_RISK",
      reasons: [{ clause: "X-02.n" }],
    });
    const reading = {
      sprintId: "S3",
      value: 1,
      unit: "",
      warning: true,
      note: "",
      day: day("2026-11-13"),
    };
    const warned = having(
      change("indicator-read", "IR-1", { ...reading, n: 4, indicator: "TEAM_MORALE" }),
      change("indicator-read", "IR-2", { ...reading, n: null, indicator: "DEPENDENCY_RESOLUTION" }),
    );
    expect(evidenceOn(warned, now).program.status).toBe("AT_RISK");
    expect(status(warned, "W1")).toBe("ON_TRACK");
  });
});

it("X-02 compares claims with evidence: not started is no better than on track", () => {
  expect(isBetter("ON_TRACK", "AT_RISK")).toBe(true);
  expect(isBetter("AT_RISK", "ON_TRACK")).toBe(false);
  expect(isBetter("COMPLETE", "ON_TRACK")).toBe(true);
  expect(isBetter("ON_TRACK", "NOT_STARTED")).toBe(false);
  expect(isBetter("NOT_STARTED", "ON_TRACK")).toBe(false);
  expect(worstOf(["COMPLETE", "NOT_STARTED"])).toBe("ON_TRACK");
  expect(worstOf(["ON_TRACK", "OFF_TRACK", "AT_RISK"])).toBe("OFF_TRACK");
});

function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("missing in the fixture");
  return value;
}
