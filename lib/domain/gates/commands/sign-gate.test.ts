import { describe, expect, it } from "vitest";
import {
  assessed,
  assessedGate,
  decision,
  validationRun,
  withSecondGate,
} from "../../../../tests/fixtures/deciding.ts";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { asFirstRecorded } from "../../evidence/evidence.ts";
import type { DecideGate, Program } from "../../index.ts";
import {
  addGateCriterion,
  addGateEvidence,
  applyAll,
  askForDecision,
  assessCriterion,
  change,
  changeCriterion,
  decideGate,
  decisionSigning,
  dropGate,
  enterStage,
  gateSuggestion,
  refuseToSign,
  removeEvidence,
  scheduleGate,
  signGate,
  withdrawDecision,
} from "../../index.ts";

const go = decision({ outcome: "GO", deciderIds: ["M1", "M6"] });
const met = (program: Program, criterionId: string) => assessed(program, criterionId, "MET");
const ready = () => assessedGate("MET", "MET");
/** M1 has proposed go and signed it; M6 has not. */
const proposed = () => done(ready(), decideGate, go, as("M1"));
const signed = (program: Program, memberId: string) =>
  done(program, signGate, { gateId: "G-1" }, as(memberId));
const signings = (program: Program, memberId = "M6") => {
  const gate = program.gate.get("G-1");
  if (!gate) throw new Error("There is no G-1");
  return decisionSigning(program, gate, as(memberId));
};

describe("a decision that several sign", () => {
  it("waits until every named decider has signed, then stands with all its consequences", () => {
    const waiting = proposed();
    expect(waiting.gate.get("G-1")).toMatchObject({ state: "READY", outcome: null });
    expect(signings(waiting).proposed?.signatures).toMatchObject([
      { name: "Ada Lind", yours: false, signedAt: as("M1").now },
      { name: "Finn Saar", yours: true, signedAt: null },
    ]);
    const after = signed(waiting, "M6");
    expect(after.gate.get("G-1")).toMatchObject({
      state: "CLOSED",
      outcome: "GO",
      deciderIds: ["M1", "M6"],
      decidedById: "M6",
    });
    expect(after.gateDecision.get("GD-1")?.state).toBe("STANDS");
  });

  it("T-01 is signed by nobody who is not named", () => {
    expect(refusedBy(proposed(), signGate, { gateId: "G-1" }, as("M5"))).toEqual(["T-01"]);
  });

  it("T-184 is signed once, until something that was signed changes", () => {
    expect(refusedBy(proposed(), signGate, { gateId: "G-1" }, as("M1"))).toEqual(["T-184"]);
    const gone = done(
      proposed(),
      removeEvidence,
      {
        evidenceId: "EV-2",
        reason: "The wrong file was linked",
        acknowledge: "It must go before the audit",
      },
      as("M1"),
    );
    const linked = done(
      gone,
      addGateEvidence,
      { subjectId: "G-1", ...validationRun, title: "Second run" },
      as("M4"),
    );
    expect(refusedBy(linked, signGate, { gateId: "G-1" }, as("M1"))).toEqual([]);
  });

  it("T-43 is signed by nobody who has lost the role that decides", () => {
    const lost = applyAll(proposed(), [change("roles-changed", "M6", { roles: ["STREAM_LEAD"] })]);
    expect(refusedBy(lost, signGate, { gateId: "G-1" }, as("M6"))).toContain("T-43");
  });

  it("A-11 is not signed as go once a criterion is no longer met", () => {
    const worse = applyAll(proposed(), [
      change("criterion-assessed", "CR-3", { result: "NOT_MET" }),
    ]);
    expect(refusedBy(worse, signGate, { gateId: "G-1" }, as("M6"))).toEqual(["A-11"]);
  });

  it("T-183 has no second proposal beside it", () => {
    expect(refusedBy(proposed(), decideGate, go, as("M6"))).toContain("T-183");
  });

  it("is undecided again when a decider refuses, and tells why", () => {
    const reason = "The load test has not been repeated";
    const refused = done(proposed(), refuseToSign, { gateId: "G-1", reason }, as("M6"));
    expect(signings(refused)).toMatchObject({
      proposed: null,
      ended: [{ outcome: "GO", how: "refused by Finn Saar", reason }],
    });
    expect(refusedBy(refused, decideGate, go, as("M1"))).toEqual([]);
    expect(refusedBy(refused, refuseToSign, { gateId: "G-1", reason }, as("M6"))).toContain("T-01");
  });

  it("T-188 is withdrawn by whoever proposed it, once", () => {
    const command = { gateId: "G-1", reason: "The wrong minutes were attached" };
    const withdrawn = done(proposed(), withdrawDecision, command, as("M1"));
    expect(withdrawn.gateDecision.get("GD-1")).toMatchObject({
      state: "WITHDRAWN",
      endedById: "M1",
    });
    expect(refusedBy(proposed(), withdrawDecision, command, as("M6"))).toEqual(["T-01"]);
    expect(refusedBy(withdrawn, withdrawDecision, command, as("M1"))).toEqual(["T-188"]);
  });
});

