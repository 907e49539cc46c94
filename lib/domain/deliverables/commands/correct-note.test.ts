import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { ProgressNote } from "../../nouns.ts";
import { standupDigest } from "../../stand-ups/views/standup-digest.ts";
import { noteLines } from "../views/deliverable-lines.ts";
import { deliverableRow } from "../views/deliverable-row.ts";
import { correctNote } from "./correct-note.ts";
import { logProgress } from "./log-progress.ts";

const author = as("M2");
const given = {
  deliverableId: "DL01",
  state: "IN_PROGRESS",
  note: "Source two is done",
  forecastDay: null,
  blocker: null,
  evidence: null,
} as const;
const program = done(smallProgram(), logProgress, given, author);
const logged: ProgressNote = {
  id: "N-60",
  deliverableId: "DL01",
  byId: "M2",
  at: author.now,
  day: today,
  state: "IN_PROGRESS",
  note: given.note,
  correctsId: null,
};
const right = { deliverableId: "DL01", noteId: "N-60", note: "Source three is done", logged };
const later = as("M2", today, at("2026-11-23", "15:00"));

describe("correcting a progress note", () => {
  const verdict = correctNote.carryOut(program, right, later);
  const changes = verdict.kind === "done" ? verdict.changes : [];
  const correction: ProgressNote = {
    ...logged,
    id: "N-61",
    at: later.now,
    note: right.note,
    correctsId: "N-60",
  };
  const corrected = done(program, correctNote, right, later);

  it("adds a note that names the one it corrects, and changes no state", () => {
    const { id: _, ...set } = correction;
    expect(changes.map(({ kind, set: one }) => [kind, one])).toEqual([
      ["note-corrected", set],
      ["last-note-corrected", { lastNote: "Source three is done", lastNoteCorrectedAt: later.now }],
    ]);
    expect(corrected.deliverable.get("DL01")).toMatchObject({
      state: "IN_PROGRESS",
      lastLoggedAt: author.now,
    });
  });

  it("shows the corrected words, marked, on the deliverable, in My stream and in the digest", () => {
    expect(noteLines(corrected, [correction, logged], later)).toMatchObject([
      { id: "N-60", note: "Source three is done", corrected: true, correctable: true },
    ]);
    const deliverable = corrected.deliverable.get("DL01");
    expect(deliverable && deliverableRow(corrected, deliverable, later)).toMatchObject({
      lastNote: "Source three is done",
      lastNoteCorrected: true,
    });
    const digest = standupDigest(
      corrected,
      today,
      [correction, logged],
      as("M1", today, later.now),
    );
    const lines = digest?.rows.flatMap((row) => row.changes) ?? [];
    expect([...lines, ...(digest?.changesElsewhere ?? [])]).toMatchObject([
      { note: "Source three is done", corrected: true, at: author.now },
    ]);
  });

  it("is corrected again on top of the last correction, and marks no later note", () => {
    const again = { ...correction, id: "N-62", note: "Sources three and four are done" };
    expect(noteLines(corrected, [again, correction, logged], later)).toMatchObject([
      { note: "Sources three and four are done" },
    ]);
    const next = done(corrected, logProgress, given, as("M2", today, at("2026-11-23", "16:00")));
    const deliverable = next.deliverable.get("DL01");
    expect(deliverable && deliverableRow(next, deliverable, later).lastNoteCorrected).toBe(false);
    // An earlier note is corrected without touching the last one.
    expect(done(next, correctNote, right, later).deliverable.get("DL01")?.lastNote).toBe(
      given.note,
    );
  });

  it("T-145 is for its author alone", () => {
    expect(refusedBy(program, correctNote, right, as("M1"))).toEqual(["T-145"]);
    expect(refusedBy(program, correctNote, right, later)).toEqual([]);
  });

  it("T-146 is for the same day, and says what to do on the next", () => {
    const tomorrow = as("M2", day("2026-11-24"));
    expect(refusedBy(program, correctNote, right, tomorrow)).toEqual(["T-146"]);
    expect(refusedBy(program, correctNote, right, later)).toEqual([]);
    expect(noteLines(program, [logged], tomorrow)).toMatchObject([{ correctable: false }]);
  });

  it("T-147 leaves the reason of a decision as it was given", () => {
    const decision = { ...right, logged: { ...logged, state: "RETURNED" } } as const;
    expect(refusedBy(program, correctNote, decision, later)).toEqual(["T-147"]);
    expect(refusedBy(program, correctNote, right, later)).toEqual([]);
  });

  it("needs a note of this deliverable, and words", () => {
    expect(refusedBy(program, correctNote, { ...right, logged: null }, later)).toEqual(["T-02"]);
    const elsewhere = { ...right, logged: { ...logged, deliverableId: "DL02" } };
    expect(refusedBy(program, correctNote, elsewhere, later)).toEqual(["T-02"]);
    expect(refusedBy(program, correctNote, { ...right, note: " " }, later)).not.toEqual([]);
  });
});
