import { describe, expect, it } from "vitest";
import type { Change, Finding, Program } from "#domain";
import {
  advanceClocks,
  applyAll,
  cadencePage,
  change,
  editWorkstream,
  enterStage,
  grantOverride,
  mentionThreads,
  placedItem,
  raiseBlocker,
  removeMember,
  standupPanel,
  watchFindings,
  watchWarning,
  writeStandupNote,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshDeliverable, freshWorkstream } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";

const seen = (ruleId: string, program: Program, text: string, time = "10:00"): readonly Finding[] =>
  watchFindings(program, as("clock", day(text), at(text, time))).filter(
    (finding) => finding.ruleId === ruleId,
  );
const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);

/** Notes of a stream on these days, written by the EATP. */
const noted = (program: Program, workstreamId: string, days: readonly string[], blockers = "") =>
  days.reduce((before, text) => {
    const command = {
      workstreamId,
      day: day(text),
      done: "Went on",
      next: "",
      blockers,
      deliverableId: null,
      escalationId: null,
    };
    return done(before, writeStandupNote, command, as("M1", day(text)));
  }, program);

const week = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"];

describe("silent streams", () => {
  it("A-06 shows one silent day, and warns after two in a row", () => {
    const one = noted(smallProgram(), "W1", week.slice(0, 4));
    expect(seen("A-06", one, "2026-11-23", "09:00")).toMatchObject([
      { severity: "WARNS", subject: { id: "W2" } },
      { severity: "INFORMS", subject: { id: "W1" }, facts: { days: "2026-11-20" } },
    ]);
    expect(seen("A-06", one, "2026-11-23", "10:00").map(({ severity }) => severity)).toEqual([
      "WARNS",
      "WARNS",
    ]);
  });

  it("A-06 is content when everybody wrote, before today's stand-up, and outside the active sprint", () => {
    const all = noted(noted(smallProgram(), "W1", week), "W2", week);
    expect(seen("A-06", all, "2026-11-23", "09:00")).toEqual([]);
    const review = changed(change("sprint-review-opened", "S4", { state: "IN_REVIEW" }));
    expect(seen("A-06", review, "2026-11-27")).toEqual([]);
  });

  it("A-06 asks nothing of a stream without open work", () => {
    const finished = changed(
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: day("2026-11-18") }),
    );
    expect(seen("A-06", finished, "2026-11-23").map(({ subject }) => subject.id)).toEqual(["W2"]);
  });
});

describe("streams that come in late", () => {
  const came = (program: Program, text: string) =>
    applyAll(
      program,
      ["DL02", "DL03"].map((deliverableId, index) =>
        change("sprint-item-recorded", `SI-${index + 1}`, {
          ...placedItem({ sprintId: "S4", deliverableId, pointsAtLock: 5 }),
          addedAfterLock: true,
          addedAt: at(text),
        }),
      ),
    );
  const ofW2 = (program: Program, text: string) =>
    seen("A-06", program, text).filter(({ subject }) => subject.id === "W2");

  it("A-06 asks a stream for notes from the day on which it had work in the sprint", () => {
    const program = came(smallProgram(), "2026-11-23");
    expect(ofW2(program, "2026-11-23")).toMatchObject([
      { severity: "INFORMS", facts: { days: "2026-11-23" } },
    ]);
    expect(ofW2(program, "2026-11-24")).toMatchObject([
      { severity: "WARNS", facts: { days: "2 working days in a row, 2026-11-23 to 2026-11-24" } },
    ]);
    const situation = as("M1", day("2026-11-24"));
    const rows = cadencePage(program, situation).coverage?.rows;
    expect(rows?.map(({ workstreamId, owed }) => [workstreamId, owed])).toEqual([
      ["W1", 7],
      ["W2", 2],
    ]);
    expect(standupPanel(program, "W2", situation)?.missed).toEqual(["2026-11-23"]);
  });

  it("A-06 asks nobody for notes of days before the sprint was started", () => {
    const program = changed(change("sprint-started", "S4", { startedAt: at("2026-11-20") }));
    expect(seen("A-06", program, "2026-11-20").map(({ severity }) => severity)).toEqual([
      "INFORMS",
      "INFORMS",
    ]);
    expect(ofW2(came(program, "2026-11-16"), "2026-11-20")[0]?.facts.days).toBe("2026-11-20");
  });

  it("A-06 asks a stream that has work only elsewhere from its first note on", () => {
    const elsewhere = changed(
      change("deliverable-planned", "DL02", { sprintId: null }),
      change("deliverable-planned", "DL03", { sprintId: null }),
    );
    const once = noted(elsewhere, "W2", ["2026-11-19"]);
    expect(ofW2(once, "2026-11-20")).toMatchObject([{ severity: "INFORMS" }]);
    expect(cadencePage(once, as("M1", day("2026-11-20"))).coverage?.rows).toMatchObject([
      { workstreamId: "W1", owed: 5 },
      { workstreamId: "W2", noted: 1, owed: 2 },
    ]);
  });
});

