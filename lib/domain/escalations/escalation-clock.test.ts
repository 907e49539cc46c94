import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../tests/fixtures/fresh.ts";
import { at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Escalation } from "../nouns.ts";
import type { EscalationTier } from "../vocabulary.ts";
import {
  escalationClock,
  holderOn,
  isOpenEscalation,
  tierAbove,
  workingDaysToRaise,
} from "./escalation-clock.ts";

const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
/** Opened on Monday 2 November at nine, high, on L1 of stream W1. */
const escalation = (set: Partial<Escalation> = {}): Escalation => ({
  id: "E-1",
  ...freshEscalation({
    title: "No access",
    firstSeenDay: day("2026-10-30"),
    openedAt: at("2026-11-02", "09:00"),
    ...set,
  }),
});
const clock = (set: Partial<Escalation>, text: string, time = "09:00", program = smallProgram()) =>
  escalationClock(program, escalation(set), at(text, time));
const gone = (...ids: readonly string[]) =>
  ids.map((id) => change("member-removed", id, { active: false }));

describe("who holds an escalation on a tier", () => {
  const holder = (tier: EscalationTier, stream: string | null, ...changes: readonly Change[]) =>
    holderOn(changed(...changes), tier, stream)?.id ?? null;
  const coe = change("roles-changed", "M8", { roles: ["STREAM_LEAD"] });

  it.each<[EscalationTier, string | null, readonly string[], string | null]>([
    ["L1_WORKSTREAM", "W1", [], "M2"],
    ["L1_WORKSTREAM", "W1", ["M2"], "M1"],
    ["L1_WORKSTREAM", null, [], "M1"],
    ["L1_WORKSTREAM", "W1", ["M2", "M1"], "M9"],
    ["L2_PROGRAM", "W1", [], "M1"],
    ["L2_PROGRAM", "W1", ["M1"], "M9"],
    ["L2_PROGRAM", "W1", ["M1", "M9"], null],
    ["L3_EXECUTIVE", "W1", [], "M5"],
    ["L3_EXECUTIVE", "W1", ["M5"], "M6"],
    ["L3_EXECUTIVE", "W1", ["M5", "M6"], "M1"],
    ["L3_EXECUTIVE", "W1", ["M5", "M6", "M1"], null],
  ])("I-71 on %s of stream %s with %j gone it is %s", (tier, stream, left, who) => {
    expect(holder(tier, stream, ...gone(...left))).toBe(who);
  });

  it("I-71 asks for the role, not for the first member", () => {
    expect(holder("L2_PROGRAM", null, coe, ...gone("M1", "M9"))).toBeNull();
  });

  it("I-71 knows what stands above each tier", () => {
    expect(
      (["L1_WORKSTREAM", "L2_PROGRAM", "L3_EXECUTIVE"] as const).map((tier) => tierAbove(tier)),
    ).toEqual(["L2_PROGRAM", "L3_EXECUTIVE", null]);
  });
});

