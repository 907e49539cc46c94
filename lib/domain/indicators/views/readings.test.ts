import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import { itemsOfSignals } from "../reported-signals.ts";
import { warningsOnDay } from "../warnings-on-day.ts";
import { pulseQuestion, readingsPage } from "./readings.ts";

const mentioned = applyAll(smallProgram(), [
  change("blocker-mentioned", "BM-1", {
    noteId: "SN-1",
    workstreamId: "W1",
    deliverableId: null,
    day: today,
    text: "Nobody answers at the vendor",
    escalationId: null,
    settledReason: null,
    settledById: null,
    draftedAt: as("M1").now,
  }),
  change("pulse-opened", "PU-1", {
    sprintId: "S4",
    openedById: "M1",
    openedAt: as("M1").now,
    closedAt: null,
    n: null,
    mean: null,
  }),
]);

/** With the warnings that the clock finds in it. */
const program = done(mentioned, advanceClocks, {}, as("clock"));
const about = (noun: string) =>
  [...program.warning.values()].filter((one) => one.subjectNoun === noun).map(({ id }) => id);

describe("readings", () => {
  it("keep what was said at stand-ups from executives and viewers, and forms from who may not act", () => {
    const ids = (memberId: string) =>
      readingsPage(program, null, as(memberId)).warnings.map(({ id }) => id);
    const all = [...program.warning.keys()];
    const inner = about("blockerMention");
    expect(inner).toHaveLength(1);
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(ids("M1"))).toEqual(new Set(all));
    expect(new Set(ids("M2"))).toEqual(new Set(all));
    expect(new Set(ids("M5"))).toEqual(new Set(all.filter((id) => !inner.includes(id))));
    const [row] = readingsPage(program, null, as("M2")).warnings;
    expect(row?.act.open).toBe(false);
    const late = as("M1", day("2026-12-10"));
    const told = itemsOfSignals(program, warningsOnDay(program, late), late).map(({ id }) => id);
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(inner[0]);
  });

  it("X-05 words a standing warning for the day it is read, and leaves one out whose cause is gone", () => {
    const velocity = (acceptedPoints: number) =>
      applyAll(program, [change("sprint-edited", "S3", { acceptedPoints })]);
    const fallen = done(velocity(3), advanceClocks, {}, as("clock"));
    const ofVelocity = (one: typeof program) =>
      readingsPage(one, null, as("M1")).warnings.filter(({ ruleId }) => ruleId === "I-100");
    expect(ofVelocity(fallen)[0]?.sentence).toContain("ended at 3 points");
    const later = (acceptedPoints: number) =>
      applyAll(fallen, [change("sprint-edited", "S3", { acceptedPoints })]);
    expect(ofVelocity(later(2))[0]?.sentence).toContain("ended at 2 points");
    expect(
      [...later(2).warning.values()].find(({ ruleId }) => ruleId === "I-100")?.sentence,
    ).toContain("ended at 3 points");
    expect(ofVelocity(later(40))).toEqual([]);
  });

  it("ask a member the open pulse, once, and a viewer never", () => {
    const count = { id: "PU-1", answered: false, answers: 2 };
    expect(pulseQuestion(program, count, as("M2"))).toMatchObject({
      sprint: 4,
      answers: 2,
      least: 3,
      offer: { open: true },
    });
    expect(pulseQuestion(program, count, as("M8"))?.offer.open).toBe(false);
    expect(pulseQuestion(program, null, as("M2"))).toBeNull();
  });
});
