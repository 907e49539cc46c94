/** Which streams owe a stand-up note on which days, and which of them were silent. */
import type { Day } from "../calendar.ts";
import { minutesOf, timeOf, workingDaysIn } from "../calendar.ts";
import type { Sprint, Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint, remembered, standupNotesOf } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { Situation } from "../situation.ts";
import { isOpen, isStarted } from "./deliverable-moves.ts";
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

/** Active streams with something open in the running sprint, or begun. */
export const streamsAtWork: (program: Program) => readonly Workstream[] = remembered((program) => {
  const sprint = runningSprint(program);
  const busy = new Set<string>();
  for (const one of program.deliverable.values()) {
    if (isOpen(one) && (one.sprintId === sprint?.id || isStarted(one))) busy.add(one.workstreamId);
  }
  return [...program.workstream.values()].filter(
    ({ id, state }) => state === "ACTIVE" && busy.has(id),
  );
});

/** Streams that had something in a sprint, done or not; they owed its stand-ups. */
export function streamsIn(program: Program, sprint: Sprint): readonly Workstream[] {
  const ids = new Set<string>();
  for (const { deliverableId } of itemsOfSprint(program).get(sprint.id) ?? []) {
    const stream = program.deliverable.get(deliverableId)?.workstreamId;
    if (stream) ids.add(stream);
  }
  for (const { workstreamId } of deliverablesOfSprint(program).get(sprint.id) ?? [])
    ids.add(workstreamId);
  return [...program.workstream.values()].filter(({ id }) => ids.has(id));
}

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
