import { describe, expect, it } from "vitest";
import type { Program } from "#domain";
import {
  acceptDeliverable,
  addToSprint,
  adjustCourse,
  applyAll,
  askToCancelSprint,
  change,
  closeReview,
  decideFeedback,
  demonstrateDeliverable,
  disposeItem,
  editReview,
  giveFeedback,
  grantOverride,
  myStream,
  openReview,
  returnDeliverable,
  sentenceOf,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshOutcome } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { inReview, plannedSprint, reviewed } from "../../../../tests/fixtures/small-sprint.ts";
import { adjustedWithoutEvidence } from "../rules/sprint-review.ts";

const eatp = as("M1");
const carry = {
  itemId: "SI-1",
  disposition: "CARRIED_OVER",
  rootCause: "DATA",
  note: "The sensor history has gaps before June",
  parts: [],
} as const;
const settle = { ...carry, disposition: "RETURNED" } as const;
const carriedTimes = (program: Program, carryOverCount: number) =>
  applyAll(program, [change("deliverable-carried-over", "DL01", { carryOverCount })]);

describe("opening", () => {
  const open = { sprintId: "S4", day: today, attendeeIds: ["M1"] };

  it("answers a request to cancel the sprint that nobody confirmed", () => {
    const reason = "The storm has taken the whole region off the grid";
    const asked = done(plannedSprint(), askToCancelSprint, { sprintId: "S4", reason }, eatp);
    expect(done(asked, openReview, open, eatp).sprint.get("S4")).toMatchObject({
      state: "IN_REVIEW",
      cancelAskedById: null,
      cancelledReason: null,
    });
  });

  it("moves a running sprint into review, once", () => {
    const program = done(plannedSprint(), openReview, open, eatp);
    expect(program.sprint.get("S4")?.state).toBe("IN_REVIEW");
    expect(program.sprintReview.get("SR-1")).toMatchObject({ sprintId: "S4", closedAt: null });
    expect(refusedBy(program, openReview, open, eatp)).toEqual(["T-57"]);
  });

  it("T-06 refuses a day in the future, T-04 an unknown attendee, T-01 a viewer", () => {
    const program = plannedSprint();
    const ahead = { ...open, day: "2026-11-27" as typeof today };
    expect(refusedBy(program, openReview, ahead, eatp)).toEqual(["T-06"]);
    const stranger = { ...open, attendeeIds: ["M99"] };
    expect(refusedBy(program, openReview, stranger, eatp)).toEqual(["T-04"]);
    expect(refusedBy(program, openReview, open, as("M8"))).toEqual(["T-01"]);
  });

  it("T-75 keeps its record from before it is open and after it is closed", () => {
    const edit = { ...open, summary: "Said" };
    expect(refusedBy(plannedSprint(), editReview, edit, eatp)).toEqual(["T-75"]);
    expect(refusedBy(reviewed(), editReview, edit, eatp)).toEqual(["T-75"]);
    expect(refusedBy(inReview(), editReview, edit, eatp)).toEqual([]);
  });
});

