/** progress is what was accepted, in points. There is no other percentage. */
import type { Deliverable } from "../nouns.ts";

export interface Progress {
  /** Points of deliverables that are accepted. */
  readonly accepted: number;
  /** Points of all that are not dropped. */
  readonly total: number;
  /** accepted ÷ total, 0–1; 0 when there is nothing. */
  readonly ratio: number;
}

/** Accepted and total points of the given deliverables and their ratio, 0–1. Dropped ones are left out. */
export function progressOf(deliverables: readonly Deliverable[]): Progress {
  const counted = deliverables.filter((one) => one.state !== "DROPPED");
  const sum = (list: readonly Deliverable[]) =>
    list.reduce((points, one) => points + one.points, 0);
  const accepted = sum(counted.filter((one) => one.state === "ACCEPTED"));
  const total = sum(counted);
  return { accepted, total, ratio: total === 0 ? 0 : accepted / total };
}
