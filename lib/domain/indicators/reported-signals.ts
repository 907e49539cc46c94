/** Early signals that a steering report must repeat: critical energy (I-91) and warnings nobody acted on (I-103). */
import { dayOf, workingDaysBetween } from "../calendar/index.ts";
import type { Situation } from "../engine/situation.ts";
import { nameOf } from "../engine/situation.ts";
import { isSaidAtStandUp } from "../people/who-sees.ts";
import type { Program } from "../program.ts";
import { figuresOfFinding, figuresOfReservoir } from "../reports/named-figures.ts";
import type { ReportItem } from "../reports/report-item.ts";
import { settingOf } from "../settings.ts";
import { wordFor } from "../vocabulary.ts";
import { counted } from "../wording.ts";
import { reservoirSignals } from "./energy.ts";
import type { WarningOnDay } from "./warnings.ts";
import { waitsSince } from "./warnings.ts";

/**
 * Report lines on reservoirs read as critical (I-91), then on warnings without a step for longer than the limit
 * (I-103). Warnings about what was said in stand-ups are left out.
 */
export function itemsOfSignals(
  program: Program,
  warnings: readonly WarningOnDay[],
  { today }: Situation,
): readonly ReportItem[] {
  const { calendar } = program.facts;
  const critical = settingOf(program, "energyCritical");
  const most = settingOf(program, "interventionWorkingDays");
  return [
    ...reservoirSignals(program)
      .filter(({ level }) => level === "critical")
      .map(({ reservoir, latest: { id, value, day, response, responseById } }) => ({
        noun: "energyReading",
        id,
        sentence: `${wordFor(reservoir)} was read at ${value} of 100 on ${day}, below ${critical}.`,
        why:
          response === null
            ? "No response is named."
            : `${nameOf(program, responseById)} responds: ${response}`,
        figures: figuresOfReservoir(reservoir, value),
      })),
    ...warnings.flatMap(({ warning, finding, sentence }) => {
      // The report tells of controls from their register.
      const untold = isSaidAtStandUp(warning.subjectNoun) || warning.subjectNoun === "control";
      const since = untold ? null : waitsSince(program, warning);
      if (since === null) return [];
      const days = workingDaysBetween(calendar, dayOf(calendar, since), today);
      return days > most
        ? [
            {
              noun: "warning",
              id: warning.id,
              sentence,
              why: `Nobody has acted on this warning (${warning.ruleId}) for ${counted(days, "working day")}.`,
              figures: figuresOfFinding(finding),
            },
          ]
        : [];
    }),
  ];
}
