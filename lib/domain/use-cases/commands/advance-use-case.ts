/** A use case enters its next stage, when everything that stage asks for is there. */
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { inOrder } from "../../engine/finding.ts";
import { choice, id, inputOf } from "../../engine/inputs.ts";
import { applyOverrides } from "../../engine/override.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { UseCaseStage } from "../lifecycle.ts";
import { stageAfter, useCaseStages } from "../lifecycle.ts";
import {
  notPlannedToMeasure,
  ownersMissing,
  pilotLeadsNowhere,
  redesignNotLinked,
} from "../rules/preparation.ts";
import { belowThreshold, guardrailWorse, scopedWithoutThreshold } from "../rules/results.ts";
import {
  dataNotValidated,
  fairnessUntested,
  notBenchmarked,
  notCleared,
  notReadyForProduction,
  usersNotPrepared,
  valueNotValidated,
} from "../rules/stages.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  /** The stage that the form offered: a second click enters no further one. */
  to: choice(useCaseStages, "The next stage"),
});

const asked = [
  scopedWithoutThreshold,
  belowThreshold,
  guardrailWorse,
  dataNotValidated,
  notBenchmarked,
  fairnessUntested,
  notCleared,
  usersNotPrepared,
  notReadyForProduction,
  notPlannedToMeasure,
  valueNotValidated,
  ownersMissing,
  pilotLeadsNowhere,
  redesignNotLinked,
];

/** What a stage asks of a use case, and isn't there. */
export const stageFindings = (
  program: Program,
  useCaseId: string,
  to: UseCaseStage,
  situation: Situation,
): readonly Finding[] => asked.flatMap((rule) => rule.check(program, { useCaseId, to }, situation));

/** The same with what was overridden or acknowledged marked, whoever asks. */
export const stageFindingsToday = (
  program: Program,
  useCaseId: string,
  to: UseCaseStage,
  situation: Situation,
): readonly Finding[] =>
  inOrder(
    applyOverrides(
      program,
      stageFindings(program, useCaseId, to, situation),
      "advance-use-case",
      situation,
    ),
  );

export const advanceUseCase = defineCommand({
  name: "advance-use-case",
  noun: "useCase",
  input,
  from: useCaseStages.slice(0, -1),
  preconditions(program, useCaseId, situation) {
    const useCase = program.useCase.get(useCaseId);
    const next = useCase ? stageAfter(useCase.state) : null;
    return next === null ? [] : stageFindings(program, useCaseId, next, situation);
  },
  checkInput: (program, { useCaseId, to }, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "useCase", id: useCaseId },
        state: program.useCase.get(useCaseId)?.state ?? "",
        allowed: useCaseStages.filter((stage) => stageAfter(stage) === to),
      },
      situation,
    ),
  changes(program, { useCaseId, to }, { today }) {
    const deployed = program.useCase.get(useCaseId)?.deployedDay ?? null;
    return [
      change("use-case-moved", useCaseId, {
        state: to,
        stateReason: null,
        ...(to === "DEPLOYMENT" && deployed === null ? { deployedDay: today } : {}),
      }),
    ];
  },
});
