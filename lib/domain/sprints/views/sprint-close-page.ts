/** The last step of closing a sprint: what is fixed by it, the findings that block it, and what comes next. */

import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { closeSprint } from "../commands/close-sprint.ts";
import { heldSprintNumbered } from "../running-sprint.ts";
import type { SprintClosing } from "./sprint-closing.ts";
import { closingOf } from "./sprint-closing.ts";
import type { SprintRow } from "./sprint-row.ts";
import { sprintRow } from "./sprint-row.ts";
import type { SprintStep } from "./sprint-step.ts";
import { sprintStep } from "./sprint-step.ts";

export interface SprintClosePage {
  readonly sprint: SprintRow;
  readonly sprintId: string;
  readonly closing: SprintClosing;
  readonly close: AvailabilityLine;
  /** What comes next; once it is closed, the next sprint. */
  readonly step: SprintStep;
}

/** Null for a sprint that has not started or was cancelled, and where there is none of that number. */
export function sprintClosePage(
  program: Program,
  number: number,
  situation: Situation,
): SprintClosePage | null {
  const sprint = heldSprintNumbered(program, number);
  const closing = sprint ? closingOf(program, sprint, situation) : null;
  if (!sprint || !closing) return null;
  return {
    sprint: sprintRow(program, sprint, false),
    sprintId: sprint.id,
    closing,
    close: availabilityLine(availability(closeSprint, program, sprint.id, situation)),
    step: sprintStep(program, sprint, situation),
  };
}
