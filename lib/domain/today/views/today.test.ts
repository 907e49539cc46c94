import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, later, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Escalation } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { emptyProgram } from "../../program.ts";
import { draftReport } from "../../reports/commands/draft-report.ts";
import { reportDraft } from "../../reports/views/report-draft.ts";
import { today } from "./today.ts";

const small = smallProgram();
const eatp = as("M1");
const needs = (program: Program, who: Situation) =>
  today(program, who).needs.map(({ id, action }) => `${id} → ${action.label}`);

const escalation = freshEscalation({
  kind: "CONFLICT",
  title: "one officer, two reviews",
  tier: "L2_PROGRAM",
  state: "ACKNOWLEDGED",
  ownerId: "M1",
  wantedDecision: "Who reviews first",
  affectedIds: ["DL02"],
  workstreamId: "W2",
  firstSeenDay: day("2026-11-18"),
  openedAt: at("2026-11-18"),
  openedById: "M3",
  tierEnteredAt: at("2026-11-18", "16:00"),
  acknowledgedAt: at("2026-11-19"),
  acknowledgedById: "M1",
});
const raised = (set: Partial<Escalation> = {}) =>
  applyAll(small, [change("escalation-opened", "E-1", { ...escalation, ...set })]);

describe("what needs me", () => {
  it("I-71 tells whom an escalation climbs to, and in how many working hours", () => {
    const [first] = today(raised(), later(eatp, at("2026-11-23", "10:00"))).needs;
    expect(first).toMatchObject({
      sentence: "E-1 moves to Eva Roth in 6 working hours: one officer, two reviews.",
      urgency: "now",
      why: { ruleId: "I-71" },
      action: { label: "Decide", path: "escalations/E-1" },
      concerned: ["Ada Lind", "Cleo Nair"],
    });
  });

  it("I-75 keeps a confidential concern from everybody but the EATP", () => {
    const program = raised({ confidential: true, tier: "L3_EXECUTIVE" });
    expect(needs(program, eatp)).toContain("escalation:E-1 → Decide");
    for (const who of ["M5", "M6", "M2", "M8"])
      expect(needs(program, as(who))).not.toContain("escalation:E-1 → Open");
  });

  it("orders by consequence: a passed limit before a gate, a gate before a watch", () => {
    const program = applyAll(raised({ tierEnteredAt: at("2026-11-10") }), [
      change("gate-edited", "G-1", { scheduledDay: day("2026-11-20") }),
    ]);
    expect(needs(program, eatp).slice(0, 2)).toEqual([
      "escalation:E-1 → Decide",
      "gate:G-1 → Review",
    ]);
  });

  it("shows others what concerns them and nothing else", () => {
    expect(needs(small, as("M4"))).toEqual(["review:DL03 → Review"]);
    expect(needs(small, as("M8"))).toEqual([]);
    expect(needs(small, as("M2"))).toEqual([
      "gate:G-1 → Review",
      "dependency:DP-1 → Commit to a date",
      "standup:W1 → Write the note",
    ]);
    expect(needs(small, as("M5"))).toEqual(["report → See reports"]);
  });

  it("X-03 asks a lead for the explanation of a claim that is better than the evidence", () => {
    const program = applyAll(small, [
      change("progress-logged", "DL02", { forecastDay: day("2026-12-02") }),
      change("status-claimed", "W2", {
        claimedStatus: "ON_TRACK",
        claimedAt: eatp.now,
        claimedById: "M3",
      }),
    ]);
    expect(needs(program, as("M3"))).toContain("claim:W2 → Explain");
    expect(needs(program, eatp)).toContain("claim:W2 → See why");
    expect(needs(program, as("M2"))).not.toContain("claim:W2 → Explain");
  });

  it("says what was checked when nothing waits, and when the next clock strikes", () => {
    const view = today(raised(), as("M8"));
    expect(view.needs).toEqual([]);
    expect(view.checked[0]).toBe("1 open escalation");
    expect(view.nextClock).toEqual({ id: "E-1", at: at("2026-11-24", "08:00") });
  });
});

describe("what was looked through", () => {
  it("is counted: undecided escalations the reader may see, gates, dependencies, notices, active streams", () => {
    expect(today(small, eatp).checked).toEqual([
      "0 open escalations",
      "1 undecided gate",
      "1 open dependency",
      "0 unanswered notices",
      "2 active streams",
    ]);
    const others = [
      change("escalation-opened", "E-2", { ...escalation, state: "DECIDED" }),
      change("escalation-opened", "E-3", { ...escalation, confidential: true }),
    ];
    const more = applyAll(raised(), others);
    expect(today(more, eatp).checked[0]).toBe("2 open escalations");
    expect(today(more, as("M4")).checked[0]).toBe("1 open escalation");
    const dropped = applyAll(small, [
      change("gate-edited", "G-1", { droppedReason: "Merged with another" }),
      change("dependency-edited", "DP-1", { state: "RESOLVED" }),
    ]);
    expect(today(dropped, eatp).checked.slice(1, 3)).toEqual([
      "0 undecided gates",
      "0 open dependencies",
    ]);
  });

  it("is worth looking again when the next clock strikes, whichever is first, and not at one that has", () => {
    const also = (id: string, since: string) =>
      change("escalation-opened", id, { ...escalation, tierEnteredAt: at(since, "12:00") });
    const later = applyAll(raised(), [also("E-2", "2026-11-19"), also("E-3", "2026-11-10")]);
    expect(today(later, as("M8")).nextClock).toEqual({ id: "E-1", at: at("2026-11-24", "08:00") });
    const earlier = applyAll(small, [
      also("E-2", "2026-11-20"),
      change("escalation-opened", "E-4", escalation),
    ]);
    expect(today(earlier, as("M8")).nextClock?.id).toBe("E-4");
    expect(today(applyAll(small, [also("E-3", "2026-11-10")]), as("M8")).nextClock).toBeNull();
    const secret = applyAll(small, [
      change("escalation-opened", "E-5", { ...escalation, confidential: true }),
    ]);
    expect(today(secret, as("M8")).nextClock).toBeNull();
  });
});