describe("demonstrating", () => {
  const show = { itemId: "SI-3", note: "Four dispatchers ran it alone", link: null };

  it("A-08 refuses to accept what was neither shown nor linked, and is content once it was shown", () => {
    const bare = applyAll(inReview(), [
      change("evidence-removed", "EV-1", { removedReason: "The link is dead" }),
    ]);
    const accept = { deliverableId: "DL03", note: "" };
    expect(refusedBy(bare, acceptDeliverable, accept, as("M4"))).toEqual(["A-08", "I-14"]);
    const shown = done(bare, demonstrateDeliverable, show, as("M3"));
    expect(refusedBy(shown, acceptDeliverable, accept, as("M4"))).toEqual(["I-14"]);
  });

  it("A-08 is content with an evidence link, and says nothing outside of a review", () => {
    const accept = { deliverableId: "DL03", note: "" };
    expect(refusedBy(inReview(), acceptDeliverable, accept, as("M4"))).toEqual([]);
    const bare = applyAll(plannedSprint(), [
      change("evidence-removed", "EV-1", { removedReason: "The link is dead" }),
    ]);
    expect(refusedBy(bare, acceptDeliverable, accept, as("M4"))).toEqual(["I-14"]);
  });

  it("keeps the note on the sprint's item, and a link as evidence of a demonstration", () => {
    const link = "https://small.example/recording";
    const program = done(inReview(), demonstrateDeliverable, { ...show, link }, as("M3"));
    expect(program.sprintItem.get("SI-3")).toMatchObject({
      demonstratedAt: eatp.now,
      demonstrationNote: show.note,
    });
    expect(program.evidence.get("EV-2")).toMatchObject({
      subjectId: "DL03",
      kind: "DEMONSTRATION",
      link,
    });
    expect(refusedBy(program, demonstrateDeliverable, show, as("M3"))).toEqual(["T-77"]);
  });

  it("T-32 refuses a link that is none, T-03 what nobody has begun", () => {
    const program = inReview();
    const broken = { ...show, link: "the big screen" };
    expect(refusedBy(program, demonstrateDeliverable, broken, as("M3"))).toEqual(["T-32"]);
    const idle = { ...show, itemId: "SI-2" };
    expect(refusedBy(program, demonstrateDeliverable, idle, as("M3"))).toEqual(["T-03"]);
  });
});

