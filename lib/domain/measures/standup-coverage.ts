/** Which streams owe a stand-up note on which days, and which of them were silent. */
import type { Day } from "../calendar.ts";
import { minutesOf, timeOf, workingDaysIn } from "../calendar.ts";
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
import type { Situation } from "../situation.ts";
import { runningSprint } from "./running-sprint.ts";

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

interface Owing {
  readonly stream: Workstream;
  /** The last day on which it still had open work; null: to this day. */
  readonly until: Day | null;
}

type Until = Map<string, Day | null>;

/** The latest acceptance, or null as soon as one of a stream's deliverables is open. */
function count(until: Until, { workstreamId, acceptedDay, state }: Deliverable): void {
  const before = until.get(workstreamId);
  if (state === "DROPPED" || before === null) return;
  const later = before !== undefined && acceptedDay !== null && before > acceptedDay;
  until.set(workstreamId, later ? before : acceptedDay);
}

/** Whoever has work in a sprint takes part in its stand-up; so does who wrote a note in it and has open work elsewhere. */
export function owingStreams(program: Program, sprint: Sprint): readonly Owing[] {
  const ids = new Set([
    ...(itemsOfSprint(program).get(sprint.id) ?? [])
      .filter(({ removed }) => !removed)
      .map(({ deliverableId }) => deliverableId),
    ...(deliverablesOfSprint(program).get(sprint.id) ?? []).map(({ id }) => id),
  ]);
  const until: Until = new Map();
  for (const id of ids) {
    const deliverable = program.deliverable.get(id);
    if (deliverable) count(until, deliverable);
  }
  for (const [stream, notes] of standupNotesOf(program)) {
    if (until.get(stream) === null || !notes.some(({ sprintId }) => sprintId === sprint.id))
      continue;
    for (const one of deliverablesOfStream(program).get(stream) ?? []) count(until, one);
  }
  return [...program.workstream.values()].flatMap((stream) => {
    const last = until.get(stream.id);
    return last === undefined ? [] : [{ stream, until: last }];
  });
}

export const owedOn = ({ until }: Owing, day: Day): boolean => until === null || day <= until;

/** Active streams with open work that take part in the running sprint. */
export const streamsAtWork: (program: Program) => readonly Workstream[] = remembered((program) => {
  const sprint = runningSprint(program);
  return (sprint ? owingStreams(program, sprint) : [])
    .filter(({ stream, until }) => until === null && stream.state === "ACTIVE")
    .map(({ stream }) => stream);
});

/** Days on which a stream wrote a note. */
export const notedDays = (program: Program, workstreamId: string): ReadonlySet<Day> =>
  new Set((standupNotesOf(program).get(workstreamId) ?? []).map(({ day }) => day));

/** The last stand-ups in a row without a note of this stream, oldest first; only while a sprint is in work. */
export function silentDays(
  program: Program,
  workstreamId: string,
  situation: Pick<Situation, "today" | "now">,
): readonly Day[] {
  const sprint = runningSprint(program);
  if (sprint?.state !== "ACTIVE") return [];
  const noted = notedDays(program, workstreamId);
  const days = [...standUpDays(program, sprint, situation)].reverse();
  const lastNoted = days.findIndex((day) => noted.has(day));
  return (lastNoted === -1 ? days : days.slice(0, lastNoted)).reverse();
}
