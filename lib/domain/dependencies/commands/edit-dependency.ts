/** Kind, strength, link, lag, day and note of a dependency. Its two ends stay: another end is another dependency. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { awaitedStates, lastPromise, stateAfterPromise } from "../dependency-ends.ts";
import { dependencyFieldFindings, dependencyFields } from "./dependency-fields.ts";

const input = inputOf({
  dependencyId: id(),
  ...dependencyFields,
});

export type EditDependency = InputOf<typeof input>;

export const editDependency = defineCommand({
  name: "edit-dependency",
  noun: "dependency",
  input,
  from: awaitedStates,
  checkInput: (program, command, situation) =>
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
  edits: editing<EditDependency>((program, { dependencyId }) => {
    const before = program.dependency.get(dependencyId);
    if (!before) return null;
    const { type, strength, linkType, lagDays, needByDay, note } = before;
    return { type, strength, linkType, lagDays, needByDay, note };
  }),
});
