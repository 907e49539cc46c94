import { describe, expect, it } from "vitest";
import { freshReport } from "../../../../tests/fixtures/fresh.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { planningProgram } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { IndicatorReading, Override, ScopeChange } from "../../nouns.ts";
import type { Program } from "../../program.ts";

const small = smallProgram();
const having = (...changes: readonly Change[]) => applyAll(small, changes);
const lines = (program: Program, begins: string, who: string, on = "2026-11-23") =>
  needLines(program, as(who, day(on)), begins);
const everybody = [...small.member.keys()];
const seenBy = (program: Program, begins: string, on?: string) =>
  everybody.filter((who) => Object.keys(lines(program, begins, who, on)).length > 0);

describe("a claim that is better than the evidence, on Today", () => {
  const claimed = having(
    change("progress-logged", "DL02", { forecastDay: day("2026-12-02") }),
    change("status-claimed", "W2", { claimedStatus: "ON_TRACK", claimedAt: at("2026-11-20") }),
  );
  const line = (label: string) => ({
    "claim:W2": `soon | no clock | Use cases claims on track without an explanation, but the evidence says at risk. | Cleo Nair | X-03: An unexplained claim blocks the steering report | ${label} → workstreams/W2#claim`,
  });

  it("X-03 is the lead's to explain and the EATP's to see, until it is explained or taken back", () => {
    expect(lines(claimed, "claim:", "M3")).toEqual(line("Explain"));
    expect(lines(claimed, "claim:", "M1")).toEqual(line("See why"));
    expect(seenBy(claimed, "claim:")).toEqual(["M1", "M3"]);
    const explained = change("claim-explained", "W2", {
      claimExplanation: "Two days, then it fits",
    });
    expect(seenBy(applyAll(claimed, [explained]), "claim:")).toEqual([]);
    const honest = change("status-claimed", "W2", { claimedStatus: "AT_RISK" });
    expect(seenBy(applyAll(claimed, [honest]), "claim:")).toEqual([]);
    const none = change("status-claimed", "W2", { claimedStatus: null });
    expect(seenBy(applyAll(claimed, [none]), "claim:")).toEqual([]);
  });
});

describe("an outcome whose technology is there, on Today", () => {
  const declared = (id: string, pillar: "TECHNOLOGY" | "PROCESS" | "GOVERNANCE", own: string) =>
    change("outcome-part-declared", id, {
      outcomeId: "O1",
      pillar,
      required: true,
      statement: "It is there",
      deliverableIds: [own],
      notRequiredReason: null,
      notRequiredByIds: [],
    });
  const parts = [
    change("outcome-part-edited", "OP-1", { deliverableIds: ["DL04"] }),
    declared("OP-2", "TECHNOLOGY", "DL07"),
    declared("OP-3", "PROCESS", "DL06"),
    declared("OP-4", "GOVERNANCE", "DL05"),
  ];
  const accepted = (id: string) =>
    change("deliverable-accepted", id, { state: "ACCEPTED", acceptedDay: day("2026-11-20") });
  const due = (id: string, text: string) => change("deliverable-edited", id, { dueDay: day(text) });
  const missing = (what: string) =>
    `watch | no clock | Fewer outages is only technically complete. Missing: ${what}. | Jon Wulff | I-11: It doesn't count as delivered yet | See the parts → outcomes?open=O1#O1`;

  it("I-11 names what is missing to the EATP and the business owner, until nothing is", () => {
    const complete = planningProgram(...parts, accepted("DL07"), accepted("DL05"));
    expect(lines(complete, "outcome:", "M10")).toEqual({
      "outcome:O1": missing("People and Process"),
    });
    expect(seenBy(complete, "outcome:")).toEqual(["M1", "M10"]);
    expect(seenBy(planningProgram(...parts), "outcome:")).toEqual([]);
    const whole = applyAll(complete, [accepted("DL04"), accepted("DL06")]);
    expect(seenBy(whole, "outcome:")).toEqual([]);
  });

  it("I-13 tells the EATP what follows last, beside what is missing", () => {
    const dated = planningProgram(
      ...parts,
      accepted("DL07"),
      due("DL04", "2026-12-11"),
      due("DL05", "2026-12-10"),
      due("DL06", "2026-12-10"),
    );
    const ahead =
      "Jon Wulff | I-13: An outcome counts only when all four parts are complete | See the outcome → outcomes?open=O1#O1";
    expect(lines(dated, "ahead:", "M1")).toEqual({
      "ahead:O1": `watch | no clock | Fewer outages: Technology is complete. People is expected 2026-12-11. | ${ahead}`,
    });
    expect(seenBy(dated, "ahead:")).toEqual(["M1"]);
    expect(lines(dated, "outcome:", "M1")).toEqual({
      "outcome:O1": missing("People, Process and Governance"),
    });
    const coming = planningProgram(
      ...parts,
      due("DL07", "2026-11-30"),
      due("DL04", "2026-12-21"),
      due("DL05", "2026-12-10"),
      due("DL06", "2026-12-10"),
    );
    expect(lines(coming, "ahead:", "M1")).toEqual({
      "ahead:O1": `watch | no clock | Fewer outages: Technology is ahead. People is expected 2026-12-21. | ${ahead}`,
    });
  });
});

