import type { ColumnRole, PlanColumn } from "../plan-draft.ts";

/** All columns of one heading, as one. */
export interface Gathered {
  readonly heading: string;
  readonly places: number[];
}

/** What each heading was taken for, and why; grows while roles are guessed. */
export type Roles = Map<string, { role: ColumnRole; because: PlanColumn["because"] }>;
