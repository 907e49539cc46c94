import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Outcome } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import type { Pillar } from "../../vocabulary.ts";
import { outcomeCompleteness } from "../outcome-completeness.ts";
import { partsUndeclared, technologyRunsAhead } from "../rules.ts";
import { createOutcome } from "./create-outcome.ts";
import { deliverOutcome } from "./deliver-outcome.ts";
import { dropOutcome } from "./drop-outcome.ts";
import { editOutcome } from "./edit-outcome.ts";
import { editOutcomePart } from "./edit-outcome-part.ts";
import { excuseOutcomePart } from "./excuse-outcome-part.ts";
import { startOutcome } from "./start-outcome.ts";

const eatp = as("M1");
const businessOwner = as("M10");
const pillarOf: readonly Pillar[] = ["PEOPLE", "PROCESS", "TECHNOLOGY", "GOVERNANCE"];

/** DL11 to DL14: one deliverable per part, in the order of the pillars. */
const withDeliverables: Program = applyAll(
  smallProgram(),
  pillarOf.map((primaryPillar, index) =>
    change("deliverable-created", `DL1${index + 1}`, {
      ...freshDeliverable({ title: `Part ${primaryPillar}`, workstreamId: "W2", primaryPillar }),
      dueDay: day("2026-12-04"),
    }),
  ),
);

const command = {
  title: "Call summaries in daily use",
  measure: "Wrap-up time 142 s to 95 s",
  useCaseId: null,
  businessOwnerId: "M10",
  parts: {
    PEOPLE: { statement: "Agents are trained", deliverableIds: ["DL11"] },
    PROCESS: { statement: "Wrap-up is redesigned", deliverableIds: ["DL12"] },
    TECHNOLOGY: { statement: "Live and verified", deliverableIds: ["DL13"] },
    GOVERNANCE: { statement: "Privacy has signed off", deliverableIds: ["DL14"] },
  },
};

const running = done(
  done(withDeliverables, createOutcome, command, eatp),
  startOutcome,
  { outcomeId: "O1" },
  eatp,
);

const accepted = (program: Program, ...ids: readonly string[]): Program =>
  applyAll(
    program,
    ids.map((id) =>
      change("deliverable-accepted", id, { state: "ACCEPTED", acceptedDay: day("2026-11-23") }),
    ),
  );

const outcome = (program: Program): Outcome => {
  const found = program.outcome.get("O1");
  if (!found) throw new Error("O1 is missing");
  return found;
};

