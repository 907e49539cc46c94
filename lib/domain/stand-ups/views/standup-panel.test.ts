import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Deliverable } from "../../nouns.ts";
import { standupPanel } from "./standup-panel.ts";

const note = (id: string, on: string, workstreamId = "W1") =>
  change("standup-noted", id, {
    workstreamId,
    sprintId: "S4",
    day: day(on),
    authorId: "M2",
    done: `Done of ${id}`,
    next: "Next",
    blockers: "",
    at: at(on),
  });
const work = (nth: number, set: Partial<Deliverable> = {}) =>
  change("deliverable-created", `DL${nth}`, {
    ...freshDeliverable({ title: `Work ${nth}`, workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    ...set,
  });
function panel(changes: readonly Change[], who = "M2", on = "2026-11-23") {
  const shown = standupPanel(applyAll(smallProgram(), changes), "W1", as(who, day(on)));
  if (!shown) throw new Error("no panel");
  return shown;
}

describe("the stand-up panel", () => {
  it("I-75 is not there for executives and for those who only look on", () => {
    const there = (who: string) => standupPanel(smallProgram(), "W1", as(who)) !== null;
    expect(["M2", "M9", "M5", "M8"].map(there)).toEqual([true, true, false, false]);
  });

  it("asks on working days of a running sprint", () => {
    const asked = (on: string, ...changes: readonly Change[]) => panel(changes, "M2", on).asked;
    expect([asked("2026-11-23"), asked("2026-11-22")]).toEqual([true, false]);
    const closed = change("sprint-closed", "S4", { state: "CLOSED" });
    expect(asked("2026-11-23", closed)).toBe(false);
    const idle = change("workstream-dropped", "W1", { state: "DROPPED" });
    expect(asked("2026-11-23", idle)).toBe(false);
  });

  it("shows today's note, and the last one before it", () => {
    const notes = [
      note("SN-1", "2026-11-20"),
      note("SN-2", "2026-11-18"),
      note("SN-3", "2026-11-20", "W2"),
    ];
    expect([panel(notes).note, panel(notes).before?.done]).toEqual([null, "Done of SN-1"]);
    const today = panel([...notes, note("SN-4", "2026-11-23")]);
    expect([today.note?.done, today.before?.done]).toEqual(["Done of SN-4", "Done of SN-1"]);
    expect(panel([]).before).toBeNull();
  });

  it("begins a new note with what was logged today, and with nothing of other days or streams", () => {
    const logged = (id: string, on: string, lastNote: string | null) =>
      change("progress-logged", id, { lastNote, lastLoggedAt: at(on) });
    expect(panel([]).logged).toBe("");
    expect(panel([logged("DL01", "2026-11-20", "The gaps are known")]).logged).toBe("");
    const today = [
      logged("DL01", "2026-11-23", "The gaps are filled"),
      logged("DL02", "2026-11-23", "Another stream's"),
      work(10),
      logged("DL10", "2026-11-23", "Begun"),
    ];
    expect(panel(today).logged).toBe("DL01: The gaps are filled\nDL10: Begun");
    expect(panel([logged("DL01", "2026-11-23", "x".repeat(2000))]).logged).toHaveLength(1000);
  });

  it("shows with a note what its own blocker is about, as it was said last", () => {
    const mention = (id: string, noteId: string, deliverableId: string | null) =>
      change("blocker-mentioned", id, {
        noteId,
        workstreamId: "W1",
        deliverableId,
        day: day("2026-11-23"),
        text: "No access",
        escalationId: null,
        settledReason: null,
        settledById: null,
        draftedAt: null,
      });
    const about = (...mentions: readonly Change[]) =>
      panel([note("SN-1", "2026-11-23"), ...mentions]).note?.deliverableId ?? null;
    expect(about()).toBeNull();
    expect(about(mention("BM-1", "SN-1", "DL01"), mention("BM-2", "SN-2", "DL02"))).toBe("DL01");
    expect(about(mention("BM-1", "SN-1", "DL01"), mention("BM-2", "SN-1", "DL03"))).toBe("DL03");
  });

  it("offers the last three days without a note, the latest first", () => {
    expect(panel([]).missed).toEqual(["2026-11-20", "2026-11-19", "2026-11-18"]);
    expect(panel([note("SN-1", "2026-11-19")]).missed).toEqual([
      "2026-11-20",
      "2026-11-18",
      "2026-11-17",
    ]);
    const idle = change("workstream-dropped", "W1", { state: "DROPPED" });
    expect(panel([idle]).missed).toEqual([]);
  });

  it("offers thirty open deliverables at most, those of the sprint first", () => {
    const ids = (...changes: readonly Change[]) => panel(changes).deliverables.map(({ id }) => id);
    expect(ids(work(10), work(11, { sprintId: "S4" }), work(12, { state: "DROPPED" }))).toEqual([
      "DL01",
      "DL11",
      "DL10",
    ]);
    const many = (count: number) => Array.from({ length: count }, (_, nth) => work(10 + nth));
    expect(ids(...many(29))).toHaveLength(30);
    expect(ids(...many(30))).toHaveLength(30);
  });
});
