import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../tests/fixtures/doing.ts";
import { needLines } from "../../../tests/fixtures/needs.ts";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { notWaived } from "../gates/criterion.ts";
import type { CreateControl, Program, RecordControlTest } from "../index.ts";
import {
  activateControl,
  applyAll,
  change,
  controlList,
  controlPage,
  controlRegister,
  createControl,
  decideGate,
  dropControl,
  editControl,
  excuseControl,
  failControl,
  gateReview,
  gateSuggestion,
  markControlBuilt,
  nextTestDay,
  recordControlTest,
  requireControl,
  watchFindings,
} from "../index.ts";
import { controlsInWords, itemsOfControls } from "./reported-controls.ts";

/** M2 owns it, and leads W1; M4 is the QA reviewer, M7 sits on the AI Risk Governance Board. */
const described: CreateControl = {
  name: "Rollback",
  type: "CORRECTIVE",
  addresses: "A faulty model stays in use",
  ownerId: "M2",
  evidenceRequired: "Record of a rehearsal",
  testEvery: 2,
  testUnit: "WEEKS",
  useCaseId: null,
  required: true,
};
const test = (set: Partial<RecordControlTest> = {}): RecordControlTest => ({
  controlId: "C-01",
  result: "PASSED",
  day: today,
  note: "Rolled back in four minutes",
  evidence: {
    kind: "TEST",
    title: "Rehearsal",
    link: "https://small.example/rehearsal",
    occurredDay: set.day ?? today,
  },
  ...set,
});

const specified = (set: Partial<CreateControl> = {}) =>
  done(smallProgram(), createControl, { ...described, ...set }, as("M1"));
const built = (set: Partial<CreateControl> = {}, on = today) =>
  done(
    specified(set),
    markControlBuilt,
    { controlId: "C-01", note: "In the release script" },
    as("M2", on),
  );
const tested = (program = built()) => done(program, recordControlTest, test(), as("M4"));
const active = (program = tested()) =>
  done(program, activateControl, { controlId: "C-01" }, as("M7"));

const stateOf = (program: Program) => program.control.get("C-01")?.state;
const editing = ({ required: _, ...rest }: CreateControl) => ({ controlId: "C-01", ...rest });

describe("the way of a control", () => {
  it("goes from specified over built and tested to active", () => {
    expect([specified(), built(), tested(), active()].map(stateOf)).toEqual([
      "SPECIFIED",
      "BUILT",
      "TESTED",
      "ACTIVE",
    ]);
  });

  it("T-03 takes no step out of order", () => {
    const activate = { controlId: "C-01" };
    expect(refusedBy(specified(), recordControlTest, test(), as("M4"))).toEqual(["T-03"]);
    expect(refusedBy(built(), activateControl, activate, as("M7"))).toEqual(["T-03"]);
    expect(refusedBy(tested(), markControlBuilt, { ...activate, note: "Again" }, as("M2"))).toEqual(
      ["T-03"],
    );
  });

  it("a failed test leads out of every state that can be tested, and a passed one to tested", () => {
    for (const program of [built(), tested(), active()]) {
      const failed = done(program, recordControlTest, test({ result: "FAILED" }), as("M4"));
      expect(stateOf(failed)).toBe("FAILED");
      expect(failed.control.get("C-01")?.failedReason).toBe("Rolled back in four minutes");
      const again = done(failed, recordControlTest, test(), as("M4"));
      expect(stateOf(again)).toBe("TESTED");
      expect(again.control.get("C-01")?.failedDay).toBeNull();
    }
  });

  it("a test older than the last one is kept and changes no state", () => {
    const program = done(
      done(built({}, day("2026-11-02")), recordControlTest, test(), as("M4")),
      recordControlTest,
      { ...test({ result: "FAILED", day: day("2026-11-20") }), acknowledge: "" },
      as("M4"),
    );
    expect(stateOf(program)).toBe("TESTED");
    expect(program.controlTest.size).toBe(2);
  });

  it("T-06 a test is not of tomorrow, nor from before it was built", () => {
    const evidence = null;
    const tomorrow = test({ day: day("2026-11-24"), evidence });
    const before = test({ day: day("2026-11-20"), evidence });
    expect(refusedBy(built(), recordControlTest, tomorrow, as("M4"))).toEqual(["A-24", "T-06"]);
    expect(refusedBy(built(), recordControlTest, before, as("M4"))).toEqual(["A-24", "T-06"]);
  });

  it("the next test is due as many days or weeks after the last as it says", () => {
    const next = (set: Partial<CreateControl>) => {
      const program = tested(built(set));
      const control = program.control.get("C-01");
      return control ? nextTestDay(program, control) : null;
    };
    expect(next({})).toBe("2026-12-07");
    expect(next({ testEvery: 10, testUnit: "DAYS" })).toBe("2026-12-03");
    expect(next({ testEvery: null })).toBeNull();
  });

  it("T-08 two controls in the register don't share a name; a dropped one doesn't count", () => {
    const program = specified();
    expect(refusedBy(program, createControl, { ...described, name: "rollback" }, as("M1"))).toEqual(
      ["T-08"],
    );
    const dropped = done(
      program,
      dropControl,
      { controlId: "C-01", reason: "Replaced by the platform's own rollback" },
      as("M1"),
    );
    expect(refusedBy(dropped, createControl, described, as("M1"))).toEqual([]);
    expect(refusedBy(dropped, editControl, editing(described), as("M1"))).toEqual(["T-03"]);
  });

  it("T-07 a frequency is between 1 and 365, and whole", () => {
    const asked = (testEvery: number) =>
      refusedBy(smallProgram(), createControl, { ...described, testEvery }, as("M1"));
    expect(asked(0)).toEqual(["T-07"]);
    expect(asked(366)).toEqual(["T-07"]);
    expect(asked(1.5)).toHaveLength(1);
    expect(asked(365)).toEqual([]);
  });

  it("T-01 a stream lead adds a control, a viewer does not, and nobody but those who enforce it activates", () => {
    expect(refusedBy(smallProgram(), createControl, described, as("M2"))).toEqual([]);
    expect(refusedBy(smallProgram(), createControl, described, as("M8"))).toEqual(["T-01"]);
    expect(refusedBy(tested(), activateControl, { controlId: "C-01" }, as("M4"))).toEqual(["T-01"]);
  });
});

