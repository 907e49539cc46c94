/** Findings about a sprint's plan: asked by the planning screen while it is edited, and by the lock. */

import { committedBeforePredecessor } from "../../deliverables/rules/sequence.ts";
import type { Finding } from "../../engine/finding.ts";
import { inOrder } from "../../engine/finding.ts";
import { applyOverrides } from "../../engine/override.ts";
import type { Situation } from "../../engine/situation.ts";
import { comingInFindings } from "../../planning/commands/carrying-over.ts";
import {
  farOvercommitted,
  groupOverloaded,
  overcommitted,
  undercommitted,
  velocityCalibrates,
} from "../../planning/rules/commitment.ts";
import {
  everythingStartsAtOnce,
  feedbackUndecided,
  pillarAbsentOnce,
  pillarAbsentTwoSprintsRunning,
  planInOnePillar,
  planServesNoOutcome,
  retroActionNotCarried,
  useCaseWorkUnchecked,
} from "../../planning/rules/sprint-plan.ts";
import type { PlanAsked } from "../../planning/sprint-plan.ts";
import { pillarWithoutStream } from "../../program/rules/program-shape.ts";
import { roadmapNotApproved } from "../../program/rules/stages.ts";
import type { Program } from "../../program.ts";
import { nothingPlaced } from "../rules.ts";

const judged = [
  nothingPlaced,
  pillarAbsentTwoSprintsRunning,
  planInOnePillar,
  useCaseWorkUnchecked,
  everythingStartsAtOnce,
  velocityCalibrates,
  overcommitted,
  farOvercommitted,
  undercommitted,
  planServesNoOutcome,
  retroActionNotCarried,
  groupOverloaded,
  feedbackUndecided,
];

/** All that locking judges but the first absences of pillars: those a lock names one by one. */
export const lockFindings = (
  program: Program,
  asked: PlanAsked,
  situation: Situation,
): readonly Finding[] => [
  ...producePrerequisites(program, asked.sprintId, situation),
  ...judged.flatMap((one) => one.check(program, asked, situation)),
  ...asked.placedIds.flatMap((deliverableId) =>
    committedBeforePredecessor.check(program, { ...asked, deliverableId }, situation),
  ),
  ...asked.placedIds.flatMap((id) => comingInFindings(program, id, asked.sprintId, situation)),
];

/** What Produce stands on, asked of each sprint and not only of the step into the stage (A-07, I-02). */
export function producePrerequisites(
  program: Program,
  sprintId: string,
  situation: Situation,
): readonly Finding[] {
  const cycleId = program.sprint.get(sprintId)?.cycleId ?? "";
  return [
    ...roadmapNotApproved.check(program, { cycleId, stage: "PRODUCE" }, situation),
    ...pillarWithoutStream.check(program, { sprintId }, situation),
  ];
}

/** The same with first absences, in order, what is overridden marked so. */
export const planFindings = (
  program: Program,
  asked: PlanAsked,
  situation: Situation,
): readonly Finding[] =>
  inOrder(
    applyOverrides(
      program,
      [
        ...lockFindings(program, asked, situation),
        ...pillarAbsentOnce.check(program, asked, situation),
      ],
      "lock-sprint",
      situation,
    ),
  );
