/** The stand-up of one day for whoever runs the program: who reported, what changed, what is only mentioned, who is quiet (E2). */

import type { Day, Instant } from "../../calendar/index.ts";
import { addWorkingDays, isWorkingDay } from "../../calendar/index.ts";
import type { ReadNote } from "../../deliverables/corrected-notes.ts";
import { correctedNotes } from "../../deliverables/corrected-notes.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { ProgressNote, Workstream } from "../../nouns.ts";
import { maySeeStandUp } from "../../people/who-sees.ts";
import { sprintDayWords } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import { settingOf } from "../../settings.ts";
import { begunSprints, sprintOn } from "../../sprints/running-sprint.ts";
import type { DeliverableState } from "../../vocabulary.ts";
import { isStreamRunning } from "../../workstreams/running-streams.ts";
import { noteOn } from "../commands/write-standup-note.ts";
import { mentionThreads } from "../mention-threads.ts";
import { owedOn, owingStreams, silentDays, standUpIsOver } from "../standup-coverage.ts";
import type { MentionDraft } from "./mention-draft.ts";
import { mentionDraft } from "./mention-draft.ts";
import type { NoteWords } from "./standup-panel.ts";
import { noteWords } from "./standup-panel.ts";

/** WAITING: today's stand-up is not over. QUIET: it is, and there is no note. */
export type Reporting = "REPORTED" | "WAITING" | "QUIET";

export interface DayChange {
  readonly deliverableId: string;
  readonly title: string;
  readonly href: string;
  /** The state it was left in. */
  readonly state: DeliverableState;
  readonly note: string;
  readonly corrected: boolean;
  readonly byName: string;
  readonly at: Instant;
}

export interface DigestRow {
  readonly workstreamId: string;
  readonly name: string;
  readonly leadName: string;
  readonly reporting: Reporting;
  readonly note: NoteWords | null;
  /** Its last stand-ups in a row without a note, today's view of it. */
  readonly silentDays: number;
  /** One line per deliverable that moved or was logged that day; the latest word. */
  readonly changes: readonly DayChange[];
}

export interface StandupDigest {
  readonly day: Day;
  readonly isToday: boolean;
  readonly worked: boolean;
  readonly sprintNumber: number | null;
  readonly sprintWords: string | null;
  readonly beginsAt: string;
  readonly over: boolean;
  readonly previousDay: Day | null;
  readonly nextDay: Day | null;
  readonly rows: readonly DigestRow[];
  readonly reported: number;
  readonly quiet: readonly DigestRow[];
  /** Every open one, whatever the day: drafts first. */
  readonly mentions: readonly MentionDraft[];
  /** Logged that day outside the streams above. */
  readonly changesElsewhere: readonly DayChange[];
}

/** The day asked for where a stand-up may be read; else the last one that is over, today's once somebody wrote. */
export function digestDay(program: Program, asked: Day | null, situation: Situation): Day {
  const { today } = situation;
  if (asked !== null && asked <= today) return asked;
  const { calendar } = program.facts;
  const written = [...program.standupNote.values()].some(({ day }) => day === today);
  const due = isWorkingDay(calendar, today) && standUpIsOver(program, situation);
  return written || due ? today : addWorkingDays(calendar, today, -1);
}

const minutesPerHour = 60;
const twoDigits = (number: number): string => String(number).padStart(2, "0");

function beginsAt(program: Program): string {
  const minutes = Math.round(settingOf(program, "standupHour") * minutesPerHour);
  return `${twoDigits(Math.floor(minutes / minutesPerHour))}:${twoDigits(minutes % minutesPerHour)}`;
}

