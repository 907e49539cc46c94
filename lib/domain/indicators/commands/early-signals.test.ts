import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { addWorkingDays } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import type { Program } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import { watchFindings } from "../../watch.ts";
import { warningIndicators } from "../indicator-series.ts";
import { moraleFalls, velocityFalls } from "../rules/early-signals.ts";
import { answerPulse } from "./answer-pulse.ts";
import { closePulse } from "./close-pulse.ts";
import { openPulse } from "./open-pulse.ts";
import { readIndicator } from "./read-indicator.ts";
import { recordIntervention } from "./record-intervention.ts";
import { reviewIntervention } from "./review-intervention.ts";
import { watchWarning } from "./watch-warning.ts";

const small = smallProgram();
const eatp = as("M1");
const having = (...changes: readonly Change[]) => applyAll(small, changes);

const accepting = (...points: readonly number[]) =>
  having(
    ...points.map((acceptedPoints, at) =>
      change("sprint-edited", `S${at + 1}`, { acceptedPoints }),
    ),
  );

describe("velocity", () => {
  const words = (program: Program) => velocityFalls.check(program, {}, eatp).map(sentenceOf);

  it("I-100 warns of two straight falls and of a last sprint far below calibrated", () => {
    expect(words(accepting(40, 39, 38))).toEqual([
      "Velocity fell twice in a row: 40, 39, 38 points accepted.",
    ]);
    expect(words(accepting(36, 40, 30))).toEqual([
      "Velocity ended at 30 points, well below the calibrated 36.",
    ]);
  });

  it("I-100 is content with rising velocity, with one fall, and before a sprint has closed", () => {
    expect(words(small)).toEqual([]);
    expect(words(accepting(36, 40, 35))).toEqual([]);
    const open = having(
      ...["S1", "S2", "S3"].map((id) => change("sprint-edited", id, { state: "DRAFT" })),
    );
    expect(words(open)).toEqual([]);
  });
});

const morale = (value: number, n: number | null, at: number): Change =>
  change("indicator-read", `IR-${at}`, {
    indicator: "TEAM_MORALE",
    sprintId: `S${at}`,
    value,
    unit: "of 5",
    warning: false,
    note: "",
    n,
    day: day(`2026-11-0${at}`),
  });

describe("the pulse", () => {
  const opened = done(small, openPulse, { sprintId: "S4" }, eatp);
  const closed = (tally: readonly number[], program = opened) =>
    done(program, closePulse, { pulseId: "PU-1", tally }, eatp);

  it("I-101 warns when morale is below 3 or falls by half a point", () => {
    const words = (...changes: readonly Change[]) =>
      moraleFalls.check(having(...changes), {}, eatp).map(sentenceOf);
    expect(words(morale(2.9, 4, 1))).toEqual([
      "Team morale is 2.9 of 5 (4 answers, 2026-11-01): below 3.",
    ]);
    expect(words(morale(4.1, 5, 1), morale(3.6, 5, 2))).toEqual([
      "Team morale is 3.6 of 5 (5 answers, 2026-11-02): 0.5 lower than in the previous pulse.",
    ]);
  });

  it("I-101 is content at 3 and above, and never looks at fewer than three answers", () => {
    const warns = (...changes: readonly Change[]) =>
      moraleFalls.check(having(...changes), {}, eatp).length > 0;
    expect(warns(morale(3.6, 5, 1), morale(3.2, 5, 2))).toBe(false);
    expect(warns(morale(1, 2, 1))).toBe(false);
    expect(warns(morale(1, null, 1))).toBe(false);
    expect(warns()).toBe(false);
  });

  it("opens, is answered without a trace in the program, and closes with number and mean", () => {
    const answer = { pulseId: "PU-1", value: 4, answered: false };
    const verdict = answerPulse.carryOut(opened, answer, as("M2"));
    expect(verdict).toEqual({ kind: "done", findings: [], changes: [] });
    const after = closed([1, 0, 0, 2, 1]);
    expect(after.pulse.get("PU-1")).toMatchObject({ n: 4, mean: 3.5 });
    expect(after.indicatorReading.get("IR-1")).toMatchObject({
      indicator: "TEAM_MORALE",
      value: 3.5,
      n: 4,
      warning: false,
    });
    expect(closed([3, 0, 0, 0, 0]).indicatorReading.get("IR-1")?.warning).toBe(true);
  });

  it("keeps the mean of fewer than three answers from everybody, for good", () => {
    for (const tally of [
      [0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0],
    ]) {
      const after = closed(tally);
      expect(after.pulse.get("PU-1")?.mean).toBeNull();
      expect(after.indicatorReading.size).toBe(0);
    }
  });

  it("T-89 refuses a second answer, T-07 an answer of 6, T-21 one of 3.5, T-03 one to a closed pulse", () => {
    const refused = (value: number, answered: boolean, program = opened) =>
      refusedBy(program, answerPulse, { pulseId: "PU-1", value, answered }, as("M2"));
    const [finding] = answerPulse.carryOut(
      opened,
      { pulseId: "PU-1", value: 3, answered: true },
      as("M2"),
    ).findings;
    expect(finding && sentenceOf(finding)).toBe(
      "You have already answered this pulse. Answers are anonymous, so yours can't be changed.",
    );
    expect(refused(6, false)).toEqual(["T-07"]);
    expect(refused(3.5, false)).toEqual(["T-21"]);
    const half = { pulseId: "PU-1", value: 2.5, answered: false };
    expect(answerPulse.carryOut(opened, half, as("M2")).findings.map(sentenceOf)).toEqual([
      "An answer must be a whole number from 1 to 5.",
    ]);
    expect(refused(3, false, closed([0, 0, 1, 1, 1]))).toEqual(["T-03"]);
    expect(refusedBy(opened, closePulse, { pulseId: "PU-1", tally: [] }, as("M2"))).toEqual([
      "T-01",
    ]);
  });

  it("T-01 keeps viewers and strangers from answering", () => {
    const command = { pulseId: "PU-1", value: 3, answered: false };
    expect(refusedBy(opened, answerPulse, command, as("M8"))).toEqual(["T-01"]);
    expect(refusedBy(opened, answerPulse, command, as("M99"))).toEqual(["T-01"]);
  });

  it("T-90 keeps a second pulse from being opened beside an open or a shown one; a hidden one may be asked again", () => {
    expect(refusedBy(opened, openPulse, { sprintId: "S4" }, eatp)).toEqual(["T-90"]);
    expect(refusedBy(closed([0, 1, 1, 1, 0]), openPulse, { sprintId: "S4" }, eatp)).toEqual([
      "T-90",
    ]);
    expect(refusedBy(closed([0, 1, 1, 0, 0]), openPulse, { sprintId: "S4" }, eatp)).toEqual([]);
    expect(refusedBy(small, openPulse, { sprintId: "S3" }, eatp)).toEqual(["T-57"]);
  });
});

