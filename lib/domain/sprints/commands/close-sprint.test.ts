import { describe, expect, it } from "vitest";
import type { Program, RootCause } from "#domain";
import {
  acceptedPointsOf,
  applyAll,
  change,
  closeReview,
  closeSprint,
  grantOverride,
  watchFindings,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import {
  action,
  inRetro,
  inReview,
  plannedSprint,
  reflected,
} from "../../../../tests/fixtures/small-sprint.ts";

const eatp = as("M1");
const close = { sprintId: "S4" };
const acknowledge = "The platform is late; its data come on day 2";
const watched = (program: Program) => watchFindings(program, eatp).map(({ ruleId }) => ruleId);

describe("closing a sprint", () => {
  it("I-40 fixes what was accepted in it, and closes once", () => {
    const program = done(reflected(), closeSprint, { ...close, acknowledge }, eatp);
    expect(program.sprint.get("S4")).toMatchObject({
      state: "CLOSED",
      acceptedPoints: 5,
      closedAt: eatp.now,
    });
    expect(refusedBy(program, closeSprint, close, eatp)).toEqual(["T-57"]);
  });

  it("I-40 counts a deliverable in the sprint that accepts it only, at the points it was locked with", () => {
    const program = applyAll(reflected(), [
      change("deliverable-edited", "DL03", { points: 13 }),
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: today }),
      change("sprint-item-recorded", "SI-9", {
        ...must(reflected().sprintItem.get("SI-1")),
        sprintId: "S5",
        disposition: "ACCEPTED",
      }),
    ]);
    expect(acceptedPointsOf(program, must(program.sprint.get("S4")))).toBe(5);
    expect(acceptedPointsOf(program, must(program.sprint.get("S5")))).toBe(5);
  });

  it("T-82 warns of a pillar that was committed and got nothing, and is content when each got something", () => {
    expect(refusedBy(reflected(), closeSprint, close, eatp)).toEqual(["T-82"]);
    const full = applyAll(reflected(), [
      change("sprint-item-disposed", "SI-1", { disposition: "ACCEPTED" }),
    ]);
    expect(refusedBy(full, closeSprint, close, eatp)).toEqual([]);
  });

  it("T-82 is overridden pillar by pillar", () => {
    const waiver = {
      ruleId: "T-82",
      subjectNoun: "sprint",
      subjectId: "S4",
      role: "EATP" as const,
      reason: "The vendor delivers in the next sprint",
      expiresDay: eatp.today,
    };
    const hollow = closeSprint
      .carryOut(reflected(), close, eatp)
      .findings.flatMap(({ ruleId, aspect }) => (ruleId === "T-82" ? [aspect ?? ""] : []));
    expect(hollow).toHaveLength(1);
    const waived = done(reflected(), grantOverride, { ...waiver, aspect: hollow[0] }, eatp);
    expect(refusedBy(waived, closeSprint, close, eatp)).toEqual([]);
  });

  it("A-05 refuses while review or retrospective is not closed", () => {
    expect(refusedBy(inRetro(), closeSprint, close, eatp)).toEqual(["A-05", "I-60", "T-82"]);
    const early = refusedBy(inReview(), closeSprint, close, eatp);
    expect(early.filter((id) => id === "A-05")).toHaveLength(2);
    expect(early).toContain("T-57");
    expect(early).toContain("I-55");
  });

  it("A-05 refuses a plan that was never locked; of an imported sprint it only warns", () => {
    const unlocked = applyAll(reflected(), [
      change("sprint-edited", "S4", { lockedAt: null }),
      change("sprint-item-disposed", "SI-1", { disposition: "ACCEPTED" }),
    ]);
    expect(refusedBy(unlocked, closeSprint, { ...close, acknowledge }, eatp)).toEqual(["A-05"]);
    const imported = applyAll(unlocked, [change("sprint-edited", "S4", { imported: true })]);
    expect(refusedBy(imported, closeSprint, close, eatp)).toEqual(["A-05"]);
    expect(refusedBy(imported, closeSprint, { ...close, acknowledge }, eatp)).toEqual([]);
  });

  const due = (state: "OPEN" | "DONE" | "REJECTED", targetSprint = 4) =>
    applyAll(reflected(), [
      change(
        "retro-action-agreed",
        "R-2",
        freshRetroAction({
          ...action,
          targetSprint,
          firstTargetSprint: 4,
          state,
          at: eatp.now,
        }),
      ),
    ]);

  it("I-63 refuses while an action due in it is open", () => {
    expect(refusedBy(due("OPEN"), closeSprint, close, eatp)).toEqual(["I-63", "T-82"]);
  });

  it("I-63 is content when it is done, rejected, or deferred to a later sprint", () => {
    for (const program of [due("DONE"), due("REJECTED"), due("OPEN", 5)])
      expect(refusedBy(program, closeSprint, close, eatp)).toEqual(["T-82"]);
  });

  it("I-46 looks at what nobody has disposed of: what was returned may wait for a verdict again", () => {
    const later = (disposition: "RETURNED" | null) =>
      applyAll(reflected(), [
        change("deliverable-submitted", "DL01", { state: "IN_REVIEW" }),
        change("sprint-item-disposed", "SI-1", { disposition }),
      ]);
    expect(refusedBy(later("RETURNED"), closeSprint, close, eatp)).toEqual(["T-82"]);
    expect(refusedBy(later(null), closeSprint, close, eatp)).toContain("I-46");
  });

  it("I-60 is content with an action that was rejected after its retrospective was closed", () => {
    const rejected = applyAll(reflected(), [
      change("retro-action-rejected", "R-1", { state: "REJECTED", reason: acknowledge }),
    ]);
    expect(refusedBy(rejected, closeSprint, close, eatp)).toEqual(["T-82"]);
  });

  it("I-90 refuses while a reservoir has no final reading in it", () => {
    const unread = applyAll(reflected(), [change("energy-reread", "ER-3", { interim: true })]);
    expect(refusedBy(unread, closeSprint, close, eatp)).toEqual(["I-90", "T-82"]);
  });

  it("T-01 leaves it to the EATP", () => {
    expect(refusedBy(reflected(), closeSprint, close, as("M2"))).toEqual(["T-01"]);
  });
});

