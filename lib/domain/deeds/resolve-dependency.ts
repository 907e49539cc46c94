/** Whoever waited has got what was promised. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, optionalDay } from "../engine/inputs.ts";
import { awaitedStates } from "../measures/dependency-ends.ts";
import { resolvedUnaccepted } from "../rules/dependencies.ts";
import { daysReversed, stateForbids } from "../rules/house.ts";

const input = inputOf({
  dependencyId: id(),
  /** The day it came; null is today. */
  day: optionalDay(),
});

export type ResolveDependency = InputOf<typeof input>;

export const resolveDependency = deed({
  name: "resolve-dependency",
  noun: "dependency",
  input,
  subjectId: (command) => command.dependencyId,
  objections: (program, id, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "dependency", id },
        state: program.dependency.get(id)?.state ?? "",
        allowed: awaitedStates,
      },
      situation,
    ),
    ...resolvedUnaccepted.look(program, { dependencyId: id }, situation),
  ],
  provokes: (program, { dependencyId, day }, situation) =>
    daysReversed.look(
      program,
      {
        subject: { noun: "dependency", id: dependencyId },
        first: "the day it came",
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
