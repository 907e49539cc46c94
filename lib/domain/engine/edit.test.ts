import { describe, expect, it } from "vitest";
import { applyAll, change, editDeliverable, mergedEdit, mergeEdit, rewind } from "#domain";
import { refusedBy } from "../../../tests/fixtures/doing.ts";
import { as, at, smallProgram } from "../../../tests/fixtures/small-program.ts";

describe("an edit that meets another", () => {
  const opened = { title: "Model", points: 5, domains: ["D1", "D2"], note: "a\nb" };

  it("T-141 keeps what each changed alone, and names what both changed", () => {
    const typed = { ...opened, title: "My model", points: 13 };
    const current = { ...opened, points: 8, note: "c" };
    expect(mergeEdit(opened, typed, current)).toEqual({
      theirs: { note: "c" },
      conflicts: ["points"],
    });
  });

  it("T-141 is content where both say the same, in another order or with another line end", () => {
    const typed = { ...opened, points: 8, domains: ["D2", "D1"], note: "a\r\nb " };
    expect(mergeEdit(opened, typed, { ...opened, points: 8 })).toEqual({
      theirs: {},
      conflicts: [],
    });
  });

  it("leaves out what the form does not send", () => {
    const typed = { ...opened, points: undefined };
    expect(mergeEdit(opened, typed, { ...opened, points: 8 }).conflicts).toEqual([]);
  });

  it("says who gave the field its value, and takes the program back to where the form was opened", () => {
    const before = smallProgram();
    const after = applyAll(before, [
      change("deliverable-edited", "DL02", { points: 8 }),
      change("deliverable-edited", "DL02", { title: "Another model" }),
    ]);
    const kind = "deliverable-edited" as const;
    const later = [
      { kind, subjectId: "DL02", before: { title: "Model trained again" } },
      { kind, subjectId: "DL02", before: { points: 5 } },
    ];
    const [first, second] = later;
    if (!first || !second || !editDeliverable.edits) throw new Error("nothing to edit");
    const points = before.deliverable.get("DL02")?.points ?? 0;
    const told = [
      { ...first, actorName: "Ben", at: at("2026-11-23", "15:00") },
      { ...second, before: { points }, actorName: "Ada", at: at("2026-11-23", "14:05") },
    ];
    expect(rewind(after, told).deliverable.get("DL02")).toEqual(before.deliverable.get("DL02"));
    const one = before.deliverable.get("DL02");
    if (!one) throw new Error("no deliverable");
    const command = { ...one, deliverableId: "DL02", points: 13 };
    const { conflicts, command: merged } = mergedEdit(
      editDeliverable.edits,
      after,
      command,
      told,
      null,
    );
    expect(conflicts).toMatchObject([{ field: "points", theirs: 8, mine: 13, who: "Ada" }]);
    expect(merged.title).toBe("Another model");
    expect(refusedBy(after, editDeliverable, merged, as("M3"))).toEqual([]);
  });
});