describe("who decides", () => {
  const stage = (program: Program) =>
    done(
      program,
      scheduleGate,
      {
        name: "Gate P",
        level: "STAGE",
        subjectNoun: "cycle",
        subjectId: "C1",
        stage: "EVALUATE",
        ownerId: null,
        scheduledDay: day("2026-12-22"),
        criteria: [],
      },
      as("M1"),
    );
  const record = { ...go, gateId: "G-2", outcome: "STOP", remediation: "Wind it down" } as const;
  const stop = { ...record, reassessment: "Is it worth going on?", evidence: validationRun };
  const begun = (program: Program) =>
    done(
      program,
      assessCriterion,
      {
        criterionId: "CR-4",
        result: "NOT_MET",
        reason: "It is not there yet, says the team",
        evidence: null,
      },
      as("M4"),
    );

  it("T-180 a stage gate needs two deciders, and is content with them", () => {
    const program = begun(stage(smallProgram()));
    expect(refusedBy(program, decideGate, { ...stop, deciderIds: ["M7"] }, as("M7"))).toEqual([
      "T-180",
    ]);
    const two = { ...stop, deciderIds: ["M6", "M7"] };
    expect(refusedBy(program, decideGate, two, as("M7"))).toEqual([]);
  });

  it("A-23 the gate that ends Evaluate is not decided without the board", () => {
    const program = begun(stage(smallProgram()));
    const without = { ...stop, deciderIds: ["M5", "M6"] };
    expect(refusedBy(program, decideGate, without, as("M6"))).toEqual(["A-23"]);
  });

  it("A-23 is content with one member of the board", () => {
    const program = begun(stage(smallProgram()));
    const withBoard = { ...stop, deciderIds: ["M6", "M7"] };
    expect(refusedBy(program, decideGate, withBoard, as("M6"))).toEqual([]);
  });

  it("T-181 whoever set the gate up does not decide it alone", () => {
    const set = applyAll(ready(), [change("gate-edited", "G-1", { preparedById: "M1" })]);
    const alone = { ...go, deciderIds: ["M1"] };
    expect(refusedBy(set, decideGate, alone, as("M1"))).toEqual(["T-181"]);
    expect(refusedBy(set, decideGate, go, as("M1"))).toEqual([]);
  });

  it("T-182 somebody who does not decide proposes by minutes, and signs nothing", () => {
    const byMinutes = { ...go, deciderIds: ["M6"] };
    expect(refusedBy(ready(), decideGate, byMinutes, as("M1"))).toEqual(["T-182"]);
    const minutes = { ...byMinutes, evidence: validationRun };
    const waiting = done(ready(), decideGate, minutes, as("M1"));
    expect(signings(waiting).proposed).toMatchObject({
      byMinutes: true,
      signatures: [{ name: "Finn Saar", signedAt: null }],
    });
    expect(signed(waiting, "M6").gate.get("G-1")?.outcome).toBe("GO");
  });

  it("T-189 asking for a decision names who decides, and only they are asked", () => {
    const ask = { gateId: "G-1", deciderIds: ["M6"] };
    expect(refusedBy(ready(), askForDecision, { ...ask, deciderIds: [] }, as("M3"))).toEqual([
      "T-189",
    ]);
    const asked = done(ready(), askForDecision, ask, as("M3"));
    expect(asked.gate.get("G-1")).toMatchObject({ deciderIds: ["M6"], preparedById: "M3" });
    expect(signings(asked).askedOf).toBe("Finn Saar");
  });
});

