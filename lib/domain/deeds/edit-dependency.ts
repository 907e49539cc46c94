/** Kind, strength, link, lag, day and note of a dependency. Its two ends stay: another end is another dependency. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { awaitedStates, lastPromise, stateAfterPromise } from "../measures/dependency-ends.ts";
import { stateForbids } from "../rules/house.ts";
import type { DependencyFields } from "./dependency-fields.ts";
import { dependencyFieldFindings } from "./dependency-fields.ts";

export interface EditDependency extends Command, DependencyFields {
  readonly dependencyId: string;
}

export const editDependency = deed<EditDependency>({
  name: "edit-dependency",
  noun: "dependency",
  subjectId: (command) => command.dependencyId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "dependency", id },
        state: program.dependency.get(id)?.state ?? "",
        allowed: awaitedStates,
      },
      situation,
    ),
  provokes: (program, command, situation) =>
    dependencyFieldFindings(
      program,
      { noun: "dependency", id: command.dependencyId },
      command,
      situation,
    ),
  changes(program, command, _situation) {
    const { dependencyId: id, type, strength, linkType, lagDays, needByDay, note } = command;
    const before = program.dependency.get(id);
    if (!before) return [];
    const promise = lastPromise(before);
    const state = promise ? stateAfterPromise(before.state, promise.day, needByDay) : before.state;
    return [
      change("dependency-edited", id, {
        type,
        strength,
        linkType,
        lagDays,
        needByDay,
        note: note.trim(),
        ...(state === before.state ? {} : { state }),
      }),
    ];
  },
  edits: editing((program, { dependencyId }) => {
    const before = program.dependency.get(dependencyId);
    if (!before) return null;
    const { type, strength, linkType, lagDays, needByDay, note } = before;
    return { type, strength, linkType, lagDays, needByDay, note };
  }),
});
