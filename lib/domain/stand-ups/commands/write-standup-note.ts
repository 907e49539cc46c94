/** A stream's day in three fields; what stands in the way becomes a mention that somebody records or settles (I-74). */

import type { Day } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { day, id, inputOf, optionalId, optionalText } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { StandupNote } from "../../nouns.ts";
import { unknownDeliverables } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { standupNotesOf } from "../../program.ts";
import { runningSprint } from "../../sprints/running-sprint.ts";
import { dayNotCome, noteChangedMeanwhile, noteTooLate, notOfThisStream } from "../rules.ts";
import { mentionChanges, unknownEscalation } from "./mentions.ts";

/** A note is read aloud in a minute. */
export const longestNote = 1000;

const input = inputOf({
  workstreamId: id("A workstream"),
  /** Today, or a past working day of the running sprint. */
  day: day("The day"),
  done: optionalText(longestNote),
  next: optionalText(longestNote),
  blockers: optionalText(longestNote),
  deliverableId: optionalId(),
  escalationId: optionalId(),
  /** When the note its writer saw was saved, empty for none yet; left out in code to save whatever stands there. */
  seen: optionalText(),
});

export type WriteStandupNote = InputOf<typeof input, "seen">;

/** The note of a stream and day; there is at most one. */
export const noteOn = (program: Program, workstreamId: string, day: Day): StandupNote | null =>
  (standupNotesOf(program).get(workstreamId) ?? []).find((note) => note.day === day) ?? null;

export const writeStandupNote = defineCommand<WriteStandupNote>({
  name: "write-standup-note",
  noun: "workstream",
  input,
  from: ["ACTIVE"],
  checkInput(program, command, situation) {
    const { workstreamId, day, done, next, blockers, deliverableId, escalationId, seen } = command;
    const subject = { noun: "workstream", id: workstreamId } as const;
    const note = noteOn(program, workstreamId, day);
    const changed =
      seen === undefined
        ? []
        : noteChangedMeanwhile.check(program, { subject, note, seen }, situation);
    if (changed.length > 0) return changed;
    return [
      ...dayNotCome.check(program, { subject, field: "The note", day }, situation),
      ...noteTooLate.check(program, { subject, day }, situation),
      ...textMissing.check(
        program,
        {
          subject,
          field: "The note",
          text: done + next + blockers,
        },
        situation,
      ),
      ...unknownDeliverables(
        program,
        subject,
        "About",
        deliverableId ? [deliverableId] : [],
        situation,
      ),
      ...notOfThisStream.check(program, { subject, deliverableId, workstreamId }, situation),
      ...unknownEscalation(program, subject, escalationId, situation),
    ];
  },
  changes(program, command, situation, mint) {
    const { workstreamId, day } = command;
    const before = noteOn(program, workstreamId, day);
    const words = {
      done: command.done.trim(),
      next: command.next.trim(),
      blockers: command.blockers.trim(),
      authorId: actorId(program, situation),
      at: situation.now,
    };
    const sprint = runningSprint(program);
    const noteId = before?.id ?? mint("standupNote");
    const written: Change = before
      ? change("standup-renoted", noteId, words)
      : change("standup-noted", noteId, {
          workstreamId,
          sprintId: sprint && sprint.startDay <= day ? sprint.id : null,
          day,
          ...words,
        });
    return [
      written,
      ...mentionChanges(program, { noteId, workstreamId, day }, command, situation, mint),
    ];
  },
});
