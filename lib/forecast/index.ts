/** The only entry point of the forecast library; its README says what it predicts and how. */
export type { Attribution } from "./attribution.ts";
export type { FinishedSprint, Priors, SprintSoFar, Work } from "./inputs.ts";
export { mixedBits, seededRandom, seedFrom } from "./seeded-random.ts";
export {
  backtestSprintOutcomes,
  type ExplainedPrediction,
  predictSprintOutcome,
} from "./sprint-outcome.ts";
export { medianOf, sumOf } from "./statistics.ts";