describe("an indicator", () => {
  const command = {
    sprintId: "S4",
    indicator: "ENGAGEMENT_PATTERN",
    value: 1,
    unit: "sessions missed",
    warning: true,
    note: "The sponsor was away.",
  } as const;

  it("is read, and read again the same day in its place", () => {
    const once = done(small, readIndicator, command, eatp);
    const twice = done(once, readIndicator, { ...command, value: 2 }, eatp);
    expect([...twice.indicatorReading.values()].map(({ value }) => value)).toEqual([2]);
    const next = done(twice, readIndicator, command, as("M1", day("2026-11-24")));
    expect(next.indicatorReading.size).toBe(2);
    expect(refusedBy(small, readIndicator, { ...command, value: -1 }, eatp)).toEqual(["T-07"]);
    const standing = (set: Partial<typeof command> | { sprintId: string } = {}) =>
      readIndicator.edits?.standing(twice, { ...command, ...set }) ?? null;
    expect(standing()).toEqual({
      value: 2,
      unit: "sessions missed",
      warning: true,
      note: "The sponsor was away.",
    });
    expect(standing({ sprintId: "S3" })).toBeNull();
    expect(
      readIndicator.edits?.standing(twice, { ...command, indicator: "SATURATION" }),
    ).toBeNull();
  });

  it("T-88 refuses what the program works out by itself", () => {
    const refused = (indicator: "TEAM_MORALE" | "VELOCITY_TREND" | "SATURATION") =>
      refusedBy(small, readIndicator, { ...command, indicator }, eatp);
    expect(refused("TEAM_MORALE")).toEqual(["T-88"]);
    expect(refused("VELOCITY_TREND")).toEqual(["T-88"]);
    expect(refused("SATURATION")).toEqual([]);
  });

  it("X-02 counts indicators that warn, by reading or by reckoning, and no pulse of two", () => {
    const read = done(small, readIndicator, command, eatp);
    expect(warningIndicators(read, eatp.today)).toEqual(["ENGAGEMENT_PATTERN"]);
    const both = applyAll(accepting(40, 39, 38), [morale(2, 3, 3)]);
    expect(warningIndicators(both, eatp.today)).toEqual(["VELOCITY_TREND", "TEAM_MORALE"]);
    expect(warningIndicators(having(morale(2, 2, 3)), eatp.today)).toEqual([]);
  });
});

