/** A first proposal of when each stage of a cycle runs; ours, to be edited. */
import type { Day } from "../calendar.ts";
import { addDays, compareDays, daysBetween } from "../calendar.ts";
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

/** Six windows without gaps from the first to the last day of the cycle. */
export function proposedStageWindows(startDay: Day, endDay: Day): readonly StageWindow[] {
  const days = daysBetween(startDay, endDay) + 1;
  let from = startDay;
  return stages.map((stage) => {
    const until = addDays(startDay, Math.max(Math.round(days * endsAt[stage]) - 1, 0));
    const window = { stage, startDay: from, endDay: laterOf(from, until) };
    from = window.endDay < endDay ? addDays(window.endDay, 1) : endDay;
    return window;
  });
}

const laterOf = (a: Day, b: Day): Day => (compareDays(a, b) < 0 ? b : a);
