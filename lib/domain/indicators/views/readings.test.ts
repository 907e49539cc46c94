import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import { itemsOfSignals } from "../reported-signals.ts";
import { warningsOnDay } from "../warnings-on-day.ts";
import { indicatorLines } from "./leading-indicators.ts";
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

  it("offer a pulse between two, and to end the one that is open", () => {
    const count = { id: "PU-1", answered: false, answers: 2 };
    const offers = (...asked: Parameters<typeof readingsPage>) => {
      const { openOffer, closeOffer } = readingsPage(...asked).pulse;
      return [openOffer?.command, closeOffer?.command];
    };
    expect(offers(program, null, as("M1"))).toEqual(["open-pulse", undefined]);
    expect(offers(program, count, as("M1"))).toEqual([undefined, "close-pulse"]);
    const between = applyAll(program, [change("sprint-closed", "S4", { state: "CLOSED" })]);
    expect(offers(between, null, as("M1", day("2026-12-20")))).toEqual([undefined, undefined]);
  });

  it("show the last six pulses that are closed, the newest first", () => {
    const closed = (nth: number, sprintId: string) => [
      change("pulse-opened", `PU-${nth}`, {
        sprintId,
        openedById: "M1",
        openedAt: at("2026-11-02"),
        closedAt: at("2026-11-13"),
        n: nth,
        mean: nth < 3 ? null : 3.5,
      }),
    ];
    const held = applyAll(
      program,
      [2, 3, 4, 5, 6, 7, 8].flatMap((nth) => closed(nth, "S3")),
    );
    const { pulse } = readingsPage(held, null, as("M1"));
    expect(pulse.held.map(({ id }) => id)).toEqual([8, 7, 6, 5, 4, 3].map((nth) => `PU-${nth}`));
    expect(pulse.held.at(-1)).toMatchObject({ sprint: 3, n: 3, mean: 3.5, day: "2026-11-13" });
    const [few] = readingsPage(applyAll(program, closed(2, "S3")), null, as("M1")).pulse.held;
    expect(few).toMatchObject({ n: 2, mean: null });
    const gone = applyAll(held, [change("pulse-closed", "PU-1", { closedAt: at("2026-11-23") })]);
    const answered = { id: "PU-1", answered: true, answers: 4 };
    expect(pulseQuestion(gone, answered, as("M2"))).toBeNull();
  });

  it("show 30 warnings, say how many more there are, and count them by what is done about them", () => {
    const warnings = (count: number) =>
      applyAll(
        smallProgram(),
        Array.from({ length: count }, (_, nth) =>
          change("blocker-mentioned", `BM-${nth + 1}`, {
            noteId: "SN-1",
            workstreamId: "W1",
            deliverableId: `DL${nth + 10}`,
            day: today,
            text: `Nobody answers about ${nth}`,
            escalationId: null,
            settledReason: null,
            settledById: null,
            draftedAt: as("M1").now,
          }),
        ),
      );
    const seen = (count: number) => {
      const page = readingsPage(
        done(warnings(count), advanceClocks, {}, as("clock")),
        null,
        as("M1"),
      );
      return [page.warnings.length, page.moreWarnings, page.counts];
    };
    const [others] = seen(0);
    const few = Number(others);
    expect(seen(30 - few)).toEqual([30, 0, { overdue: 0, waits: 30, acted: 0, watched: 0 }]);
    expect(seen(31 - few)).toEqual([30, 1, { overdue: 0, waits: 31, acted: 0, watched: 0 }]);
  });

  it("ask by hand for the indicators that are not calculated, and offer active members", () => {
    const left = applyAll(program, [change("member-removed", "M8", { active: false })]);
    const page = readingsPage(left, null, as("M1"));
    expect(page.members.map(({ id }) => id)).not.toContain("M8");
    expect(page.members).toHaveLength(9);
    expect(page.byHand.length).toBeGreaterThan(0);
    const shown = page.indicators.map(({ indicator }) => indicator);
    expect(shown).toEqual(expect.arrayContaining([...page.byHand]));
    expect(page.byHand).not.toContain("VELOCITY_TREND");
  });

  it("stand on Today for the five that lead", () => {
    expect(indicatorLines(program, today).map(({ indicator }) => indicator)).toEqual([
      "VELOCITY_TREND",
      "ENGAGEMENT_PATTERN",
      "DEPENDENCY_RESOLUTION",
      "TEAM_MORALE",
      "RETRO_ACTION_RATE",
    ]);
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
