import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Override } from "../../nouns.ts";
import { rulePage } from "./rule-page.ts";

const granted = (id: string, set: Partial<Override> = {}) =>
  change("override-granted", id, {
    ruleId: "I-15",
    subjectNoun: "deliverable",
    subjectId: "DL02",
    aspect: null,
    byId: "M1",
    role: "EATP",
    reason: "Good enough for the pilot",
    grantedAt: at("2026-11-18"),
    expiresDay: day("2026-11-25"),
    withdrawn: false,
    roleSince: null,
    roleGivenBy: null,
    ...set,
  });

describe("the page of a rule in Clearwater", () => {
  const page = (ruleId: string, about: string | null, who: "leila" | "ingrid" | "priya") =>
    rulePage(clearwater(), ruleId, about, asPerson(who));

  it("says what it is about, and which of the reader's roles may override it until when", () => {
    expect(page("A-01", "s5", "ingrid")).toMatchObject({
      subject: {
        noun: "sprint",
        id: "S5",
        title: "Sprint 5",
        place: "/programs/clearwater/sprints/5",
      },
      roles: [{ value: "STEERCO", label: "Steering Committee" }],
      ownsSubject: false,
      lastDay: "2026-12-14",
    });
    expect(page("A-01", "S5", "leila")?.roles).toEqual([]);
    expect(page("I-15", "DL17", "leila")).toMatchObject({
      roles: [{ value: "EATP" }],
      ownsSubject: false,
    });
    expect(page("I-15", "DL17", "priya")).toMatchObject({ roles: [], ownsSubject: true });
  });

  it("offers the parts that it is overridden for one by one", () => {
    expect(page("A-01", "S5", "ingrid")?.aspects.map(({ label }) => label)).toEqual([
      "People",
      "Process",
      "Technology",
      "Governance",
    ]);
    expect(page("I-15", "DL17", "leila")?.aspects).toEqual([
      { value: "DP-2", label: expect.stringContaining("DL15") },
    ]);
    expect(page("I-15", null, "leila")?.aspects).toEqual([]);
    expect(page("T-01", "E-2", "leila")?.aspects).toEqual([]);
  });

  it("is without a subject where none is named or there is none of that id, and nothing for a rule that is none", () => {
    expect(page("A-01", null, "leila")?.subject).toBeNull();
    expect(page("A-01", "S99", "leila")?.subject).toBeNull();
    expect(page("a-01", null, "leila")).toBeNull();
  });
});

describe("the overrides on the page of a rule", () => {
  const program = applyAll(smallProgram(), [
    granted("OV-1", { withdrawn: true }),
    granted("OV-2"),
    granted("OV-3", { subjectId: "DL03" }),
    granted("OV-4", { ruleId: "I-25" }),
    granted("OV-5", { expiresDay: day("2026-11-20") }),
    granted("OV-6", { expiresDay: day("2026-11-23") }),
    granted("OV-7", { subjectNoun: "gate", subjectId: "G-1" }),
  ]);
  const seen = (about: string | null) =>
    rulePage(program, "I-15", about, as("M1"))?.overrides.map(({ id, live, subject }) =>
      [id, live ? "live" : "over", subject].join(" "),
    );

  it("are those of the subject, or all of the rule, the newest first; live to their last day", () => {
    expect(seen("DL02")).toEqual([
      "OV-6 live Model trained again",
      "OV-5 over Model trained again",
      "OV-2 live Model trained again",
      "OV-1 over Model trained again",
    ]);
    expect(seen(null)?.map((line) => line.slice(0, 4))).toEqual([
      "OV-7",
      "OV-6",
      "OV-5",
      "OV-3",
      "OV-2",
      "OV-1",
    ]);
    expect(seen("DL01")).toEqual([]);
  });

  it("I-75 tell nothing of a concern told in confidence to those who may not know of it", () => {
    const secret = applyAll(smallProgram(), [
      change(
        "escalation-opened",
        "E-1",
        freshEscalation({
          title: "Afraid to speak",
          openedAt: at("2026-11-20"),
          firstSeenDay: day("2026-11-20"),
          confidential: true,
          ownerId: "M1",
          openedById: "M3",
        }),
      ),
      granted("OV-1", { subjectNoun: "escalation", subjectId: "E-1" }),
    ]);
    const page = (who: string) => rulePage(secret, "I-15", "E-1", as(who));
    expect(page("M1")).toMatchObject({ subject: { id: "E-1" }, overrides: [{ id: "OV-1" }] });
    expect(page("M2")).toMatchObject({ subject: null, overrides: [] });
  });
});