describe("disposing", () => {
  it("carries over into the next sprint, counted, with its cause; T-84 refuses a second disposition", () => {
    const program = done(inReview(), disposeItem, carry, as("M2"));
    expect(program.deliverable.get("DL01")).toMatchObject({
      sprintId: "S5",
      carryOverCount: 1,
      state: "IN_PROGRESS",
    });
    expect(program.sprintItem.get("SI-1")).toMatchObject({
      disposition: "CARRIED_OVER",
      rootCause: "DATA",
      rootCauseNote: carry.note,
      disposedById: "M2",
    });
    expect(program.sprintItem.size).toBe(3);
    expect(refusedBy(program, disposeItem, carry, as("M2"))).toContain("T-84");
  });

  it("I-41 asks for a new due date: the next sprint's last working day unless another is said", () => {
    const slipping = applyAll(inReview(), [
      change("deliverable-edited", "DL01", { forecastDay: day("2026-11-26") }),
    ]);
    const last = done(slipping, disposeItem, carry, as("M2"));
    expect(last.deliverable.get("DL01")).toMatchObject({
      dueDay: "2026-12-11",
      forecastDay: null,
    });
    const dueDay = day("2026-12-04");
    const said = done(slipping, disposeItem, { ...carry, dueDay }, as("M2"));
    expect(said.deliverable.get("DL01")?.dueDay).toBe(dueDay);
    // Whoever builds on it is asked, as for any slip.
    expect([...last.impactNotice.values()]).toMatchObject([
      { causeId: "DL01", workstreamId: "W2" },
    ]);
  });

  it("I-41 carried work is not late on the first day of its new sprint", () => {
    const program = done(inReview(), disposeItem, carry, as("M2"));
    const first = day("2026-11-30");
    expect(myStream(program, "W1", as("M2", first)).late).toBe(0);
  });

  it("T-121 refuses a due date outside the sprint it is carried into, and is content with one inside", () => {
    const asked = (text: string) =>
      refusedBy(inReview(), disposeItem, { ...carry, dueDay: day(text) }, as("M2"));
    expect(asked("2026-11-27")).toEqual(["T-121"]);
    expect(asked("2026-12-14")).toEqual(["T-121"]);
    expect(asked("2026-12-11")).toEqual([]);
  });

  it("T-76 refuses to carry over into a locked plan, which asks for room; returned it is added there", () => {
    const locked = applyAll(inReview(), [
      change("sprint-locked", "S5", { state: "PLANNED", lockedAt: eatp.now }),
    ]);
    const verdict = disposeItem.carryOut(locked, carry, eatp);
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "The plan of the next sprint, sprint 5, is locked.",
    ]);
    const program = done(locked, disposeItem, settle, eatp);
    const reason = "The data arrive on its first day";
    const add = { deliverableId: "DL01", sprintId: "S5", reason, inExchangeFor: [], absence: null };
    expect(refusedBy(program, addToSprint, add, as("M2"))).toEqual(["I-42"]);
    const added = done(program, addToSprint, add, eatp);
    expect(added.sprintItem.get("SI-4")).toMatchObject({ sprintId: "S5", addedAfterLock: true });
    expect(added.deliverable.get("DL01")?.carryOverCount).toBe(1);
  });

  it("T-76 refuses to carry over into nothing", () => {
    const alone = applyAll(inReview(), [change("sprint-cancelled", "S5", { state: "CANCELLED" })]);
    expect(refusedBy(alone, disposeItem, carry, eatp)).toEqual(["T-76"]);
    expect(refusedBy(alone, disposeItem, settle, eatp)).toEqual([]);
  });

  it("I-41 warns the second time and is content the first", () => {
    const second = carriedTimes(inReview(), 1);
    expect(refusedBy(second, disposeItem, carry, eatp)).toEqual(["I-41"]);
    expect(refusedBy(inReview(), disposeItem, carry, eatp)).toEqual([]);
    const knowing = { ...carry, acknowledge: "The gaps are bought in; it ends on day 3" };
    const program = done(second, disposeItem, knowing, eatp);
    expect(program.escalation.size).toBe(0);
  });

  it("I-41 opens an escalation on L2 with the third carry-over, in the same command", () => {
    const knowing = { ...carry, acknowledge: "It has to be decided by somebody else" };
    const program = done(carriedTimes(inReview(), 2), disposeItem, knowing, as("M2"));
    expect(program.escalation.get("E-1")).toMatchObject({
      tier: "L2_PROGRAM",
      affectedIds: ["DL01"],
      ownerId: "M1",
      grownFrom: "deliverable:DL01",
    });
  });

  it("I-56 refuses without a category, and nothing is half-applied", () => {
    const bare = { ...carry, rootCause: null };
    expect(refusedBy(inReview(), disposeItem, bare, eatp)).toEqual(["I-56"]);
  });

  it("I-56 may be overridden for a text that names somebody, never for a missing category", () => {
    const waived = done(
      inReview(),
      grantOverride,
      {
        ruleId: "I-56",
        subjectNoun: "sprintItem",
        subjectId: "SI-1",
        aspect: null,
        role: "EATP",
        reason: "She asked to be named in this one",
        expiresDay: today,
      },
      eatp,
    );
    expect(refusedBy(waived, disposeItem, { ...carry, rootCause: null }, eatp)).toEqual(["I-56"]);
    const naming = { ...carry, note: "Cleo was late with the sensor data again" };
    expect(refusedBy(waived, disposeItem, naming, eatp)).toEqual([]);
  });

  it("I-56 warns where the text names somebody, and proposes words that do not", () => {
    const blaming = { ...carry, note: "Cleo was late with the sensor data again" };
    const verdict = disposeItem.carryOut(inReview(), blaming, eatp);
    expect(verdict).toMatchObject({
      kind: "refused",
      findings: [{ ruleId: "I-56", severity: "WARNS", facts: { names: "Cleo Nair" } }],
    });
    const program = done(inReview(), disposeItem, { ...blaming, reworded: true }, eatp);
    expect(program.sprintItem.get("SI-1")?.rootCauseNote).toBe(verdict.findings[0]?.facts.proposal);
  });

  it("I-56 is content with a text that speaks of the work, even in words that names hide in", () => {
    const note = "Moorings were iced over; the date was voss-like far off";
    expect(refusedBy(inReview(), disposeItem, { ...carry, note }, eatp)).toEqual([]);
  });

  it("returns to the backlog, and drops with the reason and what builds on it", () => {
    const returned = done(inReview(), disposeItem, settle, eatp);
    expect(returned.deliverable.get("DL01")).toMatchObject({ sprintId: null, carryOverCount: 0 });
    const drop = { ...carry, disposition: "DROPPED" } as const;
    expect(refusedBy(inReview(), disposeItem, drop, eatp)).toEqual(["T-34"]);
    const knowing = { ...drop, acknowledge: "DL02 goes on with last year's data" };
    const program = done(inReview(), disposeItem, knowing, eatp);
    expect(program.deliverable.get("DL01")?.state).toBe("DROPPED");
    expect(program.dependency.get("DP-1")?.state).toBe("CANCELLED");
    expect(program.sprintItem.get("SI-1")).toMatchObject({
      disposition: "DROPPED",
      rootCause: "DATA",
    });
  });

  it("what was dropped during the sprint still gets its cause, and no second fate", () => {
    const program = applyAll(inReview(), [
      change("deliverable-dropped", "DL01", { state: "DROPPED", droppedReason: "Not needed" }),
      change("sprint-item-disposed", "SI-1", { disposition: "DROPPED" }),
    ]);
    expect(refusedBy(program, disposeItem, carry, eatp)).toContain("T-84");
    const settled = done(program, disposeItem, { ...carry, disposition: "DROPPED" }, eatp);
    expect(settled.sprintItem.get("SI-1")?.rootCause).toBe("DATA");
  });

  it("splits into parts that keep criteria, links and the outcome that waits", () => {
    const program = applyAll(inReview(), [
      change(
        "outcome-created",
        "O1",
        freshOutcome({
          title: "Fewer outages",
          measure: "Outages a month",
        }),
      ),
      change("outcome-part-declared", "OP-1", {
        outcomeId: "O1",
        pillar: "TECHNOLOGY",
        required: true,
        statement: "Data is clean",
        deliverableIds: ["DL01"],
        notRequiredReason: null,
        notRequiredByIds: [],
      }),
    ]);
    const parts = [
      { title: "History before June", points: 3 },
      { title: "History since June", points: 2 },
    ];
    const split = done(program, disposeItem, { ...carry, disposition: "SPLIT", parts }, eatp);
    expect(split.deliverable.get("DL01")).toMatchObject({
      state: "DROPPED",
      droppedReason: "Split into DL04, DL05",
    });
    expect(split.deliverable.get("DL04")).toMatchObject({
      title: "History before June",
      points: 3,
      workstreamId: "W1",
      sprintId: null,
    });
    expect(split.outcomePart.get("OP-1")?.deliverableIds).toEqual(["DL04", "DL05"]);
    const into = [...split.dependency.values()].filter(
      (one) => one.toId === "DL02" && one.state !== "CANCELLED",
    );
    expect(into.map((one) => one.fromId)).toEqual(["DL04", "DL05"]);
  });

  it("T-33 refuses a split into nothing, T-07 a part without points", () => {
    const split = { ...carry, disposition: "SPLIT" } as const;
    expect(refusedBy(inReview(), disposeItem, split, eatp)).toEqual(["T-33"]);
    const empty = { ...split, parts: [{ title: "Half of it", points: 0 }] };
    expect(refusedBy(inReview(), disposeItem, empty, eatp)).toEqual(["T-07"]);
  });
});