describe("indicators on Today", () => {
  const read = (id: string, set: Partial<IndicatorReading> = {}) =>
    change("indicator-read", id, {
      indicator: "TEAM_MORALE",
      sprintId: "S3",
      value: 2.4,
      unit: "of 5",
      warning: true,
      note: "",
      n: 5,
      day: day("2026-11-13"),
      ...set,
    });
  const engagement = {
    indicator: "ENGAGEMENT_PATTERN",
    value: 55,
    unit: "% present",
    n: null,
  } as const;
  const rest =
    " |  | X-02: Indicators show problems before results do | See the trend → readings#indicators";

  it("X-02 are told to the EATP in one sentence, with value and day of each that warns", () => {
    const two = having(read("IR-1"), read("IR-2", engagement));
    expect(lines(two, "indicators", "M1")).toEqual({
      indicators: `watch | no clock | 2 indicators have a warning: engagement pattern 55 % present (2026-11-13), team morale 2.4 of 5 (2026-11-13).${rest}`,
    });
    expect(seenBy(two, "indicators")).toEqual(["M1"]);
    const one = having(read("IR-1"), read("IR-2", { ...engagement, warning: false }));
    expect(lines(one, "indicators", "M1")).toEqual({
      indicators: `watch | no clock | 1 indicator has a warning: team morale 2.4 of 5 (2026-11-13).${rest}`,
    });
    expect(seenBy(small, "indicators")).toEqual([]);
  });
});

describe("a change of scope on Today", () => {
  const submitted = (state: ScopeChange["state"]) =>
    having(
      change("scope-change-recorded", "SC-1", {
        title: "A third use case",
        reason: "LEARNING",
        points: 8,
        tradeOff: "",
        state,
        submittedDay: day("2026-11-18"),
        decidedDay: null,
        note: "",
      }),
    );
  const line = (action: string) => ({
    "scope:SC-1": `soon | 3 working days ago | SC-1 A third use case (8 points) was submitted on 2026-11-18 and isn't decided. |  | A-53: The Steering Committee decides; the decision can't be recorded here yet | ${action}`,
  });

  it.each(["SUBMITTED", "IMPACT_ASSESSED"] as const)(
    "A-53 waits for the executive tier while it is %s; the EATP asks for it in a report",
    (state) => {
      expect(lines(submitted(state), "scope:", "M1")).toEqual(
        line("Ask the committee → reports/draft"),
      );
      expect(lines(submitted(state), "scope:", "M6")).toEqual(line("See the reports → reports"));
      expect(seenBy(submitted(state), "scope:")).toEqual(["M1", "M5", "M6", "M7"]);
    },
  );

  it("A-53 waits for nobody once it is decided", () => {
    expect(seenBy(submitted("APPROVED"), "scope:")).toEqual([]);
  });
});

describe("an override that ends, on Today", () => {
  const granted = (expires: string, set: Partial<Override> = {}) =>
    having(
      change("override-granted", "OV-1", {
        ruleId: "I-15",
        subjectNoun: "deliverable",
        subjectId: "DL02",
        aspect: null,
        byId: "M6",
        role: "STEERCO",
        reason: "Good enough for the pilot",
        grantedAt: at("2026-11-18"),
        expiresDay: day(expires),
        withdrawn: false,
        roleSince: null,
        roleGivenBy: null,
        ...set,
      }),
    );

  it("X-06 is told to the EATP from two working days before its last day", () => {
    expect(lines(granted("2026-11-25"), "override:", "M1")).toEqual({
      "override:OV-1":
        "soon | in 2 working days | The override of I-15 for DL02 expires on 2026-11-25. After that, the rule applies again. | Finn Saar | X-06: Every report lists it while it is in force | See it → activity",
    });
    expect(seenBy(granted("2026-11-23"), "override:")).toEqual(["M1"]);
    for (const program of [
      granted("2026-11-20"),
      granted("2026-11-26"),
      granted("2026-11-25", { withdrawn: true }),
    ])
      expect(seenBy(program, "override:")).toEqual([]);
  });
});

describe("the steering report on Today", () => {
  const line = (begins: string, action: string) => ({
    report: `${begins}. |  | I-31: A report is due every 4 weeks | ${action}`,
  });
  const build = "Write the report → reports/draft";

  it("I-31 is the EATP's from five working days before it is due; executives hear of it when it is a week late", () => {
    expect(seenBy(small, "report", "2026-10-23")).toEqual([]);
    expect(lines(small, "report", "M1", "2026-10-26")).toEqual(
      line("soon | in 5 working days | The next steering report is due", build),
    );
    expect(lines(small, "report", "M1", "2026-11-02")).toEqual(
      line("soon | today | The next steering report is due", build),
    );
    expect(lines(small, "report", "M1", "2026-11-03")).toEqual(
      line("now | 1 working day ago | The next steering report is overdue", build),
    );
    expect(seenBy(small, "report", "2026-11-09")).toEqual(["M1"]);
    expect(seenBy(small, "report", "2026-11-20")).toEqual(["M1", "M5", "M6", "M7"]);
    expect(lines(small, "report", "M5", "2026-11-20")).toEqual(
      line(
        "now | 14 working days ago | The next steering report is overdue",
        "See reports → reports",
      ),
    );
  });

  it("I-31 is due again weeks after the last one", () => {
    const published = having(
      change(
        "report-drafted",
        "R1",
        freshReport({
          periodStart: day("2026-11-02"),
          periodEnd: day("2026-11-13"),
          state: "PUBLISHED",
          publishedAt: at("2026-11-16"),
          publishedById: "M1",
        }),
      ),
    );
    expect(seenBy(published, "report", "2026-11-23")).toEqual([]);
  });
});
