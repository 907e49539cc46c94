/** Tests of a control: the last one, and the day of the next. */
import type { Day } from "../calendar/index.ts";
import { addDays, compareDays } from "../calendar/index.ts";
import { compareIds } from "../engine/ids.ts";
import type { Control, ControlTest } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import type { FrequencyUnit } from "../vocabulary.ts";
import { plural } from "../wording.ts";
import { isKept } from "./control-moves.ts";

const testsByControl = groupedBy("controlTest", ({ controlId }) => controlId);

/** Tests of a control, the latest day first; of one day, the one recorded last. */
export const testsOf = (program: Program, controlId: string): readonly ControlTest[] =>
  [...(testsByControl(program).get(controlId) ?? [])].sort(
    (a, b) => compareDays(b.day, a.day) || compareIds(b.id, a.id),
  );

export const lastTestOf = (program: Program, controlId: string): ControlTest | null =>
  testsOf(program, controlId)[0] ?? null;

const daysIn: Readonly<Record<FrequencyUnit, number>> = { DAYS: 1, WEEKS: 7 };

/** The day by which a control is tested again, counted from its last test; null where there is no test or no frequency. */
export function nextTestDay(program: Program, control: Control): Day | null {
  const { testEvery, testUnit } = control;
  const last = lastTestOf(program, control.id);
  return last === null || testEvery === null
    ? null
    : addDays(last.day, testEvery * daysIn[testUnit]);
}

/** In use, or about to be: the states in which a test gets old. */
const isKeptTested = ({ state }: Control): boolean => state === "TESTED" || state === "ACTIVE";

/** Its next test is past its day, or it is active and no test of it is on record. */
export function isTestOverdue(program: Program, control: Control, today: Day): boolean {
  if (!isKept(control) || !isKeptTested(control)) return false;
  const next = nextTestDay(program, control);
  if (next !== null) return compareDays(next, today) < 0;
  return control.state === "ACTIVE" && lastTestOf(program, control.id) === null;
}

const unitWords: Readonly<Record<FrequencyUnit, readonly [one: string, many: string]>> = {
  DAYS: ["day", "days"],
  WEEKS: ["week", "weeks"],
};

/** "every 2 weeks", "every day"; null where nobody has said how often. */
export function frequencyWords({
  testEvery,
  testUnit,
}: Pick<Control, "testEvery" | "testUnit">): string | null {
  if (testEvery === null) return null;
  const [one, many] = unitWords[testUnit];
  return `every ${plural(testEvery, one, `${testEvery} ${many}`)}`;
}

/** Controls that Gate P asks for, in the order of their ids. */
export const requiredControls = (program: Program): readonly Control[] =>
  [...program.control.values()].filter((one) => one.required && isKept(one));

/** Those of them that are not active. */
export const requiredNotActive = (program: Program): readonly Control[] =>
  requiredControls(program).filter(({ state }) => state !== "ACTIVE");
