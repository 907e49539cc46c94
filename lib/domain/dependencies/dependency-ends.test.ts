import { describe, expect, it } from "vitest";
import { as, at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Deliverable, Dependency } from "../nouns.ts";
import { dependencyStates } from "../vocabulary.ts";
import {
  expectedOn,
  isAwaited,
  pillarsCrossed,
  providerName,
  stateAfterPromise,
  waitsForAgreement,
  workingDaysOverdue,
} from "./dependency-ends.ts";
import { resolutionRates } from "./dependency-rate.ts";
import { dependencyStanding } from "./dependency-status.ts";

const promise = (text: string) => ({ day: day(text), byId: "M2", at: at("2026-11-20"), note: "" });

/** DL02 (W2) waits for DL01 (W1, due 24 November), needed by 25 November. */
function dependency(set: Partial<Dependency> = {}, provider: Partial<Deliverable> = {}) {
  const program = applyAll(smallProgram(), [
    change("dependency-edited", "DP-1", set),
    change("deliverable-edited", "DL01", provider),
  ]);
  const found = program.dependency.get("DP-1");
  if (!found) throw new Error("The fixture lacks DP-1");
  return { program, one: found };
}

describe("whether somebody still waits", () => {
  it.each(dependencyStates)("I-26 in the state %s", (state) => {
    const { program, one } = dependency({ state });
    expect(isAwaited(program, one)).toBe(state !== "RESOLVED" && state !== "CANCELLED");
  });

  it("I-26 ends when either end is accepted", () => {
    for (const id of ["DL01", "DL02"]) {
      const { program, one } = dependency();
      const there = applyAll(program, [change("deliverable-accepted", id, { state: "ACCEPTED" })]);
      expect(isAwaited(there, one)).toBe(false);
    }
  });

  it.each([
    ["2026-11-25", 0],
    ["2026-11-20", 1],
    ["2026-11-23", 0],
    [null, 0],
  ])("I-26 needed by %s it is %d working days overdue on the 23rd", (needed, days) => {
    const { program, one } = dependency({ needByDay: needed === null ? null : day(needed) });
    expect(workingDaysOverdue(program, one, today)).toBe(days);
  });

  it("I-26 is not overdue once it is resolved", () => {
    const { program, one } = dependency({ needByDay: day("2026-11-02"), state: "RESOLVED" });
    expect(workingDaysOverdue(program, one, today)).toBe(0);
  });
});

describe("when it is expected", () => {
  it.each<[string, Partial<Dependency>, Partial<Deliverable>, string | null]>([
    ["the provider's due date", {}, {}, "2026-11-24"],
    ["its forecast before its due date", {}, { forecastDay: day("2026-11-26") }, "2026-11-26"],
    ["the day it was accepted", {}, { acceptedDay: day("2026-11-19") }, "2026-11-19"],
    ["a later promise", { promises: [promise("2026-11-27")] }, {}, "2026-11-27"],
    [
      "the provider's day after the promise",
      { promises: [promise("2026-11-20")] },
      {},
      "2026-11-24",
    ],
    [
      "the last promise",
      { promises: [promise("2026-12-04"), promise("2026-11-30")] },
      {},
      "2026-11-30",
    ],
    ["a promise alone", { promises: [promise("2026-11-20")] }, { dueDay: null }, "2026-11-20"],
    ["nothing", {}, { dueDay: null }, null],
  ])("I-26 is %s", (_what, set, provider, expected) => {
    const { program, one } = dependency(set, provider);
    expect(expectedOn(program, one)).toBe(expected);
  });
});

describe("how it stands", () => {
  it.each<[string, Partial<Dependency>, Partial<Deliverable>]>([
    ["SETTLED: it has arrived", { state: "RESOLVED" }, {}],
    ["MISSED: needed by 2026-11-20, hasn't arrived", { needByDay: day("2026-11-20") }, {}],
    ["IN_TIME: expected on 2026-11-23", { needByDay: today }, { dueDay: today }],
    ["AT_RISK: expected on 2026-11-20, hasn't arrived", {}, { dueDay: day("2026-11-20") }],
    ["IN_TIME: expected on 2026-11-25", {}, { dueDay: day("2026-11-25") }],
    ["AT_RISK: expected on 2026-11-26, needed by 2026-11-25", {}, { dueDay: day("2026-11-26") }],
    ["IN_TIME: expected on 2026-11-30", { needByDay: null }, { dueDay: day("2026-11-30") }],
    ["AT_RISK: DL01 is blocked", {}, { state: "BLOCKED" }],
    ["AT_RISK: reported by its stream", { state: "AT_RISK" }, {}],
    ["MISSED: reported by its stream", { state: "MISSED" }, {}],
    ["AT_RISK: no date is known", {}, { dueDay: null }],
  ])("I-26 reads %s", (words, set, provider) => {
    const { program, one } = dependency(set, provider);
    const { standing, why } = dependencyStanding(program, one, as("M1"));
    expect(`${standing}: ${why}`).toBe(words);
  });
});