describe("accepting", () => {
  const accept = { deliverableId: "DL03", note: "" };

  it("I-40 takes what is accepted before a sprint begins out of its plan; it counts there for nothing", () => {
    const waiting = applyAll(plannedSprint(), [
      change("sprint-edited", "S4", { state: "PLANNED" }),
    ]);
    const program = done(waiting, acceptDeliverable, accept, as("M4"));
    expect(program.deliverable.get("DL03")).toMatchObject({ state: "ACCEPTED", sprintId: null });
    expect(program.sprintItem.get("SI-3")).toMatchObject({
      disposition: null,
      removed: true,
      removedReason: "Accepted before sprint 4 started",
    });
  });

  it("I-40 is content with what is accepted while it runs", () => {
    const program = done(plannedSprint(), acceptDeliverable, accept, as("M4"));
    expect(program.sprintItem.get("SI-3")).toMatchObject({
      disposition: "ACCEPTED",
      removed: false,
    });
  });
});

describe("closing the review", () => {
  const close = { sprintId: "S4" };

  it("I-55 refuses while something has neither disposition nor cause, I-46 while something is in review", () => {
    const written = done(
      inReview(),
      editReview,
      { sprintId: "S4", day: today, attendeeIds: ["M1"], summary: "Shown and said" },
      eatp,
    );
    expect(refusedBy(written, closeReview, close, eatp)).toEqual(["I-46", "I-55", "I-55", "I-55"]);
  });

  it("I-55 and I-46 are content when each is settled", () => {
    expect(reviewed().sprintReview.get("SR-1")?.closedAt).toBe(eatp.now);
    expect(refusedBy(reviewed(), closeReview, close, eatp)).toEqual(["T-75"]);
  });

  it("I-46 refuses to dispose of what waits for a verdict, and is content once it was returned", () => {
    const dispose = { ...carry, itemId: "SI-3" };
    expect(refusedBy(inReview(), disposeItem, dispose, eatp)).toEqual(["I-46"]);
    const back = done(
      inReview(),
      returnDeliverable,
      { deliverableId: "DL03", reason: "The third step is not described" },
      as("M4"),
    );
    expect(refusedBy(back, disposeItem, { ...dispose, rootCause: "QUALITY_RETURN" }, eatp)).toEqual(
      [],
    );
  });

  it("T-81 wants to know who was there and what came of it", () => {
    const program = applyAll(reviewed(), [
      change("review-edited", "SR-1", { closedAt: null, summary: "", attendeeIds: [] }),
    ]);
    expect(refusedBy(program, closeReview, close, eatp)).toEqual(["T-81"]);
  });
});

