/** Filters and columns that several lists share. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import type { Pillar } from "../../vocabulary.ts";
import { pillars, wordFor } from "../../vocabulary.ts";
import type { FilterChoice } from "../list-query.ts";
import type { ListCell, ListFilter } from "./list-shape.ts";

/** Values of a vocabulary with their words. */
export const worded = (values: readonly string[]): readonly FilterChoice[] =>
  values.map((value) => ({ value, label: wordFor(value) }));

type Of<E, T> = (row: E, program: Program) => T;

/** One closed list of the vocabulary. */
export const wordFilter = <E>(
  key: string,
  label: string,
  any: string,
  values: readonly string[],
  of: Of<E, readonly (string | null)[]>,
): ListFilter<E> => ({
  key,
  label,
  any,
  choices: () => worded(values),
  valuesOf: (row, program) => of(row, program).filter((value) => value !== null),
});

export const streamFilter = <E>(of: Of<E, readonly (string | null)[]>): ListFilter<E> => ({
  key: "stream",
  label: "Stream",
  any: "All streams",
  choices: (program) =>
    [...program.workstream.values()].map(({ id, name }) => ({
      value: id,
      label: `${id} ${name}`,
    })),
  valuesOf: (row, program) => of(row, program).filter((id) => id !== null),
});

export const pillarFilter = <E>(of: Of<E, readonly Pillar[]>): ListFilter<E> =>
  wordFilter("pillar", "Pillar", "All pillars", pillars, of);

/** "Me" is whoever reads, so that one saved view serves everybody. */
const me = "me";
const nobody = "nobody";

export const ownerFilter = <E>(
  of: Of<E, readonly (string | null)[]>,
  label = "Owner",
  any = "All owners",
): ListFilter<E> => ({
  key: "owner",
  label,
  any,
  choices: (program) => [
    { value: me, label: "Me" },
    { value: nobody, label: "Nobody" },
    ...[...program.member.values()].map(({ id, name }) => ({ value: id, label: name })),
  ],
  valuesOf: (row, program) => of(row, program).map((id) => id ?? nobody),
  meant: (value, program, situation) =>
    value === me ? (memberOf(program, situation.actor)?.id ?? value) : value,
});

const current = "current";
const none = "none";

/** Sprints by id; "current" is the one that runs on the reader's day. */
export const sprintFilter = <E>(of: Of<E, readonly (string | null)[]>): ListFilter<E> => ({
  key: "sprint",
  label: "Sprint",
  any: "All sprints",
  choices: (program) => [
    { value: current, label: "Current sprint" },
    { value: none, label: "No sprint" },
    ...[...program.sprint.values()]
      .sort((a, b) => a.number - b.number)
      .map(({ id, number }) => ({ value: id, label: `Sprint ${number}` })),
  ],
  valuesOf: (row, program) => of(row, program).map((id) => id ?? none),
  meant: (value, program, { today }: Situation) =>
    value === current ? (currentSprint(program, today)?.id ?? value) : value,
});

export const textCell = (text: string): ListCell => (text === "" ? null : { kind: "text", text });

export const dayCell = (day: Day | null, late = false): ListCell =>
  day === null ? null : { kind: "day", day, ...(late ? { late } : {}) };

export const pillarCell = (pillar: Pillar | null): ListCell =>
  pillar === null ? null : { kind: "pillar", pillar };

export const sprintNumberOf = (program: Program, sprintId: string | null): number | null =>
  program.sprint.get(sprintId ?? "")?.number ?? null;

export const numberCell = (number: number | null): ListCell =>
  number === null ? null : { kind: "number", number };

/** Null for nobody, so that rows without an owner come last. */
export const memberNameOf = (program: Program, memberId: string | null): string | null =>
  memberId === null ? null : (program.member.get(memberId)?.name ?? memberId);

export const streamNameOf = (program: Program, workstreamId: string | null): string | null =>
  program.workstream.get(workstreamId ?? "")?.name ?? null;
