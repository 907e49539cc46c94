/** A result below its threshold is decided about: iterate, change the scope, fall back or stop (I-131, I-132). */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, id, inputOf, reason } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Noun, UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { ResultDecision, UseCaseState } from "../../vocabulary.ts";
import { resultDecisions } from "../../vocabulary.ts";
import { ended } from "../../wording.ts";
import { iterationsOf } from "../iterations.ts";
import { isFrom, useCaseStages } from "../lifecycle.ts";
import type { Measurement } from "../measurement.ts";
import { missedNow } from "../measurement.ts";
import { iterationLimitReached, judgedWords, nothingToDecide } from "../rules/results.ts";
import { scopeRequested } from "./scope-requests.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  decision: choice(resultDecisions, "What to do"),
  reason: reason(),
});

export const decideOnResult = defineCommand({
  name: "decide-on-result",
  noun: "useCase",
  input,
  from: useCaseStages,
  preconditions: (program, useCaseId, situation) =>
    nothingToDecide.check(program, { useCaseId }, situation),
  checkInput: (program, { useCaseId, decision }, situation) => [
    ...(decision === "ITERATE"
      ? iterationLimitReached.check(program, { useCaseId }, situation)
      : []),
    ...(decision === "FALLBACK"
      ? textMissing.check(
          program,
          {
            subject: { noun: "useCase", id: useCaseId },
            field: "The fallback of the use case",
            text: program.useCase.get(useCaseId)?.fallback ?? "",
          },
          situation,
        )
      : []),
  ],
  changes(program, { useCaseId, decision, reason: why }, situation, mint) {
    const useCase = program.useCase.get(useCaseId);
    const missed = useCase && missedNow(program, useCase);
    if (!missed) return [];
    return [
      change("use-case-result-decided", useCaseId, {
        state: stateAfter(useCase, decision),
        decisions: [
          ...useCase.decisions,
          {
            ...{ measurement: missed.number, decision, reason: why.trim() },
            byId: actorId(program, situation),
            day: situation.today,
            at: situation.now,
            renews: decision === "ITERATE" && isAtLimit(program, useCase, situation),
          },
        ],
      }),
      ...(decision === "CHANGE_SCOPE" ? scopeChanges(useCase, missed, why, situation, mint) : []),
    ];
  },
});

const isAtLimit = (program: Program, useCase: UseCase, { today }: Situation): boolean =>
  iterationsOf(program, useCase, today).reachedAt !== null;

/** Iterating means building again. */
function stateAfter({ state }: UseCase, decision: ResultDecision): UseCaseState {
  switch (decision) {
    case "FALLBACK":
      return "FALLBACK";
    case "STOP":
      return "STOPPED";
    case "ITERATE":
      return isFrom(state, "VALIDATING") ? "BUILDING" : state;
    default:
      return state;
  }
}

const scopeChanges = (
  useCase: UseCase,
  { primary }: Measurement,
  why: string,
  situation: Situation,
  mint: (noun: Noun) => string,
): readonly Change[] =>
  scopeRequested(
    useCase,
    {
      title: `Change the scope of ${useCase.id} ${useCase.name}`,
      note: `${ended(why)}${primary ? ` ${judgedWords(primary)}.` : ""}`,
    },
    situation,
    mint,
  );
