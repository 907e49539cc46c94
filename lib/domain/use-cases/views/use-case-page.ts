/** One use case: where it stands, what blocks its next stage and who can act, what was measured and what is confirmed. */
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { UseCase } from "../../nouns.ts";
import { outcomeCompleteness } from "../../outcomes/outcome-completeness.ts";
import type { OverrideOffer, OverrideRow } from "../../overrides/views/override-offers.ts";
import { overrideOffers, overridesOn } from "../../overrides/views/override-offers.ts";
import type { Program } from "../../program.ts";
import { gatesOfSubject } from "../../program.ts";
import { placeOf } from "../../subjects.ts";
import type { UseCaseState } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { capital } from "../../wording.ts";
import { advanceUseCase, stageFindingsToday } from "../commands/advance-use-case.ts";
import { decideOnResult } from "../commands/decide-on-result.ts";
import { editUseCase } from "../commands/edit-use-case.ts";
import { holdUseCase } from "../commands/hold-use-case.ts";
import { planUseCase } from "../commands/plan-use-case.ts";
import { recordResult } from "../commands/record-result.ts";
import { reportDataFinding } from "../commands/report-data-finding.ts";
import { returnUseCase } from "../commands/return-use-case.ts";
import { setThreshold } from "../commands/set-threshold.ts";
import { setUseCaseMetrics } from "../commands/set-use-case-metrics.ts";
import type { Iterations } from "../iterations.ts";
import { iterationsOf } from "../iterations.ts";
import type { UseCaseStage } from "../lifecycle.ts";
import { isUnderWay, place, stageAfter, stagesBack, useCaseStages } from "../lifecycle.ts";
import { outcomesOfUseCase, ownerFacets, ownerFields } from "../linked-work.ts";
import { missedNow } from "../measurement.ts";
import { iterationLimitReached } from "../rules/results.ts";
import { isUndecidedBelow } from "../undecided-result.ts";
import type { ReadinessLines } from "./matters.ts";
import { readinessLines } from "./matters.ts";
import type { MeasurementLine, MetricLine, ResultSeries } from "./measured.ts";
import { measurementLines, metricLines, resultSeries } from "./measured.ts";
import { ownersToChoose } from "./use-case-list.ts";

export interface UseCasePage {
  readonly slug: string;
  readonly today: Day;
  readonly useCase: UseCase;
  readonly stateWord: string;
  readonly riskWord: string;
  readonly roleWord: string;
  readonly isUnderWay: boolean;
  readonly strip: readonly {
    readonly word: string;
    readonly standing: "behind" | "current" | "ahead";
  }[];
  /** The stage after this one; null at the end and outside the order. */
  readonly next: {
    readonly stage: UseCaseStage;
    readonly word: string;
    readonly offer: AvailabilityLine;
    /** What it asks for and isn't there, also for those who may not move it. */
    readonly findings: readonly FindingLine[];
    readonly overridable: readonly OverrideOffer[];
  } | null;
  readonly back: readonly { readonly stage: UseCaseStage; readonly word: string }[];
  readonly owners: readonly { readonly facet: string; readonly name: string | null }[];
  readonly productionOwner: string | null;
  readonly metrics: readonly MetricLine[];
  readonly series: ResultSeries | null;
  readonly measurements: readonly MeasurementLine[];
  /** The latest judged measurement misses its threshold. */
  readonly isBelow: boolean;
  readonly awaitsDecision: boolean;
  readonly iterations: Iterations;
  /** What closes iterating, where the limit is reached. */
  readonly iterating: AvailabilityLine;
  readonly readiness: ReadinessLines;
  readonly outcomes: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string | null;
    readonly stateWord: string;
    readonly partsInPlace: number;
  }[];
  readonly gates: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string | null;
    readonly standing: string;
  }[];
  readonly scopeRequests: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly stateWord: string;
    readonly day: Day;
  }[];
  readonly dataFindings: readonly {
    readonly text: string;
    readonly foundDay: Day;
    readonly by: string;
  }[];
  readonly overrides: readonly OverrideRow[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly offers: Readonly<Record<UseCaseOffer, AvailabilityLine>>;
}

const commands = {
  edit: editUseCase,
  plan: planUseCase,
  metrics: setUseCaseMetrics,
  threshold: setThreshold,
  record: recordResult,
  decide: decideOnResult,
  goBack: returnUseCase,
  hold: holdUseCase,
  question: reportDataFinding,
} as const;

export type UseCaseOffer = keyof typeof commands;

