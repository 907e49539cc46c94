/** One sprint as a chart: its days, and while it runs where it will likely end. */

import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { sprintNumbered } from "../running-sprint.ts";
import type { SprintFlow } from "../sprint-flow.ts";
import { sprintFlow } from "../sprint-flow.ts";
import { sprintOutlookView } from "./sprint-outlook.ts";

export interface SprintChart {
  readonly number: number;
  readonly cancelled: boolean;
  readonly flow: SprintFlow;
  /** Accepted points at its end, the 80% range; `likely` is null while calibrating. Null unless it is active. */
  readonly end: {
    readonly lowPoints: number;
    readonly highPoints: number;
    readonly likelyPoints: number | null;
  } | null;
}

/** Null when there is no sprint of that number. */
export function sprintChart(
  program: Program,
  number: number,
  situation: Situation,
): SprintChart | null {
  const sprint = sprintNumbered(program, number);
  if (!sprint) return null;
  const outlook = sprintOutlookView(program, situation);
  return {
    number,
    cancelled: sprint.state === "CANCELLED",
    flow: sprintFlow(program, sprint, situation.today),
    end:
      outlook?.number === number
        ? {
            lowPoints: outlook.lowPoints,
            highPoints: outlook.highPoints,
            likelyPoints: outlook.likely?.points ?? null,
          }
        : null,
  };
}
