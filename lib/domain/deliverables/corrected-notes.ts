/** Progress notes as they read now: each with the words of its last correction. */
import type { ProgressNote } from "../nouns.ts";

export interface ReadNote extends ProgressNote {
  readonly corrected: boolean;
}

/** Corrections are folded into the notes they replace; the order, newest first, stays. */
export function correctedNotes(notes: readonly ProgressNote[]): readonly ReadNote[] {
  const last = new Map<string, ProgressNote>();
  for (const note of notes) {
    const known = last.get(note.correctsId ?? "");
    if (note.correctsId !== null && (!known || known.at < note.at)) last.set(note.correctsId, note);
  }
  return notes
    .filter(({ correctsId }) => correctsId === null)
    .map((note) => {
      const correction = last.get(note.id);
      return { ...note, note: correction?.note ?? note.note, corrected: correction !== undefined };
    });
}
