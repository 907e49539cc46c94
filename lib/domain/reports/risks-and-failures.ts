/** What a report tells as at risk and as failed: from the evidence, from thresholds, from closed sprints. */

import type { Day } from "../calendar/index.ts";
import { dayOf } from "../calendar/index.ts";
import { itemsOfControls } from "../controls/reported-controls.ts";
import { compareText } from "../engine/ids.ts";
import type { Situation } from "../engine/situation.ts";
import { itemsOfSignals } from "../indicators/reported-signals.ts";
import type { WarningOnDay } from "../indicators/warnings.ts";
import type { Report, Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { itemsOfSprint } from "../program.ts";
import { measurementsOf } from "../use-cases/measurement.ts";
import { metricValue, thresholdWords } from "../use-cases/metric-words.ts";
import { wordFor } from "../vocabulary.ts";
import type { EvidenceReason } from "./evidence-clauses.ts";
import { reasonWords, statusOfReason } from "./evidence-clauses.ts";
import { evidenceOn } from "./evidence-status.ts";
import { figuresOfReason } from "./named-figures.ts";
import type { ReportItem } from "./report-item.ts";

const linesAtMost = 40;

/** What controls and early signals say is never cut off by a long list of reasons. */
export function itemsAtRisk(
  program: Program,
  warnings: readonly WarningOnDay[],
  situation: Situation,
): readonly ReportItem[] {
  const signals = itemsOfSignals(program, warnings, situation).slice(0, linesAtMost);
  const reasons = itemsOfReasons(program, situation, "AT_RISK");
  const controls = itemsOfControls(program, situation).slice(0, linesAtMost - signals.length);
  const left = linesAtMost - signals.length - controls.length;
  return [...reasons.slice(0, left), ...controls, ...signals];
}

/**
 * Up to 40 report lines: reasons that put a stream or the program off track, thresholds missed in the period, then
 * commitments of sprints closed in it that were not accepted.
 */
export function itemsFailed(
  program: Program,
  report: Report,
  situation: Situation,
): readonly ReportItem[] {
  return [
    ...itemsOfReasons(program, situation, "OFF_TRACK"),
    ...thresholdsMissed(program, report),
    ...commitmentsMissed(program, report),
  ].slice(0, linesAtMost);
}

function itemsOfReasons(
  program: Program,
  situation: Situation,
  status: "AT_RISK" | "OFF_TRACK",
): readonly ReportItem[] {
  const { ofStream, program: whole } = evidenceOn(program, situation);
  const reasons = new Set<EvidenceReason>();
  for (const { reasons: against } of [...ofStream.values(), whole])
    for (const reason of against) if (statusOfReason(reason) === status) reasons.add(reason);
  return [...reasons]
    .sort((a, b) => compareText(a.clause, b.clause))
    .map((reason) => ({
      noun: reason.subject.noun,
      id: reason.subject.id,
      sentence: reasonWords(reason),
      why: noteOn(program, reason),
      figures: figuresOfReason(reason),
    }));
}

/** What the program itself says about the subject of a reason. */
function noteOn(program: Program, { subject }: EvidenceReason): string {
  if (subject.noun === "dependency") return program.dependency.get(subject.id)?.note ?? "";
  if (subject.noun === "escalation")
    return program.escalation.get(subject.id)?.wantedDecision ?? "";
  return "";
}

/** Thresholds that a result of the period missed. */
const thresholdsMissed = (
  program: Program,
  { periodStart, periodEnd }: Report,
): readonly ReportItem[] =>
  [...program.useCase.values()].flatMap((useCase) =>
    measurementsOf(program, useCase)
      .filter(({ day }) => day >= periodStart && day <= periodEnd)
      .flatMap(({ primary, guardrails }) => (primary ? [primary, ...guardrails] : guardrails))
      .flatMap(({ metric, result, threshold, holds }) =>
        threshold === null || holds
          ? []
          : [
              {
                noun: "useCase",
                id: useCase.id,
                sentence: `${useCase.name}: ${metric.name} reached ${metricValue(result.value, metric.unit)}. The threshold is ${thresholdWords(threshold, metric.unit)}.`,
                why: `Measured on ${result.day}.`,
                figures: {},
              },
            ],
      ),
  );

const closingDay = (program: Program, { closedAt, endDay }: Sprint): Day =>
  closedAt === null ? endDay : dayOf(program.facts.calendar, closedAt);

/** Committed in a sprint that was closed in the period and not accepted there. */
const commitmentsMissed = (
  program: Program,
  { periodStart, periodEnd }: Report,
): readonly ReportItem[] =>
  [...program.sprint.values()]
    .filter((sprint) => {
      const day = closingDay(program, sprint);
      return sprint.state === "CLOSED" && day >= periodStart && day <= periodEnd;
    })
    .flatMap((sprint) =>
      (itemsOfSprint(program).get(sprint.id) ?? [])
        .filter(
          ({ disposition, removed }) =>
            !removed && disposition !== null && disposition !== "ACCEPTED",
        )
        .map((item) => ({
          noun: "deliverable",
          id: item.deliverableId,
          sentence: `${item.deliverableId} ${program.deliverable.get(item.deliverableId)?.title ?? ""} was committed in sprint ${sprint.number} and not accepted.`,
          why: [item.rootCause ? wordFor(item.rootCause) : "", item.rootCauseNote ?? ""]
            .filter((part) => part !== "")
            .join(": "),
          figures: {},
        })),
    );
