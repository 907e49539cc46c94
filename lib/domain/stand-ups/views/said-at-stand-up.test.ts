import { describe, expect, it } from "vitest";
import { at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { isOfStandUp } from "./said-at-stand-up.ts";

const warning = (id: string, subjectNoun: string) =>
  change("warning-raised", id, {
    ruleId: "I-74",
    subjectNoun,
    subjectId: "BM-1",
    aspect: null,
    sentence: "Nobody answers at the vendor",
    raisedAt: at("2026-11-23"),
    clearedAt: null,
    watchReason: null,
    watchedById: null,
  });
const step = (id: string, warningId: string) =>
  change("intervention-recorded", id, {
    warningId,
    ownerId: "M2",
    step: "Call them",
    reviewDay: day("2026-11-27"),
    recordedById: "M1",
    recordedAt: at("2026-11-23"),
    effect: null,
    reviewedAt: null,
  });
const program = applyAll(smallProgram(), [
  warning("WN-1", "blockerMention"),
  warning("WN-2", "standupNote"),
  warning("WN-3", "energyReading"),
  step("IV-1", "WN-1"),
  step("IV-3", "WN-3"),
]);

describe("what was said at stand-ups", () => {
  it.each<[string, string, Readonly<Record<string, unknown>>, boolean]>([
    ["standupNote", "SN-1", {}, true],
    ["blockerMention", "BM-1", {}, true],
    ["comment", "CM-1", { subjectNoun: "standupNote" }, true],
    ["comment", "CM-2", { subjectNoun: "blockerMention" }, true],
    ["comment", "CM-3", { subjectNoun: "deliverable" }, false],
    ["warning", "WN-1", {}, true],
    ["warning", "WN-2", {}, true],
    ["warning", "WN-3", {}, false],
    ["warning", "WN-9", {}, false],
    ["intervention", "IV-1", {}, true],
    ["intervention", "IV-3", {}, false],
    ["intervention", "IV-9", {}, false],
    ["deliverable", "WN-1", {}, false],
  ])("is in a row of the log about %s %s %j: %s", (noun, subjectId, set, said) => {
    expect(isOfStandUp(program, { noun, subjectId, set })).toBe(said);
  });
});
