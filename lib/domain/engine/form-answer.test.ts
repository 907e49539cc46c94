import { describe, expect, it } from "vitest";
import { as, at, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { fieldWords } from "./field-words.ts";
import { conflictLines, isEnvelope } from "./form-answer.ts";
import { editedMeanwhile } from "./platform-rules.ts";

describe("T-141 a field that two people changed", () => {
  it("comes back with both values in words, who changed it and when", () => {
    const findings = editedMeanwhile.check(
      smallProgram(),
      {
        subject: { noun: "deliverable", id: "DL01" },
        conflicts: [
          { field: "ownerId", theirs: "M3", mine: null, who: "Ada Lind", at: at("2026-11-20") },
        ],
      },
      as("M2"),
    );
    expect(conflictLines(findings)).toEqual([
      {
        field: "ownerId",
        label: "Owner",
        sentence: 'Ada Lind changed Owner to "Cleo Nair" (2026-11-20, 10:00). You entered "–".',
        theirs: "Cleo Nair",
        mine: "–",
      },
    ]);
  });
});

describe("a field", () => {
  it.each([
    ["needByDay", "Needed by"],
    ["dueDay", "Due date"],
    ["ownerId", "Owner"],
    ["attendeeIds", "Attendee"],
    ["DL21:points", "DL21 points"],
    ["CHANGE_CAPACITY:basis", "Change capacity basis"],
  ])("%s is called %s", (name, words) => {
    expect(fieldWords(name)).toBe(words);
  });

  it.each([
    ["command", true],
    ["program", true],
    ["commandId", true],
    ["openedAt", true],
    ["askedAt", true],
    ["$ACTION_REF_1", true],
    ["choose:points", true],
    ["commands", false],
    ["programs", false],
    ["points", false],
    ["choose", false],
  ])("%s belongs to the form itself: %s", (name, own) => {
    expect(isEnvelope(name)).toBe(own);
  });
});
