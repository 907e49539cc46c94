import { describe, expect, it } from "vitest";
import { clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { freshEscalation } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { landingOf, menuOf } from "./menu.ts";

const program = smallProgram();
const labelsOf = (reader: string) => menuOf(program, as(reader)).inSight.map(({ label }) => label);
const allOf = (reader: string) => {
  const { inSight, more } = menuOf(program, as(reader));
  return [...inSight, ...more.flatMap(({ entries }) => entries)];
};
const raised = (...ids: readonly string[]) =>
  applyAll(
    program,
    ids.map((id) =>
      change(
        "escalation-opened",
        id,
        freshEscalation({
          title: `Matter ${id}`,
          tier: "L3_EXECUTIVE",
          ownerId: "M5",
          openedAt: at("2026-11-17"),
          firstSeenDay: day("2026-11-17"),
        }),
      ),
    ),
  );

describe("the menu", () => {
  it.each(["M1", "M2", "M4", "M5", "M8"])(
    "shows %s at most nine entries, and all the rest under More",
    (reader) => {
      expect(labelsOf(reader).length).toBeLessThanOrEqual(9);
      const hrefs = allOf(reader).map(({ href }) => href);
      expect(new Set(hrefs).size).toBe(hrefs.length);
      expect(hrefs.length).toBeGreaterThanOrEqual(20);
    },
  );

  it("begins with what the reader works with", () => {
    expect(labelsOf("M1")[0]).toBe("Today");
    expect(labelsOf("M2")[0]).toBe("My stream");
    expect(labelsOf("M5")[0]).toBe("Steering reports");
    expect(labelsOf("M8")[0]).toBe("Today");
  });

  it.each([
    ["M1", ["Today", "Sprints", "Escalations", "Steering reports"]],
    ["M2", ["My stream", "Stand-up", "Dependencies", "Escalations"]],
    ["M5", ["Steering reports", "Escalations", "Gates", "Outcomes"]],
    ["M8", ["Today", "Workstreams", "Gates", "Steering reports"]],
  ])("keeps four places at hand on the phone of %s", (reader, expected) => {
    expect(menuOf(program, as(reader)).atHand.map(({ label }) => label)).toEqual(expected);
  });

  it("offers My stream to those who lead or own something, and Stand-up to those who may read notes", () => {
    const offered = (reader: string) => allOf(reader).map(({ label }) => label);
    expect(offered("M2")).toContain("My stream");
    expect(offered("M2")).toContain("Stand-up");
    expect(offered("M8")).not.toContain("My stream");
    expect(offered("M5")).not.toContain("Stand-up");
  });
});

describe("where a program opens", () => {
  it.each([
    ["M1", "/programs/small/today"],
    ["M2", "/programs/small/my-stream"],
    ["M5", "/programs/small/reports"],
    ["M8", "/programs/small/today"],
  ])("for %s at %s", (reader, place) => {
    expect(landingOf(program, as(reader))).toBe(place);
  });

  it("for an executive on the one decision that waits, and on the reports when there are several", () => {
    expect(landingOf(raised("E-9"), as("M5"))).toBe("/programs/small/escalations/E-9");
    expect(landingOf(raised("E-8", "E-9"), as("M5"))).toBe("/programs/small/reports");
    const decided = applyAll(raised("E-9"), [
      change("escalation-decided", "E-9", { state: "DECIDED" }),
    ]);
    expect(landingOf(decided, as("M5"))).toBe("/programs/small/reports");
  });

  it("for nobody on a page that their menu keeps out of sight", () => {
    const demo = clearwater();
    for (const member of demo.member.values()) {
      const { personId, name } = member;
      const actor = { kind: "person", personId, name, administrator: false } as const;
      const situation = { actor, today: day("2026-11-16"), now: at("2026-11-16") };
      const place = landingOf(demo, situation);
      const { inSight } = menuOf(demo, situation);
      expect(
        inSight.some(({ href }) => place.startsWith(href)),
        member.name,
      ).toBe(true);
    }
  });
});