/** `day` comes from {@link digestDay}; `logged` are the progress notes of that day. Null: stand-up notes are not for this reader. */
export function standupDigest(
  program: Program,
  day: Day,
  logged: readonly ProgressNote[],
  situation: Situation,
): StandupDigest | null {
  if (!maySeeStandUp(program, situation)) return null;
  const { calendar } = program.facts;
  const sprint = sprintOn(program, day);
  const over = day < situation.today || standUpIsOver(program, situation);
  const changes = changesOf(program, logged, situation);
  const rows = streamsOn(program, day).map((stream) =>
    rowOf(program, stream, day, over, changes.get(stream.id) ?? [], situation),
  );
  const shown = new Set(rows.map(({ workstreamId }) => workstreamId));
  const first = begunSprints(program)[0]?.startDay ?? day;
  const [previous, next] = [addWorkingDays(calendar, day, -1), addWorkingDays(calendar, day, 1)];
  return {
    day,
    isToday: day === situation.today,
    worked: isWorkingDay(calendar, day),
    sprintNumber: sprint?.number ?? null,
    sprintWords: sprintDayWords(program, day),
    beginsAt: beginsAt(program),
    over,
    previousDay: previous >= first ? previous : null,
    nextDay: next <= situation.today ? next : null,
    rows: rows.sort((a, b) => order.indexOf(a.reporting) - order.indexOf(b.reporting)),
    reported: rows.filter(({ reporting }) => reporting === "REPORTED").length,
    quiet: rows.filter(({ reporting }) => reporting === "QUIET"),
    mentions: mentionThreads(program)
      .map((thread) => mentionDraft(program, thread, situation))
      .sort((a, b) => Number(b.drafted) - Number(a.drafted)),
    changesElsewhere: [...changes].flatMap(([id, lines]) => (shown.has(id) ? [] : lines)),
  };
}

const order: readonly Reporting[] = ["QUIET", "REPORTED", "WAITING"];

/** Streams that owed a note that day, and others that wrote one. */
function streamsOn(program: Program, day: Day): readonly Workstream[] {
  const sprint = sprintOn(program, day);
  const owing = new Set(
    sprint === null || !isWorkingDay(program.facts.calendar, day)
      ? []
      : owingStreams(program, sprint)
          .filter((one) => owedOn(one, day) && isStreamRunning(program, one.stream))
          .map(({ stream }) => stream.id),
  );
  return [...program.workstream.values()].filter(
    ({ id }) => owing.has(id) || noteOn(program, id, day) !== null,
  );
}

function rowOf(
  program: Program,
  { id, name, leadId }: Workstream,
  day: Day,
  over: boolean,
  changes: readonly DayChange[],
  situation: Situation,
): DigestRow {
  const note = noteOn(program, id, day);
  return {
    workstreamId: id,
    name,
    leadName: nameOf(program, leadId),
    reporting: note ? "REPORTED" : over ? "QUIET" : "WAITING",
    note: note ? noteWords(program, note) : null,
    silentDays: silentDays(program, id, situation).length,
    changes,
  };
}

/** Stream → what was logged, one line per deliverable: the latest word of the day. */
function changesOf(
  program: Program,
  logged: readonly ProgressNote[],
  situation: Situation,
): ReadonlyMap<string, readonly DayChange[]> {
  const latest = new Map<string, ReadNote>();
  for (const one of correctedNotes(logged)) {
    const known = latest.get(one.deliverableId);
    if (!known || known.at < one.at) latest.set(one.deliverableId, one);
  }
  const byStream = new Map<string, DayChange[]>();
  for (const { deliverableId, state, note, corrected, byId, at } of latest.values()) {
    const deliverable = program.deliverable.get(deliverableId);
    if (!deliverable || at > situation.now) continue;
    const { workstreamId, title } = deliverable;
    const line: DayChange = {
      deliverableId,
      title,
      href: routes.deliverable(program.facts.slug, workstreamId, deliverableId),
      state,
      note,
      corrected,
      byName: nameOf(program, byId),
      at,
    };
    byStream.set(workstreamId, [...(byStream.get(workstreamId) ?? []), line]);
  }
  return byStream;
}
