/** Every rule of the product in one list, and the sentences made from findings. */

import { cadenceRules } from "./calendar-feeds/rules/cadence.ts";
import { calendarFeedRules } from "./calendar-feeds/rules/calendar-feeds.ts";
import { controlRules } from "./controls/rules.ts";
import { acceptanceRules } from "./deliverables/rules/acceptance.ts";
import { broughtBackRules } from "./deliverables/rules/brought-back.ts";
import { noteCorrectionRules } from "./deliverables/rules/note-corrections.ts";
import { ownWorkRules } from "./deliverables/rules/own-work.ts";
import { sequenceRules } from "./deliverables/rules/sequence.ts";
import { dependencyRules } from "./dependencies/rules/dependencies.ts";
import { integrationRules } from "./dependencies/rules/integration-review.ts";
import { methodNeedRules } from "./dependencies/rules/method-needs.ts";
import { dayRules } from "./engine/day-rules.ts";
import type { Finding, RuleCard } from "./engine/finding.ts";
import { compareIds } from "./engine/ids.ts";
import { platformRules } from "./engine/platform-rules.ts";
import { escalationRules } from "./escalations/rules/escalations.ts";
import { surfacingRules } from "./escalations/rules/surfacing.ts";
import { evidenceRules } from "./evidence/rules.ts";
import { deciderRules } from "./gates/decider-rules.ts";
import { ceremonialRules } from "./gates/rules/ceremonial.ts";
import { figureRules } from "./gates/rules/figures.ts";
import { levelGateRules } from "./gates/rules/level-gates.ts";
import { stageChecklistRules } from "./gates/rules/stage-checklists.ts";
import { templateRules } from "./gates/rules/templates.ts";
import { waiverRules } from "./gates/rules/waivers.ts";
import { gateRules } from "./gates/rules.ts";
import { signingRules } from "./gates/signing-rules.ts";
import { earlySignalRules } from "./indicators/rules/early-signals.ts";
import { energyRules } from "./indicators/rules/energy.ts";
import { savedViewRules } from "./lists/rules.ts";
import { outcomeRules } from "./outcomes/rules.ts";
import { exceptionRules } from "./overrides/rules.ts";
import { peopleRules } from "./people/rules.ts";
import { planEntryRules } from "./plan/rules.ts";
import { carriedWorkRules } from "./planning/rules/carried-work.ts";
import { commitmentRules } from "./planning/rules/commitment.ts";
import { planningRules } from "./planning/rules/planning.ts";
import { sprintPlanRules } from "./planning/rules/sprint-plan.ts";
import { programShapeRules } from "./program/rules/program-shape.ts";
import { shapeRules } from "./program/rules/shape.ts";
import { stageRules } from "./program/rules/stages.ts";
import { reportingRules } from "./reports/rules.ts";
import { retrospectiveRules } from "./reviews/rules/retrospectives.ts";
import { sprintReviewRules } from "./reviews/rules/sprint-review.ts";
import { sprintCloseRules } from "./sprints/rules/sprint-close.ts";
import { sprintRecordRules } from "./sprints/rules/sprint-records.ts";
import { sprintRules } from "./sprints/rules/sprints.ts";
import { standUpRules } from "./stand-ups/rules.ts";
import { useCasePreparationRules } from "./use-cases/rules/preparation.ts";
import { useCaseResultRules } from "./use-cases/rules/results.ts";
import { useCaseStageRules } from "./use-cases/rules/stages.ts";
import { filled } from "./wording.ts";
import { workstreamRules } from "./workstreams/rules.ts";

const families: readonly (readonly RuleCard[])[] = [
  platformRules,
  acceptanceRules,
  broughtBackRules,
  cadenceRules,
  calendarFeedRules,
  carriedWorkRules,
  commitmentRules,
  controlRules,
  dayRules,
  dependencyRules,
  earlySignalRules,
  energyRules,
  escalationRules,
  evidenceRules,
  waiverRules,
  ceremonialRules,
  templateRules,
  figureRules,
  levelGateRules,
  stageChecklistRules,
  exceptionRules,
  gateRules,
  deciderRules,
  signingRules,
  integrationRules,
  methodNeedRules,
  noteCorrectionRules,
  outcomeRules,
  ownWorkRules,
  peopleRules,
  planEntryRules,
  planningRules,
  programShapeRules,
  reportingRules,
  savedViewRules,
  retrospectiveRules,
  sequenceRules,
  shapeRules,
  sprintPlanRules,
  sprintRules,
  sprintCloseRules,
  sprintRecordRules,
  sprintReviewRules,
  stageRules,
  standUpRules,
  surfacingRules,
  useCasePreparationRules,
  useCaseResultRules,
  useCaseStageRules,
  workstreamRules,
];

export const rulebook: readonly RuleCard[] = families.flat().sort((a, b) => compareIds(a.id, b.id));

const byId: ReadonlyMap<string, RuleCard> = new Map(rulebook.map((card) => [card.id, card]));

/** @throws Error when no rule has this id: a finding cannot come from nowhere. */
export function ruleCard(id: string): RuleCard {
  const card = byId.get(id);
  if (!card) throw new Error(`No rule ${id} in the rulebook`);
  return card;
}

/**
 * The same words under a disabled button, in the log, in the report and on the rulebook page. Days stay ISO; the
 * facts `row` and `inProgram` say where it is.
 * @throws Error when the rule of the finding is not in the rulebook.
 */
export function sentenceOf(finding: Pick<Finding, "ruleId" | "facts">): string {
  const { row, inProgram } = finding.facts;
  const sentence = filled(ruleCard(finding.ruleId).objection, finding.facts);
  if (inProgram !== undefined) return `${inProgram}: ${sentence}`;
  return row === undefined ? sentence : `Row ${row}: ${sentence}`;
}

/**
 * How to get past it, with the finding's own facts.
 * @throws Error when the rule of the finding is not in the rulebook.
 */
export const remedyOf = (finding: Pick<Finding, "ruleId" | "facts">): string =>
  filled(ruleCard(finding.ruleId).remedy, finding.facts);
