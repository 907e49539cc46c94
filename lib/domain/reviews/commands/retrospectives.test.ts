import { describe, expect, it } from "vitest";
import type { Program, Sprint } from "#domain";
import {
  agreeRetroAction,
  applyAll,
  carryRetroAction,
  change,
  closeRetrospective,
  completeRetroAction,
  deferRetroAction,
  editRetroPoint,
  editRetrospective,
  firstTarget,
  followThrough,
  makeRetroPoint,
  openInitiativeRetrospective,
  openRetrospective,
  rejectRetroAction,
  sentenceOf,
  startRetroAction,
  watchFindings,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshOutcome, freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import {
  action,
  inRetro,
  inReview,
  reflected,
  reviewed,
  team,
} from "../../../../tests/fixtures/small-sprint.ts";

const eatp = as("M1");
const problem = {
  retrospectiveId: "RT-1",
  kind: "PROBLEM",
  text: "Nobody knew who decides on access",
  theme: "Access",
  recommendation: "Name who decides when a dependency is agreed",
} as const;
const complaint = { ...problem, recommendation: null };
const acknowledge = "It will be paired before we close";
const watched = (program: Program, situation = eatp) =>
  watchFindings(program, situation).map(({ ruleId }) => ruleId);

describe("opening", () => {
  const open = { sprintId: "S4", day: today, participants: team };

  it("follows a closed review; T-85 refuses a second one", () => {
    const program = done(reviewed(), openRetrospective, open, eatp);
    expect(program.sprint.get("S4")?.state).toBe("IN_RETRO");
    expect(program.retrospective.get("RT-1")?.participants).toEqual([
      { memberId: "M1", role: "Execution lead", kind: "LEADER" },
      { memberId: null, role: "Dispatcher", kind: "USER" },
    ]);
    expect(refusedBy(program, openRetrospective, open, eatp)).toEqual(["T-85"]);
    expect(refusedBy(inReview(), openRetrospective, open, eatp)).toEqual(["T-03"]);
  });

  it("A-82 warns when leaders sit alone", () => {
    const alone = { ...open, participants: [team[0]] };
    expect(refusedBy(reviewed(), openRetrospective, alone, eatp)).toEqual(["A-82"]);
    const later = { retrospectiveId: "RT-1", day: today, participants: [team[0]] };
    expect(refusedBy(inRetro(), editRetrospective, later, eatp)).toEqual(["A-82"]);
  });

  it("T-86 refuses a person who is named twice, and is content with two people in one role", () => {
    const [leader, user] = team;
    if (!leader || !user) throw new Error("two took part");
    const twice = { ...open, participants: [...team, { ...leader, kind: "TEAM" as const }] };
    expect(refusedBy(reviewed(), openRetrospective, twice, eatp)).toEqual(["T-86"]);
    const edited = { retrospectiveId: "RT-1", day: today, participants: twice.participants };
    expect(refusedBy(inRetro(), editRetrospective, edited, eatp)).toEqual(["T-86"]);
    const users = { ...open, participants: [...team, user] };
    expect(refusedBy(reviewed(), openRetrospective, users, eatp)).toEqual([]);
  });

  it("A-82 says of one and of several participants that they lead", () => {
    const said = (
      ...participants: Parameters<typeof openRetrospective.carryOut>[1]["participants"]
    ) =>
      openRetrospective
        .carryOut(reviewed(), { ...open, participants }, eatp)
        .findings.filter(({ ruleId }) => ruleId === "A-82")
        .map(sentenceOf);
    const leads = { memberId: "M1", role: "Execution lead", kind: "LEADER" } as const;
    expect(said(leads)).toEqual(["1 participant took part, and that person is a leader."]);
    expect(said(leads, { ...leads, memberId: "M2" })).toEqual([
      "2 participants took part, and all of them are leaders.",
    ]);
  });

  it("A-82 is content with a user among them", () => {
    expect(refusedBy(reviewed(), openRetrospective, open, eatp)).toEqual([]);
  });

  it("T-33 wants the role of somebody who is no member", () => {
    const nameless = {
      ...open,
      participants: [{ memberId: null, role: " ", kind: "USER" }],
    } as const;
    expect(refusedBy(reviewed(), openRetrospective, nameless, eatp)).toEqual(["T-33"]);
  });
});

describe("closing", () => {
  const close = { retrospectiveId: "RT-1" };

  it("I-60 does not count an action that was rejected", () => {
    const agreed = done(inRetro(), agreeRetroAction, action, eatp);
    const reject = { actionId: "R-1", reason: "It is no longer in our hands" };
    const rejected = done(agreed, rejectRetroAction, reject, eatp);
    const verdict = closeRetrospective.carryOut(rejected, close, eatp);
    expect(verdict.findings.map(sentenceOf)).toEqual([
      "The retrospective has no points and no action that was not rejected.",
    ]);
    expect(refusedBy(agreed, closeRetrospective, close, eatp)).toEqual([]);
  });
});

describe("points", () => {
  it("A-81 warns of a complaint while saving, and blocks closing until it is paired", () => {
    expect(refusedBy(inRetro(), makeRetroPoint, complaint, eatp)).toEqual(["A-81"]);
    const saved = done(inRetro(), makeRetroPoint, { ...complaint, acknowledge }, eatp);
    const agreed = done(saved, agreeRetroAction, action, eatp);
    const close = { retrospectiveId: "RT-1" };
    expect(refusedBy(agreed, closeRetrospective, close, eatp)).toEqual(["A-81"]);
    const paired = done(agreed, editRetroPoint, { ...problem, pointId: "RP-1" }, eatp);
    expect(done(paired, closeRetrospective, close, eatp).retrospective.get("RT-1")?.closedAt).toBe(
      eatp.now,
    );
  });

  it("T-01 leaves the words of a point to the person who added it, the EATP and the CoE", () => {
    const said = done(inRetro(), makeRetroPoint, problem, as("M3"));
    const edit = { ...problem, text: "The review took too long", pointId: "RP-1" };
    const refused = (who: string) => refusedBy(said, editRetroPoint, edit, as(who));
    expect(["M2", "M5", "M3", "M9", "M1"].map(refused)).toEqual([["T-01"], ["T-01"], [], [], []]);
  });

  it("A-81 is content with what went well, and with a paired problem", () => {
    const well = { ...complaint, kind: "WENT_WELL", text: "The review was honest" } as const;
    expect(refusedBy(inRetro(), makeRetroPoint, well, as("M3"))).toEqual([]);
    expect(refusedBy(inRetro(), makeRetroPoint, problem, as("M3"))).toEqual([]);
  });

  it("T-77 refuses the same words twice, T-83 any words once it is closed", () => {
    const program = done(inRetro(), makeRetroPoint, problem, eatp);
    expect(refusedBy(program, makeRetroPoint, problem, eatp)).toEqual(["T-77"]);
    expect(refusedBy(reflected(), makeRetroPoint, problem, eatp)).toEqual(["T-83"]);
  });

  const heard = (times: number) =>
    applyAll(
      smallProgram(),
      Array.from({ length: times }, (_, nth) =>
        change("retro-point-made", `RP-${nth + 1}`, {
          ...complaint,
          retrospectiveId: `RT-${nth + 1}`,
          theme: nth === 1 ? " access" : "Access",
          byId: "M1",
          at: at("2026-11-20"),
        }),
      ),
    );

  it("I-65 warns of a complaint heard in three retrospectives", () => {
    expect(watched(heard(3))).toContain("I-65");
  });

  it("I-65 is content with a complaint heard in two", () => {
    expect(watched(heard(2))).not.toContain("I-65");
  });
});

describe("actions", () => {
  it("I-61 refuses one without owner, target or proof, and names what is missing", () => {
    const vague = { ...action, ownerId: null, targetSprint: null, verification: " " };
    const verdict = agreeRetroAction.carryOut(inRetro(), vague, eatp);
    expect(verdict).toMatchObject({
      kind: "refused",
      findings: [
        {
          ruleId: "I-61",
          facts: { missing: "an owner, a target sprint and how we will know" },
        },
      ],
    });
  });

  it("I-61 asks what will be done", () => {
    const verdict = agreeRetroAction.carryOut(inRetro(), { ...action, text: " " }, eatp);
    expect(verdict.findings).toMatchObject([{ facts: { missing: "what will be done" } }]);
  });

  it("T-07 gives an action of an initiative the sprint that has begun, or the first", () => {
    const initiative = (...states: readonly Partial<Sprint>[]) => {
      const begun = applyAll(inRetro(), [
        change("retrospective-edited", "RT-1", { sprintId: null, level: "INITIATIVE" }),
        ...states.map((set, nth) => change("sprint-edited", `S${nth + 1}`, set)),
      ]);
      return firstTarget(begun, "RT-1");
    };
    expect(firstTarget(inRetro(), "RT-1")).toBe(5);
    expect(initiative()).toBe(4);
    const cancelled = { state: "CANCELLED" } as const;
    expect(initiative({}, {}, {}, cancelled)).toBe(3);
    expect(initiative(cancelled, { state: "DRAFT" }, cancelled, cancelled)).toBe(1);
  });

  it("I-61 is content with one that is somebody's; T-07 refuses a sprint that is over", () => {
    const program = done(inRetro(), agreeRetroAction, action, as("M2"));
    expect(program.retroAction.get("R-1")).toMatchObject({
      ownerId: "M2",
      targetSprint: 5,
      firstTargetSprint: 5,
      state: "OPEN",
    });
    const past = { ...action, targetSprint: 4 };
    expect(refusedBy(inRetro(), agreeRetroAction, past, eatp)).toEqual(["T-07"]);
    const half = { ...action, targetSprint: 5.5 };
    expect(refusedBy(inRetro(), agreeRetroAction, half, eatp)).toEqual(["T-04"]);
    expect(refusedBy(program, agreeRetroAction, action, eatp)).toEqual(["T-77"]);
  });

  it("I-60 refuses to close on complaints only", () => {
    const close = { retrospectiveId: "RT-1" };
    const told = done(inRetro(), makeRetroPoint, problem, eatp);
    expect(refusedBy(told, closeRetrospective, close, eatp)).toEqual(["I-60"]);
  });

  it("I-60 is content with one action; T-83 refuses to close twice", () => {
    const close = { retrospectiveId: "RT-1" };
    expect(reflected().retrospective.get("RT-1")?.closedAt).toBe(eatp.now);
    expect(refusedBy(reflected(), closeRetrospective, close, eatp)).toEqual(["T-83"]);
  });

  it("T-81 refuses to close a retrospective nobody took part in", () => {
    const empty = applyAll(reflected(), [
      change("retrospective-edited", "RT-1", { closedAt: null, participants: [] }),
    ]);
    expect(refusedBy(empty, closeRetrospective, { retrospectiveId: "RT-1" }, eatp)).toEqual([
      "T-81",
    ]);
  });

  const agreed = (count: number) =>
    Array.from({ length: count }).reduce<Program>(
      (program, _, nth) =>
        done(program, agreeRetroAction, { ...action, text: `Action ${nth}` }, eatp),
      inRetro(),
    );

  it("I-66 tells of a sixth action", () => {
    const sixth = agreeRetroAction.carryOut(agreed(5), action, eatp);
    expect(sixth.findings.map(({ ruleId }) => ruleId)).toEqual(["I-66"]);
    expect(sixth.kind).toBe("done");
  });

  it("I-66 is silent at five", () => {
    expect(agreeRetroAction.carryOut(agreed(4), action, eatp).findings).toEqual([]);
  });
});

describe("following through", () => {
  const reason = "The vendor answers only in January";

  it("T-79 carries an action into the plan it is due in, as an agreement or an open deliverable of it", () => {
    const agreement = {
      actionId: "R-1",
      sprintId: "S5",
      form: "AGREEMENT",
      deliverableId: null,
    } as const;
    const program = done(reflected(), carryRetroAction, agreement, as("M2"));
    expect(program.retroAction.get("R-1")).toMatchObject({
      carriedInto: "S5",
      carriedAs: "AGREEMENT",
    });
    const elsewhere = { ...agreement, form: "DELIVERABLE", deliverableId: "DL03" } as const;
    expect(refusedBy(reflected(), carryRetroAction, elsewhere, eatp)).toEqual(["T-79"]);
    const nowhere = { ...agreement, form: "DELIVERABLE" } as const;
    expect(refusedBy(reflected(), carryRetroAction, nowhere, eatp)).toEqual(["T-79"]);
    const open = applyAll(reflected(), [change("deliverable-planned", "DL02", { sprintId: "S5" })]);
    const there = { ...agreement, form: "DELIVERABLE", deliverableId: "DL02" } as const;
    expect(refusedBy(open, carryRetroAction, there, eatp)).toEqual([]);
    const settled = applyAll(open, [
      change("deliverable-dropped", "DL02", { state: "DROPPED", droppedReason: "Not needed" }),
    ]);
    expect(refusedBy(settled, carryRetroAction, there, eatp)).toEqual(["T-79"]);
    const over = { ...agreement, sprintId: "S3" };
    expect(refusedBy(reflected(), carryRetroAction, over, eatp)).toEqual(["T-04"]);
    const late = change("retro-action-carried", "R-1", { targetSprint: 4 });
    const due4 = applyAll(reflected(), [late]);
    expect(refusedBy(due4, carryRetroAction, agreement, eatp)).toEqual(["T-79"]);
    const missed = applyAll(due4, [change("sprint-cancelled", "S4", { state: "CANCELLED" })]);
    expect(refusedBy(missed, carryRetroAction, agreement, eatp)).toEqual([]);
  });

  it("starts, and is done when something shows it", () => {
    const started = done(reflected(), startRetroAction, { actionId: "R-1" }, as("M2"));
    const finish = { actionId: "R-1", shownBy: "Every dependency of sprint 5 has a day" };
    expect(refusedBy(started, completeRetroAction, { ...finish, shownBy: "" }, eatp)).toEqual([
      "T-33",
    ]);
    const finished = done(started, completeRetroAction, finish, as("M2"));
    expect(finished.retroAction.get("R-1")).toMatchObject({ state: "DONE", settledAt: eatp.now });
    expect(refusedBy(finished, completeRetroAction, finish, eatp)).toEqual(["T-03"]);
    expect(refusedBy(reflected(), startRetroAction, { actionId: "R-1" }, as("M3"))).toEqual([
      "T-01",
    ]);
  });

  it("T-80 defers once with a reason, and refuses the second time", () => {
    const defer = { actionId: "R-1", targetSprint: 6, reason };
    expect(refusedBy(reflected(), deferRetroAction, { ...defer, reason: "No" }, eatp)).toEqual([
      "T-05",
    ]);
    expect(refusedBy(reflected(), deferRetroAction, { ...defer, targetSprint: 5 }, eatp)).toEqual([
      "T-07",
    ]);
    const program = done(reflected(), deferRetroAction, defer, eatp);
    expect(program.retroAction.get("R-1")).toMatchObject({
      state: "DEFERRED",
      targetSprint: 6,
      firstTargetSprint: 5,
      deferredCount: 1,
    });
    const again = { ...defer, targetSprint: 7 };
    expect(refusedBy(program, deferRetroAction, again, eatp)).toEqual(["T-80"]);
    const given = done(program, rejectRetroAction, { actionId: "R-1", reason }, eatp);
    expect(given.retroAction.get("R-1")).toMatchObject({ state: "REJECTED", reason });
  });

  const dueIn3 = (states: readonly ("DONE" | "OPEN" | "DEFERRED" | "REJECTED")[]) =>
    applyAll(
      reflected(),
      states.map((state, nth) =>
        change(
          "retro-action-agreed",
          `R-${nth + 2}`,
          freshRetroAction({
            ...action,
            targetSprint: state === "DEFERRED" ? 5 : 3,
            firstTargetSprint: 3,
            state,
            at: eatp.now,
          }),
        ),
      ),
    );

  it("I-64 warns below three in five done; what was deferred or rejected still counts as due", () => {
    const program = dueIn3(["DONE", "DEFERRED", "REJECTED"]);
    expect(followThrough(program)).toMatchObject({ due: 3, done: 1, sprints: [1, 2, 3] });
    expect(watched(program)).toContain("I-64");
    expect(watched(dueIn3(["DONE", "REJECTED"]))).toContain("I-64");
  });

  it("I-64 is content with two of three, and while nothing was due", () => {
    expect(watched(dueIn3(["DONE", "DONE", "OPEN"]))).not.toContain("I-64");
    expect(watched(dueIn3(["DONE", "DONE", "REJECTED"]))).not.toContain("I-64");
    expect(watched(reflected())).not.toContain("I-64");
  });
});

describe("retrospectives of what was delivered", () => {
  const delivered = (deliveredDay: string) =>
    applyAll(smallProgram(), [
      change(
        "outcome-created",
        "O1",
        freshOutcome({
          title: "Fewer outages",
          measure: "Outages a month",
          businessOwnerId: "M10",
          state: "DELIVERED",
          deliveredDay: day(deliveredDay),
        }),
      ),
    ]);
  const open = { outcomeId: "O1", day: today, participants: team };

  it("A-80 warns a week after delivery", () => {
    expect(watched(delivered("2026-11-13"))).toContain("A-80");
  });

  it("A-80 is content before that, and once one is held and closed", () => {
    expect(watched(delivered("2026-11-16"))).not.toContain("A-80");
    const held = done(delivered("2026-11-13"), openInitiativeRetrospective, open, eatp);
    expect(held.retrospective.get("RT-1")).toMatchObject({ level: "INITIATIVE", outcomeId: "O1" });
    const finding = watchFindings(held, eatp).find(({ ruleId }) => ruleId === "A-80");
    expect(finding && sentenceOf(finding)).toContain("is not closed");
    const closed = applyAll(held, [change("retrospective-closed", "RT-1", { closedAt: eatp.now })]);
    expect(watched(closed)).not.toContain("A-80");
    expect(refusedBy(held, openInitiativeRetrospective, open, eatp)).toEqual(["T-85"]);
  });

  it("A-83 warns when mature practice calls retrospectives optional", () => {
    const practice = (provisional: number, retrospectivesOptional: number) =>
      applyAll(smallProgram(), [
        change("domain-scored", "D9", {
          name: "Continuous improvement",
          pillar: "PROCESS",
          baseline: 2,
          provisional,
          target: 3,
          day: today,
        }),
        change("setting-changed", "small", { settings: { retrospectivesOptional } }),
      ]);
    expect(watched(practice(3, 1))).toContain("A-83");
  });

  it("A-83 is content while they are mandatory, or practice is young", () => {
    expect(watched(smallProgram())).not.toContain("A-83");
  });
});
