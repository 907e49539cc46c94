/** Warnings as a screen shows them: what warns, for how long, who acts on it, or why it is only watched. */
import type { Day } from "../../calendar/index.ts";
import { dayOf, workingDaysBetween } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Intervention, Warning } from "../../nouns.ts";
import { maySeeWarning } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import { interventionsOf } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { placeOf } from "../../subjects.ts";
import { recordIntervention } from "../commands/record-intervention.ts";
import { reviewIntervention } from "../commands/review-intervention.ts";
import { watchWarning } from "../commands/watch-warning.ts";
import type { WarningOnDay } from "../warnings.ts";
import { waitsSince } from "../warnings.ts";
import { warningsOnDay } from "../warnings-on-day.ts";

export interface InterventionRow {
  readonly id: string;
  readonly owner: string;
  readonly step: string;
  readonly reviewDay: Day;
  /** Its day of review has come and nobody has said what it did. */
  readonly due: boolean;
  readonly effect: string | null;
  readonly review: AvailabilityLine;
}

export interface WarningRow {
  readonly id: string;
  readonly ruleId: string;
  /** As the rule says it today. */
  readonly sentence: string;
  readonly raisedDay: Day;
  readonly ageWorkingDays: number;
  /** Acted: a step runs. Watched: said why not. Waits: neither yet. Overdue: neither for too long (I-103). */
  readonly standing: "acted" | "watched" | "waits" | "overdue";
  readonly interventions: readonly InterventionRow[];
  readonly watch: { readonly reason: string; readonly by: string } | null;
  /** The page that shows what it is about; null where none does. */
  readonly place: string | null;
  readonly act: AvailabilityLine;
  readonly watchOnly: AvailabilityLine;
}

export interface ClearedWarning {
  readonly id: string;
  readonly ruleId: string;
  /** As it was said on the day it was raised. */
  readonly sentence: string;
  readonly raisedDay: Day;
  readonly clearedDay: Day;
  readonly effects: readonly string[];
}

const order: readonly WarningRow["standing"][] = ["overdue", "waits", "acted", "watched"];

/** Those that stand, the unanswered ones first, the oldest of them at the top. */
export function warningRows(program: Program, situation: Situation): readonly WarningRow[] {
  return warningsOnDay(program, situation)
    .filter(({ warning }) => maySeeWarning(program, warning, situation))
    .map((one) => warningRow(program, one, situation))
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        b.ageWorkingDays - a.ageWorkingDays,
    );
}

function warningRow(
  program: Program,
  { warning, sentence }: WarningOnDay,
  situation: Situation,
): WarningRow {
  const { id, ruleId, subjectNoun, subjectId, raisedAt, watchReason, watchedById } = warning;
  const { calendar } = program.facts;
  const raisedDay = dayOf(calendar, raisedAt);
  return {
    id,
    ruleId,
    sentence,
    raisedDay,
    ageWorkingDays: workingDaysBetween(calendar, raisedDay, situation.today),
    standing: standingOf(program, warning, situation),
    interventions: (interventionsOf(program).get(id) ?? []).map((one) =>
      interventionRow(program, one, situation),
    ),
    watch: watchReason === null ? null : { reason: watchReason, by: nameOf(program, watchedById) },
    place: placeElsewhere(program, subjectNoun, subjectId),
    act: availabilityLine(availability(recordIntervention, program, id, situation)),
    watchOnly: availabilityLine(availability(watchWarning, program, id, situation)),
  };
}

/** The readings' own screen is where the row stands already. */
function placeElsewhere(program: Program, noun: string, id: string): string | null {
  if (noun === "energyReading" || noun === "indicatorReading") return null;
  return placeOf(program, noun, id);
}

function standingOf(
  program: Program,
  warning: Warning,
  { today }: Situation,
): WarningRow["standing"] {
  const since = waitsSince(program, warning);
  if (since === null) return warning.watchReason === null ? "acted" : "watched";
  const { calendar } = program.facts;
  const waited = workingDaysBetween(calendar, dayOf(calendar, since), today);
  return waited > settingOf(program, "interventionWorkingDays") ? "overdue" : "waits";
}

const interventionRow = (
  program: Program,
  { id, ownerId, step, reviewDay, effect }: Intervention,
  situation: Situation,
): InterventionRow => ({
  id,
  owner: nameOf(program, ownerId),
  step,
  reviewDay,
  due: effect === null && reviewDay <= situation.today,
  effect,
  review: availabilityLine(availability(reviewIntervention, program, id, situation)),
});

/** The last ones whose cause is gone, newest first, with what was done about them. */
export const clearedWarnings = (
  program: Program,
  situation: Situation,
  most: number,
): readonly ClearedWarning[] =>
  [...program.warning.values()]
    .flatMap((warning) => {
      const { id, ruleId, sentence, raisedAt, clearedAt } = warning;
      if (clearedAt === null || !maySeeWarning(program, warning, situation)) return [];
      const { calendar } = program.facts;
      return [
        {
          id,
          ruleId,
          sentence,
          raisedDay: dayOf(calendar, raisedAt),
          clearedDay: dayOf(calendar, clearedAt),
          effects: (interventionsOf(program).get(id) ?? []).map(
            ({ step, effect }) => `${step}${effect === null ? "" : `: ${effect}`}`,
          ),
        },
      ];
    })
    .reverse()
    .slice(0, most);
