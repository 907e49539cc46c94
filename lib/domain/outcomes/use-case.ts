import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { PortfolioRole, RiskClass } from "../vocabulary.ts";

export interface ThresholdReading {
  readonly label: string;
  readonly threshold: string;
  readonly value: string;
  readonly met: boolean;
  readonly day: Day;
}

export interface UseCase {
  readonly id: string;
  readonly name: string;
  readonly portfolioRole: PortfolioRole | null;
  readonly riskClass: RiskClass | null;
  readonly readings: readonly ThresholdReading[];
  /** Below its threshold at the iteration limit and nobody decided. */
  readonly iterationLimitHit: boolean;
}

export const useCase = noun<UseCase>()({
  prefix: "U",
  creates: ["use-case-recorded"],
  title: ({ name }) => name,
});
