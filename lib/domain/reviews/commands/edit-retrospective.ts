/** When the retrospective was held, and who took part in which role. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { retrospectiveClosed } from "../../sprints/rules/sprint-records.ts";
import {
  retrospectiveFields,
  retrospectiveFindings,
  withParticipants,
  withRoles,
} from "./retrospective-fields.ts";

const input = inputOf({ retrospectiveId: id("A retrospective"), ...retrospectiveFields }).transform(
  withParticipants,
);

export type EditRetrospective = InputOf<typeof input>;

export const editRetrospective = defineCommand({
  name: "edit-retrospective",
  noun: "retrospective",
  input,
  preconditions: (program, id, situation) =>
    retrospectiveClosed.check(
      program,
      { subject: { noun: "retrospective", id }, retrospectiveId: id },
      situation,
    ),
  checkInput: (program, command, situation) =>
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
  edits: editing<EditRetrospective>((program, { retrospectiveId }) => {
    const before = program.retrospective.get(retrospectiveId);
    if (!before) return null;
    const { day, participants } = before;
    return { day, participants };
  }),
});