describe("what the review changes", () => {
  const adjust = { sprintId: "S4", text: "Data before training, always", evidence: null };

  it("I-58 warns of an adjustment without evidence", () => {
    expect(refusedBy(inReview(), adjustCourse, adjust, eatp)).toEqual(["I-58"]);
    const subject = { noun: "sprint", id: "S4" } as const;
    const look = (evidence: string | null) =>
      adjustedWithoutEvidence.check(inReview(), { subject, text: " Data ", evidence }, eatp);
    for (const evidence of [null, "", " "])
      expect(look(evidence)).toMatchObject([{ aspect: "Data" }]);
    expect(look("https://small.example/gaps")).toEqual([]);
  });

  it("I-58 is content with a link", () => {
    const proven = { ...adjust, evidence: "https://small.example/gaps" };
    const program = done(inReview(), adjustCourse, proven, eatp);
    expect(program.adjustment.get("AD-1")?.evidence).toBe(proven.evidence);
    expect(refusedBy(program, adjustCourse, proven, eatp)).toEqual(["T-77"]);
  });

  it("T-78 wants a decision or a reason for none, and one answer only", () => {
    const give = {
      sprintId: "S4",
      source: "REVIEW",
      text: "Crews want to see it earlier",
    } as const;
    const program = done(plannedSprint(), giveFeedback, give, as("M3"));
    const answer = { feedbackId: "FB-1", decision: "", noActionReason: "" };
    expect(refusedBy(program, decideFeedback, answer, eatp)).toEqual(["T-78"]);
    const both = { ...answer, decision: "Invite them", noActionReason: "It would cost a day" };
    expect(refusedBy(program, decideFeedback, both, eatp)).toContain("T-78");
    const decided = done(program, decideFeedback, { ...answer, decision: "Invite them" }, eatp);
    expect(decided.feedback.get("FB-1")).toMatchObject({
      decision: "Invite them",
      decidedById: "M1",
    });
    expect(refusedBy(decided, decideFeedback, both, eatp)).toContain("T-03");
    expect(refusedBy(smallProgram(), giveFeedback, { ...give, sprintId: "S3" }, eatp)).toEqual([
      "T-57",
    ]);
  });
});
