/** Name, purpose and the calendar everything is counted by. */
import type { WorkCalendar } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { canonicalJson } from "../measures/canonical-json.ts";
import { rhythmMoved } from "../measures/ceremonies.ts";
import { calendarUnsound, fieldOutOfShape } from "../rules/shape.ts";

export interface EditProgram extends Command {
  readonly name: string;
  readonly organization: string;
  readonly purpose: string;
  readonly calendar: WorkCalendar;
}

export const editProgram = deed<EditProgram>({
  name: "edit-program",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  objections: () => [],
  provokes(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    return [
      ...fieldOutOfShape.look(
        program,
        { subject, field: "The name", fits: command.name.trim() !== "", wanted: "filled in" },
        situation,
      ),
      ...calendarUnsound.look(program, { subject, calendar: command.calendar }, situation),
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
  edits: editing(({ facts: { name, organization, purpose, calendar } }) => ({
    name,
    organization,
    purpose,
    calendar,
  })),
});