describe("the clock of an escalation", () => {
  it("I-71 says when it must be acknowledged and decided, and how much is left", () => {
    expect(clock({}, "2026-11-02", "09:00")).toMatchObject({
      running: true,
      acknowledgeBy: at("2026-11-03", "09:00"),
      acknowledgeOverdue: false,
      limit: at("2026-11-05", "09:00"),
      limitWorkingDays: 3,
      extendedWorkingDays: 0,
      sprintLimit: at("2026-11-16", "09:00"),
      workingHoursLeft: 24,
      overdue: false,
    });
    expect(clock({}, "2026-11-05", "10:00").workingHoursLeft).toBe(-1);
  });

  it("I-71 counts as late from the very minute of its limit", () => {
    expect(clock({}, "2026-11-05", "08:59").overdue).toBe(false);
    expect(clock({}, "2026-11-05", "09:00").overdue).toBe(true);
    expect(clock({}, "2026-11-03", "08:59").acknowledgeOverdue).toBe(false);
    expect(clock({}, "2026-11-03", "09:00").acknowledgeOverdue).toBe(true);
    const seen = { acknowledgedAt: at("2026-11-02", "10:00") };
    expect(clock(seen, "2026-11-03", "09:00").acknowledgeOverdue).toBe(false);
  });

  it("I-71 stands still once it is decided, withdrawn or closed", () => {
    for (const state of ["DECIDED", "CLOSED", "WITHDRAWN"] as const)
      expect(clock({ state }, "2026-12-23")).toMatchObject({
        running: false,
        acknowledgeOverdue: false,
        overdue: false,
        sprintLimit: null,
        climbs: null,
      });
    expect(
      (["OPEN", "ACKNOWLEDGED", "DECIDED", "CLOSED", "WITHDRAWN"] as const).map((state) =>
        isOpenEscalation(escalation({ state })),
      ),
    ).toEqual([true, true, true, false, false]);
  });

  const extension = (tier: EscalationTier, text: string, time = "09:00") => ({
    tier,
    workingDays: 2,
    reason: "An answer is promised",
    byId: "M2",
    at: at(text, time),
  });

  it("I-71 adds the time given on this tier since it came there, and no other", () => {
    const given = (...extensions: Escalation["extensions"]) =>
      clock({ extensions }, "2026-11-02").extendedWorkingDays;
    expect(given(extension("L1_WORKSTREAM", "2026-11-03"))).toBe(2);
    expect(given(extension("L1_WORKSTREAM", "2026-11-02"))).toBe(2);
    expect(given(extension("L1_WORKSTREAM", "2026-11-02", "08:59"))).toBe(0);
    expect(given(extension("L2_PROGRAM", "2026-11-03"))).toBe(0);
    expect(
      clock({ extensions: [extension("L1_WORKSTREAM", "2026-11-03")] }, "2026-11-02").limit,
    ).toBe(at("2026-11-09", "09:00"));
  });

  it.each<[string, Partial<Escalation>, unknown]>([
    ["from L1 to the EATP", {}, { to: "L2_PROGRAM", because: "LIMIT", holderId: "M1" }],
    ["from L2 to the sponsor", { tier: "L2_PROGRAM" }, { to: "L3_EXECUTIVE", because: "LIMIT" }],
    ["no further than L3", { tier: "L3_EXECUTIVE" }, null],
    ["a low one to L2", { severity: "LOW" }, { to: "L2_PROGRAM", because: "LIMIT" }],
    ["a low one no further than L2", { severity: "LOW", tier: "L2_PROGRAM" }, null],
    ["not when told in confidence", { tier: "L2_PROGRAM", confidential: true }, null],
    [
      "not when it asks for an answer",
      { tier: "L2_PROGRAM", grownFrom: "impactNotice:IN-1" },
      null,
    ],
    ["when it grew out of a vacancy", { grownFrom: "workstream:W1" }, { to: "L2_PROGRAM" }],
  ])("I-71 climbs %s", (_title, set, climbs) => {
    const found = clock(set, "2026-11-02").climbs;
    if (climbs === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ at: clock(set, "2026-11-02").limit, ...Object(climbs) });
  });

  it("I-72 goes to L3 when a sprint is over before the tier's limit, or with it", () => {
    const on = (entered: string) => ({
      severity: "MEDIUM" as const,
      tier: "L2_PROGRAM" as const,
      tierEnteredAt: at(entered, "09:00"),
    });
    expect(clock(on("2026-11-10"), "2026-11-10").climbs).toMatchObject({
      at: at("2026-11-16", "09:00"),
      to: "L3_EXECUTIVE",
      because: "SPRINT",
      holderId: "M5",
    });
    expect(clock(on("2026-11-09"), "2026-11-10").climbs?.because).toBe("SPRINT");
    expect(clock(on("2026-11-06"), "2026-11-10").climbs).toMatchObject({
      at: at("2026-11-13", "09:00"),
      because: "LIMIT",
    });
  });

  it.each<[string, Partial<Escalation>]>([
    ["low", { severity: "LOW" }],
    ["on L3", { tier: "L3_EXECUTIVE" }],
    ["in confidence", { confidential: true }],
    ["asking for an answer", { grownFrom: "impactNotice:IN-1" }],
  ])("I-72 sets no sprint limit for one that is %s", (_title, set) => {
    expect(clock(set, "2026-11-02").sprintLimit).toBeNull();
  });

  it("I-71 climbs no earlier than the last step, extension or change of the calendar, in working time", () => {
    const steps = [
      { tier: "L1_WORKSTREAM", at: at("2026-11-11"), by: "person", byId: "M1", note: "" },
    ] as const;
    expect(clock({ steps }, "2026-11-12").climbs?.at).toBe(at("2026-11-11"));
    const late = { extensions: [extension("L2_PROGRAM", "2026-11-14")] };
    expect(clock(late, "2026-11-16").climbs?.at).toBe(at("2026-11-16", "08:00"));
    const moved = changed(change("program-edited", "small", { rhythmSetAt: at("2026-11-12") }));
    expect(clock({}, "2026-11-13", "09:00", moved).climbs?.at).toBe(at("2026-11-12"));
    expect(clock({ steps }, "2026-11-13", "09:00", moved).climbs?.at).toBe(at("2026-11-12"));
    const early = changed(change("program-edited", "small", { rhythmSetAt: at("2026-10-12") }));
    expect(clock({}, "2026-11-02", "09:00", early).climbs?.at).toBe(at("2026-11-05", "09:00"));
  });
});

it("I-76 counts the working days from first seeing it to raising it, never below none", () => {
  const days = (text: string) =>
    workingDaysToRaise(smallProgram(), escalation({ firstSeenDay: day(text) }));
  expect(days("2026-10-29")).toBe(2);
  expect(days("2026-11-02")).toBe(0);
  expect(days("2026-11-04")).toBe(0);
});
