/** What a use case must reach, what was measured, and what a result below its threshold asks for. */
import type { Watch } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Metric, UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { ProgramRole, UseCaseMatter } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted, listed, listedOr, uncapital } from "../../wording.ts";
import { isConfirmed } from "../confirmations.ts";
import { iterationsOf } from "../iterations.ts";
import { streamsOfUseCase } from "../linked-work.ts";
import type { Loosening } from "../loosened-threshold.ts";
import type { JudgedResult, Measurement } from "../measurement.ts";
import { latestJudged, missedNow, thresholdInForce } from "../measurement.ts";
import { metricValue, primaryMetric, thresholdWords } from "../metric-words.ts";
import type { StageAsked } from "./stage-asked.ts";
import { refOfUseCase } from "./stage-asked.ts";

const primaryMetricPage = {
  label: "Primary metric",
  url: "https://www.compelframework.org/glossary/primary-metric",
};
const policy = { standingOf: "policy" } as const;

/** one metric decides. */
export const primaryMetricsNotOne = rule<{ useCaseId: string; metrics: readonly Metric[] }>({
  id: "A-38",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "normative",
  source: primaryMetricPage,
  statement: "Exactly one primary metric decides about a use case. Every other one is a guardrail.",
  objection: "{count:primary metric is|primary metrics are} named. Exactly one is needed.",
  remedy: "Choose the one metric that decides, and make the others guardrails.",
  check: (_program, { useCaseId, metrics }) => {
    const count = metrics.filter(({ kind }) => kind === "PRIMARY").length;
    return count === 1 ? [] : [{ subject: refOfUseCase(useCaseId), facts: { count } }];
  },
});

/** a better primary metric does not pay for a worse guardrail. */
export const guardrailWorse = rule<StageAsked>({
  id: "A-39",
  severity: "BLOCKS",
  overridableBy: ["GOV_BOARD"],
  standingOf: "normative",
  source: primaryMetricPage,
  statement:
    "A threshold counts as met only while every guardrail was measured with it and stays within its tolerance.",
  objection: "The threshold of {name} doesn't count as met: {why}.",
  remedy: "Improve the guardrail and measure again, or decide what to do about the result.",
  check: (program, { useCaseId }) => {
    const useCase = program.useCase.get(useCaseId);
    const latest = useCase && latestJudged(program, useCase);
    if (!useCase || !latest || latest.verdict === "BELOW") return [];
    const why = guardrailsLacking(useCase, latest);
    return why.length === 0
      ? []
      : [{ subject: refOfUseCase(useCaseId), facts: { name: useCase.name, why: listed(why) } }];
  },
});

function guardrailsLacking({ metrics }: UseCase, { guardrails }: Measurement): readonly string[] {
  return metrics
    .filter(({ kind }) => kind === "GUARDRAIL")
    .flatMap(({ name }) => {
      const measured = guardrails.find(({ metric }) => metric.name === name);
      if (!measured) return [`${name} wasn't measured`];
      return measured.holds ? [] : [judgedWords(measured)];
    });
}

/** "Recall reached 0.71 (threshold ≥ 0.80)". */
export function judgedWords({ metric, result, threshold, reference }: JudgedResult): string {
  const limit = threshold
    ? ` (threshold ${thresholdWords(threshold, metric.unit)})`
    : reference === null
      ? ""
      : ` (first result ${metricValue(reference, metric.unit)})`;
  return `${metric.name} reached ${metricValue(result.value, metric.unit)}${limit}`;
}

/** I-130 (seed EG1): scoping ends with a threshold, a fallback and a stop test. */
export const scopedWithoutThreshold = rule<StageAsked>({
  id: "I-130",
  severity: "BLOCKS",
  overridableBy: ["BUSINESS_OWNER"],
  ...policy,
  source: { label: "Seed EG1", url: null },
  statement:
    "A use case leaves scoping with a threshold for its primary metric, a fallback and a stop test. A business owner may override the fallback alone.",
  objection: "{name} has no {missing}.",
  remedy: "Add what is missing to the use case.",
  check: (program, { useCaseId }) => {
    const useCase = program.useCase.get(useCaseId);
    if (!useCase) return [];
    const subject = refOfUseCase(useCaseId);
    const nobody: readonly ProgramRole[] = [];
    const primary = primaryMetric(useCase.metrics);
    const threshold = primary && thresholdInForce(program, useCaseId, primary.name);
    const lacking = (missing: string) => ({ subject, facts: { name: useCase.name, missing } });
    return [
      ...(threshold
        ? []
        : [
            {
              ...lacking(primary ? `threshold for ${primary.name}` : "primary metric"),
              overridableBy: nobody,
            },
          ]),
      ...(useCase.fallback === "" ? [lacking("fallback")] : []),
      ...(useCase.stopTest === "" ? [{ ...lacking("stop test"), overridableBy: nobody }] : []),
    ];
  },
});

/** I-131 (seed EG1): a result below its threshold is decided about, not passed on. */
export const belowThreshold = rule<StageAsked>({
  id: "I-131",
  severity: "BLOCKS",
  overridableBy: [],
  ...policy,
  source: { label: "Seed EG1", url: null },
  statement:
    "While its latest result is below the threshold, a use case enters no further stage. Somebody decides: iterate, change scope, fall back or stop.",
  objection: "{name} is below its threshold: {result}. {next}",
  remedy:
    "Decide about the result. When you iterate, record a new result that meets the threshold.",
  check: (program, { useCaseId }) => {
    const useCase = program.useCase.get(useCaseId);
    const missed = useCase && missedNow(program, useCase);
    if (!useCase || !missed?.primary || missed.verdict !== "BELOW") return [];
    const decided = useCase.decisions
      .filter(({ measurement }) => measurement === missed.number)
      .at(-1);
    const next = decided
      ? `Decided on ${decided.day}: ${uncapital(wordFor(decided.decision))}.`
      : "Nobody has decided about it yet.";
    const facts = { name: useCase.name, result: judgedWords(missed.primary), next };
    return [{ subject: refOfUseCase(useCaseId), facts }];
  },
});

