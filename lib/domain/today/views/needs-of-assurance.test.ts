import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, at, day, later, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { gateReview } from "../../gates/views/gate-review.ts";
import type { Condition, Escalation, Gate } from "../../nouns.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { today } from "./today.ts";

const small = smallProgram();
const withChanges = (...changes: readonly Change[]) => applyAll(small, changes);

/** Today is 2026-11-23; M2 owns the condition. */
const condition = (id: string, set: Partial<Condition> = {}): Change =>
  change("condition-set", id, {
    gateId: "G-1",
    criterionId: null,
    text: "Write the runbook",
    ownerId: "M2",
    dueDay: day("2026-11-25"),
    closedDay: null,
    closedById: null,
    closingNote: null,
    ...set,
  });

const needsOf = (memberId: string, ...changes: readonly Change[]) =>
  today(withChanges(...changes), as(memberId)).needs;
const conditionsOf = (memberId: string, ...changes: readonly Change[]) =>
  needLines(withChanges(...changes), as(memberId), "condition:");

const line = (urgency: string, clock: string, is: string) => ({
  "condition:CN-1": `${urgency} | ${clock} | A condition of Platform can carry a pilot is ${is}: Write the runbook | Ben Moor | A-56: It blocks the next gate of the same subject | Close it → gates/G-1`,
});

/** Raised on L1 today at 09:00 with Ben Moor (M2), who leads W1. */
const raised = (set: Partial<Escalation> = {}, id = "E-1"): Change =>
  change("escalation-opened", id, {
    ...freshEscalation({
      title: "No read access",
      openedAt: at("2026-11-23", "09:00"),
      firstSeenDay: day("2026-11-23"),
      affectedIds: ["DL01", "DL02"],
    }),
    ...set,
  });
const escalations = (set: Partial<Escalation>, who: string, now = at("2026-11-23", "10:00")) =>
  needLines(withChanges(raised(set)), later(as(who), now), "escalation:");
const everybody = [...small.member.keys()];
const seenBy = (set: Partial<Escalation>, now?: ReturnType<typeof at>) =>
  everybody.filter((who) => Object.keys(escalations(set, who, now)).length > 0);

const long = at("2026-11-05", "10:00");
const executive = { tier: "L3_EXECUTIVE", ownerId: "M5" } as const;

describe("a signature on Today", () => {
  /** DL03 is Cleo Nair's (M3) and in review; M10 is the data protection officer. */
  const asked = (result: CriterionResult = "NOT_ASSESSED", ...more: readonly Change[]) =>
    withChanges(
      change("roles-changed", "M10", { roles: ["DATA_PROTECTION"] }),
      change("criterion-changed", "CR-1", { text: "Is it lawful?", signedBy: "DATA_PROTECTION" }),
      change("criterion-assessed", "CR-1", { result }),
      ...more,
    );
  const signers = (program = asked()) =>
    everybody.filter((who) => Object.keys(needLines(program, as(who), "signature:")).length > 0);

  it("is asked of whoever has the role that signs, with what is signed and where", () => {
    expect(signers()).toEqual(["M10"]);
    expect(needLines(asked(), as("M10"), "signature:")["signature:CR-1"]).toMatch(
      /DL03 .* needs your sign-off: Is it lawful\? \| Cleo Nair \| T-110: .* \| Sign off → workstreams\/W\d\/DL03$/,
    );
  });

  it("is asked of nobody once it is given or refused, or while the work isn't in review", () => {
    expect(signers(asked("MET"))).toEqual([]);
    expect(signers(asked("NOT_MET"))).toEqual([]);
    const back = change("deliverable-returned", "DL03", { state: "RETURNED" });
    expect(signers(asked("NOT_ASSESSED", back))).toEqual([]);
  });

  it("is not asked of whoever it is the own work of", () => {
    const own = change("roles-changed", "M3", { roles: ["DATA_PROTECTION"] });
    expect(signers(asked("NOT_ASSESSED", own))).toEqual(["M10"]);
  });
});

