import { describe, expect, it } from "vitest";
import { at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import {
  conditionsHoldingBack,
  isOverdueCondition,
  isRecycleOpen,
  openConditionsOf,
} from "./gate-conditions.ts";

const condition = (id: string, gateId: string, dueDay: string, closedDay: string | null = null) =>
  change("condition-set", id, {
    gateId,
    criterionId: null,
    text: "The runbook",
    ownerId: "M2",
    dueDay: day(dueDay),
    closedDay: closedDay === null ? null : day(closedDay),
    closedById: null,
    closingNote: null,
  });

const gate = (program: Program, id: string): Gate => {
  const found = program.gate.get(id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
};
const another = (id: string, set: Partial<Gate> = {}): Change =>
  change("gate-scheduled", id, { ...gate(smallProgram(), "G-1"), ...set });

describe("A-56 conditions of a gate", () => {
  it.each([
    ["2026-11-20", null, true],
    ["2026-11-23", null, false],
    ["2026-11-24", null, false],
    ["2026-11-20", "2026-11-23", false],
  ])("A-56 due on %s and closed on %s is overdue on the 23rd: %s", (due, closed, overdue) => {
    const program = applyAll(smallProgram(), [condition("CN-1", "G-1", due, closed)]);
    const [one] = [...program.condition.values()];
    expect(one && isOverdueCondition(one, today)).toBe(overdue);
    expect(openConditionsOf(program, "G-1")).toHaveLength(closed === null ? 1 : 0);
    expect(openConditionsOf(program, "G-9")).toEqual([]);
  });

  it("A-56 holds back by overdue conditions of other gates of the same subject, earliest first", () => {
    const program = applyAll(smallProgram(), [
      another("G-2"),
      another("G-3"),
      another("G-4", { subjectId: "W2" }),
      condition("CN-1", "G-2", "2026-11-20"),
      condition("CN-2", "G-1", "2026-11-12"),
      condition("CN-3", "G-2", "2026-11-23"),
      condition("CN-4", "G-3", "2026-11-16"),
      condition("CN-5", "G-4", "2026-11-13"),
      condition("CN-6", "G-2", "2026-11-18"),
    ]);
    const ids = (id: string) =>
      conditionsHoldingBack(program, gate(program, id), today).map((one) => one.id);
    expect(ids("G-1")).toEqual(["CN-4", "CN-6", "CN-1"]);
    expect(ids("G-4")).toEqual([]);
  });
});

describe("work that a gate sent back", () => {
  const recycled = { outcome: "RECYCLE", decidedAt: at("2026-11-18") } as const;
  const open = (later: Partial<Gate> | null, first: Partial<Gate> = recycled) => {
    const program = applyAll(smallProgram(), [
      change("gate-decided", "G-1", first),
      ...(later === null ? [] : [another("G-2", later)]),
    ]);
    return isRecycleOpen(program, gate(program, "G-1"));
  };
  const passed = { outcome: "GO", decidedAt: at("2026-11-20") } as const;

  it.each<[string, Partial<Gate> | null, boolean]>([
    ["nothing followed", null, true],
    ["a later gate let it pass", passed, false],
    ["a later gate let it pass on conditions", { ...passed, outcome: "CONDITIONAL_GO" }, false],
    ["a later gate sent it back again", { ...passed, outcome: "RECYCLE" }, true],
    ["a later gate waits", { outcome: null, decidedAt: null }, true],
    ["a gate let it pass before", { ...passed, decidedAt: at("2026-11-16") }, true],
    ["a gate let it pass at the same instant", { ...passed, decidedAt: at("2026-11-18") }, true],
    ["a gate of another level let it pass", { ...passed, level: "SPRINT" }, true],
    ["a gate of another stage let it pass", { ...passed, stage: "PRODUCE" }, true],
    ["another stream passed", { ...passed, subjectId: "W2" }, true],
  ])("X-02 is open when %s: %s", (_title, later, expected) => {
    expect(open(later)).toBe(expected);
  });

  it("X-02 is not open where the gate passed or was dropped", () => {
    expect(open(null, { outcome: "GO" })).toBe(false);
    expect(open(null, { ...recycled, droppedReason: "Held by mistake" })).toBe(false);
  });
});
