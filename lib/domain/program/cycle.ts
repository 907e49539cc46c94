import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { Stage } from "../vocabulary.ts";

export interface StageWindow {
  readonly stage: Stage;
  readonly startDay: Day;
  readonly endDay: Day;
}

export interface Cycle {
  readonly id: string;
  readonly number: number;
  readonly goal: string;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly stage: Stage;
  readonly stageWindows: readonly StageWindow[];
  readonly roadmapVersion: number;
  readonly roadmapApprovedDay: Day | null;
  /** The Steering Committee member who signed; null where a day was recorded before approvals were signed. */
  readonly roadmapApprovedById: string | null;
  /** It was opened since Produce ends with a decided cycle gate (T-325). */
  readonly gateAsked: boolean;
}

export const cycle = noun<Cycle>()({
  prefix: "C",
  creates: ["cycle-opened"],
  edits: ["cycle-edited", "stage-entered", "roadmap-approved"],
  searched: ["goal"],
  title: ({ number }) => `Cycle ${number}`,
  place: (_cycle, { slug }) => routes.settings(slug),
});
