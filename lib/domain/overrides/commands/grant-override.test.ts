import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { GrantOverride } from "../../index.ts";
import {
  applyAll,
  change,
  changeRoles,
  exceptionsInForce,
  grantOverride,
  liveOverrideFor,
  newRoleNoteOf,
  withdrawOverride,
} from "../../index.ts";

const command = (set: Partial<GrantOverride> = {}): GrantOverride => ({
  ruleId: "A-56",
  subjectNoun: "gate",
  subjectId: "G-1",
  role: "STEERCO",
  reason: "The runbook waits for a vendor until January",
  expiresDay: day("2026-12-04"),
  ...set,
});
const refused = (set: Partial<GrantOverride>, who = "M6") =>
  refusedBy(smallProgram(), grantOverride, command(set), as(who));
const gate = { noun: "gate", id: "G-1" } as const;

describe("granting an override", () => {
  it("T-41 refuses a role the rule does not name, one not held, and a rule that names nobody", () => {
    expect(refused({ role: "EATP" }, "M1")).toEqual(["T-41"]);
    expect(refused({}, "M1")).toEqual(["T-41"]);
    expect(refused({ ruleId: "A-11" })).toEqual(["T-41"]);
  });

  it("T-41 is content with a role that the rule names and the granter holds", () => {
    const program = done(smallProgram(), grantOverride, command(), as("M6"));
    expect(liveOverrideFor(program, "A-56", gate, as("M1"))).toMatchObject({
      id: "OV-1",
      byId: "M6",
      role: "STEERCO",
    });
  });

  it("lasts through its last day and not longer", () => {
    const program = done(smallProgram(), grantOverride, command(), as("M6"));
    const on = (text: string) => liveOverrideFor(program, "A-56", gate, as("M1", day(text)));
    expect(on("2026-12-04")?.id).toBe("OV-1");
    expect(on("2026-12-05")).toBeNull();
  });

  it("says since when its giver has had the role, and from whom, while that is under ten working days", () => {
    const given = done(
      smallProgram(),
      changeRoles,
      { memberId: "M9", roles: ["COE_MEMBER", "STEERCO"] },
      as("M1"),
    );
    const noteOn = (text: string) => {
      const situation = as("M9", day(text));
      const program = done(
        given,
        grantOverride,
        command({ expiresDay: day("2026-12-18") }),
        situation,
      );
      const override = liveOverrideFor(program, "A-56", gate, situation);
      const [line] = exceptionsInForce(program, situation).filter(
        ({ kind }) => kind === "override",
      );
      return [override && newRoleNoteOf(program, override), line?.what] as const;
    };
    const note =
      "Ida Voss has held the role Steering Committee since 2026-11-23, given by Ada Lind";
    const [fresh, reported] = noteOn("2026-12-04");
    expect(fresh).toBe(note);
    expect(reported).toContain(note);
    expect(noteOn("2026-12-07")[0]).toBeNull();
    const old = done(smallProgram(), grantOverride, command(), as("M6"));
    const before = liveOverrideFor(old, "A-56", gate, as("M6"));
    expect(before && newRoleNoteOf(old, before)).toBeNull();
  });

  it("I-44 refuses the owner of the subject", () => {
    const owned = applyAll(smallProgram(), [change("gate-edited", "G-1", { ownerId: "M6" })]);
    expect(refusedBy(owned, grantOverride, command(), as("M6"))).toEqual(["I-44"]);
  });

  it("I-44 is content with a granter who does not own it", () => {
    expect(refused({})).toEqual([]);
  });

  it("T-05 refuses a reason that is only a word", () => {
    expect(refused({ reason: "Urgent" })).toEqual(["T-05"]);
  });

  it("T-06 refuses a last day in the past, and one further off than the program allows", () => {
    expect(refused({ expiresDay: day("2026-11-20") })).toEqual(["T-06"]);
    expect(refused({ expiresDay: day("2026-12-21") })).toEqual([]);
    expect(refused({ expiresDay: day("2026-12-22") })).toEqual(["T-06"]);
  });

  it("T-04 refuses an unknown rule or subject", () => {
    expect(refused({ ruleId: "no rule" })).toEqual(["T-04"]);
    expect(refused({ subjectId: "G-9" })).toEqual(["T-04"]);
    expect(refused({ subjectNoun: "__proto__" })).toEqual(["T-04"]);
  });

  it("is withdrawn once", () => {
    const program = done(smallProgram(), grantOverride, command(), as("M6"));
    const withdrawn = done(program, withdrawOverride, { overrideId: "OV-1" }, as("M6"));
    expect(liveOverrideFor(withdrawn, "A-56", gate, as("M1"))).toBeNull();
    expect(refusedBy(withdrawn, withdrawOverride, { overrideId: "OV-1" }, as("M6"))).toEqual([
      "T-03",
    ]);
  });
});
