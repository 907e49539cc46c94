import { describe, expect, it } from "vitest";
import { done } from "../../../tests/fixtures/doing.ts";
import { freshReport } from "../../../tests/fixtures/fresh.ts";
import {
  as,
  at,
  calendar,
  day,
  later,
  smallProgram,
} from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { apply, applyAll } from "../engine/apply.ts";
import { ceremoniesFor, whyInvited } from "../people/ceremony-members.ts";
import { changeSetting } from "../program/commands/change-setting.ts";
import { editProgram } from "../program/commands/edit-program.ts";
import type { Program } from "../program.ts";
import type { SettingName } from "../settings.ts";
import type { CeremonyKind } from "./ceremonies.ts";
import { ceremoniesOf } from "./ceremonies.ts";
import { nextCeremony } from "./views/ceremonies.ts";

const set = (program: Program, settings: Partial<Record<SettingName, number>>): Program =>
  apply(program, change("setting-changed", program.id, { settings }));

/** Report 1, published for the sprint that ended on 15 November. */
const report = change(
  "report-drafted",
  "R1",
  freshReport({
    periodStart: day("2026-10-19"),
    periodEnd: day("2026-11-15"),
    state: "PUBLISHED",
    publishedAt: at("2026-11-16"),
    publishedById: "M1",
  }),
);

const holidays = (program: Program, ...days: string[]): Program =>
  apply(
    program,
    change("program-edited", program.id, {
      calendar: {
        ...program.facts.calendar,
        holidays: days.map((text) => ({ day: day(text), name: "Holiday" })),
      },
    }),
  );

/** Days and minutes of one kind in sprint 4 (2026-11-16 to 11-29). */
const of = (program: Program, kind: CeremonyKind, sprintId = "S4") =>
  ceremoniesOf(program)
    .filter((one) => one.kind === kind && one.sprintId === sprintId)
    .map(({ day: on, startMinute }) => `${on} ${startMinute}`);

describe("the ceremonies of a sprint", () => {
  it("are planned on its first working day, and reviewed on its last", () => {
    const program = smallProgram();
    expect(of(program, "SPRINT_PLANNING")).toEqual(["2026-11-16 540"]);
    expect(of(program, "SPRINT_REVIEW")).toEqual(["2026-11-27 780"]);
    expect(of(program, "RETROSPECTIVE")).toEqual(["2026-11-27 870"]);
  });

  it("hold a stand-up on every working day; on the first it waits for the end of planning", () => {
    const standups = of(smallProgram(), "STANDUP");
    expect(standups).toHaveLength(10);
    expect(standups[0]).toBe("2026-11-16 660");
    expect(standups[1]).toBe("2026-11-17 555");
    const early = of(set(smallProgram(), { planningHour: 13 }), "STANDUP");
    expect(early[0]).toBe("2026-11-16 555");
  });

  it("bring the streams together once a week, on the set weekday", () => {
    expect(of(smallProgram(), "INTEGRATION_REVIEW")).toEqual(["2026-11-18 840", "2026-11-25 840"]);
    const monday = set(smallProgram(), { integrationWeekday: 1, integrationHour: 9.5 });
    expect(of(monday, "INTEGRATION_REVIEW")).toEqual(["2026-11-16 570", "2026-11-23 570"]);
  });

  it("step around days off, and keep their names when they do", () => {
    const off = holidays(smallProgram(), "2026-11-16", "2026-11-18", "2026-11-27");
    expect(of(off, "SPRINT_PLANNING")).toEqual(["2026-11-17 540"]);
    expect(of(off, "INTEGRATION_REVIEW")).toEqual(["2026-11-19 840", "2026-11-25 840"]);
    expect(of(off, "SPRINT_REVIEW")).toEqual(["2026-11-26 780"]);
    expect(of(off, "STANDUP")).toHaveLength(7);
    const named = (program: Program) =>
      ceremoniesOf(program)
        .filter(({ kind }) => kind !== "STANDUP")
        .map(({ key }) => key);
    expect(new Set(named(off))).toEqual(new Set(named(smallProgram())));
    const friday = set(off, { integrationWeekday: 5 });
    expect(of(friday, "INTEGRATION_REVIEW")).toEqual(["2026-11-20 840", "2026-11-26 840"]);
  });

  it("bring nobody together for a week that is all holidays", () => {
    const week = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"];
    const friday = set(holidays(smallProgram(), ...week), { integrationWeekday: 5 });
    const reviews = ceremoniesOf(friday).filter(
      ({ kind, sprintId }) => kind === "INTEGRATION_REVIEW" && sprintId === "S4",
    );
    expect(reviews.map(({ key, day }) => [key, day])).toEqual([["S4-integration-2", "2026-11-27"]]);
  });

  it("are none in a sprint without a working day", () => {
    const weekend = apply(
      smallProgram(),
      change("sprint-edited", "S4", { startDay: day("2026-11-21"), endDay: day("2026-11-22") }),
    );
    expect(ceremoniesOf(weekend).filter(({ sprintId }) => sprintId === "S4")).toEqual([]);
  });

  it("keep their key and raise their sequence when the sprint moves, is locked, or is cancelled", () => {
    const program = smallProgram();
    const planning = (state: Program) =>
      ceremoniesOf(state).find(({ key }) => key === "S4-planning");
    const draft = apply(program, change("sprint-edited", "S4", { state: "DRAFT" }));
    const moved = apply(
      draft,
      change("sprint-moved", "S4", { startDay: day("2026-11-17"), revision: 1 }),
    );
    const locked = apply(
      moved,
      change("sprint-locked", "S4", { state: "PLANNED", lockedAt: at("2026-11-13") }),
    );
    const gone = apply(locked, change("sprint-cancelled", "S4", { state: "CANCELLED" }));
    const seen = [draft, moved, locked, gone].map(planning);
    expect(seen.map((one) => one?.sequence)).toEqual([0, 1, 2, 3]);
    expect(seen.map((one) => one?.standing)).toEqual([
      "TENTATIVE",
      "TENTATIVE",
      "CONFIRMED",
      "CANCELLED",
    ]);
    expect(seen[1]?.day).toBe("2026-11-17");
    expect(seen[2]?.saidAt).toBe(at("2026-11-13"));
  });

  it("raise their sequence when hours or days off change, and not for other numbers or words", () => {
    const eatp = as("M1");
    const program = smallProgram();
    const { name, organization, purpose } = program.facts;
    const review = (state: Program) => ceremoniesOf(state).find(({ key }) => key === "S4-review");
    const edited = (state: Program, words: string, off: string) =>
      done(
        state,
        editProgram,
        {
          name,
          organization,
          purpose: words,
          calendar: { ...calendar, holidays: [{ day: day(off), name: "Day off" }] },
        },
        eatp,
      );
    const moved = done(program, changeSetting, { setting: "reviewHour", value: 15.5 }, eatp);
    const tuned = done(moved, changeSetting, { setting: "l1DaysHigh", value: 4 }, eatp);
    const off = edited(tuned, purpose, "2026-11-27");
    const told = edited(off, "Said better", "2026-11-27");
    const before = review(program)?.sequence ?? 0;
    expect([moved, tuned, off, told].map((one) => (review(one)?.sequence ?? 0) - before)).toEqual([
      1, 1, 2, 2,
    ]);
    expect(review(moved)).toMatchObject({ startMinute: 15.5 * 60, saidAt: eatp.now });
    expect(review(off)?.day).toBe("2026-11-26");
  });

  it("have keys of their own, in order of time", () => {
    const all = ceremoniesOf(smallProgram());
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const times = all.map((one) => `${one.day} ${String(one.startMinute).padStart(4, "0")}`);
    expect(times).toEqual([...times].sort());
  });
});

