import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { RiskState } from "../vocabulary.ts";

export interface Risk {
  readonly id: string;
  readonly description: string;
  readonly probability: number;
  readonly impact: number;
  readonly mitigation: string;
  readonly ownerId: string | null;
  readonly nextReviewDay: Day | null;
  readonly state: RiskState;
}

export const risk = noun<Risk>()({
  prefix: "RK-",
  creates: ["risk-recorded"],
  title: ({ description }) => description,
});