describe("only mentioned", () => {
  it("I-74 warns after two straight days, and after three a draft lies before the EATP, once", () => {
    const two = noted(smallProgram(), "W1", ["2026-11-18", "2026-11-19"], "No access");
    expect(seen("I-74", two, "2026-11-19")).toMatchObject([
      { severity: "WARNS", subject: { noun: "blockerMention", id: "BM-1" }, facts: { days: 2 } },
    ]);
    const early = done(two, advanceClocks, {}, as("clock", day("2026-11-19")));
    expect(early.blockerMention).toEqual(two.blockerMention);
    const three = noted(two, "W1", ["2026-11-20"], "No access");
    const drafted = done(three, advanceClocks, {}, as("clock", day("2026-11-20")));
    expect(drafted.blockerMention.get("BM-3")?.draftedAt).not.toBeNull();
    const again = done(drafted, advanceClocks, {}, as("clock", day("2026-11-23")));
    expect(again.blockerMention).toEqual(drafted.blockerMention);
    const silent = noted(drafted, "W1", ["2026-11-23"]);
    expect(seen("I-74", silent, "2026-11-23")[0]?.facts.draft).toContain("draft");
  });

  it("I-74 is content with one day, with days apart, and once it is recorded or no longer said", () => {
    const once = noted(smallProgram(), "W1", ["2026-11-19"], "No access");
    expect(seen("I-74", once, "2026-11-20")).toEqual([]);
    const apart = noted(smallProgram(), "W1", ["2026-11-17", "2026-11-19"], "No access");
    expect(seen("I-74", apart, "2026-11-20")).toEqual([]);
    const over = noted(noted(once, "W1", ["2026-11-20"], "No access"), "W1", ["2026-11-23"]);
    expect(seen("I-74", over, "2026-11-23")).toEqual([]);
    const recorded = done(
      noted(once, "W1", ["2026-11-20"], "No access"),
      raiseBlocker,
      {
        kind: "BLOCKER",
        title: "No access",
        description: "",
        severity: "HIGH",
        tier: "L1_WORKSTREAM",
        wantedDecision: "A named owner",
        affectedIds: ["DL01"],
        workstreamId: "W1",
        firstSeenDay: day("2026-11-19"),
        confidential: false,
        options: [],
        stopsWork: false,
        mentionId: "BM-2",
      },
      as("M2", day("2026-11-20")),
    );
    expect(seen("I-74", recorded, "2026-11-20")).toEqual([]);
    expect(mentionThreads(recorded)).toEqual([]);
  });
});