describe("the state of the day", () => {
  it("counts the working days of the sprint and names the next ceremony", () => {
    expect(today(small, eatp).strip).toMatchObject({
      sprint: { number: 4, day: 6, of: 10 },
      stage: "PRODUCE",
      next: { name: "Integration review of sprint 4", day: "2026-11-25", time: "14:00" },
    });
  });

  it("I-40 burns up whole accepted deliverables only, and nothing after today", () => {
    const program = applyAll(small, [
      change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: day("2026-11-20") }),
    ]);
    const { burnUp } = today(program, eatp);
    expect(burnUp).toMatchObject({ committedPoints: 15, acceptedPoints: 5 });
    expect(burnUp?.days.map(({ acceptedPoints }) => acceptedPoints)).toEqual([
      0,
      0,
      0,
      0,
      5,
      5,
      null,
      null,
      null,
      null,
    ]);
  });

  it("X-02 puts the worst claim beside the evidence, of the program and of each pillar", () => {
    const program = applyAll(small, [
      change("status-claimed", "W1", { claimedStatus: "ON_TRACK" }),
      change("status-claimed", "W2", { claimedStatus: "AT_RISK" }),
      change("deliverable-edited", "DL01", { dueDay: day("2026-11-20") }),
    ]);
    const view = today(program, eatp);
    expect(view.program).toEqual({ claimed: "AT_RISK", evidence: "AT_RISK" });
    expect(view.pillars.map(({ claimed, evidence }) => [claimed, evidence])).toEqual([
      [null, null],
      ["AT_RISK", "ON_TRACK"],
      ["AT_RISK", "AT_RISK"],
      [null, null],
    ]);
    expect(view.streams.map(({ id, claimed, evidence }) => [id, claimed, evidence])).toEqual([
      ["W1", "ON_TRACK", "AT_RISK"],
      ["W2", "AT_RISK", "ON_TRACK"],
    ]);
    expect(view.places).toEqual({ "deliverable:DL01": "/programs/small/workstreams/W1/DL01" });
    const one = applyAll(small, [change("status-claimed", "W1", { claimedStatus: "ON_TRACK" })]);
    expect(today(one, eatp)).toMatchObject({
      program: { claimed: "ON_TRACK" },
      pillars: [{ claimed: null }, { claimed: null }, { claimed: "ON_TRACK" }, { claimed: null }],
    });
    expect(today(small, eatp).program.claimed).toBeNull();
  });

  it("X-02 gives each pillar claim and evidence, and none to a pillar without work", () => {
    const pillars = today(small, eatp).pillars.map(
      ({ pillar, evidence }) => `${pillar} ${evidence}`,
    );
    expect(pillars).toEqual([
      "PEOPLE null",
      "PROCESS ON_TRACK",
      "TECHNOLOGY ON_TRACK",
      "GOVERNANCE null",
    ]);
  });
});

it("I-26 tells the EATP of one slip in one sentence, however many streams are silent on it", () => {
  const notice = (id: string, workstreamId: string) =>
    change("impact-notice-raised", id, {
      causeId: "DL01",
      workstreamId,
      affectedIds: ["DL02"],
      fromDay: day("2026-11-12"),
      toDay: day("2026-11-17"),
      slipWorkingDays: 3,
      raisedAt: at("2026-11-12"),
      answer: null,
      answerNote: null,
      answeredById: null,
      answeredAt: null,
      supersededById: null,
    });
  const silent = applyAll(small, [notice("IN-1", "W1"), notice("IN-2", "W2")]);
  expect(needs(silent, eatp).filter((line) => line.startsWith("slip:"))).toEqual([
    "slip:DL01 → See the delay",
  ]);
  const sentence = today(silent, eatp).needs.find(({ id }) => id === "slip:DL01")?.sentence;
  expect(sentence).toBe("W1 and W2 haven't responded to the delay of DL01 by 3 working days.");
  expect(needs(silent, as("M3"))).toContain("impactNotice:IN-2 → Respond");
});

it("a program with nothing in it yet has a Today that says so, and a report that can be drafted", () => {
  const facts = { ...small.facts, currentCycleId: null };
  const bare = { ...emptyProgram(small.id, facts), member: small.member };
  expect(today(bare, eatp)).toMatchObject({ empty: true, needs: [], burnUp: null, streams: [] });
  const opened = draftReport.carryOut(
    bare,
    { periodStart: eatp.today, periodEnd: eatp.today },
    eatp,
  );
  const changes = opened.kind === "done" ? opened.changes : [];
  const view = reportDraft(applyAll(bare, changes), eatp, null);
  expect(view?.draft?.preview.content).toMatchObject({
    picture: "No stream is active.",
    capability: null,
    exceptions: [],
  });
});
