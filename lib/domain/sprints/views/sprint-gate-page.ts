/** The step of closing a sprint that decides its gate: set up from its template in one click, then decided. */

import { compareDays } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { scheduleGate } from "../../gates/commands/schedule-gate.ts";
import { templateCriteria } from "../../gates/gate-templates.ts";
import { levelGatesOf } from "../../gates/rules/level-gates.ts";
import type { GateRow } from "../../gates/views/gate-row.ts";
import { gateRow } from "../../gates/views/gate-row.ts";
import type { Program } from "../../program.ts";
import { heldSprintNumbered } from "../running-sprint.ts";
import type { SprintClosing } from "./sprint-closing.ts";
import { closingOf } from "./sprint-closing.ts";
import type { SprintRow } from "./sprint-row.ts";
import { sprintRow } from "./sprint-row.ts";

export interface SprintGatePage {
  readonly sprint: SprintRow;
  readonly closing: SprintClosing;
  /** Gates of the sprint, the latest first. */
  readonly gates: readonly GateRow[];
  /** It waits for a decision: another gate is not set up beside it. */
  readonly waiting: boolean;
  /** What a gate set up now is judged by. */
  readonly template: readonly {
    readonly text: string;
    readonly critical: boolean;
    readonly evidenceNeeded: string;
  }[];
  readonly schedule: AvailabilityLine;
  /** What setting it up sends. */
  readonly setUp: Readonly<Record<string, string>>;
}

/** Null for a sprint that has not started or was cancelled, and where there is none of that number. */
export function sprintGatePage(
  program: Program,
  number: number,
  situation: Situation,
): SprintGatePage | null {
  const sprint = heldSprintNumbered(program, number);
  const closing = sprint ? closingOf(program, sprint, situation) : null;
  if (!sprint || !closing) return null;
  const gates = levelGatesOf(program, { noun: "sprint", id: sprint.id });
  const of = { level: "SPRINT", stage: null, deliverableType: null } as const;
  return {
    sprint: sprintRow(program, sprint, false),
    closing,
    gates: [...gates].reverse().map((gate) => gateRow(program, gate, situation)),
    waiting: gates.some(({ outcome }) => outcome === null),
    template: templateCriteria(program, of).map(({ text, critical, evidenceNeeded }) => ({
      text,
      critical,
      evidenceNeeded,
    })),
    schedule: availabilityLine(availability(scheduleGate, program, program.id, situation)),
    setUp: {
      name: `Sprint ${number} gate`,
      level: "SPRINT",
      subject: `sprint:${sprint.id}`,
      scheduledDay:
        compareDays(situation.today, sprint.endDay) > 0 ? situation.today : sprint.endDay,
    },
  };
}
