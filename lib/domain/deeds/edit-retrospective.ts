/** When the retrospective was held, and who took part in which role. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { retrospectiveClosed } from "../rules/sprint-records.ts";
import type { RetrospectiveFields } from "./retrospective-fields.ts";
import { retrospectiveFindings, withRoles } from "./retrospective-fields.ts";

export interface EditRetrospective extends Command, RetrospectiveFields {
  readonly retrospectiveId: string;
}

export const editRetrospective = deed<EditRetrospective>({
  name: "edit-retrospective",
  noun: "retrospective",
  subjectId: (command) => command.retrospectiveId,
  objections: (program, id, situation) =>
    retrospectiveClosed.look(
      program,
      { subject: { noun: "retrospective", id }, retrospectiveId: id },
      situation,
    ),
  provokes: (program, command, situation) =>
    retrospectiveFindings(
      program,
      { noun: "retrospective", id: command.retrospectiveId },
      program.retrospective.get(command.retrospectiveId)?.sprintId ?? null,
      command,
      situation,
    ),
  changes: (program, { retrospectiveId, day, participants }) => [
    change("retrospective-edited", retrospectiveId, {
      day,
      participants: withRoles(program, participants),
    }),
  ],
  edits: editing((program, { retrospectiveId }) => {
    const before = program.retrospective.get(retrospectiveId);
    if (!before) return null;
    const { day, participants } = before;
    return { day, participants };
  }),
});
