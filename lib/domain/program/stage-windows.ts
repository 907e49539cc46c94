/** A first proposal of when each stage of a cycle runs; ours, to be edited. */
import type { Day } from "../calendar/index.ts";
import { addDays, compareDays, daysBetween } from "../calendar/index.ts";
import type { StageWindow } from "../nouns.ts";
import type { Stage } from "../vocabulary.ts";
import { stages } from "../vocabulary.ts";

/** Parts of the cycle in which a stage ends: Produce takes half of it. */
const endsAt: Readonly<Record<Stage, number>> = {
  CALIBRATE: 1 / 12,
  ORGANIZE: 2 / 12,
  MODEL: 4 / 12,
  PRODUCE: 10 / 12,
  EVALUATE: 11 / 12,
  LEARN: 1,
};

/**
 * Windows without gaps from the first to the last day of the cycle. A cycle that begins in a later stage has none for
 * the stages before it; the others keep their proportions.
 */
export function proposedStageWindows(
  startDay: Day,
  endDay: Day,
  first: Stage = "CALIBRATE",
): readonly StageWindow[] {
  const days = daysBetween(startDay, endDay) + 1;
  const skipped = stages.indexOf(first);
  const before = stages[skipped - 1];
  const passed = before ? endsAt[before] : 0;
  let from = startDay;
  return stages.slice(skipped).map((stage) => {
    const share = (endsAt[stage] - passed) / (1 - passed);
    const until = addDays(startDay, Math.max(Math.round(days * share) - 1, 0));
    const window = { stage, startDay: from, endDay: laterOf(from, until) };
    from = window.endDay < endDay ? addDays(window.endDay, 1) : endDay;
    return window;
  });
}

const laterOf = (a: Day, b: Day): Day => (compareDays(a, b) < 0 ? b : a);
