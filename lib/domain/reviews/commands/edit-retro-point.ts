/** A point of an open retrospective says it better, or gets its recommendation. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { pointsOfRetro } from "../../program.ts";
import { retrospectiveClosed } from "../../sprints/rules/sprint-records.ts";
import { pointFindings, retroPointFields, storedPoint } from "./make-retro-point.ts";

const input = inputOf({
  pointId: id("A point"),
  ...retroPointFields,
});

export type EditRetroPoint = InputOf<typeof input>;

export const editRetroPoint = defineCommand({
  name: "edit-retro-point",
  noun: "retroPoint",
  input,
  subjectId: (command) => command.pointId,
  preconditions: (program, id, situation) =>
    retrospectiveClosed.check(
      program,
      {
        subject: { noun: "retroPoint", id },
        retrospectiveId: program.retroPoint.get(id)?.retrospectiveId ?? "",
      },
      situation,
    ),
  checkInput(program, command, situation) {
    const retrospectiveId = program.retroPoint.get(command.pointId)?.retrospectiveId ?? "";
    const others = (pointsOfRetro(program).get(retrospectiveId) ?? [])
      .filter(({ id }) => id !== command.pointId)
      .map(({ text }) => text);
    const subject = { noun: "retroPoint", id: command.pointId } as const;
    return pointFindings(program, subject, command, others, situation);
  },
  changes: (_program, command) => [
    change("retro-point-edited", command.pointId, storedPoint(command)),
  ],
  edits: editing<EditRetroPoint>((program, { pointId }) => {
    const before = program.retroPoint.get(pointId);
    if (!before) return null;
    const { kind, text, theme, recommendation } = before;
    return { kind, text, theme, recommendation };
  }),
});
