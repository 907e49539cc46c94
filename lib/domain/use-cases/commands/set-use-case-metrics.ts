/** What is measured: one primary metric, and guardrails with their tolerance. */
import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { Complaints, FieldsOf } from "../../engine/inputs.ts";
import { column, complain, id, inputOf } from "../../engine/inputs.ts";
import { alreadyTaken } from "../../engine/platform-rules.ts";
import type { Metric } from "../../nouns.ts";
import { metricDirections, metricKinds } from "../../vocabulary.ts";
import { looseningsByMetrics } from "../loosened-threshold.ts";
import { isMetric } from "../metric-words.ts";
import { primaryMetricsNotOne, thresholdLowered } from "../rules/results.ts";

export interface SetUseCaseMetrics extends CommandInput {
  readonly useCaseId: string;
  readonly metrics: readonly Metric[];
}

/** One row per metric; a row without a name is left out. */
const metricFields = {
  metricName: column(),
  metricUnit: column(),
  metricKind: column(),
  metricDirection: column(),
  metricTolerance: column(),
};

const longestName = 100;

function metricsIn(sent: FieldsOf<typeof metricFields>, complaints: Complaints): readonly Metric[] {
  return sent.metricName.flatMap((written, at): readonly Metric[] => {
    const name = written.slice(0, longestName);
    if (name === "") return [];
    const kind = metricKinds.find((one) => one === sent.metricKind[at]) ?? "GUARDRAIL";
    const given = (sent.metricTolerance[at] ?? "").replace(",", ".");
    const tolerance = Number(given || 0);
    if (!Number.isFinite(tolerance) || tolerance < 0)
      complain(complaints, "metricTolerance", `Enter the tolerance of ${name} as a number.`);
    return [
      {
        name,
        unit: (sent.metricUnit[at] ?? "").slice(0, longestName),
        kind,
        direction: metricDirections.find((one) => one === sent.metricDirection[at]) ?? "AT_LEAST",
        tolerance: kind === "PRIMARY" ? 0 : tolerance,
      },
    ];
  });
}

const input = inputOf({ useCaseId: id("A use case"), ...metricFields }).transform(
  ({ useCaseId, acknowledge, ...sent }, context): SetUseCaseMetrics => ({
    useCaseId,
    acknowledge,
    metrics: metricsIn(sent, context),
  }),
);

export const setUseCaseMetrics = defineCommand({
  name: "set-use-case-metrics",
  noun: "useCase",
  input,
  checkInput(program, { useCaseId, metrics }, situation) {
    const useCase = program.useCase.get(useCaseId);
    if (!useCase) return [];
    const twice = metrics.find((one, at) =>
      metrics.slice(0, at).some(({ name }) => isMetric(name, one.name)),
    );
    const loosenings = looseningsByMetrics(program, useCase, metrics);
    return [
      ...primaryMetricsNotOne.check(program, { useCaseId, metrics }, situation),
      ...alreadyTaken.check(
        program,
        {
          subject: { noun: "useCase", id: useCaseId },
          field: "The metric",
          value: twice?.name ?? "",
          taken: twice !== undefined,
        },
        situation,
      ),
      ...thresholdLowered.check(program, { useCaseId, loosenings }, situation),
    ];
  },
  changes: (_program, { useCaseId, metrics }) => [
    change("use-case-metrics-set", useCaseId, { metrics }),
  ],
  edits: editing<SetUseCaseMetrics>((program, { useCaseId }) => {
    const metrics = program.useCase.get(useCaseId)?.metrics;
    return metrics ? { metrics } : null;
  }),
});