describe("what closed sprints say together", () => {
  /** Sprints 2 and 3 each hold DL01; its cause leads both. */
  const led = (cause: RootCause, last: RootCause) =>
    applyAll(
      plannedSprint(),
      [cause, last].map((rootCause, nth) =>
        change("sprint-item-recorded", `SI-${nth + 7}`, {
          ...must(plannedSprint().sprintItem.get("SI-1")),
          sprintId: `S${nth + 2}`,
          disposition: "CARRIED_OVER",
          rootCause,
        }),
      ),
    );

  it("I-59 warns when one cause leads twice and no action names it", () => {
    expect(watched(led("DATA", "DATA"))).toContain("I-59");
  });

  /** The same, and in sprint 2 another deliverable of as many points was held up by something else. */
  const tied = (other: RootCause, last: RootCause) =>
    applyAll(led("EXTERNAL", last), [
      change("sprint-item-recorded", "SI-9", {
        ...must(plannedSprint().sprintItem.get("SI-2")),
        sprintId: "S2",
        disposition: "CARRIED_OVER",
        rootCause: other,
      }),
    ]);

  it("I-59 warns when a cause leads together with another one", () => {
    for (const last of ["DATA", "EXTERNAL"] as const)
      expect(watched(tied("DATA", last))).toContain("I-59");
  });

  /** An action against missing data, from the retrospective of that sprint. */
  const aimed = (program: Program, sprintId: string, state: "OPEN" | "DONE" | "REJECTED") =>
    applyAll(program, [
      change("retrospective-opened", "RT-1", {
        level: "SPRINT",
        sprintId,
        outcomeId: null,
        day: today,
        participants: [],
        openedById: "M1",
        openedAt: eatp.now,
        closedAt: eatp.now,
      }),
      change(
        "retro-action-agreed",
        "R-1",
        freshRetroAction({
          ...action,
          rootCause: "DATA",
          firstTargetSprint: 4,
          state,
          at: eatp.now,
        }),
      ),
    ]);

  it("I-59 warns when the action aimed at it was rejected, or done before it led", () => {
    expect(watched(aimed(led("DATA", "DATA"), "S3", "REJECTED"))).toContain("I-59");
    expect(watched(aimed(led("DATA", "DATA"), "S1", "DONE"))).toContain("I-59");
  });

  it("I-59 is content with other causes, or an action aimed at it", () => {
    expect(watched(led("DATA", "ESTIMATE"))).not.toContain("I-59");
    expect(watched(tied("DATA", "ESTIMATE"))).not.toContain("I-59");
    expect(watched(aimed(led("DATA", "DATA"), "S3", "DONE"))).not.toContain("I-59");
    expect(watched(aimed(led("DATA", "DATA"), "S1", "OPEN"))).not.toContain("I-59");
  });

  /** Sprints 1 to 3 each hold one item that was accepted. */
  const flawless = (returnCount: number) =>
    applyAll(smallProgram(), [
      change("deliverable-returned", "DL03", { returnCount }),
      ...[1, 2, 3].map((number) =>
        change("sprint-item-recorded", `SI-${number}`, {
          ...must(plannedSprint().sprintItem.get("SI-3")),
          sprintId: `S${number}`,
          disposition: "ACCEPTED",
        }),
      ),
    ]);

  it("I-57 asks after three sprints without a scratch", () => {
    expect(watched(flawless(0))).toContain("I-57");
  });

  it("I-57 is content when something was returned, or not all was finished", () => {
    expect(watched(flawless(1))).not.toContain("I-57");
    const late = applyAll(flawless(0), [
      change("sprint-item-disposed", "SI-2", { disposition: "CARRIED_OVER" }),
    ]);
    expect(watched(late)).not.toContain("I-57");
    const takenOut = applyAll(flawless(0), [
      change("sprint-item-recorded", "SI-9", {
        ...must(plannedSprint().sprintItem.get("SI-1")),
        sprintId: "S2",
        removed: true,
      }),
    ]);
    expect(watched(takenOut)).not.toContain("I-57");
  });

  it("I-57 speaks in the review of the third sprint, of that one and the two before", () => {
    const third = applyAll(flawless(0), [
      change("sprint-edited", "S3", { state: "IN_REVIEW" }),
      change("review-opened", "SR-1", {
        sprintId: "S3",
        day: today,
        attendeeIds: ["M1"],
        summary: "All of it is there.",
        openedById: "M1",
        openedAt: eatp.now,
        closedAt: null,
      }),
    ]);
    expect(watched(third)).not.toContain("I-57");
    const verdict = closeReview.carryOut(third, { sprintId: "S3" }, eatp);
    expect(verdict).toMatchObject({
      kind: "done",
      findings: [{ ruleId: "I-57", facts: { sprints: "1, 2, 3" } }],
    });
    expect(watched(done(third, closeReview, { sprintId: "S3" }, eatp))).toContain("I-57");
  });

  /** One accepted deliverable in sprint 3, with so many criteria waived of ten. */
  const waived = (count: number) =>
    applyAll(flawless(1), [
      change("criterion-assessed", "CR-1", { result: count > 0 ? "WAIVED" : "MET" }),
      ...Array.from({ length: 9 }, (_, nth) =>
        change("criterion-added", `CR-${nth + 10}`, {
          ...must(smallProgram().criterion.get("CR-1")),
          result: nth + 1 < count ? "WAIVED" : "MET",
        }),
      ),
    ]);

  it("I-49 warns above one waiver in ten", () => {
    expect(watched(waived(2))).toContain("I-49");
  });

  it("I-49 is content with one in ten", () => {
    expect(watched(waived(1))).not.toContain("I-49");
  });

  /** Sprints 1 to 3, each with so many of a hundred criteria waived. */
  const shares = (counts: readonly number[]) =>
    applyAll(
      waived(0),
      counts.flatMap((count, nth) => [
        change("deliverable-created", `DL1${nth}`, {
          ...must(smallProgram().deliverable.get("DL03")),
          acceptedDay: day("2026-10-10"),
        }),
        change("sprint-item-disposed", `SI-${nth + 1}`, { deliverableId: `DL1${nth}` }),
        ...Array.from({ length: 100 }, (_, at) =>
          change("criterion-added", `CR-${nth + 1}${at + 100}`, {
            ...must(smallProgram().criterion.get("CR-1")),
            subjectId: `DL1${nth}`,
            result: at < count ? "WAIVED" : "MET",
          }),
        ),
      ]),
    );

  it("I-49 warns when the share rises three sprints running, however small", () => {
    expect(watched(shares([1, 2, 3]))).toContain("I-49");
  });

  it("I-49 is content with a small share that stands still or falls once", () => {
    for (const counts of [
      [1, 2, 2],
      [2, 1, 3],
      [3, 2, 1],
    ])
      expect(watched(shares(counts))).not.toContain("I-49");
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The fixture lacks it");
  return value;
}
