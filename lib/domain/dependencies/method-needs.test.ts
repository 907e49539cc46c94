import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../tests/fixtures/doing.ts";
import { freshDeliverable, freshUseCase } from "../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Change, Deliverable, DeliverableState, Pillar, RiskClass } from "../index.ts";
import {
  acceptProposedDependency,
  applyAll,
  change,
  deliverablePage,
  dismissProposedDependency,
  dropDependency,
  grantOverride,
  logProgress,
  wordFor,
} from "../index.ts";
import { proposedLinks } from "./method-needs.ts";

type Kind = Partial<Deliverable> & Pick<Deliverable, "type">;

/** DL10 is what starts (committed, W2, its owner and lead is M3); DL11 and on are what it may wait for. */
const deliverable = (id: string, kind: Kind): Change =>
  change("deliverable-created", id, {
    ...freshDeliverable({
      title: `Work ${id}`,
      workstreamId: id === "DL10" ? "W2" : "W1",
      primaryPillar: "TECHNOLOGY",
    }),
    ownerId: "M3",
    state: "COMMITTED",
    ...kind,
  });

const outcome = (
  deliverableIds: readonly string[],
  { riskClass = "HIGH", excused = [] }: { riskClass?: RiskClass; excused?: readonly Pillar[] } = {},
): readonly Change[] => [
  change("use-case-recorded", "U1", freshUseCase({ name: "Pump warning", riskClass })),
  change("outcome-created", "O1", {
    title: "Fewer outages",
    measure: "",
    useCaseId: "U1",
    businessOwnerId: "M10",
    state: "IN_DELIVERY",
    deliveredDay: null,
    carried: null,
    droppedReason: null,
    droppedFrom: null,
    broughtBackReason: null,
  }),
  ...(["PEOPLE", "PROCESS", "TECHNOLOGY", "GOVERNANCE"] as const).map((pillar, at) =>
    change("outcome-part-declared", `OP-${at + 1}`, {
      outcomeId: "O1",
      pillar,
      required: !excused.includes(pillar),
      statement: wordFor(pillar),
      deliverableIds: pillar === "TECHNOLOGY" ? deliverableIds : [],
      notRequiredReason: null,
      notRequiredByIds: [],
    }),
  ),
];

const program = (...changes: readonly (Change | readonly Change[])[]) =>
  applyAll(smallProgram(), changes.flat());
type Small = ReturnType<typeof program>;

const starting = { deliverableId: "DL10", state: "IN_PROGRESS" as const, note: "Begun today" };
const start = (of: Small, acknowledge?: string) =>
  refusedBy(
    of,
    logProgress,
    {
      ...starting,
      forecastDay: null,
      blocker: null,
      evidence: null,
      ...(acknowledge === undefined ? {} : { acknowledge }),
    },
    as("M3"),
  );
const proposed = (of: Small) =>
  proposedLinks(of, "DL10").map(({ fromId, ruleId }) => [fromId, ruleId].join());

const inUse = { domains: ["D7"] };
const launch = deliverable("DL10", { type: "MODEL", ...inUse });
const pipeline = deliverable("DL10", { type: "PLATFORM", ...inUse });
const model = deliverable("DL19", { type: "MODEL", state: "ACCEPTED" });

describe("I-20: governance before launch", () => {
  const policy = (state: DeliverableState) => deliverable("DL11", { type: "POLICY", state });
  const trained = deliverable("DL12", { type: "TRAINING", state: "ACCEPTED" });
  const all = ["DL10", "DL11", "DL12"];

  it("I-20 blocks the launch of a high-risk use case and proposes what it waits for", () => {
    const waiting = program(launch, policy("IN_PROGRESS"), trained, outcome(all));
    expect(start(waiting)).toEqual(["I-20"]);
    expect(proposed(waiting)).toEqual(["DL11,I-20"]);
    expect(start(program(launch, trained, outcome(all)))).toEqual(["I-20"]);
  });

  it("I-20 is content with accepted policies, another risk class, an excused part, and work that is no launch", () => {
    const open = policy("IN_PROGRESS");
    const training = deliverable("DL10", { type: "MODEL", domains: ["D11"] });
    const limited = { riskClass: "LIMITED" } as const;
    const excused = { excused: ["GOVERNANCE"] } as const;
    expect(start(program(launch, policy("ACCEPTED"), trained, outcome(all)))).toEqual([]);
    expect(start(program(launch, open, trained, outcome(all, limited)))).toEqual([]);
    expect(start(program(launch, open, trained, outcome(all, excused)))).toEqual([]);
    expect(start(program(training, open, trained, outcome(all)))).toEqual([]);
    expect(start(program(launch, open))).toEqual([]);
  });
});