describe("an escalation on Today", () => {
  it.each<[string, string, Partial<Escalation>, string]>([
    [
      "its holder",
      "M2",
      {},
      "soon | no clock | E-1 moves to Ada Lind in 3 working days: No read access. | Ben Moor, Cleo Nair | I-71: High; it moves up automatically when the time limit passes | Decide → escalations/E-1",
    ],
    [
      "the EATP, when it is critical and its day is nearly over",
      "M1",
      { severity: "CRITICAL" },
      "now | no clock | E-1 moves to Ada Lind in 7 working hours: No read access. | Ben Moor, Cleo Nair | I-71: Critical; it moves up automatically when the time limit passes | Open → escalations/E-1",
    ],
    [
      "the EATP, when the time limit of its tier has passed",
      "M1",
      { openedAt: at("2026-11-10"), tierEnteredAt: at("2026-11-10") },
      "now | no clock | E-1 moves to Ada Lind 6 working days ago: No read access. | Ben Moor, Cleo Nair | I-71: High; the time limit of its tier has passed | Open → escalations/E-1",
    ],
    [
      "an executive, from whose tier it climbs no further",
      "M6",
      executive,
      "soon | in 5 working days | E-1 awaits a decision on L3 executive: No read access. | Eva Roth, Ben Moor, Cleo Nair | I-71: High; it stays on its tier until it is decided | Open → escalations/E-1",
    ],
    [
      "the sponsor, who is over the limit",
      "M5",
      { ...executive, openedAt: long, tierEnteredAt: long },
      "now | 7 working days ago | E-1 is past its time limit on L3 executive and still undecided: No read access. | Eva Roth, Ben Moor, Cleo Nair | I-71: High; the time limit of its tier has passed | Decide → escalations/E-1",
    ],
    [
      "who holds it, a working day before it has been open for a sprint (I-72)",
      "M1",
      {
        tier: "L2_PROGRAM",
        ownerId: "M1",
        openedAt: at("2026-11-10"),
        tierEnteredAt: at("2026-11-20"),
      },
      "now | no clock | E-1 moves to Eva Roth in 8 working hours: No read access. | Ada Lind, Ben Moor, Cleo Nair | I-72: High; it moves up automatically when the time limit passes | Decide → escalations/E-1",
    ],
  ])("says to %s what happens when, and what to do", (_whom, who, set, line) => {
    expect(escalations(set, who)).toEqual({ "escalation:E-1": line });
  });

  it("names the tier it moves to where nobody holds that tier", () => {
    const nobody = withChanges(
      change("roles-changed", "M5", { roles: ["VIEWER"] }),
      change("roles-changed", "M6", { roles: ["VIEWER"] }),
      change("roles-changed", "M1", { roles: ["COE_MEMBER"] }),
      raised({ tier: "L2_PROGRAM" }),
    );
    expect(needLines(nobody, as("M2"), "escalation:")["escalation:E-1"]).toContain(
      "E-1 moves to L3 executive in 3 working days",
    );
  });

  it("runs out from eight working hours before its limit", () => {
    const urgency = (since: string) =>
      escalations({ tierEnteredAt: at("2026-11-19", since) }, "M2")["escalation:E-1"]?.slice(0, 4);
    expect([urgency("10:00"), urgency("10:01")]).toEqual(["now ", "soon"]);
  });

  it("is its holder's; the EATP's once it runs out or nobody acknowledged it; the executives' on L3", () => {
    expect(seenBy({})).toEqual(["M2"]);
    expect(seenBy({}, at("2026-11-24", "08:59"))).toEqual(["M2"]);
    expect(seenBy({}, at("2026-11-24", "09:00"))).toEqual(["M1", "M2"]);
    const acknowledged = {
      state: "ACKNOWLEDGED",
      acknowledgedAt: at("2026-11-23", "09:30"),
      acknowledgedById: "M2",
    } as const;
    expect(seenBy(acknowledged, at("2026-11-24", "09:00"))).toEqual(["M2"]);
    expect(seenBy({ ...acknowledged, tierEnteredAt: at("2026-11-19") })).toEqual(["M1", "M2"]);
    expect(seenBy(executive)).toEqual(["M1", "M5", "M6", "M7"]);
    expect(seenBy({ state: "DECIDED" })).toEqual([]);
    expect(seenBy({ ...executive, confidential: true })).toEqual(["M1"]);
  });

  it("comes first when it is over its limit, then when it runs out; a critical one before, and one's own before others'", () => {
    const critical = { severity: "CRITICAL" } as const;
    const mine = { tier: "L2_PROGRAM", ownerId: "M1" } as const;
    const program = withChanges(
      raised(mine, "E-1"),
      raised({ tierEnteredAt: at("2026-11-19") }, "E-2"),
      raised({ ...mine, tierEnteredAt: at("2026-11-18", "12:00") }, "E-3"),
      raised({ ...critical, tierEnteredAt: at("2026-11-23", "09:30") }, "E-4"),
      raised({ tierEnteredAt: at("2026-11-16") }, "E-5"),
      raised({ ...critical, tierEnteredAt: at("2026-11-20") }, "E-6"),
      raised({ ...mine, tierEnteredAt: at("2026-11-17") }, "E-7"),
    );
    expect(Object.keys(needLines(program, as("M1"), "escalation:"))).toEqual(
      ["E-6", "E-7", "E-5", "E-4", "E-3", "E-2", "E-1"].map((id) => `escalation:${id}`),
    );
  });
});

