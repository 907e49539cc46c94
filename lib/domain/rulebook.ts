/** Every rule of the house in one list, and the sentences made from findings. */
import type { Finding, RuleCard } from "./finding.ts";
import { compareIds } from "./ids.ts";
import { acceptanceRules } from "./rules/acceptance.ts";
import { broughtBackRules } from "./rules/brought-back.ts";
import { cadenceRules } from "./rules/cadence.ts";
import { calendarFeedRules } from "./rules/calendar-feeds.ts";
import { carriedWorkRules } from "./rules/carried-work.ts";
import { commitmentRules } from "./rules/commitment.ts";
import { dayRules } from "./rules/days.ts";
import { dependencyRules } from "./rules/dependencies.ts";
import { earlySignalRules } from "./rules/early-signals.ts";
import { energyRules } from "./rules/energy.ts";
import { escalationRules } from "./rules/escalations.ts";
import { evidenceRules } from "./rules/evidence.ts";
import { exceptionRules } from "./rules/exceptions.ts";
import { gateRules } from "./rules/gates.ts";
import { houseRules } from "./rules/house.ts";
import { integrationRules } from "./rules/integration-review.ts";
import { noteCorrectionRules } from "./rules/note-corrections.ts";
import { outcomeRules } from "./rules/outcomes.ts";
import { ownWorkRules } from "./rules/own-work.ts";
import { peopleRules } from "./rules/people.ts";
import { planEntryRules } from "./rules/plan-entry.ts";
import { planningRules } from "./rules/planning.ts";
import { programShapeRules } from "./rules/program-shape.ts";
import { reportingRules } from "./rules/reporting.ts";
import { retrospectiveRules } from "./rules/retrospectives.ts";
import { sequenceRules } from "./rules/sequence.ts";
import { shapeRules } from "./rules/shape.ts";
import { sprintCloseRules } from "./rules/sprint-close.ts";
import { sprintPlanRules } from "./rules/sprint-plan.ts";
import { sprintRecordRules } from "./rules/sprint-records.ts";
import { sprintReviewRules } from "./rules/sprint-review.ts";
import { sprintRules } from "./rules/sprints.ts";
import { stageRules } from "./rules/stages.ts";
import { standUpRules } from "./rules/stand-up.ts";
import { surfacingRules } from "./rules/surfacing.ts";
import { workstreamRules } from "./rules/workstreams.ts";
import { filled } from "./wording.ts";

const families: readonly (readonly RuleCard[])[] = [
  houseRules,
  acceptanceRules,
  broughtBackRules,
  cadenceRules,
  calendarFeedRules,
  carriedWorkRules,
  commitmentRules,
  dayRules,
  dependencyRules,
  earlySignalRules,
  energyRules,
  escalationRules,
  evidenceRules,
  exceptionRules,
  gateRules,
  integrationRules,
  noteCorrectionRules,
  outcomeRules,
  ownWorkRules,
  peopleRules,
  planEntryRules,
  planningRules,
  programShapeRules,
  reportingRules,
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

/** The same words under a disabled button, in the log, in the report and on the rulebook page. Days stay ISO; the facts `row` and `inProgram` say where it is. */
export function sentenceOf(finding: Pick<Finding, "ruleId" | "facts">): string {
  const { row, inProgram } = finding.facts;
  const sentence = filled(ruleCard(finding.ruleId).objection, finding.facts);
  if (inProgram !== undefined) return `${inProgram}: ${sentence}`;
  return row === undefined ? sentence : `Row ${row}: ${sentence}`;
}

/** How to get past it, with the finding's own facts. */
export const mendOf = (finding: Pick<Finding, "ruleId" | "facts">): string =>
  filled(ruleCard(finding.ruleId).mend, finding.facts);
