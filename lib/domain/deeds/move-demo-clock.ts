import { addWorkingDays, addWorkingHours, dayOf, instantAt } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { inputOf } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";

export type MoveDemoClock = Command;

export const moveDemoClock = deed({
  name: "move-demo-clock",
  noun: "facts",
  input: inputOf({}),
  subjectId: (_command, program) => program.id,
  objections: (program, id, situation) =>
    stateForbids.look(
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
