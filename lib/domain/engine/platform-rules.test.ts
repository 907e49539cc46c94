import { describe, expect, it } from "vitest";
import { as, at, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { sentenceOf } from "../rulebook.ts";
import {
  alreadyTaken,
  commandIdSpent,
  daysReversed,
  editedMeanwhile,
  numberOutOfRange,
  reasonTooShort,
  referenceUnknown,
  stateForbids,
  subjectUnknown,
} from "./platform-rules.ts";

const program = smallProgram();
const eatp = as("M1");
const subject = { noun: "deliverable", id: "DL01" } as const;

describe("what every command asks", () => {
  it("T-02 names what is not there, and is content with what is", () => {
    const look = (exists: boolean) =>
      subjectUnknown.check(program, { subject, exists }, eatp).map(sentenceOf);
    expect(look(false)).toEqual(["There is no deliverable DL01 in this program."]);
    const unknown = (noun: "savedView" | "standupNote") =>
      subjectUnknown
        .check(program, { subject: { noun, id: "X-1" }, exists: false }, eatp)
        .map(sentenceOf)[0];
    expect(unknown("savedView")).toBe("There is no saved view X-1 in this program.");
    expect(unknown("standupNote")).toBe("There is no stand-up note X-1 in this program.");
    expect(look(true)).toEqual([]);
  });

  it("T-03 names the states that are wanted, and is content with one of them", () => {
    const look = (state: string) =>
      stateForbids
        .check(program, { subject, state, allowed: ["READY", "IN_PROGRESS"] }, eatp)
        .map(sentenceOf);
    expect(look("BLOCKED")).toEqual(["DL01 is blocked. For this it must be ready or in progress."]);
    expect(look("IN_PROGRESS")).toEqual([]);
  });

  it("T-04 and T-08 object to what is unknown and what is taken only", () => {
    const field = { subject, field: "Owner", value: "M99" };
    const unknown = (exists: boolean) =>
      referenceUnknown.check(program, { ...field, exists }, eatp).length;
    const taken = (is: boolean) =>
      alreadyTaken.check(program, { ...field, taken: is }, eatp).length;
    expect([unknown(false), unknown(true), taken(true), taken(false)]).toEqual([1, 0, 1, 0]);
  });

  it.each([
    ["x".repeat(19), ["The reason has 19 characters. At least 20 are needed."]],
    ["x".repeat(20), []],
    [` ${"x".repeat(19)} `, ["The reason has 19 characters. At least 20 are needed."]],
    ["x", ["The reason has 1 character. At least 20 are needed."]],
  ])("T-05 wants twenty characters, blanks around them not counted: %j", (reason, told) => {
    expect(reasonTooShort.check(program, { subject, reason }, eatp).map(sentenceOf)).toEqual(told);
  });

  it.each([
    ["2026-11-23", "2026-11-24", 0],
    ["2026-11-24", "2026-11-23", 1],
  ])("T-06 holds %s and %s against each other: %d objections", (firstDay, secondDay, count) => {
    const days = { subject, first: "Start", firstDay, second: "Due", secondDay };
    expect(daysReversed.check(program, days, eatp)).toHaveLength(count);
  });

  it("T-06 names both days as its sentence needs them, however their fields are written", () => {
    const days = { subject, firstDay: "2026-11-24", secondDay: "2026-11-23" };
    const said = (first: string, second: string) =>
      daysReversed.check(program, { ...days, first, second }, eatp).map(sentenceOf);
    expect(said("The cycle's first day", "its last day")).toEqual([
      "Its last day (2026-11-23) is before the cycle's first day (2026-11-24).",
    ]);
  });

  it.each([
    [-1, 1],
    [0, 0],
    [100, 0],
    [101, 1],
    [Number.NaN, 1],
  ])("T-07 takes numbers from the least to the most: %d, %d objections", (value, count) => {
    const given = { subject, field: "Energy", value, least: 0, most: 100 };
    expect(numberOutOfRange.check(program, given, eatp)).toHaveLength(count);
  });

  it("T-140 objects to a form whose id is spent, and is content with a fresh one", () => {
    const look = (spent: boolean) => commandIdSpent.check(program, { subject, spent }, eatp);
    expect(look(true)).toMatchObject([{ ruleId: "T-140", severity: "BLOCKS", subject }]);
    expect(look(false)).toEqual([]);
  });

  it("T-141 tells who changed which field, when, and both values; T-141 is content without conflicts", () => {
    const conflict = {
      field: "points",
      theirs: 8,
      mine: 13,
      who: "Ada Lind",
      at: at("2026-11-23", "14:05"),
    };
    const look = (conflicts: readonly (typeof conflict)[]) =>
      editedMeanwhile.check(program, { subject, conflicts }, eatp);
    expect(look([conflict]).map(sentenceOf)).toEqual([
      'Ada Lind changed Points to "8" (2026-11-23, 14:05). You entered "13".',
    ]);
    expect(look([conflict, { ...conflict, field: "title" }]).map(({ aspect }) => aspect)).toEqual([
      "points",
      "title",
    ]);
    expect(look([])).toEqual([]);
  });
});
