/** Criteria that assess themselves: by a figure that the program holds, or by another gate. */
import { requiredControls } from "../controls/control-tests.ts";
import type { Criterion, CriterionFigure, Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfStream } from "../program.ts";
import { acceptedPointsOf } from "../sprints/sprint-records.ts";
import { sumOf } from "../sprints/statistics.ts";
import { latestJudged } from "../use-cases/measurement.ts";
import { metricValue, thresholdWords } from "../use-cases/metric-words.ts";
import type { CriterionResult, GateFigure } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";
import { waiverRateOf } from "./waiver-rate.ts";

/** Figures that need a use case or a gate to be about. */
export const figuresAbout: Readonly<Partial<Record<GateFigure, "useCase" | "gate">>> = {
  USE_CASE_RESULT: "useCase",
  GATE_OUTCOME: "gate",
};

/** What a figure says today. */
export interface FigureReading {
  readonly result: CriterionResult;
  /** "Recall 0.71, threshold ≥ 0.80", "No result yet". */
  readonly words: string;
}

const unread = (words: string): FigureReading => ({ result: "NOT_ASSESSED", words });
const read = (holds: boolean, words: string): FigureReading => ({
  result: holds ? "MET" : "NOT_MET",
  words,
});

/** What the figure of a criterion says; nothing of it depends on the day it is asked. */
export function figureReading(
  program: Program,
  gate: Gate,
  figure: CriterionFigure,
): FigureReading {
  switch (figure.kind) {
    case "USE_CASE_RESULT":
      return resultOfUseCase(program, figure.of);
    case "GATE_OUTCOME":
      return gateOutcome(program, figure.of);
    case "ACCEPTED_SHARE":
      return share("accepted", acceptedShare(program, gate), figure.limit, "at least");
    case "WAIVER_RATE":
      return share("waived", waiverRate(program, gate), figure.limit, "at most");
    case "ACTIVE_CONTROLS":
      return share("active", activeControls(program), figure.limit, "at least");
  }
}

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly unit: string;
}

function share(
  what: string,
  { part, whole, unit }: Share,
  limit: number | null,
  side: "at least" | "at most",
): FigureReading {
  if (whole === 0) return unread(`No ${unit} yet`);
  const percent = (100 * part) / whole;
  const bound = limit ?? 100;
  const holds = side === "at least" ? percent >= bound : percent <= bound;
  const said = `${part} of ${whole} ${unit} ${what} (${Math.round(percent)}%)`;
  return read(holds, `${said}, ${side} ${bound}%`);
}

function acceptedShare(program: Program, { subjectNoun, subjectId }: Gate): Share {
  const unit = "points";
  const sprint = subjectNoun === "sprint" ? program.sprint.get(subjectId) : undefined;
  if (sprint)
    return { part: acceptedPointsOf(program, sprint), whole: sprint.committedPoints ?? 0, unit };
  const work =
    subjectNoun === "workstream"
      ? (deliverablesOfStream(program).get(subjectId) ?? [])
      : [...program.deliverable.values()];
  const counted = work.filter(({ state }) => state !== "DROPPED");
  const accepted = counted.filter(({ state }) => state === "ACCEPTED");
  const points = (some: typeof work) => sumOf(some.map((one) => one.points));
  return { part: points(accepted), whole: points(counted), unit };
}

function waiverRate(program: Program, { subjectNoun, subjectId }: Gate): Share {
  const sprints = [...program.sprint.values()].filter(
    ({ id }) => subjectNoun !== "sprint" || id === subjectId,
  );
  const rates = sprints.map((sprint) => waiverRateOf(program, sprint));
  return {
    part: sumOf(rates.map(({ waived }) => waived)),
    whole: sumOf(rates.map(({ assessed }) => assessed)),
    unit: "criteria",
  };
}

function activeControls(program: Program): Share {
  const required = requiredControls(program);
  const active = required.filter(({ state }) => state === "ACTIVE");
  return { part: active.length, whole: required.length, unit: "required controls" };
}

function resultOfUseCase(program: Program, id: string | null): FigureReading {
  const useCase = program.useCase.get(id ?? "");
  const latest = useCase ? latestJudged(program, useCase) : null;
  const primary = latest?.primary;
  if (!useCase || !latest || !primary?.threshold)
    return unread(`${id ?? "The use case"} has no result against a threshold yet`);
  const { metric, result, threshold } = primary;
  const value = metricValue(result.value, metric.unit);
  const bound = thresholdWords(threshold, metric.unit);
  const guardrail = latest.verdict === "GUARDRAIL_WORSE" ? "; a guardrail is worse" : "";
  return read(
    latest.verdict === "MET",
    `${useCase.id}: ${metric.name} ${value}, threshold ${bound}${guardrail}`,
  );
}

function gateOutcome(program: Program, id: string | null): FigureReading {
  const gate = program.gate.get(id ?? "");
  if (!gate?.outcome) return unread(`${id ?? "The gate"} is not decided yet`);
  const { outcome } = gate;
  const holds = gate.droppedReason === null && (outcome === "GO" || outcome === "CONDITIONAL_GO");
  return read(holds, `${gate.id} was decided as ${wordFor(outcome).toLowerCase()}`);
}

/** The criterion with the result that its figure gives it; itself where people assess it. */
export function selfAssessed(program: Program, gate: Gate, criterion: Criterion): Criterion {
  if (criterion.figure === null) return criterion;
  const { result, words } = figureReading(program, gate, criterion.figure);
  return { ...criterion, result, resultReason: words };
}