describe("A-26: what an active control says of itself", () => {
  it.each([
    ["its type", { type: null }],
    ["an owner", { ownerId: null }],
    ["the evidence required", { evidenceRequired: " " }],
    ["how often it is tested", { testEvery: null }],
  ] as const)("A-26 blocks activation without %s", (lacking, set) => {
    const program = tested(
      done(specified(set), markControlBuilt, { controlId: "C-01", note: "Script" }, as("M1")),
    );
    const findings = activateControl.preconditions(program, "C-01", as("M7"));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["A-26"]);
    expect(findings[0]?.facts.lacking).toBe(lacking);
    expect(findings[0]?.overridableBy).toEqual([]);
  });

  it("A-26 is content with a whole control, and keeps an active one whole", () => {
    expect(activateControl.preconditions(tested(), "C-01", as("M7"))).toEqual([]);
    const without = editing({ ...described, ownerId: null });
    expect(refusedBy(active(), editControl, without, as("M1"))).toEqual(["A-26"]);
    expect(refusedBy(tested(), editControl, without, as("M1"))).toEqual([]);
  });
});

describe("I-44: nobody tests and activates their own control alone", () => {
  it("I-44 an owner records a failed test and no passed one", () => {
    expect(refusedBy(built(), recordControlTest, test(), as("M2"))).toEqual(["I-44"]);
    expect(refusedBy(built(), recordControlTest, test({ result: "FAILED" }), as("M2"))).toEqual([]);
    expect(refusedBy(built(), recordControlTest, test(), as("M4"))).toEqual([]);
  });

  it("I-44 a former owner of a built control records none either", () => {
    const handed = done(built(), editControl, editing({ ...described, ownerId: "M1" }), as("M1"));
    expect(handed.control.get("C-01")?.partyIds).toEqual(["M2"]);
    // M2 is a stream lead and may no longer test; given the role, the rule still objects.
    const reviewer = applyAll(handed, [change("roles-changed", "M2", { roles: ["QA_REVIEWER"] })]);
    expect(refusedBy(reviewer, recordControlTest, test(), as("M2"))).toEqual(["I-44"]);
  });

  it("I-44 whoever tested it and has become its owner since doesn't let it go active", () => {
    const mine = done(tested(), editControl, editing({ ...described, ownerId: "M4" }), as("M1"));
    expect(refusedBy(mine, activateControl, { controlId: "C-01" }, as("M7"))).toEqual(["I-44"]);
    expect(refusedBy(tested(), activateControl, { controlId: "C-01" }, as("M7"))).toEqual([]);
  });

  it("I-44 Gate P asks for less only on somebody else's word, with a reason", () => {
    const mine = specified({ ownerId: "M1" });
    const reason = "The pilot has no automatic release";
    const input = { controlId: "C-01", reason };
    expect(refusedBy(mine, excuseControl, input, as("M1"))).toEqual(["I-44"]);
    expect(refusedBy(mine, dropControl, input, as("M1"))).toEqual(["I-44"]);
    const excused = done(mine, excuseControl, input, as("M7"));
    expect(excused.control.get("C-01")).toMatchObject({ required: false, excusedReason: reason });
    expect(refusedBy(excused, excuseControl, input, as("M7"))).toEqual(["T-03"]);
    const again = done(excused, requireControl, { controlId: "C-01" }, as("M1"));
    expect(again.control.get("C-01")).toMatchObject({ required: true, excusedReason: null });
  });
});

