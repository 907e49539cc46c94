/** One gate, one condition, one weakened criterion as lists print them. */
import type { Day } from "../../calendar/index.ts";
import { workingDaysBetween } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import type { Condition, Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { criteriaOf } from "../../program.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import type { GateLevel, GateOutcome, GateState } from "../../vocabulary.ts";
import { counted as countedWords, listed, plural } from "../../wording.ts";
import { isOverdueCondition, openConditionsOf } from "../gate-conditions.ts";
import { gateSuggestion, isSatisfied } from "../gate-suggestion.ts";

export interface GateRow {
  readonly id: string;
  readonly name: string;
  readonly level: GateLevel;
  readonly subject: { readonly title: string; readonly href: string | null };
  readonly scheduledDay: Day | null;
  /** Working days until it is held; negative when the day has passed. */
  readonly workingDaysLeft: number | null;
  readonly state: GateState;
  readonly outcome: GateOutcome | null;
  readonly suggestion: GateOutcome;
  /** "1 of 4 criteria critical and not met". */
  readonly why: string;
  readonly met: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly criteria: number;
  readonly openConditions: number;
  readonly overdueConditions: number;
}

/**
 * A gate with the outcome its criteria suggest and why, how many criteria are met, and its open conditions.
 * Criteria waived or not applicable count as met when a reason is given.
 */
export function gateRow(program: Program, gate: Gate, situation: Situation): GateRow {
  const suggestion = gateSuggestion(program, gate.id);
  const criteria = criteriaOf(program).get(`gate:${gate.id}`) ?? [];
  const open = openConditionsOf(program, gate.id);
  const met = criteria.filter(isSatisfied).length;
  return {
    id: gate.id,
    name: gate.name,
    level: gate.level,
    subject: {
      title: titleOf(program, gate.subjectNoun, gate.subjectId),
      href: placeOf(program, gate.subjectNoun, gate.subjectId),
    },
    scheduledDay: gate.scheduledDay,
    workingDaysLeft:
      gate.scheduledDay === null
        ? null
        : workingDaysBetween(program.facts.calendar, situation.today, gate.scheduledDay),
    state: gate.state,
    outcome: gate.outcome,
    suggestion: suggestion.outcome,
    why: whySuggested(suggestion),
    met,
    notMet: criteria.length - met - suggestion.notAssessed.length,
    notAssessed: suggestion.notAssessed.length,
    criteria: criteria.length,
    openConditions: open.length,
    overdueConditions: open.filter((one) => isOverdueCondition(one, situation.today)).length,
  };
}

/** Why the criteria suggest what they suggest, in half a sentence. */
export function whySuggested(suggestion: ReturnType<typeof gateSuggestion>): string {
  const { outcome, criteria, unmet, criticalUnmet, inactiveControls } = suggestion;
  if (criteria === 0) return "it has no criteria yet";
  if (outcome === "GO") return `all ${criteria} criteria are met`;
  const conditional = outcome === "CONDITIONAL_GO";
  const counted = conditional ? unmet : criticalUnmet;
  const open = counted.filter(({ result }) => result === "NOT_ASSESSED").length;
  const failed = counted.length - open;
  const told = (count: number, what: string) =>
    count === 0
      ? []
      : [
          `${count}${conditional ? "" : " critical"} ${plural(count, "criterion", "criteria")} ${what}`,
        ];
  const words = listed([...told(failed, "not met"), ...told(open, "not assessed yet")]);
  const held = inactiveControls.length;
  const controls = `${countedWords(held, "required control is", "required controls are")} not active`;
  if (words === "") return controls;
  return `${words}, of ${criteria}${conditional ? "; none of them critical" : ""}${held > 0 ? `; ${controls}` : ""}`;
}

export interface ConditionRow {
  readonly id: string;
  readonly gateId: string;
  readonly gateName: string;
  readonly criterionText: string | null;
  readonly text: string;
  readonly ownerName: string;
  readonly yours: boolean;
  readonly dueDay: Day;
  /** Working days until it is due; negative when overdue. Null once closed. */
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  readonly closedDay: Day | null;
  readonly closedByName: string | null;
  readonly closingNote: string | null;
  /** Working days it was closed after its day; 0 in time. */
  readonly workingDaysLate: number;
}

/**
 * A condition with its owner and its day. `workingDaysLeft` counts from today while it is open; `workingDaysLate`
 * is above 0 only when it was closed after its day.
 */
export function conditionRow(
  program: Program,
  condition: Condition,
  situation: Situation,
): ConditionRow {
  const { calendar } = program.facts;
  const { dueDay, closedDay } = condition;
  return {
    id: condition.id,
    gateId: condition.gateId,
    gateName: program.gate.get(condition.gateId)?.name ?? "",
    criterionText: program.criterion.get(condition.criterionId ?? "")?.text ?? null,
    text: condition.text,
    ownerName: nameOf(program, condition.ownerId),
    yours: memberOf(program, situation.actor)?.id === condition.ownerId,
    dueDay,
    workingDaysLeft:
      closedDay === null ? workingDaysBetween(calendar, situation.today, dueDay) : null,
    overdue: isOverdueCondition(condition, situation.today),
    closedDay,
    closedByName: condition.closedById === null ? null : nameOf(program, condition.closedById),
    closingNote: condition.closingNote,
    workingDaysLate:
      closedDay === null ? 0 : Math.max(0, workingDaysBetween(calendar, dueDay, closedDay)),
  };
}
