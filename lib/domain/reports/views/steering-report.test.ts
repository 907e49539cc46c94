import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshReport } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Program, ReportBody, Situation } from "../../index.ts";
import {
  addDays,
  applyAll,
  change,
  correctReport,
  draftReport,
  editReport,
  publishReport,
  readReport,
  reportArchive,
  reportCheck,
  reportContent,
  reportDifference,
  reportDraft,
  steeringReport,
} from "../../index.ts";

const eatp = as("M1");
const text = {
  summary: "Steady.",
  failedNote: "",
  decisionsAsked: [],
  noDecisionReason: "Everything needed was decided last week.",
  lastDecisions: [],
};

/** Publishes the open draft; its body as the store would keep it. */
function published(program: Program, reportId: string, who: Situation = eatp) {
  const verdict = publishReport.carryOut(program, { reportId, acknowledge: "Seen, go on." }, who);
  if (verdict.kind !== "done") throw new Error(JSON.stringify(verdict.findings));
  const stored = verdict.changes.find((one) => one.kind === "report-body-stored");
  if (stored?.kind !== "report-body-stored") throw new Error("no body was stored");
  const body: ReportBody = { id: stored.id, ...stored.set };
  return { program: applyAll(program, verdict.changes), body };
}

const drafted = done(
  done(
    smallProgram(),
    draftReport,
    { periodStart: day("2026-11-02"), periodEnd: day("2026-11-23") },
    eatp,
  ),
  editReport,
  { reportId: "R1", ...text },
  eatp,
);
const first = published(drafted, "R1");
const reason = "The summary named the wrong sprint.";
const correcting = done(
  done(first.program, correctReport, { reportId: "R1", reason }, eatp),
  editReport,
  { reportId: "R2", ...text, summary: "Steady since sprint 4." },
  eatp,
);
const second = published(correcting, "R2");

const shown = (program: Program, id: string, own: ReportBody | null, corrected?: ReportBody) =>
  steeringReport(program, id, as("M5"), { own, corrected: corrected ?? null });

describe("a published report", () => {
  it("is its stored body, with the head around it", () => {
    expect(shown(first.program, "R1", first.body)).toMatchObject({
      kind: "report",
      content: { number: 1, summary: "Steady." },
      hash: first.body.hash,
      publishedBy: "Ada Lind",
      corrects: null,
      correctedBy: null,
    });
  });

  it("X-07 says which version stands in its place once it is corrected, and only then", () => {
    expect(shown(second.program, "R1", first.body)).toMatchObject({
      state: "CORRECTED",
      correctedBy: { id: "R2", version: 2 },
    });
    expect(shown(correcting, "R1", first.body)?.correctedBy).toBeNull();
    expect(shown(second.program, "R2", second.body, first.body)?.correctedBy).toBeNull();
  });

  it("X-07 shows what its correction changed, section by section", () => {
    expect(shown(second.program, "R2", second.body, first.body)).toMatchObject({
      corrects: { id: "R1", version: 1 },
      differences: [{ section: "Summary", before: "Steady.", after: "Steady since sprint 4." }],
    });
  });

  it.each([
    ["is missing", null, "missing from the database"],
    ["is cut off", { ...first.body, snapshot: first.body.snapshot.slice(0, 40) }, "not valid JSON"],
    ["has a format nobody knows", { ...first.body, format: 9 }, "format 9"],
  ] as const)("whose body %s opens with its head and the reason", (_how, own, why) => {
    expect(shown(first.program, "R1", own)).toMatchObject({
      kind: "unreadable",
      number: 1,
      publishedBy: "Ada Lind",
      publishedAt: eatp.now,
      hash: first.body.hash,
      stored: own !== null,
      reason: expect.stringContaining(why),
    });
  });

  it("says that nobody knows what differs when the version before cannot be read", () => {
    const broken = { ...first.body, snapshot: "{" };
    expect(shown(second.program, "R2", second.body, broken)).toMatchObject({ differences: null });
  });

  it("names the head of the log it was published under, and a draft none", () => {
    const log = { seq: 41, hash: "b".repeat(64) };
    const who: Situation = { ...eatp, logHead: log };
    const under = published(drafted, "R1", who);
    const report = shown(under.program, "R1", under.body);
    expect(report).toMatchObject({ logHead: { programId: "small", ...log } });
    expect(steeringReport(drafted, "R1", eatp, { own: null, corrected: null })).toMatchObject({
      logHead: null,
      publishedBy: null,
    });
  });

  it("says where everything it speaks of can be looked at", () => {
    const program = clearwater();
    const who = asPerson("leila");
    const opened = draftReport.carryOut(
      program,
      { periodStart: addDays(who.today, -7), periodEnd: who.today },
      who,
    );
    if (opened.kind !== "done") throw new Error("no draft");
    const begun = applyAll(program, opened.changes);
    const id = [...begun.report.keys()].at(-1) ?? "";
    const view = steeringReport(begun, id, who, { own: null, corrected: null });
    if (view?.kind !== "report") throw new Error("no report");
    expect(Object.keys(view.places)).toEqual(
      expect.arrayContaining([
        "workstream:W1",
        "deliverable:DL15",
        "escalation:E-1",
        "gate:G-5",
        "warning:WN-7",
        "outcome:O3",
      ]),
    );
    expect(view.places["outcome:O1"]).toBe("/programs/clearwater/outcomes?open=O1#O1");
  });

  it("that nobody may read yet is not found", () => {
    expect(shown(drafted, "R1", null)).toBeNull();
    expect(shown(drafted, "R7", null)).toBeNull();
    expect(steeringReport(drafted, "R1", eatp, { own: null, corrected: null })).toMatchObject({
      kind: "report",
      state: "DRAFT",
    });
    expect(reportDraft(correcting, eatp, first.body)?.draft?.preview.differences).toHaveLength(1);
  });
});