describe("A-17: Gate P and its controls", () => {
  /** Gate P with all its criteria met; M7 decides. */
  const withGateP = (program: Program, stage: "PRODUCE" | "EVALUATE" = "PRODUCE") => {
    const gate = program.gate.get("G-1");
    if (!gate) throw new Error("The small program has a gate");
    const { id: _, ...rest } = gate;
    return applyAll(program, [
      change("gate-scheduled", "G-9", {
        ...rest,
        name: "Gate P: build complete",
        level: "STAGE",
        stage,
        subjectNoun: "cycle",
        subjectId: "C1",
        state: "READY",
        ownerId: null,
      }),
      change("criterion-added", "CR-9", {
        subjectNoun: "gate",
        subjectId: "G-9",
        figure: null,
        text: "Everything planned is built",
        critical: true,
        evidenceNeeded: "",
        result: "WAIVED",
        resultReason: "Shown in the last review",
        assessedById: "M4",
        assessedAt: at("2026-11-20"),
        removed: false,
        loosenedCount: 0,
        loosenedReason: null,
        signedBy: null,
        keptFromId: null,
        ...notWaived,
      }),
    ]);
  };
  const outcomes = (program: Program) =>
    Object.fromEntries(
      (gateReview(program, "G-9", as("M7"))?.outcomes ?? []).map(({ outcome, open, findings }) => [
        outcome,
        open ? "open" : findings.map(({ ruleId }) => ruleId).join(),
      ]),
    );

  it("A-17 blocks go and conditional go while a required control is not active, and recycle is suggested", () => {
    const program = withGateP(tested());
    expect(outcomes(program)).toEqual({
      GO: "A-17",
      CONDITIONAL_GO: "A-17",
      RECYCLE: "open",
      STOP: "open",
    });
    expect(gateSuggestion(program, "G-9").outcome).toBe("RECYCLE");
    expect(gateReview(program, "G-9", as("M7"))?.why).toBe("1 required control is not active");
    expect(
      refusedBy(
        program,
        decideGate,
        {
          gateId: "G-9",
          outcome: "GO",
          inputs: ["Pack"],
          deciderIds: ["M6", "M7"],
          conditions: [],
          exceptions: "",
          remediation: "",
          recycleActivities: [],
          repeatedCriterionIds: [],
          reassessment: "",
          againDay: null,
          evidence: {
            kind: "DOCUMENT",
            title: "Minutes",
            link: "https://small.example/minutes",
            occurredDay: today,
          },
        },
        as("M7"),
      ),
    ).toEqual(["A-17"]);
  });

  it("A-17 says which controls, and in what state", () => {
    const [finding] = gateReview(withGateP(tested()), "G-9", as("M7"))?.outcomes[0]?.findings ?? [];
    expect(finding?.sentence).toBe(
      "G-9 can't be decided as go: 1 required control is not active (C-01 tested).",
    );
  });

  it("A-17 is content when it is active, not required, or dropped, and asks no other gate", () => {
    const all = { GO: "open", CONDITIONAL_GO: "open", RECYCLE: "open", STOP: "open" };
    const reason = "The platform does it by itself";
    const input = { controlId: "C-01", reason };
    expect(outcomes(withGateP(active()))).toEqual(all);
    expect(gateSuggestion(withGateP(active()), "G-9").outcome).toBe("GO");
    expect(outcomes(withGateP(specified({ required: false })))).toEqual(all);
    expect(outcomes(withGateP(done(specified(), dropControl, input, as("M7"))))).toEqual(all);
    expect(outcomes(withGateP(specified(), "EVALUATE"))).toEqual(all);
  });
});

