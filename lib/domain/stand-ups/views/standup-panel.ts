/** The stand-up note of one stream, where its lead writes it: three fields, yesterday's words, what came of the third (L3). */

import type { Day, Instant } from "../../calendar/index.ts";
import { compareDays, dayOf } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { StandupNote } from "../../nouns.ts";
import { maySeeStandUp } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfStream, mentionsOfStream, standupNotesOf } from "../../program.ts";
import { runningSprint, worksOn } from "../../sprints/running-sprint.ts";
import { longestNote, noteOn, writeStandupNote } from "../commands/write-standup-note.ts";
import { mentionThreads } from "../mention-threads.ts";
import { owedDays, streamsAtWork } from "../standup-coverage.ts";
import type { MentionDraft, RecordChoice } from "./mention-draft.ts";
import { mentionDraft, openRecords } from "./mention-draft.ts";

export interface NoteWords {
  readonly day: Day;
  readonly done: string;
  readonly next: string;
  readonly blockers: string;
  readonly authorName: string;
  readonly at: Instant;
  /** What the third field is about, and the escalation it belongs to. */
  readonly deliverableId: string | null;
  readonly escalationId: string | null;
}

export interface StandupPanel {
  readonly workstreamId: string;
  readonly today: Day;
  /** A sprint runs, it is a working day, and the stream has open work: a note is waited for. */
  readonly asked: boolean;
  readonly write: AvailabilityLine;
  readonly note: NoteWords | null;
  /** What was logged today in the stream, a line each: what a new note begins with. */
  readonly logged: string;
  /** The words of the last note before today, as a hint. */
  readonly before: NoteWords | null;
  /** Days of this sprint the stream was silent on, the latest first. */
  readonly missed: readonly Day[];
  readonly deliverables: readonly RecordChoice[];
  readonly records: readonly RecordChoice[];
  /** Mentioned and neither recorded nor settled. */
  readonly drafts: readonly MentionDraft[];
}

/** Forms for silent days, and deliverables in a list: as many as a phone can show. */
const [mostMissed, mostDeliverables] = [3, 30];

/** Null for whoever may not read stand-up notes. */
export function standupPanel(
  program: Program,
  workstreamId: string,
  situation: Situation,
): StandupPanel | null {
  if (!maySeeStandUp(program, situation)) return null;
  const { today } = situation;
  const sprint = runningSprint(program);
  const notes = standupNotesOf(program).get(workstreamId) ?? [];
  const noted = new Set(notes.map(({ day }) => day));
  const note = noteOn(program, workstreamId, today);
  const before = notes
    .filter(({ day }) => day < today)
    .sort(byDay)
    .at(-1);
  const busy = streamsAtWork(program).some(({ id }) => id === workstreamId);
  return {
    workstreamId,
    today,
    asked: sprint !== null && busy && worksOn(program, today),
    write: availabilityLine(availability(writeStandupNote, program, workstreamId, situation)),
    note: note ? noteWords(program, note) : null,
    logged: loggedOn(program, workstreamId, today),
    before: before ? noteWords(program, before) : null,
    missed: busy
      ? owedDays(program, workstreamId, situation)
          .filter((day) => day < today && !noted.has(day))
          .slice(-mostMissed)
          .reverse()
      : [],
    deliverables: (deliverablesOfStream(program).get(workstreamId) ?? [])
      .filter(isOpen)
      .sort((a, b) => Number(b.sprintId === sprint?.id) - Number(a.sprintId === sprint?.id))
      .slice(0, mostDeliverables)
      .map(({ id, title }) => ({ id, title })),
    records: openRecords(program, workstreamId, situation),
    drafts: mentionThreads(program)
      .filter((thread) => thread.workstreamId === workstreamId)
      .map((thread) => mentionDraft(program, thread, situation)),
  };
}

/** "DL15: The gaps are filled", by deliverable; as many characters as the field of a note takes. */
function loggedOn(program: Program, workstreamId: string, today: Day): string {
  const { calendar } = program.facts;
  const lines = (deliverablesOfStream(program).get(workstreamId) ?? []).flatMap(
    ({ id, lastNote, lastLoggedAt }) =>
      lastNote && lastLoggedAt !== null && dayOf(calendar, lastLoggedAt) === today
        ? [`${id}: ${lastNote}`]
        : [],
  );
  return lines.join("\n").slice(0, longestNote);
}

const byDay = (a: StandupNote, b: StandupNote): number => compareDays(a.day, b.day);

/**
 * A stand-up note with its author, and the deliverable and the escalation its blocker belongs to; both are null
 * where none was named.
 */
export function noteWords(program: Program, note: StandupNote): NoteWords {
  const mention = (mentionsOfStream(program).get(note.workstreamId) ?? [])
    .filter(({ noteId }) => noteId === note.id)
    .at(-1);
  const { day, done, next, blockers, at } = note;
  return {
    day,
    done,
    next,
    blockers,
    authorName: nameOf(program, note.authorId),
    at,
    deliverableId: mention?.deliverableId ?? null,
    escalationId: mention?.escalationId ?? null,
  };
}
