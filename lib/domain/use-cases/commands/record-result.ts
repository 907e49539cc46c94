/** What was measured, with its evidence. It is held against the threshold that was in force on that day. */
import { z } from "zod";
import type { Day } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import {
  day,
  id,
  inputOf,
  optionalNumber,
  optionalText,
  posted,
  readRows,
  text,
} from "../../engine/inputs.ts";
import { daysReversed } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { EvidenceGiven } from "../../evidence/commands/add-evidence.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { resultWithoutEvidence, textMissing } from "../../evidence/rules.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import type { Metric, Noun, UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { useCaseStages } from "../lifecycle.ts";
import { resultsOf, thresholdInForce } from "../measurement.ts";
import { isMetric, metricNamed, primaryMetric } from "../metric-words.ts";
import { primaryMetricsNotOne } from "../rules/results.ts";
import { limitEscalated } from "./iteration-limit.ts";

export interface RecordResult extends CommandInput {
  readonly useCaseId: string;
  /** What was measured: "v1". */
  readonly label: string;
  readonly dataset: string;
  readonly day: Day;
  readonly values: readonly { readonly metric: string; readonly value: number }[];
  readonly evidence?: EvidenceGiven | null;
}

/** Metrics of one use case that a form can send: "metric.0", "value.0". */
const rowKeys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const row = z.object({ metric: optionalText(100), value: optionalNumber() });

const input = inputOf({
  useCaseId: id("A use case"),
  label: optionalText(40),
  dataset: text("The dataset", 200),
  day: day("The day of the measurement"),
  ...evidenceFields,
})
  .catchall(posted)
  .transform((sent, context): RecordResult => {
    const { useCaseId, label, dataset, day: on, acknowledge, ...rest } = sent;
    const { evidenceTitle, evidenceLink, evidenceKind, evidenceDay, ...other } = rest;
    const { evidenceFile, evidencePhoto, ...rows } = other;
    const title = { evidenceTitle, evidenceLink, evidenceKind, evidenceDay };
    const given = { ...title, evidenceFile, evidencePhoto };
    return {
      ...{ useCaseId, label, dataset, day: on, acknowledge },
      ...withEvidence(given, context),
      values: readRows(row, rowKeys, rows, context).flatMap(([, { metric, value }]) =>
        value === null ? [] : [{ metric, value }],
      ),
    };
  });

export const recordResult = defineCommand({
  name: "record-result",
  noun: "useCase",
  input,
  from: useCaseStages,
  preconditions: (program, useCaseId, situation) =>
    primaryMetricsNotOne.check(
      program,
      { useCaseId, metrics: program.useCase.get(useCaseId)?.metrics ?? [] },
      situation,
    ),
  checkInput: resultFindings,
  consequences: fallingSignatures,
  changes(program, command, situation, mint) {
    const useCase = program.useCase.get(command.useCaseId);
    if (!useCase || !command.evidence) return [];
    const subject = { noun: "useCase", id: useCase.id } as const;
    const evidence = evidenceAdded(program, subject, command.evidence, situation, mint);
    const results = resultChanges(program, useCase, command, evidence.id, situation, mint);
    const after = applyAll(program, [evidence, ...results]);
    return [evidence, ...results, ...limitEscalated(after, useCase, situation, mint)];
  },
});

function resultFindings(
  program: Program,
  { useCaseId, values, day: on, evidence = null }: RecordResult,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "useCase", id: useCaseId } as const;
  const primary = primaryMetric(program.useCase.get(useCaseId)?.metrics ?? []);
  const isMissing = primary && !values.some(({ metric }) => isMetric(metric, primary.name));
  return [
    ...(isMissing
      ? textMissing.check(
          program,
          { subject, field: `The result for ${primary.name}`, text: "" },
          situation,
        )
      : []),
    ...daysReversed.check(
      program,
      {
        ...{ subject, first: "the day of the measurement", firstDay: on },
        ...{ second: "Today", secondDay: situation.today },
      },
      situation,
    ),
    ...(evidence
      ? evidenceFindings(program, subject, evidence, situation)
      : resultWithoutEvidence.check(program, { subject, evidence: 0 }, situation)),
  ];
}

function resultChanges(
  program: Program,
  useCase: UseCase,
  { values, day: on, dataset, label }: RecordResult,
  evidenceId: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] {
  const before = resultsOf(program, useCase.id).map(({ measurement }) => measurement);
  const measurement = Math.max(0, ...before) + 1;
  const measured = values.flatMap(({ metric: name, value }) => {
    const metric = metricNamed(useCase.metrics, name);
    return metric ? [{ metric, value }] : [];
  });
  return measured.map(({ metric, value }) =>
    change("result-recorded", mint("metricResult"), {
      ...{ useCaseId: useCase.id, measurement, metric: metric.name, value, day: on, evidenceId },
      label: label.trim(),
      dataset: dataset.trim(),
      thresholdId: thresholdFor(program, useCase, metric, on, dataset),
      recordedAt: situation.now,
      recordedById: actorId(program, situation),
    }),
  );
}

/** The threshold of that day, where it is about the same data. */
function thresholdFor(
  program: Program,
  { id: useCaseId }: UseCase,
  { name }: Metric,
  on: Day,
  dataset: string,
): string | null {
  const threshold = thresholdInForce(program, useCaseId, name, on);
  return threshold && isMetric(threshold.dataset, dataset) ? threshold.id : null;
}
