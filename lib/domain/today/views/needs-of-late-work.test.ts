import { describe, expect, it } from "vitest";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { as, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable } from "../../nouns.ts";
import { today } from "./today.ts";

const having = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const due = (id: string, text: string, set: Partial<Deliverable> = {}): Change =>
  change("deliverable-edited", id, { dueDay: day(text), ...set });

describe("work past its day, on Today", () => {
  const line = (expected: string, action: string) => ({
    "late:DL01": `soon | 1 working day ago | DL01 Sensor data, cleaned was due 2026-11-20 and isn't accepted. ${expected} | Ben Moor | X-02: Late work counts against its stream's evidence | ${action}`,
  });

  it("is told to whoever runs the program and to the lead of its stream, from the day after", () => {
    const late = having(due("DL01", "2026-11-20", { forecastDay: null }));
    const nobody = "No new date is set.";
    expect(needLines(late, as("M1"), "late:")).toEqual(line(nobody, "Open → workstreams/W1/DL01"));
    expect(needLines(late, as("M2"), "late:")).toEqual(
      line(nobody, "Log progress → my-stream?stream=W1#DL01"),
    );
    for (const who of ["M3", "M5", "M8"]) expect(needLines(late, as(who), "late:")).toEqual({});
    const onItsDay = having(due("DL01", "2026-11-23"));
    expect(needLines(onItsDay, as("M1"), "late:")).toEqual({});
  });

  it("says when it is expected now", () => {
    const forecast = { forecastDay: day("2026-12-02") };
    expect(needLines(having(due("DL01", "2026-11-20", forecast)), as("M1"), "late:")).toEqual(
      line("It is now expected 2026-12-02.", "Open → workstreams/W1/DL01"),
    );
  });

  it("is nobody's once it is accepted or dropped", () => {
    for (const state of ["ACCEPTED", "DROPPED"] as const)
      expect(needLines(having(due("DL01", "2026-11-20", { state })), as("M1"), "late:")).toEqual(
        {},
      );
  });

  it("makes one row of a stream's deliverables", () => {
    const late = having(due("DL02", "2026-11-20"), due("DL03", "2026-11-19"));
    const row = today(late, as("M1"), "all").needs.find(({ id }) =>
      id.startsWith("deliverablesLate"),
    );
    expect(row?.sentence).toMatch(/^2 deliverables are late in /);
    expect(row?.members.map(({ id }) => id)).toEqual(["late:DL03", "late:DL02"]);
  });
});

describe("a cycle past its end, on Today", () => {
  it("is told to whoever runs the program, from the day after", () => {
    const end = (text: string) => having(change("cycle-edited", "C1", { endDay: day(text) }));
    expect(needLines(end("2026-11-20"), as("M1"), "cycle")).toEqual({
      cycle:
        "now | 1 working day ago | Cycle 1 ended on 2026-11-20 and is still in Produce. |  | A-16: Its stage ends with a gate decision | See the cycle → settings",
    });
    expect(needLines(end("2026-11-20"), as("M2"), "cycle")).toEqual({});
    expect(needLines(end("2026-11-23"), as("M1"), "cycle")).toEqual({});
  });
});