describe("what outdates a signature", () => {
  const standing = () => signed(proposed(), "M6");

  it("T-185 refuses to sign what has changed since the page was opened, and names it", () => {
    const { seen } = signings(proposed());
    const changed = applyAll(proposed(), [
      change("criterion-changed", "CR-3", { evidenceNeeded: "A rehearsal" }),
    ]);
    const verdict = signGate.carryOut(changed, { gateId: "G-1", seen }, as("M6"));
    expect(verdict.findings).toMatchObject([{ ruleId: "T-185", facts: { what: "CR-3" } }]);
    const fresh = { gateId: "G-1", seen: signings(changed).seen };
    expect(refusedBy(changed, signGate, fresh, as("M6"))).toEqual([]);
  });

  it.each([
    ["its evidence is gone", change("evidence-removed", "EV-2", { removedReason: "Wrong file" })],
    ["its evidence is renewed", change("evidence-renewed", "EV-2", { version: 2 })],
    [
      "a criterion asks for something else",
      change("criterion-changed", "CR-3", { text: "Tested" }),
    ],
    ["a criterion is no longer met", change("criterion-assessed", "CR-3", { result: "NOT_MET" })],
    ["the work is another", change("workstream-edited", "W1", { mandate: "Something else" })],
  ] as const)("T-186 is outdated when %s", (_what, later) => {
    const after = applyAll(standing(), [later]);
    expect(signings(after).outdatedBy).not.toBe("");
  });

  it.each([
    ["more evidence comes", change("evidence-added", "EV-9", evidenceOf())],
    ["its evidence expires", change("evidence-expired", "EV-2", { expiredDay: today })],
    [
      "a criterion is spelled better",
      change("criterion-changed", "CR-3", { text: "the runbook is written." }),
    ],
    ["the gate is renamed", change("gate-edited", "G-1", { name: "Renamed" })],
  ] as const)("T-186 holds when %s", (_what, later) => {
    expect(signings(applyAll(standing(), [later])).outdatedBy).toBe("");
  });

  it("T-186 holds back the next gate of the same subject until both have signed again", () => {
    const second = withSecondGate(standing());
    const outdated = applyAll(met(second, "CR-4"), [
      change("workstream-edited", "W1", { mandate: "Something else" }),
    ]);
    const next = { ...go, gateId: "G-2" };
    expect(refusedBy(met(second, "CR-4"), decideGate, next, as("M1"))).toEqual([]);
    expect(refusedBy(outdated, decideGate, next, as("M1"))).toEqual(["T-186"]);
    const once = signed(outdated, "M1");
    expect(refusedBy(once, decideGate, next, as("M1"))).toEqual(["T-186"]);
    expect(refusedBy(signed(once, "M6"), decideGate, next, as("M1"))).toEqual([]);
  });

  it("T-186 gates of one subject that one change outdates are signed again, the earlier one first", () => {
    const next = { ...go, gateId: "G-2" };
    const both = done(met(withSecondGate(standing()), "CR-4"), decideGate, next, as("M1"));
    const later = as("M6", day("2026-11-24"));
    const decided = done(both, signGate, { gateId: "G-2" }, later);
    const outdated = applyAll(decided, [
      change("workstream-edited", "W1", { mandate: "Something else" }),
    ]);
    expect(refusedBy(outdated, signGate, { gateId: "G-2" }, later)).toEqual(["T-186"]);
    const first = signed(signed(outdated, "M1"), "M6");
    expect(refusedBy(first, signGate, { gateId: "G-2" }, later)).toEqual([]);
  });

  it("T-01 nobody signs the decision of a gate that was dropped meanwhile", () => {
    const reason = "Merged into the gate of the cycle";
    const dropped = done(proposed(), dropGate, { gateId: "G-1", reason }, as("M1"));
    expect(refusedBy(dropped, signGate, { gateId: "G-1" }, as("M6"))).toEqual(["T-01"]);
    expect(signings(dropped).proposed).toBeNull();
  });

  it("T-187 warns whoever changes something which signatures fall, and takes a reason", () => {
    const command = {
      subjectId: "G-1",
      text: "The runbook was rehearsed",
      critical: false,
      evidenceNeeded: "",
    };
    const verdict = addGateCriterion.carryOut(proposed(), command, as("M2"));
    expect(verdict.findings).toMatchObject([
      { ruleId: "T-187", facts: { who: "Ada Lind", gate: "G-1 Platform can carry a pilot" } },
    ]);
    expect(verdict.kind).toBe("refused");
    const acknowledge = "Asked for by the auditors";
    expect(refusedBy(proposed(), addGateCriterion, { ...command, acknowledge }, as("M2"))).toEqual(
      [],
    );
  });

  it("T-187 is content with an edit that leaves every signature valid", () => {
    const spelled = {
      criterionId: "CR-3",
      text: "The runbook is written",
      critical: false,
      evidenceNeeded: proposed().criterion.get("CR-3")?.evidenceNeeded ?? "",
      remove: false,
      weaker: false,
      reason: "",
    };
    expect(refusedBy(proposed(), changeCriterion, spelled, as("M1"))).toEqual([]);
  });

  it("A-16 a stage is not left on outdated signatures", () => {
    const passed = applyAll(standing(), [
      change("gate-edited", "G-1", {
        level: "STAGE",
        subjectNoun: "cycle",
        subjectId: "C1",
        stage: "PRODUCE",
      }),
    ]);
    const outdated = applyAll(passed, [change("cycle-edited", "C1", { goal: "Another goal" })]);
    const next = { cycleId: "C1", stage: "EVALUATE" } as const;
    expect(refusedBy(outdated, enterStage, next, as("M1"))).toContain("A-16");
  });
});

it("A-13 recycle keeps what was met with its evidence, but for what the activities touch", () => {
  const half = applyAll(ready(), [change("criterion-assessed", "CR-2", { result: "NOT_MET" })]);
  const recycle: DecideGate = {
    ...go,
    outcome: "RECYCLE",
    remediation: "Repair the data",
    recycleActivities: ["Validate the sensor data again"],
    againDay: day("2026-12-04"),
    deciderIds: ["M1"],
  };
  const kept = done(half, decideGate, recycle, as("M1"));
  expect(gateSuggestion(kept, "G-2").unmet.map(({ text }) => text)).toEqual([
    "Data quality is validated",
  ]);
  const touched = { ...recycle, repeatedCriterionIds: ["CR-3"] };
  expect(gateSuggestion(done(half, decideGate, touched, as("M1")), "G-2").unmet).toHaveLength(2);
});

function evidenceOf() {
  return {
    ...asFirstRecorded,
    subjectNoun: "gate",
    subjectId: "G-1",
    kind: "DOCUMENT",
    title: "One more",
    link: "https://small.example/more",
    occurredDay: today,
    recordedAt: as("M1").now,
    recordedById: "M1",
    reconstructed: false,
    removedReason: null,
  } as const;
}