/** Both deliverables' streams had work in sprints 2 and 3 too. */
const worked = (program: Program): Program =>
  applyAll(
    program,
    ["S2", "S3"].flatMap((sprintId, at) =>
      ["DL01", "DL02"].map((deliverableId, index) =>
        change(
          "sprint-item-recorded",
          `SI-${at * 2 + index + 1}`,
          placedItem({ sprintId, deliverableId, pointsAtLock: 5 }),
        ),
      ),
    ),
  );

const escalation = (id: string, firstSeen: string, opened: string): Change => {
  const command = {
    kind: "BLOCKER" as const,
    title: "Something",
    description: "",
    severity: "LOW" as const,
    tier: "L1_WORKSTREAM" as const,
    wantedDecision: "A word",
    affectedIds: ["DL01"],
    workstreamId: "W1",
    firstSeenDay: day(firstSeen),
    confidential: false,
    options: [],
    stopsWork: false,
  };
  const verdict = raiseBlocker.carryOut(smallProgram(), command, as("M2", day(opened)));
  const [first] = verdict.kind === "done" ? verdict.changes : [];
  if (!first) throw new Error("refused");
  return { ...first, id };
};

describe("what does not surface", () => {
  it("I-32 shows a stream that said nothing over two full sprints", () => {
    expect(seen("I-32", worked(smallProgram()), "2026-11-23")).toMatchObject([
      { severity: "INFORMS", subject: { id: "W1" }, facts: { since: "2026-10-19" } },
      { subject: { id: "W2" } },
    ]);
  });

  it("I-32 is content with a promise, a mention, a blocker, and a stream that had no work then", () => {
    const spoke = applyAll(worked(smallProgram()), [
      change("dependency-promised", "DP-1", {
        promises: [{ day: day("2026-11-25"), byId: "M2", at: at("2026-11-03"), note: "" }],
      }),
    ]);
    const both = noted(spoke, "W2", ["2026-11-20"], "Waiting for W1");
    expect(seen("I-32", both, "2026-11-23")).toEqual([]);
    const raised = applyAll(worked(smallProgram()), [
      escalation("E-1", "2026-11-17", "2026-11-17"),
    ]);
    expect(seen("I-32", raised, "2026-11-23").map(({ subject }) => subject.id)).toEqual(["W2"]);
    expect(seen("I-32", smallProgram(), "2026-11-23")).toEqual([]);
  });

  it("I-32 hears a stream that logs its work as blocked", () => {
    const logged = (state: "BLOCKED" | "IN_PROGRESS") =>
      applyAll(worked(smallProgram()), [
        change("progress-logged", "DL01", { state, lastLoggedAt: at("2026-11-03") }),
      ]);
    const quiet = (program: Program) =>
      seen("I-32", program, "2026-11-23").map(({ subject }) => subject.id);
    expect(quiet(logged("BLOCKED"))).toEqual(["W2"]);
    expect(quiet(logged("IN_PROGRESS"))).toEqual(["W1", "W2"]);
  });

  it("I-76 shows that raising takes longer three sprints in a row", () => {
    const slower = changed(
      escalation("E-1", "2026-10-20", "2026-10-20"),
      escalation("E-2", "2026-11-03", "2026-11-04"),
      escalation("E-3", "2026-11-16", "2026-11-19"),
    );
    expect(seen("I-76", slower, "2026-11-23")).toMatchObject([
      { severity: "INFORMS", facts: { ages: "0, then 1, then 3", sprints: "2, 3, 4" } },
    ]);
  });

  it("I-76 is content when it does not rise, or one sprint had nothing raised", () => {
    const level = changed(
      escalation("E-1", "2026-10-20", "2026-10-21"),
      escalation("E-2", "2026-11-03", "2026-11-04"),
      escalation("E-3", "2026-11-16", "2026-11-19"),
    );
    expect(seen("I-76", level, "2026-11-23")).toEqual([]);
    const gap = changed(
      escalation("E-1", "2026-10-20", "2026-10-20"),
      escalation("E-3", "2026-11-16", "2026-11-19"),
    );
    expect(seen("I-76", gap, "2026-11-23")).toEqual([]);
  });

  const falling = change("sprint-edited", "S3", { acceptedPoints: 20 });

  it("I-77 warns of two sprints without an escalation while velocity falls", () => {
    expect(seen("I-77", changed(falling), "2026-11-23")).toMatchObject([
      { severity: "WARNS", facts: { indicators: "velocity", since: "2026-10-19" } },
    ]);
  });

  it("I-77 is content while signals hold, or when somebody raised something", () => {
    expect(seen("I-77", smallProgram(), "2026-11-23")).toEqual([]);
    const raised = changed(falling, escalation("E-1", "2026-11-17", "2026-11-17"));
    expect(seen("I-77", raised, "2026-11-23")).toEqual([]);
  });

  it("I-102 warns of a day that passed in silence", () => {
    expect(seen("I-102", smallProgram(), "2026-11-30").map(({ subject }) => subject.id)).toEqual([
      "DL01",
    ]);
    expect(seen("I-102", smallProgram(), "2026-11-30")[0]?.facts).toMatchObject({
      day: "2026-11-24",
      late: 4,
    });
  });

  it("I-102 is content within three days, accepted, replanned, promised or raised", () => {
    expect(seen("I-102", smallProgram(), "2026-11-27")).toEqual([]);
    const answers: readonly Change[] = [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: day("2026-11-24") }),
      change("progress-logged", "DL01", { forecastDay: day("2026-12-02") }),
      change("dependency-promised", "DP-1", {
        promises: [{ day: day("2026-12-02"), byId: "M2", at: at("2026-11-26"), note: "" }],
      }),
      escalation("E-1", "2026-11-17", "2026-11-17"),
      change("impact-notice-raised", "IN-1", {
        causeId: "DL01",
        workstreamId: "W2",
        affectedIds: ["DL02"],
        fromDay: day("2026-11-24"),
        toDay: day("2026-12-02"),
        slipWorkingDays: 6,
        raisedAt: at("2026-11-26"),
        answer: null,
        answerNote: null,
        answeredById: null,
        answeredAt: null,
        supersededById: null,
      }),
    ];
    for (const one of answers) expect(seen("I-102", changed(one), "2026-11-30")).toEqual([]);
  });
});

