/** The next cycle opens when the one before is in its Learn stage. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { day, inputOf, optionalText } from "../../engine/inputs.ts";
import { daysReversed, stateForbids } from "../../engine/platform-rules.ts";
import { proposedStageWindows } from "../stage-windows.ts";

const input = inputOf({
  goal: optionalText(),
  startDay: day("The first day"),
  endDay: day("The last day"),
});

export const openCycle = defineCommand({
  name: "open-cycle",
  noun: "facts",
  input,
  preconditions(program, _id, situation) {
    const current = program.cycle.get(program.facts.currentCycleId ?? "");
    if (!current) return [];
    return stateForbids.check(
      program,
      {
        subject: { noun: "cycle", id: current.id },
        state: current.stage,
        allowed: ["LEARN"],
      },
      situation,
    );
  },
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const current = program.cycle.get(program.facts.currentCycleId ?? "");
    return [
      ...daysReversed.check(
        program,
        {
          subject,
          first: "The cycle's first day",
          firstDay: command.startDay,
          second: "its last day",
          secondDay: command.endDay,
        },
        situation,
      ),
      ...(current
        ? daysReversed.check(
            program,
            {
              subject,
              first: `The first day of cycle ${current.number}`,
              firstDay: current.startDay,
              second: "the first day of the next",
              secondDay: command.startDay,
            },
            situation,
          )
        : []),
    ];
  },
  changes(program, command, _situation, mint) {
    const id = mint("cycle");
    return [
      change("cycle-opened", id, {
        number: program.cycle.size + 1,
        goal: command.goal.trim(),
        startDay: command.startDay,
        endDay: command.endDay,
        stage: "CALIBRATE",
        stageWindows: proposedStageWindows(command.startDay, command.endDay),
        roadmapVersion: 1,
        roadmapApprovedDay: null,
        roadmapApprovedById: null,
        gateAsked: true,
      }),
      change("program-edited", program.id, { currentCycleId: id }),
    ];
  },
});
