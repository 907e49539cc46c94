/** The register of controls at a glance: what Gate P still waits for, and what is overdue or has failed. */

import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { ControlState } from "../../vocabulary.ts";
import { controlStates } from "../../vocabulary.ts";
import { createControl } from "../commands/create-control.ts";
import { isKept } from "../control-moves.ts";
import { isTestOverdue, requiredControls, requiredNotActive } from "../control-tests.ts";
import type { ControlChoices } from "./control-choices.ts";
import { controlChoices } from "./control-choices.ts";

export interface ControlRegister {
  readonly count: number;
  /** How many are in each state, in the order of the states. */
  readonly byState: readonly { readonly state: ControlState; readonly count: number }[];
  readonly required: number;
  readonly requiredActive: number;
  readonly overdue: number;
  readonly create: AvailabilityLine;
  readonly choices: ControlChoices;
}

/** Counts of the controls that are not dropped, and whether the reader may add one. */
export function controlRegister(program: Program, situation: Situation): ControlRegister {
  const kept = [...program.control.values()].filter(isKept);
  const required = requiredControls(program).length;
  return {
    count: kept.length,
    byState: controlStates.map((state) => ({
      state,
      count: kept.filter((one) => one.state === state).length,
    })),
    required,
    requiredActive: required - requiredNotActive(program).length,
    overdue: kept.filter((one) => isTestOverdue(program, one, situation.today)).length,
    create: availabilityLine(availability(createControl, program, program.id, situation)),
    choices: controlChoices(program),
  };
}