describe("an outcome", () => {
  it("is created with four parts, edited, and stopped with a reason", () => {
    expect([...running.outcomePart.values()].map(({ pillar }) => pillar)).toEqual(pillarOf);
    const edited = done(
      running,
      editOutcome,
      { ...command, outcomeId: "O1", title: "Summaries" },
      eatp,
    );
    expect(outcome(edited).title).toBe("Summaries");
    const reason = "The contact center is being sold.";
    const stopped = done(edited, dropOutcome, { outcomeId: "O1", reason }, eatp);
    expect(outcome(stopped)).toMatchObject({ state: "STOPPED", droppedReason: reason });
    expect(refusedBy(stopped, deliverOutcome, { outcomeId: "O1" }, eatp)).toContain("T-03");
    expect(refusedBy(running, dropOutcome, { outcomeId: "O1", reason: "no" }, eatp)).toEqual([
      "T-05",
    ]);
  });

  it("T-04 refuses parts, owners and use cases that this program does not have", () => {
    const parts = { TECHNOLOGY: { statement: "Live", deliverableIds: ["DL99"] } };
    expect(refusedBy(running, createOutcome, { ...command, parts }, eatp)).toEqual(["T-04"]);
    expect(
      refusedBy(
        running,
        createOutcome,
        { ...command, businessOwnerId: "M99", useCaseId: "U9" },
        eatp,
      ),
    ).toEqual(["T-04", "T-04"]);
    expect(refusedBy(running, createOutcome, command, as("M2"))).toEqual(["T-01"]);
    expect(
      refusedBy(
        running,
        editOutcomePart,
        { partId: "OP-1", statement: "x", deliverableIds: ["DL99"] },
        businessOwner,
      ),
    ).toEqual(["T-04"]);
  });

  it("I-12 refuses to leave draft with fewer than four parts declared", () => {
    const { PEOPLE: _left, ...three } = command.parts;
    const draft = done(withDeliverables, createOutcome, { ...command, parts: three }, eatp);
    expect(partsUndeclared.check(draft, { outcomeId: "O1" }, eatp)[0]?.facts).toMatchObject({
      declared: 3,
      missing: "People",
    });
    expect(refusedBy(draft, startOutcome, { outcomeId: "O1" }, eatp)).toEqual(["I-12"]);
  });

  it("I-12 is content once the fourth part is declared", () => {
    const { PEOPLE: _left, ...three } = command.parts;
    const draft = done(withDeliverables, createOutcome, { ...command, parts: three }, eatp);
    const declared = done(
      draft,
      editOutcomePart,
      { partId: "OP-1", statement: "Agents are trained", deliverableIds: [] },
      businessOwner,
    );
    expect(refusedBy(declared, startOutcome, { outcomeId: "O1" }, eatp)).toEqual([]);
  });

  it("I-10 refuses delivered while a part is missing, naming part and deliverable", () => {
    const most = accepted(running, "DL11", "DL12", "DL13");
    const verdict = deliverOutcome.carryOut(most, { outcomeId: "O1" }, businessOwner);
    expect(verdict.kind).toBe("refused");
    expect(verdict.findings[0]).toMatchObject({
      ruleId: "I-10",
      subject: { noun: "outcomePart", id: "OP-4" },
      facts: { pillar: "Governance", why: "DL14 is ready" },
      overridableBy: [],
    });
  });

  it("I-10 is content when all four parts are accepted; only then does it count", () => {
    const all = accepted(running, "DL11", "DL12", "DL13", "DL14");
    expect(outcomeCompleteness(all, outcome(all)).counts).toBe(0);
    const delivered = done(all, deliverOutcome, { outcomeId: "O1" }, businessOwner);
    expect(outcome(delivered)).toMatchObject({ state: "DELIVERED", deliveredDay: "2026-11-23" });
    expect(outcomeCompleteness(delivered, outcome(delivered)).counts).toBe(1);
  });

  it("I-10 lets a part be excused only by the EATP and the business owner together", () => {
    const three = accepted(running, "DL11", "DL12", "DL13");
    const reason = "No personal data is touched, says the file.";
    const once = done(three, excuseOutcomePart, { partId: "OP-4", reason }, eatp);
    expect(refusedBy(once, deliverOutcome, { outcomeId: "O1" }, eatp)).toEqual(["I-10", "I-11"]);
    const said = deliverOutcome.carryOut(once, { outcomeId: "O1" }, eatp).findings.map(sentenceOf);
    expect(said[0]).toContain("marked as not required, but the business owner has not agreed");
    const other = done(three, excuseOutcomePart, { partId: "OP-4", reason }, businessOwner);
    expect(
      deliverOutcome.carryOut(other, { outcomeId: "O1" }, eatp).findings.map(sentenceOf)[0],
    ).toContain("marked as not required, but the EATP has not agreed");
    expect(refusedBy(once, excuseOutcomePart, { partId: "OP-4", reason }, eatp)).toEqual(["T-08"]);
    expect(refusedBy(once, excuseOutcomePart, { partId: "OP-4", reason }, as("M2"))).toEqual([
      "T-01",
    ]);
    const twice = done(once, excuseOutcomePart, { partId: "OP-4", reason }, businessOwner);
    expect(refusedBy(twice, deliverOutcome, { outcomeId: "O1" }, eatp)).toEqual([]);
    expect(twice.outcomePart.get("OP-4")?.notRequiredReason).toBe(
      `Ada Lind: ${reason}\nJon Wulff: ${reason}`,
    );
  });

  it("I-10 does not count a part whose deliverables were all dropped", () => {
    const dropped = applyAll(accepted(running, "DL11", "DL12", "DL13"), [
      change("deliverable-dropped", "DL14", { state: "DROPPED", droppedReason: "gone" }),
    ]);
    expect(refusedBy(dropped, deliverOutcome, { outcomeId: "O1" }, eatp)).toContain("I-10");
  });

  it("I-11 reads technically complete, and refuses delivered, when technology alone is there", () => {
    const technology = accepted(running, "DL13");
    const completeness = outcomeCompleteness(technology, outcome(technology));
    expect(completeness).toMatchObject({ state: "TECHNICALLY_COMPLETE", counts: 0 });
    expect(refusedBy(technology, deliverOutcome, { outcomeId: "O1" }, eatp)).toEqual([
      "I-10",
      "I-10",
      "I-10",
      "I-11",
    ]);
  });

  it("I-11 is content before technology is there, and when everything is", () => {
    const people = accepted(running, "DL11");
    expect(outcomeCompleteness(people, outcome(people)).state).toBe("IN_DELIVERY");
    const all = accepted(running, "DL11", "DL12", "DL13", "DL14");
    expect(outcomeCompleteness(all, outcome(all)).state).toBe("IN_DELIVERY");
    expect(refusedBy(all, deliverOutcome, { outcomeId: "O1" }, eatp)).toEqual([]);
  });

  it("I-13 warns when technology is more than one sprint ahead of the slowest part", () => {
    const technology = accepted(running, "DL13");
    const late = applyAll(technology, [
      change("deliverable-edited", "DL14", { dueDay: day("2026-12-18") }),
    ]);
    expect(technologyRunsAhead.check(late, { outcomeId: "O1" }, eatp)[0]?.facts).toMatchObject({
      slowest: "Governance",
      day: "2026-11-23",
      when: "on 2026-12-18",
    });
    const undated = applyAll(technology, [change("deliverable-edited", "DL11", { dueDay: null })]);
    expect(technologyRunsAhead.check(undated, { outcomeId: "O1" }, eatp)).toEqual([]);
    expect(
      technologyRunsAhead.check(undated, { outcomeId: "O1" }, as("M1", day("2026-12-08"))),
    ).toHaveLength(1);
  });

  it("I-13 warns before technology is accepted, too, and holds a sprint to its last day", () => {
    const with14 = (dueDay: string) =>
      technologyRunsAhead.check(
        applyAll(running, [change("deliverable-edited", "DL14", { dueDay: day(dueDay) })]),
        { outcomeId: "O1" },
        eatp,
      );
    expect(with14("2026-12-18")).toEqual([]);
    expect(with14("2026-12-19")).toMatchObject([
      { facts: { day: "2026-12-04", slowest: "Governance", when: "on 2026-12-19" } },
    ]);
    const draft = done(withDeliverables, createOutcome, command, eatp);
    const late = applyAll(draft, [
      change("deliverable-edited", "DL14", { dueDay: day("2026-12-19") }),
    ]);
    expect(technologyRunsAhead.check(late, { outcomeId: "O1" }, eatp)).toEqual([]);
  });

  it("I-13 is content with parts that follow within a sprint", () => {
    expect(technologyRunsAhead.check(accepted(running, "DL13"), { outcomeId: "O1" }, eatp)).toEqual(
      [],
    );
  });
});
