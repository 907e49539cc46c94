/** The entry point of what reads plans from elsewhere. Pure: bytes in, a draft or a sentence out. */

export { type LinkText, readLinkText, splitLinks, writeLinkTexts } from "./csv/link-text.ts";
export { cutWorkstreams, type WorkstreamCut } from "./cut-workstreams.ts";
export { dryRun } from "./dry-run.ts";
export { dryRunLines } from "./dry-run-lines.ts";
export { type GroupingChoice, groupingId, parseGroupingId } from "./grouping-choice.ts";
export { leftOutCsv } from "./left-out-csv.ts";
export { notKept } from "./not-kept.ts";
export { cutStreams, type ImportChoices, importCommand } from "./plan-command.ts";
export type { ReadProgress, ReadStep } from "./plan-draft.ts";
export * from "./plan-draft.ts";
export type { PlanProblem, PlanProblemCode } from "./plan-problem.ts";
export { type PlanText, readPlanText } from "./plan-table.ts";
export { type MappingReading, readMapping, type SaidOfPlan } from "./read-mapping.ts";
export {
  PLAN_BYTE_LIMIT,
  PLAN_ROW_LIMIT,
  type PlanReading,
  type ReadPlanOptions,
  readPlan,
  readPlanInSteps,
} from "./read-plan.ts";
