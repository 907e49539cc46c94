/** The readings that closing a sprint asks for: the four reservoirs, and what of them is still to be read. */

import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { heldSprintNumbered } from "../../sprints/running-sprint.ts";
import { isRunning } from "../../sprints/sprint-moves.ts";
import type { SprintRow } from "../../sprints/views/sprint-row.ts";
import { sprintRow } from "../../sprints/views/sprint-row.ts";
import { activeMembers } from "../../workstreams/views/workstream-list.ts";
import type { EnergyPage } from "./energy-page.ts";
import { energyPage } from "./energy-page.ts";

export interface SprintIndicators {
  readonly sprint: SprintRow;
  readonly energy: EnergyPage;
  /** Reservoirs without a final reading; null before the sprint runs. */
  readonly missing: number | null;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** Null where there is no sprint of that number, or it was cancelled. Readings are asked for only while it runs. */
export function sprintIndicators(
  program: Program,
  number: number,
  situation: Situation,
): SprintIndicators | null {
  const sprint = heldSprintNumbered(program, number);
  if (!sprint) return null;
  const energy = energyPage(program, isRunning(sprint.state) ? sprint : null, situation);
  return {
    sprint: sprintRow(program, sprint, false),
    energy,
    missing:
      energy.reading === null && sprint.state !== "CLOSED"
        ? null
        : (energy.reading?.missing.length ?? 0),
    members: activeMembers(program),
  };
}
