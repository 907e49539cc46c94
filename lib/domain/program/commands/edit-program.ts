/** Name, purpose and the calendar everything is counted by. */

import { rhythmMoved } from "../../calendar-feeds/ceremonies.ts";
import { calendarFields, withCalendar } from "../../calendar-feeds/commands/calendar-fields.ts";
import { change } from "../../changes.ts";
import { canonicalJson } from "../../engine/canonical-json.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { inputOf, optionalText, text } from "../../engine/inputs.ts";
import { calendarUnsound, fieldOutOfShape } from "../rules/shape.ts";

const input = inputOf({
  name: text("A name", 120),
  organization: optionalText(120),
  purpose: optionalText(),
  ...calendarFields,
}).transform(withCalendar);

export type EditProgram = InputOf<typeof input>;

export const editProgram = defineCommand({
  name: "edit-program",
  noun: "facts",
  input,
  checkInput(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    return [
      ...fieldOutOfShape.check(
        program,
        { subject, field: "The name", fits: command.name.trim() !== "", wanted: "filled in" },
        situation,
      ),
      ...calendarUnsound.check(program, { subject, calendar: command.calendar }, situation),
    ];
  },
  changes: (program, command, { now }) => [
    change("program-edited", program.id, {
      name: command.name.trim(),
      organization: command.organization.trim(),
      purpose: command.purpose.trim(),
      calendar: command.calendar,
      ...(canonicalJson(command.calendar) === canonicalJson(program.facts.calendar)
        ? {}
        : rhythmMoved(program, now)),
    }),
  ],
  edits: editing<EditProgram>(({ facts: { name, organization, purpose, calendar } }) => ({
    name,
    organization,
    purpose,
    calendar,
  })),
});