describe("warnings", () => {
  const falling = accepting(40, 39, 38);
  const clock = as("clock");
  const kept = done(falling, advanceClocks, {}, clock);
  const ofVelocity = (program: Program) =>
    [...program.warning.values()].filter(({ ruleId }) => ruleId === "I-100");
  /** One warning and no other. */
  const raised = applyAll(falling, [
    change("warning-raised", "WN-1", { ...mustHave(ofVelocity(kept)[0]) }),
  ]);
  const step = {
    warningId: "WN-1",
    ownerId: "M2",
    step: "Take two rollouts out of sprint 5",
    reviewDay: day("2026-12-04"),
  };
  const inDays = (days: number) => as("M1", addWorkingDays(small.facts.calendar, eatp.today, days));
  const overdue = (program: Program, days: number) =>
    watchFindings(program, inDays(days))
      .filter(({ ruleId }) => ruleId === "I-103")
      .map(({ subject }) => subject.id);
  const changesOfTheClock = (program: Program) => {
    const verdict = advanceClocks.carryOut(program, {}, clock);
    return verdict.kind === "done" ? verdict.changes.map(({ kind }) => kind) : [];
  };

  it("are kept by the clock once, cleared when their cause is gone, and new when it is back", () => {
    expect(ofVelocity(kept)).toMatchObject([
      {
        subjectId: "VELOCITY_TREND",
        sentence: "Velocity fell twice in a row: 40, 39, 38 points accepted.",
        clearedAt: null,
      },
    ]);
    expect(changesOfTheClock(kept)).toEqual([]);
    const thirdSprint = (program: Program, acceptedPoints: number) =>
      done(
        applyAll(program, [change("sprint-edited", "S3", { acceptedPoints })]),
        advanceClocks,
        {},
        clock,
      );
    const cleared = thirdSprint(kept, 41);
    expect(ofVelocity(cleared).map(({ clearedAt }) => clearedAt)).toEqual([clock.now]);
    expect(ofVelocity(thirdSprint(cleared, 38))).toHaveLength(2);
  });

  it("about warnings breed no more warnings", () => {
    const late = inDays(9);
    expect(watchFindings(raised, late).map(({ ruleId }) => ruleId)).toContain("I-103");
    const verdict = advanceClocks.carryOut(raised, {}, { ...late, actor: clock.actor });
    const rows = verdict.kind === "done" ? verdict.changes : [];
    expect(rows.filter(({ set }) => "ruleId" in set && set.ruleId === "I-103")).toEqual([]);
  });

  it("I-103 warns the EATP of a warning nobody acted on for five working days", () => {
    expect(overdue(raised, 5)).toEqual([]);
    expect(overdue(raised, 6)).toEqual(["WN-1"]);
  });

  it("I-103 is content with an intervention until it was reviewed in vain, and with 'watch only' and a reason", () => {
    const acted = done(raised, recordIntervention, step, eatp);
    expect(overdue(acted, 20)).toEqual([]);
    const reviewed = done(
      acted,
      reviewIntervention,
      { interventionId: "IV-1", effect: "It slowed the fall" },
      inDays(7),
    );
    expect(overdue(reviewed, 12)).toEqual([]);
    expect(overdue(reviewed, 13)).toEqual(["WN-1"]);
    const watch = { warningId: "WN-1", reason: "Two holidays explain it; sprint 4 shows it." };
    const watched = done(raised, watchWarning, watch, eatp);
    expect(overdue(watched, 20)).toEqual([]);
    expect(refusedBy(watched, watchWarning, watch, eatp)).toEqual(["T-03"]);
    expect(refusedBy(raised, watchWarning, { ...watch, reason: "later" }, eatp)).toEqual(["T-05"]);
  });

  it("T-91 refuses a day of review that is not ahead; T-04, T-33 and T-08 what is unknown, empty or said twice", () => {
    const refused = (set: Partial<typeof step>, program = raised) =>
      refusedBy(program, recordIntervention, { ...step, ...set }, eatp);
    expect(refused({ reviewDay: eatp.today })).toEqual(["T-91"]);
    expect(refused({ ownerId: "M99" })).toEqual(["T-04"]);
    expect(refused({ step: "  " })).toEqual(["T-33"]);
    const acted = done(raised, recordIntervention, step, eatp);
    expect(refused({}, acted)).toEqual(["T-08"]);
    expect(refusedBy(raised, recordIntervention, step, as("M2"))).toEqual(["T-01"]);
  });

  it("T-03 refuses to act on a cleared warning and to review twice; the owner may review", () => {
    const acted = done(raised, recordIntervention, step, eatp);
    const review = { interventionId: "IV-1", effect: "It helped" };
    expect(refusedBy(acted, reviewIntervention, review, as("M3"))).toEqual(["T-01"]);
    const reviewed = done(acted, reviewIntervention, review, as("M2"));
    expect(refusedBy(reviewed, reviewIntervention, review, as("M2"))).toEqual(["T-03"]);
    const cleared = applyAll(acted, [change("warning-cleared", "WN-1", { clearedAt: eatp.now })]);
    expect(refusedBy(cleared, recordIntervention, { ...step, step: "Else" }, eatp)).toEqual([
      "T-03",
    ]);
  });
});

function mustHave<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("missing in the fixture");
  return value;
}
