/** Which streams owe a stand-up note on which days, and which of them were silent. */

import type { Day, Instant } from "../calendar/index.ts";
import { dayOf, minutesOf, timeOf, workingDaysIn } from "../calendar/index.ts";
import type { Situation } from "../engine/situation.ts";
import type { Deliverable, Sprint, Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import {
  deliverablesOfSprint,
  deliverablesOfStream,
  itemsOfSprint,
  remembered,
  standupNotesOf,
} from "../program.ts";
import { settingOf } from "../settings.ts";
import { runningSprint } from "../sprints/running-sprint.ts";
import { isStreamRunning } from "../workstreams/running-streams.ts";

const minutesPerHour = 60;

/** Is today's stand-up over? Before that nobody is late. */
export function standUpIsOver(program: Program, { now }: Pick<Situation, "now">): boolean {
  const minutes = minutesOf(timeOf(program.facts.calendar, now)) ?? 0;
  const ends =
    settingOf(program, "standupHour") * minutesPerHour + settingOf(program, "standupMinutes");
  return minutes >= ends;
}

/** Working days of a sprint whose stand-up is over. */
export function standUpDays(
  program: Program,
  { startDay, endDay }: Pick<Sprint, "startDay" | "endDay">,
  situation: Pick<Situation, "today" | "now">,
): readonly Day[] {
  const { today } = situation;
  return workingDaysIn(program.facts.calendar, startDay, endDay).filter(
    (day) => day < today || (day === today && standUpIsOver(program, situation)),
  );
}

interface Span {
  /** The first day on which it had work in the sprint. */
  readonly from: Day;
  /** The last day on which it still had open work; null: to this day. */
  readonly until: Day | null;
}

interface Owing extends Span {
  readonly stream: Workstream;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** From its first place on to its latest acceptance; open to this day as soon as one of a stream's deliverables is open. */
function count(spans: Map<string, Span>, one: Deliverable, from: Day): void {
  const { workstreamId, acceptedDay, state } = one;
  if (state === "DROPPED") return;
  const before = spans.get(workstreamId);
  const open = before?.until === null || acceptedDay === null;
  spans.set(workstreamId, {
    from: before ? earlier(before.from, from) : from,
    until: open ? null : later(before?.until ?? acceptedDay, acceptedDay),
  });
}

/** Whoever has work in a sprint takes part in its stand-up; so does who wrote a note in it and has open work elsewhere. */
export function owingStreams(program: Program, sprint: Sprint): readonly Owing[] {
  const dayIn = (at: Instant) => dayOf(program.facts.calendar, at);
  const { startDay, startedAt } = sprint;
  const begins = startedAt === null ? startDay : later(startDay, dayIn(startedAt));
  const placed = new Map<string, Day>();
  for (const { id } of deliverablesOfSprint(program).get(sprint.id) ?? []) placed.set(id, begins);
  for (const { deliverableId, addedAt, removed } of itemsOfSprint(program).get(sprint.id) ?? [])
    if (!removed)
      placed.set(deliverableId, addedAt === null ? begins : later(begins, dayIn(addedAt)));
  const spans = new Map<string, Span>();
  for (const [id, from] of placed) {
    const deliverable = program.deliverable.get(id);
    if (deliverable) count(spans, deliverable, from);
  }
  for (const [stream, notes] of standupNotesOf(program)) {
    if (spans.get(stream)?.until === null) continue;
    const days = notes.filter(({ sprintId }) => sprintId === sprint.id).map(({ day }) => day);
    const [first, ...others] = days;
    if (!first) continue;
    const from = others.reduce(earlier, first);
    for (const one of deliverablesOfStream(program).get(stream) ?? []) count(spans, one, from);
  }
  return [...program.workstream.values()].flatMap((stream) => {
    const span = spans.get(stream.id);
    return span ? [{ stream, ...span }] : [];
  });
}

/** Whether a stream with this span owes a note on a day; both ends count. */
export const owedOn = ({ from, until }: Span, day: Day): boolean =>
  from <= day && (until === null || day <= until);

const owingNow: (program: Program) => readonly Owing[] = remembered((program) => {
  const sprint = runningSprint(program);
  return sprint ? owingStreams(program, sprint) : [];
});

/** Days of the running sprint on which a stream owed a note and the stand-up is over. */
export function owedDays(
  program: Program,
  workstreamId: string,
  situation: Pick<Situation, "today" | "now">,
): readonly Day[] {
  const sprint = runningSprint(program);
  const owing = owingNow(program).find(({ stream }) => stream.id === workstreamId);
  if (!sprint || !owing) return [];
  return standUpDays(program, sprint, situation).filter((day) => owedOn(owing, day));
}

/** Running streams with open work that take part in the running sprint. */
export const streamsAtWork: (program: Program) => readonly Workstream[] = remembered((program) =>
  owingNow(program)
    .filter(({ stream, until }) => until === null && isStreamRunning(program, stream))
    .map(({ stream }) => stream),
);

/** Days on which a stream wrote a note. */
export const notedDays = (program: Program, workstreamId: string): ReadonlySet<Day> =>
  new Set((standupNotesOf(program).get(workstreamId) ?? []).map(({ day }) => day));

/** The last stand-ups in a row without a note of this stream, oldest first; only while a sprint is in work. */
export function silentDays(
  program: Program,
  workstreamId: string,
  situation: Pick<Situation, "today" | "now">,
): readonly Day[] {
  if (runningSprint(program)?.state !== "ACTIVE") return [];
  const noted = notedDays(program, workstreamId);
  const days = [...owedDays(program, workstreamId, situation)].reverse();
  const lastNoted = days.findIndex((day) => noted.has(day));
  return (lastNoted === -1 ? days : days.slice(0, lastNoted)).reverse();
}
