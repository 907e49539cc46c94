import { describe, expect, it } from "vitest";
import { freshOutcome, freshReport } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Report } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { StatusValue } from "../vocabulary.ts";
import { reportContent } from "./report-content.ts";

const period = { periodStart: day("2026-11-02"), periodEnd: today };
const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const content = (program: Program, set: Partial<Report> = {}, text = "2026-11-23") =>
  reportContent(
    program,
    { id: "R2", ...freshReport({ ...period, ...set }) },
    as("M1", day(text)),
    [],
  );
const claimed = (id: string, claimedStatus: StatusValue, claimExplanation: string | null = null) =>
  change("workstream-edited", id, {
    claimedStatus,
    claimedAt: at("2026-11-20"),
    claimExplanation,
  });

describe("what was claimed beside what the evidence says", () => {
  it("X-05 takes the worst claim of the program, and of each pillar the streams that serve it", () => {
    const { status, pillars } = content(
      changed(claimed("W1", "AT_RISK"), claimed("W2", "ON_TRACK")),
    );
    expect(status).toEqual({ claimed: "AT_RISK", evidence: "ON_TRACK" });
    expect(pillars).toEqual([
      { pillar: "PEOPLE", claimed: null, evidence: null },
      { pillar: "PROCESS", claimed: "ON_TRACK", evidence: "ON_TRACK" },
      { pillar: "TECHNOLOGY", claimed: "AT_RISK", evidence: "ON_TRACK" },
      { pillar: "GOVERNANCE", claimed: null, evidence: null },
    ]);
    expect(content(smallProgram()).status.claimed).toBeNull();
  });

  it.each<[StatusValue, string]>([
    ["ON_TRACK", "better"],
    ["AT_RISK", "same"],
    ["OFF_TRACK", "stricter"],
  ])("X-04 reads a claim of %s beside evidence at risk as %s", (claim, comparison) => {
    const late = change("deliverable-edited", "DL01", { dueDay: day("2026-11-20") });
    expect(content(changed(late, claimed("W1", claim, "Late data"))).streams[0]).toMatchObject({
      claimed: claim,
      claimedDay: "2026-11-20",
      evidence: "AT_RISK",
      comparison,
      explanation: "Late data",
    });
  });

  it("X-05 tells of a stream its lead, its accepted points and where its pillars meet", () => {
    const done = change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: today });
    const [first, second] = content(changed(done)).streams;
    expect(first).toMatchObject({
      id: "W1",
      lead: "Ben Moor",
      claimed: null,
      claimedDay: null,
      comparison: "unclaimed",
      acceptedPoints: 0,
      points: 5,
      reasons: [],
      moreReasons: 0,
    });
    expect(second).toMatchObject({
      acceptedPoints: 5,
      points: 10,
      cells: [
        { pillar: "PROCESS", evidence: "COMPLETE", acceptedCount: 1, count: 1 },
        { pillar: "TECHNOLOGY", evidence: "NOT_STARTED", acceptedCount: 0, count: 1 },
      ],
    });
    const vacant = change("workstream-edited", "W1", { leadId: null });
    expect(content(changed(vacant)).streams[0]?.lead).toBe("vacant");
  });

  it("X-05 tells four reasons of a stream and counts the others", () => {
    const late = (count: number) =>
      content(
        changed(
          ...Array.from({ length: count }, (_, nth) =>
            change("deliverable-created", `DL${nth + 20}`, {
              ...(smallProgram().deliverable.get("DL01") ?? never()),
              dueDay: day("2026-11-20"),
            }),
          ),
        ),
      ).streams[0];
    expect([late(4)?.reasons.length, late(4)?.moreReasons]).toEqual([4, 0]);
    expect([late(6)?.reasons.length, late(6)?.moreReasons]).toEqual([4, 2]);
    expect(late(1)?.reasons).toEqual([
      {
        clause: "X-02.f",
        noun: "deliverable",
        id: "DL20",
        sentence: "DL20 Sensor data, cleaned was due 2026-11-20.",
      },
    ]);
  });
});

describe("where the program stands", () => {
  it("prints the cycle, the sprint and its working day, past its end above the last", () => {
    expect(content(smallProgram())).toMatchObject({
      format: 2,
      cycle: { number: 1, goal: "Fewer pump outages", stage: "PRODUCE" },
      sprint: { number: 4, day: 6, of: 10 },
      lastNumber: null,
    });
    expect(content(smallProgram(), {}, "2026-12-01").sprint).toEqual({
      number: 4,
      day: 12,
      of: 10,
    });
    const over = changed(change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: null }));
    expect(content(over, {}, "2026-12-01").sprint).toBeNull();
    const uncycled = changed(change("program-edited", "small", { currentCycleId: null }));
    expect(content(uncycled).cycle).toBeNull();
  });

  it("prints what each closed sprint committed and accepted, and the calibrated velocity", () => {
    const over = changed(change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: null }));
    expect(content(over).delivery).toEqual({
      calibratedPoints: 32,
      sprints: [
        { number: 1, committedPoints: 40, acceptedPoints: 31 },
        { number: 2, committedPoints: 40, acceptedPoints: 32 },
        { number: 3, committedPoints: 40, acceptedPoints: 33 },
        { number: 4, committedPoints: 15, acceptedPoints: 0 },
      ],
    });
  });

  it("prints outcomes with the standing of their four parts", () => {
    const outcome = change(
      "outcome-created",
      "O1",
      freshOutcome({
        title: "Fewer outages",
      }),
    );
    expect(content(changed(outcome)).outcomes).toEqual([
      {
        id: "O1",
        title: "Fewer outages",
        state: "IN_DELIVERY",
        parts: ["PEOPLE", "PROCESS", "TECHNOLOGY", "GOVERNANCE"].map((pillar) => ({
          pillar,
          standing: "UNDECLARED",
        })),
      },
    ]);
  });
});

describe("what became of the decisions asked last", () => {
  it("X-05 answers each question of the last report, and leaves open what nobody answered", () => {
    const ask = (question: string) => ({
      question,
      ofWhom: "Steering Committee",
      byDay: today,
      costOfWaiting: "Two weeks",
    });
    const program = changed(
      change("report-drafted", "R1", {
        ...freshReport({ ...period, state: "PUBLISHED", publishedAt: at("2026-11-02") }),
        decisionsAsked: [ask("Fund it?"), ask("Stop it?")],
      }),
    );
    const { lastDecisions, lastNumber } = content(program, {
      number: 2,
      lastDecisions: [{ question: "Stop it?", became: "No" }],
    });
    expect(lastNumber).toBe(1);
    expect(lastDecisions.map(({ question, became }) => [question, became])).toEqual([
      ["Fund it?", ""],
      ["Stop it?", "No"],
    ]);
    expect(content(program).lastDecisions).toEqual([]);
  });
});

const never = (): never => {
  throw new Error("not there");
};
