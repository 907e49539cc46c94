import { describe, expect, it } from "vitest";
import type { Deliverable, LogProgress, Program, Verdict } from "#domain";
import { applyAll, change, logProgress } from "#domain";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";

const rules = (verdict: Verdict) => verdict.findings.map((finding) => finding.ruleId);
const kinds = (verdict: Verdict) =>
  verdict.kind === "done" ? verdict.changes.map((one) => one.kind) : [];

const log = (set: Partial<LogProgress> = {}): LogProgress => ({
  deliverableId: "DL01",
  state: "IN_PROGRESS",
  note: "Two of five sources are clean",
  forecastDay: null,
  blocker: null,
  evidence: null,
  ...set,
});

const withDeliverable = (id: string, set: Partial<Deliverable>): Program =>
  applyAll(smallProgram(), [
    change("deliverable-created", id, {
      ...freshDeliverable({ title: id, workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
      ownerId: "M2",
      ...set,
    }),
  ]);

describe("logging", () => {
  it("keeps state and note, and a line in the history", () => {
    const verdict = logProgress.carryOut(smallProgram(), log(), as("M2"));
    expect(verdict).toMatchObject({
      kind: "done",
      changes: [
        {
          kind: "progress-logged",
          set: { state: "IN_PROGRESS", lastNote: "Two of five sources are clean" },
        },
        { kind: "progress-noted", set: { deliverableId: "DL01", byId: "M2", day: today } },
      ],
    });
  });

  it("T-01 refuses another stream's lead and a viewer; the EATP may", () => {
    const program = smallProgram();
    expect(rules(logProgress.carryOut(program, log(), as("M3")))).toEqual(["T-01"]);
    expect(rules(logProgress.carryOut(program, log(), as("M8")))).toEqual(["T-01"]);
    expect(logProgress.carryOut(program, log(), as("M1")).kind).toBe("done");
  });

  it("T-33 refuses an entry that says nothing", () => {
    expect(rules(logProgress.carryOut(smallProgram(), log({ note: "  " }), as("M2")))).toEqual([
      "T-33",
    ]);
  });

  it("moves along the machine only: T-03 refuses a leap into acceptance and life after it", () => {
    const program = smallProgram();
    const leap = logProgress.carryOut(program, log({ state: "ACCEPTED" }), as("M2"));
    expect(rules(leap)).toEqual(["T-03"]);
    const over = withDeliverable("DL09", { state: "ACCEPTED", acceptedDay: today });
    const verdict = logProgress.carryOut(over, log({ deliverableId: "DL09" }), as("M2"));
    expect(rules(verdict)).toContain("T-03");
  });

  it("passes through every state on the way, and notes the day work starts", () => {
    const program = withDeliverable("DL09", { state: "PROPOSED" });
    const verdict = logProgress.carryOut(program, log({ deliverableId: "DL09" }), as("M2"));
    expect(verdict).toMatchObject({
      kind: "done",
      changes: [
        { kind: "deliverable-planned", set: { state: "READY" } },
        { kind: "deliverable-planned", set: { state: "COMMITTED" } },
        { kind: "progress-logged", set: { state: "IN_PROGRESS", startedDay: today } },
        { kind: "progress-noted" },
      ],
    });
  });

  it.each<[Deliverable["state"], Deliverable["state"], string]>([
    ["IN_PROGRESS", "BLOCKED", "deliverable-blocked"],
    ["BLOCKED", "IN_PROGRESS", "deliverable-unblocked"],
    ["BLOCKED", "BLOCKED", "progress-logged"],
    ["IN_PROGRESS", "IN_PROGRESS", "progress-logged"],
  ])("from %s to %s is kept as %s", (from, state, kind) => {
    const program = withDeliverable("DL09", { state: from });
    const verdict = logProgress.carryOut(program, log({ deliverableId: "DL09", state }), as("M2"));
    expect(kinds(verdict)).toEqual([kind, "progress-noted"]);
  });

  it("T-01 leaves promising it to those who place it: its owner goes on once it is committed", () => {
    const owned = (state: Deliverable["state"]) =>
      withDeliverable("DL09", { state, ownerId: "M3" });
    const refused = (from: Deliverable["state"], state: Deliverable["state"], who = "M3") =>
      rules(logProgress.carryOut(owned(from), log({ deliverableId: "DL09", state }), as(who)));
    expect(refused("READY", "COMMITTED")).toEqual(["T-01"]);
    expect(refused("READY", "IN_PROGRESS")).toEqual(["T-01"]);
    expect(refused("READY", "IN_PROGRESS", "M2")).toEqual([]);
    expect(refused("PROPOSED", "READY")).toEqual([]);
    expect(refused("COMMITTED", "IN_PROGRESS")).toEqual([]);
  });

  it("goes on after a return without starting anew", () => {
    const program = withDeliverable("DL09", { state: "RETURNED", startedDay: day("2026-11-02") });
    const verdict = logProgress.carryOut(program, log({ deliverableId: "DL09" }), as("M2"));
    expect(verdict.kind === "done" && "startedDay" in (verdict.changes[0]?.set ?? {})).toBe(false);
  });

  it("brings evidence and a blocker with it: one entry, one command", () => {
    const verdict = logProgress.carryOut(
      smallProgram(),
      log({
        state: "BLOCKED",
        blocker: {
          title: "No read access to the historian",
          severity: "HIGH",
          wantedDecision: "A named owner and an access window",
        },
        evidence: {
          kind: "DOCUMENT",
          title: "Access request",
          link: "https://small.example/request",
          occurredDay: today,
        },
      }),
      as("M2"),
    );
    expect(kinds(verdict)).toEqual([
      "deliverable-blocked",
      "progress-noted",
      "evidence-added",
      "escalation-opened",
    ]);
  });

  it("I-70 refuses a blocker nobody could decide", () => {
    const verdict = logProgress.carryOut(
      smallProgram(),
      log({ blocker: { title: "Stuck", severity: "LOW", wantedDecision: "" } }),
      as("M2"),
    );
    expect(rules(verdict)).toEqual(["I-70"]);
  });
});

describe("starting on something unfinished", () => {
  it("I-15 refuses to start on a hard predecessor that is not accepted", () => {
    const verdict = logProgress.carryOut(smallProgram(), log({ deliverableId: "DL02" }), as("M3"));
    expect(verdict).toMatchObject({
      kind: "refused",
      findings: [{ ruleId: "I-15", severity: "BLOCKS", facts: { predecessor: "DL01" } }],
    });
  });

  it("I-15 lets it be logged as blocked meanwhile, without a start", () => {
    const verdict = logProgress.carryOut(
      smallProgram(),
      log({ deliverableId: "DL02", state: "BLOCKED" }),
      as("M3"),
    );
    expect(verdict).toMatchObject({ kind: "done", changes: [{ kind: "deliverable-blocked" }, {}] });
  });

  it("I-15 only warns on a soft one", () => {
    const program = applyAll(smallProgram(), [
      change("dependency-edited", "DP-1", { strength: "SOFT" }),
    ]);
    const verdict = logProgress.carryOut(program, log({ deliverableId: "DL02" }), as("M3"));
    expect(verdict.findings[0]).toMatchObject({ ruleId: "I-15", severity: "WARNS" });
    const knowing = log({
      deliverableId: "DL02",
      acknowledge: "We train on last month's data first",
    });
    expect(logProgress.carryOut(program, knowing, as("M3")).kind).toBe("done");
  });

  it("I-15 is content once it is accepted, started for start-to-start, or the EATP carries the risk", () => {
    const start = log({ deliverableId: "DL02" });
    const accepted = applyAll(smallProgram(), [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: today }),
    ]);
    expect(logProgress.carryOut(accepted, start, as("M3")).kind).toBe("done");
    const together = applyAll(smallProgram(), [
      change("dependency-edited", "DP-1", { linkType: "SS" }),
    ]);
    expect(logProgress.carryOut(together, start, as("M3")).kind).toBe("done");
    const carried = applyAll(smallProgram(), [
      change("override-granted", "OV-1", {
        ruleId: "I-15",
        subjectNoun: "deliverable",
        subjectId: "DL02",
        aspect: "DP-1",
        role: "EATP",
        byId: "M1",
        reason: "The first two sources are enough to begin",
        grantedAt: at("2026-11-23"),
        expiresDay: day("2026-11-27"),
        withdrawn: false,
        roleSince: null,
        roleGivenBy: null,
      }),
    ]);
    expect(logProgress.carryOut(carried, start, as("M3"))).toMatchObject({
      kind: "done",
      findings: [{ ruleId: "I-15", standing: "OVERRIDDEN" }],
    });
  });
});

