/** Closes a pulse: what comes into the program is how many answered, and from three on their mean. */

import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { settingOf } from "../../settings.ts";
import { sumOf } from "../../sprints/statistics.ts";
import { moraleMoves, shownMorale, twoDecimals } from "../early-signals.ts";

const input = inputOf({ pulseId: id("A pulse") });

export interface ClosePulse extends CommandInput {
  readonly pulseId: string;
  /** How often each answer was given, from 1 to 5; handed in by whoever counted. */
  readonly tally: readonly number[];
}

export const closePulse = defineCompletedCommand<ClosePulse, InputOf<typeof input>>({
  name: "close-pulse",
  noun: "pulse",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "pulse", id },
        state: program.pulse.get(id)?.closedAt === null ? "OPEN" : "CLOSED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  changes(program, { pulseId, tally }, { now, today }, mint) {
    const pulse = program.pulse.get(pulseId);
    if (!pulse) return [];
    const n = sumOf(tally);
    const shown = n >= settingOf(program, "pulseAnswersLeast");
    const mean = shown ? twoDecimals(sumOf(tally.map((count, at) => count * (at + 1))) / n) : null;
    const closed = change("pulse-closed", pulseId, { closedAt: now, n, mean });
    if (mean === null) return [closed];
    const { low, fell } = moraleMoves(program, shownMorale(program).at(-1)?.value ?? null, mean);
    return [
      closed,
      change("indicator-read", mint("indicatorReading"), {
        indicator: "TEAM_MORALE",
        sprintId: pulse.sprintId,
        value: mean,
        unit: "of 5",
        warning: low || fell,
        note: "",
        n,
        day: today,
      }),
    ];
  },
});