describe("I-21: training before adoption", () => {
  const low = { riskClass: "MINIMAL" } as const;
  const all = ["DL10", "DL11"];
  const touches = (groupId: string) => ({ changeImpact: [{ groupId, impact: 3 }] });
  const training = (more: Partial<Deliverable>) =>
    deliverable("DL11", { type: "TRAINING", ...more });

  it("I-21 blocks the launch while the training of its groups is open, or nobody planned any", () => {
    const waiting = program(launch, training({}), outcome(all, low));
    expect(start(waiting)).toEqual(["I-21"]);
    expect(proposed(waiting)).toEqual(["DL11,I-21"]);
    expect(start(program(launch, outcome(["DL10"], low)))).toEqual(["I-21"]);
  });

  it("I-21 is content with accepted training, and doesn't ask for that of other groups", () => {
    const forPlanners = deliverable("DL10", { type: "MODEL", ...inUse, ...touches("SG-1") });
    const planners = deliverable("DL12", {
      type: "TRAINING",
      state: "ACCEPTED",
      ...touches("SG-1"),
    });
    const agents = training(touches("SG-2"));
    const excused = { ...low, excused: ["PEOPLE"] } as const;
    expect(start(program(launch, training({ state: "ACCEPTED" }), outcome(all, low)))).toEqual([]);
    expect(start(program(forPlanners, agents, planners, outcome([...all, "DL12"], low)))).toEqual(
      [],
    );
    expect(start(program(launch, outcome(["DL10"], excused)))).toEqual([]);
  });
});

describe("I-22 and A-47: data before MLOps", () => {
  const data = (id: string, state: DeliverableState) => deliverable(id, { type: "DATA", state });
  const first = deliverable("DL13", { type: "PLATFORM", ...inUse, state: "ACCEPTED" });

  it("I-22 blocks a pipeline while its data infrastructure is open, whether or not it is linked", () => {
    const waiting = program(pipeline, model, data("DL11", "IN_PROGRESS"));
    expect(start(waiting)).toEqual(["I-22"]);
    expect(proposed(waiting)).toEqual(["DL11,I-22"]);
    const linked = done(
      waiting,
      acceptProposedDependency,
      { toId: "DL10", fromId: "DL11" },
      as("M3"),
    );
    expect(start(linked)).toEqual(["I-15", "I-22"]);
    expect(proposed(linked)).toEqual([]);
    expect(start(program(pipeline, model))).toEqual(["I-22"]);
  });

  it("I-22 is content when it is accepted, and asks for that of its own outcome where there is one", () => {
    expect(start(program(pipeline, model, data("DL11", "ACCEPTED")))).toEqual([]);
    const own = program(
      pipeline,
      model,
      data("DL11", "ACCEPTED"),
      data("DL12", "IN_PROGRESS"),
      outcome(["DL10", "DL11"]),
    );
    expect(start(own)).toEqual([]);
  });

  it("A-47 blocks a second pipeline while any data infrastructure of the program is open", () => {
    const own = [data("DL11", "ACCEPTED"), outcome(["DL10", "DL11"])].flat();
    const second = program(pipeline, model, first, data("DL12", "READY"), own);
    expect(start(second)).toEqual(["A-47"]);
    expect(proposed(second)).toEqual(["DL12,A-47"]);
  });

  it("A-47 is content when all of it is accepted, and with the first pipeline", () => {
    const accepted = [data("DL11", "ACCEPTED"), data("DL12", "ACCEPTED")];
    expect(start(program(pipeline, model, first, accepted))).toEqual([]);
    const planned = deliverable("DL13", { type: "PLATFORM", ...inUse });
    expect(start(program(pipeline, model, planned, accepted))).toEqual([]);
  });

  it("I-22 lets the execution lead override it, and the override lasts for this start", () => {
    const waiting = program(pipeline, model, data("DL11", "IN_PROGRESS"));
    const overridden = done(
      waiting,
      grantOverride,
      {
        ruleId: "I-22",
        subjectNoun: "deliverable",
        subjectId: "DL10",
        aspect: null,
        role: "EATP",
        reason: "The pilot runs on a copy of the data",
        expiresDay: day("2026-11-30"),
      },
      as("M1"),
    );
    expect(start(overridden)).toEqual([]);
  });
});