describe("a slip", () => {
  it("I-26 tells the lead of every stream a slip touches, once", () => {
    const program = smallProgram();
    const later = log({ forecastDay: day("2026-11-27") });
    const verdict = logProgress.carryOut(program, later, as("M2"));
    expect(verdict).toMatchObject({
      changes: [
        { set: { forecastDay: "2026-11-27" } },
        {},
        { kind: "dependency-at-risk", id: "DP-1" },
        {
          kind: "impact-notice-raised",
          id: "IN-1",
          set: {
            causeId: "DL01",
            workstreamId: "W2",
            affectedIds: ["DL02"],
            fromDay: "2026-11-24",
            toDay: "2026-11-27",
            slipWorkingDays: 3,
          },
        },
      ],
    });
    if (verdict.kind === "refused") throw new Error("refused");
    const slipped = applyAll(program, verdict.changes);
    const again = logProgress.carryOut(slipped, later, as("M2"));
    expect(kinds(again)).toEqual(["progress-logged", "progress-noted"]);
    const further = logProgress.carryOut(
      slipped,
      log({ forecastDay: day("2026-11-30") }),
      as("M2"),
    );
    expect(kinds(further).slice(2)).toEqual(["impact-notice-raised", "impact-notice-superseded"]);
  });

  it("I-26 says nothing when it comes earlier, and keeps no forecast that equals the due date", () => {
    const sooner = logProgress.carryOut(
      smallProgram(),
      log({ forecastDay: day("2026-11-23") }),
      as("M2"),
    );
    expect(kinds(sooner)).toEqual(["progress-logged", "progress-noted"]);
    const due = logProgress.carryOut(
      smallProgram(),
      log({ forecastDay: day("2026-11-24") }),
      as("M2"),
    );
    expect(due).toMatchObject({ changes: [{ set: { forecastDay: null } }, {}] });
  });

  it("I-26 asks those who deliver into the same successor too", () => {
    const program = applyAll(smallProgram(), [
      change("workstream-created", "W3", {
        ...stream(smallProgram()),
        name: "Governance",
        leadId: "M9",
      }),
      change("deliverable-created", "DL10", {
        ...freshDeliverable({
          title: "Clearance",
          workstreamId: "W3",
          primaryPillar: "GOVERNANCE",
        }),
      }),
      change("dependency-proposed", "DP-2", { ...dependency(smallProgram()), fromId: "DL10" }),
    ]);
    const verdict = logProgress.carryOut(
      program,
      log({ forecastDay: day("2026-11-27") }),
      as("M2"),
    );
    const told =
      verdict.kind === "done"
        ? verdict.changes.flatMap((one) =>
            one.kind === "impact-notice-raised" ? [one.set.workstreamId] : [],
          )
        : [];
    expect(told).toEqual(["W2", "W3"]);
  });

  it("T-06 refuses a forecast before the work began", () => {
    const verdict = logProgress.carryOut(
      smallProgram(),
      log({ forecastDay: day("2026-11-02") }),
      as("M2"),
    );
    expect(rules(verdict)).toEqual(["T-06"]);
  });
});

const stream = (program: Program) => {
  const found = program.workstream.get("W2");
  if (!found) throw new Error("The small program has W2");
  const { id: _id, ...set } = found;
  return set;
};
const dependency = (program: Program) => {
  const found = program.dependency.get("DP-1");
  if (!found) throw new Error("The small program has DP-1");
  const { id: _id, ...set } = found;
  return set;
};
