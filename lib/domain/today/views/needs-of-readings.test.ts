import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import type { Intervention } from "../../nouns.ts";
import type { Program } from "../../program.ts";

const small = smallProgram();
const lines = (program: Program, begins: string, who: string, on = "2026-11-23") =>
  needLines(program, as(who, day(on)), begins);
const seenBy = (program: Program, begins: string, on?: string) =>
  [...small.member.keys()].filter((who) => Object.keys(lines(program, begins, who, on)).length > 0);

/** Six warnings stand since Fri 2026-11-13. */
const warned = done(small, advanceClocks, {}, as("clock", day("2026-11-13")));
const watched = (...ids: readonly string[]): Program =>
  applyAll(
    warned,
    ids.map((id) =>
      change("warning-watched", id, { watchReason: "Known, and it passes", watchedById: "M1" }),
    ),
  );

describe("a warning nobody acts on, on Today", () => {
  const rest = "I-103: Acting early costs less than solving the problem later";

  it("I-103 is told to the EATP after five working days, and to nobody else", () => {
    expect(seenBy(warned, "warning", "2026-11-20")).toEqual([]);
    expect(seenBy(warned, "warning", "2026-11-23")).toEqual(["M1"]);
  });

  it("I-103 is told of each warning, the oldest first", () => {
    const line = (sentence: string, id: string) =>
      `soon | 6 working days | A warning has no owner: ${sentence} |  | ${rest} | Act on it → readings#${id}`;
    expect(lines(watched("WN-1", "WN-2", "WN-3"), "warning", "M1")).toEqual({
      "warning:WN-4": line(
        "Pillar imbalance: People had 0% of the points of sprints 3 and 4.",
        "WN-4",
      ),
      "warning:WN-5": line("Pillar imbalance: Technology has 67% of the open points.", "WN-5"),
      "warning:WN-6": line(
        "A steering report was due on 2026-11-02, 15 working days ago; the sponsor is told.",
        "WN-6",
      ),
    });
    expect(Object.keys(lines(watched("WN-1", "WN-2"), "warning", "M1"))).toEqual(
      ["WN-3", "WN-4", "WN-5", "WN-6"].map((id) => `warning:${id}`),
    );
  });
});

describe("a step against a warning, on Today", () => {
  const step = (set: Partial<Intervention>): Change =>
    change("intervention-recorded", "IV-1", {
      warningId: "WN-1",
      ownerId: "M2",
      step: "A weekly call",
      reviewDay: day("2026-11-23"),
      recordedById: "M1",
      recordedAt: at("2026-11-16"),
      effect: null,
      reviewedAt: null,
      ...set,
    });
  const having = (set: Partial<Intervention> = {}) => applyAll(warned, [step(set)]);

  it("I-103 asks its owner and the EATP what it did, from its very day on", () => {
    const line = (clock: string, on: string) => ({
      "intervention:IV-1": `soon | ${clock} | Review the effect of this step: A weekly call. | Ben Moor | I-103: Ben Moor planned to review it on ${on} | Record its effect → readings#WN-1`,
    });
    expect(lines(having(), "intervention:", "M2")).toEqual(line("today", "2026-11-23"));
    expect(lines(having({ reviewDay: day("2026-11-20") }), "intervention:", "M1")).toEqual(
      line("1 working day ago", "2026-11-20"),
    );
    expect(seenBy(having(), "intervention:")).toEqual(["M1", "M2"]);
    expect(seenBy(having({ reviewDay: day("2026-11-24") }), "intervention:")).toEqual([]);
    expect(seenBy(having({ effect: "They answer now" }), "intervention:")).toEqual([]);
  });
});

describe("final readings of energy, on Today", () => {
  const planned = plannedSprint();
  const unread = (...kept: readonly string[]): Program => ({
    ...planned,
    energyReading: new Map(
      [...planned.energyReading].filter(([, { reservoir }]) => kept.includes(reservoir)),
    ),
  });
  const line = (clock: string, which: string) => ({
    "energy:S4": `soon | ${clock} | Sprint 4 can't close without final energy readings: ${which}. |  | I-90: A sprint closes with a reading of every reservoir | Record readings → readings#read`,
  });

  it("I-90 are asked of the EATP from the last working day of a sprint on", () => {
    expect(seenBy(unread(), "energy:", "2026-11-26")).toEqual([]);
    expect(lines(unread(), "energy:", "M1", "2026-11-27")).toEqual(
      line("before the next working day", "attention, sponsorship, goodwill, change capacity"),
    );
    expect(lines(unread("ATTENTION", "GOODWILL"), "energy:", "M1", "2026-11-30")).toEqual(
      line("1 working day ago", "sponsorship, change capacity"),
    );
    expect(seenBy(unread(), "energy:", "2026-11-27")).toEqual(["M1"]);
    expect(seenBy(planned, "energy:", "2026-11-27")).toEqual([]);
  });

  it.each([
    ["IN_REVIEW", ["M1"]],
    ["IN_RETRO", ["M1"]],
    ["PLANNED", []],
    ["DRAFT", []],
  ] as const)("I-90 are asked for in a sprint that is %s of %j", (state, whom) => {
    const program = applyAll(unread(), [change("sprint-edited", "S4", { state })]);
    expect(seenBy(program, "energy:", "2026-11-27")).toEqual(whom);
  });
});
