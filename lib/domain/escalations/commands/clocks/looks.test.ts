import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day, Instant, Program } from "#domain";
import {
  addDays,
  advanceClocks,
  applyAll,
  change,
  dayOf,
  instantAt,
  isWorkingDay,
  isWorkingTime,
  settingOf,
} from "#domain";
import { done } from "../../../../../tests/fixtures/doing.ts";
import { freshEscalation } from "../../../../../tests/fixtures/fresh.ts";
import {
  as,
  at,
  calendar,
  day,
  smallProgram,
} from "../../../../../tests/fixtures/small-program.ts";

const closingWeek = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11"];

/** The small program in a company that closes for a week in December. */
const closed = (program: Program): Program => ({
  ...program,
  facts: {
    ...program.facts,
    calendar: {
      ...calendar,
      holidays: closingWeek.map((text) => ({ day: day(text), name: "Closing week" })),
    },
  },
});

const tick = (program: Program, now: Instant, since?: Instant): Program =>
  done(program, advanceClocks, since ? { since } : {}, as("clock", dayOf(calendar, now), now));

/** What the clocks made of the program, dated as they dated it: warnings by their day. */
function told(program: Program) {
  const dayOrNull = (instant: Instant | null) =>
    instant === null ? null : dayOf(calendar, instant);
  return {
    escalations: [...program.escalation.values()]
      .map(({ title, tier, state, ownerId, openedAt, tierEnteredAt, steps, closedAt }) => ({
        ...{ title, tier, state, ownerId, openedAt, tierEnteredAt },
        closedOn: dayOrNull(closedAt),
        steps: steps.map((step) => [step.tier, step.at, step.note]),
      }))
      .sort((a, b) => (a.title < b.title ? -1 : 1)),
    dependencies: [...program.dependency.values()].map(({ id, state }) => [id, state]),
    warnings: [...program.warning.values()]
      .map(({ ruleId, subjectId, raisedAt, clearedAt }) =>
        [ruleId, subjectId, dayOrNull(raisedAt), dayOrNull(clearedAt)].join(" "),
      )
      .sort(),
  };
}

/** Every working hour after an instant, up to another. */
function workingHours(program: Program, from: Instant, to: Instant): Instant[] {
  const hours: Instant[] = [];
  let today: Day = dayOf(calendar, from);
  while (today <= dayOf(calendar, to)) {
    if (isWorkingDay(program.facts.calendar, today))
      for (let hour = 8; hour <= 16; hour += 1) {
        const look = instantAt(calendar, today, `${String(hour).padStart(2, "0")}:00`);
        if (look > from && look < to) hours.push(look);
      }
    today = addDays(today, 1);
  }
  return [...hours, to];
}

const severity = fc.constantFrom("CRITICAL", "HIGH", "MEDIUM", "LOW") as fc.Arbitrary<
  "CRITICAL" | "HIGH" | "MEDIUM" | "LOW"
>;