describe("a condition of a gate", () => {
  const dueOn = (text: string) => condition("CN-1", { dueDay: day(text) });

  it("is its owner's from five working days before it is due", () => {
    expect(conditionsOf("M2", dueOn("2026-11-30"))).toEqual(
      line("soon", "in 5 working days", "due"),
    );
    expect(conditionsOf("M2", dueOn("2026-11-23"))).toEqual(line("soon", "today", "due"));
    expect(conditionsOf("M2", dueOn("2026-12-01"))).toEqual({});
    expect(conditionsOf("M3", dueOn("2026-11-30"))).toEqual({});
  });

  it("is the EATP's, too, once it is overdue, and nobody else's", () => {
    const late = line("now", "1 working day ago", "overdue");
    expect(conditionsOf("M1", dueOn("2026-11-23"))).toEqual({});
    expect(conditionsOf("M1", dueOn("2026-11-20"))).toEqual(late);
    expect(conditionsOf("M2", dueOn("2026-11-20"))).toEqual(late);
    expect(conditionsOf("M3", dueOn("2026-11-20"))).toEqual({});
  });

  it("is nobody's once it is closed", () => {
    const closed = condition("CN-1", {
      dueDay: day("2026-11-20"),
      closedDay: day("2026-11-20"),
      closedById: "M1",
    });
    for (const who of ["M1", "M2", "M3"]) expect(conditionsOf(who, closed)).toEqual({});
  });
});

describe("a gate on Today", () => {
  const scheduled = (text: string | null, state: Gate["state"] = "EVIDENCE_COLLECTION") =>
    change("gate-edited", "G-1", { scheduledDay: text === null ? null : day(text), state });
  const gateLines = (who: string, ...changes: readonly Change[]) =>
    needLines(withChanges(...changes), as(who), "gate:");
  const gateNeed = (...changes: readonly Change[]) =>
    needsOf("M1", ...changes).find(({ id }) => id === "gate:G-1");
  const rest =
    "1 critical criterion not assessed yet, of 2, which suggests recycle. | Ben Moor | A-13: The work can't pass until every critical criterion is met | Review → gates/G-1";

  it.each<[string | null, Gate["state"], string]>([
    ["2026-11-20", "EVIDENCE_COLLECTION", "now | 1 working day ago | % is overdue"],
    ["2026-11-23", "EVIDENCE_COLLECTION", "now | today | % is due for a decision"],
    ["2026-11-24", "EVIDENCE_COLLECTION", "soon | in 1 working day | % is due for a decision"],
    ["2026-11-30", "EVIDENCE_COLLECTION", "soon | in 5 working days | % is due for a decision"],
    ["2027-01-20", "READY", "soon | in 42 working days | % is due for a decision"],
    [null, "READY", "soon | no clock | % is due for a decision"],
  ])("planned for %s in state %s says when it is decided", (planned, state, begins) => {
    const line = `${begins.replace("%", "Platform can carry a pilot")}: ${rest}`;
    expect(gateLines("M1", scheduled(planned, state))).toEqual({ "gate:G-1": line });
  });

  it("is the EATP's and its owner's from five working days before, or once it is ready; who is asked has it at once", () => {
    const seen = (...changes: readonly Change[]) =>
      everybody.filter((who) => "gate:G-1" in gateLines(who, ...changes));
    expect(seen(scheduled("2026-11-30"))).toEqual(["M1", "M2"]);
    const deciders = change("gate-asked", "G-1", { deciderIds: ["M3", "M4"], preparedById: "M1" });
    expect(seen(scheduled("2026-11-30"), deciders)).toEqual(["M1", "M2"]);
    const asked = everybody.filter((who) =>
      today(withChanges(scheduled(null), deciders), as(who)).needs.some(
        ({ id }) => id === "gate-signature:G-1",
      ),
    );
    expect(asked).toEqual(["M3", "M4"]);
    expect(seen(scheduled("2026-12-01"))).toEqual([]);
    expect(seen(scheduled(null))).toEqual([]);
    expect(seen(scheduled(null, "READY"))).toEqual(["M1", "M2"]);
  });

  it("A-13 is why from the first critical criterion that is not met", () => {
    expect(gateNeed(scheduled("2026-11-24"))?.why).toMatchObject({
      ruleId: "A-13",
      words: "The work can't pass until every critical criterion is met",
    });
    expect(gateNeed(scheduled("2026-11-24"))?.sentence).toContain(
      `: ${gateReview(small, "G-1", as("M1"))?.why}, which suggests`,
    );
    const met = change("criterion-assessed", "CR-2", { result: "MET" });
    expect(gateNeed(scheduled("2026-11-24"), met)?.why).toMatchObject({ ruleId: "A-15" });
  });
});

describe("Today for an executive", () => {
  it("opens in a program whose first sprint has not begun", () => {
    const changes = [...small.sprint.keys()].map((id) =>
      change("sprint-edited", id, {
        state: "DRAFT",
        startDay: day("2027-01-04"),
        endDay: day("2027-01-17"),
      }),
    );
    const view = today(withChanges(...changes), as("M5"));
    expect(view.needs.filter(({ id }) => id === "report")).toEqual([]);
  });
});