/** T-191: what is decided about is a result that misses its threshold. */
export const nothingToDecide = rule<{ useCaseId: string }>({
  id: "T-191",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A decision about a result answers the latest result, where it misses its threshold.",
  objection: "The latest result of {name} misses no threshold.",
  remedy: "Record a result first.",
  check: (program, { useCaseId }) => {
    const useCase = program.useCase.get(useCaseId);
    return !useCase || missedNow(program, useCase)
      ? []
      : [{ subject: refOfUseCase(useCaseId), facts: { name: useCase.name } }];
  },
});

/** I-132 (seed EG1): attempts end; then executives say whether to continue or stop. */
export const iterationLimitReached = rule<{ useCaseId: string }>({
  id: "I-132",
  severity: "BLOCKS",
  overridableBy: ["STEERCO"],
  ...policy,
  source: { label: "Seed EG1; pilot purgatory", url: null },
  statement:
    "A use case is iterated for a limited number of attempts or sprints. At the limit an escalation asks executives whether to continue or stop.",
  objection:
    "{name} is still below its threshold after {attempts:attempt} and {sprints:sprint}. The limit is {limit}.",
  remedy:
    "Fall back, stop, or change the scope. To go on, a Steering Committee member overrides this rule.",
  check: (program, { useCaseId }, { today }) => {
    const useCase = program.useCase.get(useCaseId);
    if (!useCase) return [];
    const counts = iterationsOf(program, useCase, today);
    if (counts.reachedAt === null) return [];
    const { attempts, attemptsLimit, sprints, sprintsLimit } = counts;
    const limit = listedOr([counted(attemptsLimit, "attempt"), counted(sprintsLimit, "sprint")]);
    const facts = { name: useCase.name, attempts, sprints, limit };
    return [{ subject: refOfUseCase(useCaseId), facts }];
  },
});

/** I-133 (seed EG1, DR6): after a result was seen, an easier threshold is a change of scope. */
export const thresholdLowered = rule<{ useCaseId: string; loosenings: readonly Loosening[] }>({
  id: "I-133",
  severity: "BLOCKS",
  overridableBy: ["GOV_BOARD", "BUSINESS_OWNER"],
  jointly: true,
  ...policy,
  source: { label: "Seed EG1, DR6", url: null },
  statement:
    "Once a result was seen, what a use case must reach is made easier only as a change of scope, with the old value and the result in sight.",
  objection: "{metric} of {name} can't be made easier now: {what}, and the result was {result}.",
  remedy: "Ask for it as a scope request. The request shows the old value and the result.",
  check: (program, { useCaseId, loosenings }) =>
    loosenings.map((facts) => ({
      subject: refOfUseCase(useCaseId),
      facts: { name: program.useCase.get(useCaseId)?.name ?? useCaseId, ...facts },
    })),
});

/** I-135 (seed EG1): what is wrong with the data surfaces late, and then everybody who builds on it hears of it. */
export const dataGateReopened = rule<Watch>({
  id: "I-135",
  severity: "WARNS",
  overridableBy: [],
  ...policy,
  source: { label: "Seed EG1", url: null },
  statement:
    "A data-quality finding withdraws the data validation of a use case and warns everybody who works for its outcomes, until the data is validated again.",
  objection:
    "A data finding of {day} reopened the data validation of {name}: {text} It concerns {streams}.",
  remedy: "Repair the data, then have the data validation confirmed again.",
  check: (program) =>
    [...program.useCase.values()].flatMap((useCase) => {
      const last = useCase.dataFindings.at(-1);
      if (
        !last ||
        useCase.state === "STOPPED" ||
        isConfirmed(program, useCase.id, "DATA_VALIDATION")
      )
        return [];
      const facts = { day: last.foundDay, name: useCase.name, text: sentence(last.text) };
      const streams = dependentsOf(program, useCase.id);
      return [{ subject: refOfUseCase(useCase.id), facts: { ...facts, streams } }];
    }),
});

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const dependentsOf = (program: Program, useCaseId: string): string => {
  const streams = streamsOfUseCase(program, useCaseId).map(
    (id) => program.workstream.get(id)?.name ?? id,
  );
  return streams.length === 0 ? "no stream yet" : listed(streams);
};

/** T-190: whoever answers for a matter confirms it. */
export const notTheirsToConfirm = rule<{
  useCaseId: string;
  matter: UseCaseMatter;
  roles: readonly ProgramRole[];
  held: readonly ProgramRole[];
}>({
  id: "T-190",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "What a use case needs is confirmed by a role that answers for it.",
  objection: "{matter} is confirmed by {roles}.",
  remedy: "Ask somebody with this role to confirm it.",
  check: (_program, { useCaseId, matter, roles, held }) =>
    held.some((role) => roles.includes(role))
      ? []
      : [
          {
            subject: refOfUseCase(useCaseId),
            facts: { matter: wordFor(matter), roles: listedOr(roles.map(wordFor)) },
          },
        ],
});

export const useCaseResultRules = [
  primaryMetricsNotOne,
  guardrailWorse,
  scopedWithoutThreshold,
  belowThreshold,
  iterationLimitReached,
  thresholdLowered,
  dataGateReopened,
  nothingToDecide,
  notTheirsToConfirm,
];
