/** Use cases: where each stands, whether it meets its threshold, who is missing and what it waits for. */
import type { Day } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import { standInTheWay } from "../../engine/finding.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { routes } from "../../routes.ts";
import type { RiskClass, UseCaseState } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { counted } from "../../wording.ts";
import { stageFindingsToday } from "../commands/advance-use-case.ts";
import { createUseCase } from "../commands/create-use-case.ts";
import { isUnderWay, stageAfter } from "../lifecycle.ts";
import { facetsWithoutOwner } from "../linked-work.ts";
import type { MeasurementVerdict } from "../measurement.ts";
import { isUndecidedBelow } from "../undecided-result.ts";
import type { ResultLine } from "./measured.ts";
import { measurementLines } from "./measured.ts";

export interface UseCaseRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly state: UseCaseState;
  readonly stateWord: string;
  readonly riskClass: RiskClass | null;
  readonly riskWord: string;
  readonly roleWord: string;
  readonly latest: {
    readonly day: Day;
    readonly results: readonly ResultLine[];
    readonly verdict: MeasurementVerdict;
  } | null;
  /** Facets that nobody owns. */
  readonly ownersMissing: readonly string[];
  /** A result below its threshold that nobody has decided about. */
  readonly awaitsDecision: boolean;
  /** "Decision on the latest result", "4 things before Deployment". */
  readonly waitsFor: string;
}

export interface UseCaseList {
  readonly slug: string;
  readonly today: Day;
  readonly useCases: readonly UseCaseRow[];
  readonly meeting: number;
  readonly below: number;
  readonly unmeasured: number;
  readonly awaitingDecision: number;
  readonly create: AvailabilityLine;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
}

/** Every use case in the order of their ids. */
export function listOfUseCases(program: Program, situation: Situation): UseCaseList {
  const rows = [...program.useCase.values()].map((one) => rowOf(program, one, situation));
  const count = (...verdicts: readonly (MeasurementVerdict | undefined)[]) =>
    rows.filter(({ latest }) => verdicts.includes(latest?.verdict)).length;
  return {
    slug: program.facts.slug,
    today: situation.today,
    useCases: rows,
    meeting: count("MET"),
    below: count("BELOW", "GUARDRAIL_WORSE"),
    unmeasured: count("UNJUDGED", undefined),
    awaitingDecision: rows.filter((row) => row.awaitsDecision).length,
    create: availabilityLine(availability(createUseCase, program, program.id, situation)),
    owners: ownersToChoose(program),
  };
}

export const ownersToChoose = (program: Program) =>
  [...program.member.values()].filter(({ active }) => active).map(({ id, name }) => ({ id, name }));

function rowOf(program: Program, useCase: UseCase, situation: Situation): UseCaseRow {
  const { id, name, state, riskClass, portfolioRole } = useCase;
  const lines = measurementLines(program, useCase, situation);
  const latest = lines.find(({ verdict }) => verdict !== "UNJUDGED") ?? lines[0] ?? null;
  return {
    ...{ id, name, state, riskClass },
    href: routes.aiUseCase(program.facts.slug, id),
    stateWord: wordFor(state),
    riskWord: riskClass === null ? "Not classified" : wordFor(riskClass),
    roleWord: portfolioRole === null ? "" : wordFor(portfolioRole),
    latest: latest && { day: latest.day, results: latest.results, verdict: latest.verdict },
    ownersMissing: facetsWithoutOwner(program, useCase),
    awaitsDecision: isUndecidedBelow(program, useCase),
    waitsFor: waitsFor(program, useCase, situation),
  };
}

function waitsFor(program: Program, useCase: UseCase, situation: Situation): string {
  if (!isUnderWay(useCase)) return "–";
  if (isUndecidedBelow(program, useCase)) return "A decision on the latest result";
  const next = stageAfter(useCase.state);
  if (next === null) return "–";
  const against = standInTheWay(stageFindingsToday(program, useCase.id, next, situation)).length;
  return against === 0
    ? `Ready for ${wordFor(next).toLowerCase()}`
    : `${counted(against, "thing")} before ${wordFor(next).toLowerCase()}`;
}
