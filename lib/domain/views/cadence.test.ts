import { describe, expect, it } from "vitest";
import { as, at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { applyAll } from "../apply.ts";
import { addDays } from "../calendar.ts";
import { change } from "../changes.ts";
import { cadencePage } from "./cadence.ts";

const planningOf = (lockedAt: ReturnType<typeof at> | null) => {
  const program = applyAll(smallProgram(), [change("sprint-edited", "S4", { lockedAt })]);
  return cadencePage(program, as("M1")).rows.find(({ number }) => number === 4)?.planning;
};

describe("a ceremony of a sprint", () => {
  it("held on the very day it was due is held, a day later it is late", () => {
    const due = day(/\d{4}-\d{2}-\d{2}/.exec(planningOf(null)?.words ?? "")?.[0] ?? "");
    expect(planningOf(at(due))).toMatchObject({ standing: "HELD" });
    expect(planningOf(at(addDays(due, 1)))).toMatchObject({ standing: "LATE" });
  });
});