/** Escalations of some severities on some tiers, and a slip that nobody has answered. */
const programs = fc
  .array(
    fc.record({
      severity,
      tier: fc.constantFrom("L1_WORKSTREAM" as const, "L2_PROGRAM" as const),
      hour: fc.integer({ min: 8, max: 15 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((raised) => ({
    toString: () => JSON.stringify(raised),
    program: closed(
      applyAll(smallProgram(), [
        ...raised.map(({ hour, ...rest }, index) =>
          change("escalation-opened", `E-${index + 1}`, {
            ...freshEscalation({
              title: `Blocker ${index + 1}`,
              openedAt: at("2026-11-23", `${String(hour).padStart(2, "0")}:20`),
              firstSeenDay: day("2026-11-23"),
            }),
            ...rest,
          }),
        ),
        change("impact-notice-raised", "IN-1", {
          causeId: "DL01",
          workstreamId: "W2",
          affectedIds: ["DL02"],
          fromDay: day("2026-11-24"),
          toDay: day("2026-11-27"),
          slipWorkingDays: 3,
          raisedAt: at("2026-11-23", "09:00"),
          answer: null,
          answerNote: null,
          answeredById: null,
          answeredAt: null,
          supersededById: null,
        }),
      ]),
    ),
  }));

describe("time in which nobody looked", () => {
  const begun = at("2026-11-23", "15:30");

  it("I-71 one look after a gap finds what looking every working hour finds, on the same dates", () => {
    fc.assert(
      fc.property(
        programs,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 23 }),
        ({ program }, days, hour) => {
          const end = instantAt(
            calendar,
            addDays(day("2026-11-24"), days),
            `${String(hour).padStart(2, "0")}:10`,
          );
          const first = tick(program, begun);
          let [hourly, since] = [first, begun];
          for (const look of workingHours(program, begun, end)) {
            hourly = tick(hourly, look, since);
            since = look;
          }
          expect(told(tick(first, end, begun))).toEqual(told(hourly));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("I-71 nothing climbs outside working time, whenever it is noticed", () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 0, max: 60 }), ({ program }, days) => {
        const end = instantAt(calendar, addDays(day("2026-11-24"), days), "03:00");
        for (const one of tick(program, end, begun).escalation.values())
          for (const step of one.steps)
            expect(isWorkingTime(program.facts.calendar, step.at), step.at).toBe(true);
      }),
      { numRuns: 15 },
    );
    const raised = applyAll(smallProgram(), [
      change(
        "escalation-opened",
        "E-1",
        freshEscalation({
          title: "No access",
          severity: "CRITICAL",
          openedAt: begun,
          firstSeenDay: day("2026-11-23"),
        }),
      ),
    ]);
    // Noticed on a Sunday night.
    const steps = [
      ...tick(closed(raised), at("2026-12-20", "03:00"), begun).escalation.values(),
    ].flatMap((one) => one.steps);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps)
      expect(isWorkingTime(closed(raised).facts.calendar, step.at), step.at).toBe(true);
  });

  it("I-71 a limit that passed while the server was down passed when it passed; the next counts from it", () => {
    const raised = applyAll(smallProgram(), [
      change(
        "escalation-opened",
        "E-1",
        freshEscalation({
          title: "No access",
          severity: "CRITICAL",
          openedAt: at("2026-11-23", "09:00"),
          firstSeenDay: day("2026-11-23"),
        }),
      ),
    ]);
    const noticed = at("2026-12-23", "09:00");
    const after = tick(raised, noticed, at("2026-11-23", "10:00")).escalation.get("E-1");
    const l1 = settingOf(raised, "l1DaysCritical");
    const l2 = settingOf(raised, "l2DaysCritical");
    expect([l1, l2]).toEqual([1, 2]);
    expect(after?.tier).toBe("L3_EXECUTIVE");
    expect(after?.steps.map((step) => [step.tier, step.at, step.noticedAt])).toEqual([
      ["L2_PROGRAM", at("2026-11-24", "09:00"), noticed],
      ["L3_EXECUTIVE", at("2026-11-26", "09:00"), noticed],
    ]);
  });

  it("I-71 a limit that a change of severity moved into the past passes at that change", () => {
    const opened = at("2026-11-20", "09:00");
    const regraded = at("2026-11-24", "11:00");
    const raised = applyAll(smallProgram(), [
      change("escalation-opened", "E-1", {
        ...freshEscalation({
          title: "No access",
          openedAt: opened,
          firstSeenDay: day("2026-11-20"),
        }),
        severity: "CRITICAL",
        steps: [
          { tier: "L1_WORKSTREAM", at: regraded, by: "person", byId: "M1", note: "Low → Critical" },
        ],
      }),
    ]);
    expect(tick(raised, at("2026-11-24", "11:01")).escalation.get("E-1")?.tierEnteredAt).toBe(
      regraded,
    );
  });

  it("I-103 a warning that arose in the gap is dated on the day it arose, and counted from there", () => {
    const first = tick(smallProgram(), begun);
    const after = tick(first, at("2026-12-18", "09:00"), begun);
    const fresh = [...after.warning.values()].filter(({ id }) => !first.warning.has(id));
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.some(({ raisedAt }) => raisedAt < at("2026-12-11", "00:00"))).toBe(true);
  });
});
