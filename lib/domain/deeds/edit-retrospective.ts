/** When the retrospective was held, and who took part in which role. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { retrospectiveClosed } from "../rules/sprint-records.ts";
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

export const editRetrospective = deed({
  name: "edit-retrospective",
  noun: "retrospective",
  input,
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
  edits: editing<EditRetrospective>((program, { retrospectiveId }) => {
    const before = program.retrospective.get(retrospectiveId);
    if (!before) return null;
    const { day, participants } = before;
    return { day, participants };
  }),
});
