import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, later, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import { canonicalJson } from "../engine/canonical-json.ts";
import type { Command, CommandInput } from "../engine/command.ts";
import type { Situation } from "../engine/situation.ts";
import { warningsOnDay } from "../indicators/warnings-on-day.ts";
import { exceptionsInForce } from "../overrides/exceptions-in-force.ts";
import type { Program } from "../program.ts";
import { sentenceOf } from "../rulebook.ts";
import { claimStatus } from "./commands/claim-status.ts";
import { correctReport } from "./commands/correct-report.ts";
import { draftReport } from "./commands/draft-report.ts";
import type { EditReport } from "./commands/edit-report.ts";
import { editReport } from "./commands/edit-report.ts";
import { explainClaim } from "./commands/explain-claim.ts";
import { publishReport } from "./commands/publish-report.ts";
import { nextReportDay } from "./next-report-day.ts";
import { optimismGap } from "./optimism-gap.ts";
import { reportContent } from "./report-content.ts";
import { exceptionUnlisted, sectionMissing } from "./rules.ts";

const eatp = as("M1");
const lead = as("M3");
const small = smallProgram();
const because = "The retrained model runs on repaired data since Friday.";

function verdict<C extends CommandInput>(
  program: Program,
  command: Command<C>,
  input: NoInfer<C>,
  who: Situation,
) {
  const given = command.carryOut(program, input, who);
  return { ...given, rules: given.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`) };
}

function carriedOut<C extends CommandInput>(
  program: Program,
  command: Command<C>,
  input: NoInfer<C>,
  who = eatp,
) {
  const given = command.carryOut(program, input, who);
  if (given.kind !== "done") throw new Error(given.findings.map(sentenceOf).join(" "));
  return applyAll(program, given.changes);
}

const claim = (status: string, explanation = "") => ({ workstreamId: "W2", status, explanation });
const lateForecast = change("progress-logged", "DL02", { forecastDay: day("2026-12-02") });
const atRisk = applyAll(small, [lateForecast]);
const period = { periodStart: day("2026-11-02"), periodEnd: day("2026-11-23") };
const text: Omit<EditReport, "reportId"> = {
  summary: "Steady.",
  failedNote: "",
  decisionsAsked: [],
  noDecisionReason: "Everything needed was decided last week.",
  lastDecisions: [],
};

function drafted(program: Program, edit: Partial<EditReport> = {}): Program {
  const opened = carriedOut(program, draftReport, period);
  const reportId = `R${opened.report.size}`;
  return carriedOut(opened, editReport, { ...text, reportId, ...edit });
}

const publishing = (program: Program, who: Situation = eatp, acknowledge?: string) =>
  verdict(program, publishReport, { reportId: `R${program.report.size}`, acknowledge }, who);

describe("claiming a status", () => {
  it("X-01 refuses a word between the five", () => {
    expect(verdict(small, claimStatus, claim("MOSTLY_GREEN"), lead)).toMatchObject({
      kind: "refused",
      rules: ["X-01 BLOCKS"],
    });
  });

  it("X-01 is content with one of the five, and writes down who and when", () => {
    const program = carriedOut(small, claimStatus, claim("AT_RISK"), lead);
    expect(program.workstream.get("W2")).toMatchObject({
      claimedStatus: "AT_RISK",
      claimedById: "M3",
      claimedAt: lead.now,
      claimExplanation: null,
    });
  });

  it("X-03 tells a claimer that the claim is better than the evidence and lets it stand", () => {
    expect(verdict(atRisk, claimStatus, claim("ON_TRACK"), lead)).toMatchObject({
      kind: "done",
      rules: ["X-03 INFORMS"],
    });
    expect(verdict(atRisk, claimStatus, claim("ON_TRACK", because), lead).rules).toEqual([]);
    expect(verdict(small, claimStatus, claim("ON_TRACK"), lead).rules).toEqual([]);
  });

  it("T-05 wants more than a word of explanation", () => {
    expect(verdict(atRisk, claimStatus, claim("ON_TRACK", "Trust me"), lead).kind).toBe("refused");
    const claimed = carriedOut(atRisk, claimStatus, claim("ON_TRACK"), lead);
    const short = { workstreamId: "W2", explanation: "Soon" };
    expect(verdict(claimed, explainClaim, short, lead).rules).toEqual(["T-05 BLOCKS"]);
  });

  it("T-01 keeps other leads and viewers from claiming", () => {
    for (const who of ["M2", "M8", "M5"])
      expect(verdict(small, claimStatus, claim("ON_TRACK"), as(who)).rules).toEqual([
        "T-01 BLOCKS",
      ]);
  });

  it("T-03 explains only what was claimed", () => {
    expect(
      verdict(small, explainClaim, { workstreamId: "W2", explanation: because }, lead).rules,
    ).toEqual(["T-03 BLOCKS"]);
  });
});

describe("publishing a report", () => {
  it("X-03 refuses a claim better than the evidence without an explanation", () => {
    const program = drafted(carriedOut(atRisk, claimStatus, claim("ON_TRACK"), lead));
    const given = publishing(program);
    expect(given).toMatchObject({ kind: "refused", rules: ["X-03 BLOCKS"] });
    expect(given.findings.map(sentenceOf)).toEqual([
      "W2 Use cases is claimed on track, but the evidence says at risk. No explanation is recorded.",
    ]);
  });

  it("X-03 is content once it is explained, and prints the explanation beside the status", () => {
    const claimed = carriedOut(atRisk, claimStatus, claim("ON_TRACK"), lead);
    const explained = carriedOut(
      claimed,
      explainClaim,
      { workstreamId: "W2", explanation: because },
      lead,
    );
    const program = published(drafted(explained));
    expect(program.report.get("R1")).toMatchObject({
      state: "PUBLISHED",
      publishedById: "M1",
      lines: [
        { workstreamId: "W1", claimed: null, evidence: "ON_TRACK", explanation: null },
        { workstreamId: "W2", claimed: "ON_TRACK", evidence: "AT_RISK", explanation: because },
      ],
    });
  });

  const claimedOnce = () =>
    drafted(carriedOut(atRisk, claimStatus, claim("ON_TRACK", because), lead));

  it("X-04 is content with the first claim that is better than its evidence", () => {
    expect(publishing(claimedOnce()).rules).toEqual([]);
  });

  it("X-04 warns when a stream claims better twice running", () => {
    const first = published(claimedOnce());
    expect(optimismGap(first)).toEqual({ claims: 1, better: 1, ratio: 1, reports: [1] });
    const again = drafted(first);
    expect(publishing(again)).toMatchObject({ kind: "refused", rules: ["X-04 WARNS"] });
    expect(publishing(again, eatp, "The committee knows and has discussed it.").kind).toBe("done");
  });

  it("X-05 tells what is at risk and what failed even when nothing is", () => {
    const program = published(drafted(small));
    const content = contentOf(program, "R1");
    expect(content.atRisk).toEqual({
      sentence: "Nothing is at risk, according to the evidence of 2026-11-23.",
      lines: [],
    });
    expect(content.failed.sentence).toMatch(/^Nothing failed in this period/);
  });

  it("X-05 refuses a report that lacks a section", () => {
    const subject = { noun: "report", id: "R1" } as const;
    const there = { sentence: "Nothing failed." };
    const look = (failed: typeof there | null) =>
      sectionMissing.check(small, { subject, sections: { "at risk": there, failed } }, eatp);
    expect(look(null)).toHaveLength(1);
    expect(look({ sentence: " " })).toHaveLength(1);
    expect(look(there)).toEqual([]);
  });

  const letPass: readonly Change[] = [
    change("override-granted", "OV-1", {
      ruleId: "I-15",
      subjectNoun: "deliverable",
      subjectId: "DL02",
      aspect: null,
      role: "EATP",
      byId: "M1",
      reason: "The data is good enough to start.",
      grantedAt: at("2026-11-20"),
      expiresDay: day("2026-11-27"),
      withdrawn: false,
      roleSince: null,
      roleGivenBy: null,
    }),
    change("criterion-assessed", "CR-2", { result: "WAIVED", resultReason: "Measured elsewhere" }),
    change("criterion-loosened", "CR-1", { loosenedCount: 1, loosenedReason: "Two are enough" }),
    change("gate-decided", "G-1", {
      state: "DECIDED",
      outcome: "CONDITIONAL_GO",
      decidedAt: at("2026-11-20"),
    }),
    change("condition-set", "CN-1", {
      gateId: "G-1",
      criterionId: null,
      text: "Runbook",
      ownerId: "M2",
      dueDay: day("2026-12-04"),
      closedDay: null,
      closedById: null,
      closingNote: null,
    }),
  ];

  it("X-06 lists every override, waiver, conditional gate and loosened criterion", () => {
    const program = published(drafted(applyAll(small, letPass)));
    expect(contentOf(program, "R1").exceptions.map(({ kind, ref }) => `${kind} ${ref.id}`)).toEqual(
      ["override OV-1", "conditional-gate G-1", "loosened-criterion CR-1", "waiver CR-2"],
    );
  });

  it("X-06 refuses a report that leaves one out", () => {
    const program = applyAll(small, letPass);
    const subject = { noun: "report", id: "R1" } as const;
    const all = exceptionsInForce(program, eatp).map(({ ref }) => ref);
    const look = (listed: typeof all) =>
      exceptionUnlisted.check(program, { subject, listed }, eatp);
    expect(look(all)).toEqual([]);
    expect(look(all.slice(1)).map(({ facts }) => facts.what)).toEqual([
      "Rule I-15 overridden for DL02 Model trained again by Ada Lind, EATP (execution lead)",
    ]);
  });

  it("X-06 forgets what expired or was withdrawn", () => {
    const program = applyAll(small, letPass);
    const kinds = (who: Situation) => exceptionsInForce(program, who).map(({ kind }) => kind);
    expect(kinds(as("M1", day("2026-11-28")))).not.toContain("override");
    const withdrawn = applyAll(program, [
      change("override-withdrawn", "OV-1", { withdrawn: true }),
    ]);
    expect(exceptionsInForce(withdrawn, eatp)).toHaveLength(3);
  });

  it("X-07 keeps a published report as it is, and its hash fits its body", () => {
    const program = published(drafted(small));
    expect(verdict(program, editReport, { ...text, reportId: "R1" }, eatp).rules).toEqual([
      "X-07 BLOCKS",
    ]);
    expect(publishing(program).rules).toEqual(["X-07 BLOCKS"]);
    const body = bodyOf(drafted(small));
    expect(body).toMatchObject({ id: "R1", set: { reportId: "R1" } });
    expect(eatp.digest?.(body.set.snapshot)).toBe(body.set.hash);
    const { digest: _digest, ...nobodyStores } = eatp;
    expect(() => bodyOf(drafted(small), nobodyStores)).toThrow("with the store's hash, or not");
    expect(canonicalJson(JSON.parse(body.set.snapshot))).toBe(body.set.snapshot);
  });

  it("X-07 names the head of the log it was published under, in its text and beside it", () => {
    const logHead = { seq: 41, hash: "ab".repeat(32) };
    const { set } = bodyOf(drafted(small), { ...eatp, logHead });
    expect(set).toMatchObject({ headSeq: 41, headHash: logHead.hash });
    expect(JSON.parse(set.snapshot)).toMatchObject({ logHead });
    expect(bodyOf(drafted(small)).set).toMatchObject({ headSeq: null, headHash: null });
  });

  it("X-07 corrects by a new version with a reason; the old one stays and reads corrected", () => {
    const program = published(drafted(small));
    expect(verdict(program, correctReport, { reportId: "R1", reason: "Oops" }, eatp).kind).toBe(
      "refused",
    );
    const reason = "The figure of sprint 3 was that of sprint 2.";
    const draft = carriedOut(program, correctReport, { reportId: "R1", reason });
    expect(draft.report.get("R2")).toMatchObject({
      number: 1,
      version: 2,
      correctsId: "R1",
      correctionReason: reason,
      state: "DRAFT",
      summary: "Steady.",
    });
    expect(draft.report.get("R1")?.state).toBe("PUBLISHED");
    const corrected = published(draft);
    expect(corrected.report.get("R1")).toEqual({ ...program.report.get("R1"), state: "CORRECTED" });
    expect(verdict(corrected, correctReport, { reportId: "R1", reason }, eatp).rules).toEqual([
      "T-03 BLOCKS",
    ]);
  });

  const claimedOn = (text: string) =>
    drafted(carriedOut(small, claimStatus, claim("ON_TRACK"), later(lead, at(text))));

  it("X-08 is content with figures of the last five working days", () => {
    expect(publishing(claimedOn("2026-11-16")).rules).toEqual([]);
  });

  it("X-08 warns of figures that are older", () => {
    const stale = publishing(claimedOn("2026-11-13"));
    expect(stale).toMatchObject({ kind: "refused", rules: ["X-08 WARNS"] });
    expect(stale.findings.map(sentenceOf)).toEqual([
      "Claim of W2 Use cases is from 2026-11-13, 6 working days ago. The limit is 5.",
    ]);
  });

  it("A-53 warns when nothing is asked and nobody says why", () => {
    expect(publishing(drafted(small, { noDecisionReason: "" })).rules).toEqual(["A-53 WARNS"]);
  });

  it("A-53 is content with a decision asked for, or a reason why none is", () => {
    const asked = { question: "Who?", ofWhom: "Sponsor", byDay: today, costOfWaiting: "A sprint" };
    expect(publishing(drafted(small)).rules).toEqual([]);
    expect(
      publishing(drafted(small, { noDecisionReason: "", decisionsAsked: [asked] })).rules,
    ).toEqual([]);
  });

  it("T-01 lets nobody but the EATP publish", () => {
    for (const who of ["M2", "M5", "M8", "M9"])
      expect(publishing(drafted(small), as(who)).rules).toEqual(["T-01 BLOCKS"]);
  });

  it("T-08 keeps one draft at a time; T-06 wants a period in order", () => {
    expect(verdict(drafted(small), draftReport, period, eatp).rules).toEqual(["T-08 BLOCKS"]);
    const reversed = { periodStart: period.periodEnd, periodEnd: period.periodStart };
    expect(verdict(small, draftReport, reversed, eatp).rules).toEqual(["T-06 BLOCKS"]);
  });

  it("T-06 refuses a period that is not over, when it is drafted and when it is published", () => {
    const ahead = { ...period, periodEnd: day("2026-11-24") };
    const refused = draftReport.carryOut(small, ahead, eatp);
    expect(refused.findings.map(sentenceOf)).toEqual([
      "Today (2026-11-23) is before the last day of the period (2026-11-24).",
    ]);
    const old = applyAll(drafted(small), [
      change("report-edited", "R1", { periodEnd: day("2026-11-24") }),
    ]);
    expect(publishing(old).rules).toEqual(["T-06 BLOCKS"]);
    expect(publishing(old, as("M1", day("2026-11-24"))).kind).toBe("done");
  });

  it("I-31 counts from the day the first version went out, whatever its period and its corrections", () => {
    const early = { ...period, periodEnd: day("2026-11-13") };
    const opened = carriedOut(small, draftReport, early);
    const written = carriedOut(opened, editReport, { ...text, reportId: "R1" });
    const published = carriedOut(written, publishReport, { reportId: "R1" });
    expect(nextReportDay(published)).toBe("2026-12-21");
    const friday = as("M1", day("2026-11-27"));
    const why = { reportId: "R1", reason: "The figure of sprint 4 was wrong" };
    const again = carriedOut(published, correctReport, why, friday);
    const corrected = carriedOut(again, publishReport, { reportId: "R2" }, friday);
    expect(corrected.report.get("R2")?.state).toBe("PUBLISHED");
    expect(nextReportDay(corrected)).toBe("2026-12-21");
  });
});

describe("what a report says", () => {
  it("I-75 says nothing of confidential concerns and names no reporter", () => {
    const concern = freshEscalation({
      kind: "CONCERN",
      title: "The lead is overruled in private",
      description: "Told to Ada only",
      tier: "L2_PROGRAM",
      ownerId: "M1",
      firstSeenDay: day("2026-11-02"),
      openedAt: at("2026-11-02"),
      openedById: "M8",
      confidential: true,
    });
    const told = (confidential: boolean) => {
      const program = applyAll(small, [
        change("escalation-opened", "E-1", { ...concern, confidential }),
      ]);
      return bodyOf(drafted(program)).set.snapshot;
    };
    expect(told(true)).not.toContain("overruled");
    expect(told(false)).toContain("overruled");
    expect(told(false)).not.toContain("Hal Urban");
  });

  it("X-09 counts accepted points only", () => {
    const program = drafted(
      applyAll(small, [
        change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: today }),
      ]),
    );
    const stream = contentOf(program, "R1").streams.find(({ id }) => id === "W2");
    expect(stream).toMatchObject({ acceptedPoints: 5, points: 10 });
  });

  it("says what became of the last decisions, in the order they were asked", () => {
    const asked = {
      question: "Who owns access?",
      ofWhom: "Sponsor",
      byDay: today,
      costOfWaiting: "A sprint",
    };
    const first = published(drafted(small, { decisionsAsked: [asked] }));
    const second = drafted(first, {
      lastDecisions: [{ question: "Who owns access?", became: "IT operations, from Monday." }],
    });
    expect(contentOf(second, "R2").lastDecisions).toEqual([
      {
        question: "Who owns access?",
        ofWhom: "Sponsor",
        byDay: today,
        became: "IT operations, from Monday.",
      },
    ]);
  });
});

function published(program: Program): Program {
  const given = publishing(program);
  if (given.kind !== "done") throw new Error(given.rules.join());
  return applyAll(program, given.changes);
}

function bodyOf(draft: Program, who: Situation = eatp) {
  const given = publishing(draft, who);
  const changes = given.kind === "done" ? given.changes : [];
  for (const one of changes) if (one.kind === "report-body-stored") return one;
  throw new Error("no body was stored");
}

function contentOf(program: Program, reportId: string) {
  const report = program.report.get(reportId);
  if (!report) throw new Error(`no report ${reportId}`);
  return reportContent(program, report, eatp, warningsOnDay(program, eatp));
}
