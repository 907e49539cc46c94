import { describe, expect, it } from "vitest";
import { as, at, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { sentenceOf } from "../../rulebook.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { possiblyCeremonial } from "./ceremonial.ts";

const plain = smallProgram();

/** Gates that were decided, one after another, each with the runbook as its criterion. */
function used(results: readonly CriterionResult[], set: object = {}) {
  const gate = plain.gate.get("G-1");
  const criterion = plain.criterion.get("CR-3");
  if (!gate || !criterion) throw new Error("The small program has neither");
  const { id: _gateId, ...gateFields } = gate;
  const { id: _criterionId, ...criterionFields } = criterion;
  const changes = results.flatMap((result, index): readonly Change[] => {
    const gateId = `G-${index + 10}`;
    return [
      change("gate-scheduled", gateId, {
        ...gateFields,
        outcome: "GO",
        decidedAt: at(`2026-11-${String(index + 2).padStart(2, "0")}`),
        ...set,
      }),
      change("criterion-added", `CR-${index + 10}`, {
        ...criterionFields,
        subjectId: gateId,
        text: index % 2 === 0 ? "The runbook is written" : "the  runbook is written.",
        result,
      }),
    ];
  });
  return applyAll(plain, changes);
}
const six = Array.from({ length: 6 }, () => "MET" as const);
const found = (program: ReturnType<typeof used>) => possiblyCeremonial.check(program, {}, as("M1"));

describe("criteria that nothing fails", () => {
  it("I-50 names a criterion that was met in six decided gates, as the latest words it", () => {
    const [finding, ...more] = found(used(six));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "INFORMS", subject: { id: "CR-15" } });
    expect(finding && sentenceOf(finding)).toBe(
      'Possibly ceremonial: "the  runbook is written." was met in all 6 uses at workstream gates, most recently in G-15.',
    );
  });

  it("I-50 is content with five uses, and with one failure or waiver among many", () => {
    expect(found(used(six.slice(1)))).toEqual([]);
    expect(found(used([...six, "NOT_MET"]))).toEqual([]);
    expect(found(used(["WAIVED", ...six]))).toEqual([]);
  });

  it("I-50 is content with gates that are undecided or dropped, and with what did not apply", () => {
    expect(found(used(six, { outcome: null, decidedAt: null }))).toEqual([]);
    expect(found(used(six, { droppedReason: "Merged" }))).toEqual([]);
    expect(found(used(["NOT_APPLICABLE", ...six.slice(1)]))).toEqual([]);
  });

  it("I-50 counts as many uses as the program sets", () => {
    const program = used(six.slice(3));
    const facts = { ...program.facts, settings: { ceremonialUses: 3 } };
    expect(found({ ...program, facts })).toHaveLength(1);
  });
});
