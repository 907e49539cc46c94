import { addWorkingDays, addWorkingHours, dayOf, instantAt } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCommand } from "../../engine/command.ts";
import { inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";

export type MoveDemoClock = CommandInput;

export const moveDemoClock = defineCommand({
  name: "move-demo-clock",
  noun: "facts",
  input: inputOf({}),
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "facts", id },
        state: program.facts.demoNow === null ? "REAL" : "DEMO",
        allowed: ["DEMO"],
      },
      situation,
    ),
  changes(program) {
    const { calendar, demoNow } = program.facts;
    if (demoNow === null) return [];
    const nextDay = addWorkingDays(calendar, dayOf(calendar, demoNow), 1);
    const opening = instantAt(calendar, nextDay, calendar.opensAt);
    return [
      change("demo-clock-moved", program.id, { demoNow: addWorkingHours(calendar, opening, 1) }),
    ];
  },
});
