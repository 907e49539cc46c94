/** What a metric must reach, on which data, by when. An easier one after a result is a request to change the scope. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { day, flag, id, inputOf, number, reason, text } from "../../engine/inputs.ts";
import { referenceUnknown } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Metric, UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { uncapital } from "../../wording.ts";
import type { Loosening } from "../loosened-threshold.ts";
import { looseningByThreshold } from "../loosened-threshold.ts";
import { thresholdInForce } from "../measurement.ts";
import { metricNamed, metricValue } from "../metric-words.ts";
import { thresholdLowered } from "../rules/results.ts";
import { scopeRequested } from "./scope-requests.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  metric: id("A metric"),
  value: number("The value"),
  dataset: text("The dataset it is measured on", 200),
  /** The day by which it is to be reached. */
  dueDay: day("The day by which it is reached"),
  reason: reason("The reason for this value"),
  /** Where it is easier than before: keep it as a scope request instead of refusing it. */
  asScopeRequest: flag(),
});

export type SetThreshold = InputOf<typeof input>;

export const setThreshold = defineCommand({
  name: "set-threshold",
  noun: "useCase",
  input,
  checkInput(program, command, situation) {
    const { useCaseId, metric, asScopeRequest } = command;
    const useCase = program.useCase.get(useCaseId);
    if (!useCase) return [];
    const eased = looseningByThreshold(program, useCase, command);
    return [
      ...referenceUnknown.check(
        program,
        {
          subject: { noun: "useCase", id: useCaseId },
          field: "The metric",
          value: metric,
          exists: metricNamed(useCase.metrics, metric) !== null,
        },
        situation,
      ),
      ...thresholdLowered.check(
        program,
        { useCaseId, loosenings: eased && !asScopeRequest ? [eased] : [] },
        situation,
      ),
    ];
  },
  changes(program, command, situation, mint) {
    const useCase = program.useCase.get(command.useCaseId);
    const metric = useCase && metricNamed(useCase.metrics, command.metric);
    if (!metric) return [];
    const eased = looseningByThreshold(program, useCase, command);
    return eased && command.asScopeRequest
      ? scopeRequested(
          useCase,
          requestFor(program, useCase, metric, command, eased),
          situation,
          mint,
        )
      : [
          change("threshold-set", mint("threshold"), {
            ...{ useCaseId: useCase.id, metric: metric.name, direction: metric.direction },
            ...{ value: command.value, dataset: command.dataset.trim(), dueDay: command.dueDay },
            reason: command.reason.trim(),
            ...setBy(program, situation),
          }),
        ];
  },
});

const setBy = (program: Program, situation: Situation) => ({
  setDay: situation.today,
  setAt: situation.now,
  setById: actorId(program, situation),
});

/** The request with the old value and the result in it (I-133). */
function requestFor(
  program: Program,
  { id: useCaseId, name }: UseCase,
  metric: Metric,
  { value, dataset, dueDay, reason: why }: SetThreshold,
  { what, result }: Loosening,
) {
  const before = thresholdInForce(program, useCaseId, metric.name);
  const words = `${useCaseId} ${uncapital(metric.name)}`;
  const verb = metric.direction === "AT_LEAST" ? "Lower" : "Raise";
  const values =
    before && before.value !== value
      ? `${verb} ${words} from ${metricValue(before.value, metric.unit)} to ${metricValue(value, metric.unit)}`
      : `Measure ${words} on other data`;
  return {
    title: values,
    note: `For ${name}, ${what}. The result was ${result}. Measured on “${dataset.trim()}”, to be reached by ${dueDay}. ${why.trim()}`,
  };
}
