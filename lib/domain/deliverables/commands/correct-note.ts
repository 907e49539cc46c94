/** The words of a progress note are corrected the same day; the note it replaces stays on record. */

import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { subjectUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { ProgressNote } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { noteOfAnother, noteOfAnotherDay, noteRecordsDecision } from "../rules/note-corrections.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  noteId: id("A note"),
  note: text("A note"),
});

export interface CorrectNote extends CommandInput {
  readonly deliverableId: string;
  readonly noteId: string;
  readonly note: string;
  /** The note as it was logged, which the program doesn't hold; null when there is none. */
  readonly logged: ProgressNote | null;
}

export const correctNote = defineCompletedCommand<CorrectNote, InputOf<typeof input>>({
  name: "correct-note",
  noun: "deliverable",
  input,
  checkInput(program, { deliverableId, noteId, note, logged }, situation) {
    const subject = { noun: "deliverable", id: deliverableId } as const;
    if (logged?.deliverableId !== deliverableId || logged.correctsId !== null)
      return subjectUnknown.check(
        program,
        { subject: { noun: "progressNote", id: noteId }, exists: false },
        situation,
      );
    return [
      ...noteCorrectionFindings(program, logged, situation),
      ...textMissing.check(program, { subject, field: "The note", text: note }, situation),
    ];
  },
  changes(program, { deliverableId, note, logged }, situation, mint) {
    const deliverable = program.deliverable.get(deliverableId);
    if (!deliverable || !logged) return [];
    const { id, day, state, at } = logged;
    const words = note.trim();
    return [
      change("note-corrected", mint("progressNote"), {
        deliverableId,
        byId: actorId(program, situation),
        at: situation.now,
        day,
        state,
        note: words,
        correctsId: id,
      }),
      ...(deliverable.lastLoggedAt === at
        ? [
            change("last-note-corrected", deliverableId, {
              lastNote: words,
              lastNoteCorrectedAt: situation.now,
            }),
          ]
        : []),
    ];
  },
});

/** What stands in the way of correcting a note; asked by the page and by the command. */
export function noteCorrectionFindings(
  program: Program,
  note: ProgressNote,
  situation: Situation,
): readonly Finding[] {
  const asked = { subject: { noun: "deliverable", id: note.deliverableId } as const, note };
  return [
    ...noteOfAnother.check(program, asked, situation),
    ...noteOfAnotherDay.check(program, asked, situation),
    ...noteRecordsDecision.check(program, asked, situation),
  ];
}