/** Null for an id that the program doesn't have. */
export function pageOfUseCase(
  program: Program,
  id: string,
  situation: Situation,
): UseCasePage | null {
  const useCase = program.useCase.get(id);
  if (!useCase) return null;
  return {
    slug: program.facts.slug,
    today: situation.today,
    useCase,
    ...standingOf(useCase),
    next: nextStage(program, useCase, situation),
    back: stagesBack(useCase).map((stage) => ({ stage, word: wordFor(stage) })),
    owners: ownerFields.map((field) => ({
      facet: capital(ownerFacets[field]),
      name: activeName(program, useCase[field]),
    })),
    productionOwner: activeName(program, useCase.productionOwnerId),
    ...measured(program, useCase, situation),
    readiness: readinessLines(program, id, situation),
    ...linked(program, useCase),
    overrides: overridesOn(program, { noun: "useCase", id }, situation),
    members: ownersToChoose(program),
    offers: offersOf(program, id, situation),
  };
}

const activeName = (program: Program, memberId: string | null): string | null => {
  const member = program.member.get(memberId ?? "");
  return member?.active ? member.name : null;
};

function standingOf(useCase: UseCase) {
  const { state, heldFrom, riskClass, portfolioRole } = useCase;
  return {
    stateWord: wordFor(state),
    riskWord: riskClass === null ? "Not classified" : wordFor(riskClass),
    roleWord: portfolioRole === null ? "" : wordFor(portfolioRole),
    isUnderWay: isUnderWay(useCase),
    strip: stripOf(isUnderWay(useCase) ? state : heldFrom),
  };
}

function stripOf(state: UseCaseState | null): UseCasePage["strip"] {
  const here = place(state);
  return useCaseStages.map((stage, at) => ({
    word: wordFor(stage),
    standing: at < here ? "behind" : at === here ? "current" : "ahead",
  }));
}

function nextStage(program: Program, useCase: UseCase, situation: Situation): UseCasePage["next"] {
  const stage = stageAfter(useCase.state);
  if (stage === null) return null;
  const findings = stageFindingsToday(program, useCase.id, stage, situation);
  return {
    stage,
    word: wordFor(stage),
    offer: availabilityLine(availability(advanceUseCase, program, useCase.id, situation)),
    findings: findings.map(findingLine),
    overridable: overrideOffers(program, findings, situation),
  };
}

function measured(program: Program, useCase: UseCase, situation: Situation) {
  const limit = iterationLimitReached.check(program, { useCaseId: useCase.id }, situation);
  return {
    metrics: metricLines(program, useCase),
    series: resultSeries(program, useCase),
    measurements: measurementLines(program, useCase, situation),
    isBelow: missedNow(program, useCase) !== null,
    awaitsDecision: isUndecidedBelow(program, useCase),
    iterations: iterationsOf(program, useCase, situation.today),
    iterating: availabilityLine({
      command: decideOnResult.name,
      open: limit.length === 0,
      findings: limit,
    }),
  };
}

function linked(program: Program, useCase: UseCase) {
  const { id, scopeRequestIds, dataFindings } = useCase;
  return {
    outcomes: outcomesOfUseCase(program, id).map((outcome) => {
      const { state, missing, parts } = outcomeCompleteness(program, outcome);
      return {
        id: outcome.id,
        title: outcome.title,
        href: placeOf(program, "outcome", outcome.id),
        stateWord: wordFor(state),
        partsInPlace: parts.length - missing.length,
      };
    }),
    gates: (gatesOfSubject(program).get(`useCase:${id}`) ?? []).map((gate) => ({
      id: gate.id,
      name: gate.name,
      href: placeOf(program, "gate", gate.id),
      standing: wordFor(gate.outcome ?? gate.state),
    })),
    scopeRequests: scopeRequestIds.flatMap((requestId) => {
      const request = program.scopeChange.get(requestId);
      if (!request) return [];
      const { title, note, state, submittedDay } = request;
      return [{ id: requestId, title, note, stateWord: wordFor(state), day: submittedDay }];
    }),
    dataFindings: [...dataFindings]
      .reverse()
      .map(({ text, foundDay, byId }) => ({ text, foundDay, by: nameOf(program, byId) })),
  };
}

function offersOf(program: Program, id: string, situation: Situation): UseCasePage["offers"] {
  const offer = (name: UseCaseOffer) =>
    availabilityLine(availability(commands[name], program, id, situation));
  return {
    edit: offer("edit"),
    plan: offer("plan"),
    metrics: offer("metrics"),
    threshold: offer("threshold"),
    record: offer("record"),
    decide: offer("decide"),
    goBack: offer("goBack"),
    hold: offer("hold"),
    question: offer("question"),
  };
}