describe("its two ends", () => {
  it("names the provider: the deliverable, who stands outside, the stream, or somebody", () => {
    const name = (set: Partial<Dependency>) => {
      const { program, one } = dependency({ fromId: null, ...set });
      return providerName(program, one);
    };
    expect(name({ fromId: "DL01" })).toBe("DL01");
    expect(name({ fromOutside: "The supplier" })).toBe("The supplier");
    expect(name({})).toBe("Platform");
    expect(name({ fromWorkstreamId: null })).toBe("somebody");
  });

  it("I-27 waits for agreement across streams, and late after three working days", () => {
    const waits = (set: Partial<Dependency>, text = "2026-11-23") => {
      const { program, one } = dependency({ state: "PROPOSED", ...set });
      return waitsForAgreement(program, one, day(text));
    };
    const proposedAt = at("2026-11-18");
    expect(waits({ proposedAt })).toEqual({ workingDays: 3, late: false });
    expect(waits({ proposedAt }, "2026-11-24")).toEqual({ workingDays: 4, late: true });
    expect(waits({ proposedAt, state: "AGREED" })).toBeNull();
    expect(waits({ proposedAt, fromId: "DL03" })).toBeNull();
    expect(waits({ proposedAt, fromId: null, fromWorkstreamId: null })).toBeNull();
  });

  it("names the pillars that differ, of a stream the first where no deliverable is named", () => {
    const crossed = (set: Partial<Dependency>) => {
      const { program, one } = dependency(set);
      return pillarsCrossed(program, one);
    };
    expect(crossed({})).toBeNull();
    expect(crossed({ fromId: "DL03" })).toEqual(["PROCESS", "TECHNOLOGY"]);
    expect(crossed({ fromId: null, fromWorkstreamId: "W2" })).toEqual(["PROCESS", "TECHNOLOGY"]);
    expect(crossed({ fromId: null, fromWorkstreamId: null })).toBeNull();
  });

  it("is at risk after a promise past its day, not with one on it, and missed for good", () => {
    const need = day("2026-11-25");
    expect(stateAfterPromise("AGREED", day("2026-11-25"), need)).toBe("AGREED");
    expect(stateAfterPromise("AT_RISK", day("2026-11-24"), need)).toBe("AGREED");
    expect(stateAfterPromise("AGREED", day("2026-11-26"), need)).toBe("AT_RISK");
    expect(stateAfterPromise("AGREED", day("2026-11-26"), null)).toBe("AGREED");
    expect(stateAfterPromise("MISSED", day("2026-11-24"), need)).toBe("MISSED");
  });
});

describe("I-28 the rate of resolution", () => {
  const rate = (set: Partial<Dependency>, text = "2026-11-23") => {
    const { due, resolved, ratio } = resolutionRates(dependency(set).program, day(text)).program;
    return [due, resolved, ratio];
  };
  const resolved = (needed: string, on: string): Partial<Dependency> => ({
    needByDay: day(needed),
    state: "RESOLVED",
    resolvedDay: day(on),
  });

  it("I-28 counts what is resolved on its day, and not a day later", () => {
    expect(rate(resolved("2026-11-20", "2026-11-20"))).toEqual([1, 1, 1]);
    expect(rate(resolved("2026-11-19", "2026-11-20"))).toEqual([1, 0, 0]);
    expect(rate({ needByDay: day("2026-11-20") })).toEqual([1, 0, 0]);
  });

  it("I-28 gives the day of need to its end, and counts what came in time on it", () => {
    expect(rate({ needByDay: today })).toEqual([0, 0, null]);
    expect(rate(resolved("2026-11-23", "2026-11-23"))).toEqual([1, 1, 1]);
    expect(rate({ needByDay: day("2026-11-24") })).toEqual([0, 0, null]);
  });

  it("I-28 looks back ten working days, leaves cancelled and undated ones out, and counts for both streams", () => {
    expect(rate({ needByDay: day("2026-11-09") })).toEqual([0, 0, null]);
    expect(rate({ needByDay: day("2026-11-10") })).toEqual([1, 0, 0]);
    expect(rate({ needByDay: day("2026-11-20"), state: "CANCELLED" })).toEqual([0, 0, null]);
    expect(rate({ needByDay: null })).toEqual([0, 0, null]);
    const streams = (set: Partial<Dependency>) =>
      [
        ...resolutionRates(dependency({ needByDay: day("2026-11-20"), ...set }).program, today)
          .byStream,
      ]
        .map(([id, { due }]) => `${id} ${due}`)
        .sort();
    expect(streams({})).toEqual(["W1 1", "W2 1"]);
    expect(streams({ fromId: "DL03" })).toEqual(["W2 1"]);
    expect(streams({ fromId: null, fromWorkstreamId: "W1" })).toEqual(["W1 1", "W2 1"]);
    expect(streams({ fromId: null, fromWorkstreamId: null, fromOutside: "A" })).toEqual(["W2 1"]);
  });
});
