import type { SprintPlanning } from "#domain";

export interface PlanStepProps {
  readonly planning: SprintPlanning;
  readonly program: string;
  readonly zone: string;
}
