/** The sprint that runs, the sprint a day belongs to, and the sprint of a number. */
import type { Day } from "../calendar/index.ts";
import { compareDays, isWorkingDay } from "../calendar/index.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";

const running: ReadonlySet<string> = new Set(["ACTIVE", "IN_REVIEW", "IN_RETRO"]);
const begun: ReadonlySet<string> = new Set([...running, "CLOSED"]);

/** Started, whatever came after: running, in its ceremonies, or closed. */
export const hasBegun = ({ state }: Sprint): boolean => begun.has(state);

/** Closed or cancelled: nothing is planned into it or done in it any more. */
export const isSprintOver = ({ state }: Pick<Sprint, "state">): boolean =>
  state === "CLOSED" || state === "CANCELLED";

/** Started and not closed: in work or in its closing ceremonies; at most one. */
export const runningSprint: (program: Program) => Sprint | null = remembered(
  (program) => [...program.sprint.values()].find(({ state }) => running.has(state)) ?? null,
);

/** The sprint that every screen calls the current one: that which runs, else the one whose days hold today. */
export const currentSprint = (program: Program, today: Day): Sprint | null =>
  runningSprint(program) ??
  [...program.sprint.values()].find(
    ({ state, startDay, endDay }) => state !== "CANCELLED" && startDay <= today && today <= endDay,
  ) ??
  null;

/** By its number, which no other sprint ever bears: a cancelled one keeps it. */
export const sprintNumbered = (program: Program, number: number): Sprint | null =>
  sprintsByNumber(program).get(number) ?? null;

const sprintsByNumber = remembered(
  (program: Program): ReadonlyMap<number, Sprint> =>
    new Map([...program.sprint.values()].map((sprint) => [sprint.number, sprint])),
);

/** The same, without a sprint that was cancelled. */
export function heldSprintNumbered(program: Program, number: number): Sprint | null {
  const sprint = sprintNumbered(program, number);
  return sprint?.state === "CANCELLED" ? null : sprint;
}

/** Those that were started, in order of their days. */
export const begunSprints: (program: Program) => readonly Sprint[] = remembered((program) =>
  [...program.sprint.values()].filter(hasBegun).sort((a, b) => compareDays(a.startDay, b.startDay)),
);

/** The started sprint whose days hold this one; the running one too where it runs past its end. */
export function sprintOn(program: Program, day: Day): Sprint | null {
  const inside = begunSprints(program).find(
    ({ startDay, endDay }) => startDay <= day && day <= endDay,
  );
  if (inside) return inside;
  const late = runningSprint(program);
  return late && late.endDay < day ? late : null;
}

/** Whether a day is a working day of the program's calendar. */
export const worksOn = (program: Program, day: Day): boolean =>
  isWorkingDay(program.facts.calendar, day);
