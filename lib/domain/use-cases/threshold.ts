import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { MetricDirection } from "../vocabulary.ts";

/** What a metric of a use case must reach. A new value is a new row: what was in force before stays. */
export interface Threshold {
  readonly id: string;
  readonly useCaseId: string;
  readonly metric: string;
  readonly direction: MetricDirection;
  readonly value: number;
  readonly dataset: string;
  /** The day by which it is to be reached. */
  readonly dueDay: Day;
  readonly reason: string;
  /** The day from which it is in force. */
  readonly setDay: Day;
  readonly setAt: Instant;
  readonly setById: string;
}

export const threshold = noun<Threshold>()({
  prefix: "TH-",
  creates: ["threshold-set"],
  searched: ["metric", "dataset", "reason"],
  title: ({ metric, useCaseId }, { titleOf }) =>
    `Threshold for ${metric} of ${titleOf("useCase", useCaseId)}`,
  place: ({ useCaseId }, { placeOf }) => placeOf("useCase", useCaseId),
});