describe("the check of a hash", () => {
  const read = (body: ReportBody) => ({ ...body, hashNow: eatp.digest?.(body.snapshot) ?? "" });

  it("holds for the body as it was stored, and not for one with a letter changed", () => {
    expect(reportCheck(first.program, "R1", read(first.body))).toMatchObject({
      holds: true,
      published: first.body.hash,
      calculated: first.body.hash,
      publishedDay: "2026-11-23",
      characters: first.body.snapshot.length,
    });
    const altered = { ...first.body, snapshot: first.body.snapshot.replace("Steady", "Steadz") };
    expect(reportCheck(first.program, "R1", read(altered))).toMatchObject({ holds: false });
  });

  it("needs no body that can be read, and is none without a body or before publishing", () => {
    const broken = { ...first.body, snapshot: "{" };
    expect(reportCheck(first.program, "R1", read(broken))).toMatchObject({
      holds: false,
      characters: 1,
    });
    expect(reportCheck(first.program, "R1", null)).toBeNull();
    expect(reportCheck(drafted, "R1", read(first.body))).toBeNull();
    expect(reportCheck(drafted, "R9", read(first.body))).toBeNull();
  });
});

describe("the archive", () => {
  const lines = (evidence: "ON_TRACK" | "AT_RISK") => [
    { workstreamId: "W1", claimed: "ON_TRACK", evidence, explanation: null } as const,
    { workstreamId: "W2", claimed: null, evidence: "AT_RISK", explanation: null } as const,
  ];
  const report = (id: string, number: number, evidence: "ON_TRACK" | "AT_RISK") =>
    change(
      "report-drafted",
      id,
      freshReport({
        number,
        periodStart: day("2026-11-02"),
        periodEnd: day("2026-11-15"),
        state: "PUBLISHED",
        publishedAt: at("2026-11-16"),
        publishedById: "M1",
        hash: "0",
        lines: lines(evidence),
      }),
    );
  const program = applyAll(smallProgram(), [
    report("R1", 1, "ON_TRACK"),
    report("R2", 2, "AT_RISK"),
  ]);

  it("lists what was published, the newest first, and counts only what is there", () => {
    const { rows } = reportArchive(program, eatp);
    expect(rows.map(({ number, publishedDay }) => [number, publishedDay])).toEqual([
      [2, "2026-11-16"],
      [1, "2026-11-16"],
    ]);
    expect(rows.map(({ evidence }) => evidence)).toEqual([
      [{ status: "AT_RISK", count: 2 }],
      [
        { status: "AT_RISK", count: 1 },
        { status: "ON_TRACK", count: 1 },
      ],
    ]);
    expect(rows.map(({ better }) => better)).toEqual([["W1"], []]);
  });

  it("shows a draft to those who write it, and to nobody else", () => {
    expect(reportArchive(correcting, eatp)).toMatchObject({
      rows: [{ number: 1, version: 1 }],
      draft: { number: 1, version: 2 },
    });
    expect(reportArchive(correcting, as("M5")).draft).toBeNull();
    expect(reportArchive(second.program, eatp).rows.map(({ version }) => version)).toEqual([2, 1]);
  });

  it("says when the next report is due, and overdue only after that day", () => {
    const { nextDueDay } = reportArchive(program, eatp);
    if (!nextDueDay) throw new Error("no day");
    expect(reportArchive(program, as("M1", nextDueDay)).overdue).toBe(false);
    expect(reportArchive(program, as("M1", addDays(nextDueDay, 1))).overdue).toBe(true);
  });
});