describe("a steering report", () => {
  it("falls due in its rhythm until the cycle ends, and never before the first was published", () => {
    const due = (program: Program) =>
      ceremoniesOf(program)
        .filter(({ kind }) => kind === "STEERING_REPORT")
        .map(({ key, day: on }) => `${key} ${on}`);
    expect(due(smallProgram())).toEqual([]);
    const reported = apply(smallProgram(), report);
    expect(due(reported)).toEqual(["report-2 2026-12-14", "report-3 2027-01-11"]);
  });
});

describe("a person's ceremonies", () => {
  const reported = apply(smallProgram(), report);
  const kindsOf = (memberId: string, program = reported) => {
    const member = program.member.get(memberId);
    return member
      ? [...new Set(ceremoniesFor(program, member).map(({ kind }) => kind))].sort()
      : null;
  };

  it("are those of their role and of the streams they lead", () => {
    const team = ["RETROSPECTIVE", "SPRINT_PLANNING", "SPRINT_REVIEW", "STANDUP"];
    expect(kindsOf("M1")).toEqual(["INTEGRATION_REVIEW", "STEERING_REPORT", ...team].sort());
    expect(kindsOf("M2")).toEqual(["INTEGRATION_REVIEW", ...team].sort());
    expect(kindsOf("M4")).toEqual(["SPRINT_REVIEW"]);
    expect(kindsOf("M6")).toEqual(["STEERING_REPORT"]);
    expect(kindsOf("M8")).toEqual([]);
    const member = reported.member.get("M2");
    expect(member && whyInvited(reported, member, "STANDUP")).toBe("you lead W1");
  });

  it("grow with what they own, and end when they leave", () => {
    const owner = apply(reported, change("deliverable-edited", "DL01", { ownerId: "M4" }));
    expect(kindsOf("M4", owner)).toContain("STANDUP");
    expect(kindsOf("M4", owner)).not.toContain("INTEGRATION_REVIEW");
    const left = apply(owner, change("member-removed", "M4", { active: false }));
    expect(kindsOf("M4", left)).toEqual([]);
  });
});

describe("what comes next", () => {
  it("is the next ceremony that is not held every day, and not one that is over", () => {
    const program = smallProgram();
    const morning = as("M1", day("2026-11-25"), at("2026-11-25", "10:00"));
    expect(nextCeremony(program, morning)).toEqual({
      name: "Integration review of sprint 4",
      day: "2026-11-25",
      time: "14:00",
    });
    expect(nextCeremony(program, later(morning, at("2026-11-25", "15:00")))?.name).toBe(
      "Review of sprint 4",
    );
  });

  it("leaves out what was cancelled, and is nothing after the last sprint", () => {
    const cancelled = applyAll(smallProgram(), [
      change("sprint-cancelled", "S4", { state: "CANCELLED" }),
    ]);
    expect(nextCeremony(cancelled, as("M1"))).toBeNull();
  });
});