describe("what is found when nobody looks", () => {
  const found = (program: Program, on = today) =>
    watchFindings(program, as("M1", on)).flatMap(({ ruleId, subject }) =>
      subject.noun === "control" ? [ruleId] : [],
    );
  const dueDay = day("2026-12-07");
  const dayAfter = day("2026-12-08");

  it("T-230 a test is overdue the day after it was due, of a tested and of an active control", () => {
    expect(found(active(), dueDay)).toEqual([]);
    expect(found(active(), dayAfter)).toEqual(["T-230"]);
    expect(found(tested(), dayAfter)).toEqual(["T-230"]);
    expect(found(built(), dayAfter)).toEqual([]);
  });

  it("T-230 an active control without a test on record is overdue at once", () => {
    const old = applyAll(specified(), [change("control-activated", "C-01", { state: "ACTIVE" })]);
    expect(found(old)).toEqual(["T-230"]);
    expect(needLines(old, as("M2"), "control-test:")["control-test:C-01"]).toContain(
      "Control C-01 Rollback is active, and no test of it is on record.",
    );
  });

  it("T-231 a failed control warns until a test is passed", () => {
    const failed = done(
      active(),
      failControl,
      { controlId: "C-01", day: today, reason: "The script stopped half way" },
      as("M2"),
    );
    expect(found(failed)).toEqual(["T-231"]);
    expect(found(done(failed, recordControlTest, test(), as("M4")))).toEqual([]);
    expect(needLines(failed, as("M2"), "control")).toEqual({
      "control-failed:C-01":
        "now | today | Control C-01 Rollback has failed: The script stopped half way. | Ben Moor | T-231: Now open: A faulty model stays in use | Open → controls/C-01",
    });
    expect(Object.keys(needLines(failed, as("M1"), "control"))).toHaveLength(1);
    expect(Object.keys(needLines(failed, as("M3"), "control"))).toHaveLength(0);
    expect(itemsOfControls(failed, as("M1")).map(({ sentence }) => sentence)).toEqual([
      "Control C-01 Rollback has failed since 2026-11-23.",
    ]);
  });

  it("T-230 asks the owner a few days ahead, and the execution lead once it is overdue", () => {
    const asked = (who: string, on: ReturnType<typeof day>) =>
      needLines(active(), as(who, on), "control-test:")["control-test:C-01"] ?? null;
    expect(asked("M2", day("2026-12-01"))).toBeNull();
    expect(asked("M2", day("2026-12-02"))).toContain("soon | in 3 working days");
    expect(asked("M1", dueDay)).toBeNull();
    expect(asked("M1", dayAfter)).toContain(
      "now | 1 working day ago | Control C-01 Rollback is overdue for a test.",
    );
    expect(itemsOfControls(active(), as("M1", dayAfter))[0]).toMatchObject({
      sentence: "Control C-01 Rollback was due for a test on 2026-12-07.",
      why: "Last tested on 2026-11-23; Ben Moor answers for it.",
    });
  });

  it("the report says how many of the required controls are active", () => {
    expect(controlsInWords(smallProgram())).toBe("");
    expect(controlsInWords(tested())).toBe("The one required control is not active.");
    expect(controlsInWords(active())).toBe("The one required control is active.");
    const second = (program: Program) =>
      done(program, createControl, { ...described, name: "Drift detection" }, as("M1"));
    expect(controlsInWords(second(tested()))).toBe("None of two required controls are active.");
    expect(controlsInWords(second(active()))).toBe("One of two required controls is active.");
  });
});

describe("the register", () => {
  const second = done(active(), createControl, { ...described, name: "Drift detection" }, as("M1"));
  const asked = (search: Readonly<Record<string, string>>, on = today) =>
    controlList.page(second, search, as("M1", on)).rows.map(({ id }) => id);

  it("lists what is tested next first, and finds what Gate P waits for and what is overdue", () => {
    expect(asked({})).toEqual(["C-01", "C-02"]);
    expect(asked({ state: "REQUIRED_OPEN" })).toEqual(["C-02"]);
    expect(asked({ state: "OVERDUE" })).toEqual([]);
    expect(asked({ state: "OVERDUE" }, day("2026-12-08"))).toEqual(["C-01"]);
  });

  it("counts by state, and what Gate P waits for", () => {
    expect(controlRegister(second, as("M1", day("2026-12-08")))).toMatchObject({
      count: 2,
      required: 2,
      requiredActive: 1,
      overdue: 1,
    });
  });
});

describe("one control", () => {
  it("shows what blocks its next step, and its tests with their evidence", () => {
    const page = controlPage(tested(), "C-01", undefined, as("M2"));
    expect(page?.next).toBe("activate");
    expect(page?.readerIsParty).toBe(true);
    expect(page?.frequency).toBe("every 2 weeks");
    expect(page?.tests.rows).toHaveLength(1);
    expect(page?.tests.rows[0]?.evidence).toHaveLength(1);
    expect(page?.steps.map(({ standing, day: reached }) => [standing, reached])).toEqual([
      ["behind", null],
      ["behind", "2026-11-23"],
      ["current", "2026-11-23"],
      ["ahead", null],
    ]);
  });
});