describe("what differs between two versions", () => {
  const read = readReport(first.body.snapshot, first.body.format);
  if (read.kind === "unreadable") throw new Error(read.reason);
  const { content } = read;

  it("is nothing between a report and itself", () => {
    expect(reportDifference(content, content)).toEqual([]);
  });

  it("names what was added, taken out and changed", () => {
    const line = { noun: "gate", id: "G-1", sentence: "G-1 was stopped.", why: "", figures: {} };
    const asked = {
      question: "Who?",
      ofWhom: "Sponsor",
      byDay: day("2026-12-01"),
      costOfWaiting: "",
    };
    const before = { ...content, failed: { sentence: "One.", lines: [line] } };
    const after = { ...content, decisions: [asked], noDecisionReason: null };
    expect(reportDifference(before, after)).toEqual([
      { section: "No decision needed", before: text.noDecisionReason, after: "" },
      { section: "Failed: G-1 G-1 was stopped.", before: "listed", after: "" },
      { section: "Decision asked: Who?", before: "", after: "Sponsor, by 2026-12-01." },
    ]);
  });

  it("tells an exception that is no longer in force, and one that ended", () => {
    const exception = {
      kind: "override",
      ref: { noun: "override", id: "OV-1" },
      key: "OV-1",
      what: "Rule I-15 overridden for DL02",
      reason: "Good enough",
      since: day("2026-11-18"),
    } as const;
    const inForce = { ...content, exceptions: [{ ...exception, until: day("2026-11-25") }] };
    const over = { ...content, ended: [{ ...exception, endedDay: null, how: "withdrawn" }] };
    expect(reportDifference(inForce, over)).toEqual([
      { section: `In force: ${exception.what}`, before: "Good enough", after: "" },
      { section: `Ended: ${exception.what}`, before: "", after: "withdrawn" },
    ]);
  });
});

describe("what failed", () => {
  it("names each threshold that a reading of the period missed, and no other", () => {
    const program = clearwater();
    const who = asPerson("leila");
    const missed = [...program.metricResult.values()].find(({ useCaseId }) => useCaseId === "U1");
    if (!missed) throw new Error("U1 was not measured");
    const told = (periodStart: typeof missed.day, periodEnd: typeof missed.day) =>
      reportContent(
        program,
        { id: "R9", ...freshReport({ number: 9, periodStart, periodEnd }) },
        who,
        [],
      ).failed.lines.filter(({ id, noun }) => noun === "useCase" && id === "U1");
    expect(told(missed.day, missed.day)).toEqual([
      {
        noun: "useCase",
        id: "U1",
        sentence: "Pump-failure early warning: Recall reached 0.71. The threshold is ≥ 0.80.",
        why: `Measured on ${missed.day}.`,
        figures: {},
      },
    ]);
    expect(told(addDays(missed.day, 1), addDays(missed.day, 9))).not.toContainEqual(
      expect.objectContaining({ why: `Measured on ${missed.day}.` }),
    );
  });
});