describe("A-45: monitoring has something to monitor", () => {
  const data = deliverable("DL11", { type: "DATA", state: "ACCEPTED" });
  const monitoring = deliverable("DL10", { type: "CONTROL", ...inUse });
  const open = deliverable("DL12", { type: "MODEL" });

  it("A-45 warns when no model is accepted, and goes on with a reason", () => {
    expect(start(program(monitoring, open))).toEqual(["A-45"]);
    expect(start(program(pipeline, data))).toEqual(["A-45"]);
    expect(proposed(program(monitoring, open))).toEqual(["DL12,A-45"]);
    expect(start(program(monitoring, open), "We try it on the test data first")).toEqual([]);
  });

  it("A-45 is content with one accepted model", () => {
    expect(start(program(monitoring, open, model))).toEqual([]);
    expect(proposed(program(monitoring, open, model))).toEqual([]);
  });
});

describe("A-46: a review process has a body", () => {
  const review = deliverable("DL10", { type: "PROCESS", primaryPillar: "GOVERNANCE" });
  const body = (state: DeliverableState) => deliverable("DL11", { type: "BODY", state });

  it("A-46 blocks a review process before a body is established", () => {
    expect(start(program(review, body("IN_REVIEW")))).toEqual(["A-46"]);
    expect(proposed(program(review, body("IN_REVIEW")))).toEqual(["DL11,A-46"]);
    expect(start(program(review))).toEqual(["A-46"]);
  });

  it("A-46 is content with an established body, and with a process of another pillar", () => {
    expect(start(program(review, body("ACCEPTED")))).toEqual([]);
    expect(start(program(deliverable("DL10", { type: "PROCESS" })))).toEqual([]);
  });
});

describe("a proposed dependency", () => {
  const waiting = program(pipeline, model, deliverable("DL11", { type: "DATA" }));
  const ends = { toId: "DL10", fromId: "DL11" };
  const reason = "It reads the data through the old interface";

  it("is taken with one press: hard, of the kind the rule asks for, and proposed to the providing lead", () => {
    const taken = done(waiting, acceptProposedDependency, ends, as("M3"));
    expect(taken.dependency.get("DP-2")).toMatchObject({
      fromId: "DL11",
      toId: "DL10",
      type: "DATA",
      strength: "HARD",
      state: "PROPOSED",
      note: "Proposed by rule I-22.",
    });
    expect(refusedBy(taken, acceptProposedDependency, ends, as("M3"))).toEqual(["T-04"]);
  });

  it("is dismissed with a reason, stays in the record, and is not proposed again; the rule still asks", () => {
    const dismissed = done(waiting, dismissProposedDependency, { ...ends, reason }, as("M3"));
    expect(dismissed.dependency.get("DP-2")).toMatchObject({
      state: "CANCELLED",
      droppedReason: reason,
    });
    expect(proposed(dismissed)).toEqual([]);
    expect(start(dismissed)).toEqual(["I-22"]);
    expect(
      refusedBy(waiting, dismissProposedDependency, { ...ends, reason: "No" }, as("M3")),
    ).not.toEqual([]);
  });

  it("is not proposed where a link was dropped before, or where it would close a circle", () => {
    const taken = done(waiting, acceptProposedDependency, ends, as("M1"));
    const dropped = done(taken, dropDependency, { dependencyId: "DP-2", reason }, as("M1"));
    expect(proposed(dropped)).toEqual([]);
    const link = taken.dependency.get("DP-2");
    if (!link) throw new Error("It was taken");
    const turned = applyAll(waiting, [
      change("dependency-proposed", "DP-2", { ...link, fromId: "DL10", toId: "DL11" }),
    ]);
    expect(proposed(turned)).toEqual([]);
  });

  it("T-04 nothing is taken that nobody proposes", () => {
    expect(
      refusedBy(waiting, acceptProposedDependency, { toId: "DL10", fromId: "DL01" }, as("M3")),
    ).toEqual(["T-04"]);
  });

  it("stands on the page of the deliverable, with the rule that proposes it", () => {
    const page = deliverablePage(waiting, "W2", "DL10", as("M3"));
    expect(page?.proposed.rows.map(({ fromId, ruleId }) => [fromId, ruleId])).toEqual([
      ["DL11", "I-22"],
    ]);
    expect(page?.proposed.accept.open).toBe(true);
  });
});
