/** What the register of controls says in a steering report. */
import type { Situation } from "../engine/situation.ts";
import { nameOf } from "../engine/situation.ts";
import type { Program } from "../program.ts";
import type { ReportItem } from "../reports/report-item.ts";
import { inWords } from "../reports/report-picture.ts";
import { capital, ended, plural } from "../wording.ts";
import { isKept } from "./control-moves.ts";
import {
  isTestOverdue,
  lastTestOf,
  nextTestDay,
  requiredControls,
  requiredNotActive,
} from "./control-tests.ts";

/** Report lines on failed controls, then on those whose test is overdue. */
export const itemsOfControls = (program: Program, { today }: Situation): readonly ReportItem[] => {
  const kept = [...program.control.values()].filter(isKept);
  const line = (id: string, sentence: string, why: string): ReportItem => ({
    noun: "control",
    id,
    sentence,
    why,
    figures: {},
  });
  return [
    ...kept
      .filter(({ state }) => state === "FAILED")
      .map(({ id, name, failedDay, failedReason }) =>
        line(
          id,
          `Control ${id} ${name} has failed since ${failedDay ?? "an unknown day"}.`,
          ended(failedReason ?? ""),
        ),
      ),
    ...kept
      .filter((one) => isTestOverdue(program, one, today))
      .map((one) => {
        const last = lastTestOf(program, one.id);
        const next = nextTestDay(program, one);
        return line(
          one.id,
          next === null
            ? `Control ${one.id} ${one.name} is active, and no test of it is on record.`
            : `Control ${one.id} ${one.name} was due for a test on ${next}.`,
          last === null
            ? `${nameOf(program, one.ownerId)} answers for it.`
            : `Last tested on ${last.day}; ${nameOf(program, one.ownerId)} answers for it.`,
        );
      }),
  ];
};

/** "One of six required controls is active."; empty where no control is required. */
export function controlsInWords(program: Program): string {
  const required = requiredControls(program).length;
  if (required === 0) return "";
  const active = required - requiredNotActive(program).length;
  if (required === 1) return `The one required control is ${active > 0 ? "" : "not "}active.`;
  return `${capital(inWords(active))} of ${inWords(required)} required controls ${plural(active, "is", "are")} active.`;
}
