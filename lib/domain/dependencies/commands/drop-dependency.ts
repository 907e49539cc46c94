/** A dependency is given up, with the reason; it stays in the record as cancelled. */

import { change } from "../../changes.ts";
import { recordOfDrop } from "../../deliverables/commands/drop-record.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { awaitedStates } from "../dependency-ends.ts";

const input = inputOf({
  dependencyId: id(),
  reason: reason(),
});

export const dropDependency = defineCommand({
  name: "drop-dependency",
  noun: "dependency",
  input,
  from: awaitedStates,
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