describe("the shape of a program", () => {
  const people = change("workstream-edited", "W1", { pillars: ["TECHNOLOGY", "PEOPLE"] });
  const governance = change("workstream-edited", "W2", { pillars: ["PROCESS", "GOVERNANCE"] });

  it("I-02 warns in Produce of pillars no active stream serves, and is content with all four", () => {
    expect(seen("I-02", smallProgram(), "2026-11-23")).toMatchObject([
      { severity: "WARNS", subject: { id: "C1" }, facts: { pillar: "Governance" } },
      { severity: "WARNS", subject: { id: "C1" }, facts: { pillar: "People" } },
    ]);
    expect(seen("I-02", changed(people, governance), "2026-11-23")).toEqual([]);
    const learning = changed(change("stage-entered", "C1", { stage: "LEARN" }));
    expect(seen("I-02", learning, "2026-11-23")).toEqual([]);
  });

  const atProduce = (...more: readonly Change[]) => {
    const gate = smallProgram().gate.get("G-1");
    if (!gate) throw new Error("The small program has G-1");
    const { id: _id, ...fields } = gate;
    return changed(
      change("stage-entered", "C1", { stage: "MODEL" }),
      change("gate-scheduled", "G-2", {
        ...fields,
        level: "STAGE",
        stage: "MODEL",
        subjectNoun: "cycle",
        subjectId: "C1",
        state: "DECIDED",
        outcome: "GO",
      }),
      ...more,
    );
  };
  const enter = (program: Program) =>
    refusedBy(program, enterStage, { cycleId: "C1", stage: "PRODUCE" }, as("M1"));

  it("I-02 refuses to start Produce without all four, and is content once they are there", () => {
    expect(enter(atProduce())).toEqual(["I-02", "I-02"]);
    expect(enter(atProduce(people, governance))).toEqual([]);
  });

  it("I-02 is waived pillar by pillar: one that goes missing later stands", () => {
    const waiver = {
      ruleId: "I-02",
      subjectNoun: "cycle",
      subjectId: "C1",
      aspect: "GOVERNANCE",
      role: "STEERCO" as const,
      reason: "The board's own stream starts in January",
      expiresDay: day("2026-11-30"),
    };
    const waived = done(changed(people), grantOverride, waiver, as("M6"));
    expect(seen("I-02", waived, "2026-11-24").map(({ standing }) => standing)).toEqual([
      "OVERRIDDEN",
    ]);
    const fewer = applyAll(waived, [
      change("workstream-edited", "W1", { pillars: ["TECHNOLOGY"] }),
    ]);
    expect(
      seen("I-02", fewer, "2026-11-24").map(({ aspect, standing }) => [aspect, standing]),
    ).toEqual(
      [
        ["PEOPLE", "OPEN"],
        ["GOVERNANCE", "OVERRIDDEN"],
      ].sort(),
    );
    expect(
      refusedBy(changed(people), grantOverride, { ...waiver, aspect: null }, as("M6")),
    ).toEqual(["T-04"]);
  });

  it("A-07 refuses to start Produce without an approved roadmap", () => {
    const open = change("cycle-edited", "C1", { roadmapApprovedDay: null });
    expect(enter(atProduce(people, governance, open))).toEqual(["A-07"]);
  });

  it("A-07 is content with a recorded approval, and asks nothing of other stages", () => {
    expect(enter(atProduce(people, governance))).toEqual([]);
    const model = applyAll(atProduce(), [
      change("cycle-edited", "C1", { roadmapApprovedDay: null, stage: "ORGANIZE" }),
      change("gate-edited", "G-2", { stage: "ORGANIZE" }),
    ]);
    const command = { cycleId: "C1", stage: "MODEL" } as const;
    expect(refusedBy(model, enterStage, command, as("M1"))).toEqual([]);
  });

  const left = () =>
    done(
      smallProgram(),
      removeMember,
      { memberId: "M2", acknowledge: "Ben leaves the company today" },
      as("M1", day("2026-11-16")),
    );

  it("I-04 warns after three vacant days, and after six asks the EATP, once", () => {
    const vacant = left();
    expect(vacant.workstream.get("W1")).toMatchObject({
      leadId: null,
      leadVacantSince: "2026-11-16",
    });
    expect(seen("I-04", vacant, "2026-11-20")).toMatchObject([
      { severity: "WARNS", subject: { id: "W1" }, facts: { days: 4 } },
    ]);
    const clock = (text: string) => as("clock", day(text));
    expect(done(vacant, advanceClocks, {}, clock("2026-11-24")).escalation.size).toBe(0);
    const asked = done(vacant, advanceClocks, {}, clock("2026-11-25"));
    expect(asked.escalation.get("E-1")).toMatchObject({
      tier: "L2_PROGRAM",
      ownerId: "M1",
      grownFrom: "workstream:W1",
    });
    expect(done(asked, advanceClocks, {}, clock("2026-11-26")).escalation.size).toBe(1);
  });

  it("I-04 is content within the limit, and once the EATP stands in", () => {
    expect(seen("I-04", left(), "2026-11-19")).toEqual([]);
    const interim = done(
      left(),
      editWorkstream,
      { workstreamId: "W1", name: "Platform", pillars: ["TECHNOLOGY"], leadId: "M1", mandate: "" },
      as("M1"),
    );
    expect(interim.workstream.get("W1")?.leadVacantSince).toBeNull();
    expect(seen("I-04", interim, "2026-11-27")).toEqual([]);
  });

  it("I-05 warns when technology holds most of what is open, or a pillar is starved", () => {
    const found = seen("I-05", worked(smallProgram()), "2026-11-23");
    expect(found[0]).toMatchObject({ severity: "WARNS", overridableBy: ["EATP"] });
    expect(found.map(({ aspect, facts }) => [aspect, facts.what])).toEqual([
      ["GOVERNANCE", "Governance had 0% of the points of sprints 3 and 4"],
      ["PEOPLE", "People had 0% of the points of sprints 3 and 4"],
      ["TECHNOLOGY", "Technology has 67% of the open points"],
    ]);
  });

  it("I-05 is content with technology at exactly half of the open points, and warns above", () => {
    const process = (points: number) =>
      changed(change("deliverable-edited", "DL03", { points })).deliverable;
    const technology = (points: number) =>
      seen("I-05", { ...smallProgram(), deliverable: process(points) }, "2026-11-23").filter(
        ({ facts }) => String(facts.what).startsWith("Technology has"),
      );
    expect(technology(10)).toEqual([]);
    expect(technology(9)).toHaveLength(1);
  });

  it("I-05 watched for one pillar says nothing of another that is starved later", () => {
    const clock = as("clock", day("2026-11-23"));
    const kept = done(smallProgram(), advanceClocks, {}, clock);
    const standing = (program: Program) =>
      [...program.warning.values()].filter(
        ({ ruleId, clearedAt }) => ruleId === "I-05" && clearedAt === null,
      );
    const [technology] = standing(kept).filter(({ aspect }) => aspect === "TECHNOLOGY");
    const watched = done(
      kept,
      watchWarning,
      { warningId: technology?.id ?? "", reason: "The platform comes first by plan" },
      as("M1"),
    );
    const starved = done(worked(watched), advanceClocks, {}, clock);
    expect(standing(starved).map(({ aspect, watchReason }) => [aspect, watchReason])).toEqual(
      expect.arrayContaining([
        ["TECHNOLOGY", "The platform comes first by plan"],
        ["PEOPLE", null],
      ]),
    );
  });

  it("I-05 is content when every pillar has its share", () => {
    const more = (["PEOPLE", "PROCESS", "GOVERNANCE"] as const).map((pillar, index) =>
      change("deliverable-created", `DL1${index}`, {
        ...freshDeliverable({ title: pillar, workstreamId: "W2", primaryPillar: pillar }),
        sprintId: "S4",
      }),
    );
    expect(seen("I-05", changed(...more), "2026-11-23")).toEqual([]);
  });

  it("I-06 is content with few streams and few dependencies between them", () => {
    expect(seen("I-06", smallProgram(), "2026-11-23")).toEqual([]);
  });

  it("I-06 shows many dependencies between few streams", () => {
    const first = smallProgram().dependency.get("DP-1");
    if (!first) throw new Error("The small program has DP-1");
    const { id: _id, ...fields } = first;
    const many = [2, 3, 4, 5].map((nth) => change("dependency-proposed", `DP-${nth}`, fields));
    expect(seen("I-06", changed(...many), "2026-11-23")).toMatchObject([
      { severity: "INFORMS", facts: { streams: 2, dependencies: 5 } },
    ]);
    expect(seen("I-06", changed(...many.slice(0, 3)), "2026-11-23")).toEqual([]);
  });

  it("I-06 shows more than eight streams, not eight", () => {
    const streams = (count: number) =>
      changed(
        ...Array.from({ length: count - 2 }, (_, nth) =>
          change(
            "workstream-created",
            `W${nth + 3}`,
            freshWorkstream({ name: `Stream ${nth + 3}`, pillars: ["PEOPLE"] }),
          ),
        ),
      );
    expect(seen("I-06", streams(8), "2026-11-23")).toEqual([]);
    expect(seen("I-06", streams(9), "2026-11-23")).toMatchObject([
      { facts: { streams: 9, dependencies: 1, what: "more than 8 streams" } },
    ]);
  });
});
