/** Steps that were taken against what warns of an indicator or a reservoir, to be marked beside its values (I-103). */
import type { Day } from "../calendar/index.ts";
import { dayOf } from "../calendar/index.ts";
import type { Warning } from "../nouns.ts";
import type { Program } from "../program.ts";
import { interventionsOf } from "../program.ts";
import type { EnergyReservoir, Indicator } from "../vocabulary.ts";

export interface StepTaken {
  readonly warningId: string;
  readonly day: Day;
  /** The latest sprint that had begun by then; null before the first. */
  readonly sprint: number | null;
  readonly step: string;
  readonly effect: string | null;
}

/** Rules that warn of an indicator without naming it as their subject. */
const ruleOf: Readonly<Partial<Record<Indicator, string>>> = {
  DEPENDENCY_RESOLUTION: "I-28",
  RETRO_ACTION_RATE: "I-64",
};

/** In the order in which they were taken. */
export const stepsOnIndicator = (program: Program, indicator: Indicator): readonly StepTaken[] =>
  stepsWhere(
    program,
    ({ ruleId, subjectNoun, subjectId }) =>
      ruleId === ruleOf[indicator] ||
      (subjectNoun === "indicatorReading" && subjectId === indicator),
  );

/** The same of a reservoir of energy (I-91). */
export const stepsOnReservoir = (
  program: Program,
  reservoir: EnergyReservoir,
): readonly StepTaken[] =>
  stepsWhere(
    program,
    ({ subjectNoun, subjectId }) => subjectNoun === "energyReading" && subjectId === reservoir,
  );

function stepsWhere(
  program: Program,
  concerns: (warning: Warning) => boolean,
): readonly StepTaken[] {
  const { calendar } = program.facts;
  return [...program.warning.values()]
    .filter(concerns)
    .flatMap(({ id }) =>
      (interventionsOf(program).get(id) ?? []).map(({ recordedAt, step, effect }) => {
        const day = dayOf(calendar, recordedAt);
        return { warningId: id, day, sprint: sprintBy(program, day), step, effect };
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const sprintBy = (program: Program, day: Day): number | null =>
  [...program.sprint.values()]
    .filter(({ startDay, state }) => startDay <= day && state !== "CANCELLED")
    .reduce<number | null>((last, { number }) => Math.max(last ?? 0, number), null);
