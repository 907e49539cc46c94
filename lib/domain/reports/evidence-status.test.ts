import { describe, expect, it } from "vitest";
import { freshDeliverable, freshEscalation, freshOutcome } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
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
        change("use-case-recorded", "U1", {
          name: "Pumps",
          portfolioRole: null,
          riskClass: null,
          readings: [],
          iterationLimitHit: true,
        }),
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
      expect.stringMatching(/, needed by 2026-11-09, and nobody has named a new day\.$/),
    ]);
    const promises = [{ day: day("2026-11-20"), byId: "M2", at: at("2026-11-10"), note: "" }];
    expect(said(change("dependency-promised", "DP-1", { promises }))).toEqual([
      expect.stringMatching(
        /, needed by 2026-11-09; the day promised last, 2026-11-20, has passed\.$/,
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
