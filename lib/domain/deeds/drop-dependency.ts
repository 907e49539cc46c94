/** A dependency is given up, with the reason; it stays in the record as cancelled. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { awaitedStates } from "../measures/dependency-ends.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { recordOfDrop } from "./drop-record.ts";

const input = inputOf({
  dependencyId: id(),
  reason: text("A reason"),
});

export type DropDependency = InputOf<typeof input>;

export const dropDependency = deed({
  name: "drop-dependency",
  noun: "dependency",
  input,
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
  provokes: (program, { dependencyId, reason }, situation) =>
    reasonTooShort.look(
      program,
      { subject: { noun: "dependency", id: dependencyId }, reason },
      situation,
    ),
  changes(program, { dependencyId, reason }, situation) {
    const dependency = program.dependency.get(dependencyId);
    if (!dependency) return [];
    return [
      change("dependency-dropped", dependencyId, {
        state: "CANCELLED",
        droppedReason: reason.trim(),
        droppedFrom: { ...recordOfDrop(program, dependency.state, situation), withId: null },
      }),
    ];
  },
});
