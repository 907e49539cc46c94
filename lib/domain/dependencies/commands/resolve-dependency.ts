/** Whoever waited has got what was promised. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalDay } from "../../engine/inputs.ts";
import { daysReversed, stateForbids } from "../../engine/platform-rules.ts";
import { awaitedStates } from "../dependency-ends.ts";
import { resolvedUnaccepted } from "../rules/dependencies.ts";

const input = inputOf({
  dependencyId: id(),
  /** The day it came; null is today. */
  day: optionalDay(),
});

export const resolveDependency = defineCommand({
  name: "resolve-dependency",
  noun: "dependency",
  input,
  preconditions: (program, id, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "dependency", id },
        state: program.dependency.get(id)?.state ?? "",
        allowed: awaitedStates,
      },
      situation,
    ),
    ...resolvedUnaccepted.check(program, { dependencyId: id }, situation),
  ],
  checkInput: (program, { dependencyId, day }, situation) =>
    daysReversed.check(
      program,
      {
        subject: { noun: "dependency", id: dependencyId },
        first: "the day it was received",
        firstDay: day ?? situation.today,
        second: "Today",
        secondDay: situation.today,
      },
      situation,
    ),
  changes: (_program, { dependencyId, day }, situation) => [
    change("dependency-resolved", dependencyId, {
      state: "RESOLVED",
      resolvedDay: day ?? situation.today,
    }),
  ],
});
