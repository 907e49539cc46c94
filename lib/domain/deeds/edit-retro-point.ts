/** A point of an open retrospective says it better, or gets its recommendation. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { pointsOfRetro } from "../program.ts";
import { retrospectiveClosed } from "../rules/sprint-records.ts";
import type { PointFields } from "./make-retro-point.ts";
import { pointFindings, storedPoint } from "./make-retro-point.ts";

export interface EditRetroPoint extends Command, PointFields {
  readonly pointId: string;
}

export const editRetroPoint = deed<EditRetroPoint>({
  name: "edit-retro-point",
  noun: "retroPoint",
  subjectId: (command) => command.pointId,
  objections: (program, id, situation) =>
    retrospectiveClosed.look(
      program,
      {
        subject: { noun: "retroPoint", id },
        retrospectiveId: program.retroPoint.get(id)?.retrospectiveId ?? "",
      },
      situation,
    ),
  provokes(program, command, situation) {
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
  edits: editing((program, { pointId }) => {
    const before = program.retroPoint.get(pointId);
    if (!before) return null;
    const { kind, text, theme, recommendation } = before;
    return { kind, text, theme, recommendation };
  }),
});
