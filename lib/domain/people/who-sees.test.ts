import { describe, expect, it } from "vitest";
import { freshEscalation } from "../../../tests/fixtures/fresh.ts";
import { as, at, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import { isHiddenSubject, namesHidden, visibleEscalations } from "./who-sees.ts";

const opened = (id: string, title: string, confidential: boolean) =>
  change(
    "escalation-opened",
    id,
    freshEscalation({
      title,
      firstSeenDay: today,
      openedAt: at("2026-11-23"),
      openedById: "M3",
      confidential,
    }),
  );
const program = applyAll(smallProgram(), [
  opened("E-1", "No access", false),
  opened("E-2", "The numbers do not add up", true),
  opened("E-3", "", true),
  opened("E-4", "e", true),
  opened("E-5", "Data quality", true),
]);

describe("I-75 a concern told in confidence", () => {
  it.each([
    ["M1", ["E-1", "E-2", "E-3", "E-4", "E-5"]],
    ["M3", ["E-1", "E-2", "E-3", "E-4", "E-5"]],
    ["M2", ["E-1"]],
    ["M5", ["E-1"]],
  ])("I-75 is seen by the EATP and who told it: %s sees %j", (who, ids) => {
    expect(visibleEscalations(program, as(who)).map(({ id }) => id)).toEqual(ids);
    expect(isHiddenSubject(program, "escalation", "E-2", as(who))).toBe(ids.length === 1);
    expect(isHiddenSubject(program, "escalation", "E-1", as(who))).toBe(false);
    expect(isHiddenSubject(program, "deliverable", "E-2", as(who))).toBe(false);
    expect(isHiddenSubject(program, "escalation", "E-9", as(who))).toBe(false);
  });

  it.each([
    ["See E-2, please", true],
    ["E-2", true],
    ["He said: The numbers do not add up.", true],
    ["See E-22 and NE-2", false],
    ["E-2-1 is another", false],
    ["No access (E-1)", false],
    ["Nothing of it", false],
    ["Data quality gate for sensor data", false],
    ["", false],
  ])("I-75 is named by its id or its title: %j, %s", (text, named) => {
    expect(namesHidden(program, as("M2"))(text)).toBe(named);
    expect(namesHidden(program, as("M1"))(text)).toBe(false);
  });
});
