/** The columns of the board: sprints, or spans of their length where none is planned. */
import type { Day } from "../../calendar/index.ts";
import { addDays, compareDays, weekdayOf } from "../../calendar/index.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";

export interface BoardColumn {
  readonly key: string;
  readonly label: string;
  readonly startDay: Day;
  readonly endDay: Day;
}

/** The first and the last day of a plan without sprints. */
const spanOf = remembered((program: Program): { first: Day; last: Day } | null => {
  const days = [...program.deliverable.values()]
    .filter(({ state }) => state !== "DROPPED")
    .map(expectedDay)
    .filter((day) => day !== null)
    .sort(compareDays);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first, last } : null;
});

/** Sprints where there are any, else spans of a sprint's length over the whole plan. */
export function columnsOf(program: Program, today: Day): readonly BoardColumn[] {
  const sprints = [...program.sprint.values()].filter(({ state }) => state !== "CANCELLED");
  if (sprints.length > 0) {
    return sprints.map(({ id, number, startDay, endDay }) => ({
      key: id,
      label: `Sprint ${number}`,
      startDay,
      endDay,
    }));
  }
  const { first, last } = spanOf(program) ?? { first: today, last: today };
  const length = settingOf(program, "sprintCalendarDays");
  const columns: BoardColumn[] = [];
  let start = mondayOf(first);
  do {
    const end = addDays(start, length - 1);
    columns.push({ key: start, label: "", startDay: start, endDay: end });
    start = addDays(end, 1);
  } while (
    compareDays(start, last) <= 0 &&
    compareDays(start, columns.at(-1)?.endDay ?? start) > 0
  );
  return columns;
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The column that holds today, else the next one, else the last; null without columns. */
export function currentKey(
  program: Program,
  columns: readonly BoardColumn[],
  today: Day,
): string | null {
  const sprint = currentSprint(program, today);
  if (sprint) return sprint.id;
  const holds = columns.find(({ startDay, endDay }) => startDay <= today && today <= endDay);
  return (
    holds?.key ??
    columns.find(({ startDay }) => startDay > today)?.key ??
    columns.at(-1)?.key ??
    null
  );
}
