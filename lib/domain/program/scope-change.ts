import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { ScopeReason, ScopeState } from "../vocabulary.ts";

export interface ScopeChange {
  readonly id: string;
  readonly title: string;
  readonly reason: ScopeReason;
  readonly points: number;
  readonly tradeOff: string;
  readonly state: ScopeState;
  readonly submittedDay: Day;
  readonly decidedDay: Day | null;
  readonly note: string;
}

export const scopeChange = noun<ScopeChange>()({
  prefix: "SC-",
  creates: ["scope-change-recorded"],
  edits: ["scope-change-decided"],
  title: ({ title }) => title,
});
