import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** One value of one metric; those that were measured together have the same number. */
export interface MetricResult {
  readonly id: string;
  readonly useCaseId: string;
  /** The nth measurement of the use case. */
  readonly measurement: number;
  /** What was measured: "v1"; may be empty. */
  readonly label: string;
  readonly metric: string;
  readonly value: number;
  readonly dataset: string;
  readonly day: Day;
  readonly evidenceId: string;
  /** The threshold that was in force on that day for that dataset; null where none was. */
  readonly thresholdId: string | null;
  readonly recordedAt: Instant;
  readonly recordedById: string;
}

export const metricResult = noun<MetricResult>()({
  prefix: "MR-",
  creates: ["result-recorded"],
  searched: ["label", "metric", "dataset"],
  title: ({ metric, useCaseId }, { titleOf }) =>
    `Result for ${metric} of ${titleOf("useCase", useCaseId)}`,
  place: ({ useCaseId }, { placeOf }) => placeOf("useCase", useCaseId),
});
